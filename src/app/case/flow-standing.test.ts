import { describe, expect, test } from "vitest";
import { at, CaseStory } from "../../../test/factories/case.ts";
import { citizen, staff } from "../../../test/factories/people.ts";
import { sampleProcedure } from "../../../test/factories/procedure.ts";
import { china } from "../../../test/support/calendar.ts";
import type { Actor } from "../../core/party/index.ts";
import type { AccountId } from "../../core/shared/index.ts";
import { type FlowStanding, flowStanding } from "./flow-standing.ts";

const clerk = staff("clerk");
const reviewer = staff("reviewer");
const decider = staff("decider");

const PARALLEL = sampleProcedure({
  chains: [
    'Start > And_split > Task_review > And_join > Xor_way >[outcomes.Task_review = "object"]> Task_meet > Xor_meet > Task_decide > End',
    "And_split > Task_consult > And_join",
    "Xor_way > Xor_meet",
  ],
  parts: {
    Task_consult: {
      name: "征求意见",
      attributes: { office: "market", post: "reviewer", kind: "consult", outcomes: "agree,object", limit: "3wd" },
    },
    Task_meet: { attributes: { office: "market", post: "reviewer", kind: "other" } },
  },
});

function accepted(procedure = PARALLEL): CaseStory {
  return new CaseStory(procedure).submit("2026-02-09 09:00").next("2026-02-09 10:00", clerk, { type: "accept" });
}

function standing(story: CaseStory, now = "2026-02-09 12:00", actor: Actor = clerk): FlowStanding {
  const { procedure, state, events } = story;
  const names = {
    staff: new Map<AccountId, string>([[reviewer.account, "审查员"]]),
    offices: new Map([["market", "市场准入科"]]),
  };
  return flowStanding({ procedure, state, events }, { actor, calendar: china, now: at(now), names });
}

const review = (story: CaseStory, time: string, node: string, outcome = "agree") =>
  story.next(time, reviewer, { type: "review", task: story.task(node), outcome, opinion: "" });
const stateOf = (view: FlowStanding, node: string) => view.steps.find((step) => step.node === node)?.state;

describe("where a case stands in its flow", () => {
  test("both branches of a parallel block are open, each with its office, its holder and its own limit", () => {
    const story = accepted();
    story.next("2026-02-09 11:00", reviewer, { type: "claim", task: story.task("Task_consult") });
    const open = standing(story).steps.filter((step) => step.state === "open");
    expect(open.map((step) => [step.node, step.open])).toEqual([
      ["Task_review", [{ ...FREE, task: story.task("Task_review") }]],
      [
        "Task_consult",
        [{ ...FREE, task: story.task("Task_consult"), holderName: "审查员", dueOn: "2026-02-12", late: false }],
      ],
    ]);
    expect(standing(story, "2026-02-13 09:00").steps.find((step) => step.node === "Task_consult")?.open[0]?.late).toBe(
      true,
    );
  });

  test("a join says how many branches have arrived", () => {
    const story = review(accepted(), "2026-02-09 11:00", "Task_review");
    const view = standing(story);
    expect(view.waiting).toEqual([{ node: "And_join", name: "And_join", arrived: 1, expected: 2 }]);
    expect(stateOf(view, "Task_review")).toBe("done");
  });

  test("the way taken goes through gateways that nobody waits at, and by one of two branches only", () => {
    const story = review(review(accepted(), "2026-02-09 11:00", "Task_review"), "2026-02-09 11:10", "Task_consult");
    const view = standing(story);
    expect([...view.taken].sort()).toEqual(
      [
        "And_join__Xor_way",
        "And_split__Task_consult",
        "And_split__Task_review",
        "Start__And_split",
        "Task_consult__And_join",
        "Task_review__And_join",
        "Xor_meet__Task_decide",
        "Xor_way__Xor_meet",
      ].sort(),
    );
    expect(stateOf(view, "Task_meet")).toBe("not-taken");
    expect(view.passed).toContain("Xor_way");
  });

  test("what was sent back counts as done before and is open again", () => {
    const story = review(review(accepted(), "2026-02-09 11:00", "Task_review"), "2026-02-09 11:10", "Task_consult");
    story.next("2026-02-09 11:20", decider, {
      type: "send-back",
      task: story.task("Task_decide"),
      to: "Task_review",
      reason: "再看",
    });
    const view = standing(story);
    const step = view.steps.find((each) => each.node === "Task_review");
    expect({ state: step?.state, times: step?.times, sentBack: step?.sentBack }).toEqual({
      state: "open",
      times: 1,
      sentBack: 1,
    });
    expect(view.taken).not.toContain("Task_review__And_join");
    expect(view.waiting).toMatchObject([{ node: "And_join", arrived: 1 }]);
  });

  test("a step that several offices do has one open task for each, and counts the voices", () => {
    const procedure = sampleProcedure({
      chains: ["Start > Task_review > Task_decide > End"],
      parts: {
        Task_review: {
          attributes: { office: "market", post: "reviewer", kind: "consult", offices: "market,site,fire" },
          loop: { type: "multiInstanceLoopCharacteristics", sequential: false },
        },
      },
    });
    const story = accepted(procedure);
    expect(standing(story).steps[0]?.open.map((task) => task.instance)).toEqual([
      { number: 1, total: 3 },
      { number: 2, total: 3 },
      { number: 3, total: 3 },
    ]);
    review(story, "2026-02-09 11:00", "Task_review");
    expect(standing(story).steps[0]).toMatchObject({ state: "open", times: 1, sentBack: 0 });
    expect(standing(story).steps[0]?.open).toHaveLength(2);
  });

  test("inside a sub-process the way goes on from its own start", () => {
    const procedure = sampleProcedure({
      chains: ["Start > Sub_look > Task_decide > End", "Start_in > Xor_in > Task_review > End_in"],
      parts: Object.fromEntries([
        ["Sub_look", { type: "subProcess" }],
        ...["Start_in", "Xor_in", "End_in"].map((id) => [id, { parent: "Sub_look" }] as const),
        [
          "Task_review",
          {
            parent: "Sub_look",
            attributes: { office: "market", post: "reviewer", kind: "review", outcomes: "agree,object" },
          },
        ],
      ]),
    });
    const view = standing(accepted(procedure));
    expect([...view.taken].sort()).toEqual(["Start__Sub_look", "Start_in__Xor_in", "Xor_in__Task_review"]);
    expect(view.standing).toEqual(expect.arrayContaining(["Sub_look", "Task_review"]));
    expect(view.steps.map((step) => [step.node, step.state])).toEqual([
      ["Task_review", "open"],
      ["Task_decide", "ahead"],
    ]);
  });

  test("before acceptance everything is ahead, and after a withdrawal nothing is", () => {
    const story = new CaseStory(PARALLEL).submit("2026-02-09 09:00");
    expect(new Set(standing(story).steps.map((step) => step.state))).toEqual(new Set(["ahead"]));
    story.next("2026-02-09 10:00", citizen, { type: "withdraw", reason: "不办了" });
    expect(new Set(standing(story).steps.map((step) => step.state))).toEqual(new Set(["not-taken"]));
  });

  test("a timer says when it rings", () => {
    const procedure = sampleProcedure({ chains: ["Start > Timer_wait > Task_review > Task_decide > End"] });
    expect(standing(accepted(procedure)).timers).toMatchObject([
      { node: "Timer_wait", at: "2026-02-13T00:00:00+08:00" },
    ]);
  });

  test("the applicant is told neither who holds a step nor what was said in it", () => {
    const story = review(accepted(), "2026-02-09 11:00", "Task_review");
    story.next("2026-02-09 11:05", reviewer, { type: "claim", task: story.task("Task_consult") });
    const told = JSON.stringify(standing(story, "2026-02-09 12:00", citizen));
    expect(told).not.toContain("审查员");
    expect(told).not.toContain("agree");
    expect(JSON.stringify(standing(story))).toContain("agree");
  });
});

const FREE = {
  instance: null,
  added: false,
  officeName: "市场准入科",
  holderName: null,
  since: "2026-02-09T10:00:00+08:00",
  dueOn: null,
  late: false,
};
