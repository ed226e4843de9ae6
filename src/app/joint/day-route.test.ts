import { describe, expect, test } from "vitest";
import { JointStory } from "../../../test/factories/joint.ts";
import type { JointId, JointWork } from "../../core/joint/index.ts";
import { isToBeVisited, routeOf, travelOnDays } from "./day-route.ts";

const at = (id: string, latitude: number, longitude: number): JointWork => {
  const { state } = new JointStory({ site: { address: id, point: { latitude, longitude } } });
  return { ...state, id: id as JointId };
};
const HALL = { latitude: 31.78, longitude: 119.95 };
const near = at("near", 31.79, 119.95);
const far = at("far", 31.95, 119.95);
const between = at("between", 31.87, 119.95);

describe("the day of a team", () => {
  test("R-JNT-03 goes along the road and not to and fro", () => {
    const route = routeOf(HALL, [far, near, between]);
    expect([
      ["near", "between", "far"],
      ["far", "between", "near"],
    ]).toContainEqual(route?.order);
  });

  test("has no order while the place of one site is not known", () => {
    expect(routeOf(HALL, [near, new JointStory().state])).toBeNull();
  });

  test("is of the sites that nobody has been to yet", () => {
    const statuses: readonly JointWork["status"][] = ["arranging", "settled", "on-site", "concluded", "cancelled"];
    expect(statuses.filter((status) => isToBeVisited({ ...near, status }))).toEqual([
      "arranging",
      "settled",
      "on-site",
    ]);
  });

  test("makes the way shorter on a day on which the officer is near by already", () => {
    const days = travelOnDays(near, [between, far], () => "2026-03-04");
    expect(Object.keys(days)).toEqual(["2026-03-04"]);
    expect(days["2026-03-04"]).toBe(travelOnDays(near, [between], () => "2026-03-04")["2026-03-04"]);
    expect(travelOnDays(new JointStory().state, [far], () => "2026-03-04")).toEqual({});
  });
});
