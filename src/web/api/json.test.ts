import { expect, test } from "vitest";
import { createPressKeys } from "./json.ts";
import { Problem, unreachable } from "./problem.ts";

const refused = new Problem({
  type: "about:blank",
  title: "x",
  status: 422,
  code: "case/reason-required",
  detail: undefined,
  facts: {},
});

test("the same press after a lost answer carries the same key", () => {
  const keys = createPressKeys();
  const first = keys.keyFor({ type: "accept" });
  keys.answered(unreachable());
  expect(keys.keyFor({ type: "accept" })).toBe(first);
});

test("another content, an answer and a refusal each begin a new press", () => {
  const keys = createPressKeys();
  const first = keys.keyFor({ type: "accept" });
  const other = keys.keyFor({ type: "remind" });
  expect(other).not.toBe(first);
  keys.answered();
  const again = keys.keyFor({ type: "remind" });
  expect(again).not.toBe(other);
  keys.answered(refused);
  expect(keys.keyFor({ type: "remind" })).not.toBe(again);
});
