import { describe, expect, it } from "vitest";
import { checkPassword } from "./password-policy.ts";

const codeOf = (password: string, login = "CH1001") => {
  const checked = checkPassword(password, login);
  return checked.ok ? "taken" : checked.refusal.code;
};

describe("a password", () => {
  it.each([
    ["correct horse", "taken"],
    ["Chenghe@2026", "taken"],
    ["澄河水长流一二三四五", "taken"],
    ["𠮷野家的牛肉饭", "session/password-too-short"],
    ["short1234", "session/password-too-short"],
    ["x".repeat(129), "session/password-too-long"],
    ["aaaaaaaaaaaa", "session/password-common"],
    ["1234567890", "session/password-common"],
    ["0987654321", "session/password-common"],
    ["qwertyuiop", "session/password-common"],
    ["1qaz2wsx3edc", "session/password-common"],
    ["abcabcabcabc", "session/password-common"],
    ["19900315012", "session/password-common"],
    ["Password2026!", "session/password-common"],
    ["admin@123456", "session/password-common"],
    ["woaini5201314", "session/password-common"],
    ["ch1001ch1001", "session/password-is-login"],
    ["CH1001-2026", "session/password-is-login"],
    ["the boat of CH1001 sails", "taken"],
  ])("%s: %s", (password, outcome) => expect(codeOf(password)).toBe(outcome));

  it("is not the telephone number of the person", () => {
    expect(codeOf("15400000101", "15400000101")).toBe("session/password-is-login");
  });
});
