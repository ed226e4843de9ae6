/** The same flows in another engine: at every step the same user tasks are open. */
import { EventEmitter } from "node:events";
import { Engine } from "bpmn-engine";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Block, drawBlock } from "../../../test/factories/flow-blocks.ts";
import { FlowWalk } from "../../../test/factories/flow-run.ts";
import { flowXml } from "../../../test/factories/flow-xml.ts";
import { evaluateCondition, type JsonObject } from "../shared/index.ts";
import { compileFlow, type FlowSource } from "./index.ts";

/** Nested blocks of what both engines execute alike. */
const anyCommonBlock: fc.Arbitrary<Block> = fc.letrec<{ block: Block }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 4, depthSize: "small" },
    fc.constant({ kind: "task" as const }),
    fc.record({
      kind: fc.constantFrom("sequence" as const, "choice" as const, "parallel" as const, "inclusive" as const),
      blocks: fc.array(tie("block"), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({ kind: fc.constant("inside" as const), body: tie("block") }),
  ),
})).block;

/**
 * Where the other engine leaves the standard, flows are left out. It sends word of branches that are not taken along
 * the edges, and its parallel join takes such a word for an arrival (13.4.1 asks for one token by each way in): so no
 * choice inside a parallel block, and no sub-process on a branch. Its inclusive join does not wait (13.4.3): so at most
 * one branch of an inclusive split is taken. Our own property tests cover what is left out here.
 */
function isAlike(block: Block, place: { readonly parallel?: true; readonly branch?: true } = {}): boolean {
  if ("blocks" in block) {
    const chooses = block.kind === "choice" || block.kind === "inclusive";
    if (chooses && place.parallel) return false;
    const inside = {
      ...place,
      ...(block.kind === "parallel" ? { parallel: true as const } : {}),
      ...(chooses ? { branch: true as const } : {}),
    };
    return block.blocks.every((inner) => isAlike(inner, inside));
  }
  return "body" in block ? !place.branch && isAlike(block.body, place) : true;
}

type Picks = Readonly<Record<string, number>>;

interface OtherEngine {
  /** Open user tasks, in alphabetical order. */
  open(): readonly string[];
  complete(task: string): void;
  readonly ended: boolean;
}

interface WaitingTask {
  readonly id: string;
  signal(): void;
}

async function startOther(source: FlowSource, picks: Picks): Promise<OtherEngine> {
  const listener = new EventEmitter();
  const waiting = new Map<string, WaitingTask>();
  listener.on("wait", (task: WaitingTask) => waiting.set(task.id, task));
  const engine = new Engine({
    name: source.id,
    source: flowXml(source),
    expressions: {
      resolveExpression: (expression: string) => {
        const holds = evaluateCondition(expression, { picks } as JsonObject);
        return holds.ok && holds.value;
      },
    },
  });
  let ended = false;
  engine.once("end", () => {
    ended = true;
  });
  await engine.execute({ listener });
  return {
    open: () => [...waiting.keys()].sort(),
    complete: (id) => {
      const task = waiting.get(id);
      waiting.delete(id);
      task?.signal();
    },
    get ended() {
      return ended;
    },
  };
}

test("R-FLW-31 a few hundred random flows open the same tasks in another engine, step by step", async () => {
  let compared = 0;
  await fc.assert(
    fc.asyncProperty(
      anyCommonBlock.filter((block) => isAlike(block)),
      fc.array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 6 }),
      fc.array(fc.nat({ max: 5 }), { minLength: 1, maxLength: 6 }),
      async (block, choices, order) => {
        const source = drawBlock(block);
        const compiled = compileFlow(source);
        if (!compiled.ok) throw new Error(JSON.stringify(compiled.refusal.findings));
        const gateways = source.nodes.filter((node) => /^(exclusive|inclusive)Gateway$/.test(node.type));
        const picks = Object.fromEntries(
          gateways.map((node, index) => {
            const choice = choices[index % choices.length] ?? 0;
            return [node.id, node.type === "inclusiveGateway" ? Math.min(choice, 1) : choice];
          }),
        );
        const ours = new FlowWalk(compiled.value, { picks });
        const theirs = await startOther(source, picks);
        for (let step = 0; step < 60; step += 1) {
          expect(theirs.open()).toEqual(ours.open);
          const task = ours.open[(order[step % order.length] ?? 0) % Math.max(1, ours.open.length)];
          if (task === undefined) break;
          ours.complete(task, "agree", { picks });
          theirs.complete(task);
        }
        expect([ours.state.ended !== null, theirs.ended]).toEqual([true, true]);
        compared += 1;
      },
    ),
    { numRuns: 300 },
  );
  expect(compared).toBe(300);
});
