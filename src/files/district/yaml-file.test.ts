import { globSync, readFileSync } from "node:fs";
import { CORE_SCHEMA, load } from "js-yaml";
import { expect, test } from "vitest";
import { parseDocument } from "yaml";
import { projectFile } from "../../../test/support/shared-data.ts";

/** Values are read by one library, lines are found by the other: they have to mean the same. */
function bothWays(text: string) {
  const { errors, contents } = parseDocument(text, { version: "1.2", schema: "core" });
  return { values: load(text, { schema: CORE_SCHEMA }), lines: errors.length === 0 ? contents?.toJSON() : errors };
}

test("every file of the demonstration district says the same to both libraries", () => {
  const folder = projectFile("districts/demo");
  const files = globSync("**/*.yaml", { cwd: folder });
  expect(files.length).toBeGreaterThan(60);
  for (const file of files) {
    const { values, lines } = bothWays(readFileSync(`${folder}/${file}`, "utf8"));
    expect(values, file).toEqual(lines);
  }
});

test.each([
  "007",
  "1_000",
  "0o17",
  "0x1F",
  "1e3",
  ".5",
  "~",
  "Null",
  "True",
  "yes",
  "on",
  "2026-01-01",
  "09:30",
  "12:30:45",
  "+5",
])("%s means the same to both", (scalar) => {
  const { values, lines } = bothWays(`a: ${scalar}\nb: [${scalar}]`);
  expect(values).toEqual(lines);
});
