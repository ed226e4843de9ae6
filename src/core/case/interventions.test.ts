import { describe, expect, test } from "vitest";
import { CaseStory } from "../../../test/factories/case.ts";
import { citizen, staff } from "../../../test/factories/people.ts";
import { sampleProcedure } from "../../../test/factories/procedure.ts";
import { allowedCommands } from "./allowed.ts";
import { noticesOf } from "./effects.ts";
import { leadTargets, stepsToTakeBack } from "./index.ts";

const clerk = staff("clerk");
const reviewer = staff("reviewer");
const colleague = staff("reviewer", 2);
const decider = staff("decider");
const supervisor = staff("supervisor");

function accepted(changes: Parameters<typeof sampleProcedure>[0] = {}) {
  return new CaseStory(sampleProcedure(changes))
    .submit("2026-03-02 09:00")
    .next("2026-03-02 10:00", clerk, { type: "accept" });
}

const review = (task: string, outcome = "agree") => ({ type: "review", task, outcome, opinion: "符合条件" }) as const;

describe("加签", () => {
  test("R-CAS-60 the task waits for the colleague who was asked, who alone may answer", () => {
    const told = accepted();
    const task = told.task("Task_review");
    const ask = { type: "ask-signer", task, to: colleague.account, question: "消防间距请看" } as const;
    expect(told.refusalOf("2026-03-02 11:00", reviewer, { ...ask, to: reviewer.account }, reviewer)).toBe(
      "case/cannot-be-asked",
    );
    expect(told.refusalOf("2026-03-02 11:00", reviewer, ask, clerk)).toBe("case/cannot-be-asked");
    told.next("2026-03-02 11:00", reviewer, ask, colleague);
    expect(told.refusalOf("2026-03-02 12:00", reviewer, review(task))).toBe("flow/signer-pending");
    const asked = told.state.flow.tasks.find((open) => open.askedFor === task)?.taskId ?? "";
    expect(told.refusalOf("2026-03-02 12:00", reviewer, review(asked))).toBe("case/not-your-task");
    const notices = told.events.flatMap((event) => noticesOf(told.procedure, told.state, event));
    expect(notices).toContainEqual(
      expect.objectContaining({ to: { account: colleague.account }, code: "notice/signer-asked" }),
    );
    told.next("2026-03-02 12:00", colleague, review(asked, "object"));
    told.next("2026-03-02 13:00", reviewer, review(task));
    expect(told.state.opinions.map(({ kind, outcome }) => [kind, outcome])).toEqual([
      ["consult", "object"],
      ["review", "agree"],
    ]);
  });
});

describe("委派", () => {
  test("R-CAS-61 the work comes back to whoever gave it, with the colleague's word", () => {
    const told = accepted();
    const task = told.task("Task_review");
    told.next("2026-03-02 11:00", reviewer, { type: "delegate", task, to: colleague.account }, colleague);
    expect(told.refusalOf("2026-03-02 12:00", reviewer, review(task))).toBe("case/not-your-task");
    told.next("2026-03-02 12:00", colleague, review(task, "object"));
    expect(told.state.holders[task]).toBe(reviewer.account);
    expect(told.state.flow.outcomes).toEqual({});
    told.next("2026-03-02 13:00", reviewer, review(task));
    expect(told.state.status).toBe("deciding");
  });

  test("R-CAS-61 a decision is not delegated, nor is work delegated twice", () => {
    const told = accepted();
    const task = told.task("Task_review");
    told.next("2026-03-02 11:00", reviewer, { type: "delegate", task, to: colleague.account }, colleague);
    expect(
      told.refusalOf("2026-03-02 12:00", colleague, { type: "delegate", task, to: reviewer.account }, reviewer),
    ).toBe("case/wrong-kind-of-task");
    const second = accepted();
    second.next("2026-03-02 11:00", reviewer, review(second.task("Task_review")));
    const decision = second.task("Task_decide");
    expect(
      second.refusalOf("2026-03-02 12:00", decider, { type: "delegate", task: decision, to: decider.account }, decider),
    ).toBe("case/wrong-kind-of-task");
  });
});

describe("撤回", () => {
  test("R-CAS-62 one's own step is taken back until somebody has taken up what follows", () => {
    const told = accepted();
    told.next("2026-03-02 11:00", reviewer, review(told.task("Task_review")));
    expect(stepsToTakeBack(told.procedure, told.state, reviewer)).toEqual(["Task_review"]);
    expect(stepsToTakeBack(told.procedure, told.state, colleague)).toEqual([]);
    told.next("2026-03-02 12:00", reviewer, { type: "take-back", node: "Task_review", reason: "漏看一页" });
    expect(told.state.status).toBe("reviewing");
    expect(told.state.opinions[0]?.stands).toBe(false);
    told.next("2026-03-02 13:00", reviewer, review(told.task("Task_review")));
    told.next("2026-03-02 14:00", decider, { type: "claim", task: told.task("Task_decide") });
    expect(
      told.refusalOf("2026-03-02 15:00", reviewer, { type: "take-back", node: "Task_review", reason: "再看" }),
    ).toBe("flow/cannot-take-back");
  });
});

describe("跳转", () => {
  const chains = ["Start > Task_review > Task_check > Task_decide > End"];

  test("R-CAS-63 a supervisor leads past a step with a reason; others do not", () => {
    const told = accepted({ chains });
    const jump = { type: "jump", task: told.task("Task_review"), to: "Task_decide", reason: "领导决定" } as const;
    expect(told.refusalOf("2026-03-02 11:00", reviewer, jump)).toBe("case/not-permitted");
    expect(told.refusalOf("2026-03-02 11:00", supervisor, { ...jump, reason: " " })).toBe("case/reason-required");
    expect(allowedCommands(told.procedure, told.state, supervisor).map((one) => one.type)).toContain("jump");
    told.next("2026-03-02 11:00", supervisor, jump);
    expect(told.state.status).toBe("deciding");
  });

  test("R-CAS-63 a step that the law requires is not jumped over", () => {
    const told = accepted({
      chains,
      parts: { Task_check: { attributes: { kind: "expert-review", statutory: "true" } } },
    });
    const jump = { type: "jump", task: told.task("Task_review"), to: "Task_decide", reason: "赶时间" } as const;
    expect(told.refusalOf("2026-03-02 11:00", supervisor, jump)).toBe("flow/jump-over-statutory");
    expect(leadTargets(told.procedure, told.state, told.task("Task_review"))).toEqual(["Task_check"]);
  });
});

describe("messages", () => {
  const changes = {
    chains: ["Start > Task_review > Letter_fix > Task_decide > End"],
    parts: { Letter_fix: { name: "整改报告", attributes: { from: "applicant" } } },
  };

  test("R-CAS-64 what is waited for comes from the applicant, and the applicant is told", () => {
    const told = accepted(changes);
    told.next("2026-03-02 11:00", reviewer, review(told.task("Task_review")));
    const [wait] = told.state.flow.waits;
    const notices = told.events.flatMap((event) => noticesOf(told.procedure, told.state, event));
    expect(notices).toContainEqual(
      expect.objectContaining({ to: { account: citizen.account }, code: "notice/message-awaited" }),
    );
    const deliver = { type: "deliver-message", wait: wait?.waitId ?? "", words: "已整改" } as const;
    expect(told.refusalOf("2026-03-03 09:00", citizen, { ...deliver, wait: "no" })).toBe("flow/message-not-awaited");
    expect(told.refusalOf("2026-03-03 09:00", reviewer, deliver)).toBe("case/not-permitted");
    told.next("2026-03-03 09:00", citizen, deliver);
    expect(told.state.status).toBe("deciding");
    expect(told.events.at(-1)?.personal?.words).toEqual({ message: "已整改" });
  });
});
