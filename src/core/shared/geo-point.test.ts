import { describe, expect, test } from "vitest";
import { isInChina, roundedPoint } from "./geo-point.ts";

describe("a point on the map", () => {
  test.each([
    ["漠河北极村", 53.48, 122.34],
    ["曾母暗沙", 3.97, 112.27],
    ["帕米尔高原", 38.6, 73.5],
    ["黑瞎子岛", 48.35, 134.75],
    ["三沙永兴岛", 16.83, 112.34],
  ])("%s is in China", (_, latitude, longitude) => {
    expect(isInChina({ latitude, longitude })).toBe(true);
  });

  test.each([
    ["latitude and longitude in each other's place", 119.95, 31.78],
    ["no position at all", 0, 0],
    ["the other side of the world", -31.78, -60.05],
    ["no number", Number.NaN, 119.95],
    ["no bound", 31.78, Number.POSITIVE_INFINITY],
  ])("%s is not", (_, latitude, longitude) => {
    expect(isInChina({ latitude, longitude })).toBe(false);
  });

  test("keeps a tenth of a metre and no more", () => {
    expect(roundedPoint({ latitude: 31.77275249, longitude: 119.9469731 })).toEqual({
      latitude: 31.772752,
      longitude: 119.946973,
    });
  });
});
