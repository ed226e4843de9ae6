import { describe, expect, test } from "vitest";
import { compiledSketch } from "../../../test/factories/flow.ts";
import { FlowWalk } from "../../../test/factories/flow-run.ts";
import { completeTask, evolveFlow, fireTimer, startFlow } from "./index.ts";

const LINE = compiledSketch(["Start > Task_review > Task_decide > End"]);
const PARALLEL = compiledSketch([
  "Start > And_split > Task_fire > And_join > Task_decide > End",
  "And_split > Task_water > And_join",
]);
const BY_OUTCOME = compiledSketch(
  [
    'Start > Task_review > Xor_way >[outcome = "object"]> Task_expert > Xor_meet > Task_decide > End',
    'Xor_way >[outcomes.Task_review = "agree" and form.area > 500]> Task_visit > Xor_meet',
    "Xor_way > Xor_meet",
  ],
  {},
);

describe("tasks", () => {
  test("R-FLW-01 a task opens with office, post, outcomes and an id of its own", () => {
    const walk = new FlowWalk(LINE);
    expect(walk.state.tasks).toEqual([
      {
        taskId: "Task_review#1",
        tokenId: 1,
        nodeId: "Task_review",
        name: "Task_review",
        kind: "other",
        office: "market",
        post: "reviewer",
        outcomes: ["agree", "object"],
        statutoryStep: false,
        minimumOfficers: 1,
      },
    ]);
  });

  test("R-FLW-01 a task that is not open cannot be completed", () => {
    const { state } = new FlowWalk(LINE);
    const again = completeTask(LINE, state, { taskId: "Task_decide#1", outcome: "agree" }, {});
    expect(again).toEqual({ ok: false, refusal: { code: "flow/task-not-open", taskId: "Task_decide#1" } });
  });

  test("R-FLW-01 a task is completed only with one of its outcomes", () => {
    const { state } = new FlowWalk(LINE);
    const odd = completeTask(LINE, state, { taskId: "Task_review#1", outcome: "perhaps" }, {});
    expect(odd).toMatchObject({ refusal: { code: "flow/outcome-unknown", outcomes: ["agree", "object"] } });
  });

  test("R-FLW-05 a flow ends with its last task", () => {
    const walk = new FlowWalk(LINE);
    walk.completeAll("Task_review", "Task_decide");
    expect(walk.state).toMatchObject({ ended: { node: "End", how: "end" }, tokens: [], tasks: [], timers: [] });
    expect(walk.state.visited).toEqual(["Start", "Task_review", "Task_decide", "End"]);
  });

  test("R-FLW-05 a terminate end cancels what else is open", () => {
    const walk = new FlowWalk(
      compiledSketch([
        "Start > And_split > Task_fire > Xor_fire > And_join > End",
        'Xor_fire >[outcome = "object"]> Terminate',
        "And_split > Task_water > And_join",
      ]),
    );
    const delta = walk.complete("Task_fire", "object");
    expect(delta.closed).toContainEqual({ taskId: "Task_water#2", nodeId: "Task_water", how: "cancelled" });
    expect(walk.state).toMatchObject({ ended: { node: "Terminate", how: "terminate" }, tokens: [], tasks: [] });
  });

  test("R-FLW-05 branches with an end each end the flow with the last of them", () => {
    const walk = new FlowWalk(compiledSketch(["Start > And_split > Task_a > End_a", "And_split > Task_b > End_b"]));
    walk.complete("Task_a");
    expect(walk.state.ended).toBeNull();
    walk.complete("Task_b");
    expect(walk.state.ended).toEqual({ node: "End_b", how: "end" });
  });
});

describe("gateways", () => {
  test("R-FLW-02 the outcome just given chooses the branch", () => {
    const walk = new FlowWalk(BY_OUTCOME);
    walk.complete("Task_review", "object", { form: { area: 900 } });
    expect(walk.open).toEqual(["Task_expert"]);
  });

  test("R-FLW-02 facts of the case choose the branch", () => {
    const walk = new FlowWalk(BY_OUTCOME);
    walk.complete("Task_review", "agree", { form: { area: 900 } });
    expect(walk.open).toEqual(["Task_visit"]);
  });

  test("R-FLW-02 where no condition holds the default branch is taken, and what is not known does not hold", () => {
    const walk = new FlowWalk(BY_OUTCOME);
    walk.complete("Task_review", "agree");
    expect(walk.open).toEqual(["Task_decide"]);
  });

  test("R-FLW-02 a condition that comes to a number refuses the step and names the edge", () => {
    const model = compiledSketch(["Start > Xor_way >[form.area]> Task_a > End", "Xor_way > End"]);
    expect(startFlow(model, { form: { area: 3 } })).toMatchObject({
      refusal: { code: "flow/condition-failed", element: "Xor_way__Task_a", cause: { code: "feel/not-a-condition" } },
    });
  });

  test("R-FLW-03 a join waits for every branch and goes on once", () => {
    const walk = new FlowWalk(PARALLEL);
    expect(walk.open).toEqual(["Task_fire", "Task_water"]);
    walk.complete("Task_water");
    expect(walk.waiting).toEqual(["And_join", "Task_fire"]);
    expect(walk.complete("Task_fire").opened).toHaveLength(1);
    expect(walk.waiting).toEqual(["Task_decide"]);
  });

  test("R-FLW-02 a rule step puts its result into the facts of the flow", () => {
    const walk = new FlowWalk(
      compiledSketch(["Start > Rule_big > Xor_way >[big]> Task_visit > End", "Xor_way > Task_desk > End"], {
        Rule_big: { attributes: { feel: "form.area > 500", result: "big" } },
      }),
      { form: { area: 900 } },
    );
    expect(walk.open).toEqual(["Task_visit"]);
    expect(walk.deltas[0]?.facts).toEqual({ big: true });
    expect(walk.state.facts).toEqual({ big: true });
  });
});

describe("timers", () => {
  const timed = (interrupting: boolean) =>
    compiledSketch(["Start > Task_consult > Task_decide > End", "Boundary_silent > Task_chase > End_chase"], {
      Boundary_silent: { attachedTo: "Task_consult", duration: "P3D", interrupting },
    });

  test("R-FLW-04 a boundary timer is set with its task and cleared with it", () => {
    const walk = new FlowWalk(timed(true));
    expect(walk.state.timers).toEqual([
      {
        timerId: "Boundary_silent#1",
        tokenId: 1,
        nodeId: "Boundary_silent",
        attachedTask: "Task_consult#1",
        duration: "3cd",
        interrupting: true,
      },
    ]);
    walk.complete("Task_consult");
    expect(walk.state.timers).toEqual([]);
    const late = fireTimer(walk.model, walk.state, "Boundary_silent#1", {});
    expect(late).toEqual({ ok: false, refusal: { code: "flow/timer-not-set", timerId: "Boundary_silent#1" } });
  });

  test("R-FLW-04 an interrupting timer takes the place of its task", () => {
    const walk = new FlowWalk(timed(true));
    const delta = walk.fire("Boundary_silent");
    expect(delta.closed).toEqual([{ taskId: "Task_consult#1", nodeId: "Task_consult", how: "cancelled" }]);
    expect(walk.open).toEqual(["Task_chase"]);
  });

  test("R-FLW-04 another timer opens a side path beside its task, once", () => {
    const walk = new FlowWalk(timed(false));
    walk.fire("Boundary_silent");
    expect(walk.open).toEqual(["Task_chase", "Task_consult"]);
    expect(walk.state.timers).toEqual([]);
    walk.completeAll("Task_consult", "Task_decide");
    expect(walk.state.ended).toBeNull();
    walk.complete("Task_chase");
    expect(walk.state.ended).toEqual({ node: "End_chase", how: "end" });
  });

  test("R-FLW-04 an intermediate timer holds its branch until it fires", () => {
    const walk = new FlowWalk(
      compiledSketch(["Start > Timer_notice > Task_decide > End"], { Timer_notice: { duration: "5wd" } }),
    );
    expect(walk.open).toEqual([]);
    expect(walk.state.timers).toMatchObject([{ nodeId: "Timer_notice", duration: "5wd" }]);
    walk.fire("Timer_notice");
    expect(walk.open).toEqual(["Task_decide"]);
    expect(walk.state.timers).toEqual([]);
  });
});

test("R-FLW-18 a delta out of storage folds without the procedure", () => {
  const walk = new FlowWalk(PARALLEL);
  const before = walk.state;
  const delta = walk.complete("Task_fire");
  expect(evolveFlow(before, JSON.parse(JSON.stringify(delta)))).toEqual(walk.state);
});
