/** The golden clocks as cases live them: each due date worked out by hand from the calendar of 2026. */
import { describe, expect, test } from "vitest";
import { at, CaseStory } from "../../../test/factories/case.ts";
import { citizen, staff, system } from "../../../test/factories/people.ts";
import { type ProcedureParts, sampleItem, sampleProcedure } from "../../../test/factories/procedure.ts";
import { china } from "../../../test/support/calendar.ts";
import { limit } from "../../../test/support/clock.ts";
import type { TimeRule } from "../catalog/index.ts";
import { clocksOf, decisionDue, stepClockOf } from "./index.ts";

const WAKE = { type: "wake" } as const;
const clerk = staff("clerk");

const rule = (text: string, starts: TimeRule["starts"]): TimeRule => ({
  limit: limit(text),
  starts,
  basis: sampleItem.legalBases,
});

const received = (day: string, parts: ProcedureParts = {}) =>
  new CaseStory(sampleProcedure(parts))
    .submit(`${day} 09:00`, citizen)
    .next(`${day} 09:30`, clerk, { type: "receive" });

function clocksAt(story: CaseStory, time: string) {
  return clocksOf(story.procedure, story.state, china, at(time));
}

const statutoryOf = (story: CaseStory, time: string) => clocksAt(story, time).statutory?.dueOn;

describe("golden clocks of a case", () => {
  test("R-CLK-04 20 working days from an acceptance of 2026-02-09 are 2026-03-13", () => {
    const story = received("2026-02-09").next("2026-02-09 15:00", clerk, { type: "accept" });
    expect(statutoryOf(story, "2026-02-10 09:00")).toBe("2026-03-13");
  });

  test("R-RCP-01 received 2026-02-09, nothing said: accepted as of that day from 02-15 00:00, decision due 03-13", () => {
    const story = received("2026-02-09");
    expect(story.refusalOf("2026-02-14 23:59", system, WAKE)).not.toBe("accepted");
    story.next("2026-02-16 08:00", system, WAKE);
    expect(story.state).toMatchObject({
      acceptanceKind: "deemed",
      receivedOn: "2026-02-09",
      acceptedOn: "2026-02-09",
      clockStartsOn: "2026-02-09",
    });
    const accepted = story.events.find(({ body }) => body.type === "case-accepted");
    expect(accepted?.effectiveAt).toBe(at("2026-02-15 00:00"));
    expect(statutoryOf(story, "2026-02-16 08:00")).toBe("2026-03-13");
  });

  test("R-RCP-02 accepted expressly on the last day, 02-14, the decision is due 03-20", () => {
    const story = received("2026-02-09").next("2026-02-14 16:00", clerk, { type: "accept" });
    expect(statutoryOf(story, "2026-02-14 17:00")).toBe("2026-03-20");
  });

  test("R-CLK-02 received Thursday 2026-09-24: the window must have spoken by 10-09", () => {
    expect(clocksAt(received("2026-09-24"), "2026-09-24 10:00").receipt?.dueOn).toBe("2026-10-09");
  });

  test("R-CLK-05 建筑法 7 days from an application of 2026-09-28 end on 10-08; 30 days from 2026-01-20 on 02-24", () => {
    const within = (text: string) => ({ item: { statutory: rule(text, "application-received"), promise: null } });
    expect(statutoryOf(received("2026-09-28", within("7cd")), "2026-09-28 10:00")).toBe("2026-10-08");
    expect(statutoryOf(received("2026-01-20", within("30cd")), "2026-01-20 10:00")).toBe("2026-02-24");
  });

  test("R-CLK-20 T04 received 2026-09-30: the promise of 2 working days ends on 10-09, the law's 7 days rule with 10-08", () => {
    const item = { statutory: rule("7cd", "application-received"), promise: rule("2wd", "application-received") };
    const clocks = clocksAt(received("2026-09-30", { item }), "2026-09-30 10:00");
    expect(clocks.statutory?.dueOn).toBe("2026-10-08");
    expect(clocks.promised?.dueOn).toBe("2026-10-09");
    expect(decisionDue(clocks)?.dueOn).toBe("2026-10-08");
    const three = { ...item, promise: rule("3wd", "application-received") };
    expect(clocksAt(received("2026-09-30", { item: three }), "2026-09-30 10:00").promised?.dueOn).toBe("2026-10-10");
  });

  test("R-CLK-10 accepted 2026-03-02: 03-30, and with a hearing from 03-09 through 03-27 04-21", () => {
    const story = received("2026-03-02").next("2026-03-02 15:00", clerk, { type: "accept" });
    expect(statutoryOf(story, "2026-03-03 09:00")).toBe("2026-03-30");
    story.next("2026-03-08 09:00", staff("reviewer"), {
      type: "start-special",
      procedure: "hearing",
      reason: "依法听证",
      expectedEndOn: "2026-03-27" as never,
      served: { on: "2026-03-08" as never, way: "direct" },
    });
    story.next("2026-03-27 17:00", staff("reviewer"), {
      type: "end-special",
      special: story.state.specials[0]?.id ?? "",
      endedOn: "2026-03-27" as never,
      conclusion: "听证结束",
    });
    expect(statutoryOf(story, "2026-03-28 09:00")).toBe("2026-04-21");
  });

  test("R-CLK-23 校车 received 2026-03-02: out by 03-05, replies by 03-10, opinion by 03-17", () => {
    const step = (kind: string, within: string) => ({
      attributes: { office: "market", post: "reviewer", kind, outcomes: "agree,object", limit: within },
    });
    const story = received("2026-03-02", {
      item: { statutory: null },
      chains: ["Start > Task_out > Task_reply > Task_review > Task_decide > End"],
      parts: { Task_out: step("other", "3wd"), Task_reply: step("consult", "3wd"), Task_review: step("review", "5wd") },
    }).next("2026-03-02 10:00", clerk, { type: "accept" });
    const dueOn = () => {
      const [task] = story.state.flow.tasks;
      return task === undefined ? undefined : stepClockOf(story.procedure, story.state, task, china)?.dueOn;
    };
    const done = (time: string) =>
      story.next(time, staff("reviewer"), {
        ...{ type: "review", task: story.state.flow.tasks[0]?.taskId ?? "" },
        ...{ outcome: "agree", opinion: "同意" },
      });
    expect(dueOn()).toBe("2026-03-05");
    done("2026-03-05 16:00");
    expect(dueOn()).toBe("2026-03-10");
    done("2026-03-10 16:00");
    expect(dueOn()).toBe("2026-03-17");
  });

  test("R-CLK-04 取水 accepted 2026-03-02, 45 working days: 05-08", () => {
    const story = received("2026-03-02", { item: { statutory: rule("45wd", "acceptance"), promise: null } });
    story.next("2026-03-02 15:00", clerk, { type: "accept" });
    expect(statutoryOf(story, "2026-03-03 09:00")).toBe("2026-05-08");
  });

  test("R-CLK-06 R-CLK-16 three months from an acceptance of 2026-11-30 end on 2027-03-01, provisionally", () => {
    const story = received("2026-11-30", { item: { statutory: rule("3mo", "acceptance"), promise: null } });
    story.next("2026-11-30 15:00", clerk, { type: "accept" });
    expect(clocksAt(story, "2026-12-01 09:00").statutory).toMatchObject({ dueOn: "2027-03-01", provisional: true });
  });

  test("R-CLK-04 granted 2026-09-22: the licence is served by 10-13", () => {
    const story = received("2026-09-21").next("2026-09-21 10:00", clerk, { type: "accept" });
    story.next("2026-09-21 11:00", staff("reviewer"), {
      ...{ type: "review", task: story.task("Task_review") },
      ...{ outcome: "agree", opinion: "符合" },
    });
    story.next("2026-09-22 10:00", staff("decider"), {
      ...{ type: "decide", task: story.task("Task_decide") },
      ...{ outcome: "granted", reason: "" },
    });
    expect(clocksAt(story, "2026-09-22 11:00").delivery?.dueOn).toBe("2026-10-13");
  });
});
