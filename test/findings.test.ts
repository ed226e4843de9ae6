import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
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
