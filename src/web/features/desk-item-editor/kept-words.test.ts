import { expect, test } from "vitest";
import { sampleItem } from "../../../../test/factories/procedure.ts";
import { keepWords } from "./kept-words.ts";

const words = {
  content: { spec: sampleItem, bpmn: "<flow/>", dmn: [] },
  baseVersion: null,
  revision: 3,
  at: "2026-11-23T09:00:00Z",
};

/** @param room whether anything can be kept */
function device(room = true): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, text) => {
      if (!room) throw new DOMException("full", "QuotaExceededError");
      kept.set(name, text);
    },
    removeItem: (name) => void kept.delete(name),
    clear: () => kept.clear(),
    key: (index) => [...kept.keys()][index] ?? null,
    get length() {
      return kept.size;
    },
  };
}

test("words are there again for the same person and item, and for nobody else", () => {
  const storage = device();
  expect(keepWords(storage, "me", "A").keep(words)).toBe(true);
  expect(keepWords(storage, "me", "A").read()).toEqual(words);
  expect(keepWords(storage, "me", "B").read()).toBeNull();
  expect(keepWords(storage, "another", "A").read()).toBeNull();
  keepWords(storage, "me", "A").forget();
  expect(keepWords(storage, "me", "A").read()).toBeNull();
});

test("a device without room says so; what cannot be read is as if it were not there", () => {
  expect(keepWords(device(false), "me", "A").keep(words)).toBe(false);
  const storage = device();
  storage.setItem("bancheng.item-draft me A", "{");
  expect(keepWords(storage, "me", "A").read()).toBeNull();
});
