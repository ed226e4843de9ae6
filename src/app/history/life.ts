/**
 * One life of a case from application to archive, led by the engine itself on a day of the past. What it would have
 * written is kept, and written by others as often as it is wanted.
 */
import { addWorkingDays, type Calendar } from "../../core/calendar/index.ts";
import { type Applicant, type CaseEvent, materialsThatApply, missingMaterials } from "../../core/case/index.ts";
import type { Procedure } from "../../core/catalog/index.ts";
import type { Actor, StaffActor } from "../../core/party/index.ts";
import {
  type AccountId,
  type CaseId,
  type CivilDate,
  civilDateOf,
  type Instant,
  type JsonObject,
  type Jurisdiction,
  startOfDay,
} from "../../core/shared/index.ts";
import { type CaseEngine, createCaseEngine } from "../case/engine.ts";
import { newCode } from "../codes/code.ts";
import type { CaseCommit } from "../ports/case-store.ts";
import type { Sealer } from "../ports/sealer.ts";
import { type Ending, type Move, nextMoves } from "./moves.ts";
import { type RecordingStore, recordingStore } from "./recording-store.ts";

/** An application that passes every check, as an item's guide shows it. */
export interface SampleApplication {
  readonly situation: Readonly<Record<string, string>>;
  readonly form: JsonObject;
  readonly applicant: Applicant;
  /** A day on which its dates make sense. */
  readonly filledInOn: CivilDate;
}

export interface LifeParts {
  readonly jurisdiction: Jurisdiction;
  readonly calendar: Calendar;
  readonly sealer: Sealer;
  readonly staff: readonly StaffActor[];
  readonly refusalGround: string | undefined;
}

export interface LifePlan {
  readonly procedure: Procedure;
  readonly sample: SampleApplication;
  readonly day: CivilDate;
  readonly ending: Ending;
}

export interface Life extends LifePlan {
  readonly commits: readonly CaseCommit[];
  readonly events: readonly CaseEvent[];
  readonly trackingCode: string;
}

/** Of whoever applies in a template; each copy has its own. */
export const APPLICANTS_ACCOUNT = "00000000-0000-8000-a000-000000000000" as AccountId;

const ID = "01000000-0000-7000-8000-000000000001" as CaseId;
const MOST_STEPS = 40;
const MINUTE = 60_000;
const MORNING = 9 * 60 * MINUTE;
/** The copies of a case happen up to half an hour later, on the same day. */
const EVENING = 16 * 60 * MINUTE;
const STEP = 55 * MINUTE;
const LATE_DAYS = 3;

/** Null when nobody can bring a case of this item to its archive, or its application is refused. */
export async function liveThrough(parts: LifeParts, plan: LifePlan): Promise<Life | null> {
  const { jurisdiction, calendar, sealer } = parts;
  let now = morningOf(plan.day, calendar);
  const store = recordingStore();
  const events: CaseEvent[] = [];
  const engine = createCaseEngine({
    store,
    procedures: { findPublished: async () => plan.procedure, getVersion: async () => plan.procedure },
    calendars: { getCalendar: async () => calendar },
    sealer,
    now: () => now,
  });
  engine.onCommitted((committed) => events.push(...committed.events));
  const trackingCode = newCode();
  const applicant = applicantOf(parts, plan);
  if (!(await apply(engine, { ...parts, ...plan, applicant, trackingCode, now }))) return null;
  const scene = { ...parts, procedure: plan.procedure, applicant, ending: plan.ending };
  const setClock = (at: Instant) => {
    now = at;
  };
  const sleep: Sleep = { engine, store, jurisdiction, setClock };
  for (let step = 0; step < MOST_STEPS; step++) {
    const state = await engine.findKnown(jurisdiction, ID);
    if (state === null || state.status === "archived") break;
    const moves = nextMoves({ ...scene, state, now });
    const begins = timeOf(moves, plan, store, { now, calendar });
    if (begins === null) return null;
    now = await sleepUntil(begins, sleep);
    if (moves.length > 0 && !(await makeFirst(engine, jurisdiction, moves))) return null;
  }
  const ended = await engine.findKnown(jurisdiction, ID);
  if (ended?.status !== "archived") return null;
  await sleepUntil(null, sleep);
  return { ...plan, commits: store.commits, events, trackingCode };
}

function applicantOf({ jurisdiction, sealer }: LifeParts, { sample }: LifePlan): Actor {
  const { kind, idNumber, representative } = sample.applicant;
  const partyKey = sealer.blindIndex("identity", idNumber);
  const account = APPLICANTS_ACCOUNT;
  if (kind === "person") return { kind: "citizen", jurisdiction, account, partyKey };
  const representativeKey = sealer.blindIndex("identity", representative?.idNumber ?? "");
  return { kind: "firm", jurisdiction, account, partyKey, representativeKey };
}

interface Application extends LifeParts, LifePlan {
  readonly applicant: Actor;
  readonly trackingCode: string;
  readonly now: Instant;
}

/** Online where nothing has to be handed in, else at the window, where the originals are seen. */
async function apply(engine: CaseEngine, application: Application): Promise<boolean> {
  const { jurisdiction, procedure, sample, day, staff, applicant, trackingCode } = application;
  const { situation, form } = sample;
  const facts = { today: day, situation, form, applicant: { kind: sample.applicant.kind } };
  const applying = materialsThatApply(procedure.item.materials, facts);
  if (!applying.ok) return false;
  const atWindow = missingMaterials(applying.value, {}).length > 0;
  const clerk = staff.find((one) => one.posts.some((post) => post.grants.includes("case.intake")));
  if (atWindow && clerk === undefined) return false;
  const seen = applying.value.map((material) => [material.id, { files: [], originalSeen: true }] as const);
  const answer = await engine.submit({
    jurisdiction,
    item: procedure.item.code,
    actor: atWindow && clerk !== undefined ? clerk : applicant,
    command: {
      ...{ type: "submit", id: ID, trackingCode, situation, form, applicant: sample.applicant },
      channel: atWindow ? "window" : "online",
      materials: atWindow ? Object.fromEntries(seen) : {},
      owner: atWindow ? null : APPLICANTS_ACCOUNT,
      serviceWay: "electronic",
    },
  });
  return answer.ok;
}

/**
 * When the next step is taken: in office hours, and too late where the plan wants that. Where nobody can do anything,
 * when the case wakes by itself; null when it never does.
 */
function timeOf(
  moves: readonly Move[],
  { ending }: LifePlan,
  { commits, wakeAt }: RecordingStore,
  { now, calendar }: { readonly now: Instant; readonly calendar: Calendar },
): Instant | null {
  if (moves.length === 0) return wakeAt();
  const dueAt = commits.at(-1)?.row.dueAt ?? null;
  if (ending === "late" && moves[0]?.command.type === "decide" && dueAt !== null && dueAt > now)
    return morningOf(addWorkingDays(calendar, civilDateOf(dueAt, calendar.zone), LATE_DAYS), calendar);
  const day = civilDateOf(now, calendar.zone);
  const later = (now + STEP) as Instant;
  return later < startOfDay(day, calendar.zone) + EVENING
    ? later
    : morningOf(addWorkingDays(calendar, day, 1), calendar);
}

function morningOf(day: CivilDate, { zone }: Calendar): Instant {
  return (startOfDay(day, zone) + MORNING) as Instant;
}

interface Sleep {
  readonly engine: CaseEngine;
  readonly store: RecordingStore;
  readonly jurisdiction: Jurisdiction;
  readonly setClock: (at: Instant) => void;
}

/** Lets everything happen that becomes due until then; null: until nothing is to come. @returns that time */
async function sleepUntil(until: Instant | null, { engine, store, jurisdiction, setClock }: Sleep): Promise<Instant> {
  let last = until ?? (0 as Instant);
  for (let at = store.wakeAt(); at !== null && (until === null || at <= until); at = store.wakeAt()) {
    setClock(at);
    last = until ?? at;
    const woken = await engine.wake(jurisdiction, ID);
    if (!woken.ok || (woken.value.nextAt !== null && woken.value.nextAt <= at)) break;
  }
  setClock(last);
  return last;
}

async function makeFirst(engine: CaseEngine, jurisdiction: Jurisdiction, moves: readonly Move[]): Promise<boolean> {
  for (const { actor, command } of moves) {
    const answer = await engine.execute({ jurisdiction, id: ID, actor, command });
    if (answer.ok) return true;
  }
  return false;
}
