import { describe, expect, it } from "vitest";
import { parseMobilePhone, parsePhone } from "./phone.ts";

describe("a mobile number", () => {
  it.each(["13812345678", "+8613812345678", "+86 13812345678", "86-13812345678"])(
    "%s comes back as eleven digits",
    (text) => {
      expect(parseMobilePhone(text)).toEqual({ ok: true, value: "13812345678" });
    },
  );

  it.each([
    "",
    "12812345678",
    "1381234567",
    "138123456789",
    "138 1234 5678",
    "１３８12345678",
    "+85212345678",
    "13812345678\n",
  ])("%j is refused", (text) => {
    expect(parseMobilePhone(text)).toEqual({ ok: false, refusal: { code: "party/mobile-phone-shape" } });
  });
});

describe("a telephone number", () => {
  it.each([
    "0519-86310000",
    "051986310000",
    "010-62345678",
    "0519-86310000-8001",
    "400-820-8820",
    "4008208820",
    "800-820-8820",
    "12345",
    "110",
    "95588",
    "12315",
  ])("%s is taken as typed", (text) => {
    expect(parsePhone(text)).toEqual({ ok: true, value: text });
  });

  it("a mobile number is one too", () => {
    expect(parsePhone("+86 13812345678")).toEqual({ ok: true, value: "13812345678" });
  });

  it.each(["", "86310000", "0519-1631000", "0519 86310000", "电话", "0519-86310000-", "12"])(
    "%j is refused",
    (text) => {
      expect(parsePhone(text)).toEqual({ ok: false, refusal: { code: "party/phone-shape" } });
    },
  );
});
