/**
 * Where a case stands in its flow, and the recorded change from one standing to the next.
 *
 * Standing is kept as an occurrence net: every token knows the tokens it came from, and tokens that were used up are
 * kept in `past`. So "what followed from this step" is a fact, not a guess from the drawing, and sending a case back
 * (return.ts) takes back exactly that. A delta carries all that `evolveFlow` needs: an old case folds without its
 * procedure (R-FLW-18).
 */
import type { JsonObject } from "../shared/index.ts";
import type { LimitText, NodeId, TaskKind } from "./model.ts";

/** Serial number within the case, never used twice. */
export type TokenId = number;

export interface FlowState {
  /** The highest serial given so far. */
  readonly serial: TokenId;
  /** Tokens that wait: at an open task, at a timer, or at a join for the other branches. */
  readonly tokens: readonly Token[];
  /** Tokens that were used up and still count: what was sent back is not among them. */
  readonly past: readonly PastToken[];
  readonly tasks: readonly OpenTask[];
  readonly timers: readonly OpenTimer[];
  /** The outcome in force of each completed task, by node. */
  readonly outcomes: Readonly<Record<NodeId, string>>;
  /** Results of rule steps in force. */
  readonly facts: JsonObject;
  /** Nodes entered so far, each once, in order of the first entry; for the picture. */
  readonly visited: readonly NodeId[];
  readonly ended: FlowEnd | null;
}

export interface Token {
  readonly id: TokenId;
  readonly at: NodeId;
  /** The edge by which it came. */
  readonly via: string;
  /** The tokens used up for it. */
  readonly from: readonly TokenId[];
  /** Results of rule steps on its way here. */
  readonly facts?: JsonObject;
}

export interface PastToken extends Token {
  readonly outcome?: string;
}

export interface OpenTask {
  /** `node#serial`: unique within the case; a step done again has another id. */
  readonly taskId: string;
  readonly tokenId: TokenId;
  readonly nodeId: NodeId;
  readonly name: string;
  readonly kind: TaskKind;
  readonly office: string;
  readonly post: string;
  readonly outcomes: readonly string[];
  readonly limit?: LimitText;
  readonly statutoryStep: boolean;
  readonly minimumOfficers: number;
}

export interface OpenTimer {
  /** `node#serial`. */
  readonly timerId: string;
  /** The token that waits here, or the token of the attached task. */
  readonly tokenId: TokenId;
  readonly nodeId: NodeId;
  readonly attachedTask?: string;
  readonly duration: LimitText;
  readonly interrupting: boolean;
}

export interface FlowEnd {
  readonly node: NodeId;
  readonly how: "end" | "terminate";
}

export interface ClosedTask {
  readonly taskId: string;
  readonly nodeId: NodeId;
  /** `cancelled`: by a timer, a terminate end, or because an earlier step was sent back. */
  readonly how: "completed" | "cancelled" | "returned";
  readonly outcome?: string;
}

export interface FlowDelta {
  readonly opened: readonly OpenTask[];
  readonly closed: readonly ClosedTask[];
  readonly timersSet: readonly OpenTimer[];
  readonly timersCleared: readonly string[];
  readonly tokens: TokenChanges;
  /** Nodes entered, in order. */
  readonly visited: readonly NodeId[];
  /** Results of rule steps. */
  readonly facts: JsonObject;
  readonly ended: FlowEnd | null;
}

/** `born` may name tokens that are used up in the same step. Only a send-back undoes and revives. */
export interface TokenChanges {
  readonly born: readonly Token[];
  readonly used: readonly { readonly id: TokenId; readonly outcome?: string }[];
  /** Tokens that no longer count, since an earlier step is done again. */
  readonly undone: readonly TokenId[];
  /** Used tokens that wait again at their join. */
  readonly revived: readonly TokenId[];
}

/** A case that has not entered its flow. */
export const emptyFlow: FlowState = {
  serial: 0,
  tokens: [],
  past: [],
  tasks: [],
  timers: [],
  outcomes: {},
  facts: {},
  visited: [],
  ended: null,
};

/** Applies a recorded delta. Total: never refuses, never reads a procedure. */
export function evolveFlow(state: FlowState, delta: FlowDelta): FlowState {
  const { tokens, past } = evolveTokens(state, delta.tokens);
  const undoing = delta.tokens.undone.length > 0;
  const closed = new Set(delta.closed.map((task) => task.taskId));
  const cleared = new Set(delta.timersCleared);
  return {
    serial: delta.tokens.born.reduce((highest, token) => Math.max(highest, token.id), state.serial),
    tokens,
    past,
    tasks: [...state.tasks, ...delta.opened].filter((task) => !closed.has(task.taskId)),
    timers: [...state.timers, ...delta.timersSet].filter((timer) => !cleared.has(timer.timerId)),
    outcomes: undoing ? outcomesOf(past) : withOutcomes(state.outcomes, delta.closed),
    facts: undoing ? factsOf([...past, ...tokens]) : { ...state.facts, ...delta.facts },
    visited: union(state.visited, delta.visited),
    ended: delta.ended ?? state.ended,
  };
}

function evolveTokens(state: FlowState, changes: TokenChanges): { tokens: Token[]; past: PastToken[] } {
  const used = new Map(changes.used.map((use) => [use.id, use]));
  const undone = new Set(changes.undone);
  const revived = new Set(changes.revived);
  const tokens: Token[] = [];
  const past: PastToken[] = [];
  for (const token of state.past) {
    if (undone.has(token.id)) continue;
    if (revived.has(token.id)) tokens.push(token);
    else past.push(token);
  }
  for (const token of [...state.tokens, ...changes.born]) {
    if (undone.has(token.id)) continue;
    const use = used.get(token.id);
    if (use === undefined) tokens.push(token);
    else past.push(use.outcome === undefined ? token : { ...token, outcome: use.outcome });
  }
  return { tokens, past };
}

function withOutcomes(outcomes: FlowState["outcomes"], closed: readonly ClosedTask[]): FlowState["outcomes"] {
  const given = closed.flatMap((task) => (task.outcome === undefined ? [] : [[task.nodeId, task.outcome] as const]));
  return given.length === 0 ? outcomes : { ...outcomes, ...Object.fromEntries(given) };
}

/** `past` stands in the order of use, so the latest outcome of a repeated step wins. */
function outcomesOf(past: readonly PastToken[]): FlowState["outcomes"] {
  return Object.fromEntries(past.flatMap((token) => (token.outcome === undefined ? [] : [[token.at, token.outcome]])));
}

function factsOf(tokens: readonly Token[]): JsonObject {
  const inOrder = [...tokens].sort((a, b) => a.id - b.id);
  return Object.assign({}, ...inOrder.map((token) => token.facts ?? {}));
}

function union(seen: readonly NodeId[], entered: readonly NodeId[]): readonly NodeId[] {
  const fresh = entered.filter((node, index) => !seen.includes(node) && entered.indexOf(node) === index);
  return fresh.length === 0 ? seen : [...seen, ...fresh];
}
