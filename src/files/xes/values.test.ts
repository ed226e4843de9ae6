import { describe, expect, test } from "vitest";
import { instant } from "../../core/shared/index.ts";
import { takeValue } from "./values.ts";

describe("dates", () => {
  test.each([
    "2010-10-05T00:00:00+02:00",
    "2010-10-05T00:00:00.123Z",
    "2010-10-05T23:59:59.999-11:30",
    "  2010-10-05T00:00:00Z\n",
  ])("%j is an instant", (text) => {
    expect(takeValue("date", text)).toEqual({ value: instant(text.trim()) });
  });

  test("digits of a second past the ninth are cut off", () => {
    expect(takeValue("date", "2010-10-05T00:00:00.1234567890123+02:00").value).toBe(
      instant("2010-10-05T00:00:00.123+02:00"),
    );
  });

  test.each(["2002-05-30T09:30:10", "2002-05-30T09:30", "2002-05-30T09:30:10.5"])("%s has no offset", (text) => {
    expect(takeValue("date", text)).toMatchObject({ value: null, defect: { code: "xes/date-without-offset" } });
  });

  test.each(["", "2002-0530T09:30:10Z", "2010-02-30T10:00:00Z", "2010-02-31T10:00:00", "5-10-2010 0:00:00", "x"])(
    "%j is no date",
    (text) => {
      expect(takeValue("date", text)).toMatchObject({ value: null, defect: { code: "xes/date-invalid" } });
    },
  );
});

describe("numbers, truth values and ids", () => {
  test.each([
    ["int", "0", 0],
    ["int", "-12", -12],
    ["int", "+7", 7],
    ["float", "1.0", 1],
    ["float", "-2.5E3", -2500],
    ["float", ".5", 0.5],
    ["boolean", "true", true],
    ["boolean", " 0 ", false],
    ["id", "550e8400-e29b-41d4-a716-446655440000", "550e8400-e29b-41d4-a716-446655440000"],
    ["string", "  as it stands ", "  as it stands "],
  ] as const)("%s %j", (type, text, value) => {
    expect(takeValue(type, text)).toEqual({ value });
  });

  test.each([
    ["int", "0.0"],
    ["int", "1e3"],
    ["int", ""],
    ["float", "1.0.0"],
    ["float", "yes"],
    ["float", "0x10"],
    ["boolean", "True"],
    ["id", "No ID"],
  ] as const)("%s %j is invalid", (type, text) => {
    expect(takeValue(type, text)).toMatchObject({ value: null, defect: { code: "xes/attribute-invalid" } });
  });

  test.each([
    ["int", "9223372036854775807"],
    ["float", "INF"],
    ["float", "-INF"],
    ["float", "NaN"],
    ["float", "1e999"],
  ] as const)("%s %s is lawful but has no exact value here", (type, text) => {
    expect(takeValue(type, text)).toEqual({ value: null });
  });
});
