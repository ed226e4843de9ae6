/**
 * 环节 and 跑动次数: what is handed in together is one step, what comes out is collected once, and visits of items that
 * are worked on side by side are one visit. Each item keeps its own acceptance, review and decision. Rule R-CAT-94.
 */
import type { FlowModel, NodeId, UserTaskNode } from "../../flow/index.ts";
import type { ItemCode } from "../../shared/index.ts";
import type { ItemSpec } from "../item.ts";
import type { ChosenItem } from "./asked.ts";
import { lineOf, type ProofLine, removal } from "./proof.ts";
import { isPassed } from "./ways-around.ts";

type Levels = readonly (readonly ItemCode[])[];

export function mergeSteps(items: readonly ChosenItem[], levels: Levels): readonly ProofLine[] {
  const inOrder = levels.flat();
  const first = items.find(({ spec }) => spec.code === inOrder[0])?.spec;
  const givers = items.filter(({ spec }) => spec.result.kind !== "none");
  const last = givers.reduce<ChosenItem | undefined>(
    (best, item) => (best === undefined || place(inOrder, item) > place(inOrder, best) ? item : best),
    undefined,
  )?.spec;
  return items.flatMap(({ spec, flow }) => [
    lineOf(spec, "hand-in", {
      name: "",
      word: "hand-in",
      basis: spec.receipt.basis,
      removed: oneOf("one-hand-in", spec, first),
    }),
    ...tasksOf(flow).map((task) => taskLine({ spec, flow, task }, items, levels)),
    ...(spec.result.kind === "none" ? [] : [collection(spec, last)]),
  ]);
}

function place(inOrder: readonly ItemCode[], { spec }: ChosenItem): number {
  return inOrder.indexOf(spec.code);
}

function collection(spec: ItemSpec, last: ItemSpec | undefined): ProofLine {
  const basis = spec.delivery?.basis ?? [];
  return lineOf(spec, "collect", { name: "", word: "collect", basis, removed: oneOf("one-collection", spec, last) });
}

function oneOf(
  code: "one-hand-in" | "one-collection",
  spec: ItemSpec,
  kept: ItemSpec | undefined,
): ProofLine["removed"] {
  if (kept === undefined || kept.code === spec.code) return null;
  const word = code === "one-hand-in" ? "hand-in" : "collect";
  return removal(code, kept.name, { line: `${kept.code}/${word}` });
}

interface Task {
  readonly spec: ItemSpec;
  readonly flow: FlowModel;
  readonly task: UserTaskNode;
}

function taskLine(own: Task, items: readonly ChosenItem[], levels: Levels): ProofLine {
  const { spec, flow, task } = own;
  const host = task.taskKind === "visit" ? jointHost(own, items, levels) : null;
  return lineOf(spec, `flow/${task.id}`, {
    name: task.name,
    conditional: !isPassed(flow, task.id),
    removed: host === null ? null : removal("joint-visit", host.name, { line: host.line }),
  });
}

/** The first visits of items of the same level are one, and so are their second ones. */
function jointHost({ spec, flow, task }: Task, items: readonly ChosenItem[], levels: Levels) {
  const nth = visitsOf(flow).indexOf(task.id);
  const level = levels.find((codes) => codes.includes(spec.code)) ?? [];
  for (const host of items) {
    if (host.spec.code === spec.code) return null;
    const visit = visitsOf(host.flow)[nth];
    if (level.includes(host.spec.code) && visit !== undefined)
      return { name: host.spec.name, line: `${host.spec.code}/flow/${visit}` };
  }
  return null;
}

function visitsOf(flow: FlowModel): readonly NodeId[] {
  return tasksOf(flow).flatMap(({ id, taskKind }) => (taskKind === "visit" ? [id] : []));
}

function tasksOf(flow: FlowModel): readonly UserTaskNode[] {
  return Object.values(flow.nodes).filter((node): node is UserTaskNode => node.kind === "user-task");
}

/** Whoever has to come to the hall comes once for all items that are taken in there. */
export function mergeTrips(items: readonly ChosenItem[]): readonly ProofLine[] {
  const hosts = new Map<string, { readonly name: string; readonly line: string }>();
  return items.flatMap(({ spec }) =>
    Array.from({ length: spec.siteVisits.count }, (_, index): ProofLine => {
      const trip = `trip-${index + 1}`;
      const key = `${hallOf(spec)} ${index}`;
      const host = hosts.get(key);
      if (host === undefined) hosts.set(key, { name: spec.name, line: `${spec.code}/${trip}` });
      const removed = host === undefined ? null : removal("one-trip", host.name, { line: host.line });
      return lineOf(spec, trip, { name: spec.siteVisits.reason ?? "", word: "trip", removed });
    }),
  );
}

/** The building: what stands before the floor and the window. */
function hallOf({ guide }: ItemSpec): string {
  return /^.*?(?:中心|大厅)/.exec(guide.place)?.[0] ?? guide.place;
}
