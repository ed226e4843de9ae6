/**
 * Where a case stands in its flow, for the picture and for the list beside it: what was done and how often, what is open
 * and with whom, which joins wait, when timers ring, and the way that was taken. Built from the state and the events;
 * nothing here is stored, and nothing of it is about the applicant.
 */
import { type CaseEvent, type CaseState, isApplicant, stepDueOn, timerDueAt } from "../../core/case/index.ts";
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
  /** `ahead` may still come; `not-taken` lies on a way that the case did not go. */
  readonly state: "done" | "open" | "ahead" | "not-taken";
  /** How often it was completed, what was sent back later included. */
  readonly times: number;
  /** How often what was done was sent back. */
  readonly sentBack: number;
  /** In force; null for the applicant: what was said inside the office is no act towards the person. */
  readonly outcome: string | null;
  readonly open: readonly OpenStanding[];
}

/** One node may have several: one a signer, or one a round. */
export interface OpenStanding {
  readonly task: string;
  readonly officeName: string;
  /** Null while nobody has taken it, and for the applicant. */
  readonly holderName: string | null;
  readonly since: string | null;
  readonly dueOn: string | null;
  readonly late: boolean;
}

export interface StandingOf {
  readonly flow: FlowModel;
  readonly state: CaseState;
  readonly events: readonly CaseEvent[];
}

/** @param of the flow of the version that the case keeps, its state and all its events */
export function flowStanding({ flow, state, events }: StandingOf, context: ViewContext): FlowStanding {
  const { tokens, past, timers, ended } = state.flow;
  const { zone } = context.calendar;
  const taken = wayTaken(flow, [...past, ...tokens]);
  return {
    ended: ended?.node ?? null,
    steps: stepsOf({ flow, state, events }, context),
    waiting: waitingAt(flow, state),
    timers: timers.map((timer) => {
      const at = timerDueAt(timer, state, context.calendar);
      const name = flow.nodes[timer.nodeId]?.name ?? "";
      return { timer: timer.timerId, node: timer.nodeId, name, at: at === null ? null : formatInstant(at, zone) };
    }),
    passed: [...new Set([...past.map((token) => token.at), ...taken.flatMap((edge) => flow.edges[edge]?.from ?? [])])],
    taken,
  };
}

function stepsOf({ flow, state, events }: StandingOf, context: ViewContext): readonly StepStanding[] {
  const own = isApplicant(state, context.actor);
  const reachable = reachableFrom(flow, state);
  const completed = completions(events);
  const open = Map.groupBy(state.flow.tasks, (task) => task.nodeId);
  const ordered = nodesInOrder(flow).filter((node) => node.kind === "user-task");
  return ordered.map((node): StepStanding => {
    const { id, name, office, post, taskKind, statutoryStep } = node;
    const tasks = open.get(id) ?? [];
    const times = completed.get(id) ?? 0;
    const standing = state.flow.past.filter((token) => token.at === id && token.outcome !== undefined).length;
    return {
      node: id,
      name,
      kind: taskKind,
      office,
      officeName: context.names.offices.get(office) ?? office,
      post,
      statutory: statutoryStep,
      state: stateOf(tasks, standing, reachable.has(id)),
      times,
      sentBack: Math.max(times - standing, 0),
      outcome: own ? null : (state.flow.outcomes[id] ?? null),
      open: tasks.map((task) => openStanding(task, state, own, context)),
    };
  });
}

function stateOf(tasks: readonly OpenTask[], standing: number, reachable: boolean): StepStanding["state"] {
  if (tasks.length > 0) return "open";
  if (standing > 0) return "done";
  return reachable ? "ahead" : "not-taken";
}

function openStanding(task: OpenTask, state: CaseState, own: boolean, context: ViewContext): OpenStanding {
  const { calendar, names, now } = context;
  const since = state.since[task.taskId];
  const holder: AccountId | undefined = state.holders[task.taskId];
  const dueOn = task.limit === undefined || since === undefined ? null : stepDueOn(task.limit, since, calendar);
  return {
    task: task.taskId,
    officeName: names.offices.get(task.office) ?? task.office,
    holderName: own || holder === undefined ? null : (names.staff.get(holder) ?? null),
    since: since === undefined ? null : formatInstant(since, calendar.zone),
    dueOn,
    late: dueOn !== null && dueOn < civilDateOf(now, calendar.zone),
  };
}

/** Tokens that wait where nobody works and nothing rings, but several ways come together. */
function waitingAt(flow: FlowModel, { flow: standing }: CaseState): FlowStanding["waiting"] {
  const busy = new Set([...standing.tasks, ...standing.timers].map((one) => one.tokenId));
  const byNode = Map.groupBy(
    standing.tokens.filter((token) => !busy.has(token.id)),
    (token) => token.at,
  );
  return [...byNode].flatMap(([node, tokens]) => {
    const expected = flow.in[node]?.length ?? 0;
    if (expected < 2) return [];
    return [{ node, name: flow.nodes[node]?.name ?? "", arrived: tokens.length, expected }];
  });
}

/** How often each step was completed, from the record: the state forgets what was sent back. */
function completions(events: readonly CaseEvent[]): ReadonlyMap<NodeId, number> {
  const counted = new Map<NodeId, number>();
  for (const { body } of events) {
    if (!("flow" in body) || body.flow === null) continue;
    for (const { nodeId, how } of body.flow.closed)
      if (how === "completed") counted.set(nodeId, (counted.get(nodeId) ?? 0) + 1);
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
  const origins = new Set(
    before.length === 0 ? [flow.start] : before.flatMap((node) => [node, ...(flow.boundary[node] ?? [])]),
  );
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

/** A token stays at these, so no way leads through them without another token. */
const WAITS: ReadonlySet<string> = new Set(["user-task", "timer", "boundary-timer"]);

/** Every node to which some token can still come; before the flow begins, every node there is. */
function reachableFrom(flow: FlowModel, { flow: standing, closedAt }: CaseState): ReadonlySet<NodeId> {
  if (standing.ended !== null || closedAt !== null) return new Set();
  const begun = standing.tokens.length > 0 || standing.past.length > 0;
  const found = new Set<NodeId>(begun ? standing.tokens.map((token) => token.at) : [flow.start]);
  for (const id of found) for (const next of after(flow, id)) found.add(next);
  return found;
}

function after(flow: FlowModel, id: NodeId): readonly FlowNode["id"][] {
  return [...(flow.out[id] ?? []).flatMap((edge) => flow.edges[edge]?.to ?? []), ...(flow.boundary[id] ?? [])];
}
