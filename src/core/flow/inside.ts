/**
 * Steps with something inside: sub-processes, and multi-instance steps (会签, 或签, k of n), which are done by several.
 * A token waits around what is inside and goes on when that is done, or when enough is done.
 */
import {
  evaluateCondition,
  evaluateExpression,
  type Json,
  ok,
  type Result,
  refuse,
  withFacts,
} from "../shared/index.ts";
import {
  type FlowNode,
  getNode,
  isEnd,
  type Loop,
  onlyWayOut,
  type SubProcessNode,
  type UserTaskNode,
} from "./model.ts";
import type { FlowRefusal } from "./refusals.ts";
import {
  bear,
  cancelWithin,
  contextOf,
  getToken,
  type Move,
  openTask,
  pastWithin,
  type Run,
  spend,
  wait,
  watch,
} from "./run.ts";
import type { PastToken, Token, TokenId } from "./state.ts";

/** At most so many instances: beyond that a rule has gone astray. */
export const MAX_INSTANCES = 100;

type Moves = Result<readonly Move[], FlowRefusal>;
const NO_MOVES: Moves = ok([]);
type Looped = (UserTaskNode | SubProcessNode) & { readonly loop: Loop };

/** Opens the task, or its instances. */
export function enterTask(run: Run, node: UserTaskNode, move: Move): Moves {
  if (isLooped(node)) return enterLoop(run, node, move);
  const token = wait(run, node.id, move);
  watch(run, token, openTask(run, node, token));
  return NO_MOVES;
}

/** A token waits around what begins inside. */
export function enterSubProcess(run: Run, node: SubProcessNode, move: Move): Moves {
  if (isLooped(node)) return enterLoop(run, node, move);
  const token = wait(run, node.id, move);
  watch(run, token);
  return ok([enterInner(run, node, token)]);
}

export function enterInner(run: Run, node: SubProcessNode, token: Token): Move {
  run.visited.push(node.start);
  return { edge: onlyWayOut(run.model, node.start), from: [token.id], scope: token.id };
}

/** The last branch inside has ended: the flow goes on around it. */
export function leaveScope(run: Run, node: SubProcessNode, token: Token): Moves {
  spend(run, token.id);
  if (token.instance !== undefined) return instanceDone(run, token);
  return ok([{ edge: onlyWayOut(run.model, node.id), from: traceOf(run, token), scope: token.scope }]);
}

/** The token and what ended inside it: what follows comes from all of these. */
function traceOf(run: Run, token: Token): readonly TokenId[] {
  const ended = pastWithin(run, token.id).filter((inner) => isEnd(getNode(run.model, inner.at)));
  return [token.id, ...ended.map((inner) => inner.id)];
}

export function isLooped<T extends FlowNode>(node: T): node is T & Looped {
  return (node.kind === "user-task" || node.kind === "sub-process") && node.loop !== undefined;
}

/** A token waits around the instances. With none the step is passed at once. */
export function enterLoop(run: Run, node: Looped, move: Move): Moves {
  const instances = instancesOf(run, node);
  if (!instances.ok) return instances;
  const { edge: via, from, scope, facts } = move;
  const host = bear(run, node.id, {
    via,
    from,
    ...(scope === undefined ? {} : { scope }),
    ...(facts === undefined ? {} : { facts }),
    instances: instances.value,
  });
  if (instances.value.length === 0) {
    spend(run, host.id);
    return ok([{ edge: onlyWayOut(run.model, node.id), from: [host.id], scope }]);
  }
  watch(run, host);
  return ok(openInstances(run, node, host));
}

/** Opens all instances of a waiting token, or the first where they come one after the other. */
export function openInstances(run: Run, node: Looped, host: Token): readonly Move[] {
  const count = node.loop.sequential ? 1 : (host.instances?.length ?? 0);
  return Array.from({ length: count }, (_, index) => openInstance(run, node, host, index, [host.id])).flat();
}

function openInstance(
  run: Run,
  node: Looped,
  host: Token,
  ...[instance, from]: [instance: number, from: Token["from"]]
): readonly Move[] {
  const token = bear(run, node.id, { via: host.via, from, scope: host.id, instance });
  if (node.kind === "sub-process") return [enterInner(run, node, token)];
  const total = host.instances?.length ?? 0;
  const office = host.instances?.[instance] ?? node.office;
  openTask(run, node, token, { office, instance: { number: instance + 1, total } });
  return [];
}

/** An instance is done, as its token was used up: the next one, or the end of the step when it is enough. */
export function instanceDone(run: Run, done: Token): Moves {
  const node = getNode(run.model, done.at);
  const host = getToken(run, done.scope ?? 0);
  if (!isLooped(node)) throw new Error(`${node.id} of flow ${run.model.id} has no instances`);
  const spoken = pastWithin(run, host.id).filter((token) => token.instance !== undefined && token.at === node.id);
  const total = host.instances?.length ?? 0;
  const enough = isEnough(run, node, spoken, total);
  if (!enough.ok) return enough;
  if (!enough.value) {
    const next = spoken.length;
    return ok(node.loop.sequential ? openInstance(run, node, host, next, traceOf(run, done)) : []);
  }
  const verdict = node.kind === "user-task" ? verdictOf(run, node, spoken, total) : ok(undefined);
  if (!verdict.ok) return verdict;
  cancelWithin(run, host.id);
  spend(run, host.id, verdict.value);
  if (verdict.value !== undefined) run.occasion = { ...run.occasion, nodeId: node.id, outcome: verdict.value };
  const from = [host.id, ...spoken.flatMap((token) => traceOf(run, token))];
  return ok([{ edge: onlyWayOut(run.model, node.id), from, scope: host.scope }]);
}

function isEnough(
  run: Run,
  node: Looped,
  ...[spoken, total]: [spoken: readonly PastToken[], total: number]
): Result<boolean, FlowRefusal> {
  if (spoken.length >= total) return ok(true);
  const { completion } = node.loop;
  if (completion === undefined) return ok(false);
  const holds = evaluateCondition(completion, withFacts(contextOf(run), loopFacts(spoken, total)));
  return holds.ok ? holds : refuse({ code: "flow/condition-failed", element: node.id, cause: holds.refusal });
}

/** What all said; when they differ, the last of the outcomes, unless the step has a rule of its own. */
function verdictOf(
  run: Run,
  node: UserTaskNode,
  ...[spoken, total]: [spoken: readonly PastToken[], total: number]
): Result<string | undefined, FlowRefusal> {
  const rule = node.loop?.verdict;
  const { outcomes } = node;
  // Nobody spoke: that is no outcome which a rule could read out of it.
  if (spoken.length > 0 && spoken.every((token) => token.outcome === ABSENT)) return ok(ABSENT);
  if (rule === undefined) {
    const said = new Set(spoken.map((token) => token.outcome).filter((outcome) => outcome !== ABSENT));
    const [only] = said;
    return ok(said.size === 0 ? ABSENT : said.size === 1 ? only : outcomes.at(-1));
  }
  const value = evaluateExpression(rule, withFacts(contextOf(run), loopFacts(spoken, total)));
  if (!value.ok) return refuse({ code: "flow/rule-failed", element: node.id, cause: value.refusal });
  if (typeof value.value === "string" && outcomes.includes(value.value)) return ok(value.value);
  return refuse({ code: "flow/verdict-unknown", element: node.id, outcomes });
}

/** The outcome of whoever did not speak in time: it stands for nothing. */
export const ABSENT = "absent";

/**
 * What completion condition and verdict may speak of: the counts of BPMN, and `given.<outcome>`, how many said it
 * (`given.absent`: how many were silent).
 */
function loopFacts(spoken: readonly PastToken[], total: number): Readonly<Record<string, Json>> {
  const given: Record<string, number> = {};
  for (const { outcome = "" } of spoken) given[outcome] = (given[outcome] ?? 0) + 1;
  const done = spoken.length;
  return { nrOfInstances: total, nrOfCompletedInstances: done, nrOfActiveInstances: total - done, given };
}

function instancesOf(run: Run, node: Looped): Result<readonly (string | null)[], FlowRefusal> {
  const offices = "offices" in node.loop ? node.loop.offices : undefined;
  if (isOffices(offices)) return ok(offices);
  const from = "officesFrom" in node.loop ? node.loop.officesFrom : undefined;
  const feel = typeof from === "string" ? from : (node.loop.count ?? "");
  const value = evaluateExpression(feel, contextOf(run));
  if (!value.ok) return refuse({ code: "flow/rule-failed", element: node.id, cause: value.refusal });
  const given = value.value;
  const list = typeof from === "string" ? given : nulls(given);
  if (isInstances(list) && list.length <= MAX_INSTANCES) return ok(list);
  return refuse({ code: "flow/instances-malformed", element: node.id });
}

function nulls(count: Json): Json {
  const fits = typeof count === "number" && Number.isInteger(count) && count >= 0 && count <= MAX_INSTANCES;
  return fits ? Array.from({ length: count }, () => null) : null;
}

function isOffices(value: unknown): value is readonly string[] {
  return Array.isArray(value);
}

function isInstances(value: Json): value is readonly (string | null)[] {
  return Array.isArray(value) && value.every((one) => one === null || (typeof one === "string" && one !== ""));
}
