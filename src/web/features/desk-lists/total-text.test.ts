import { expect, test } from "vitest";
import { totalText } from "./total-text.ts";

test("a total up to which was counted says that there may be more", () => {
  expect(totalText(0)).toBe("0");
  expect(totalText(9_999)).toBe("9,999");
  expect(totalText(10_000)).toBe("10,000+");
});
