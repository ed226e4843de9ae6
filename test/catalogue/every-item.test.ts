/**
 * Every item of the demonstration district, from its specimen application to its end, by the posts of its own
 * organisation: no item is on show that nobody could apply for or that nobody could decide.
 */
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  allowedCommands,
  type CaseCommand,
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
const district: DistrictFiles = read.value;
const jurisdiction = district.settings.code;
const APPLICANT = "00000000-0000-4000-8000-00000000aaaa" as AccountId;

function procedureOf(files: ItemFiles): Procedure {
  const flow = compileFlow(files.flow);
  if (!flow.ok) throw new Error(JSON.stringify(flow.refusal));
  const { bases, bodies, offices, posts } = district;
  const compiled = compileItem(
    { spec: files.spec, flow: flow.value, version: files.version },
    { bases, bodies, offices, posts, today: civilDateOf(instant("2026-11-20T00:00:00Z"), china.zone) },
  );
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.refusal));
  return compiled.value.procedure;
}

const staff: readonly StaffActor[] = district.people.staff.map((person, index) => ({
  kind: "staff",
  jurisdiction,
  account: `00000000-0000-4000-8000-${String(index).padStart(12, "0")}` as AccountId,
  name: person.name,
  ...(person.enforcementNumber === undefined ? {} : { enforcementNumber: person.enforcementNumber }),
  conflictKeys: [],
  posts: person.posts.flatMap((id) => {
    const post = district.posts.find((one) => one.id === id);
    const office = district.offices.find((one) => one.id === post?.office);
    return post === undefined || office === undefined ? [] : [{ ...post, body: office.body }];
  }),
}));

function application(procedure: Procedure, files: ItemFiles): { command: Submit; actor: Actor } {
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
    const officers = staff
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
  const members = staff.slice(0, 3).map((one) => one.account);
  return { type: "decide", task: decision.taskId, outcome, reason: "", meeting: { members, minutes: "会审通过" } };
}

describe.each(district.items.map((files) => ({ folder: files.folder, files })))("$folder", ({ files }) => {
  test("its specimen is granted or filed by the posts of its own organisation", () => {
    const procedure = procedureOf(files);
    const { command, actor } = application(procedure, files);
    let now = instant("2026-11-23T09:00:00+08:00");
    const opened = submit(jurisdiction, procedure, command, { now, actor, calendar: china });
    if (!opened.ok) throw new Error(JSON.stringify(opened.refusal));
    let state = opened.value.reduce<CaseState | null>((folded, event) => evolve(jurisdiction, folded, event), null);
    if (state === null) throw new Error("nothing was opened");
    const refusals: string[] = [];
    for (let round = 0; round < 60 && !isClosed(state.status) && state.status !== "issuing"; round++) {
      const current: CaseState = state;
      now = (now + 600_000) as Instant;
      let moved = false;
      for (const person of staff) {
        const move = nextMove(procedure, current, person, now);
        if (move === null) continue;
        const decision = decide(procedure, current, move, { now, actor: person, calendar: china });
        if (!decision.ok) {
          refusals.push(`${person.name} ${move.type}: ${JSON.stringify(decision.refusal)}`);
          continue;
        }
        state = decision.value.reduce<CaseState>((folded, event) => evolve(jurisdiction, folded, event), current);
        moved = true;
        break;
      }
      // Nobody can move it today: wait, as with a publicity period that has to run.
      if (!moved) {
        now = (now + 86_400_000) as Instant;
        const woken = decide(
          procedure,
          current,
          { type: "wake" },
          { now, actor: { kind: "system", jurisdiction }, calendar: china },
        );
        if (woken.ok)
          state = woken.value.reduce<CaseState>((folded, event) => evolve(jurisdiction, folded, event), current);
      }
    }
    expect(["issuing", "filed", "delivered"], refusals.join("\n")).toContain(state.status);
    expect(state.issued).not.toBeNull();
  });
});
