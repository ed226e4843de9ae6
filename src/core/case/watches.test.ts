/** Lights, escalation and supervision: what time raises, to whom, and that it is neither lost nor doubled. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CaseStory } from "../../../test/factories/case.ts";
import { CAST, chosenIn, filledIn, OTHER_REVIEWER, PROCEDURES } from "../../../test/factories/history.ts";
import { citizen, district, staff, system } from "../../../test/factories/people.ts";
import { marketSection, sampleProcedure } from "../../../test/factories/procedure.ts";
import { china } from "../../../test/support/calendar.ts";
import { limit } from "../../../test/support/clock.ts";
import type { DistrictClock, Escalation, NamedClock } from "../catalog/index.ts";
import { addDays, civilDate, civilDateOf, type Instant, instant } from "../shared/index.ts";
import { allowedCommands } from "./allowed.ts";
import { stepClockOf } from "./clocks.ts";
import { decide } from "./decide.ts";
import { nextWakeAt } from "./duties.ts";
import { noticesOf } from "./effects.ts";
import type { CaseEvent } from "./event.ts";
import { evolve } from "./evolve.ts";
import type { CaseState } from "./state.ts";
import { watchesOf } from "./watches.ts";

const clerk = staff("clerk");
const reviewer = staff("reviewer");
const supervisor = staff("supervisor");
const head = staff("agency-head");
const WAKE = { type: "wake" } as const;

const ESCALATIONS: readonly Escalation[] = [
  { id: "yellow-holder", clock: "decision", at: "yellow", to: ["holder"] },
  { id: "red-section", clock: "decision", at: "red", to: [{ role: "decider", in: "office" }] },
  {
    id: "red-2wd",
    clock: "decision",
    at: { after: limit("2wd") },
    to: [
      { role: "nobody-has-it", in: "body" },
      { role: "agency-head", in: "body" },
    ],
  },
  { id: "red-5wd", clock: "decision", at: { after: limit("5wd") }, to: [{ role: "supervisor", in: "district" }] },
  { id: "step-head", clock: "step", at: "red", to: [{ role: "decider", in: "office" }] },
];
const POSTS = [
  { office: marketSection.id, role: "decider" },
  { office: marketSection.id, role: "agency-head" },
  { office: marketSection.id, role: "supervisor" },
];

const CAMPAIGN: DistrictClock = {
  id: "2345",
  name: "2345 改革承诺",
  kind: "campaign",
  limit: limit("3wd"),
  starts: "application-received",
  until: "decision",
  stoppedWith: "promise",
  basis: [],
  applies: { caseTypes: ["2"] },
};

function watched(parts: Parameters<typeof sampleProcedure>[0] = {}) {
  const policy = { escalations: ESCALATIONS, ...parts.policy };
  return sampleProcedure({ posts: POSTS, ...parts, policy });
}

function accepted(parts: Parameters<typeof sampleProcedure>[0] = {}): CaseStory {
  return new CaseStory(watched(parts)).submit("2026-03-02 09:00").next("2026-03-02 10:00", clerk, { type: "accept" });
}

/** `yellow 2026-03-11`, with the id of the named clock or step where it has one. */
function raised(events: readonly CaseEvent[]): readonly string[] {
  return events.flatMap(({ body }) => {
    if (body.type === "alarm-raised") return [[body.alarm, body.clock, body.on].filter((part) => part).join(" ")];
    return body.type === "escalated" ? [`${body.rule} ${body.on}`] : [];
  });
}

describe("lights and escalations", () => {
  test("R-ALM-06 yellow comes at the share that the district sets, and at the item's own where it has one", () => {
    // The promise of ten working days from 03-02 ends on 03-16; seven tenths are 03-11, half is 03-09.
    expect(raised(accepted().next("2026-03-12 09:00", system, WAKE).events)).toContain("yellow 2026-03-11");
    const half = accepted({ policy: { yellowShare: 0.5 } }).next("2026-03-12 09:00", system, WAKE);
    expect(raised(half.events)).toContain("yellow 2026-03-09");
    const own = accepted({ item: { yellowShare: 0.9 }, policy: { yellowShare: 0.5 } });
    expect(raised(own.next("2026-03-14 09:00", system, WAKE).events)).toContain("yellow 2026-03-13");
  });

  test("R-ALM-03 each rule fires once, at its lawful time and in order, however late the engine wakes", () => {
    const late = accepted().next("2026-04-30 09:00", system, WAKE);
    const expected = [
      "yellow 2026-03-11",
      "yellow-holder 2026-03-11",
      "red 2026-03-16",
      "red-section 2026-03-16",
      "red-2wd 2026-03-18",
      "red-5wd 2026-03-23",
    ];
    expect(raised(late.events)).toEqual(expected);
    expect(late.refusalOf("2026-05-30 09:00", system, WAKE)).toBe("case/nothing-due");
    // Woken day by day it is the same.
    const daily = accepted();
    for (let day = civilDate("2026-03-03"); day < "2026-04-30"; day = addDays(day, 1)) {
      if (daily.refusalOf(`${day} 00:00`, system, WAKE) === "accepted") daily.next(`${day} 00:00`, system, WAKE);
    }
    expect(raised(daily.events)).toEqual(expected);
  });

  test("R-ALM-03 it reaches the post that the rule names: the first that there is", () => {
    const story = accepted().next("2026-04-30 09:00", system, WAKE);
    const told = story.events.flatMap((event) => noticesOf(story.procedure, story.state, event));
    const escalated = told.filter(({ code }) => code.startsWith("notice/escalated"));
    expect(escalated.map(({ code, to }) => [code, to])).toEqual([
      ["notice/escalated-yellow", { unit: "market", role: "reviewer" }],
      ["notice/escalated-red", { unit: "market", role: "decider" }],
      ["notice/escalated-after", { unit: "bureau", role: "agency-head" }],
      ["notice/escalated-after", { unit: "district", role: "supervisor" }],
    ]);
    // Where a rule of the district says who hears of it, the heads are not told beside it.
    expect(told.filter(({ code }) => code.startsWith("notice/alarm"))).toEqual([]);
    const plain = new CaseStory(sampleProcedure())
      .submit("2026-03-02 09:00")
      .next("2026-03-02 10:00", clerk, { type: "accept" })
      .next("2026-03-12 09:00", system, WAKE);
    const heads = plain.events.flatMap((event) => noticesOf(plain.procedure, plain.state, event));
    expect(heads).toContainEqual(
      expect.objectContaining({ code: "notice/alarm-yellow", to: { unit: "bureau", grant: "case.supervise" } }),
    );
  });

  test("R-ALM-04 a stop holds what is to come; after it the new date is watched, and yellow does not repeat itself", () => {
    const story = accepted().next("2026-03-04 10:00", reviewer, {
      type: "start-special",
      procedure: "hearing",
      reason: "",
      expectedEndOn: civilDate("2026-03-20"),
      served: { on: civilDate("2026-03-04"), way: "direct" },
    });
    expect(story.refusalOf("2026-03-20 09:00", system, WAKE)).toBe("case/nothing-due");
    story
      .next("2026-03-20 10:00", reviewer, {
        type: "end-special",
        special: "special-1",
        endedOn: civilDate("2026-03-20"),
        conclusion: "",
      })
      .next("2026-04-30 09:00", system, WAKE);
    // Twelve working days were stopped: 03-16 becomes 04-01, 03-11 becomes 03-27.
    expect(raised(story.events).slice(0, 3)).toEqual([
      "yellow 2026-03-27",
      "yellow-holder 2026-03-27",
      "red 2026-04-01",
    ]);
  });

  test("R-ALM-04 an extension moves the statute, and what was raised for the old date is raised for the new one", () => {
    const item = { promise: null };
    const story = accepted({ item }).next("2026-03-26 09:00", head, {
      type: "extend",
      amount: 10,
      reason: "复杂",
      ground: "complex",
    });
    story.next("2026-06-30 09:00", system, WAKE);
    // 20 working days end on 03-30, 30 on 04-14.
    expect(raised(story.events).filter((one) => /^(yellow|red) /.test(one))).toEqual([
      "yellow 2026-03-20",
      "yellow 2026-03-31",
      "red 2026-04-14",
    ]);
  });
});

describe("several clocks", () => {
  test("R-CLK-22 a campaign clock has a due date and lights of its own and moves no other", () => {
    const story = accepted({ policy: { clocks: [CAMPAIGN], escalations: [] } });
    const watches = watchesOf(story.procedure, story.state, china);
    expect(watches.map(({ clock, reading }) => [clock, reading.dueOn])).toEqual([
      ["decision", "2026-03-16"],
      ["2345", "2026-03-05"],
    ]);
    story.next("2026-03-10 09:00", system, WAKE);
    expect(raised(story.events)).toEqual(["yellow 2345 2026-03-05", "red 2345 2026-03-05"]);
    // Its light is not the light of the case.
    expect(story.state.alarms).toEqual([]);
  });

  test("R-CLK-22 an item's own project clock runs on until the result is handed over", () => {
    const project: NamedClock = { ...CAMPAIGN, id: "whole", kind: "project", limit: limit("30wd"), until: "delivery" };
    const story = accepted({ item: { clocks: [project] }, policy: { escalations: [] } });
    story.next("2026-03-03 10:00", reviewer, {
      type: "review",
      task: story.task("Task_review"),
      outcome: "agree",
      opinion: "",
    });
    story.next("2026-03-03 11:00", staff("decider"), {
      type: "decide",
      task: story.task("Task_decide"),
      outcome: "granted",
      reason: "",
    });
    expect(watchesOf(story.procedure, story.state, china).map(({ clock }) => clock)).toEqual(["delivery", "whole"]);
  });

  const LIMITED = {
    Task_review: {
      attributes: { office: "market", post: "reviewer", kind: "review", outcomes: "agree,object", limit: "3wd" },
    },
  };

  test("R-CLK-23 an open step has its own due date, is escalated to the head of its office, and begins anew when sent back", () => {
    const story = accepted({ parts: LIMITED });
    const first = story.task("Task_review");
    story.next("2026-03-06 09:00", system, WAKE);
    expect(raised(story.events)).toEqual(["step-overdue 2026-03-05", "step-head 2026-03-05"]);
    story.next("2026-03-06 10:00", reviewer, { type: "review", task: first, outcome: "agree", opinion: "" });
    story.next("2026-03-09 10:00", staff("decider"), {
      type: "send-back",
      task: story.task("Task_decide"),
      to: "Task_review",
      reason: "重审",
    });
    expect(story.task("Task_review")).not.toBe(first);
    story.next("2026-03-13 00:00", system, WAKE);
    expect(raised(story.events).filter((one) => one.startsWith("step"))).toEqual([
      "step-overdue 2026-03-05",
      "step-head 2026-03-05",
      "step-overdue 2026-03-12",
      "step-head 2026-03-12",
    ]);
  });

  test("R-CLK-23 what stops the promise stops the step; the length of the stop is added", () => {
    const story = accepted({ parts: LIMITED });
    const due = () => {
      const [task] = story.state.flow.tasks;
      return task === undefined ? undefined : stepClockOf(story.procedure, story.state, task, china)?.dueOn;
    };
    expect(due()).toBe("2026-03-05");
    story.next("2026-03-03 10:00", reviewer, {
      type: "start-special",
      procedure: "publicity",
      reason: "",
      expectedEndOn: civilDate("2026-03-10"),
      served: { on: civilDate("2026-03-03"), way: "direct" },
    });
    expect(due()).toBeUndefined();
    story.next("2026-03-10 10:00", reviewer, {
      type: "end-special",
      special: "special-1",
      endedOn: civilDate("2026-03-10"),
      conclusion: "",
    });
    expect(due()).toBe("2026-03-12");
  });

  test("R-CLK-24 a limit in office hours runs in the hours of the body that has the step", () => {
    const parts = {
      Task_review: {
        attributes: { office: "market", post: "reviewer", kind: "review", outcomes: "agree,object", limit: "8wh" },
      },
    };
    const procedure = watched({ parts });
    const place = procedure.places[marketSection.id];
    if (place === undefined) throw new Error("the section has a place");
    const short = { ...procedure, places: { market: { ...place, officeHours: [{ from: 540, to: 780 }] } } };
    const due = (one: typeof procedure) => {
      const story = new CaseStory(one).submit("2026-03-02 09:00").next("2026-03-02 09:00", clerk, { type: "accept" });
      const [task] = story.state.flow.tasks;
      return task === undefined ? undefined : stepClockOf(one, story.state, task, china)?.dueAt;
    };
    expect(due(short)).toBe(instant("2026-03-03T13:00:00+08:00"));
    expect(due(procedure)).not.toBe(due(short));
  });
});

describe("supervision", () => {
  const order = {
    type: "supervise",
    order: "请于三日内说明未办结的原因",
    to: reviewer.account,
    answerDueOn: civilDate("2026-03-06"),
  } as const;

  function ordered(): CaseStory {
    const story = accepted();
    const context = { now: instant("2026-03-03T09:00:00+08:00"), actor: supervisor, calendar: china };
    const made = decide(story.procedure, story.state, order, { ...context, recipient: reviewer });
    if (!made.ok) throw new Error(made.refusal.code);
    return story.happened(made.value);
  }

  test("R-SUP-01 an order is in writing, to somebody who is there, to be answered today or later, and once by them", () => {
    const story = accepted();
    expect(story.refusalOf("2026-03-03 09:00", supervisor, order)).toBe("case/addressee-unknown");
    expect(story.refusalOf("2026-03-03 09:00", reviewer, order)).toBe("case/not-permitted");
    const made = ordered();
    const answer = { type: "answer-supervision", supervision: "supervision-1", answer: "等待现场核查" } as const;
    expect(made.refusalOf("2026-03-04 09:00", OTHER_REVIEWER, answer)).toBe("case/supervision-not-yours");
    made.next("2026-03-04 09:00", reviewer, answer);
    expect(made.state.supervisions[0]?.answer?.text).toBe("等待现场核查");
    expect(made.refusalOf("2026-03-05 09:00", reviewer, answer)).toBe("case/supervision-answered");
    const told = made.events.flatMap((event) => noticesOf(made.procedure, made.state, event));
    expect(told.find(({ code }) => code === "notice/supervision-ordered")?.to).toEqual({ account: reviewer.account });
    expect(told.find(({ code }) => code === "notice/supervision-answered")?.to).toEqual({
      account: supervisor.account,
    });
  });

  test("R-SUP-02 an answer that is late raises an alarm, once, to who gave the order", () => {
    const story = ordered().next("2026-03-07 00:00", system, WAKE);
    expect(raised(story.events)).toEqual(["supervision-overdue 2026-03-06"]);
    const told = story.events.flatMap((event) => noticesOf(story.procedure, story.state, event));
    expect(told.find(({ code }) => code === "notice/alarm-supervision-overdue")?.to).toEqual({
      account: supervisor.account,
    });
    const answered = ordered()
      .next("2026-03-05 09:00", reviewer, { type: "answer-supervision", supervision: "supervision-1", answer: "已办" })
      .try("2026-03-07 00:00", system, WAKE);
    expect(answered.ok).toBe(false);
  });
});

describe("never missing, never twice", () => {
  const procedures = PROCEDURES.map((procedure) => ({
    ...procedure,
    timing: watched({ policy: { clocks: [CAMPAIGN] } }).timing,
  }));
  const steps = fc.array(
    fc.record({ who: fc.nat(CAST.length - 1), what: fc.nat(1000), hours: fc.integer({ min: 0, max: 96 }) }),
    { maxLength: 30 },
  );

  test("R-ALM-05 after any history every clock that runs is watched to its date, and no date is raised twice", () => {
    fc.assert(
      fc.property(fc.nat(procedures.length - 1), steps, (index, history) => {
        const procedure = procedures[index] ?? watched();
        const story = new CaseStory(procedure).submit("2026-03-02 09:00", citizen, chosenIn(procedure));
        const events = [...story.events];
        let state: CaseState = story.state;
        let now = instant("2026-03-02T09:00:00+08:00");
        const take = (given: readonly CaseEvent[]) => {
          for (const event of given) {
            events.push(event);
            state = evolve(district, state, event);
          }
        };
        for (const { who, what, hours } of history) {
          now = (now + hours * 3_600_000) as Instant;
          const actor = CAST[who] ?? citizen;
          const choices = allowedCommands(procedure, state, actor).flatMap((one) =>
            filledIn(state, one.type, one.tasks ?? [], now),
          );
          const command = choices[what % Math.max(choices.length, 1)] ?? WAKE;
          const by = command.type === "wake" ? system : actor;
          const made = decide(procedure, state, command, {
            ...{ now, actor: by, calendar: china },
            recipient: OTHER_REVIEWER,
          });
          if (made.ok) take(made.value);
        }
        for (const { reading } of watchesOf(procedure, state, china)) {
          if (reading.dueAt <= now) continue;
          expect(nextWakeAt(procedure, state, china) ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(reading.dueAt);
        }
        const later = (now + 400 * 86_400_000) as Instant;
        const woken = decide(procedure, state, WAKE, { now: later, actor: system, calendar: china });
        const watches = watchesOf(procedure, state, china);
        if (woken.ok) take(woken.value);
        // A paper that never came ends a case, and its clock, before the light turns.
        if (state.status === "ended") return;
        for (const { clock, reading, about } of watches.filter(({ clock: name }) => name === "decision")) {
          const on = civilDateOf((reading.dueAt - 1) as Instant, china.zone);
          expect({ clock, about, fired: state.fired.includes(`red  ${on} `) }).toMatchObject({ fired: true });
        }
        expect(new Set(state.fired).size).toBe(state.fired.length);
      }),
      { numRuns: 150 },
    );
  });
});
