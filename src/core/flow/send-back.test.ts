import { describe, expect, test } from "vitest";
import { compiledSketch } from "../../../test/factories/flow.ts";
import { FlowWalk } from "../../../test/factories/flow-run.ts";
import { returnTargets, returnTo } from "./index.ts";

const LINE = compiledSketch(["Start > Task_review > Task_check > Task_decide > End"]);
/** Two branches of two steps each, a step before and a step after them. */
const BLOCK = compiledSketch([
  "Start > Task_review > And_split > Task_fire > Task_fireHead > And_join > Task_decide > End",
  "And_split > Task_water > Task_waterHead > And_join",
]);

describe("targets", () => {
  test("R-FLW-06 a case may be sent back to every step it followed from, the latest first", () => {
    const walk = new FlowWalk(LINE);
    walk.completeAll("Task_review", "Task_check");
    expect(returnTargets(LINE, walk.state, "Task_decide#3")).toEqual(["Task_check", "Task_review"]);
  });

  test("R-FLW-06 a step of the branch beside is not a target", () => {
    const walk = new FlowWalk(BLOCK);
    walk.completeAll("Task_review", "Task_fire", "Task_water");
    const { taskId } = walk.task("Task_fireHead");
    expect(returnTargets(BLOCK, walk.state, taskId)).toEqual(["Task_fire", "Task_review"]);
    expect(returnTo(BLOCK, walk.state, { taskId, target: "Task_water" })).toMatchObject({
      refusal: { code: "flow/not-an-earlier-step", nodeId: "Task_water", targets: ["Task_fire", "Task_review"] },
    });
  });

  test("R-FLW-06 a step is no target of its own later pass", () => {
    const walk = new FlowWalk(
      compiledSketch([
        "Start > Xor_again > Task_review > Task_check > Xor_turn > End",
        'Xor_turn >[outcome = "object"]> Xor_again',
      ]),
    );
    walk.complete("Task_review");
    walk.complete("Task_check", "object");
    expect(returnTargets(walk.model, walk.state, walk.task("Task_review").taskId)).toEqual(["Task_check"]);
  });

  test("R-FLW-06 only an open task is sent back", () => {
    const { state } = new FlowWalk(LINE);
    expect(returnTargets(LINE, state, "Task_decide#9")).toEqual([]);
    expect(returnTo(LINE, state, { taskId: "Task_decide#9", target: "Task_review" })).toMatchObject({
      refusal: { code: "flow/task-not-open" },
    });
  });
});

describe("what is taken back", () => {
  test("R-FLW-07 the step opens anew under another id and the flow goes on from there", () => {
    const walk = new FlowWalk(LINE);
    walk.completeAll("Task_review", "Task_check");
    const delta = walk.sendBack("Task_decide", "Task_review");
    expect(delta.closed).toEqual([{ taskId: "Task_decide#3", nodeId: "Task_decide", how: "returned" }]);
    expect(walk.state.tasks.map((task) => task.taskId)).toEqual(["Task_review#4"]);
    walk.completeAll("Task_review", "Task_check", "Task_decide");
    expect(walk.state.ended).toEqual({ node: "End", how: "end" });
  });

  test("R-FLW-07 within a branch the branch beside goes on undisturbed", () => {
    const walk = new FlowWalk(BLOCK);
    walk.completeAll("Task_review", "Task_fire", "Task_water");
    walk.sendBack("Task_fireHead", "Task_fire");
    expect(walk.open).toEqual(["Task_fire", "Task_waterHead"]);
  });

  test("R-FLW-07 to before the split the whole block is taken back", () => {
    const walk = new FlowWalk(BLOCK);
    walk.completeAll("Task_review", "Task_fire", "Task_water");
    const delta = walk.sendBack("Task_fireHead", "Task_review");
    expect(delta.closed.map(({ nodeId, how }) => [nodeId, how])).toEqual([
      ["Task_fireHead", "returned"],
      ["Task_waterHead", "cancelled"],
    ]);
    expect(walk.waiting).toEqual(["Task_review"]);
  });

  test("R-FLW-07 after the join one branch is done again while the others keep their opinions", () => {
    const walk = new FlowWalk(BLOCK);
    walk.completeAll("Task_review", "Task_fire", "Task_fireHead", "Task_water", "Task_waterHead");
    walk.sendBack("Task_decide", "Task_fireHead");
    expect(walk.waiting).toEqual(["And_join", "Task_fireHead"]);
    walk.completeAll("Task_fireHead", "Task_decide");
    expect(walk.state.ended).toEqual({ node: "End", how: "end" });
  });

  test("R-FLW-07 timers of what is taken back are cleared, those of the step are set anew", () => {
    const walk = new FlowWalk(
      compiledSketch(["Start > Task_review > Task_decide > End", "Boundary_r > End", "Boundary_d > End"], {
        Boundary_r: { attachedTo: "Task_review" },
        Boundary_d: { attachedTo: "Task_decide" },
      }),
    );
    walk.complete("Task_review");
    walk.sendBack("Task_decide", "Task_review");
    expect(walk.state.timers.map((timer) => timer.timerId)).toEqual(["Boundary_r#3"]);
  });

  test("R-FLW-07 a step passed twice is done again from its latest pass", () => {
    const walk = new FlowWalk(
      compiledSketch([
        "Start > Xor_again > Task_review > Task_check > Xor_turn > Task_decide > End",
        'Xor_turn >[outcome = "object"]> Xor_again',
      ]),
    );
    walk.complete("Task_review", "object");
    walk.complete("Task_check", "object");
    walk.complete("Task_review", "agree");
    walk.complete("Task_check", "agree");
    walk.sendBack("Task_decide", "Task_check");
    expect(walk.open).toEqual(["Task_check"]);
    expect(walk.state.outcomes).toEqual({ Task_review: "agree", Task_check: "object" });
  });
});

test("R-FLW-08 outcomes and rule results of what is taken back no longer count", () => {
  const model = compiledSketch(["Start > Task_review > Rule_size > Task_check > Task_decide > End"], {
    Rule_size: { attributes: { feel: "form.size", result: "size" } },
  });
  const walk = new FlowWalk(model);
  walk.complete("Task_review", "object", { form: { size: 3 } });
  walk.complete("Task_check", "object");
  expect(walk.state).toMatchObject({ outcomes: { Task_review: "object", Task_check: "object" }, facts: { size: 3 } });
  walk.sendBack("Task_decide", "Task_check");
  expect(walk.state).toMatchObject({ outcomes: { Task_review: "object" }, facts: { size: 3 } });
  walk.sendBack("Task_check", "Task_review");
  expect(walk.state).toMatchObject({ outcomes: {}, facts: {} });
});
