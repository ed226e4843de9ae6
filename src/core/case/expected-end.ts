/**
 * When a bundle comes to its end as things stand: along its flow, from each item that is open on its own clock, and
 * from there on the limits of those that wait. What is overdue is expected no earlier than today, while the day on which
 * the bundle is due (`bundle-course.ts`) stays what it was. Rule R-CAT-96.
 * @basis law.md 1.6: each licence keeps its own statutory clock; the bundle has only a promise
 */
import type { Calendar } from "../calendar/index.ts";
import { endOf, longestWay, type WayThrough } from "../catalog/index.ts";
import type { Limit } from "../clock/index.ts";
import type { FlowModel, NodeId } from "../flow/index.ts";
import { type CivilDate, civilDateOf } from "../shared/index.ts";
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

export type ExpectedEnd = WayThrough;

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
  const known = new Map<NodeId, WayThrough>();
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

function laterOf(a: CivilDate, b: CivilDate): CivilDate {
  return a > b ? a : b;
}
