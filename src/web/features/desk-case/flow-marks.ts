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
  const late = new Set(flow.steps.filter(({ open }) => open.some((task) => task.late)).map(({ node }) => node));
  const open = new Set(flow.steps.filter((step) => step.state === "open").map(({ node }) => node));
  const waiting = new Set([...flow.waiting, ...flow.timers].map(({ node }) => node));
  const now = new Set([...open, ...waiting, ...flow.standing]);
  for (const edge of flow.taken) mark(edge, "taken");
  for (const node of flow.passed) if (!now.has(node)) mark(node, "done");
  for (const node of now)
    mark(node, late.has(node) ? "late" : waiting.has(node) && !open.has(node) ? "waiting" : "open");
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
