/** What one decision writes: its events, and every projection that follows from them. */
import {
  type CaseDates,
  type CaseEvent,
  type CaseState,
  type DecideContext,
  datesOf,
  noticesOf,
  papersOf,
  spentByParty,
  spentDays,
  stepClockOf,
  undertakingDue,
} from "../../core/case/index.ts";
import type { Procedure } from "../../core/catalog/index.ts";
import { civilDateOf, type Instant } from "../../core/shared/index.ts";
import { lawTexts } from "../papers/law-text.ts";
import type {
  CaseCommit,
  CaseRow,
  NoticeRow,
  PaperRow,
  RatingRow,
  SpentRow,
  StepDue,
  TaskRow,
  UsedKey,
} from "../ports/case-store.ts";
import type { DataKey, Sealer } from "../ports/sealer.ts";
import { actionOf } from "./notices.ts";
import { storeEvent } from "./stored-events.ts";

export interface Written {
  readonly sealer: Sealer;
  readonly procedure: Procedure;
  readonly before: CaseState | null;
  /** The state after each event. */
  readonly states: readonly CaseState[];
  readonly events: readonly CaseEvent[];
  readonly key: DataKey | null;
  readonly context: DecideContext;
  readonly usedKey: UsedKey | null;
  /** Wake-up as the store has it, as far as this process knows. */
  readonly wakeSetAt: Instant | null | undefined;
}

/** @returns the commit, and when something is next due: the wake-up is then, or stands earlier */
export function commitOf(written: Written): CaseCommit & Pick<CaseDates, "wakeAt"> {
  const { sealer, procedure, before, states, events, key, context, usedKey } = written;
  const after = states.at(-1);
  if (after === undefined) throw new Error("a commit has at least one event");
  const firstSeq = (before?.version ?? 0) + 1;
  const dates = datesOf(procedure, after, context.calendar, context.now);
  return {
    jurisdiction: after.jurisdiction,
    expectedVersion: before?.version ?? 0,
    row: rowOf(written, after, dates),
    events: events.map((event, index) =>
      storeEvent(sealer, key, after.id, {
        seq: firstSeq + index,
        event,
        used: before !== null && index === events.length - 1 ? usedKey : null,
      }),
    ),
    ...taskChanges(procedure, before, after, context),
    papers: each(written, (state, event, seq) => papersAt(procedure, state, event, seq, context)),
    notices: each(written, (state, event, seq) => noticesAt(procedure, state, event, seq)),
    ratings: each(written, (state, event) => ratingsAt(procedure, state, event)),
    spent: spentAt(procedure, before, after, context),
    usedKey: before === null ? usedKey : null,
    ...undertakingsAt(written, after),
    wakeAt: dates.wakeAt,
  };
}

type UndertakingChanges = Pick<CaseCommit, "undertakings" | "bars">;

const NO_UNDERTAKINGS: UndertakingChanges = {};

/** All of the case, when one of them, or a day from which they count, has changed; and the bars of breaches. */
function undertakingsAt({ procedure, before, events, context }: Written, after: CaseState): UndertakingChanges {
  if (after.undertakings.length === 0) return NO_UNDERTAKINGS;
  const { calendar } = context;
  const partyKey = after.parties.applicant;
  const same =
    before?.undertakings === after.undertakings &&
    before.acceptedOn === after.acceptedOn &&
    before.decision === after.decision &&
    before.suspensions === after.suspensions;
  if (same) return NO_UNDERTAKINGS;
  const undertakings = after.undertakings.map(({ id, kind, standing, givenAt, ...one }, index) => {
    const due = undertakingDue(procedure, after, { id, kind, standing, givenAt, ...one }, calendar);
    return {
      ...{ nth: index + 1, rule: id, kind, standing, givenAt, partyKey, item: after.item },
      office: after.offices[0] ?? "",
      dueOn: due?.on ?? null,
      dueAt: due?.at ?? null,
      dueOf: due?.of ?? null,
    };
  });
  const bars = events.flatMap(({ body, at, effectiveAt }) => {
    if (body.type !== "undertaking-broken" || !body.bars) return [];
    const rule = procedure.item.undertakings?.find(({ id }) => id === body.undertaking);
    const basis = lawTexts(rule?.bars?.basis ?? [], (id) => procedure.bases[id]).join("、");
    const from = civilDateOf(effectiveAt ?? at, calendar.zone);
    // What was broken, by its name in the catalogue; whoever shows it says in their own language that it was.
    const cause = `${rule?.name ?? body.undertaking} ${after.number}`;
    return [{ partyKey, rule: body.undertaking, from, cause, basis, setAt: at }];
  });
  return bars.length === 0 ? { undertakings } : { undertakings, bars };
}

function each<T>(
  written: Written,
  rows: (state: CaseState, event: CaseEvent, seq: number) => readonly T[],
): readonly T[] {
  // Most commands are one event, and its rows are the answer as they stand.
  let found: readonly T[] = [];
  written.events.forEach((event, index) => {
    const state = written.states[index];
    const more = state === undefined ? [] : rows(state, event, state.version);
    if (more.length > 0) found = found.length === 0 ? more : [...found, ...more];
  });
  return found;
}

function rowOf({ sealer, before, key, context, wakeSetAt }: Written, state: CaseState, dates: CaseDates): CaseRow {
  const applicant = state.personal?.applicant;
  // What lasts is written when the case opens: later its keyed hashes need not be reckoned again.
  const opening = before === null ? state.personal : undefined;
  return {
    id: state.id,
    version: state.version,
    status: state.status,
    number: state.number,
    item: state.item,
    itemVersion: state.procedureVersion,
    office: state.offices[0] ?? "",
    channel: state.channel,
    owner: state.owner,
    applicantName: applicant?.name ?? null,
    applicantKey: state.parties.applicant,
    phoneKey: opening === undefined ? null : sealer.blindIndex("phone", opening.applicant.phone),
    trackingHash: opening === undefined ? null : sealer.blindIndex("tracking", opening.trackingCode),
    dataKey: key?.wrapped ?? null,
    submittedAt: state.submittedAt,
    receivedOn: state.receivedOn,
    acceptedOn: state.acceptedOn,
    acceptanceKind: state.acceptanceKind,
    statutoryDueOn: dates.statutoryDueOn,
    promisedDueOn: dates.promisedDueOn,
    dueOn: dates.dueOn,
    dueAt: dates.dueAt,
    yellowAt: dates.yellowAt,
    provisional: dates.provisional,
    decidedAt: state.decision?.decidedAt ?? null,
    outcome: state.decision?.outcome ?? null,
    closedAt: state.closedAt,
    closedLate: dates.closedLate,
    updatedAt: context.now,
    deadlineAt: null,
    wakeAt: wakeUpAt(wakeSetAt, dates.wakeAt, context.now),
  };
}

type TaskChanges = Pick<CaseCommit, "tasksOpened" | "tasksClosed" | "holders" | "moved">;

const NO_CHANGE: TaskChanges = { tasksOpened: [], tasksClosed: [], holders: [], moved: [] };

function taskChanges(
  procedure: Procedure,
  before: CaseState | null,
  after: CaseState,
  context: DecideContext,
): TaskChanges {
  const had = before?.flow.tasks ?? [];
  const has = after.flow.tasks;
  const stopped = before !== null && (before.specials !== after.specials || before.suspensions !== after.suspensions);
  if (had === has && before?.holders === after.holders && !stopped) return NO_CHANGE;
  // A case has a handful of tasks: looking through them costs less than a set of their ids.
  const isAmong = (tasks: typeof has, id: string) => tasks.some((task) => task.taskId === id);
  const tasksOpened = has
    .filter((task) => !isAmong(had, task.taskId))
    .map(
      (task): TaskRow => ({
        task: task.taskId,
        name: task.name,
        kind: task.kind,
        office: task.office,
        post: task.post,
        holder: after.holders[task.taskId] ?? null,
        openedAt: after.since[task.taskId] ?? context.now,
        due: stepDue(procedure, after, task, context),
      }),
    );
  return {
    tasksOpened,
    tasksClosed: had.filter((task) => !isAmong(has, task.taskId)).map((task) => task.taskId),
    holders: Object.entries(after.holders).filter(
      ([task, holder]) => isAmong(had, task) && before?.holders[task] !== holder,
    ),
    moved: stopped
      ? has
          .filter((task) => isAmong(had, task.taskId) && task.limit !== undefined)
          .map((task) => [task.taskId, stepDue(procedure, after, task, context)] as const)
      : [],
  };
}

function stepDue(
  procedure: Procedure,
  state: CaseState,
  task: CaseState["flow"]["tasks"][number],
  { calendar }: DecideContext,
): StepDue {
  const reading = stepClockOf(procedure, state, task, calendar);
  if (reading === null) return { dueOn: null, dueAt: null, yellowAt: null };
  const { dueOn, dueAt, yellowAt } = reading;
  return { dueOn, dueAt, yellowAt };
}

function papersAt(
  procedure: Procedure,
  state: CaseState,
  event: CaseEvent,
  seq: number,
  { calendar }: DecideContext,
): readonly PaperRow[] {
  const year = Number(civilDateOf(event.at, calendar.zone).slice(0, 4));
  return papersOf(procedure, state, event).map((kind) => ({
    seq,
    kind,
    body: procedure.body.id,
    year,
    issuedAt: event.at,
  }));
}

function noticesAt(procedure: Procedure, state: CaseState, event: CaseEvent, seq: number): readonly NoticeRow[] {
  return noticesOf(procedure, state, event).map(({ to, code, facts }, nth) => ({
    seq,
    nth,
    account: "account" in to ? to.account : null,
    office: "unit" in to ? to.unit : null,
    action: actionOf(to),
    code,
    facts,
    at: event.at,
  }));
}

function ratingsAt(procedure: Procedure, state: CaseState, event: CaseEvent): readonly RatingRow[] {
  if (event.body.type !== "service-rated") return [];
  const { act, level } = event.body;
  return [{ act, level, item: state.item, office: procedure.item.office, ratedAt: event.at }];
}

/** Who used the days of the case, once it has ended: nothing later changes it. */
function spentAt(
  procedure: Procedure,
  before: CaseState | null,
  after: CaseState,
  { calendar }: DecideContext,
): readonly SpentRow[] {
  if (after.closedAt === null || (before !== null && before.closedAt !== null)) return NOTHING_SPENT;
  const closedOn = civilDateOf(after.closedAt, calendar.zone);
  const year = Number(closedOn.slice(0, 4));
  return spentByParty(spentDays(procedure, after, calendar, closedOn)).map(({ party, calendarDays, workingDays }) => ({
    party: party.kind,
    unit: party.unit,
    item: after.item,
    office: after.offices[0] ?? "",
    year,
    calendarThousandths: Math.round(calendarDays * 1000),
    workingThousandths: Math.round(workingDays * 1000),
  }));
}

const NOTHING_SPENT: readonly SpentRow[] = [];

/**
 * A wake-up that stands and comes before anything is due is left alone: whoever is woken then sets the next one. Moving
 * it at every command would write two index entries, of a row that can else be changed where it stands.
 */
function wakeUpAt(set: Instant | null | undefined, due: Instant | null, now: Instant): Instant | null {
  if (due === null || set === undefined || set === null) return due;
  return set > now && set < due ? set : due;
}
