import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { maskIdNumber, maskName, maskPhone } from "./mask.ts";

describe("what a stranger may see", () => {
  it.each([
    ["张伟", "张*"],
    ["张小伟", "张**"],
    ["欧阳锋", "欧阳*"],
    ["欧阳震华", "欧阳**"],
    ["欧阳", "欧*"],
    ["𠮷野", "𠮷*"],
    ["张", "*"],
    ["", ""],
    ["买买提·吐尔逊", "买**·***"],
    ["John Smith", "J*** S****"],
  ])("of the name %s is %s", (name, masked) => {
    expect(maskName(name)).toBe(masked);
  });

  it.each([
    ["11010519491231002X", "110***********002X"],
    ["91350100M000100Y43", "913***********0Y43"],
    ["H12345678", "H******78"],
    ["12", "**"],
  ])("of the number %s is %s", (number, masked) => {
    expect(maskIdNumber(number)).toBe(masked);
  });

  it.each([
    ["13812345678", "138****5678"],
    ["0519-86310000", "0519-****0000"],
    ["12345", "12345"],
  ])("of the telephone %s is %s", (phone, masked) => {
    expect(maskPhone(phone)).toBe(masked);
  });

  it("a mask never shows a whole number and never throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 6, maxLength: 30 }), (text) => {
        expect(maskIdNumber(text)).toContain("*");
        expect(maskPhone(text)).toContain("*");
        expect([...maskName(text)].length).toBe([...text].length);
      }),
    );
  });
});
