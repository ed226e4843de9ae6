/**
 * Moves tokens: from a step that is done, along edges and through gateways, until every token waits again or has
 * reached an end; then lets go on what waited for that: inclusive joins, sub-processes whose last branch has ended.
 */
import { appended, evaluateCondition, type Json, type JsonObject, ok, type Result, refuse } from "../shared/index.ts";
import { enterSubProcess, enterTask, leaveScope } from "./inside.ts";
import type {
  EndNode,
  EscalateNode,
  EventChoiceNode,
  FlowNode,
  InclusiveNode,
  ParallelNode,
  RuleNode,
} from "./model.ts";
import { getEdge, getNode, onlyWayOut } from "./model.ts";
import type { FlowRefusal } from "./refusals.ts";
import { evaluateRule } from "./rule.ts";
import {
  cancel,
  cancelWithin,
  contextOf,
  finishRun,
  getToken,
  isLive,
  type Move,
  openCall,
  type Run,
  setTimer,
  setWait,
  spend,
  wait,
  watch,
} from "./run.ts";
import { catcherOf, upstreamOf } from "./scopes.ts";
import type { FlowDelta, Token, TokenId } from "./state.ts";

/** No lawful flow makes more moves before something waits; empty multi-instance steps in a circle would. */
const MAX_MOVES = 10_000;

/** Carries out the moves and everything that follows. Refused when a condition cannot be evaluated. */
export function advance(run: Run, first: readonly Move[]): Result<FlowDelta, FlowRefusal> {
  let moves = first;
  for (let count = 0; ; count += 1) {
    const move = moves[0];
    const next = move === undefined ? settle(run) : arriveUnlessGone(run, move);
    if (next === null) break;
    if (!next.ok) return next;
    if (run.ended?.how === "terminate") break;
    moves = moves.length > 1 ? [...moves.slice(1), ...next.value] : next.value;
    if (count > MAX_MOVES) return refuse({ code: "flow/too-many-moves", element: run.model.id });
  }
  if (run.ended === null && run.live.length === 0) throw new Error(`flow ${run.model.id} lost its last token`);
  return ok(finishRun(run));
}

type Moves = Result<readonly Move[], FlowRefusal>;
const NO_MOVES: readonly Move[] = [];
const NONE: Moves = ok(NO_MOVES);

function arriveUnlessGone(run: Run, move: Move): Moves {
  if (move.scope !== undefined && !isLive(run, move.scope)) return NONE;
  return arrive(run, move);
}

function arrive(run: Run, move: Move): Moves {
  const node = getNode(run.model, getEdge(run.model, move.edge).to);
  if (node.kind !== "parallel" && node.kind !== "inclusive") run.visited.push(node.id);
  switch (node.kind) {
    case "exclusive":
      return choose(run, node, move);
    case "parallel":
      return ok(joinAndSplit(run, node, move));
    case "inclusive":
      return arriveInclusive(run, node, move);
    case "rule":
      return applyRule(run, node, move);
    case "user-task":
      return enterTask(run, node, move);
    case "sub-process":
      return enterSubProcess(run, node, move);
    case "end":
    case "terminate-end":
    case "error-end":
      return ok(end(run, node, move));
    case "escalate":
      return ok([...escalate(run, node, node.escalation, move), goOn(run, node, move)]);
    case "send":
      run.sent = appended(run.sent, { nodeId: node.id, name: node.name, message: node.message, to: node.to });
      return ok([goOn(run, node, move)]);
    default:
      waitAt(run, node, move);
      return NONE;
  }
}

/** Steps at which a token simply stays until something from outside happens. */
function waitAt(run: Run, node: FlowNode, move: Move): void {
  const token = wait(run, node.id, move);
  switch (node.kind) {
    case "timer":
      setTimer(run, node.id, token, { duration: node.duration, interrupting: true });
      break;
    case "receive":
      setWait(run, node, token);
      watch(run, token);
      break;
    case "call":
      openCall(run, node, token);
      watch(run, token);
      break;
    case "event-choice":
      awaitFirst(run, node, token);
      break;
    default:
      throw new Error(`nothing may lead into ${node.id} of flow ${run.model.id}`);
  }
}

function awaitFirst(run: Run, node: EventChoiceNode, token: Token): void {
  for (const way of run.model.out[node.id] ?? []) {
    const event = getNode(run.model, getEdge(run.model, way).to);
    if (event.kind === "timer") setTimer(run, event.id, token, { duration: event.duration, interrupting: true });
    if (event.kind === "receive") setWait(run, event, token);
  }
}

function goOn(run: Run, node: FlowNode, move: Move): Move {
  return { ...move, edge: onlyWayOut(run.model, node.id) };
}

function choose(run: Run, node: Extract<FlowNode, { kind: "exclusive" }>, move: Move): Moves {
  for (const way of run.model.out[node.id] ?? []) {
    if (way === node.otherwise) continue;
    const holds = conditionHolds(run, way);
    if (!holds.ok) return holds;
    if (holds.value) return ok([{ ...move, edge: way }]);
  }
  return ok([{ ...move, edge: node.otherwise }]);
}

function conditionHolds(run: Run, way: string): Result<boolean, FlowRefusal> {
  const { condition } = getEdge(run.model, way);
  if (condition === undefined) return ok(false);
  const holds = evaluateCondition(condition, contextOf(run));
  return holds.ok ? holds : refuse({ code: "flow/condition-failed", element: way, cause: holds.refusal });
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
    const token = arrivals(run, node.id, move.scope).find((waiting) => waiting.via === way);
    if (token === undefined) return [];
    arrived.push(token.id);
  }
  passJoin(run, node.id, arrived);
  return waysOut.map((edge) => ({ edge, from: arrived, scope: move.scope }));
}

function arrivals(run: Run, join: string, scope: TokenId | undefined): readonly Token[] {
  return run.live.filter((token) => token.at === join && token.scope === scope);
}

function passJoin(run: Run, join: string, arrived: readonly TokenId[]): void {
  for (const id of arrived) spend(run, id);
  run.visited.push(join);
}

function arriveInclusive(run: Run, node: InclusiveNode, move: Move): Moves {
  if ((run.model.in[node.id]?.length ?? 0) > 1) {
    wait(run, node.id, move);
    return NONE;
  }
  run.visited.push(node.id);
  return splitInclusive(run, node, move);
}

function splitInclusive(run: Run, node: InclusiveNode, move: Move): Moves {
  const ways = run.model.out[node.id] ?? [];
  if (node.otherwise === undefined) return ok([goOn(run, node, move)]);
  const taken: Move[] = [];
  for (const edge of ways) {
    if (edge === node.otherwise) continue;
    const holds = conditionHolds(run, edge);
    if (!holds.ok) return holds;
    if (holds.value) taken.push({ ...move, edge });
  }
  return ok(taken.length > 0 ? taken : [{ ...move, edge: node.otherwise }]);
}

/**
 * When no token moves: lets the first inclusive join go on to which nothing can come any more, or the first
 * sub-process in which all has ended. Null when there is none.
 */
function settle(run: Run): Moves | null {
  for (const token of run.live) {
    const node = getNode(run.model, token.at);
    if (node.kind === "inclusive") {
      const from = completeArrivals(run, node, token.scope);
      if (from === undefined) continue;
      passJoin(run, node.id, from);
      const [edge = ""] = run.model.in[node.id] ?? [];
      return splitInclusive(run, node, { edge, from, scope: token.scope });
    }
    const done =
      node.kind === "sub-process" &&
      token.instances === undefined &&
      !run.live.some((inner) => inner.scope === token.id);
    if (done) return leaveScope(run, node, token);
  }
  return null;
}

/**
 * One token by each way that has one, or undefined while another token of the scope can still come by an empty way. A
 * token that can as well come by a way on which one waits already does not count: it is on its next round.
 * @source BPMN 2.0.2, 13.4.3
 */
function completeArrivals(run: Run, node: InclusiveNode, scope: TokenId | undefined): readonly TokenId[] | undefined {
  const first = new Map<string, TokenId>();
  for (const token of arrivals(run, node.id, scope)) if (!first.has(token.via)) first.set(token.via, token.id);
  const upstream = [...upstreamOf(run.model, node.id)];
  const leadsTo = (at: string, filled: boolean) =>
    upstream.some(([way, before]) => first.has(way) === filled && before.has(at));
  const others = run.live.filter((token) => token.scope === scope && token.at !== node.id);
  const awaited = others.some((token) => leadsTo(token.at, false) && !leadsTo(token.at, true));
  return awaited ? undefined : [...first.values()];
}

function applyRule(run: Run, node: RuleNode, move: Move): Moves {
  const value = evaluateRule(run.model, node, contextOf(run));
  if (!value.ok) return refuse({ code: "flow/rule-failed", element: node.id, cause: value.refusal });
  run.facts = withResult(run.facts, node.result, value.value);
  const facts = withResult(move.facts ?? {}, node.result, value.value);
  return ok([{ ...move, edge: onlyWayOut(run.model, node.id), facts }]);
}

function withResult(facts: JsonObject, name: string, value: Json): JsonObject {
  return { ...facts, [name]: value };
}

function end(run: Run, node: EndNode, move: Move): readonly Move[] {
  const { id, name, escalation, message, to = "applicant" } = node;
  spend(run, wait(run, id, move).id);
  if (message !== undefined) run.sent = appended(run.sent, { nodeId: id, name, message, to });
  const raised = escalation === undefined ? NO_MOVES : escalate(run, node, escalation, move);
  if (node.kind === "error-end") return raise(run, node, move);
  if (move.scope === undefined) run.ended = { node: id, how: node.kind === "end" ? "end" : "terminate" };
  if (node.kind === "terminate-end") cancelWithin(run, move.scope);
  return node.kind === "end" || move.scope !== undefined ? raised : NO_MOVES;
}

/** The sub-process that catches the error ends with everything in it; what it had begun is called off. */
function raise(run: Run, node: EndNode, move: Move): readonly Move[] {
  const catcher = catcherOf(run.model, node, "boundary-error", node.error ?? "");
  if (catcher === undefined) throw new Error(`nothing catches ${node.id} of flow ${run.model.id}`);
  const host = hostAt(run, move.scope, catcher.attachedTo);
  const ender = run.serial;
  cancel(run, host.id);
  run.visited.push(catcher.id);
  return [{ edge: onlyWayOut(run.model, catcher.id), from: [host.id, ender], scope: host.scope }];
}

function escalate(run: Run, node: EscalateNode | EndNode, code: string, move: Move): readonly Move[] {
  const catcher = catcherOf(run.model, node, "boundary-escalation", code);
  if (catcher === undefined) throw new Error(`nothing catches ${node.id} of flow ${run.model.id}`);
  const host = hostAt(run, move.scope, catcher.attachedTo);
  run.visited.push(catcher.id);
  if (catcher.interrupting) cancel(run, host.id);
  return [{ edge: onlyWayOut(run.model, catcher.id), from: [host.id, ...move.from], scope: host.scope }];
}

/** The token that waits around a scope at the given sub-process: where it has instances, around all of them. */
function hostAt(run: Run, scope: TokenId | undefined, at: string): Token {
  for (let id = scope; id !== undefined; ) {
    const token = getToken(run, id);
    if (token.at === at && token.instance === undefined) return token;
    id = token.scope;
  }
  throw new Error(`nothing waits at ${at} of flow ${run.model.id}`);
}
