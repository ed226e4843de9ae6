import { expect, test } from "vitest";
import { matchKeys, type Shortcut } from "./shortcuts.ts";

const known: readonly Shortcut[] = ["?", "g h", "g q", "n"].map((keys) => ({ keys, label: keys, run() {} }));
const matched = (pending: string, key: string): string => {
  const match = matchKeys(pending, key, known);
  return typeof match === "string" ? `wait:${match}` : match.keys;
};

test("one key runs its shortcut, two in a row run theirs", () => {
  expect(matched("", "?")).toBe("?");
  expect(matched("", "g")).toBe("wait:g");
  expect(matched("g", "q")).toBe("g q");
});

test("a second key that leads nowhere counts for itself", () => {
  expect(matched("g", "n")).toBe("n");
  expect(matched("g", "g")).toBe("wait:g");
  expect(matched("g", "x")).toBe("wait:");
});

test("of two shortcuts with the same keys the last registered runs", () => {
  const later: Shortcut = { keys: "n", label: "later", run() {} };
  expect(matchKeys("", "n", [...known, later])).toBe(later);
});
