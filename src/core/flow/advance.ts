/**
 * Moves tokens: from a step that is done, along edges and through gateways, until every token waits again or has
 * reached an end. A `Run` gathers what changes and becomes a delta; state and model are never written.
 */

import type { Json, JsonObject, Result } from "../shared/index.ts";
import { evaluateCondition, evaluateExpression, ok, refuse } from "../shared/index.ts";
import type {
  EdgeId,
  EndNode,
  ExclusiveNode,
  FlowModel,
  NodeId,
  ParallelNode,
  RuleNode,
  UserTaskNode,
} from "./model.ts";
import { getEdge, getNode, onlyWayOut } from "./model.ts";
import type { FlowRefusal } from "./refusals.ts";
import type { ClosedTask, FlowDelta, FlowEnd, FlowState, OpenTask, OpenTimer, Token, TokenId } from "./state.ts";

/** What the conditions of one step may speak of: the case's facts, and the outcome just given. */
export interface Occasion {
  readonly facts: JsonObject;
  readonly nodeId?: NodeId;
  readonly outcome?: string;
}

/** The changes of one step while it is under way. */
export interface Run {
  readonly model: FlowModel;
  readonly state: FlowState;
  readonly occasion: Occasion;
  serial: TokenId;
  /** Tokens that wait now. */
  live: readonly Token[];
  readonly born: Token[];
  readonly used: { id: TokenId; outcome?: string }[];
  opened: OpenTask[];
  readonly closed: ClosedTask[];
  timersSet: OpenTimer[];
  readonly timersCleared: string[];
  readonly visited: NodeId[];
  facts: JsonObject;
  ended: FlowEnd | null;
}

/** A token under way along an edge. */
interface Move {
  readonly edge: EdgeId;
  readonly from: readonly TokenId[];
  readonly facts?: JsonObject;
}

export function beginRun(model: FlowModel, state: FlowState, occasion: Occasion): Run {
  return {
    model,
    state,
    occasion,
    serial: state.serial,
    live: state.tokens,
    born: [],
    used: [],
    opened: [],
    closed: [],
    timersSet: [],
    timersCleared: [],
    visited: [],
    facts: {},
    ended: null,
  };
}

/** Lets a token leave along `edge` and everything follow from it. Refused when a condition cannot be evaluated. */
export function advance(run: Run, edge: EdgeId, from: readonly TokenId[]): Result<FlowDelta, FlowRefusal> {
  const moves: Move[] = [{ edge, from }];
  for (let move = moves.shift(); move !== undefined; move = moves.shift()) {
    const next = arrive(run, move);
    if (!next.ok) return next;
    if (run.ended?.how === "terminate") break;
    moves.push(...next.value);
  }
  if (run.ended === null && run.live.length === 0) throw new Error(`flow ${run.model.id} lost its last token`);
  return ok(finishRun(run));
}

/** The delta of a run; a flow has ended when its last token has. */
export function finishRun(run: Run): FlowDelta {
  return {
    opened: run.opened,
    closed: run.closed,
    timersSet: run.timersSet,
    timersCleared: run.timersCleared,
    tokens: { born: run.born, used: run.used, undone: [], revived: [] },
    visited: run.visited,
    facts: run.facts,
    ended: run.ended !== null && run.live.length === 0 ? run.ended : null,
  };
}

/** Uses up a waiting token. */
export function spend(run: Run, id: TokenId, outcome?: string): void {
  run.live = run.live.filter((token) => token.id !== id);
  run.used.push(outcome === undefined ? { id } : { id, outcome });
}

/** Opens the task of a token that has arrived, with its boundary timers. */
export function openTask(run: Run, node: UserTaskNode, token: Token): void {
  const taskId = `${node.id}#${token.id}`;
  run.opened.push({
    taskId,
    tokenId: token.id,
    nodeId: node.id,
    name: node.name,
    kind: node.taskKind,
    office: node.office,
    post: node.post,
    outcomes: node.outcomes,
    ...(node.limit === undefined ? {} : { limit: node.limit }),
    statutoryStep: node.statutoryStep,
    minimumOfficers: node.minimumOfficers,
  });
  for (const id of run.model.boundary[node.id] ?? []) {
    const timer = getNode(run.model, id);
    if (timer.kind !== "boundary-timer") continue;
    const timerId = `${id}#${token.id}`;
    const { duration, interrupting } = timer;
    run.timersSet.push({ timerId, tokenId: token.id, nodeId: id, attachedTask: taskId, duration, interrupting });
  }
}

function arrive(run: Run, move: Move): Result<readonly Move[], FlowRefusal> {
  const node = getNode(run.model, getEdge(run.model, move.edge).to);
  if (node.kind !== "parallel") run.visited.push(node.id);
  switch (node.kind) {
    case "exclusive":
      return choose(run, node, move);
    case "parallel":
      return ok(joinAndSplit(run, node, move));
    case "rule":
      return applyRule(run, node, move);
    case "user-task":
      openTask(run, node, wait(run, node.id, move));
      return ok([]);
    case "timer": {
      const token = wait(run, node.id, move);
      const { duration } = node;
      const timerId = `${node.id}#${token.id}`;
      run.timersSet.push({ timerId, tokenId: token.id, nodeId: node.id, duration, interrupting: true });
      return ok([]);
    }
    case "end":
    case "terminate-end":
      end(run, node, move);
      return ok([]);
    case "start":
    case "boundary-timer":
      throw new Error(`nothing may lead into ${node.id} of flow ${run.model.id}`);
  }
}

function wait(run: Run, at: NodeId, move: Move): Token {
  run.serial += 1;
  const facts = move.facts === undefined ? {} : { facts: move.facts };
  const token: Token = { id: run.serial, at, via: move.edge, from: move.from, ...facts };
  run.born.push(token);
  run.live = [...run.live, token];
  return token;
}

function choose(run: Run, node: ExclusiveNode, move: Move): Result<readonly Move[], FlowRefusal> {
  const ways = run.model.out[node.id] ?? [];
  for (const way of ways) {
    const { condition } = getEdge(run.model, way);
    if (way === node.otherwise || condition === undefined) continue;
    const holds = evaluateCondition(condition, contextOf(run));
    if (!holds.ok) return refuse({ code: "flow/condition-failed", element: way, cause: holds.refusal });
    if (holds.value) return ok([{ ...move, edge: way }]);
  }
  return ok([{ ...move, edge: node.otherwise }]);
}

/** Waits until a token has come by every way in, then goes every way out at once. */
function joinAndSplit(run: Run, node: ParallelNode, move: Move): readonly Move[] {
  const waysIn = run.model.in[node.id] ?? [];
  const waysOut = run.model.out[node.id] ?? [];
  if (waysIn.length === 1) {
    run.visited.push(node.id);
    return waysOut.map((edge) => ({ ...move, edge }));
  }
  wait(run, node.id, move);
  const arrived: TokenId[] = [];
  for (const way of waysIn) {
    const token = run.live.find((waiting) => waiting.at === node.id && waiting.via === way);
    if (token === undefined) return [];
    arrived.push(token.id);
  }
  for (const id of arrived) spend(run, id);
  run.visited.push(node.id);
  return waysOut.map((edge) => ({ edge, from: arrived }));
}

function applyRule(run: Run, node: RuleNode, move: Move): Result<readonly Move[], FlowRefusal> {
  const value = evaluateExpression(node.feel, contextOf(run));
  if (!value.ok) return refuse({ code: "flow/rule-failed", element: node.id, cause: value.refusal });
  const put = { [node.result]: value.value };
  run.facts = { ...run.facts, ...put };
  return ok([{ ...move, edge: onlyWayOut(run.model, node.id), facts: { ...move.facts, ...put } }]);
}

function end(run: Run, node: EndNode, move: Move): void {
  spend(run, wait(run, node.id, move).id);
  run.ended = { node: node.id, how: node.kind === "end" ? "end" : "terminate" };
  if (node.kind === "end") return;
  for (const token of run.live) run.used.push({ id: token.id });
  run.live = [];
  cancelAllWork(run);
}

/** A terminate end leaves nothing open, neither what stood before this step nor what this step opened. */
function cancelAllWork(run: Run): void {
  const closed = new Set(run.closed.map((task) => task.taskId));
  const cleared = new Set(run.timersCleared);
  for (const { taskId, nodeId } of [...run.state.tasks, ...run.opened]) {
    if (!closed.has(taskId)) run.closed.push({ taskId, nodeId, how: "cancelled" });
  }
  for (const { timerId } of [...run.state.timers, ...run.timersSet]) {
    if (!cleared.has(timerId)) run.timersCleared.push(timerId);
  }
}

/** Later words win: the case's facts, results of rules, then what only the flow knows. */
function contextOf(run: Run): Readonly<Record<string, Json>> {
  const { facts, nodeId, outcome } = run.occasion;
  const outcomes =
    nodeId === undefined || outcome === undefined ? run.state.outcomes : { ...run.state.outcomes, [nodeId]: outcome };
  return { ...facts, ...run.state.facts, ...run.facts, outcome: outcome ?? null, outcomes };
}
