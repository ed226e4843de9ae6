import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compiledSketch, type PartsById } from "../../../test/factories/flow.ts";
import { anyBlock, type Block, drawBlock } from "../../../test/factories/flow-blocks.ts";
import { FlowWalk } from "../../../test/factories/flow-run.ts";
import { compileFlow, type FlowModel, migrateFlow, type NodeMapping } from "./index.ts";

const OLD = [
  "Start > Task_review > And_split > Task_fire > And_join > Task_decide > End",
  "And_split > Task_water > And_join",
];

function walkTo(...done: readonly string[]): FlowWalk {
  const walk = new FlowWalk(compiledSketch(OLD));
  walk.completeAll(...done);
  return walk;
}

function migrated(walk: FlowWalk, to: FlowModel, mapping: NodeMapping = {}) {
  return migrateFlow(walk.model, to, walk.state, mapping);
}

describe("a running case under a new version", () => {
  test("R-FLW-30 open work is as the new version has it, and what changes is listed", () => {
    const walk = walkTo("Task_review");
    const parts: PartsById = {
      Task_fire: { attributes: { office: "fire", post: "officer", limit: "3wd" } },
      Boundary_late: { attachedTo: "Task_water", interrupting: false },
    };
    const to = compiledSketch([...OLD, "Boundary_late > Task_head > End_head"], parts);
    const plan = migrated(walk, to);
    if (!plan.ok) throw new Error(JSON.stringify(plan.refusal));
    expect(plan.value.changes).toEqual([
      { node: "Task_fire", what: "office", from: "market", to: "fire" },
      { node: "Task_fire", what: "post", from: "reviewer", to: "officer" },
      { node: "Task_fire", what: "limit", from: "", to: "3wd" },
      { node: "Boundary_late", what: "timer", from: "", to: "3wd" },
    ]);
    const { taskId } = walk.task("Task_fire");
    const after = new FlowWalk(to);
    after.state = walk.state;
    after.apply({ ok: true, value: plan.value.delta });
    expect(after.task("Task_fire")).toMatchObject({ taskId: `${taskId}~2`, office: "fire", limit: "3wd" });
    expect(after.state.timers).toMatchObject([{ nodeId: "Boundary_late" }]);
    after.completeAll("Task_fire", "Task_water", "Task_decide");
    expect(after.state.ended).not.toBeNull();
    expect(after.state.outcomes.Task_review).toBe("agree");
  });

  test("R-FLW-30 a step with another id is found by the mapping; without it the case stays where it is", () => {
    const walk = walkTo();
    const to = compiledSketch(["Start > Task_check > Task_decide > End"]);
    expect(migrated(walk, to)).toMatchObject({ refusal: { obstacles: [{ node: "Task_review", why: "gone" }] } });
    const plan = migrated(walk, to, { Task_review: "Task_check" });
    expect(plan).toMatchObject({ value: { changes: [{ what: "step" }, { what: "name" }] } });
  });

  test("R-FLW-30 what would wait in vain, or is something else, stands against it", () => {
    const inBranch = walkTo("Task_review");
    const line = compiledSketch(["Start > Task_review > Task_fire > Task_water > Task_decide > End"]);
    expect(migrated(inBranch, line)).toMatchObject({ refusal: { obstacles: [{ why: "would-not-end" }] } });
    const other = compiledSketch(["Start > Task_review > Task_decide > End"], {
      Task_review: { type: "receiveTask", reference: "x" },
    });
    expect(migrated(walkTo(), other)).toMatchObject({ refusal: { obstacles: [{ why: "other-kind" }] } });
    const atJoin = walkTo("Task_review", "Task_fire");
    const wider = compiledSketch([...OLD, "And_split > Task_more > And_join"]);
    expect(migrated(atJoin, wider)).toMatchObject({ refusal: { obstacles: [{ why: "would-not-end" }] } });
  });

  test("R-FLW-30 nor do many branches within branches ahead of a case hold it back", () => {
    const again = { kind: "loop", body: { kind: "task" } } as const;
    const inner = {
      kind: "inclusive",
      blocks: [again, { kind: "task" }, { kind: "loop", body: { kind: "watched-task" } }],
    } as const;
    const block: Block = {
      kind: "sequence",
      blocks: [{ kind: "task" }, { kind: "inclusive", blocks: [again, inner] }],
    };
    const compiled = compileFlow(drawBlock(block));
    if (!compiled.ok) throw new Error("a block compiles");
    expect(migrated(new FlowWalk(compiled.value), compiled.value)).toMatchObject({ ok: true, value: { changes: [] } });
  });

  test("R-FLW-30 into its own version a case migrates unchanged, wherever it stands", () => {
    fc.assert(
      fc.property(anyBlock, fc.nat({ max: 12 }), (block, steps) => {
        const compiled = compileFlow(drawBlock(block));
        if (!compiled.ok) throw new Error("a block compiles");
        const walk = new FlowWalk(compiled.value);
        for (let step = 0; step < steps; step += 1) {
          const [task] = walk.state.tasks;
          if (task !== undefined) walk.complete(task.nodeId);
        }
        if (walk.state.ended !== null) return;
        const plan = migrated(walk, compiled.value);
        if (!plan.ok) throw new Error(JSON.stringify(plan.refusal));
        expect(plan.value.changes).toEqual([]);
        const before = walk.state;
        walk.apply({ ok: true, value: plan.value.delta });
        const sorted = (state: typeof before) => ({
          ...state,
          tasks: [...state.tasks].sort((a, b) => a.tokenId - b.tokenId),
          timers: [...state.timers].sort((a, b) => a.timerId.localeCompare(b.timerId)),
          waits: [...state.waits].sort((a, b) => a.waitId.localeCompare(b.waitId)),
        });
        expect(sorted(walk.state)).toEqual(sorted(before));
      }),
      { numRuns: 200 },
    );
  });
});
