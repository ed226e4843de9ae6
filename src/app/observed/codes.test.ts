import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { projectFile } from "../../../test/support/shared-data.ts";

/** Codes in quotes in the source of these folders and files. */
function codesIn(paths: readonly string[]): readonly string[] {
  const files = paths.flatMap((path) =>
    path.endsWith(".ts")
      ? [path]
      : readdirSync(projectFile(path)).flatMap((name) => (name.endsWith(".test.ts") ? [] : [`${path}/${name}`])),
  );
  const codes = files.flatMap((file) => [
    ...readFileSync(projectFile(file), "utf8").matchAll(/"((?:xes|observed)\/[a-z-]+)"/g),
  ]);
  return [...new Set(codes.map((match) => match[1] ?? ""))].sort();
}

describe("docs/how-to/replay-a-log.md", () => {
  test("lists every code that a replay may answer, and no other", () => {
    const page = readFileSync(projectFile("docs/how-to/replay-a-log.md"), "utf8");
    const listed = [...page.matchAll(/^\| `((?:xes|observed)\/[a-z-]+)` \|/gm)].map((match) => match[1] ?? "");
    expect(listed.toSorted()).toEqual(codesIn(["src/files/xes", "src/app/observed", "src/core/case/observe.ts"]));
  });
});
