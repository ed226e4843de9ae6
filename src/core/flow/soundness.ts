/**
 * The third round of compiling: every course of events. Shrinks the flow (reduce.ts), then walks through all standings
 * that are left, shortest courses first, so that the path in a finding is a short one.
 */
import type { FlowFinding } from "./findings.ts";
import { type FlowModel, getNode, type NodeId } from "./model.ts";
import { type Net, type NetNode, netOf } from "./net.ts";
import { reduceNet, waysIn, waysOut } from "./reduce.ts";
import type { Token } from "./state.ts";

const MAX_STANDINGS = 20_000;

/**
 * Finds joins that wait in vain, steps that are never reached, steps that would be done twice and circles without a
 * way out. Expects a model that has passed `checkStructure`.
 */
export function checkSoundness(model: FlowModel): readonly FlowFinding[] {
  return scopesOf(model).flatMap((scope) => {
    const net = netOf(model, scope, leavesByItself);
    reduceNet(net);
    return exploreNet(model, net);
  });
}

/** The flow itself, and each sub-process: each is sound by itself, or not. */
export function scopesOf(model: FlowModel): readonly (NodeId | undefined)[] {
  const inner = Object.values(model.nodes).filter((node) => node.kind === "sub-process");
  return [undefined, ...inner.map((node) => node.id)];
}

/** Where tokens stand (ids of edges, ascending), and the course of events that led here. */
interface Standing {
  readonly key: string;
  readonly tokens: readonly number[];
  readonly before: Standing | undefined;
  readonly passed: readonly NodeId[];
  readonly next: string[];
}

interface Search {
  readonly model: FlowModel;
  readonly net: Net;
  readonly standings: Map<string, Standing>;
  readonly fired: Set<string>;
  readonly travelled: Set<number>;
  readonly findings: FlowFinding[];
}

/**
 * The node at which a flow may be stuck that goes on from where these tokens wait, or beyond which that cannot be told;
 * null when it ends whatever happens.
 */
export function findStuck(model: FlowModel, tokens: readonly Token[]): NodeId | null {
  const scopes = new Map<Token["scope"], Token[]>();
  for (const token of tokens) {
    if (token.instance !== undefined || token.added !== undefined) continue;
    scopes.set(token.scope, [...(scopes.get(token.scope) ?? []), token]);
  }
  for (const inside of scopes.values()) {
    const [first] = inside;
    const scope = first === undefined ? undefined : getNode(model, first.at).parent;
    const net = netOf(model, scope, leavesByItself);
    const standing = inside.flatMap((token) => edgesAt(net, token));
    reduceNet(net, new Set(standing));
    const found = exploreFrom(model, net, standing, MAX_STANDINGS).filter((one) => one.code !== "flow/dead-step");
    if (found.length === 0) continue;
    // A side path that a loop may open again before it has ended stands in a sound flow, too.
    const usual = exploreNet(model, net).filter((one) => one.code === "flow/step-twice");
    const fresh = found.find((one) => !usual.some((other) => other.code === one.code && other.element === one.element));
    if (fresh !== undefined) return fresh.element;
  }
  return null;
}

/** The edge of the net on which a waiting token stands: the one by which it came, or any into its node. */
function edgesAt(net: Net, token: Token): readonly number[] {
  const into = net.edges.filter((edge) => edge.to === token.at);
  const came = into.find((edge) => edge.flow === token.via) ?? into[0];
  return came === undefined ? [] : [came.id];
}

/** Walks through every standing of the net, reduced or not, and gives up beyond `maxStandings`. */
export function exploreNet(model: FlowModel, net: Net, maxStandings = MAX_STANDINGS): readonly FlowFinding[] {
  const first = waysOut(net, net.start).map((edge) => edge.id);
  return exploreFrom(model, net, first, maxStandings);
}

/**
 * Is there a course on which the sub-process ends without raising an error? Its ends that raise one are left out, so
 * that whatever comes to them stays there. Where that cannot be told, it is believed to be so.
 */
export function leavesByItself(model: FlowModel, subProcess: NodeId): boolean {
  const net = netOf(model, subProcess, leavesByItself);
  for (const node of Object.values(model.nodes)) if (node.kind === "error-end") net.nodes.delete(node.id);
  reduceNet(net);
  const first = waysOut(net, net.start).map((edge) => edge.id);
  const search = walkAll(model, net, first, MAX_STANDINGS);
  return search === undefined || search.standings.has("");
}

function exploreFrom(
  model: FlowModel,
  net: Net,
  tokens: readonly number[],
  maxStandings: number,
): readonly FlowFinding[] {
  const search = walkAll(model, net, tokens, maxStandings);
  if (search === undefined) return [{ code: "flow/too-complex", element: net.start }];
  reportDeadSteps(search);
  if (search.findings.length === 0) reportCircle(search);
  return search.findings;
}

/** Every standing that follows from the first, with the faults met on the way; undefined beyond `maxStandings`. */
function walkAll(model: FlowModel, net: Net, tokens: readonly number[], maxStandings: number): Search | undefined {
  const search: Search = { model, net, standings: new Map(), fired: new Set(), travelled: new Set(), findings: [] };
  const first = [...tokens].sort((a, b) => a - b);
  const start: Standing = {
    key: first.join(),
    tokens: first,
    before: undefined,
    passed: [net.start, ...passedBy(net, first)],
    next: [],
  };
  search.standings.set(start.key, start);
  search.fired.add(net.start);
  note(search, first);
  for (const standing of search.standings.values()) {
    if (search.standings.size > maxStandings) return undefined;
    if (reportTwice(search, standing)) continue;
    const moves = [...net.nodes.values()].flatMap((node) => movesOf(net, standing, node));
    for (const move of moves) go(search, standing, move);
    if (moves.length === 0 && standing.tokens.length > 0) reportDeadlock(search, standing);
  }
  return search;
}

interface Step {
  readonly node: NetNode;
  readonly taken: readonly number[];
  readonly put: readonly number[];
}

/** All that this node may do in the standing. */
function movesOf(net: Net, standing: Standing, node: NetNode): readonly Step[] {
  const here = waysIn(net, node.id).map((edge) => edge.id);
  const arrived = here.filter((id) => standing.tokens.includes(id));
  if (arrived.length === 0 || (node.takes === "all" && arrived.length < here.length)) return [];
  if (node.terminates) return [{ node, taken: standing.tokens, put: [] }];
  if (node.takes === "or" && mayStillCome(net, standing, node, arrived)) return [];
  const takes = node.takes === "any" ? arrived.map((id) => [id]) : [arrived];
  const out = waysOut(net, node.id).map((edge) => edge.id);
  return takes.flatMap((taken) => putsOf(node, out).map((put) => ({ node, taken, put })));
}

/** Beyond that, too many combinations to try one by one. */
const MAX_WAYS = 10;

function putsOf(node: NetNode, out: readonly number[]): readonly (readonly number[])[] {
  if (node.puts === "all" || out.length === 0) return [out];
  if (node.puts === "one") return out.map((id) => [id]);
  if (out.length > MAX_WAYS) return [out, ...out.map((id) => [id])];
  return Array.from({ length: 2 ** out.length - 1 }, (_, index) => out.filter((_id, bit) => (index + 1) & (1 << bit)));
}

/**
 * Can another token still come to the node by a way on which none stands, and by none on which one stands? The same
 * rule as when the flow runs.
 */
function mayStillCome(net: Net, standing: Standing, node: NetNode, arrived: readonly number[]): boolean {
  const ways = waysIn(net, node.id);
  const toEmpty = nodesBefore(
    net,
    node.id,
    ways.filter((edge) => !arrived.includes(edge.id)),
  );
  const toFilled = nodesBefore(
    net,
    node.id,
    ways.filter((edge) => arrived.includes(edge.id)),
  );
  return standing.tokens.some((id) => {
    const { to } = edgeOf(net, id);
    return toEmpty.has(to) && !toFilled.has(to);
  });
}

function nodesBefore(net: Net, join: string, ways: readonly { readonly from: string }[]): ReadonlySet<string> {
  const before = new Set(ways.map((edge) => edge.from).filter((from) => from !== join));
  for (const id of before) for (const edge of waysIn(net, id)) if (edge.from !== join) before.add(edge.from);
  return before;
}

function go(search: Search, standing: Standing, { node, taken, put }: Step): void {
  const left = [...standing.tokens];
  for (const id of taken) left.splice(left.indexOf(id), 1);
  const tokens = [...left, ...put].sort((a, b) => a - b);
  const key = tokens.join();
  standing.next.push(key);
  search.fired.add(node.id);
  note(search, put);
  if (search.standings.has(key)) return;
  const passed = [node.id, ...passedBy(search.net, put)];
  search.standings.set(key, { key, tokens, before: standing, passed, next: [] });
}

function note(search: Search, edges: readonly number[]): void {
  for (const id of edges) search.travelled.add(id);
}

function reportTwice(search: Search, standing: Standing): boolean {
  const twice = standing.tokens.find((id, index) => standing.tokens.indexOf(id) !== index);
  if (twice === undefined) return false;
  report(search, { code: "flow/step-twice", element: meetingPlace(search, twice), path: pathTo(search, standing) });
  return true;
}

/** Two tokens on an edge have met where it begins. */
function meetingPlace(search: Search, id: number): string {
  const { from } = edgeOf(search.net, id);
  return Object.hasOwn(search.model.nodes, from) ? from : elementAfter(search, id);
}

function reportDeadlock(search: Search, standing: Standing): void {
  const [token] = standing.tokens;
  const element = token === undefined ? search.model.id : edgeOf(search.net, token).to;
  report(search, { code: "flow/deadlock", element, path: pathTo(search, standing) });
}

function reportDeadSteps(search: Search): void {
  const reached = new Set<string>(search.fired);
  const missed = new Set<string>([...search.net.nodes.keys()].filter((id) => !search.fired.has(id)));
  for (const edge of search.net.edges) {
    const into = search.travelled.has(edge.id) ? reached : missed;
    for (const id of edge.covers) into.add(id);
  }
  for (const element of Object.keys(search.model.nodes)) {
    if (missed.has(element) && !reached.has(element)) report(search, { code: "flow/dead-step", element });
  }
}

/** Walks back from the standings in which the flow has ended; one that is not met can never end. */
function reportCircle(search: Search): void {
  const before = new Map<string, string[]>();
  for (const standing of search.standings.values()) {
    for (const key of standing.next) before.set(key, [...(before.get(key) ?? []), standing.key]);
  }
  const canEnd = new Set([""]);
  for (const key of canEnd) for (const earlier of before.get(key) ?? []) canEnd.add(earlier);
  const lost = [...search.standings.values()].find((standing) => !canEnd.has(standing.key));
  const token = lost?.tokens[0];
  if (lost === undefined || token === undefined) return;
  report(search, { code: "flow/never-ends", element: elementAfter(search, token), path: pathTo(search, lost) });
}

/** The first element of the flow to which a token on the edge comes. */
function elementAfter(search: Search, id: number): string {
  const edge = edgeOf(search.net, id);
  return [...edge.via, edge.to].find((node) => Object.hasOwn(search.model.nodes, node)) ?? search.model.id;
}

/** One finding per fault and element: the first, whose path is shortest. */
function report(search: Search, finding: FlowFinding): void {
  const known = search.findings.some((one) => one.code === finding.code && one.element === finding.element);
  if (!known) search.findings.push(finding);
}

function pathTo(search: Search, standing: Standing): readonly NodeId[] {
  const steps: (readonly NodeId[])[] = [];
  for (let at: Standing | undefined = standing; at !== undefined; at = at.before) steps.unshift(at.passed);
  return steps.flat().filter((id) => Object.hasOwn(search.model.nodes, id));
}

function passedBy(net: Net, edges: readonly number[]): readonly NodeId[] {
  return edges.flatMap((id) => edgeOf(net, id).via);
}

function edgeOf(net: Net, id: number): Net["edges"][number] {
  const edge = net.edges.find((one) => one.id === id);
  if (edge === undefined) throw new Error(`no edge ${id}`);
  return edge;
}
