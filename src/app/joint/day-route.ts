/** In which order a team goes to the sites of its day, from where it starts and back. */
import { type JointId, type JointWork, orderStops, travelMinutesBetween } from "../../core/joint/index.ts";
import type { GeoPoint } from "../../core/shared/index.ts";

export interface DayRoute {
  readonly order: readonly JointId[];
  readonly minutes: number;
}

/** Neither concluded nor given up. */
export function isToBeVisited({ status }: JointWork): boolean {
  return status !== "concluded" && status !== "cancelled";
}

/** Null where a site's place is not known: half a tour would send a team the wrong way. */
export function routeOf(start: GeoPoint, works: readonly JointWork[]): DayRoute | null {
  const points = works.flatMap((work) => work.site?.point ?? []);
  if (points.length !== works.length) return null;
  const places = [start, ...points];
  const between = places.map((from) => places.map((to) => (from === to ? 0 : travelMinutesBetween(from, to))));
  const { order, minutes } = orderStops(between);
  return { order: order.flatMap((at) => works[at]?.id ?? []), minutes };
}

/** Minutes of the way on days on which the officer is at another site already; days with none are absent. */
export function travelOnDays(
  work: JointWork,
  others: readonly JointWork[],
  dayOf: (work: JointWork) => string | null,
): Readonly<Record<string, number>> {
  const here = work.site?.point;
  const days: Record<string, number> = {};
  if (here === undefined) return days;
  for (const other of others) {
    const there = other.site?.point;
    const day = dayOf(other);
    if (there === undefined || day === null) continue;
    days[day] = Math.min(days[day] ?? Number.POSITIVE_INFINITY, travelMinutesBetween(there, here));
  }
  return days;
}
