import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { findingsPage, listFindings } from "../scripts/write-findings.ts";
import { readTexts } from "../scripts/write-refusals.ts";
import { FINDING_SEVERITY } from "../src/core/catalog/index.ts";
import { DISTRICT_FINDINGS } from "../src/files/district/index.ts";
import { SAMPLES } from "./catalogue/samples/index.ts";
import { projectFile } from "./support/shared-data.ts";

const codes = listFindings();

describe("docs/findings.md", () => {
  test("is what weights, texts and samples say (node scripts/write-findings.ts)", async () => {
    expect(await readFile(projectFile("docs/findings.md"), "utf8")).toBe(findingsPage());
  });

  test("has an entry for every finding of every room, and for no other", () => {
    const sampled = SAMPLES.flatMap(({ samples }) => Object.keys(samples));
    expect([...codes].sort()).toEqual(sampled.sort());
    expect(codes).toEqual(expect.arrayContaining([...DISTRICT_FINDINGS, ...Object.keys(FINDING_SEVERITY)]));
    expect(new Set(codes).size).toBe(codes.length);
  });
});

describe("the words of findings", () => {
  test.each(["zh-CN", "en", "zh-Hant"] as const)(
    "in %s every finding says what is wrong and what to do",
    (language) => {
      const texts = readTexts(language);
      const missing = codes.flatMap((code) => [code, `${code}.mend`]).filter((code) => (texts[code] ?? "") === "");
      expect(missing).toEqual([]);
    },
  );

  test("speak of no code that nothing finds", () => {
    const mends = Object.keys(readTexts("zh-CN")).filter((key) => key.endsWith(".mend"));
    const unknown = mends.filter((key) => !codes.includes(key.slice(0, -".mend".length)));
    expect(unknown).toEqual([]);
  });
});
