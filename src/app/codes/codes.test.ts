import { describe, expect, test } from "vitest";
import { newCode, readCode } from "./code.ts";

describe("codes", () => {
  test("R-TRK-01 a code has at least 50 bits and no letter that could be taken for another", () => {
    const codes = Array.from({ length: 2000 }, newCode);
    expect(new Set(codes).size).toBe(2000);
    for (const code of codes) expect(code).toMatch(/^[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}$/);
    const letters = new Set(codes.join("").replaceAll("-", ""));
    expect(letters.size).toBe(31);
    expect(12 * Math.log2(letters.size)).toBeGreaterThan(50);
  });

  test.each(["7KQM-3XRP-9TWD", "7kqm3xrp9twd", " 7KQM 3XRP 9TWD ", "７ＫＱＭ－３ＸＲＰ－９ＴＷＤ", "7KQM—3XRP—9TWD"])(
    "%s is read as it was printed",
    (typed) => {
      expect(readCode(typed)).toBe("7KQM-3XRP-9TWD");
    },
  );

  test.each([
    "",
    "7KQM-3XRP-9TW",
    "7KQM-3XRP-9TWO",
    "7KQM-3XRP-9TWDA",
    "查询码",
    "\u0000".repeat(12),
    "A".repeat(1000),
  ])("%j is no code", (typed) => {
    expect(readCode(typed)).toBeNull();
  });
});
