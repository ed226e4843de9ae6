/** One case under the days as they are now, beside its rows as stored: what is otherwise, and who is told. */
import type { Calendar, ChangedDay } from "../../core/calendar/index.ts";
import {
  type CaseState,
  datesOf,
  type MovedDates,
  movedNotices,
  type Notice,
  nextWakeAt,
  stepClockOf,
  undertakingDue,
} from "../../core/case/index.ts";
import type { Procedure } from "../../core/catalog/index.ts";
import type { CivilDate, Instant } from "../../core/shared/index.ts";
import type { StepDue } from "../ports/case-store.ts";
import type { CaseDueDates, Due, ListedCase, ReckonedCase, StoredDates } from "../ports/reckoning-store.ts";

export interface ReckonedBy {
  readonly calendar: Calendar;
  /** Days that are of another kind than before; none where it is not known what was before. */
  readonly changes: readonly ChangedDay[];
  readonly now: Instant;
}

/** Of a closed case only what still wakes it and what its undertakings wait for: its dates stand as they were kept. */
export function reckonedCase(
  { id, change }: ListedCase,
  stored: StoredDates,
  ...[procedure, state, by]: [procedure: Procedure, state: CaseState, by: ReckonedBy]
): ReckonedCase {
  const { calendar, now } = by;
  const dates = stored.closed ? null : changedDates(stored, datesOf(procedure, state, calendar, stored.updatedAt));
  const steps = changedSteps(stored, procedure, state, calendar);
  const undertakings = changedUndertakings(stored, procedure, state, calendar);
  const due = dates === null ? null : movedFrom(stored, dates);
  const moved: MovedDates = {
    due,
    // Who hears that the case is due on another day is not told the same of its step.
    steps: due !== null ? [] : steps.flatMap(([task, to]) => movedOf({ task }, stored.steps.get(task), to)),
    owed: undertakings.flatMap(([nth, to]) =>
      movedOf({ rule: state.undertakings[nth - 1]?.id ?? "" }, stored.undertakings.get(nth), to),
    ),
    by: documents(by.changes, state, [dates?.dueOn ?? null, stored.dueOn, ...steps.map(([, to]) => to.dueOn)]),
  };
  return {
    ...{ id, change, version: stored.version, dates, steps, undertakings },
    wakeAt: nextWakeAt(procedure, state, calendar),
    notices: movedNotices(procedure, state, moved).flatMap((notice) => noticeRow(notice, now)),
  };
}

const DATES = ["statutoryDueOn", "promisedDueOn", "dueOn", "dueAt", "yellowAt", "provisional"] as const;

function changedDates(stored: StoredDates, dates: CaseDueDates): CaseDueDates | null {
  return DATES.every((name) => stored[name] === dates[name]) ? null : dates;
}

function changedSteps(
  stored: StoredDates,
  ...[procedure, state, calendar]: [procedure: Procedure, state: CaseState, calendar: Calendar]
): ReckonedCase["steps"] {
  return state.flow.tasks.flatMap((task) => {
    const was = stored.steps.get(task.taskId);
    if (was === undefined) return [];
    const reading = stepClockOf(procedure, state, task, calendar);
    const { dueOn = null, dueAt = null, yellowAt = null } = reading ?? {};
    const same = was.dueOn === dueOn && was.dueAt === dueAt && was.yellowAt === yellowAt;
    return same ? [] : [[task.taskId, { dueOn, dueAt, yellowAt } satisfies StepDue] as const];
  });
}

function changedUndertakings(
  stored: StoredDates,
  ...[procedure, state, calendar]: [procedure: Procedure, state: CaseState, calendar: Calendar]
): ReckonedCase["undertakings"] {
  return state.undertakings.flatMap((one, index) => {
    const was = stored.undertakings.get(index + 1);
    if (was === undefined) return [];
    const { on: dueOn = null, at: dueAt = null } = undertakingDue(procedure, state, one, calendar) ?? {};
    const same = was.dueOn === dueOn && was.dueAt === dueAt;
    return same ? [] : [[index + 1, { dueOn, dueAt } satisfies Due] as const];
  });
}

function movedFrom(was: Pick<Due, "dueOn">, is: Pick<Due, "dueOn">): MovedDates["due"] {
  return movedOf({}, was, is)[0] ?? null;
}

function movedOf<About extends object>(
  about: About,
  was: Pick<Due, "dueOn"> | undefined,
  is: Pick<Due, "dueOn">,
): readonly (About & { readonly from: CivilDate; readonly to: CivilDate })[] {
  const [from, to] = [was?.dueOn ?? null, is.dueOn];
  return from === null || to === null || from === to ? [] : [{ ...about, from, to }];
}

/** Of the days from receipt to the last of the dates, which are all that they can rest on. */
function documents(
  changes: readonly ChangedDay[],
  { receivedOn }: CaseState,
  dates: readonly (CivilDate | null)[],
): readonly string[] {
  const last = dates.reduce<CivilDate | null>((a, b) => (a === null || (b !== null && b > a) ? b : a), null);
  const within = changes.filter(({ on }) => (receivedOn === null || on >= receivedOn) && (last === null || on <= last));
  return [...new Set(within.flatMap(({ by }) => by ?? []))];
}

/** All of them go to accounts. */
function noticeRow({ to, code, facts }: Notice, at: Instant): ReckonedCase["notices"] {
  return "account" in to ? [{ account: to.account, office: null, action: null, code, facts, at }] : [];
}
