/**
 * Where a case stands in its flow, and the recorded change from one standing to the next.
 *
 * Standing is kept as an occurrence net: every token knows the tokens it came from, and tokens that were used up are
 * kept in `past`. So "what followed from this step" is a fact, not a guess from the drawing, and sending a case back
 * (return.ts) takes back exactly that. A delta carries all that `evolveFlow` needs: an old case folds without its
 * procedure (R-FLW-18).
 */
import { appended, type JsonObject } from "../shared/index.ts";
import type { Correspondent, LimitText, NodeId, TaskKind } from "./model.ts";

/** Serial number within the case, never used twice. */
export type TokenId = number;

export interface FlowState {
  /** The highest serial given so far. */
  readonly serial: TokenId;
  /** Tokens that wait: at an open task, at a timer or message, at a join for other branches, or around what is inside. */
  readonly tokens: readonly Token[];
  /** Tokens that were used up and still count: what was sent back is not among them. */
  readonly past: readonly PastToken[];
  readonly tasks: readonly OpenTask[];
  readonly timers: readonly OpenTimer[];
  readonly waits: readonly OpenWait[];
  readonly calls: readonly OpenCall[];
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
  /** The tokens that it came from: used up for it, or waiting around it. */
  readonly from: readonly TokenId[];
  /** The token that waits around it: at its sub-process, at its multi-instance step, or at the task it speaks on. */
  readonly scope?: TokenId;
  /** Place among the instances of a multi-instance step, from 0. */
  readonly instance?: number;
  /** On the token that waits around instances: the office of each, null for the step's own. */
  readonly instances?: readonly (string | null)[];
  /** 加签: somebody asked to speak on the task of `scope`; no outcome of the step. */
  readonly added?: true;
  /** Results of rule steps on its way here. */
  readonly facts?: JsonObject;
}

export interface PastToken extends Token {
  readonly outcome?: string;
}

export interface OpenTask {
  /** `node#serial`, or `node#serial~n` after it changed with a new version: unique within the case. */
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
  /** Of a multi-instance step: which of how many, from 1. */
  readonly instance?: { readonly number: number; readonly total: number };
  /** 加签: the task on which this one speaks, which waits for it. */
  readonly askedFor?: string;
}

export interface OpenTimer {
  /** `node#serial`. */
  readonly timerId: string;
  /** The token that waits here, or at the step that the timer watches. */
  readonly tokenId: TokenId;
  /** A timer or boundary timer; or the task itself, whose silence it measures (缺席默认). */
  readonly nodeId: NodeId;
  readonly attachedTask?: string;
  readonly duration: LimitText;
  readonly interrupting: boolean;
}

/** A message that is waited for. */
export interface OpenWait {
  /** `node#serial`. */
  readonly waitId: string;
  readonly tokenId: TokenId;
  readonly nodeId: NodeId;
  readonly name: string;
  readonly message: string;
  readonly from: Correspondent;
}

/** A case of another procedure that this one waits for. */
export interface OpenCall {
  /** `node#serial`. */
  readonly callId: string;
  readonly tokenId: TokenId;
  readonly nodeId: NodeId;
  readonly name: string;
  readonly procedure: string;
}

export interface SentMessage {
  readonly nodeId: NodeId;
  readonly name: string;
  readonly message: string;
  readonly to: Correspondent;
}

export interface FlowEnd {
  readonly node: NodeId;
  readonly how: "end" | "terminate";
}

export interface ClosedTask {
  readonly taskId: string;
  readonly nodeId: NodeId;
  /**
   * `cancelled`: by an event, an end, enough voices, or because an earlier step is done again. `absent`: nobody spoke
   * in time. `jumped`: a supervisor led past it.
   */
  readonly how: "completed" | "cancelled" | "returned" | "absent" | "jumped";
  readonly outcome?: string;
}

export interface FlowDelta {
  readonly opened: readonly OpenTask[];
  readonly closed: readonly ClosedTask[];
  readonly timersSet: readonly OpenTimer[];
  readonly timersCleared: readonly string[];
  /** Absent where the step has none: most steps. */
  readonly waitsSet?: readonly OpenWait[];
  readonly waitsCleared?: readonly string[];
  readonly callsOpened?: readonly OpenCall[];
  readonly callsClosed?: readonly string[];
  readonly sent?: readonly SentMessage[];
  /** The whole open work as a new version of the procedure has it. */
  readonly migrated?: MigratedWork;
  readonly tokens: TokenChanges;
  /** Nodes entered, in order. */
  readonly visited: readonly NodeId[];
  /** Results of rule steps. */
  readonly facts: JsonObject;
  readonly ended: FlowEnd | null;
}

export interface MigratedWork {
  readonly tasks: readonly OpenTask[];
  readonly timers: readonly OpenTimer[];
  readonly waits: readonly OpenWait[];
  readonly calls: readonly OpenCall[];
  /** Where each waiting token now stands. */
  readonly tokens: readonly Pick<Token, "id" | "at" | "via">[];
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
  waits: [],
  calls: [],
  outcomes: {},
  facts: {},
  visited: [],
  ended: null,
};

/** Applies a recorded delta. Total: never refuses, never reads a procedure. */
export function evolveFlow(state: FlowState, delta: FlowDelta): FlowState {
  if (delta.migrated !== undefined) return evolveMigrated(state, delta.migrated);
  const { born, used, undone } = delta.tokens;
  const { tokens, past } = evolveTokens(state, delta.tokens);
  const undoing = undone.length > 0;
  return {
    serial: highest(state.serial, born),
    tokens,
    past,
    tasks: changed(state.tasks, delta.opened, delta.closed, (task, closed) => task.taskId === closed.taskId),
    timers: changed(state.timers, delta.timersSet, delta.timersCleared, (timer, id) => timer.timerId === id),
    waits: changed(state.waits, delta.waitsSet, delta.waitsCleared, (wait, id) => wait.waitId === id),
    calls: changed(state.calls, delta.callsOpened, delta.callsClosed, (call, id) => call.callId === id),
    outcomes: undoing ? outcomesOf(past) : withOutcomes(state.outcomes, past, used),
    facts: undoing ? factsOf([...past, ...tokens]) : withResults(state.facts, delta.facts),
    visited: union(state.visited, delta.visited),
    ended: delta.ended ?? state.ended,
  };
}

function highest(serial: TokenId, born: readonly Token[]): TokenId {
  let most = serial;
  for (const { id } of born) if (id > most) most = id;
  return most;
}

function evolveMigrated(state: FlowState, { tasks, timers, waits, calls, tokens }: MigratedWork): FlowState {
  const places = new Map(tokens.map((token) => [token.id, token]));
  const moved = state.tokens.map((token) => ({ ...token, ...places.get(token.id) }));
  return { ...state, tasks, timers, waits, calls, tokens: moved };
}

function evolveTokens(
  state: FlowState,
  { born, used, undone, revived }: TokenChanges,
): Pick<FlowState, "tokens" | "past"> {
  let tokens: readonly Token[] = NONE;
  let past = state.past;
  if (undone.length > 0 || revived.length > 0) {
    const still = state.past.filter(({ id }) => !undone.includes(id));
    tokens = still.filter(({ id }) => revived.includes(id));
    past = still.filter(({ id }) => !revived.includes(id));
  }
  for (const list of [state.tokens, born]) {
    for (const token of list) {
      if (undone.includes(token.id)) continue;
      const use = findUse(used, token.id);
      if (use === undefined) tokens = appended(tokens, token);
      else past = appended(past, use.outcome === undefined ? token : { ...token, outcome: use.outcome });
    }
  }
  return { tokens, past };
}

const NONE: readonly never[] = [];

/** A loop: steps are taken far more often than they use up many tokens. */
function findUse(used: TokenChanges["used"], token: TokenId): TokenChanges["used"][number] | undefined {
  for (const use of used) if (use.id === token) return use;
  return undefined;
}

/** A list after some were put to it and some taken off; itself when nothing changed. */
function changed<T, Gone>(
  list: readonly T[],
  put: readonly T[] = NONE,
  gone: readonly Gone[] = NONE,
  is: (one: T, gone: Gone) => boolean,
): readonly T[] {
  if (put.length === 0 && gone.length === 0) return list;
  let left: readonly T[] = NONE;
  for (const one of list) if (!gone.some((that) => is(one, that))) left = appended(left, one);
  for (const one of put) if (!gone.some((that) => is(one, that))) left = appended(left, one);
  return left;
}

function withOutcomes(
  outcomes: FlowState["outcomes"],
  past: readonly PastToken[],
  used: TokenChanges["used"],
): FlowState["outcomes"] {
  if (!used.some((use) => use.outcome !== undefined)) return outcomes;
  return { ...outcomes, ...outcomesOf(past, used) };
}

/**
 * `past` stands in the order of use, so the latest outcome of a repeated step wins. What one of several said, or
 * somebody who was asked in addition, is not the outcome of the step.
 * @param used only those
 */
function outcomesOf(past: readonly PastToken[], used?: TokenChanges["used"]): FlowState["outcomes"] {
  const outcomes: Record<NodeId, string> = {};
  for (const { id, at, outcome, instance, added } of past) {
    if (outcome === undefined || instance !== undefined || added !== undefined) continue;
    if (used === undefined || findUse(used, id) !== undefined) outcomes[at] = outcome;
  }
  return outcomes;
}

function withResults(facts: JsonObject, results: JsonObject): JsonObject {
  return Object.keys(results).length === 0 ? facts : { ...facts, ...results };
}

function factsOf(tokens: readonly Token[]): JsonObject {
  const inOrder = [...tokens].sort((a, b) => a.id - b.id);
  return Object.assign({}, ...inOrder.map((token) => token.facts ?? {}));
}

function union(seen: readonly NodeId[], entered: readonly NodeId[]): readonly NodeId[] {
  let all: NodeId[] | undefined;
  for (const node of entered) {
    if ((all ?? seen).includes(node)) continue;
    all ??= [...seen];
    all.push(node);
  }
  return all ?? seen;
}
