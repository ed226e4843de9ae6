import { describe, expect, test } from "vitest";
import { compiledSketch } from "../../../test/factories/flow.ts";
import { FlowWalk } from "../../../test/factories/flow-run.ts";
import { addSigner, completeTask, jumpTargets, jumpTo, takeBack } from "./index.ts";

const LINE = compiledSketch(["Start > Task_review > Task_expert > Task_check > Task_decide > End"], {
  Task_expert: { attributes: { kind: "expert-review", statutory: "true" } },
});
const PARALLEL = compiledSketch([
  "Start > Task_first > And_split > Task_fire > Task_fire2 > And_join > Task_decide > End",
  "And_split > Task_water > And_join",
]);

describe("加签", () => {
  test("R-FLW-23 a task waits for whoever was asked to sign, and takes the word with it when it is sent back", () => {
    const walk = new FlowWalk(LINE);
    const { taskId } = walk.task("Task_review");
    walk.apply(addSigner(LINE, walk.state, { taskId, office: "legal", post: "lawyer" }));
    expect(walk.state.tasks).toMatchObject([
      { office: "market" },
      { office: "legal", post: "lawyer", kind: "consult", askedFor: taskId },
    ]);
    expect(completeTask(LINE, walk.state, { taskId, outcome: "agree" }, {})).toMatchObject({
      refusal: { code: "flow/signer-pending", waitsFor: ["legal"] },
    });
    const asked = walk.state.tasks[1]?.taskId ?? "";
    expect(addSigner(LINE, walk.state, { taskId: asked, office: "o", post: "p" })).toMatchObject({
      refusal: { code: "flow/task-is-signers" },
    });
    walk.apply(completeTask(LINE, walk.state, { taskId: asked, outcome: "object" }, {}));
    expect(walk.open).toEqual(["Task_review"]);
    expect(walk.state.outcomes).toEqual({});
    walk.complete("Task_review");
    expect(walk.state.outcomes).toEqual({ Task_review: "agree" });
    walk.sendBack("Task_expert", "Task_review");
    expect(walk.waiting).toEqual(["Task_review"]);
  });
});

describe("跳转", () => {
  test("R-FLW-24 a supervisor leads a case past steps, but never past one that the law requires", () => {
    const walk = new FlowWalk(LINE);
    const { taskId } = walk.task("Task_review");
    expect(jumpTargets(LINE, walk.state, taskId)).toEqual(["Task_expert", "Task_check", "Task_decide"]);
    expect(jumpTo(LINE, walk.state, { taskId, target: "Task_decide" }, {})).toMatchObject({
      refusal: { code: "flow/jump-over-statutory", steps: ["Task_expert"] },
    });
    const delta = walk.apply(jumpTo(LINE, walk.state, { taskId, target: "Task_expert" }, {}));
    expect(delta.closed).toEqual([{ taskId, nodeId: "Task_review", how: "jumped" }]);
    const expert = walk.task("Task_expert").taskId;
    expect(jumpTo(LINE, walk.state, { taskId: expert, target: "Task_check" }, {})).toMatchObject({
      refusal: { code: "flow/jump-over-statutory", steps: ["Task_expert"] },
    });
    walk.complete("Task_expert");
    const check = walk.task("Task_check").taskId;
    walk.apply(jumpTo(LINE, walk.state, { taskId: check, target: "Task_decide" }, {}));
    expect(walk.open).toEqual(["Task_decide"]);
  });

  test("R-FLW-24 within its branch of a parallel block only: a join would wait in vain otherwise", () => {
    const walk = new FlowWalk(PARALLEL);
    expect(jumpTargets(PARALLEL, walk.state, walk.task("Task_first").taskId)).toEqual([]);
    walk.complete("Task_first");
    const { taskId } = walk.task("Task_fire");
    expect(jumpTargets(PARALLEL, walk.state, taskId)).toEqual(["Task_fire2"]);
    expect(jumpTo(PARALLEL, walk.state, { taskId, target: "Task_decide" }, {})).toMatchObject({
      refusal: { code: "flow/not-a-jump-target", targets: ["Task_fire2"] },
    });
  });

  test("R-FLW-24 a statutory step inside a sub-process, or on a branch that a rule chooses, is not jumped over either", () => {
    const model = compiledSketch(
      [
        "Start > Task_review > Xor_way >[form.big]> Sub_expert > Xor_meet > Task_decide > End",
        "Xor_way > Xor_meet",
        "Start_in > Task_hearing > End_in",
      ],
      {
        Start_in: { parent: "Sub_expert" },
        Task_hearing: { parent: "Sub_expert", attributes: { statutory: "true" } },
        End_in: { parent: "Sub_expert" },
      },
    );
    const walk = new FlowWalk(model);
    const { taskId } = walk.task("Task_review");
    expect(jumpTo(model, walk.state, { taskId, target: "Task_decide" }, {})).toMatchObject({
      refusal: { code: "flow/jump-over-statutory", steps: ["Task_hearing"] },
    });
  });
});

describe("撤回", () => {
  test("R-FLW-29 a step is taken back while nobody has taken up what followed", () => {
    const walk = new FlowWalk(PARALLEL);
    walk.complete("Task_first");
    const untouched = () => true;
    expect(takeBack(PARALLEL, walk.state, "Task_first", () => false)).toMatchObject({
      refusal: { code: "flow/cannot-take-back" },
    });
    walk.apply(takeBack(PARALLEL, walk.state, "Task_first", untouched));
    expect(walk.waiting).toEqual(["Task_first"]);
    walk.completeAll("Task_first", "Task_water");
    expect(takeBack(PARALLEL, walk.state, "Task_first", untouched).ok).toBe(false);
    walk.complete("Task_fire");
    walk.apply(takeBack(PARALLEL, walk.state, "Task_fire", untouched));
    expect(walk.waiting).toEqual(["And_join", "Task_fire"]);
  });
});
