/** Tasks: people's work, rules, and cases of other procedures. */
import { readLimit } from "./duration.ts";
import type { FlowFinding } from "./findings.ts";
import type { AbsenceRule, CallNode, RuleNode, TaskKind, UserTaskNode } from "./model.ts";
import { TASK_KINDS } from "./model.ts";
import { isFinding, type Read } from "./read.ts";
import { readTaskLoop } from "./read-loop.ts";
import type { FlowSource, SourceLane, SourceNode } from "./source.ts";

const OUTCOME = /^[a-z][a-z0-9-]*$/;
const DEFAULT_OUTCOMES = ["agree", "object"];

export function readUserTask(source: FlowSource, node: SourceNode): Read<UserTaskNode> {
  const { id, name, attributes } = node;
  const lane = laneOf(source, node);
  const office = attributes.office ?? lane?.attributes.office ?? lane?.name;
  const post = attributes.post ?? lane?.attributes.post;
  if (office === undefined || office === "") return { code: "flow/no-office", element: id };
  if (post === undefined || post === "") return { code: "flow/no-post", element: id };
  const taskKind = readKind(attributes.kind ?? "other");
  if (taskKind === undefined) return { code: "flow/kind-unknown", element: id, found: attributes.kind ?? "" };
  const outcomes = attributes.outcomes?.split(",").map((code) => code.trim()) ?? DEFAULT_OUTCOMES;
  if (!outcomes.every((code) => OUTCOME.test(code)) || new Set(outcomes).size < outcomes.length) {
    return { code: "flow/outcomes-malformed", element: id, found: attributes.outcomes ?? "" };
  }
  const { officers } = attributes;
  const limit = attributes.limit === undefined ? undefined : readLimit(attributes.limit);
  if (attributes.limit !== undefined && limit === undefined) {
    return { code: "flow/limit-malformed", element: id, found: attributes.limit };
  }
  const minimumOfficers = officers === undefined ? (taskKind === "visit" ? 2 : 1) : Number(officers);
  if (!Number.isInteger(minimumOfficers) || minimumOfficers < 1) {
    return { code: "flow/officers-malformed", element: id, found: officers ?? "" };
  }
  const { statutory = "false" } = attributes;
  if (statutory !== "true" && statutory !== "false") {
    return { code: "flow/statutory-malformed", element: id, found: statutory };
  }
  // 行政许可法 §34: 应当指派两名以上工作人员进行核查.
  if (taskKind === "visit" && minimumOfficers < 2) return { code: "flow/visit-needs-two-officers", element: id };
  const task = { id, name, office, post, taskKind, outcomes, minimumOfficers, statutoryStep: statutory === "true" };
  const absence = readAbsence(node, task);
  const loop = readTaskLoop(node);
  if (isFinding(absence)) return absence;
  if (isFinding(loop)) return loop;
  return { kind: "user-task", ...task, ...(limit === undefined ? {} : { limit }), ...absence, ...loop };
}

/** The lane of the step itself, else of the sub-process that it stands in. */
function laneOf(source: FlowSource, node: SourceNode): SourceLane | undefined {
  const own = source.lanes.find((lane) => lane.nodes.includes(node.id));
  const parent = source.nodes.find((other) => other.id === node.parent);
  return own ?? (parent === undefined ? undefined : laneOf(source, parent));
}

function readKind(text: string): TaskKind | undefined {
  return TASK_KINDS.find((kind) => kind === text);
}

const MAY_BE_ABSENT: readonly TaskKind[] = ["consult", "visit"];

/** R-FLW-21: silence may stand for attendance and for a consulted opinion, never where the law wants a word. */
function readAbsence(
  node: SourceNode,
  task: { readonly taskKind: TaskKind; readonly statutoryStep: boolean },
): Read<{ readonly absence?: AbsenceRule }> {
  const { absentAfter, absentBasis = "" } = node.attributes;
  const element = node.id;
  if (absentAfter === undefined) {
    return absentBasis === "" ? {} : { code: "flow/absence-incomplete", element };
  }
  const after = readLimit(absentAfter);
  if (after === undefined) return { code: "flow/limit-malformed", element, found: absentAfter };
  if (absentBasis === "") return { code: "flow/absence-incomplete", element };
  if (task.statutoryStep || !MAY_BE_ABSENT.includes(task.taskKind))
    return { code: "flow/absence-not-allowed", element, found: task.taskKind };
  return { absence: { after, basis: absentBasis } };
}

export function readRule(node: SourceNode): Read<RuleNode> {
  const { feel, decision, result } = node.attributes;
  if ((feel === undefined) === (decision === undefined) || result === undefined || !/^[A-Za-z_]\w*$/.test(result)) {
    return { code: "flow/rule-incomplete", element: node.id };
  }
  const rule = { kind: "rule", id: node.id, name: node.name, result } as const;
  return decision === undefined ? { ...rule, feel } : { ...rule, decision };
}

export function readCall(node: SourceNode): CallNode | FlowFinding {
  const { id, name, called = "" } = node;
  if (called === "") return { code: "flow/call-incomplete", element: id };
  return { kind: "call", id, name, procedure: called };
}
