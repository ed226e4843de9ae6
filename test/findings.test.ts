import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { readTexts } from "../scripts/write-refusals.ts";
import { FINDING_SEVERITY } from "../src/core/catalog/index.ts";
import { DISTRICT_FINDINGS } from "../src/files/district/index.ts";
import { projectFile } from "./support/shared-data.ts";

const page = await readFile(projectFile("docs/findings.md"), "utf8");
const rows = page
  .split("\n")
  .filter((line) => /^\| (catalog|district)\//.test(line))
  .map((line) => line.split("|").map((cell) => cell.trim()));

describe("docs/findings.md", () => {
  test("has a row for every finding, in the order of the code, and for no other", () => {
    expect(rows.map((cells) => cells[1])).toEqual([...DISTRICT_FINDINGS, ...Object.keys(FINDING_SEVERITY)]);
  });

  test("gives every finding of the catalogue its weight", () => {
    const weights = rows.filter((cells) => cells[1]?.startsWith("catalog/")).map((cells) => [cells[1], cells[2]]);
    expect(Object.fromEntries(weights)).toEqual(FINDING_SEVERITY);
  });
});

describe("the words of findings", () => {
  const codes = [...DISTRICT_FINDINGS, ...Object.keys(FINDING_SEVERITY)];

  test.each(["zh-CN", "en", "zh-Hant"] as const)(
    "in %s every finding says what is wrong and what to do",
    (language) => {
      const texts = readTexts(language);
      const missing = codes.flatMap((code) => [code, `${code}.mend`]).filter((code) => (texts[code] ?? "") === "");
      expect(missing).toEqual([]);
    },
  );

  test("stand in docs/findings.md as the screens show them", () => {
    const [chinese, english] = [readTexts("zh-CN"), readTexts("en")];
    const asPrinted = (sentence: string | undefined) => sentence?.replaceAll("{{", "{").replaceAll("}}", "}");
    const printed = rows.map((cells) => [cells[1], ...cells.slice(-3, -1)]);
    expect(printed).toEqual(codes.map((code) => [code, asPrinted(chinese[code]), asPrinted(english[code])]));
  });
});
