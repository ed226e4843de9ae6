/** An item of the demonstration district from its specimen application to its end, by the posts of its own organisation. */
import { join } from "node:path";
import {
  allowedCommands,
  type CaseCommand,
  type CaseEvent,
  type CaseState,
  decide,
  evolve,
  isClosed,
  materialsThatApply,
  type Submit,
  submit,
} from "../../src/core/case/index.ts";
import { compileItem, type Procedure } from "../../src/core/catalog/index.ts";
import { compileFlow } from "../../src/core/flow/index.ts";
import type { Actor, StaffActor } from "../../src/core/party/index.ts";
import {
  type AccountId,
  type CaseId,
  civilDateOf,
  type FileId,
  type Instant,
  instant,
} from "../../src/core/shared/index.ts";
import { type DistrictFiles, type ItemFiles, readDistrict } from "../../src/files/district/index.ts";
import { china } from "../support/calendar.ts";

const folder = join(import.meta.dirname, "../../districts/demo");
const read = await readDistrict(folder);
if (!read.ok) throw new Error(JSON.stringify(read.refusal));
export const demoDistrict: DistrictFiles = read.value;
const district = demoDistrict;
const jurisdiction = district.settings.code;
const APPLICANT = "00000000-0000-4000-8000-00000000aaaa" as AccountId;

export function procedureOf(files: ItemFiles): Procedure {
  const flow = compileFlow(files.flow);
  if (!flow.ok) throw new Error(JSON.stringify(flow.refusal));
  const { bases, bodies, offices, posts, absences, policy } = district;
  const timing = policy === undefined ? {} : { policy };
  const compiled = compileItem(
    { spec: files.spec, flow: flow.value, version: files.version },
    {
      bases,
      bodies,
      offices,
      posts,
      absences,
      ...timing,
      today: civilDateOf(instant("2026-11-20T00:00:00Z"), china.zone),
    },
  );
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.refusal));
  return compiled.value.procedure;
}

export const demoStaff: readonly StaffActor[] = district.people.staff.map((person, index) => ({
  kind: "staff",
  jurisdiction,
  account: `00000000-0000-4000-8000-${String(index).padStart(12, "0")}` as AccountId,
  name: person.name,
  ...(person.enforcementNumber === undefined ? {} : { enforcementNumber: person.enforcementNumber }),
  conflictKeys: [],
  posts: person.posts.flatMap((id) => {
    const post = district.posts.find((one) => one.id === id);
    const office = district.offices.find((one) => one.id === post?.office);
    if (post === undefined || office === undefined) return [];
    const oversees = district.offices.flatMap((one) => (one.body === office.body ? [one.id] : []));
    const held = { ...post, body: office.body };
    return [post.grants.includes("case.supervise") ? { ...held, oversees } : held];
  }),
}));

/** The specimen with every paper, as its applicant sends it from home. */
export function application(procedure: Procedure, files: ItemFiles): { command: Submit; actor: Actor } {
  const specimen = files.specimen;
  if (specimen === undefined) throw new Error(`${files.folder} has no specimen`);
  const firm = specimen.applicant === "firm";
  const facts = { today: "2026-11-23", situation: specimen.situation, form: specimen.form as never };
  const materials = materialsThatApply(procedure.item.materials, facts);
  if (!materials.ok) throw new Error(JSON.stringify(materials.refusal));
  const papers = { files: ["a".repeat(64) as FileId] };
  const actor: Actor = firm
    ? { kind: "firm", jurisdiction, account: APPLICANT, partyKey: "applicant", representativeKey: "representative" }
    : { kind: "citizen", jurisdiction, account: APPLICANT, partyKey: "applicant" };
  const command: Submit = {
    type: "submit",
    id: "01890000-0000-7000-8000-000000000001" as CaseId,
    number: "1",
    trackingCode: "ABCD",
    channel: "online",
    applicant: { kind: firm ? "firm" : "person", name: "样例", idKind: "111", idNumber: "1", phone: "1" },
    parties: { applicant: "applicant" },
    owner: APPLICANT,
    situation: specimen.situation,
    form: specimen.form as never,
    materials: Object.fromEntries(materials.value.map((material) => [material.id, papers])),
    undertakings: specimen.undertakings ?? [],
    serviceWay: "electronic",
  };
  return { command, actor };
}

/** What a member of staff does next to bring the case on; null when it is not theirs to move. */
function nextMove(procedure: Procedure, state: CaseState, actor: StaffActor, now: Instant): CaseCommand | null {
  const allowed = allowedCommands(procedure, state, actor);
  const find = (type: string) => allowed.find((one) => one.type === type);
  if (find("accept") !== undefined) return { type: "accept" };
  if (find("record-payment") !== undefined)
    return { type: "record-payment", amountFen: state.feeFen ?? 0, receiptNumber: "1" };
  const taskOf = (type: string) => state.flow.tasks.find((task) => find(type)?.tasks?.includes(task.taskId));
  const favourable = (outcomes: readonly string[]) =>
    outcomes.find((word) => ["agree", "met", "pass", "granted", "filed", "qualified", "none"].includes(word)) ??
    outcomes[0] ??
    "agree";
  const review = taskOf("review");
  if (review !== undefined)
    return { type: "review", task: review.taskId, outcome: favourable(review.outcomes), opinion: "同意" };
  const visit = taskOf("record-visit");
  if (visit !== undefined) {
    const officers = demoStaff
      .filter((one) => one.posts.some((post) => post.grants.includes("case.visit")))
      .map((one) => ({ account: one.account, enforcementNumber: one.enforcementNumber ?? "x" }));
    const outcome = favourable(visit.outcomes);
    return {
      type: "record-visit",
      task: visit.taskId,
      outcome,
      visitedAt: now,
      officers,
      findings: "",
      personsWords: "",
    };
  }
  const decision = taskOf("decide");
  if (decision === undefined) return null;
  const outcome = procedure.item.decision.outcomes.find((one) => one !== "refused") ?? "granted";
  const members = demoStaff.slice(0, 3).map((one) => one.account);
  return { type: "decide", task: decision.taskId, outcome, reason: "", meeting: { members, minutes: "会审通过" } };
}

export interface Course {
  readonly procedure: Procedure;
  readonly events: readonly CaseEvent[];
  readonly state: CaseState;
  /** What was tried and refused on the way. */
  readonly refusals: readonly string[];
}

/** As far as the posts bring it: closed, or issued and waiting to be served. */
export function courseOf(files: ItemFiles): Course {
  const procedure = procedureOf(files);
  const { command, actor } = application(procedure, files);
  let now = instant("2026-11-23T09:00:00+08:00");
  const events: CaseEvent[] = [];
  let state: CaseState | null = null;
  const take = (happened: readonly CaseEvent[]): CaseState => {
    for (const event of happened) {
      events.push(event);
      state = evolve(jurisdiction, state, event);
    }
    if (state === null) throw new Error("nothing was opened");
    return state;
  };
  const opened = submit(jurisdiction, procedure, command, { now, actor, calendar: china });
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal));
  let current = take(opened.value);
  const refusals: string[] = [];
  for (let round = 0; round < 60 && !isClosed(current.status) && current.status !== "issuing"; round++) {
    now = (now + 600_000) as Instant;
    let moved = false;
    for (const person of demoStaff) {
      const move = nextMove(procedure, current, person, now);
      if (move === null) continue;
      const decision = decide(procedure, current, move, { now, actor: person, calendar: china });
      if (!decision.ok) {
        refusals.push(`${person.name} ${move.type}: ${JSON.stringify(decision.refusal)}`);
        continue;
      }
      current = take(decision.value);
      moved = true;
      break;
    }
    if (moved) continue;
    // Nobody can move it today: wait, as with a publicity period that has to run.
    now = (now + 86_400_000) as Instant;
    const context = { now, actor: { kind: "system", jurisdiction }, calendar: china } as const;
    const woken = decide(procedure, current, { type: "wake" }, context);
    if (woken.ok) current = take(woken.value);
  }
  return { procedure, events, state: current, refusals };
}
