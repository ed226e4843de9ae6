import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { projectFile } from "../../../test/support/shared-data.ts";
import { FORM_PROBLEM_CODES } from "./index.ts";

describe.each(["zh-CN", "en"])("sentences in %s", (language) => {
  const sentences: Readonly<Record<string, string>> = JSON.parse(
    readFileSync(projectFile(`src/web/i18n/parts/form.${language}.json`), "utf8"),
  );

  it("stand for every problem of a form", () => {
    expect(FORM_PROBLEM_CODES.filter((code) => sentences[code] === undefined)).toEqual([]);
  });
});
