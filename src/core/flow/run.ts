/**
 * One step of a flow while it is under way: what it has changed so far, and the elementary changes. A `Run` becomes a
 * delta; state and model are never written.
 */
import { type FeelFacts, type FeelNames, factOf, type JsonObject } from "../shared/index.ts";
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
  readonly born: Token[];
  readonly used: { id: TokenId; outcome?: string }[];
  readonly opened: OpenTask[];
  readonly closed: ClosedTask[];
  readonly timersSet: OpenTimer[];
  readonly timersCleared: string[];
  readonly waitsSet: OpenWait[];
  readonly waitsCleared: string[];
  readonly callsOpened: OpenCall[];
  readonly callsClosed: string[];
  readonly sent: SentMessage[];
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
    born: [],
    used: [],
    opened: [],
    closed: [],
    timersSet: [],
    timersCleared: [],
    waitsSet: [],
    waitsCleared: [],
    callsOpened: [],
    callsClosed: [],
    sent: [],
    visited: [],
    facts: {},
    ended: null,
  };
}

/** The delta of a run; a flow has ended when its last token has. */
export function finishRun(run: Run): FlowDelta {
  const { waitsSet, waitsCleared, callsOpened, callsClosed, sent } = run;
  return {
    opened: run.opened,
    closed: run.closed,
    timersSet: run.timersSet,
    timersCleared: run.timersCleared,
    ...(waitsSet.length > 0 ? { waitsSet } : {}),
    ...(waitsCleared.length > 0 ? { waitsCleared } : {}),
    ...(callsOpened.length > 0 ? { callsOpened } : {}),
    ...(callsClosed.length > 0 ? { callsClosed } : {}),
    ...(sent.length > 0 ? { sent } : {}),
    tokens: { born: run.born, used: run.used, undone: [], revived: [] },
    visited: run.visited,
    facts: run.facts,
    ended: run.ended !== null && run.live.length === 0 ? run.ended : null,
  };
}

/** What a new token is apart from where it waits. */
export type Birth = Omit<Token, "id" | "at">;

export function bear(run: Run, at: NodeId, birth: Birth): Token {
  run.serial += 1;
  const token: Token = { id: run.serial, at, ...birth };
  run.born.push(token);
  run.live = [...run.live, token];
  return token;
}

/** Lets the token of a move wait. */
export function wait(run: Run, at: NodeId, { edge, from, scope, facts }: Move): Token {
  return bear(run, at, {
    via: edge,
    from,
    ...(scope === undefined ? {} : { scope }),
    ...(facts === undefined ? {} : { facts }),
  });
}

/** Uses up a waiting token; the timers and messages that it waited with no longer count. */
export function spend(run: Run, id: TokenId, outcome?: string): void {
  run.live = run.live.filter((token) => token.id !== id);
  run.used.push(outcome === undefined ? { id } : { id, outcome });
  for (const { timerId } of timersOf(run, id)) clearTimer(run, timerId);
  for (const { waitId } of waitsOf(run, id)) clearWait(run, waitId);
}

/** Takes a token away with all its work and all that is inside it. */
export function cancel(run: Run, id: TokenId): void {
  cancelWithin(run, id);
  const task = openTasks(run).find((open) => open.tokenId === id);
  if (task !== undefined) run.closed.push({ taskId: task.taskId, nodeId: task.nodeId, how: "cancelled" });
  const call = openCalls(run).find((open) => open.tokenId === id);
  if (call !== undefined) run.callsClosed.push(call.callId);
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
  const before = run.state.past.filter((token) => token.scope === scope);
  const now = run.used.flatMap(({ id, outcome }) => {
    const token = [...run.state.tokens, ...run.born].find((one) => one.id === id);
    if (token?.scope !== scope) return [];
    return [outcome === undefined ? token : { ...token, outcome }];
  });
  return [...before, ...now];
}

/** Opens the task of a token that has arrived, with the clock of its silence. */
export function openTask(run: Run, node: UserTaskNode, token: Token, more: Partial<OpenTask> = {}): OpenTask {
  const task = taskAt(node, token, more);
  run.opened.push(task);
  if (node.absence !== undefined && task.askedFor === undefined) {
    setTimer(run, node.id, token, { duration: node.absence.after, interrupting: true, attachedTask: task.taskId });
  }
  return task;
}

/** The task that a token opens. */
export function taskAt(node: UserTaskNode, token: Token, more: Partial<OpenTask> = {}): OpenTask {
  return {
    taskId: `${node.id}#${token.id}`,
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
    ...more,
  };
}

/** Opens a case of another procedure. */
export function openCall(run: Run, node: CallNode, token: Token): void {
  const { id: nodeId, name, procedure } = node;
  run.callsOpened.push({ callId: `${nodeId}#${token.id}`, tokenId: token.id, nodeId, name, procedure });
}

/** Sets the timers and messages that watch a step. */
export function watch(run: Run, token: Token, task?: OpenTask): void {
  for (const id of run.model.boundary[token.at] ?? []) {
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
  run.timersSet.push({ timerId: `${nodeId}#${token.id}`, tokenId: token.id, nodeId, ...timer });
}

export function setWait(
  run: Run,
  node: { readonly id: NodeId; readonly name: string; readonly message: string; readonly from: Correspondent },
  token: Token,
): void {
  const { id: nodeId, name, message, from } = node;
  run.waitsSet.push({ waitId: `${nodeId}#${token.id}`, tokenId: token.id, nodeId, name, message, from });
}

export function clearTimer(run: Run, timerId: string): void {
  if (!run.timersCleared.includes(timerId)) run.timersCleared.push(timerId);
}

export function clearWait(run: Run, waitId: string): void {
  if (!run.waitsCleared.includes(waitId)) run.waitsCleared.push(waitId);
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

function timersOf(run: Run, token: TokenId): readonly OpenTimer[] {
  return [...run.state.timers, ...run.timersSet].filter((timer) => timer.tokenId === token);
}

function waitsOf(run: Run, token: TokenId): readonly OpenWait[] {
  return [...run.state.waits, ...run.waitsSet].filter((one) => one.tokenId === token);
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
