/** The clocks of a case, each explained day by day: those that every case has and those of the item and the district. */
import { type CaseState, clockRequest, namedClockRequest } from "../../core/case/index.ts";
import type { Procedure } from "../../core/catalog/index.ts";
import { type ClockQuery, explainClock, lightOf, usageOf } from "../../core/clock/index.ts";
import { civilDateOf, formatInstant, type Instant } from "../../core/shared/index.ts";
import type { ViewContext } from "./view-context.ts";

export interface ClockView {
  /** `receipt`, `statutory`, `promised`, `delivery`, or the id of a further clock. */
  readonly name: string;
  /** Of a further clock; empty for the others, which a screen names. */
  readonly label: string;
  readonly kind: "common" | "campaign" | "project";
  readonly limit: { readonly amount: number; readonly unit: string };
  readonly startsOn: string;
  readonly dueOn: string;
  readonly dueAt: string;
  readonly light: "green" | "yellow" | "red";
  readonly provisional: boolean;
  readonly running: boolean;
  readonly totalDays: number;
  readonly usedDays: number;
  readonly leftDays: number;
  readonly days: readonly { readonly date: string; readonly counted: boolean; readonly why: string }[];
}

const COMMON = ["receipt", "promised", "statutory", "delivery"] as const;

export function clockViews(procedure: Procedure, state: CaseState, context: ViewContext): readonly ClockView[] {
  const { calendar } = context;
  const decidedAt = state.decision?.decidedAt ?? state.closedAt;
  return [
    ...COMMON.flatMap((name) =>
      view(clockRequest(name, procedure, state, calendar), context, {
        ...{ name, label: "", kind: "common" },
        endedAt: name === "delivery" ? state.closedAt : decidedAt,
      }),
    ),
    ...procedure.timing.clocks.flatMap((clock) =>
      view(namedClockRequest(clock, procedure, state, calendar), context, {
        ...{ name: clock.id, label: clock.name, kind: clock.kind },
        endedAt: clock.until === "delivery" ? state.closedAt : decidedAt,
      }),
    ),
  ];
}

interface Shown extends Pick<ClockView, "name" | "label" | "kind"> {
  readonly endedAt: Instant | null;
}

/** A clock that has done its work is shown as it stood when it ended. */
function view(
  request: ClockQuery | null,
  { calendar, now }: ViewContext,
  { endedAt, ...named }: Shown,
): readonly ClockView[] {
  if (request === null) return [];
  const until = endedAt ?? now;
  const query = { ...request, asOf: civilDateOf(until, calendar.zone) };
  const reading = explainClock(query);
  const usage = usageOf(query, until);
  return [
    {
      ...named,
      limit: request.limit,
      startsOn: reading.startsOn,
      dueOn: reading.dueOn,
      dueAt: formatInstant(reading.dueAt, calendar.zone),
      light: lightOf(reading, until),
      provisional: reading.provisional,
      running: reading.running && endedAt === null,
      totalDays: usage.totalDays,
      usedDays: usage.usedDays,
      leftDays: usage.leftDays,
      days: reading.days,
    },
  ];
}
