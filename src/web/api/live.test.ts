import { expect, test } from "vitest";
import { changeIn } from "./live.ts";

test("a change names its topic, and the one that changed where it is known", () => {
  expect(changeIn('{"topic":"tasks"}')).toEqual({ topic: "tasks", id: undefined });
  expect(changeIn('{"topic":"cases","id":"019"}')).toEqual({ topic: "cases", id: "019" });
});

test.each([undefined, "", "{", "null", "[]", '{"topic":7}', '"tasks"'])("%j names none", (data) => {
  expect(changeIn(data)).toBeUndefined();
});
