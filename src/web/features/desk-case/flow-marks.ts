/** What the picture of a case's flow shows where: marks on nodes and lines, short words on nodes. */
import type { AnswerOf } from "../../api/answers.ts";
import type { Flag, Mark } from "../flow-picture/FlowPicture.tsx";

export type FlowView = AnswerOf<"getCaseFlow">;
export type StepView = FlowView["steps"][number];
export type OpenView = StepView["open"][number];

/** @param chosen id of the node that is pointed at */
export function marksOf(flow: FlowView, chosen: string | undefined): ReadonlyMap<string, readonly Mark[]> {
  const marks = new Map<string, Mark[]>();
  const mark = (id: string, look: Mark) => marks.set(id, [...(marks.get(id) ?? []), look]);
  for (const edge of flow.taken) mark(edge, "taken");
  const busy = new Set(
    [...flow.steps.filter((step) => step.state === "open"), ...flow.waiting].map(({ node }) => node),
  );
  for (const node of flow.passed) if (!busy.has(node)) mark(node, "done");
  for (const { node, state, open } of flow.steps)
    if (state === "open") mark(node, open.some((task) => task.late) ? "late" : "open");
  for (const node of new Set([...flow.waiting, ...flow.timers].map((each) => each.node)))
    if (!marks.get(node)?.includes("open")) mark(node, "waiting");
  if (chosen !== undefined) mark(chosen, "chosen");
  return marks;
}

export interface FlagWords {
  readonly times: (count: number) => string;
  readonly free: string;
  readonly many: (count: number) => string;
  readonly arrived: (arrived: number, expected: number) => string;
  readonly rings: (at: string) => string;
}

export function flagsOf(flow: FlowView, words: FlagWords): readonly Flag[] {
  const { steps, waiting, timers } = flow;
  return [
    ...steps.filter((step) => step.times > 0).map(({ node, times }) => flag(node, words.times(times), "count")),
    ...steps
      .filter((step) => step.open.length > 0)
      .map(({ node, open }) => flag(node, whoHas(open, words), open.some((task) => task.late) ? "late" : "open")),
    ...waiting.map(({ node, arrived, expected }) => flag(node, words.arrived(arrived, expected), "waiting")),
    ...timers.flatMap(({ node, at }) => (at === null ? [] : [flag(node, words.rings(at), "timer")])),
  ];
}

function whoHas(open: readonly OpenView[], words: FlagWords): string {
  const [first] = open;
  if (open.length > 1 || first === undefined) return words.many(open.length);
  return first.holderName ?? words.free;
}

function flag(node: string, text: string, tone: Flag["tone"]): Flag {
  return { node, text, tone };
}
