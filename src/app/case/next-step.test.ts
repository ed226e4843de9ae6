import { expect, test } from "vitest";
import { CaseStory } from "../../../test/factories/case.ts";
import { citizen, staff } from "../../../test/factories/people.ts";
import { sampleProcedure } from "../../../test/factories/procedure.ts";
import { china } from "../../../test/support/calendar.ts";
import { civilDate, instant } from "../../core/shared/index.ts";
import { nextStepOf } from "./next-step.ts";

const clerk = staff("clerk");
const reviewer = staff("reviewer");
const decider = staff("decider");

test("R-LIC-01 a licence that ended before it was collected waits for nobody", () => {
  const story = new CaseStory(sampleProcedure())
    .submit("2026-03-02 09:00", citizen)
    .next("2026-03-02 10:00", clerk, { type: "receive" })
    .next("2026-03-02 10:05", clerk, { type: "accept" });
  const review = { type: "review", task: story.task("Task_review"), outcome: "agree", opinion: "" } as const;
  story.next("2026-03-02 11:00", reviewer, review);
  const decision = { type: "decide", task: story.task("Task_decide"), outcome: "granted", reason: "符合条件" } as const;
  story.next("2026-03-03 09:00", decider, decision);
  const nextOn = (day: string) =>
    nextStepOf(story.procedure, story.state, {
      ...{ actor: citizen, calendar: china, now: instant(`${day}T10:00:00+08:00`) },
      names: { staff: new Map(), offices: new Map() },
    })?.code;
  expect(nextOn("2026-03-04")).toBe("you-open");
  const heard = { on: civilDate("2026-04-01"), words: "未提出意见" };
  const served = { on: civilDate("2026-04-08"), way: "direct" } as const;
  const revoke = { type: "end-licence", act: "revoke", ground: "unqualified", reason: "查实", heard, served } as const;
  story.next("2026-04-08 15:00", decider, revoke);
  expect(nextOn("2026-04-09")).toBe("licence-ended");
});
