import { describe, expect, it } from "vitest";
import { readCookie } from "./cookies.ts";

describe("reading one cookie", () => {
  it.each([
    ["session=abc.DEF-1_2", "abc.DEF-1_2"],
    ["other=1; session=abc", "abc"],
    ["session=abc;other=1", "abc"],
    ["session=first; session=second", "first"],
    ["  session = abc ", "abc"],
    ["flag; session=abc", "abc"],
    ["session=a=b", "a=b"],
  ])("%j has it", (header, value) => {
    expect(readCookie(header, "session")).toBe(value);
  });

  it.each([undefined, "", ";", "=", "session", "session=", "mysession=abc", "sessions=abc", "other=session=abc"])(
    "%j has none",
    (header) => {
      expect(readCookie(header, "session")).toBeUndefined();
    },
  );
});
