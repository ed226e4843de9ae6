import { describe, expect, test } from "vitest";
import { newCode, readCode } from "./code.ts";
import { createTries } from "./tries.ts";

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

describe("tries", () => {
  test("R-TRK-02 past the limit one waits until the oldest try is out of the window", () => {
    let now = 0;
    const tries = createTries({ most: 3, windowSeconds: 60, elapsed: () => now });
    for (let at = 0; at < 3; at++) {
      now = at * 1000;
      expect(tries.take("a").ok).toBe(true);
    }
    expect(tries.take("a")).toEqual({ ok: false, refusal: { code: "request/too-many", retryAfterSeconds: 58 } });
    expect(tries.take("b").ok).toBe(true);
    now = 60_000;
    expect(tries.take("a").ok).toBe(true);
    expect(tries.take("a").ok).toBe(false);
  });

  test("a try that was no guess is given back", () => {
    const tries = createTries({ most: 1, windowSeconds: 60, elapsed: () => 0 });
    for (let round = 0; round < 5; round++) {
      expect(tries.take("a").ok).toBe(true);
      tries.giveBack("a");
    }
  });
});
