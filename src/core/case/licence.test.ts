import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CaseStory } from "../../../test/factories/case.ts";
import { citizen, staff } from "../../../test/factories/people.ts";
import { sampleItem, sampleProcedure } from "../../../test/factories/procedure.ts";
import { civilDate } from "../shared/index.ts";
import type { EndLicence } from "./command.ts";
import { allowedCommands, papersOf } from "./index.ts";
import {
  LICENCE_ACTS,
  type LicenceAct,
  type LicenceChange,
  licenceActsOpen,
  licenceStanding,
  standingOf,
} from "./licence.ts";

const clerk = staff("clerk");
const reviewer = staff("reviewer");
const decider = staff("decider");

const issuedOn = civilDate("2026-03-03");
const heard = { on: civilDate("2026-04-01"), words: "未提出意见" };
const served = { on: civilDate("2026-04-08"), way: "direct" } as const;
const revoke: EndLicence = { type: "end-licence", act: "revoke", ground: "unqualified", reason: "查实", heard, served };
const penalty = { type: "note-penalty", authority: "综合执法局", document: "罚〔2026〕1号" } as const;
const lapses = [{ code: "not-begun", label: "三个月内不开工", basis: sampleItem.result.basis }];

/** Granted and issued on 2026-03-03. */
function issued(result: Partial<typeof sampleItem.result> = {}): CaseStory {
  const story = new CaseStory(sampleProcedure({ item: { result: { ...sampleItem.result, ...result } } }))
    .submit("2026-03-02 09:00", citizen)
    .next("2026-03-02 10:00", clerk, { type: "receive" })
    .next("2026-03-02 10:05", clerk, { type: "accept" });
  story.next("2026-03-02 11:00", reviewer, {
    ...{ type: "review", task: story.task("Task_review"), outcome: "agree" },
    opinion: "",
  });
  return story.next("2026-03-03 09:00", decider, {
    ...{ type: "decide", task: story.task("Task_decide"), outcome: "granted" },
    reason: "符合条件",
  });
}

const on = (story: CaseStory, day: string) => licenceStanding(story.state, civilDate(day));

describe("standing", () => {
  test("R-LIC-01 a licence is what its acts and its term make of it on a day", () => {
    const story = issued({ validity: { years: 5 } });
    expect(on(story, "2026-03-03")).toBe("in-force");
    expect(on(story, "2040-01-01")).toBe("expired");
    story.next("2026-04-10 09:00", decider, { ...penalty, act: "impound", on: civilDate("2026-04-09") });
    expect([on(story, "2026-04-08"), on(story, "2026-04-09")]).toEqual(["in-force", "impounded"]);
    story.next("2026-05-10 09:00", decider, { ...penalty, act: "release", on: civilDate("2026-05-08") });
    expect(on(story, "2026-05-10")).toBe("in-force");
  });

  test("R-LIC-01 impounded until a day it is in force again on the next", () => {
    const until = civilDate("2026-06-30");
    const changes: LicenceChange[] = [{ act: "impound", on: issuedOn, until, deceit: false }];
    expect(standingOf(changes, null, until)).toBe("impounded");
    expect(standingOf(changes, null, civilDate("2026-07-01"))).toBe("in-force");
  });

  test("R-LIC-01 whatever is done to it, nothing brings back what was taken away", () => {
    const acts = fc.array(fc.constantFrom(...(Object.keys(LICENCE_ACTS) as LicenceAct[])), { maxLength: 8 });
    const gone = new Set(["revoked", "rescinded", "lapsed", "forfeited", "deregistered"]);
    fc.assert(
      fc.property(acts, (wanted) => {
        const story = issued();
        const state = { ...story.state };
        let taken = false;
        for (const act of wanted) {
          if (!licenceActsOpen(state, issuedOn).includes(act)) continue;
          state.licence = [...state.licence, { act, on: issuedOn, until: null, deceit: false }];
          const standing = standingOf(state.licence, null, issuedOn);
          if (taken) expect(gone.has(standing)).toBe(true);
          taken = gone.has(standing);
        }
      }),
    );
  });
});

describe("by the body that issued it", () => {
  test("R-LIC-02 revoked by an officer who may decide the item, after the holder was heard, in writing", () => {
    const story = issued();
    const time = "2026-04-08 10:00";
    expect(story.refusalOf(time, reviewer, revoke)).toBe("case/not-permitted");
    expect(story.refusalOf(time, clerk, revoke)).toBe("case/not-permitted");
    const { heard: _, ...unheard } = revoke;
    expect(story.refusalOf(time, decider, unheard)).toBe("case/holder-not-heard");
    const { served: __, ...unserved } = revoke;
    expect(story.refusalOf(time, decider, unserved)).toBe("case/licence-act-not-served");
    expect(story.refusalOf(time, decider, { ...revoke, ground: "" })).toBe("case/ground-required");
    story.next(time, decider, revoke);
    expect(on(story, "2026-04-07")).toBe("in-force");
    expect(on(story, "2026-04-08")).toBe("revoked");
    const event = story.events.at(-1);
    expect(event?.body).toMatchObject({ fromStart: true, compensation: "due", heardOn: heard.on });
    expect(event?.personal?.words).toEqual({ heard: heard.words });
    expect(event && papersOf(story.procedure, story.state, event)).toEqual(["revocation-decision"]);
  });

  test("R-LIC-02 no day before the licence, none after today", () => {
    const story = issued();
    const served = { on: civilDate("2026-04-09"), way: "direct" } as const;
    expect(story.refusalOf("2026-04-08 10:00", decider, { ...revoke, served })).toBe("case/licence-act-day");
    const early = { on: civilDate("2026-03-01"), words: "无" };
    expect(story.refusalOf("2026-04-08 10:00", decider, { ...revoke, heard: early })).toBe("case/licence-act-day");
  });

  test("R-LIC-03 what was taken away is not taken away again; it is struck off, and that is the end", () => {
    const story = issued().next("2026-04-08 10:00", decider, revoke);
    const time = "2026-04-09 10:00";
    expect(story.refusalOf(time, decider, { ...revoke, act: "rescind" })).toBe("case/licence-standing");
    const forfeit = { ...penalty, act: "forfeit", on: civilDate("2026-04-09") } as const;
    expect(story.refusalOf(time, decider, forfeit)).toBe("case/licence-standing");
    const strike = { type: "end-licence", act: "deregister", ground: "taken-away", reason: "已被撤销" } as const;
    story.next(time, decider, strike);
    expect(on(story, "2026-04-09")).toBe("deregistered");
    expect(story.refusalOf("2026-04-10 10:00", decider, strike)).toBe("case/licence-standing");
    const types = allowedCommands(story.procedure, story.state, decider).map(({ type }) => type);
    expect(types).not.toContain("end-licence");
    expect(types).not.toContain("note-penalty");
  });

  test("R-LIC-03 where nothing was granted there is nothing to take away", () => {
    const story = new CaseStory(sampleProcedure())
      .submit("2026-03-02 09:00", citizen)
      .next("2026-03-02 10:00", clerk, { type: "receive" });
    expect(story.refusalOf("2026-03-02 11:00", decider, revoke)).toBe("case/not-allowed-in-state");
  });

  test("R-LIC-05 who deceived is not compensated, who relied on the body is", () => {
    const compensation = (command: EndLicence) => {
      const story = issued().next("2026-04-08 10:00", decider, command);
      return story.events.at(-1)?.body;
    };
    expect(compensation({ ...revoke, deceit: true })).toMatchObject({ compensation: "none", deceit: true });
    expect(compensation({ ...revoke, act: "rescind" })).toMatchObject({ compensation: "due", fromStart: false });
  });

  test("R-LIC-06 struck off for its end only when it has ended, for what took it away only after that", () => {
    const story = issued({ validity: { years: 1 } });
    const strike = (ground: string) =>
      ({ type: "end-licence", act: "deregister", ground, reason: "依法注销" }) as const;
    expect(story.refusalOf("2026-04-08 10:00", decider, strike("expired"))).toBe("case/licence-standing");
    expect(story.refusalOf("2026-04-08 10:00", decider, strike("taken-away"))).toBe("case/licence-standing");
    expect(story.refusalOf("2026-04-08 10:00", decider, strike("firm-ended"))).toBe("accepted");
    expect(story.refusalOf("2027-04-08 10:00", decider, strike("expired"))).toBe("accepted");
  });

  test("R-LIC-06 it lapses by itself only by a law of the item, on the lawful day", () => {
    const lapse: EndLicence = {
      ...{ type: "end-licence", act: "lapse", ground: "not-begun", reason: "未开工" },
      on: civilDate("2026-06-04"),
    };
    expect(issued().refusalOf("2026-06-10 10:00", decider, lapse)).toBe("case/lapse-not-in-law");
    const story = issued({ lapses });
    const { on: _, ...undated } = lapse;
    expect(story.refusalOf("2026-06-10 10:00", decider, undated)).toBe("case/licence-act-day");
    story.next("2026-06-10 10:00", decider, lapse);
    expect([on(story, "2026-06-03"), on(story, "2026-06-04")]).toEqual(["in-force", "lapsed"]);
  });
});

describe("by another body", () => {
  test("R-LIC-04 a penalty is noted with the body that decided and its document, and never decided by the issuer", () => {
    const story = issued();
    const time = "2026-04-10 09:00";
    const forfeit = { ...penalty, act: "forfeit", on: civilDate("2026-04-09") } as const;
    const own = { ...forfeit, authority: story.procedure.body.name };
    expect(story.refusalOf(time, decider, own)).toBe("case/penalty-of-issuer");
    expect(story.refusalOf(time, decider, { ...forfeit, document: " " })).toBe("case/penalty-document-required");
    expect(story.refusalOf(time, clerk, forfeit)).toBe("case/not-permitted");
    story.next(time, decider, forfeit);
    expect(on(story, "2026-04-09")).toBe("forfeited");
    expect(story.events.at(-1)?.body).toMatchObject({ authority: "综合执法局", document: "罚〔2026〕1号" });
  });
});
