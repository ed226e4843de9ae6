/**
 * By when a bundle is due: when the longest chain of its items is. Each open item has told its parent the terms of its
 * own clock, so that what extends, stops or ends one of them moves the day of the bundle, on whatever calendar it is
 * read. Rule R-CHD-08.
 * @basis law.md 1.6: each licence keeps its own statutory clock; the bundle has only a promise
 */
import { type Calendar, workingDaysBetween } from "../calendar/index.ts";
import { endOf, longestWay, type Procedure, type WayThrough } from "../catalog/index.ts";
import { computeClock, type Limit, type Stop } from "../clock/index.ts";
import type { NodeId } from "../flow/index.ts";
import { type CivilDate, civilDateOf } from "../shared/index.ts";
import type { Child } from "./child.ts";
import type { ChildClock } from "./child-clock.ts";
import { openChildren } from "./children.ts";
import type { CaseState } from "./state.ts";

export interface BundleCourse {
  readonly limit: Limit;
  /** Of the item that sets the day, where its clock stands still. */
  readonly held: readonly Stop[];
}

/**
 * The limit that leads from the bundle's own start to the end of its longest chain. Of a closed bundle it is the chain
 * that ended last. Null where no item sets the day: what is promised of the bundle itself counts then.
 */
export function bundleCourse(
  { flow, childLimits = {} }: Pick<Procedure, "flow" | "childLimits">,
  state: Pick<CaseState, "children" | "closedAt">,
  startsOn: CivilDate,
  calendar: Calendar,
): BundleCourse | null {
  const after = (day: CivilDate, item: string) => {
    const limit = childLimits[item];
    return limit === undefined ? day : endOf(calendar, day, limit);
  };
  const heldBy = new Map<NodeId, readonly Stop[]>();
  const ways = new Map<NodeId, WayThrough>();
  for (const child of settingTheDay(state)) {
    const { node, clock, item, askedAt } = child;
    const held = clock?.stops.filter(({ to }) => to === null) ?? [];
    const on = clock === null ? after(civilDateOf(askedAt, calendar.zone), item) : dueOn(clock, calendar);
    heldBy.set(node, held);
    ways.set(node, { on, moving: held.length > 0, by: [node] });
  }
  if (ways.size === 0) return null;
  const end = state.closedAt === null ? longestWay(flow, ways, (course, item) => after(course.on, item)) : latest(ways);
  const amount = workingDaysBetween(calendar, startsOn, end.on);
  if (amount < 1) return null;
  return { limit: { amount, unit: "wd" }, held: heldBy.get(end.by[0] ?? "") ?? [] };
}

function settingTheDay(state: Pick<CaseState, "children" | "closedAt">): readonly Child[] {
  if (state.closedAt === null) return openChildren(state);
  const last = Math.max(...state.children.map(({ closedAt }) => closedAt ?? 0));
  return state.children.filter(({ closedAt }) => closedAt === last);
}

function latest(ways: ReadonlyMap<NodeId, WayThrough>): WayThrough {
  return [...ways.values()].reduce((last, one) => (one.on > last.on ? one : last));
}

/** A stop that has not ended is counted by whoever asks: the bundle's own clock stands still with it. */
function dueOn(clock: ChildClock, calendar: Calendar): CivilDate {
  const stops = clock.stops.filter(({ to }) => to !== null);
  return computeClock({ ...clock, stops, calendar }).dueOn;
}
