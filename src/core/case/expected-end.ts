/**
 * When a bundle comes to its end as things stand: along its flow, from each item that is open on its own clock, and
 * from there on the limits of those that wait. What is overdue is expected no earlier than today, while the day on which
 * the bundle is due (`bundle-course.ts`) stays what it was. Rule R-CAT-96.
 * @basis law.md 1.6: each licence keeps its own statutory clock; the bundle has only a promise
 */
import type { Calendar } from "../calendar/index.ts";
import { computeClock, type Limit } from "../clock/index.ts";
import { type FlowModel, getEdge, type NodeId } from "../flow/index.ts";
import { type CivilDate, civilDateOf, type Instant } from "../shared/index.ts";
import { openChildren } from "./children.ts";
import type { CaseState } from "./state.ts";

/** A child as it stands: by when it is to be decided; null where nobody can say. */
export interface ChildStanding {
  /** `node#serial` of the call. */
  readonly call: string;
  readonly dueOn: CivilDate | null;
  /** False while a stop holds its clock: the day moves with every day of it. */
  readonly running: boolean;
}

export interface ExpectedEnd {
  readonly on: CivilDate;
  /** A clock on the way stands still: the day is that of today. */
  readonly moving: boolean;
  /** Ids of the call activities that set the day, in their order. */
  readonly by: readonly NodeId[];
}

export interface Expecting {
  readonly flow: FlowModel;
  readonly state: Pick<CaseState, "children" | "closedAt" | "flow">;
  readonly standing: readonly ChildStanding[];
  /** What is promised, or else the law's limit, of an item that is not opened yet; null where it has none. */
  readonly limitOf: (item: string) => Limit | null;
  readonly calendar: Calendar;
  readonly today: CivilDate;
}

/** Null for what is closed, or waits for no child. */
export function expectedEnd({ flow, state, standing, limitOf, calendar, today }: Expecting): ExpectedEnd | null {
  if (state.closedAt !== null) return null;
  const open = openChildren(state);
  if (open.length === 0) return null;
  const known = new Map<NodeId, Course>();
  const after = (day: CivilDate, limit: Limit | null): CivilDate =>
    limit === null ? day : endOf(calendar, day, limit);
  for (const { node, call, item, askedAt } of open) {
    const child = standing.find((one) => one.call === call);
    const asked = laterOf(today, civilDateOf(askedAt, calendar.zone));
    const due = child?.dueOn ?? after(asked, limitOf(item));
    // What is overdue is not done yesterday.
    known.set(node, { on: laterOf(today, due), moving: child?.running === false, by: [node] });
  }
  return longestWay(flow, known, (course, item) => after(course.on, limitOf(item)));
}

/** Along the flow from each item that is open, through the items that wait for it; the way that ends last. */
export function longestWay(
  flow: FlowModel,
  open: ReadonlyMap<NodeId, Course>,
  after: (course: Course, item: string) => CivilDate,
): Course {
  const ends = new Map<NodeId, Course>(open);
  const queue = [...open.keys()];
  for (let steps = 0; queue.length > 0 && steps < MOST_STEPS; steps += 1) {
    const id = queue.shift();
    const course = id === undefined ? undefined : ends.get(id);
    if (id === undefined || course === undefined) continue;
    for (const edge of flow.out[id] ?? []) {
      const { to } = getEdge(flow, edge);
      const node = flow.nodes[to];
      if (node === undefined || open.has(to)) continue;
      const next =
        node.kind === "call" ? { ...course, on: after(course, node.procedure), by: [...course.by, to] } : course;
      const before = ends.get(to);
      if (before !== undefined && !isLater(next, before)) continue;
      ends.set(to, next);
      queue.push(to);
    }
  }
  return [...ends.values()].reduce((last, one) => (isLater(one, last) ? one : last));
}

export type Course = ExpectedEnd;

/** A flow that goes back on itself is not followed for ever. */
const MOST_STEPS = 10_000;

function isLater(a: Course, b: Course): boolean {
  return a.on > b.on || (a.on === b.on && a.by.length > b.by.length);
}

function laterOf(a: CivilDate, b: CivilDate): CivilDate {
  return a > b ? a : b;
}

/** The last day of a limit that begins on a day. */
export function endOf(calendar: Calendar, startsOn: CivilDate, limit: Limit): CivilDate {
  const { dueAt } = computeClock({ calendar, startsOn, limit });
  // Due at 24:00, which is the next day already.
  return civilDateOf((dueAt - 1) as Instant, calendar.zone);
}
