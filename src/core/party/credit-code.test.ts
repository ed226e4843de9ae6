import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeWithData, sharedData } from "../../../test/support/shared-data.ts";
import { creditCodeCheckCharacter, parseCreditCode } from "./credit-code.ts";

const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const letters = (length: number) =>
  fc.string({ unit: fc.constantFrom(...ALPHABET), minLength: length, maxLength: length });
const codes = fc
  .tuple(letters(2), fc.integer({ min: 110000, max: 999999 }), letters(9))
  .map((parts) => parts.join(""))
  .map((first) => first + creditCodeCheckCharacter(first));

describe("R-PTY-03 a unified social credit code", () => {
  it("R-PTY-03 of the standard's example is taken as it stands", () => {
    expect(parseCreditCode("91350100M000100Y43")).toEqual({ ok: true, value: "91350100M000100Y43" });
  });

  it.each([
    ["", "party/credit-code-length"],
    ["083372204", "party/credit-code-length"],
    ["91350100m000100y43", "party/credit-code-characters"],
    ["91350100I000100Y43", "party/credit-code-characters"],
    ["9135010AM000100Y43", "party/credit-code-characters"],
    ["91350100M000100Y44", "party/credit-code-check-character"],
  ])("R-PTY-03 %j is refused with %s", (text, code) => {
    expect(parseCreditCode(text)).toMatchObject({ ok: false, refusal: { code } });
  });

  it("R-PTY-03 a changed character is noticed, and so are two in each other's place, unless first and last", () => {
    fc.assert(
      fc.property(codes, fc.nat(17), fc.nat(17), fc.constantFrom(...ALPHABET), (code, a, b, character) => {
        expect(parseCreditCode(code).ok).toBe(true);
        if (code[a] !== character) {
          expect(parseCreditCode(code.slice(0, a) + character + code.slice(a + 1)).ok).toBe(false);
        }
        if (code[a] !== code[b] && Math.abs(a - b) !== 17) {
          const swapped = [...code];
          [swapped[a], swapped[b]] = [code.charAt(b), code.charAt(a)];
          expect(parseCreditCode(swapped.join("")).ok).toBe(false);
        }
      }),
    );
  });
});

interface RealCodes {
  readonly valid_uscc: readonly string[];
  readonly invalid_uscc_in_real_data: readonly string[];
}

describeWithData("credit codes of a real district", ["catalogue/uscc_from_guangan.json"], () => {
  const real = (): RealCodes => JSON.parse(readFileSync(sharedData("catalogue/uscc_from_guangan.json"), "utf8"));

  it("R-PTY-03 every code in use is taken", () => {
    expect(real().valid_uscc.filter((code) => !parseCreditCode(code).ok)).toEqual([]);
  });

  it("R-PTY-03 organisation codes, cut item codes and small letters are refused", () => {
    expect(real().invalid_uscc_in_real_data.filter((code) => parseCreditCode(code).ok)).toEqual([]);
  });
});
