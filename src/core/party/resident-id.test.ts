import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { civilDateFromDayNumber } from "../shared/index.ts";
import { parseResidentId, residentIdCheckCharacter } from "./resident-id.ts";

/** From the standard's own example. */
const EXAMPLE = "11010519491231002X";

const firstSeventeen = fc
  .tuple(
    fc.integer({ min: 110000, max: 999999 }),
    fc.integer({ min: -25_567, max: 22_000 }),
    fc.integer({ min: 0, max: 999 }),
  )
  .map(([division, day, sequence]) => {
    const birthDate = civilDateFromDayNumber(day).replaceAll("-", "");
    return `${division}${birthDate}${String(sequence).padStart(3, "0")}`;
  });
const numbers = firstSeventeen.map((first) => first + residentIdCheckCharacter(first));

describe("R-PTY-01 a citizen identity number", () => {
  it("R-PTY-01 gives birth date and sex", () => {
    expect(parseResidentId(EXAMPLE)).toEqual({
      ok: true,
      value: { number: EXAMPLE, birthDate: "1949-12-31", sex: "female" },
    });
  });

  it("R-PTY-01 written with a small x comes back with a capital X", () => {
    expect(parseResidentId("11010519491231002x")).toEqual(parseResidentId(EXAMPLE));
  });

  it("R-PTY-01 need not carry a division that exists today", () => {
    const first = "99010819900307123";
    expect(parseResidentId(first + residentIdCheckCharacter(first)).ok).toBe(true);
  });

  it("R-PTY-02 of the first generation is refused as such", () => {
    expect(parseResidentId("110105491231002")).toEqual({
      ok: false,
      refusal: { code: "party/id-number-first-generation" },
    });
  });

  it.each([
    ["", "party/id-number-length"],
    ["1101051949123100", "party/id-number-length"],
    ["11010519491231002X ", "party/id-number-length"],
    ["01010519491231002X", "party/id-number-characters"],
    ["1101051949123100２X", "party/id-number-characters"],
    ["1101051949123100XX", "party/id-number-characters"],
    ["110105194912310026", "party/id-number-check-character"],
    ["11010519490229002X", "party/id-number-birth-date"],
    ["11010519491331002X", "party/id-number-birth-date"],
    ["11010500001231002X", "party/id-number-check-character"],
  ])("R-PTY-01 %j is refused with %s", (text, code) => {
    expect(parseResidentId(text)).toMatchObject({ ok: false, refusal: { code } });
  });

  it("R-PTY-01 with its check character is taken, with any other character changed it is not", () => {
    fc.assert(
      fc.property(numbers, fc.nat(17), fc.constantFrom(..."0123456789X"), (number, at, character) => {
        expect(parseResidentId(number).ok).toBe(true);
        fc.pre(number[at] !== character);
        expect(parseResidentId(number.slice(0, at) + character + number.slice(at + 1)).ok).toBe(false);
      }),
    );
  });

  it("R-PTY-01 two digits in each other's place are noticed, unless they stand ten apart", () => {
    fc.assert(
      fc.property(numbers, fc.nat(16), fc.nat(16), (number, a, b) => {
        fc.pre(number[a] !== number[b] && Math.abs(a - b) !== 10);
        const characters = [...number];
        [characters[a], characters[b]] = [number.charAt(b), number.charAt(a)];
        expect(parseResidentId(characters.join("")).ok).toBe(false);
      }),
    );
  });

  it("any text is taken or refused with a code, never a throw", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 20 }), (text) => {
        const parsed = parseResidentId(text);
        expect(parsed.ok || parsed.refusal.code.startsWith("party/id-number-")).toBe(true);
      }),
    );
  });
});
