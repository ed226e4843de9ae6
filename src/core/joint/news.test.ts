import { describe, expect, test } from "vitest";
import { at } from "../../../test/factories/case.ts";
import { FIRE, fireman, first, HEALTH, JointStory, part, SLOT } from "../../../test/factories/joint.ts";
import { district, system } from "../../../test/factories/people.ts";
import type { CaseId } from "../shared/index.ts";
import { foldJoint, type JointCommand, type JointNews, newsToTell, noteCommandOf } from "./index.ts";

const LATER = { from: at("2026-03-05 10:00"), to: at("2026-03-05 11:30") };
const [ONE, TWO] = [part("1").caseId, part("2").caseId];

const settle = (slot = SLOT, reason = ""): JointCommand => ({ type: "settle-slot", slot, reason });
const proposed = () =>
  new JointStory().next("2026-03-02 10:00", first, { type: "propose-slots", slots: [SLOT, LATER] });
const invite = (...offices: readonly (typeof FIRE)[]): JointCommand => ({
  type: "invite",
  responders: offices.map((one) => ({ ...one, asked: "attendance" })),
  replyBy: at("2026-03-03 12:00"),
});
const short = ({ caseId, what, slot, before, offices, tell }: JointNews) => ({
  caseId,
  what,
  slot,
  before,
  offices,
  tell,
});

function allTold(told: JointStory): JointStory {
  for (const { version: news, caseId } of newsToTell(told.state))
    told.next("2026-03-03 10:00", system, { type: "note-told", news, caseId, refusal: null });
  return told;
}

describe("what there is to tell", () => {
  test("R-JNT-18 a time is told to each case once, and again when it is moved, with the time before", () => {
    const told = proposed();
    expect(newsToTell(told.state)).toEqual([]);
    told.next("2026-03-03 09:00", first, settle());
    const base = { slot: SLOT, before: null, offices: ["survey"], tell: [] };
    expect(newsToTell(told.state).map(short)).toEqual([
      { ...base, caseId: ONE, what: "settled" },
      { ...base, caseId: TWO, what: "settled" },
    ]);
    allTold(told);
    expect(newsToTell(told.state)).toEqual([]);
    told.next("2026-03-03 11:00", first, settle(SLOT, "再次确认"));
    expect(newsToTell(told.state)).toEqual([]);
    told.next("2026-03-03 11:00", first, settle(LATER, "车辆故障"));
    expect(newsToTell(told.state)).toMatchObject([
      { caseId: ONE, what: "moved", slot: LATER, before: SLOT, reason: "车辆故障" },
      { caseId: TWO, what: "moved", slot: LATER, before: SLOT, reason: "车辆故障" },
    ]);
    expect(foldJoint(district, told.events)).toEqual(told.state);
  });

  test("R-JNT-18 a case with two steps hears once, and one whose step joins later hears of the time that stands", () => {
    const twice = new JointStory({ parts: [part("1"), part("2", { caseId: ONE, task: "visit#4" })] });
    twice.next("2026-03-02 10:00", first, invite(FIRE));
    twice.next("2026-03-02 10:00", first, { type: "propose-slots", slots: [SLOT] });
    allTold(twice.next("2026-03-03 09:00", first, settle()));
    expect(twice.state.news.filter((one) => one.what === "settled").map((one) => one.caseId)).toEqual([ONE]);
    const { id: _, ...own } = part("3", { office: FIRE.office, body: FIRE.body, post: "reviewer" });
    twice.next("2026-03-03 10:00", fireman, { type: "join", part: own });
    expect(newsToTell(twice.state)).toMatchObject([{ caseId: own.caseId, what: "settled", slot: SLOT, tell: [] }]);
  });

  test("R-JNT-18 once somebody is on site a time is no news; that nobody comes any more always is", () => {
    const told = proposed().next("2026-03-03 09:00", first, settle());
    told.next("2026-03-04 10:00", first, { type: "check-in" });
    expect(newsToTell(told.state)).toEqual([]);
    told.next("2026-03-04 10:10", first, { type: "cancel", reason: "大雨" });
    expect(newsToTell(told.state)).toMatchObject([
      { caseId: ONE, what: "cancelled", slot: SLOT, reason: "大雨" },
      { caseId: TWO, what: "cancelled", slot: SLOT, reason: "大雨" },
    ]);
  });

  test("R-JNT-18 a case whose only step went with an absent office hears that nobody comes for it", () => {
    const told = new JointStory().next("2026-03-02 10:00", first, {
      ...{ type: "invite", replyBy: at("2026-03-03 12:00") },
      responders: [{ ...FIRE, asked: "opinion" }],
    });
    const { id: _, ...own } = part("3", { office: FIRE.office, body: FIRE.body, post: "reviewer", kind: "consult" });
    told.next("2026-03-02 11:00", fireman, { type: "join", part: own });
    told.next("2026-03-02 12:00", first, { type: "propose-slots", slots: [SLOT] });
    allTold(told.next("2026-03-03 09:00", first, settle()));
    told.next("2026-03-04 12:00", first, {
      ...{ type: "record-absence", office: FIRE.office, standsFor: "opinion" },
      ...{ document: "parallel" },
    });
    expect(newsToTell(told.state)).toMatchObject([{ caseId: own.caseId, what: "cancelled" }]);
  });

  test("R-JNT-18 only the system notes it, once, and of what there is to tell", () => {
    const told = proposed().next("2026-03-03 09:00", first, settle());
    const [news] = newsToTell(told.state);
    const note = {
      type: "note-told",
      news: news?.version ?? 0,
      caseId: ONE,
      refusal: "case/not-allowed-in-state",
    } as const;
    expect(told.refusalOf("2026-03-03 10:00", first, note)).toBe("joint/not-permitted");
    expect(told.refusalOf("2026-03-03 10:00", system, { ...note, news: 1 })).toBe("joint/nothing-to-feed");
    const stranger = "019a0000-0000-7000-8000-0000000000ff" as CaseId;
    expect(told.refusalOf("2026-03-03 10:00", system, { ...note, caseId: stranger })).toBe("joint/nothing-to-feed");
    told.next("2026-03-04 10:00", first, { type: "check-in" });
    told.next("2026-03-04 10:01", system, note);
    expect(told.state.told[`${note.news}/${ONE}`]).toMatchObject({ done: false, code: "case/not-allowed-in-state" });
    expect(told.refusalOf("2026-03-04 10:02", system, note)).toBe("joint/nothing-to-feed");
  });
});

describe("whom the offices hear it from", () => {
  test("R-JNT-20 an invitation reaches each office by one case: its own, or the first of all", () => {
    const told = new JointStory({ parts: [part("1"), part("2", { office: HEALTH.office, body: HEALTH.body })] });
    told.next("2026-03-02 10:00", first, invite(FIRE, HEALTH));
    expect(newsToTell(told.state).map(short)).toEqual([
      { caseId: ONE, what: "invited", slot: null, before: null, offices: [FIRE.office], tell: [FIRE.office] },
      { caseId: TWO, what: "invited", slot: null, before: null, offices: [HEALTH.office], tell: [HEALTH.office] },
    ]);
    allTold(told).next("2026-03-03 08:00", first, { type: "propose-slots", slots: [SLOT] });
    told.next("2026-03-03 09:00", first, settle());
    expect(newsToTell(told.state).map((one) => [one.caseId, one.tell])).toEqual([
      [ONE, [FIRE.office]],
      [TWO, [HEALTH.office]],
    ]);
  });

  test("R-JNT-19 who declined is not among those who come, and hears of the time all the same", () => {
    const told = new JointStory().next("2026-03-02 10:00", first, invite(FIRE));
    const reply = { type: "respond", office: FIRE.office, attends: false, reason: "出警", busy: [] } as const;
    told.next("2026-03-02 11:00", fireman, reply);
    told.next("2026-03-02 12:00", first, { type: "propose-slots", slots: [SLOT] });
    allTold(told).next("2026-03-03 09:00", first, settle());
    const [news] = newsToTell(told.state);
    if (news === undefined) throw new Error("there is something to tell");
    expect(short(news)).toMatchObject({ offices: ["survey"], tell: [FIRE.office] });
    expect(noteCommandOf(told.state, news, new Map([["survey", "勘查科"]]))).toMatchObject({
      ...{ type: "note-joint-work", kind: "visit", what: "settled", slot: SLOT },
      offices: [{ id: "survey", name: "勘查科" }],
    });
  });
});
