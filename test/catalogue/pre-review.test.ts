/** 信用承诺预审 of the sample district's construction permit: an opinion beforehand, no permit, and no application yet. */
import { describe, expect, test } from "vitest";
import { allowedCommands, type CaseCommand, clocksOf, papersOf, type Submit } from "../../src/core/case/index.ts";
import { instant } from "../../src/core/shared/index.ts";
import { CaseStory } from "../factories/case.ts";
import { system } from "../factories/people.ts";
import { china } from "../support/calendar.ts";
import { application, demoDistrict, demoStaff, procedureOf } from "./course.ts";

const files = demoDistrict.items.find(({ folder }) => folder === "construction-permit");
if (files === undefined) throw new Error("the sample district has no construction permit");
const procedure = procedureOf(files);
const { command, actor } = application(procedure, files);
const { contract, ...rest } = command.materials;
if (contract === undefined) throw new Error("the permit asks for a contract");
const clerk = demoStaff.find(({ posts }) =>
  posts.some(({ grants, body }) => grants.includes("case.intake") && body === procedure.item.body),
);
if (clerk === undefined) throw new Error("nobody takes papers in");

const early = (changes: Partial<Submit> = {}) =>
  new CaseStory(procedure)
    .submit("2026-11-23 09:00", actor, {
      ...{ ...command, materials: rest, incomplete: true, undertakings: ["early-review"] },
      ...changes,
    })
    .next("2026-11-23 09:30", clerk, { type: "receive" });
const accept: CaseCommand = { type: "accept" };
const deliver: CaseCommand = {
  ...{ type: "deliver-undertaking", undertaking: "early-review", materials: { contract } },
};

describe("施工许可信用承诺预审", () => {
  test("R-UND-19 it is chosen in writing, cannot be accepted, and silence accepts nothing", () => {
    const story = early();
    const given = story.events.find(({ body }) => body.type === "undertaking-given");
    expect(papersOf(procedure, story.state, given as never)).toEqual(["undertaking-letter"]);
    expect(allowedCommands(procedure, story.state, clerk).map(({ type }) => type)).not.toContain("accept");
    expect(story.refusalOf("2026-11-23 10:00", clerk, accept)).toBe("case/materials-incomplete");
    story.next("2027-01-04 09:00", system, { type: "wake" });
    expect([story.state.status, story.state.acceptedOn]).toEqual(["received", null]);
    expect(story.state.alarms).toEqual(["undertaking-overdue"]);
  });

  test("R-UND-19 with the contract the application is made, and the days of the law run from there", () => {
    const story = early().next("2027-01-05 09:00", actor, deliver);
    expect([story.state.completeOn, story.state.undertakings[0]?.standing]).toEqual(["2027-01-05", "kept"]);
    story.next("2027-01-06 09:00", clerk, accept);
    const clocks = clocksOf(procedure, story.state, china, instant("2027-01-06T09:00:00+08:00"));
    expect([clocks.statutory?.dueOn, clocks.promised?.dueOn]).toEqual(["2027-01-12", "2027-01-06"]);
    story.next("2027-06-01 09:00", system, { type: "wake" });
    expect(story.state.undertakings[0]?.standing).toBe("kept");
  });

  test("R-UND-20 after six months without it the opinion is void, by notice, and one may apply again", () => {
    const story = early().next("2027-05-25 09:00", system, { type: "wake" });
    expect(story.state.status).toBe("ended");
    expect(story.state.undertakings[0]?.breach).toEqual({ effect: "pre-review-void", reason: "overdue" });
    const end = story.events.find(({ body }) => body.type === "case-terminated");
    expect(end?.effectiveAt).toBe(instant("2027-05-25T00:00:00+08:00"));
    expect(papersOf(procedure, story.state, end as never)).toEqual(["undertaking-end-notice"]);
    const again = new CaseStory(procedure).submit("2027-05-26 09:00", actor, { ...command, undertakings: [] });
    expect(again.state.status).toBe("submitted");
  });

  test("it is offered only while the bidding goes on", () => {
    const direct = { ...command.situation, contractBy: "direct" };
    expect(() => early({ situation: direct })).toThrow("case/undertaking-not-offered");
  });
});
