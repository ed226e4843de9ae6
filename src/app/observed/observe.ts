/** From a trace of a log to what is written of it: decided and folded by the same code as every other case. */
import {
  type CaseEvent,
  type CaseState,
  decideObserved,
  foldCase,
  type ObservedRefusal,
} from "../../core/case/index.ts";
import {
  type CaseId,
  type CivilDate,
  civilDateOf,
  type Instant,
  type ItemCode,
  type Jurisdiction,
  type OfficeId,
  ok,
  type Result,
  type TimeZone,
} from "../../core/shared/index.ts";
import { storeOpenEvent } from "../case/stored-events.ts";
import type { CaseCommit, CaseRow } from "../ports/case-store.ts";
import type { LoggedTrace } from "../ports/observed-log.ts";

/** Whose cases they become. */
export interface ObservedPlace {
  readonly jurisdiction: Jurisdiction;
  readonly procedure: ItemCode;
  readonly zone: TimeZone;
}

/** Office of cases whose log names none. */
const NO_OFFICE = "observed";

export function observe(
  place: ObservedPlace,
  trace: LoggedTrace,
  { id, number }: { readonly id: CaseId; readonly number: string },
): Result<CaseCommit, ObservedRefusal> {
  const { procedure, zone } = place;
  const { deadlineAt, closedAt, attributes, events: activities } = trace;
  const office = (trace.office ?? NO_OFFICE) as OfficeId;
  const decision = decideObserved(
    { id, procedure, number, office, deadlineAt, closedAt, attributes, activities },
    zone,
  );
  return decision.ok ? ok(commitOf(place, decision.value)) : decision;
}

function commitOf({ jurisdiction, zone }: ObservedPlace, events: readonly CaseEvent[]): CaseCommit {
  return {
    jurisdiction,
    expectedVersion: 0,
    row: rowOf(foldCase(jurisdiction, events), events, zone),
    events: events.map((event, index) => storeOpenEvent({ seq: index + 1, event })),
    tasksOpened: [],
    tasksClosed: [],
    holders: [],
    papers: [],
    notices: [],
    ratings: [],
    spent: [],
    moved: [],
    usedKey: null,
  };
}

/** An observed case has nobody's name and no clock but its own deadline. */
function rowOf(state: CaseState, events: readonly CaseEvent[], zone: TimeZone): CaseRow {
  const deadlineAt = state.observed?.deadlineAt ?? null;
  return {
    id: state.id,
    version: state.version,
    status: state.status,
    number: state.number,
    item: state.item,
    itemVersion: state.procedureVersion,
    office: state.offices[0] ?? NO_OFFICE,
    channel: state.channel,
    owner: null,
    applicantName: null,
    applicantKey: null,
    phoneKey: null,
    trackingHash: null,
    dataKey: null,
    submittedAt: state.submittedAt,
    receivedOn: state.receivedOn,
    acceptedOn: null,
    acceptanceKind: null,
    statutoryDueOn: null,
    promisedDueOn: null,
    dueOn: deadlineAt === null ? null : lastDayWithin(deadlineAt, zone),
    dueAt: deadlineAt,
    yellowAt: null,
    provisional: false,
    decidedAt: null,
    outcome: null,
    closedAt: state.closedAt,
    closedLate: state.closedAt !== null && deadlineAt !== null && state.closedAt > deadlineAt,
    updatedAt: latestOf(events, state.submittedAt),
    deadlineAt,
    wakeAt: null,
  };
}

/** A deadline at 00:00 ends the day before, like every limit that ends at 24:00. */
function lastDayWithin(deadlineAt: Instant, zone: TimeZone): CivilDate {
  return civilDateOf((deadlineAt - 1) as Instant, zone);
}

function latestOf(events: readonly CaseEvent[], openedAt: Instant): Instant {
  let latest = openedAt;
  for (const { at } of events) if (at > latest) latest = at;
  return latest;
}
