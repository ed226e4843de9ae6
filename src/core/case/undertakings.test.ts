import { describe, expect, test } from "vitest";
import { application, CaseStory, plan } from "../../../test/factories/case.ts";
import { citizen, staff, system } from "../../../test/factories/people.ts";
import { sampleItem, sampleProcedure } from "../../../test/factories/procedure.ts";
import { deferredPlan, hygienePromise, plannedPaper } from "../../../test/factories/undertaking.ts";
import { china } from "../../../test/support/calendar.ts";
import { limit } from "../../../test/support/clock.ts";
import type { BreachEffect, UndertakingRule } from "../catalog/index.ts";
import { civilDate, type Instant, instant } from "../shared/index.ts";
import type { Bar } from "./bars.ts";
import { clocksOf } from "./clocks.ts";
import type { CaseCommand, Submit } from "./index.ts";
import { allowedCommands, decide, nextWakeAt, papersOf, submit } from "./index.ts";

const clerk = staff("clerk");
const reviewer = staff("reviewer");
const decider = staff("decider");
const officers = [1, 2].map((n) => ({ account: staff("visitor", n).account, enforcementNumber: `99-${n}` }));
const materials = [...sampleItem.materials, plannedPaper];

function procedureWith(...undertakings: readonly UndertakingRule[]) {
  return sampleProcedure({ item: { materials, undertakings } });
}

/** Accepted on Monday 2026-03-02 with the annex put off. */
function accepted(rule: UndertakingRule = deferredPlan): CaseStory {
  return new CaseStory(procedureWith(rule))
    .submit("2026-03-02 09:00", citizen, { undertakings: [rule.id] })
    .next("2026-03-02 10:00", clerk, { type: "receive" })
    .next("2026-03-02 10:05", clerk, { type: "accept" });
}

function decided(story: CaseStory, time: string, outcome: "granted" | "refused" = "granted"): string {
  const open = story.state.flow.tasks.find((one) => one.nodeId === "Task_review");
  if (open !== undefined)
    story.next(time, reviewer, { type: "review", task: open.taskId, outcome: "agree", opinion: "" });
  const task = story.task("Task_decide");
  const decision = { type: "decide", task, outcome, reason: "理由", ground: "unmet" } as const;
  const answer = story.refusalOf(time, decider, decision);
  if (answer === "accepted") story.next(time, decider, decision);
  return answer;
}

function withEffect(effect: BreachEffect, parts: Partial<UndertakingRule> = {}): UndertakingRule {
  return { ...deferredPlan, breach: [{ effect, basis: deferredPlan.basis }], ...parts };
}

const standing = (story: CaseStory) => story.state.undertakings.map((one) => one.standing);
const check = (outcome: "kept" | "unmet", undertaking: string): CaseCommand => ({
  ...{ type: "check-undertaking", undertaking, outcome, findings: "已核对" },
  officers,
});
const annex = { type: "deliver-undertaking", undertaking: deferredPlan.id, materials: { annex: plan } } as const;

describe("choice", () => {
  test("R-UND-10 without an undertaking a paper that may follow is a gap like any other", () => {
    const procedure = procedureWith(deferredPlan);
    const context = { now: instant("2026-03-02T09:00:00+08:00"), actor: citizen, calendar: china };
    const plain = submit(application.parties.applicant as never, procedure, application, context);
    expect(plain).toMatchObject({ refusal: { code: "case/materials-incomplete", missing: ["annex"] } });
    const story = new CaseStory(procedure).submit("2026-03-02 09:00", citizen, { incomplete: true });
    story.next("2026-03-02 10:00", clerk, { type: "receive" });
    expect(story.refusalOf("2026-03-02 10:05", clerk, { type: "accept" })).toBe("case/materials-incomplete");
  });

  test("R-UND-10 whoever hands in everything promises nothing", () => {
    const story = new CaseStory(procedureWith(deferredPlan)).submit("2026-03-02 09:00", citizen, {
      materials: { plan, annex: plan },
      undertakings: [deferredPlan.id],
    });
    expect(story.state.undertakings).toEqual([]);
  });

  test("R-UND-10 what was chosen at the window is signed by the person before it is taken in", () => {
    const procedure = procedureWith(deferredPlan);
    const context = { now: instant("2026-03-02T09:00:00+08:00"), actor: clerk, calendar: china };
    const atWindow = { ...application, channel: "window", owner: null, undertakings: [deferredPlan.id] } as const;
    const sent = (changes: Partial<Submit>) =>
      submit(application.parties.applicant as never, procedure, { ...atWindow, ...changes }, context);
    expect(sent({})).toMatchObject({ refusal: { code: "case/undertaking-unsigned", undertaking: deferredPlan.id } });
    expect(sent({ materials: { plan, annex: plan } }).ok).toBe(true);
    const story = new CaseStory(procedure)
      .submit("2026-03-02 09:00", clerk, { ...atWindow, undertakingsSigned: true })
      .next("2026-03-02 09:02", clerk, { type: "accept" });
    expect([story.state.acceptanceKind, standing(story)]).toEqual(["with-gaps", ["open"]]);
  });

  test("R-UND-10 at a counter the person signs, and nobody chooses what is not offered", () => {
    const rare = { ...hygienePromise, when: 'situation.kind = "large"' };
    const story = new CaseStory(procedureWith(deferredPlan, rare)).submit("2026-03-02 09:00", citizen, {
      incomplete: true,
    });
    const give = { type: "give-undertaking", undertaking: deferredPlan.id } as const;
    expect(story.refusalOf("2026-03-02 10:00", clerk, give)).toBe("case/undertaking-unsigned");
    expect(story.refusalOf("2026-03-02 10:00", clerk, { ...give, signed: true })).toBe("accepted");
    expect(story.refusalOf("2026-03-02 10:00", citizen, { ...give, undertaking: rare.id })).toBe(
      "case/undertaking-not-offered",
    );
    expect(story.refusalOf("2026-03-02 10:00", citizen, { ...give, undertaking: "none" })).toBe(
      "case/undertaking-unknown",
    );
    story.next("2026-03-02 10:00", citizen, give);
    expect(story.refusalOf("2026-03-02 10:01", citizen, give)).toBe("case/undertaking-already-given");
    expect(papersOf(story.procedure, story.state, story.events.at(-1) as never)).toEqual(["undertaking-letter"]);
  });
});

describe("容缺受理", () => {
  test("R-UND-12 accepted with a gap the clock runs from that day and is not stopped", () => {
    const story = accepted();
    expect(story.state.acceptanceKind).toBe("with-gaps");
    const clocks = clocksOf(story.procedure, story.state, china, story.events.at(-1)?.at as Instant);
    expect([clocks.statutory?.dueOn, clocks.promised?.dueOn]).toEqual(["2026-03-30", "2026-03-16"]);
  });

  test("R-UND-12 no grant before the paper is in and looked at; a refusal may come", () => {
    const story = accepted();
    expect(decided(story, "2026-03-05 09:00")).toBe("case/undertaking-open");
    story.next("2026-03-06 09:00", citizen, annex);
    expect(decided(story, "2026-03-06 10:00")).toBe("case/undertaking-open");
    story.next("2026-03-06 11:00", reviewer, check("kept", deferredPlan.id));
    expect(decided(story, "2026-03-06 12:00")).toBe("accepted");
    expect(decided(accepted(), "2026-03-05 09:00", "refused")).toBe("accepted");
  });

  test("R-UND-12 a paper that is not good goes back, and its day stays", () => {
    const story = accepted().next("2026-03-06 09:00", citizen, annex);
    story.next("2026-03-06 11:00", reviewer, check("unmet", deferredPlan.id));
    expect(standing(story)).toEqual(["open"]);
    story.next("2026-03-17 00:00", system, { type: "wake" });
    expect(story.state.status).toBe("ended");
  });

  test("R-UND-12 where local law lets the paper follow the decision, it does not hold it back", () => {
    const story = accepted(withEffect("due-before-completion-filing", { due: null }));
    expect(decided(story, "2026-03-05 09:00")).toBe("accepted");
    expect(standing(story)).toEqual(["open"]);
    story.next("2026-06-01 09:00", citizen, annex);
    story.next("2026-06-02 09:00", reviewer, check("kept", deferredPlan.id));
    expect(standing(story)).toEqual(["kept"]);
  });

  test.each([
    ["deemed-withdrawn", "ended"],
    ["acceptance-revoked", "ended"],
    ["refused", "reviewing"],
  ] as const)("R-UND-13 ten working days later the effect %s comes in by itself", (effect, status) => {
    const story = accepted(withEffect(effect));
    const { procedure } = story;
    const lapsesAt = instant("2026-03-17T00:00:00+08:00");
    story.next("2026-03-03 09:00", reviewer, {
      ...{ type: "review", task: story.task("Task_review"), outcome: "agree", opinion: "" },
    });
    story.next("2026-03-16 23:59", staff("supervisor"), { type: "remind", note: "" });
    expect(standing(story)).toEqual(["open"]);
    story.next("2026-04-20 09:00", system, { type: "wake" });
    const broken = story.events.find((event) => event.body.type === "undertaking-broken");
    expect(broken).toMatchObject({
      effectiveAt: lapsesAt,
      by: { kind: "system" },
      body: { effect, reason: "overdue" },
    });
    expect(story.state.status).toBe(status === "reviewing" ? "deciding" : status);
    if (status !== "ended") {
      expect(decided(story, "2026-04-20 10:00")).toBe("case/undertaking-broken");
      expect(decided(story, "2026-04-20 11:00", "refused")).toBe("accepted");
      return;
    }
    const end = story.events.find((event) => event.body.type === "case-terminated");
    expect(end?.body).toMatchObject({ ground: `undertaking-${effect}` });
    expect(papersOf(procedure, story.state, end as never)).toEqual(["undertaking-end-notice"]);
  });

  test("R-UND-13 what was handed in by the last minute is in time", () => {
    const story = accepted().next("2026-03-16 23:59", citizen, annex);
    story.next("2026-03-20 09:00", reviewer, check("kept", deferredPlan.id));
    expect(story.state.status).toBe("accepted");
  });

  test("R-UND-13 while the review is suspended the person's days stand still", () => {
    const suspension = { code: "lawsuit", label: "诉讼", basis: deferredPlan.basis };
    const procedure = sampleProcedure({ item: { materials, undertakings: [deferredPlan], suspensions: [suspension] } });
    const story = new CaseStory(procedure)
      .submit("2026-03-02 09:00", citizen, { undertakings: [deferredPlan.id] })
      .next("2026-03-02 10:00", clerk, { type: "receive" })
      .next("2026-03-02 10:05", clerk, { type: "accept" })
      .next("2026-03-03 09:00", decider, {
        ...{ type: "suspend", ground: "lawsuit", explanation: "待判决" },
        served: { on: civilDate("2026-03-03"), way: "direct" },
      });
    expect(nextWakeAt(procedure, story.state, china)).toBeNull();
    story.next("2026-05-06 09:00", decider, { type: "resume", explanation: "判决生效" });
    expect(standing(story)).toEqual(["open"]);
  });
});

describe("审批告知承诺", () => {
  const promised = () =>
    new CaseStory(procedureWith(deferredPlan, hygienePromise))
      .submit("2026-03-02 09:00", citizen, {
        materials: { plan, annex: plan },
        undertakings: [hygienePromise.id],
      })
      .next("2026-03-02 10:00", clerk, { type: "receive" })
      .next("2026-03-02 10:05", clerk, { type: "accept" });

  test("R-UND-11 may be taken back until the decision: the flow begins anew, the days go on", () => {
    const story = promised();
    const first = story.task("Task_review");
    story.next("2026-03-03 09:00", reviewer, { type: "review", task: first, outcome: "agree", opinion: "" });
    const back = { type: "withdraw-undertaking", undertaking: hygienePromise.id, reason: "" } as const;
    story.next("2026-03-04 09:00", citizen, back);
    expect(standing(story)).toEqual(["withdrawn"]);
    expect(story.task("Task_review")).not.toBe(first);
    expect(story.state.opinions.map((opinion) => opinion.stands)).toEqual([false]);
    expect(story.state.clockStartsOn).toBe("2026-03-02");
    expect(decided(story, "2026-03-05 09:00")).toBe("accepted");
    expect(story.refusalOf("2026-03-05 10:00", citizen, back)).toBe("case/not-allowed-in-state");
  });

  test("R-UND-11 what was accepted with a gap is not taken back", () => {
    const back = { type: "withdraw-undertaking", undertaking: deferredPlan.id, reason: "" } as const;
    expect(accepted().refusalOf("2026-03-04 09:00", citizen, back)).toBe("case/undertaking-cannot-be-withdrawn");
  });

  test("R-UND-11 papers that the word stood for are owed once it is taken back", () => {
    const rule = { ...hygienePromise, materials: ["annex"] };
    const story = new CaseStory(procedureWith(deferredPlan, rule))
      .submit("2026-03-02 09:00", citizen, { undertakings: [rule.id] })
      .next("2026-03-02 10:00", clerk, { type: "receive" })
      .next("2026-03-02 10:05", clerk, { type: "accept" })
      .next("2026-03-03 09:00", citizen, { type: "withdraw-undertaking", undertaking: rule.id, reason: "" });
    expect(decided(story, "2026-03-05 09:00")).toBe("case/undertaking-open");
    story.next("2026-03-05 10:00", citizen, { ...annex, undertaking: rule.id });
    expect(decided(story, "2026-03-05 11:00")).toBe("accepted");
  });

  test("R-UND-14 the office verifies after the decision, two officers, in its own time", () => {
    const story = promised();
    expect(story.refusalOf("2026-03-02 11:00", reviewer, check("kept", hygienePromise.id))).toBe(
      "case/undertaking-not-open",
    );
    expect(decided(story, "2026-03-02 11:00")).toBe("accepted");
    const alone = { ...check("kept", hygienePromise.id), officers: officers.slice(0, 1) } as CaseCommand;
    expect(story.refusalOf("2026-03-10 09:00", reviewer, alone)).toBe("case/needs-two-officers");
    story.next("2026-03-10 09:00", reviewer, check("kept", hygienePromise.id));
    expect(standing(story)).toEqual(["kept"]);
  });

  test("R-UND-14 a verification that is late is the office's alarm and nothing else", () => {
    const story = promised();
    decided(story, "2026-03-02 11:00");
    story.next("2026-06-01 09:00", system, { type: "wake" });
    expect(story.state.alarms).toContain("verification-overdue");
    expect(standing(story)).toEqual(["open"]);
    expect(story.state.issued).not.toBeNull();
  });

  test("R-UND-15 not met: time to put it right first, and then a proposal; the licence stands until it is decided", () => {
    const story = promised();
    decided(story, "2026-03-02 11:00");
    story.next("2026-03-10 09:00", reviewer, check("unmet", hygienePromise.id));
    expect(story.state.undertakings[0]?.rectifyBy).toBe("2026-03-31");
    expect(story.refusalOf("2026-03-31 09:00", reviewer, check("unmet", hygienePromise.id))).toBe(
      "case/rectification-running",
    );
    story.next("2026-04-01 00:00", system, { type: "wake" });
    expect(story.state.alarms).toContain("undertaking-overdue");
    expect(standing(story)).toEqual(["rectifying"]);
    story.next("2026-04-01 09:00", reviewer, check("unmet", hygienePromise.id));
    expect(story.events.at(-1)?.body).toMatchObject({
      ...{ type: "undertaking-broken", effect: "decision-revoked", reason: "false", bars: true },
    });
    expect(story.state.status).toBe("issuing");
    expect(story.state.issued).not.toBeNull();
  });

  test("R-UND-15 put right in time it is kept", () => {
    const story = promised();
    decided(story, "2026-03-02 11:00");
    story.next("2026-03-10 09:00", reviewer, check("unmet", hygienePromise.id));
    story.next("2026-03-20 09:00", reviewer, check("kept", hygienePromise.id));
    expect(standing(story)).toEqual(["kept"]);
  });

  test("R-UND-14 a file with something still to verify is not put away", () => {
    const story = promised();
    decided(story, "2026-03-02 11:00");
    story.next("2026-03-03 09:00", staff("clerk"), {
      ...{ type: "serve", way: "window", recipient: "本人", proof: "签字" },
    });
    const archivist = staff("archivist");
    expect(story.refusalOf("2026-03-04 09:00", archivist, { type: "archive" })).toBe("case/undertaking-open");
    expect(allowedCommands(story.procedure, story.state, archivist).map((one) => one.type)).not.toContain("archive");
  });
});

describe("证明事项告知承诺", () => {
  const basis = deferredPlan.basis;
  const rule: UndertakingRule = {
    ...deferredPlan,
    id: "plan-declared",
    kind: "proof",
    materials: ["plan"],
    due: null,
    breach: [
      { effect: "ended", basis },
      { effect: "decision-revoked", basis },
    ],
  };
  const declared = () =>
    new CaseStory(sampleProcedure({ item: { undertakings: [rule] } }))
      .submit("2026-03-02 09:00", citizen, { materials: {}, undertakings: [rule.id] })
      .next("2026-03-02 10:00", clerk, { type: "receive" })
      .next("2026-03-02 10:05", clerk, { type: "accept" });

  test("R-UND-16 the proof counts as handed in: accepted expressly, and decided", () => {
    const story = declared();
    expect(story.state.acceptanceKind).toBe("explicit");
    expect(decided(story, "2026-03-03 09:00")).toBe("accepted");
  });

  test("R-UND-16 found false before the decision the case ends, after it a revocation is proposed", () => {
    const before = declared().next("2026-03-03 09:00", reviewer, check("unmet", rule.id));
    expect(before.state.status).toBe("ended");
    const after = declared();
    decided(after, "2026-03-03 09:00");
    after.next("2026-03-04 09:00", reviewer, check("unmet", rule.id));
    expect(after.state.undertakings[0]?.breach?.effect).toBe("decision-revoked");
    expect(after.state.status).toBe("issuing");
  });
});

describe("信用承诺预审", () => {
  const rule = withEffect("pre-review-void", {
    id: "early",
    kind: "credit-pre-review",
    due: { limit: limit("6mo"), starts: "application-received", basis: deferredPlan.basis },
    materials: ["plan"],
  });
  const early = () =>
    new CaseStory(sampleProcedure({ item: { undertakings: [rule] } }))
      .submit("2026-03-02 09:00", citizen, { materials: {}, incomplete: true, undertakings: [rule.id] })
      .next("2026-03-02 10:00", clerk, { type: "receive" });

  test("R-UND-19 nothing has been applied for: it is not accepted, and silence accepts nothing", () => {
    const story = early();
    expect(["case/undertaking-open", "case/materials-incomplete"]).toContain(
      story.refusalOf("2026-03-02 11:00", clerk, { type: "accept" }),
    );
    story.next("2026-03-20 09:00", system, { type: "wake" });
    expect(story.state.status).toBe("received");
    expect(story.state.alarms).toEqual(["undertaking-overdue"]);
  });

  test("R-UND-20 without an application it is void at 24:00 of its day, once, and the case ends", () => {
    const story = early().next("2026-08-01 09:00", system, { type: "wake" });
    expect([story.state.status, standing(story)]).toEqual(["received", ["open"]]);
    expect(nextWakeAt(story.procedure, story.state, china)).toBe(instant("2026-09-03T00:00:00+08:00"));
    story.next("2026-10-09 09:00", system, { type: "wake" });
    expect([story.state.status, standing(story)]).toEqual(["ended", ["broken"]]);
    const ends = story.events.filter(({ body }) => body.type === "case-terminated");
    expect(ends).toMatchObject([
      { body: { ground: "undertaking-pre-review-void" }, effectiveAt: instant("2026-09-03T00:00:00+08:00") },
    ]);
    expect(story.state.acceptedOn).toBeNull();
    expect(nextWakeAt(story.procedure, story.state, china)).toBeNull();
  });

  test("R-UND-20 whoever hands in everything has nothing reviewed beforehand", () => {
    const procedure = sampleProcedure({ item: { undertakings: [rule] } });
    const whole = new CaseStory(procedure).submit("2026-03-02 09:00", citizen, { undertakings: [rule.id] });
    expect(whole.state.undertakings).toEqual([]);
    const give = { type: "give-undertaking", undertaking: rule.id } as const;
    expect(whole.refusalOf("2026-03-02 10:00", citizen, give)).toBe("case/undertaking-not-offered");
  });

  test("R-UND-19 with the missing paper, or taken back, the application is made and the days of the window run", () => {
    const made = early().next("2026-03-20 09:00", citizen, {
      ...{ type: "deliver-undertaking", undertaking: rule.id, materials: { plan } },
    });
    expect(made.state.completeOn).toBe("2026-03-20");
    made.next("2026-03-28 09:00", system, { type: "wake" });
    expect(made.state.acceptanceKind).toBe("deemed");
    expect(made.state.acceptedOn).toBe("2026-03-20");
    const back = early().next("2026-03-03 09:00", citizen, {
      ...{ type: "withdraw-undertaking", undertaking: rule.id, reason: "" },
    });
    expect(nextWakeAt(back.procedure, back.state, china)).toBe(instant("2026-03-11T00:00:00+08:00"));
  });
});

describe("bars", () => {
  const bar: Bar = {
    ...{ id: "1", scope: "undertaking", matter: null, cause: "承诺不实尚未修复", basis: "样例条例 §24" },
    from: civilDate("2026-01-01"),
    until: null,
  };
  const submitted = (bars: readonly Bar[], changes: Partial<Submit> = {}) => {
    const context = { now: instant("2026-03-02T09:00:00+08:00"), actor: citizen, calendar: china, bars };
    const handed = { materials: { plan, annex: plan }, ...changes };
    return submit(
      "990108" as never,
      procedureWith(deferredPlan, hygienePromise),
      { ...application, ...handed },
      context,
    );
  };

  test("R-UND-17 whoever broke one chooses no other until it is repaired, and may go the ordinary way", () => {
    const undertakings = [hygienePromise.id];
    expect(submitted([bar], { undertakings })).toMatchObject({
      refusal: { code: "case/barred-from-undertaking", until: "", cause: bar.cause, basis: bar.basis },
    });
    expect(submitted([bar]).ok).toBe(true);
    expect(submitted([{ ...bar, until: civilDate("2026-03-01") }], { undertakings }).ok).toBe(true);
  });

  test("R-UND-17 only where the item's law bars", () => {
    expect(submitted([bar], { materials: { plan }, undertakings: [deferredPlan.id] }).ok).toBe(true);
  });

  test("R-UND-17 a bar that is set while the case stands at the window keeps from choosing too", () => {
    const procedure = procedureWith(deferredPlan, hygienePromise);
    const story = new CaseStory(procedure).submit("2026-03-02 09:00", citizen, { incomplete: true });
    const context = { now: instant("2026-03-02T10:00:00+08:00"), actor: citizen, calendar: china, bars: [bar] };
    const give = { type: "give-undertaking", undertaking: hygienePromise.id } as const;
    expect(decide(procedure, story.state, give, context)).toMatchObject({
      refusal: { code: "case/barred-from-undertaking" },
    });
  });

  test("R-UND-18 within its time nobody applies again for the same licence, and for every other they do", () => {
    const applying = { ...bar, scope: "application", until: civilDate("2027-01-01"), basis: "行政许可法 §78" } as const;
    expect(submitted([{ ...applying, matter: sampleItem.basicCode }])).toMatchObject({
      refusal: { code: "case/barred-from-applying", until: "2027-01-01", basis: "行政许可法 §78" },
    });
    expect(submitted([{ ...applying, matter: "990000000000" }]).ok).toBe(true);
    expect(submitted([{ ...applying, until: civilDate("2026-03-01") }]).ok).toBe(true);
  });
});
