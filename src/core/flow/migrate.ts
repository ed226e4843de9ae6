/**
 * A running flow under a new version of its procedure: where every token waits then, what changes for the work that is
 * open, and why it cannot be when it cannot. What was done stays done. Rule R-FLW-30.
 */
import { ok, type Result, refuse } from "../shared/index.ts";
import { type FlowModel, type FlowNode, getEdge, getNode, isBoundary, type NodeId } from "./model.ts";
import { beginRun, finishRun, openTask, type Run, setTimer, setWait, taskAt } from "./run.ts";
import { findStuck } from "./soundness.ts";
import type { FlowDelta, FlowState, OpenTask, Token } from "./state.ts";

/** Old nodes by new ones, where a step has another id in the new version. */
export type NodeMapping = Readonly<Record<NodeId, NodeId>>;

export interface StepChange {
  /** Id in the new version. */
  readonly node: NodeId;
  readonly what:
    | "step"
    | "name"
    | "office"
    | "post"
    | "kind"
    | "outcomes"
    | "limit"
    | "statutory"
    | "officers"
    | "timer";
  readonly from: string;
  readonly to: string;
}

export interface MigrationObstacle {
  readonly node: NodeId;
  readonly why: /** The new version has no such step. */
    | "gone"
    /** It is something else there. */
    | "other-kind"
    /** It stands in another sub-process, or one inside it is gone. */
    | "other-scope"
    /** A join there has no way in like the one by which the token came. */
    | "way-gone"
    /** Several speak here, and fewer or others would in the new version. */
    | "several-speak"
    /** From here the new version would not end: a join would wait in vain. */
    | "would-not-end";
}

export interface FlowMigration {
  readonly delta: FlowDelta;
  readonly changes: readonly StepChange[];
}

export interface NotMigratable {
  readonly code: "flow/not-migratable";
  readonly obstacles: readonly MigrationObstacle[];
}

/** The delta that puts the standing into the new model, or everything that stands against it. */
export function migrateFlow(
  from: FlowModel,
  to: FlowModel,
  state: FlowState,
  mapping: NodeMapping = {},
): Result<FlowMigration, NotMigratable> {
  const obstacles = state.tokens.flatMap((token) => obstacleOf(from, to, token, mapping));
  if (obstacles.length > 0) return refuse({ code: "flow/not-migratable", obstacles });
  const tokens = state.tokens.map((token) => moved(from, to, token, mapping));
  const stuck = findStuck(to, tokens);
  if (stuck !== null)
    return refuse({ code: "flow/not-migratable", obstacles: [{ node: stuck, why: "would-not-end" }] });
  const run = beginRun(to, { ...state, tokens }, { facts: {} });
  const changes = state.tokens.flatMap((token, index) => {
    const now = tokens[index];
    return now === undefined ? [] : openUnder(run, state, token, now);
  });
  const { opened, timersSet, waitsSet = [], callsOpened = [], ...rest } = finishRun(run);
  const placed = tokens.map(({ id, at, via }) => ({ id, at, via }));
  const moves = {
    tasks: opened,
    timers: timersSet,
    waits: waitsSet,
    calls: [...state.calls, ...callsOpened],
    tokens: placed,
  };
  return ok({ delta: { ...rest, opened: [], timersSet: [], migrated: moves }, changes });
}

function obstacleOf(from: FlowModel, to: FlowModel, token: Token, mapping: NodeMapping): readonly MigrationObstacle[] {
  const { at } = token;
  const before = getNode(from, at);
  const after = to.nodes[mapping[at] ?? at];
  const refused = (why: MigrationObstacle["why"]) => [{ node: at, why }];
  if (after === undefined) return refused("gone");
  if (after.kind !== before.kind) return refused("other-kind");
  const parent = before.parent === undefined ? undefined : (mapping[before.parent] ?? before.parent);
  if (parent !== after.parent) return refused("other-scope");
  if (token.instances !== undefined && !speakAlike(before, after)) return refused("several-speak");
  const single = (node: FlowNode) => node.kind === "user-task" && node.loop === undefined;
  if (single(before) !== single(after)) return refused("several-speak");
  return wayInto(from, to, token, mapping) === undefined ? refused("way-gone") : [];
}

function speakAlike(before: FlowNode, after: FlowNode): boolean {
  const loop = (node: FlowNode) => (node.kind === "user-task" || node.kind === "sub-process" ? node.loop : undefined);
  const [old, now] = [loop(before), loop(after)];
  return old !== undefined && now !== undefined && old.sequential === now.sequential;
}

/** The way by which the token stands at its node in the new version: the same, else one that comes from the same node. */
function wayInto(from: FlowModel, to: FlowModel, token: Token, mapping: NodeMapping): string | undefined {
  const at = mapping[token.at] ?? token.at;
  const ways = to.in[at] ?? [];
  if (ways.includes(token.via)) return token.via;
  const source = from.edges[token.via] === undefined ? undefined : getEdge(from, token.via).from;
  const alike = ways.find((way) => getEdge(to, way).from === (source === undefined ? "" : (mapping[source] ?? source)));
  const isJoin = ways.length > 1 && ["parallel", "inclusive"].includes(getNode(to, at).kind);
  return alike ?? (isJoin ? undefined : ways[0]);
}

function moved(from: FlowModel, to: FlowModel, token: Token, mapping: NodeMapping): Token {
  return { ...token, at: mapping[token.at] ?? token.at, via: wayInto(from, to, token, mapping) ?? token.via };
}

/** Opens the token's work as the new version has it; what the old and the new task say differently is a change. */
function openUnder(run: Run, state: FlowState, was: Token, token: Token): readonly StepChange[] {
  const node = getNode(run.model, token.at);
  const changes: StepChange[] =
    was.at === token.at ? [] : [{ node: token.at, what: "step", from: was.at, to: token.at }];
  const old = state.tasks.find((task) => task.tokenId === token.id);
  let taskId = old?.taskId;
  if (old !== undefined && node.kind === "user-task") {
    const kept = keptOf(old);
    const differs = taskChanges(old, taskAt(node, token, kept));
    changes.push(...differs);
    // Changed work is other work: its id says so.
    if (differs.length > 0 || was.at !== token.at) taskId = nextId(node.id, token.id, old.taskId);
    openTask(run, node, token, { ...kept, taskId: taskId ?? old.taskId });
  }
  if (node.kind === "timer") setTimer(run, node.id, token, { duration: node.duration, interrupting: true });
  if (node.kind === "receive") setWait(run, node, token);
  if (node.kind === "event-choice") awaitAgain(run, token);
  const events = (run.model.boundary[token.at] ?? []).map((id) => getNode(run.model, id)).filter(isBoundary);
  for (const event of token.instance === undefined && token.added === undefined ? events : []) {
    if (event.kind === "boundary-message") setWait(run, event, token);
    // A side path that was opened once is not opened again.
    const open = state.timers.some((timer) => timer.tokenId === token.id && timer.nodeId === event.id);
    const fresh = !state.visited.includes(event.id);
    if (event.kind === "boundary-timer" && (open || fresh || event.interrupting)) {
      const { duration, interrupting } = event;
      setTimer(run, event.id, token, {
        duration,
        interrupting,
        ...(taskId === undefined ? {} : { attachedTask: taskId }),
      });
    }
  }
  return [...changes, ...timerChanges(run, state, token)];
}

function awaitAgain(run: Run, token: Token): void {
  for (const way of run.model.out[token.at] ?? []) {
    const event = getNode(run.model, getEdge(run.model, way).to);
    if (event.kind === "timer") setTimer(run, event.id, token, { duration: event.duration, interrupting: true });
    if (event.kind === "receive") setWait(run, event, token);
  }
}

/** `node#serial~n`: the n-th form of the same token's work. */
function nextId(node: NodeId, token: number, old: string): string {
  const times = Number(/~(\d+)$/.exec(old)?.[1] ?? 1);
  return `${node}#${token}~${times + 1}`;
}

/** Who was asked for what, and as which of several. */
function keptOf(old: OpenTask): Partial<OpenTask> {
  const asked = old.askedFor === undefined ? {} : { ...old };
  const office = old.instance === undefined ? {} : { office: old.office, instance: old.instance };
  return { ...asked, ...office };
}

function taskChanges(old: OpenTask, task: OpenTask): readonly StepChange[] {
  const { nodeId: node } = task;
  const pairs: readonly (readonly [StepChange["what"], string, string])[] = [
    ["name", old.name, task.name],
    ["office", old.office, task.office],
    ["post", old.post, task.post],
    ["kind", old.kind, task.kind],
    ["outcomes", old.outcomes.join(","), task.outcomes.join(",")],
    ["limit", old.limit ?? "", task.limit ?? ""],
    ["statutory", String(old.statutoryStep), String(task.statutoryStep)],
    ["officers", String(old.minimumOfficers), String(task.minimumOfficers)],
  ];
  return pairs.filter(([, from, to]) => from !== to).map(([what, from, to]) => ({ node, what, from, to }));
}

function timerChanges(run: Run, state: FlowState, token: Token): readonly StepChange[] {
  const had = state.timers.filter((timer) => timer.tokenId === token.id);
  const has = run.timersSet.filter((timer) => timer.tokenId === token.id);
  const nodes = [...new Set([...had, ...has].map((timer) => timer.nodeId))];
  return nodes.flatMap((node) => {
    const from = had.find((timer) => timer.nodeId === node)?.duration ?? "";
    const to = has.find((timer) => timer.nodeId === node)?.duration ?? "";
    return from === to ? [] : [{ node, what: "timer" as const, from, to }];
  });
}
