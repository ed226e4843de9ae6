import { describe, expect, test } from "vitest";
import { FINDING_SEVERITY } from "../../src/core/catalog/index.ts";
import { CATALOG_SAMPLES, SAMPLES } from "./samples/index.ts";

describe("every code of the catalogue", () => {
  test("has its sample", () => {
    expect(Object.keys(CATALOG_SAMPLES).sort()).toEqual(Object.keys(FINDING_SEVERITY).sort());
  });
});

for (const { file, samples } of SAMPLES)
  describe(`samples/${file}`, () => {
    test.each(Object.entries(samples))(
      "%s is found where it is wrong, and not where it is right",
      async (code, one) => {
        expect(await one.wrong()).toContain(code);
        expect(await one.right()).not.toContain(code);
      },
    );
  });
