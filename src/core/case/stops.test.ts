/** What stops a clock of a case, for how long, and what a suspension does. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CaseStory } from "../../../test/factories/case.ts";
import { staff, system } from "../../../test/factories/people.ts";
import { sampleProcedure } from "../../../test/factories/procedure.ts";
import { china } from "../../../test/support/calendar.ts";
import { limit } from "../../../test/support/clock.ts";
import { workingDaysBetween } from "../calendar/index.ts";
import type { SpecialProcedure } from "../catalog/index.ts";
import { mergeStops } from "../clock/index.ts";
import { addDays, type CivilDate, civilDate, instant } from "../shared/index.ts";
import { clockOf, clocksOf, lastStoppedDay } from "./clocks.ts";
import { spentDays } from "./days.ts";
import { papersOf } from "./effects.ts";
import type { CaseState } from "./state.ts";

const clerk = staff("clerk");
const reviewer = staff("reviewer");
const decider = staff("decider");
const law = (article: string) => [{ law: "xuke", article, checked: true }] as const;

function story(parts: Parameters<typeof sampleProcedure>[0] = {}): CaseStory {
  return new CaseStory(sampleProcedure(parts))
    .submit("2026-03-02 09:00")
    .next("2026-03-02 10:00", clerk, { type: "accept" });
}

function start(procedure: SpecialProcedure, on: string) {
  const day = civilDate(on);
  return {
    type: "start-special",
    procedure,
    reason: "",
    expectedEndOn: addDays(day, 5),
    served: { on: day, way: "direct" },
  } as const;
}

function end(special: string, on: string) {
  return { type: "end-special", special, endedOn: civilDate(on), conclusion: "" } as const;
}

function statutory({ procedure, state }: CaseStory, day: string) {
  return clocksOf(procedure, state, china, instant(`${day}T12:00:00+08:00`)).statutory;
}

describe("stops", () => {
  const stops = [
    { kind: "hearing" as const, label: "听证", stops: ["statute" as const], basis: law("45") },
    { kind: "testing" as const, label: "检测", stops: ["statute" as const], basis: law("45") },
    {
      kind: "expert-review" as const,
      label: "专家评审",
      stops: ["statute" as const],
      basis: law("45"),
      maximum: limit("5wd"),
    },
  ];

  test("R-STP-04 two stops at once take their days together and no day twice", () => {
    const told = story({ item: { stops } })
      .next("2026-03-09 09:00", reviewer, start("hearing", "2026-03-08"))
      .next("2026-03-11 09:00", reviewer, start("testing", "2026-03-11"))
      .next("2026-03-13 17:00", reviewer, end("special-1", "2026-03-13"));
    expect(told.state.status).toBe("special");
    told.next("2026-03-17 17:00", reviewer, end("special-2", "2026-03-17"));
    // 03-09 … 03-17 are seven working days: 03-30 becomes 04-09 over 清明.
    expect(statutory(told, "2026-03-18")?.dueOn).toBe("2026-04-09");
    const alone = story({ item: { stops } })
      .next("2026-03-09 09:00", reviewer, start("hearing", "2026-03-08"))
      .next("2026-03-17 17:00", reviewer, end("special-1", "2026-03-17"));
    expect(statutory(alone, "2026-03-18")?.dueOn).toBe("2026-04-09");
  });

  test("R-STP-03 past the maximum of its law the days count again though the review goes on, and the ledger shows it", () => {
    const told = story({ item: { stops } }).next("2026-03-04 09:00", reviewer, start("expert-review", "2026-03-04"));
    expect(told.state.specials[0]?.latestOn).toBe("2026-03-11");
    // Known from the beginning: the clock runs again from 03-12, whenever the review ends.
    expect(statutory(told, "2026-03-11")).toMatchObject({ running: false });
    expect(statutory(told, "2026-03-12")).toMatchObject({ running: true, dueOn: "2026-04-07" });
    told.next("2026-03-20 09:00", reviewer, end("special-1", "2026-03-20"));
    expect(statutory(told, "2026-03-20")?.dueOn).toBe("2026-04-07");
    const days = spentDays(told.procedure, told.state, china, civilDate("2026-03-13"));
    const on = (date: string) => days.find((day) => day.date === date)?.shares[0]?.party.kind;
    expect([on("2026-03-11"), on("2026-03-12")]).toEqual(["expert", "office"]);
  });

  test("R-STP-04 no clock ever gives more time after a stop than the stop lasted", () => {
    const one = fc.record({ from: fc.nat(60), length: fc.nat(30), capped: fc.option(fc.nat(20)) });
    const procedure = sampleProcedure({ item: { promise: null } });
    const { state } = story({ item: { promise: null } });
    const begun = civilDate("2026-03-02");
    fc.assert(
      fc.property(fc.array(one, { maxLength: 4 }), (raw) => {
        const specials = raw.map(({ from, length, capped }, index): CaseState["specials"][number] => ({
          id: `special-${index}`,
          procedure: "hearing",
          stops: ["statute"],
          from: addDays(begun, from + 1),
          to: addDays(begun, from + length),
          expectedEndOn: addDays(begun, from + length),
          ...(capped === null ? {} : { latestOn: addDays(begun, from + capped) }),
        }));
        const due = (chosen: CaseState["specials"]): CivilDate =>
          clockOf("statutory", procedure, { ...state, specials: chosen }, china, civilDate("2026-12-31"))?.dueOn ??
          begun;
        const plain = due([]);
        const stopped = due(specials);
        const lasted = mergeStops(specials.map((special) => ({ from: special.from, to: lastStoppedDay(special) })))
          .map(({ from, to }) => (to === null || to < from ? 0 : workingDaysBetween(china, addDays(from, -1), to)))
          .reduce((sum, days) => sum + days, 0);
        const given = workingDaysBetween(china, plain, stopped);
        expect(stopped >= plain).toBe(true);
        expect(given).toBeLessThanOrEqual(lasted);
      }),
      { numRuns: 500 },
    );
  });
});

describe("suspension", () => {
  const suspensions = [{ code: "lawsuit", label: "需以另案审理结果为依据", basis: law("45") }];
  const suspend = {
    type: "suspend",
    ground: "lawsuit",
    explanation: "已由法院立案",
    served: { on: civilDate("2026-03-04"), way: "direct" },
  } as const;
  const resume = { type: "resume", explanation: "判决已经生效" } as const;

  test("R-STP-05 only on a ground that the item's law names; every clock stands still from the day after service", () => {
    expect(story().refusalOf("2026-03-04 09:00", decider, suspend)).toBe("case/suspension-not-in-law");
    const told = story({ item: { suspensions } });
    expect(told.refusalOf("2026-03-04 09:00", decider, { ...suspend, ground: "mood" })).toBe(
      "case/suspension-not-in-law",
    );
    expect(told.refusalOf("2026-03-03 09:00", decider, suspend)).toBe("case/stop-dates");
    expect(told.refusalOf("2026-03-04 09:00", reviewer, suspend)).toBe("case/not-permitted");
    told.next("2026-03-04 09:00", decider, suspend);
    expect(told.state.status).toBe("suspended");
    expect(statutory(told, "2026-03-20")).toMatchObject({ running: false });
    expect(told.refusalOf("2026-06-30 09:00", system, { type: "wake" })).toBe("case/nothing-due");
    expect(
      told.refusalOf("2026-03-05 09:00", reviewer, {
        type: "review",
        task: told.task("Task_review"),
        outcome: "agree",
        opinion: "",
      }),
    ).toBe("case/not-allowed-in-state");
  });

  test("R-STP-05 a timer of the flow stands still with the case, and rings that much later", () => {
    const told = story({
      item: { suspensions },
      chains: ["Start > Task_review > Task_decide > End", "Boundary_late > End_late"],
      parts: { Boundary_late: { attachedTo: "Task_review", interrupting: false, duration: "3wd" } },
    });
    const fires = (time: string) => {
      const woken = told.try(time, system, { type: "wake" });
      return woken.ok && woken.value.some((event) => event.body.type === "timer-fired");
    };
    told.next("2026-03-04 09:00", decider, suspend);
    expect(fires("2026-03-10 09:00")).toBe(false);
    told.next("2026-03-18 09:00", decider, resume);
    expect(fires("2026-03-19 09:00")).toBe(false);
    expect(fires("2026-03-20 00:00")).toBe(true);
  });

  test("R-STP-06 resumption is a decision too: what was left is left, and each of them has its paper", () => {
    const told = story({ item: { suspensions } })
      .next("2026-03-04 09:00", decider, suspend)
      .next("2026-03-18 09:00", decider, resume);
    expect(told.state.status).toBe("reviewing");
    // Ten working days, 03-05 … 03-18, did not count: 03-30 becomes 04-14 over 清明.
    expect(statutory(told, "2026-03-19")?.dueOn).toBe("2026-04-14");
    const papers = told.events.flatMap((event) => papersOf(told.procedure, told.state, event));
    expect(papers).toContain("suspension-decision");
    expect(papers).toContain("resumption-decision");
    const ended = story({ item: { suspensions } })
      .next("2026-03-04 09:00", decider, suspend)
      .next("2026-03-10 09:00", decider, { type: "terminate", ground: "object-lost", explanation: "标的灭失" });
    expect(ended.state.status).toBe("ended");
    expect(ended.events.slice(-1).flatMap((event) => papersOf(ended.procedure, ended.state, event))).toEqual([
      "termination-decision",
    ]);
  });
});
