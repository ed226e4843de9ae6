import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { describeWithData, sharedData } from "../../../test/support/shared-data.ts";
import { implementationCode, readItemCode, schemesOfCode } from "./item-codes.ts";

const CODE = "1199010800990101604990105002000";

describe("codes of items", () => {
  test("R-CAT-106 an implementation code says body, level, type and basic code", () => {
    expect(CODE).toHaveLength(31);
    expect(readItemCode(CODE)).toEqual({
      creditCode: "119901080099010160",
      level: "4",
      basicCode: "990105002000",
      type: "01",
      suffix: null,
    });
    expect(readItemCode("11440100007482575H3440118009000")).toMatchObject({ level: "3", basicCode: "440118009000" });
  });

  test("R-CAT-107 a handling code is an implementation code and two characters", () => {
    const parts = readItemCode(`${CODE}02`);
    expect(parts?.suffix).toBe("02");
    expect(parts === null ? "" : implementationCode(parts)).toBe(CODE);
    expect(readItemCode(`${CODE}2`)).toBeNull();
  });

  test.each([
    ["basic", "990105002000", ["national", "with-division"]],
    ["basic", "0105002000", ["with-division", "guizhou-2018", "gb-39046"]],
    ["basic", "9901_05002", []],
    ["implementation", CODE, ["national"]],
    ["implementation", "62052400MZ-XK-0001", []],
    ["implementation", "XK0001", ["gb-39046"]],
    ["handling", `${CODE}01`, ["national"]],
    ["handling", CODE, []],
    ["case", `${CODE}202206230068`, ["national", "gb-39046"]],
    ["case", "样2026001", []],
  ] as const)("a %s code %s is of the schemes %j", (kind, text, schemes) => {
    expect(schemesOfCode(kind, text)).toEqual(schemes);
  });
});

describeWithData("codes of a whole district", ["catalogue/guangan_items.json"], () => {
  test("R-CAT-106 are of a known scheme, but for five without a body or with a faulty one", async () => {
    const rows = JSON.parse(await readFile(sharedData("catalogue/guangan_items.json"), "utf8")) as readonly {
      readonly itemCode: string;
    }[];
    const strange = rows.filter(({ itemCode }) => schemesOfCode("implementation", itemCode).length === 0);
    expect(rows.length).toBe(1135);
    expect(strange.map(({ itemCode }) => itemCode.length)).toHaveLength(5);
  });
});
