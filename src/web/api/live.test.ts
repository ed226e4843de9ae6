import { expect, test } from "vitest";
import { topicOf } from "./live.ts";

test("a change names its topic", () => {
  expect(topicOf('{"topic":"tasks"}')).toBe("tasks");
});

test.each([undefined, "", "{", "null", "[]", '{"topic":7}', '"tasks"'])("%j names none", (data) => {
  expect(topicOf(data)).toBeUndefined();
});
