/**
 * One step of a flow while it is under way: what it has changed so far, and the elementary changes. A `Run` becomes a
 * delta; state and model are never written.
 */
import { appended, type FeelFacts, type FeelNames, factOf, type JsonObject } from "../shared/index.ts";
import type { CallNode, Correspondent, EdgeId, FlowModel, NodeId, UserTaskNode } from "./model.ts";
import { getNode } from "./model.ts";
import type {
  ClosedTask,
  FlowDelta,
  FlowEnd,
  FlowState,
  OpenCall,
  OpenTask,
  OpenTimer,
  OpenWait,
  PastToken,
  SentMessage,
  Token,
  TokenChanges,
  TokenId,
} from "./state.ts";

/** What the conditions of one step may speak of: the case's facts, and the outcome just given. */
export interface Occasion {
  readonly facts: FeelFacts;
  readonly nodeId?: NodeId;
  readonly outcome?: string;
}

export interface Run {
  readonly model: FlowModel;
  readonly state: FlowState;
  occasion: Occasion;
  serial: TokenId;
  /** Tokens that wait now. */
  live: readonly Token[];
  born: readonly Token[];
  used: TokenChanges["used"];
  opened: readonly OpenTask[];
  closed: readonly ClosedTask[];
  timersSet: readonly OpenTimer[];
  timersCleared: readonly string[];
  waitsSet: readonly OpenWait[];
  waitsCleared: readonly string[];
  callsOpened: readonly OpenCall[];
  callsClosed: readonly string[];
  sent: readonly SentMessage[];
  readonly visited: NodeId[];
  facts: JsonObject;
  ended: FlowEnd | null;
}

/** A token under way along an edge. */
export interface Move {
  readonly edge: EdgeId;
  readonly from: readonly TokenId[];
  readonly scope: TokenId | undefined;
  readonly facts?: JsonObject;
}

export function beginRun(model: FlowModel, state: FlowState, occasion: Occasion): Run {
  return {
    model,
    state,
    occasion,
    serial: state.serial,
    live: state.tokens,
    born: NONE,
    used: NONE,
    opened: NONE,
    closed: NONE,
    timersSet: NONE,
    timersCleared: NONE,
    waitsSet: NONE,
    waitsCleared: NONE,
    callsOpened: NONE,
    callsClosed: NONE,
    sent: NONE,
    visited: [],
    facts: NO_FACTS,
    ended: null,
  };
}

const NONE: readonly never[] = [];
const NO_FACTS: JsonObject = {};

/** The delta of a run; a flow has ended when its last token has. */
export function finishRun(run: Run): FlowDelta {
  const { opened, closed, timersSet, timersCleared, visited, facts } = run;
  const tokens = { born: run.born, used: run.used, undone: NONE, revived: NONE };
  const ended = run.live.length === 0 ? run.ended : null;
  const correspondence = correspondenceOf(run);
  return correspondence === null
    ? { opened, closed, timersSet, timersCleared, tokens, visited, facts, ended }
    : { opened, closed, timersSet, timersCleared, ...correspondence, tokens, visited, facts, ended };
}

/** Messages and cases of other procedures; null for a step that has none: most steps. */
function correspondenceOf({ waitsSet, waitsCleared, callsOpened, callsClosed, sent }: Run): Partial<FlowDelta> | null {
  const waits = waitsSet.length + waitsCleared.length;
  if (waits + callsOpened.length + callsClosed.length + sent.length === 0) return null;
  return {
    ...(waitsSet.length > 0 ? { waitsSet } : {}),
    ...(waitsCleared.length > 0 ? { waitsCleared } : {}),
    ...(callsOpened.length > 0 ? { callsOpened } : {}),
    ...(callsClosed.length > 0 ? { callsClosed } : {}),
    ...(sent.length > 0 ? { sent } : {}),
  };
}

/** What a new token is apart from where it waits. */
export type Birth = Omit<Token, "id" | "at">;

export function bear(run: Run, at: NodeId, birth: Birth): Token {
  run.serial += 1;
  const token: Token = { id: run.serial, at, ...birth };
  run.born = appended(run.born, token);
  run.live = appended(run.live, token);
  return token;
}

/** Lets the token of a move wait. */
export function wait(run: Run, at: NodeId, { edge, from, scope, facts }: Move): Token {
  const birth = { via: edge, from };
  if (scope === undefined) return bear(run, at, facts === undefined ? birth : { ...birth, facts });
  return bear(run, at, facts === undefined ? { ...birth, scope } : { ...birth, scope, facts });
}

/** Uses up a waiting token; the timers and messages that it waited with no longer count. */
export function spend(run: Run, id: TokenId, outcome?: string): void {
  run.live = without(run.live, id);
  run.used = appended(run.used, outcome === undefined ? { id } : { id, outcome });
  const { timers, waits } = run.state;
  for (const { tokenId, timerId } of timers) if (tokenId === id) clearTimer(run, timerId);
  for (const { tokenId, timerId } of run.timersSet) if (tokenId === id) clearTimer(run, timerId);
  for (const { tokenId, waitId } of waits) if (tokenId === id) clearWait(run, waitId);
  for (const { tokenId, waitId } of run.waitsSet) if (tokenId === id) clearWait(run, waitId);
}

function without(tokens: readonly Token[], id: TokenId): readonly Token[] {
  return tokens.length === 1 && tokens[0]?.id === id ? NONE : tokens.filter((token) => token.id !== id);
}

/** Takes a token away with all its work and all that is inside it. */
export function cancel(run: Run, id: TokenId): void {
  cancelWithin(run, id);
  const task = openTasks(run).find((open) => open.tokenId === id);
  if (task !== undefined)
    run.closed = appended(run.closed, { taskId: task.taskId, nodeId: task.nodeId, how: "cancelled" });
  const call = openCalls(run).find((open) => open.tokenId === id);
  if (call !== undefined) run.callsClosed = appended(run.callsClosed, call.callId);
  spend(run, id);
}

/** Takes away every token inside another; at the top, every token there is. */
export function cancelWithin(run: Run, scope: TokenId | undefined): void {
  for (const token of run.live) if (token.scope === scope) cancel(run, token.id);
}

export function isLive(run: Run, id: TokenId): boolean {
  return run.live.some((token) => token.id === id);
}

/** @throws Error when no such token waits: the id came from elsewhere than this standing */
export function getToken(run: Run, id: TokenId): Token {
  const token = run.live.find((one) => one.id === id);
  if (token === undefined) throw new Error(`flow ${run.model.id} has no waiting token ${id}`);
  return token;
}

/** Tokens used up so far that stood inside another, in the order of use. */
export function pastWithin(run: Run, scope: TokenId): readonly PastToken[] {
  let within: readonly PastToken[] = NONE;
  for (const token of run.state.past) if (token.scope === scope) within = appended(within, token);
  for (const { id, outcome } of run.used) {
    const token = run.state.tokens.find((one) => one.id === id) ?? run.born.find((one) => one.id === id);
    if (token?.scope !== scope) continue;
    within = appended(within, outcome === undefined ? token : { ...token, outcome });
  }
  return within;
}

/** Opens the task of a token that has arrived, with the clock of its silence. */
export function openTask(run: Run, node: UserTaskNode, token: Token, more?: Partial<OpenTask>): OpenTask {
  const task = taskAt(node, token, more);
  run.opened = appended(run.opened, task);
  if (node.absence !== undefined && task.askedFor === undefined) {
    setTimer(run, node.id, token, { duration: node.absence.after, interrupting: true, attachedTask: task.taskId });
  }
  return task;
}

/** The task that a token opens. */
export function taskAt(node: UserTaskNode, token: Token, more?: Partial<OpenTask>): OpenTask {
  const { id: nodeId, name, taskKind: kind, office, post, outcomes, limit, statutoryStep, minimumOfficers } = node;
  const { id: tokenId } = token;
  const taskId = `${nodeId}#${tokenId}`;
  const task =
    limit === undefined
      ? { taskId, tokenId, nodeId, name, kind, office, post, outcomes, statutoryStep, minimumOfficers }
      : { taskId, tokenId, nodeId, name, kind, office, post, outcomes, limit, statutoryStep, minimumOfficers };
  return more === undefined ? task : { ...task, ...more };
}

/** Opens a case of another procedure. */
export function openCall(run: Run, node: CallNode, token: Token): void {
  const { id: nodeId, name, procedure } = node;
  run.callsOpened = appended(run.callsOpened, {
    callId: `${nodeId}#${token.id}`,
    tokenId: token.id,
    nodeId,
    name,
    procedure,
  });
}

/** Sets the timers and messages that watch a step. */
export function watch(run: Run, token: Token, task?: OpenTask): void {
  for (const id of run.model.boundary[token.at] ?? NONE) {
    const event = getNode(run.model, id);
    const attached = task === undefined ? {} : { attachedTask: task.taskId };
    if (event.kind === "boundary-timer") {
      setTimer(run, id, token, { duration: event.duration, interrupting: event.interrupting, ...attached });
    }
    if (event.kind === "boundary-message") setWait(run, event, token);
  }
}

export function setTimer(
  run: Run,
  nodeId: NodeId,
  token: Token,
  timer: Pick<OpenTimer, "duration" | "interrupting" | "attachedTask">,
): void {
  run.timersSet = appended(run.timersSet, { timerId: `${nodeId}#${token.id}`, tokenId: token.id, nodeId, ...timer });
}

export function setWait(
  run: Run,
  node: { readonly id: NodeId; readonly name: string; readonly message: string; readonly from: Correspondent },
  token: Token,
): void {
  const { id: nodeId, name, message, from } = node;
  run.waitsSet = appended(run.waitsSet, {
    waitId: `${nodeId}#${token.id}`,
    tokenId: token.id,
    nodeId,
    name,
    message,
    from,
  });
}

export function clearTimer(run: Run, timerId: string): void {
  if (!run.timersCleared.includes(timerId)) run.timersCleared = appended(run.timersCleared, timerId);
}

export function clearWait(run: Run, waitId: string): void {
  if (!run.waitsCleared.includes(waitId)) run.waitsCleared = appended(run.waitsCleared, waitId);
}

/** Tasks that are open now, those of this step included. */
export function openTasks(run: Run): readonly OpenTask[] {
  return [...run.state.tasks, ...run.opened].filter(
    (task) => !run.closed.some((closed) => closed.taskId === task.taskId),
  );
}

function openCalls(run: Run): readonly OpenCall[] {
  return [...run.state.calls, ...run.callsOpened].filter((call) => !run.callsClosed.includes(call.callId));
}

/** Later words win: the case's facts, results of rules, then what only the flow knows. */
export function contextOf({ occasion, state, facts }: Run): FeelNames {
  const { nodeId, outcome } = occasion;
  return (name) => {
    if (name === "outcome") return outcome ?? null;
    if (name === "outcomes")
      return nodeId === undefined || outcome === undefined ? state.outcomes : { ...state.outcomes, [nodeId]: outcome };
    if (Object.hasOwn(facts, name)) return facts[name];
    return Object.hasOwn(state.facts, name) ? state.facts[name] : factOf(occasion.facts, name);
  };
}
