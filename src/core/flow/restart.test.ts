import { describe, expect, test } from "vitest";
import { compiledSketch } from "../../../test/factories/flow.ts";
import type { Result } from "../shared/index.ts";
import {
  completeTask,
  emptyFlow,
  evolveFlow,
  type FlowDelta,
  type FlowRefusal,
  type FlowState,
  restartFlow,
  startFlow,
} from "./index.ts";

const flow = compiledSketch(
  [
    'Start > Xor_way >[short = "yes"]> Task_short > Xor_meet > Task_decide > End',
    "Xor_way > And_split > Task_long > And_join > Xor_meet",
    "And_split > Task_visit > And_join",
  ],
  { Xor_way: { otherwise: "Xor_way__And_split" } },
);

function standing(state: FlowState, delta: Result<FlowDelta, FlowRefusal>): FlowState {
  if (!delta.ok) throw new Error(JSON.stringify(delta.refusal));
  return evolveFlow(state, delta.value);
}

const open = (state: FlowState) => state.tasks.map((task) => task.nodeId);

describe("a flow that begins anew", () => {
  test("R-FLW-45 takes the other way, and no open step of the first is left", () => {
    const first = standing(emptyFlow, startFlow(flow, { short: "yes" }));
    const [task] = first.tasks;
    const done = standing(
      first,
      completeTask(flow, first, { taskId: task?.taskId ?? "", outcome: "agree" }, { short: "yes" }),
    );
    expect(open(done)).toEqual(["Task_decide"]);
    const again = standing(done, restartFlow(flow, done, { short: "no" }));
    expect(open(again)).toEqual(["Task_long", "Task_visit"]);
    expect(again.tokens.length).toBe(2);
    expect(again.ended).toBeNull();
  });

  test("R-FLW-45 a step that comes again is another task: nothing done before counts for it", () => {
    const first = standing(emptyFlow, startFlow(flow, { short: "no" }));
    const again = standing(first, restartFlow(flow, first, { short: "no" }));
    expect(open(again)).toEqual(open(first));
    const before = new Set(first.tasks.map((task) => task.taskId));
    expect(again.tasks.some((task) => before.has(task.taskId))).toBe(false);
  });
});
