import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { capitalYuan, formatYuan, parseYuan, yuanText } from "./money.ts";

describe("yuan are written, fen are kept", () => {
  test.each([
    ["0", 0],
    ["12", 1200],
    ["12.", 1200],
    ["12.5", 1250],
    ["12.05", 1205],
    ["1,234.50", 123450],
    ["１２３．４５", 12345],
    ["¥ 88", 8800],
    ["88元", 8800],
    ["0.07", 7],
  ])("%s yuan are %i fen", (text, fen) => {
    expect(parseYuan(text)).toBe(fen);
  });

  test.each(["", "abc", "1.234", "-5", "1.2.3", ".5", "1e3", "99999999999999999"])("%j is no amount", (text) => {
    expect(parseYuan(text)).toBeUndefined();
  });

  test("what is shown for editing comes back as it was", () => {
    fc.assert(fc.property(fc.nat({ max: Number.MAX_SAFE_INTEGER }), (fen) => parseYuan(yuanText(fen)) === fen));
  });

  test("what is shown for reading comes back as it was", () => {
    fc.assert(fc.property(fc.nat({ max: Number.MAX_SAFE_INTEGER }), (fen) => parseYuan(formatYuan(fen)) === fen));
  });

  test("amounts are grouped by thousands", () => {
    expect(formatYuan(123456789)).toBe("¥1,234,567.89");
    expect(formatYuan(5)).toBe("¥0.05");
    expect(formatYuan(-123450)).toBe("-¥1,234.50");
  });
});

describe("大写金额", () => {
  test.each([
    [0, "零元整"],
    [5, "伍分"],
    [50, "伍角整"],
    [100, "壹元整"],
    [105, "壹元零伍分"],
    [1000, "壹拾元整"],
    [10100, "壹佰零壹元整"],
    [123450, "壹仟贰佰叁拾肆元伍角整"],
    [1_000_000, "壹万元整"],
    [1_000_500, "壹万零伍元整"],
    [10_001_000, "壹拾万零壹拾元整"],
    [10_000_000_000, "壹亿元整"],
    [10_000_100_000, "壹亿零壹仟元整"],
    [1_001_000_000, "壹仟零壹万元整"],
    [10_200_300_045, "壹亿零贰佰万零叁仟元肆角伍分"],
  ])("%i fen are %s", (fen, words) => {
    expect(capitalYuan(fen)).toBe(words);
  });
});
