import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { listProblems, listRefusals, readTexts, refusalsPage } from "../../scripts/write-refusals.ts";
import { REFUSAL_STATUS } from "../../src/http/refusal-status.ts";

const chinese = readTexts("zh-CN");
const english = readTexts("en");
const traditional = readTexts("zh-Hant");
const facts = (sentence = "") => [...sentence.matchAll(/\{\{\s*([\w.]+)\s*\}\}/g)].map(([, name]) => name).sort();

describe("refusals", () => {
  it.each([...listRefusals(), ...listProblems()])(
    "%s has its sentence in every language, with the same facts",
    (code) => {
      expect(chinese[code], "zh-CN").toBeTruthy();
      expect(english[code], "en").toBeTruthy();
      expect(traditional[code], "zh-Hant: node scripts/write-zh-hant.ts").toBeTruthy();
      expect(facts(english[code])).toEqual(facts(chinese[code]));
      expect(facts(traditional[code])).toEqual(facts(chinese[code]));
    },
  );

  it("have a title for every status", () => {
    for (const status of new Set(Object.values(REFUSAL_STATUS))) {
      for (const texts of [chinese, english, traditional]) expect(texts[`http/status-${status}`]).toBeTruthy();
    }
  });

  it("are never a fault of the server because of what was sent", () => {
    const faults = Object.entries(REFUSAL_STATUS).filter(([, status]) => status >= 500);
    expect(faults.map(([code]) => code)).toEqual(["request/internal", "request/unavailable"]);
  });

  it("stand in docs/refusals.md as they are (node scripts/write-refusals.ts)", () => {
    const page = readFileSync(new URL("../../docs/refusals.md", import.meta.url), "utf8");
    expect(page).toBe(refusalsPage());
  });
});
