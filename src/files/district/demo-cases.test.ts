import { describe, expect, test } from "vitest";
import { application, at, CaseStory, plan } from "../../../test/factories/case.ts";
import { citizen, system } from "../../../test/factories/people.ts";
import { china } from "../../../test/support/calendar.ts";
import { projectFile } from "../../../test/support/shared-data.ts";
import { makeCalendar } from "../../core/calendar/index.ts";
import { materialsThatApply, type Submit, spentByParty, spentDays } from "../../core/case/index.ts";
import { compileItem, type Procedure } from "../../core/catalog/index.ts";
import { compileFlow, type OpenTask } from "../../core/flow/index.ts";
import { holdsPost, may, type StaffActor } from "../../core/party/index.ts";
import { type AccountId, civilDate, type JsonObject } from "../../core/shared/index.ts";
import { type DistrictFiles, type ItemFiles, readDistrict, type StaffEntry } from "./index.ts";

const read = await readDistrict(projectFile("districts/demo"));
if (!read.ok) throw new Error(JSON.stringify(read.refusal.findings));
const district: DistrictFiles = read.value;
const staff = district.people.staff.map(actorOf);
const MEETING = staff.slice(0, 3).map((person) => person.account);

describe("the people of the demonstration district", () => {
  // A bundle is decided by nobody: test/catalogue/bundle.int.test.ts leads one to its end.
  test.each(district.items.filter(({ spec }) => spec.bundle === undefined))(
    "$folder: take the specimen from the application to its result",
    (item) => {
      const procedure = procedureOf(item);
      const story = new CaseStory(procedure);
      let day = 2;
      const now = () => `2026-12-${String(day).padStart(2, "0")} 10:00`;
      story.submit(now(), citizen, applicationFor(item, procedure));
      if (story.state.status === "submitted") story.next(now(), clerk(), { type: "receive" });
      if (story.state.status === "received") story.next(now(), clerk(), { type: "accept" });
      for (let step = 0; story.state.decision === null && step < 30; step += 1) {
        const [task] = story.state.flow.tasks;
        if (task !== undefined) work(story, task, now());
        else {
          day += 8;
          story.next(now(), system, { type: "wake" });
        }
      }
      if (story.state.status === "paying") {
        const amountFen = story.state.feeFen ?? 0;
        story.next(now(), clerk(), { type: "record-payment", amountFen, receiptNumber: "PJ20261202" });
      }
      expect(story.state.decision?.outcome).toBe(item.spec.decision.outcomes[0]);
      expect(story.state.issued?.issuedOn).toBeDefined();
    },
  );
});

describe("what the law does by itself in the demonstration district", () => {
  const named = (folder: string) => {
    const item = district.items.find((one) => one.folder.endsWith(folder));
    if (item === undefined) throw new Error(`no item ${folder}`);
    return { item, procedure: procedureOf(item) };
  };

  test("R-REN-02 a food licence whose renewal is undecided when it ends is renewed for five years", () => {
    const { item, procedure } = named("food-licence-renewal");
    const story = new CaseStory(procedure).submit("2027-01-20 10:00", citizen, applicationFor(item, procedure));
    story.next("2027-01-21 10:00", clerk(), { type: "accept" });
    story.next("2027-02-26 23:00", system, { type: "wake" });
    expect(story.state.decision).toBeNull();
    story.next("2027-03-01 09:00", system, { type: "wake" });
    expect(story.state).toMatchObject({
      decision: { outcome: "granted", decidedOn: "2027-02-26" },
      issued: { validTo: "2032-02-26" },
    });
  });

  test("R-REN-01 renewal is asked for from ninety working days before the licence ends", () => {
    const { item, procedure } = named("food-licence-renewal");
    const early = () => new CaseStory(procedure).submit("2026-08-03 10:00", citizen, applicationFor(item, procedure));
    expect(early).toThrow("case/renewal-too-early");
  });

  test("R-DAY-02 a case that is sent up spends its last days at the upper level", () => {
    const { item, procedure } = named("school-bus-permit");
    const story = new CaseStory(procedure).submit("2026-12-01 09:00", citizen, applicationFor(item, procedure));
    story.next("2026-12-01 10:00", clerk(), { type: "accept" });
    const steps = ["2026-12-03", "2026-12-04", "2026-12-07", "2026-12-09", "2026-12-11"];
    for (const day of steps) {
      const [task] = story.state.flow.tasks;
      if (task !== undefined) work(story, task, `${day} 10:00`);
    }
    expect(story.state.decision?.outcome).toBe("granted");
    const days = spentDays(procedure, story.state, china, civilDate("2026-12-11"));
    const parties = spentByParty(days).map(({ party }) => `${party.kind} ${party.unit}`);
    expect(parties).toContain("upper qzf-office");
    expect(parties).toContain("other-body gaj-traffic");
    expect(days.find(({ date }) => date === "2026-12-10")?.shares).toEqual([
      { party: { kind: "upper", unit: "qzf-office" }, share: 1 },
    ]);
  });
});

describe("a public place on its owner's word", () => {
  const item = district.items.find(({ folder }) => folder === "public-place-health-licence");
  if (item === undefined) throw new Error("no such item");
  const procedure = procedureOf(item);
  const accepted = () =>
    new CaseStory(procedure)
      .submit("2026-12-02 10:00", citizen, applicationFor(item, procedure))
      .next("2026-12-02 10:10", clerk(), { type: "receive" })
      .next("2026-12-02 10:20", clerk(), { type: "accept" });
  const open = (story: CaseStory) => story.state.flow.tasks.map((task) => task.nodeId);

  test("R-UND-11 goes without a visit, and the ordinary way once the word is taken back", () => {
    const story = accepted();
    expect(open(story)).toEqual(["checkPromise"]);
    const back = { type: "withdraw-undertaking", undertaking: "hygiene-promised", reason: "" } as const;
    story.next("2026-12-02 11:00", citizen, back);
    expect(open(story)).toEqual(["review"]);
  });

  test("R-UND-14 is verified within sixty working days of the decision", () => {
    const story = accepted();
    for (let step = 0; story.state.decision === null && step < 5; step += 1) {
      const [task] = story.state.flow.tasks;
      if (task !== undefined) work(story, task, "2026-12-02 15:00");
    }
    expect(story.state.opinions.map((opinion) => opinion.kind)).not.toContain("visit");
    story.next("2027-06-01 09:00", system, { type: "wake" });
    expect(story.state.alarms).toContain("verification-overdue");
    expect(story.state.undertakings.map((one) => one.standing)).toEqual(["open"]);
  });
});

/** Somebody who holds the post does what the task asks, in favour of the applicant. */
function work(story: CaseStory, task: OpenTask, time: string): void {
  const holders = staff.filter((person) => holdsPost(person, task.office, task.post));
  const { taskId, outcomes, kind, minimumOfficers } = task;
  const outcome = outcomes[0] ?? "";
  if (kind === "visit") {
    const officers = holders.map(({ account, enforcementNumber = "" }) => ({ account, enforcementNumber }));
    expect(officers.length).toBeGreaterThanOrEqual(minimumOfficers);
    const visit = { outcome, visitedAt: at(time), officers, findings: "符合要求", personsWords: "属实" };
    story.next(time, first(holders), { type: "record-visit", task: taskId, ...visit });
    return;
  }
  if (kind !== "decide") {
    story.next(time, first(holders), { type: "review", task: taskId, outcome, opinion: "同意" });
    return;
  }
  const [granted] = story.procedure.item.decision.outcomes;
  if (granted === undefined) throw new Error("an item without outcomes");
  const meeting = { members: MEETING, minutes: "一致同意" };
  const decision = { outcome: granted, reason: "符合条件", meeting };
  story.next(time, first(holders), { type: "decide", task: taskId, ...decision });
}

function applicationFor({ specimen }: ItemFiles, procedure: Procedure): Partial<Submit> {
  if (specimen === undefined) throw new Error("no specimen");
  const { situation } = specimen;
  const form = specimen.form as JsonObject;
  const applying = materialsThatApply(procedure.item.materials, { situation, form, today: "2026-12-02" });
  if (!applying.ok) throw new Error(JSON.stringify(applying.refusal));
  const materials = Object.fromEntries(applying.value.map((material) => [material.id, plan]));
  const kind = specimen.applicant === "firm" ? ("firm" as const) : ("person" as const);
  const { undertakings = [] } = specimen;
  return { situation, form, materials, undertakings, applicant: { ...application.applicant, kind } };
}

function procedureOf({ spec, version, flow, folder }: ItemFiles): Procedure {
  const { bases, bodies, offices, posts, absences, settings } = district;
  const model = compileFlow(flow);
  if (!model.ok) throw new Error(`${folder}: ${JSON.stringify(model.refusal)}`);
  const calendar = makeCalendar(settings.calendar);
  const register = { bases, bodies, offices, posts, absences, today: civilDate("2026-11-21"), calendar };
  const compiled = compileItem({ spec, version, flow: model.value }, register);
  if (!compiled.ok) throw new Error(`${folder}: ${JSON.stringify(compiled.refusal)}`);
  return compiled.value.procedure;
}

function actorOf({ id, name, enforcementNumber, posts }: StaffEntry): StaffActor {
  const held = district.posts
    .filter((post) => posts.includes(post.id))
    .map((post) => {
      const body = district.offices.find((office) => office.id === post.office)?.body;
      if (body === undefined) throw new Error(`${post.id} has no office`);
      return { ...post, body };
    });
  return {
    kind: "staff",
    jurisdiction: district.settings.code,
    account: id as AccountId,
    name,
    ...(enforcementNumber === undefined ? {} : { enforcementNumber }),
    posts: held,
    conflictKeys: [],
  };
}

function clerk(): StaffActor {
  return first(staff.filter((person) => may(person, "case.intake")));
}

function first<T>(list: readonly T[]): T {
  const [found] = list;
  if (found === undefined) throw new Error("nobody holds the post");
  return found;
}
