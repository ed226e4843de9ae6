/**
 * Where a case stands in its flow, for the picture and for the list beside it: what was done and how often, what is open
 * and with whom, which joins wait, when timers ring, and the way that was taken. Built from the state and the events;
 * nothing here is stored, and nothing of it is about the applicant.
 */
import { type CaseEvent, type CaseState, isApplicant, ringsAt, stepClockOf } from "../../core/case/index.ts";
import type { Procedure } from "../../core/catalog/index.ts";
import type { EdgeId, FlowModel, FlowNode, NodeId, OpenTask, Token, TokenId } from "../../core/flow/index.ts";
import { type AccountId, civilDateOf, formatInstant } from "../../core/shared/index.ts";
import { nodesInOrder } from "../catalogue/flow-steps.ts";
import type { ViewContext } from "./view-context.ts";

export interface FlowStanding {
  /** Id of the end at which the flow ended. */
  readonly ended: NodeId | null;
  /** Every step for people, in an order in which none stands before one that it waits for. */
  readonly steps: readonly StepStanding[];
  /** Joins at which branches have arrived and wait for the others. */
  readonly waiting: readonly {
    readonly node: NodeId;
    readonly name: string;
    readonly arrived: number;
    readonly expected: number;
  }[];
  readonly timers: readonly {
    readonly timer: string;
    readonly node: NodeId;
    readonly name: string;
    /** When it rings. */
    readonly at: string | null;
  }[];
  /** Messages and cases of other procedures that are waited for. */
  readonly awaited: readonly { readonly id: string; readonly node: NodeId; readonly name: string }[];
  /** Where tokens stand now, sub-processes around others included. */
  readonly standing: readonly NodeId[];
  /** Nodes and edges of the way taken, as far as nothing of it was sent back. */
  readonly passed: readonly NodeId[];
  readonly taken: readonly string[];
}

export interface StepStanding {
  readonly node: NodeId;
  readonly name: string;
  readonly kind: string;
  readonly office: string;
  readonly officeName: string;
  readonly post: string;
  readonly statutory: boolean;
  /** `ahead` may still come; `not-taken` lies on a way that the case did not go; a supervisor led past `jumped`. */
  readonly state: "done" | "open" | "ahead" | "not-taken" | "jumped";
  /** How often it was completed, what was sent back later included. */
  readonly times: number;
  /** How often what was done was sent back. */
  readonly sentBack: number;
  /** In force; null for the applicant: what was said inside the office is no act towards the person. */
  readonly outcome: string | null;
  readonly open: readonly OpenStanding[];
}

/** One node may have several: one for each office or signer. */
export interface OpenStanding {
  readonly task: string;
  /** Of a step that several do: which of how many, from 1. */
  readonly instance: { readonly number: number; readonly total: number } | null;
  /** 加签: somebody is asked to speak on another's task. */
  readonly added: boolean;
  readonly officeName: string;
  /** Null while nobody has taken it, and for the applicant. */
  readonly holderName: string | null;
  readonly since: string | null;
  readonly dueOn: string | null;
  readonly late: boolean;
}

export interface StandingOf {
  readonly procedure: Procedure;
  readonly state: CaseState;
  readonly events: readonly CaseEvent[];
}

/** @param of the version of the procedure that the case keeps, its state and all its events */
export function flowStanding(of: StandingOf, context: ViewContext): FlowStanding {
  const { state } = of;
  const { flow } = of.procedure;
  const { tokens, past, timers, waits, calls, ended } = state.flow;
  const { zone } = context.calendar;
  const taken = wayTaken(flow, [...past, ...tokens]);
  return {
    ended: ended?.node ?? null,
    steps: stepsOf(of, context),
    waiting: waitingAt(flow, state),
    timers: timers.map((timer) => {
      const at = ringsAt(of.procedure, timer, state, context.calendar);
      const name = flow.nodes[timer.nodeId]?.name ?? "";
      return { timer: timer.timerId, node: timer.nodeId, name, at: at === null ? null : formatInstant(at, zone) };
    }),
    awaited: [
      ...waits.map(({ waitId, nodeId, name }) => ({ id: waitId, node: nodeId, name })),
      ...calls.map(({ callId, nodeId, name }) => ({ id: callId, node: nodeId, name })),
    ],
    standing: [...new Set(tokens.map((token) => token.at))],
    passed: [...new Set([...past.map((token) => token.at), ...taken.flatMap((edge) => flow.edges[edge]?.from ?? [])])],
    taken,
  };
}

function stepsOf({ procedure, state, events }: StandingOf, context: ViewContext): readonly StepStanding[] {
  const { flow } = procedure;
  const own = isApplicant(state, context.actor);
  const reachable = reachableFrom(flow, state);
  const closed = closings(events);
  const open = Map.groupBy(state.flow.tasks, (task) => task.nodeId);
  const ordered = nodesInOrder(flow).filter((node) => node.kind === "user-task");
  return ordered.map((node): StepStanding => {
    const { id, name, office, post, taskKind, statutoryStep } = node;
    const tasks = open.get(id) ?? [];
    const { completed, jumped } = closed.get(id) ?? NEVER;
    // Of a step that several do each voice counts, and not the token that waited around them.
    const several = node.loop !== undefined;
    const standing = state.flow.past.filter(
      (token) => token.at === id && token.outcome !== undefined && (token.instance !== undefined) === several,
    ).length;
    return {
      node: id,
      name,
      kind: taskKind,
      office,
      officeName: context.names.offices.get(office) ?? office,
      post,
      statutory: statutoryStep,
      state: stateOf({ open: tasks.length > 0, standing, jumped: jumped > 0, reachable: reachable.has(id) }),
      times: completed,
      sentBack: Math.max(completed - standing, 0),
      outcome: own ? null : (state.flow.outcomes[id] ?? null),
      open: tasks.map((task) => openStanding(procedure, task, state, own, context)),
    };
  });
}

interface About {
  readonly open: boolean;
  readonly standing: number;
  readonly jumped: boolean;
  readonly reachable: boolean;
}

function stateOf({ open, standing, jumped, reachable }: About): StepStanding["state"] {
  if (open) return "open";
  if (standing > 0) return "done";
  if (jumped) return "jumped";
  return reachable ? "ahead" : "not-taken";
}

function openStanding(
  procedure: Procedure,
  task: OpenTask,
  ...[state, own, context]: [state: CaseState, own: boolean, context: ViewContext]
): OpenStanding {
  const { calendar, names, now } = context;
  const since = state.since[task.taskId];
  const holder: AccountId | undefined = state.holders[task.taskId];
  const dueOn = stepClockOf(procedure, state, task, calendar)?.dueOn ?? null;
  return {
    task: task.taskId,
    instance: task.instance ?? null,
    added: task.askedFor !== undefined,
    officeName: names.offices.get(task.office) ?? task.office,
    holderName: own || holder === undefined ? null : (names.staff.get(holder) ?? null),
    since: since === undefined ? null : formatInstant(since, calendar.zone),
    dueOn,
    late: dueOn !== null && dueOn < civilDateOf(now, calendar.zone),
  };
}

/** Tokens at joins, that wait for the other branches. */
function waitingAt(flow: FlowModel, { flow: standing }: CaseState): FlowStanding["waiting"] {
  const atJoins = standing.tokens.filter((token) => JOINS.has(flow.nodes[token.at]?.kind ?? ""));
  return [...Map.groupBy(atJoins, (token) => token.at)].map(([node, tokens]) => {
    const expected = flow.in[node]?.length ?? 0;
    return { node, name: flow.nodes[node]?.name ?? "", arrived: tokens.length, expected };
  });
}

const JOINS: ReadonlySet<string> = new Set(["parallel", "inclusive"]);

interface Closings {
  /** Silence that counts as a word of nobody (缺席默认) included: the step is over by it. */
  readonly completed: number;
  readonly jumped: number;
}

const NEVER: Closings = { completed: 0, jumped: 0 };

/** How often each step was completed or led past, from the record: the state forgets what was sent back. */
function closings(events: readonly CaseEvent[]): ReadonlyMap<NodeId, Closings> {
  const counted = new Map<NodeId, Closings>();
  for (const { body } of events) {
    if (!("flow" in body) || body.flow === null) continue;
    for (const { nodeId, how } of body.flow.closed) {
      const { completed, jumped } = counted.get(nodeId) ?? NEVER;
      if (how === "completed" || how === "absent") counted.set(nodeId, { completed: completed + 1, jumped });
      if (how === "jumped") counted.set(nodeId, { completed, jumped: jumped + 1 });
    }
  }
  return counted;
}

/** The edges that led to these tokens, each once: from where the tokens before them stood, through what needs nobody. */
function wayTaken(flow: FlowModel, tokens: readonly Token[]): readonly EdgeId[] {
  const byId = new Map(tokens.map((token) => [token.id, token]));
  return [...new Set(tokens.flatMap((token) => edgesBehind(flow, token, byId)))].filter((edge) => edge in flow.edges);
}

function edgesBehind(flow: FlowModel, token: Token, byId: ReadonlyMap<TokenId, Token>): readonly EdgeId[] {
  const before = token.from.flatMap((id) => byId.get(id)?.at ?? []);
  const origins = new Set(before.length === 0 ? [flow.start] : before.flatMap((node) => exitsOf(flow, node)));
  const ways: (readonly EdgeId[])[] = [[token.via]];
  const seen = new Set<EdgeId>([token.via]);
  for (const way of ways) {
    const node = flow.edges[way[0] ?? ""]?.from ?? "";
    if (origins.has(node)) return way;
    if (WAITS.has(flow.nodes[node]?.kind ?? "")) continue;
    for (const edge of flow.in[node] ?? []) {
      if (seen.has(edge)) continue;
      seen.add(edge);
      ways.push([edge, ...way]);
    }
  }
  return [token.via];
}

/** Where a way can begin whose token stood there: at the step, at an event on its border, at the start inside it. */
function exitsOf(flow: FlowModel, id: NodeId): readonly NodeId[] {
  const node = flow.nodes[id];
  return [id, ...(flow.boundary[id] ?? []), ...(node?.kind === "sub-process" ? [node.start] : [])];
}

/** A token stays at these, so no way leads through them without another token. */
const WAITS: ReadonlySet<string> = new Set(["user-task", "timer", "receive", "call", "sub-process"]);

/** Every node to which some token can still come; before the flow begins, every node there is. */
function reachableFrom(flow: FlowModel, { flow: standing, closedAt }: CaseState): ReadonlySet<NodeId> {
  if (standing.ended !== null || closedAt !== null) return new Set();
  const begun = standing.tokens.length > 0 || standing.past.length > 0;
  const found = new Set<NodeId>(begun ? standing.tokens.map((token) => token.at) : [flow.start]);
  for (const id of found) for (const next of after(flow, id)) found.add(next);
  return found;
}

function after(flow: FlowModel, id: NodeId): readonly FlowNode["id"][] {
  const inside = exitsOf(flow, id).filter((exit) => exit !== id);
  return [...(flow.out[id] ?? []).flatMap((edge) => flow.edges[edge]?.to ?? []), ...inside];
}
