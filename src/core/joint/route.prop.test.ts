import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { orderStops, tourMinutes, travelMinutesBetween } from "./route.ts";

const table = (stops: number) =>
  fc.array(fc.array(fc.integer({ min: 1, max: 120 }), { minLength: stops + 1, maxLength: stops + 1 }), {
    minLength: stops + 1,
    maxLength: stops + 1,
  });
const small = fc.integer({ min: 0, max: 6 }).chain(table);
const large = fc.integer({ min: 10, max: 14 }).chain(table);

function permutations(items: readonly number[]): readonly (readonly number[])[] {
  if (items.length === 0) return [[]];
  return items.flatMap((item) => permutations(items.filter((one) => one !== item)).map((rest) => [item, ...rest]));
}

describe("the way of one team through its sites", () => {
  it("R-JNT-03 is the shortest there is, when there are few", () => {
    fc.assert(
      fc.property(small, (between) => {
        const sites = between.slice(1).map((_, site) => site);
        const best = Math.min(...permutations(sites).map((order) => tourMinutes(between, order)));
        expect(orderStops(between).minutes).toBe(sites.length === 0 ? 0 : best);
      }),
    );
  });

  it("R-JNT-03 goes to every site once, however many there are", () => {
    fc.assert(
      fc.property(fc.oneof(small, large), (between) => {
        const { order, minutes } = orderStops(between);
        expect([...order].sort((a, b) => a - b)).toEqual(between.slice(1).map((_, site) => site));
        if (order.length > 0) expect(minutes).toBe(tourMinutes(between, order));
      }),
    );
  });

  it("is reckoned from places: the same both ways, and longer when further", () => {
    const hall = { latitude: 31.78, longitude: 119.95 };
    const near = { latitude: 31.79, longitude: 119.96 };
    const far = { latitude: 31.95, longitude: 120.2 };
    expect(travelMinutesBetween(hall, near)).toBe(travelMinutesBetween(near, hall));
    expect(travelMinutesBetween(hall, near)).toBeLessThan(travelMinutesBetween(hall, far));
    expect(travelMinutesBetween(hall, hall)).toBe(5);
  });
});
