/**
 * The item that is measured: from the demonstration district, with a rule that is evaluated, a review and a decision, and
 * nothing to upload. Four commands take a case from application to result.
 */
import { join } from "node:path";
import { type Calendar, makeCalendar } from "../src/core/calendar/index.ts";
import { type CaseCommand, type CaseEvent, decide, foldCase, type Submit, submit } from "../src/core/case/index.ts";
import { compileItem, type Procedure } from "../src/core/catalog/index.ts";
import { compileFlow } from "../src/core/flow/index.ts";
import type { CitizenActor, StaffActor } from "../src/core/party/index.ts";
import { type AccountId, type CaseId, civilDateOf, type Instant, type Jurisdiction } from "../src/core/shared/index.ts";
import { type DistrictFiles, type ItemFiles, readDistrict } from "../src/files/district/index.ts";

const ITEM = "unemployment-benefit";
const SUPERVISOR = "spj-super.supervisor";
const ROLES = { clerk: "rsj-win.clerk", reviewer: "rsj-jobless.reviewer", decider: "rsj-jobless.decider" } as const;

export interface DemoItem {
  readonly jurisdiction: Jurisdiction;
  readonly password: string;
  readonly procedure: Procedure;
  readonly calendar: Calendar;
  readonly application: Pick<Submit, "situation" | "form" | "materials" | "applicant">;
  readonly citizens: DistrictFiles["people"]["citizens"];
  readonly clerk: StaffActor;
  readonly reviewer: StaffActor;
  readonly decider: StaffActor;
  /** Of whoever reminds and hears of alarms, too. */
  readonly logins: Readonly<Record<keyof typeof ROLES | "supervisor", string>>;
  /** The one open task after acceptance and after the review, in every case alike. */
  readonly reviewTask: string;
  readonly decideTask: string;
}

/** @throws Error when the folder of the demonstration district is not as this expects */
export async function readDemoItem(): Promise<DemoItem> {
  const read = await readDistrict(join(import.meta.dirname, "../districts/demo"));
  if (!read.ok) throw new Error(JSON.stringify(read.refusal.findings));
  const district = read.value;
  const item = district.items.find((one) => one.folder === ITEM);
  if (item?.specimen === undefined) throw new Error(`no specimen of ${ITEM}`);
  const calendar = makeCalendar(district.settings.calendar);
  const parts = {
    jurisdiction: district.settings.code,
    password: district.people.demoPassword ?? "",
    procedure: procedureOf(district, item, calendar),
    calendar,
    application: applicationOf(item),
    citizens: district.people.citizens,
    clerk: staffAt(district, ROLES.clerk),
    reviewer: staffAt(district, ROLES.reviewer),
    decider: staffAt(district, ROLES.decider),
    logins: {
      clerk: entryAt(district, ROLES.clerk).login,
      reviewer: entryAt(district, ROLES.reviewer).login,
      decider: entryAt(district, ROLES.decider).login,
      supervisor: entryAt(district, SUPERVISOR).login,
    },
  };
  return { ...parts, ...tasksOf(parts) };
}

function procedureOf(district: DistrictFiles, { spec, version, flow }: ItemFiles, calendar: Calendar): Procedure {
  const model = compileFlow(flow);
  if (!model.ok) throw new Error(JSON.stringify(model.refusal));
  const { bases, bodies, offices, posts, absences, policy } = district;
  const register = {
    bases,
    bodies,
    offices,
    posts,
    absences,
    today: civilDateOf(Date.now() as Instant, calendar.zone),
    calendar,
    ...(policy === undefined ? {} : { policy }),
  };
  const compiled = compileItem({ spec, version, flow: model.value }, register);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.refusal));
  return compiled.value.procedure;
}

/** Fewer months paid than the rule wants: a person has to look. */
function applicationOf({ specimen }: ItemFiles): DemoItem["application"] {
  const form = { ...specimen?.form, paidMonths: 8 } as Submit["form"];
  return {
    situation: specimen?.situation ?? {},
    form,
    materials: {},
    applicant: {
      kind: "person",
      name: String(form.personName),
      idKind: "111",
      idNumber: String(form.personId),
      phone: String(form.mobile),
    },
  };
}

function entryAt(district: DistrictFiles, post: string) {
  const entry = district.people.staff.find((one) => one.posts.includes(post));
  if (entry === undefined) throw new Error(`nobody holds ${post}`);
  return entry;
}

function staffAt(district: DistrictFiles, postId: string): StaffActor {
  const { name, enforcementNumber } = entryAt(district, postId);
  const post = district.posts.find((one) => one.id === postId);
  const body = district.offices.find((office) => office.id === post?.office)?.body;
  if (post === undefined || body === undefined) throw new Error(`no post ${postId}`);
  return {
    kind: "staff",
    jurisdiction: district.settings.code,
    account: accountOf(Object.values<string>(ROLES).indexOf(postId)),
    name,
    ...(enforcementNumber === undefined ? {} : { enforcementNumber }),
    posts: [{ ...post, body }],
    conflictKeys: [],
  };
}

export function accountOf(n: number): AccountId {
  return `00000000-0000-4000-8000-${String(n).padStart(12, "0")}` as AccountId;
}

/** Plays one case without a database to learn the ids of its tasks. */
function tasksOf(parts: Omit<DemoItem, "reviewTask" | "decideTask">) {
  const { jurisdiction, procedure, calendar, application, clerk, reviewer } = parts;
  const now = Date.now() as Instant;
  const citizen: CitizenActor = { kind: "citizen", jurisdiction, account: accountOf(9), partyKey: "" };
  const opening: Submit = {
    ...application,
    ...{ type: "submit", id: "" as CaseId, number: "", trackingCode: "", channel: "online", serviceWay: "electronic" },
    ...{ owner: citizen.account, parties: { applicant: "" } },
  };
  const story = eventsOf(submit(jurisdiction, procedure, opening, { now, actor: citizen, calendar }));
  const then = (actor: StaffActor, command: CaseCommand): string => {
    const decision = decide(procedure, foldCase(jurisdiction, story), command, { now, actor, calendar });
    story.push(...eventsOf(decision));
    const [task] = foldCase(jurisdiction, story).flow.tasks;
    if (task === undefined) throw new Error(`no open task after ${command.type}`);
    return task.taskId;
  };
  const reviewTask = then(clerk, { type: "accept" });
  const decideTask = then(reviewer, { type: "review", task: reviewTask, outcome: "agree", opinion: "" });
  return { reviewTask, decideTask };
}

function eventsOf(decision: ReturnType<typeof decide>): CaseEvent[] {
  if (!decision.ok) throw new Error(JSON.stringify(decision.refusal));
  return [...decision.value];
}
