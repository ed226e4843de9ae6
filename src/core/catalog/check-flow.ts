/** The flow against the kind of item and the posts there are. Rules R-CAT-10 to 15. */

import type { FlowModel, NodeId, TaskKind, UserTaskNode } from "../flow/index.ts";
import type { Action } from "../party/index.ts";
import { checkAbsence } from "./check-absence.ts";
import { type CatalogFinding, finding } from "./findings.ts";
import type { ItemSpec } from "./item.ts";
import type { Post } from "./organisation.ts";
import type { CatalogueRegister } from "./register.ts";

export function checkFlow(item: ItemSpec, flow: FlowModel, register: CatalogueRegister): readonly CatalogFinding[] {
  const tasks = Object.values(flow.nodes).filter((node): node is UserTaskNode => node.kind === "user-task");
  return [
    ...checkDecision(item, flow, tasks),
    ...checkMode(item, tasks),
    ...checkInstant(item, tasks),
    ...checkFiling(item, tasks),
    ...tasks.flatMap(checkConsultation),
    ...tasks.flatMap((task) => checkAbsence(task, register)),
    ...tasks.flatMap((task) => officesOf(task).flatMap((office) => checkPost(item, { ...task, office }, register))),
  ];
}

/** R-CAT-10. Somebody decides, once and last; where receipt is the filing, nobody does. */
function checkDecision(item: ItemSpec, flow: FlowModel, tasks: readonly UserTaskNode[]): readonly CatalogFinding[] {
  const deciding = tasks.filter((task) => task.taskKind === "decide");
  if (item.receipt.kind === "receipt-is-filing" || item.bundle !== undefined) return [];
  if (deciding.length === 0) return [finding("catalog/no-decide-task", "flow")];
  return deciding.flatMap((task) => {
    const place = `flow.${task.id}`;
    const found: CatalogFinding[] = [];
    const next = tasksAfter(flow, task.id);
    if (next.length > 0) found.push(finding("catalog/work-after-decision", place, { step: next.join(" ") }));
    const outcomes = [...task.outcomes].sort().join(" ");
    const allowed = [...item.decision.outcomes].sort().join(" ");
    if (outcomes !== allowed) found.push(finding("catalog/decide-outcomes-differ", place, { outcomes, allowed }));
    return found;
  });
}

function tasksAfter(flow: FlowModel, from: NodeId): readonly NodeId[] {
  const reached = new Set<NodeId>();
  const queue: NodeId[] = [from];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    for (const edge of flow.out[id] ?? []) {
      const to = flow.edges[edge]?.to;
      if (to === undefined || reached.has(to)) continue;
      reached.add(to);
      queue.push(to);
    }
  }
  return [...reached].filter((id) => flow.nodes[id]?.kind === "user-task");
}

/** R-CAT-11. 独任 has no separate reviewer; 一审一核 and 集体会审 have one, who is not the post that decides. */
function checkMode(item: ItemSpec, tasks: readonly UserTaskNode[]): readonly CatalogFinding[] {
  const reviewers = tasks.filter((task) => task.taskKind === "review" || task.taskKind === "propose");
  const deciders = tasks.filter((task) => task.taskKind === "decide");
  const [first] = reviewers;
  if (item.decision.mode === "sole")
    return first === undefined ? [] : [finding("catalog/sole-with-reviewer", `flow.${first.id}`)];
  if (deciders.length === 0) return [];
  if (first === undefined) return [finding("catalog/review-missing", "flow", { mode: item.decision.mode })];
  const same = reviewers.find((one) => deciders.some((task) => task.office === one.office && task.post === one.post));
  return same === undefined ? [] : [finding("catalog/reviewer-is-decider", `flow.${same.id}`)];
}

const PROCEDURES: readonly TaskKind[] = ["visit", "expert-review", "hearing", "publicity"];

/**
 * R-CAT-12. 即办件 is decided when complete, on the spot: nothing comes before the decision, one office does it.
 * @basis 行政许可法 §34
 */
function checkInstant(item: ItemSpec, tasks: readonly UserTaskNode[]): readonly CatalogFinding[] {
  if (item.caseType !== "1") return [];
  const basis = "行政许可法 §34";
  const procedures = tasks.filter((task) => PROCEDURES.includes(task.taskKind));
  const offices = new Set(tasks.map((task) => task.office));
  const found = procedures.map((task) =>
    finding("catalog/instant-with-procedure", `flow.${task.id}`, { kind: task.taskKind }, basis),
  );
  if (item.stops.length > 0)
    found.push(finding("catalog/instant-with-procedure", "stops", { kind: item.stops[0]?.kind ?? "" }, basis));
  if (offices.size > 1)
    found.push(finding("catalog/instant-several-offices", "flow", { offices: [...offices].join(" ") }, basis));
  if (isLongerThanADay(item))
    found.push(finding("catalog/instant-promise-too-long", "promise.limit", { unit: item.promise?.limit.unit ?? "" }));
  return found;
}

function isLongerThanADay({ promise }: ItemSpec): boolean {
  if (promise === null) return false;
  const { amount, unit } = promise.limit;
  const longest = { wd: 1, cd: 1, mo: 0, h: 24, wh: 8, min: 24 * 60 }[unit];
  return amount > longest;
}

const EXAMINATIONS: readonly TaskKind[] = ["visit", "expert-review", "hearing"];

/** R-CAT-13. A filing that can be refused, or is examined first, is a licence in disguise. @basis 优化营商环境条例 §39 */
function checkFiling(item: ItemSpec, tasks: readonly UserTaskNode[]): readonly CatalogFinding[] {
  const isFiling = item.result.kind === "filing" || item.decision.outcomes.includes("filed");
  if (!isFiling) return [];
  const basis = "优化营商环境条例 §39";
  const examined = tasks.filter(({ taskKind }) => EXAMINATIONS.includes(taskKind));
  const found = examined.map((task) =>
    finding("catalog/filing-with-examination", `flow.${task.id}`, { kind: task.taskKind }, basis),
  );
  if (item.decision.outcomes.includes("refused"))
    found.push(finding("catalog/filing-with-refusal", "decision.outcomes", {}, basis));
  return found;
}

/** What a consulted office may say. */
const OPINIONS: readonly string[] = ["agree", "conditional", "object"];

/**
 * R-CAT-42. An opinion is one of a closed list, and silence is none: nothing that counts who is done counts who was
 * absent as one of them.
 */
function checkConsultation(task: UserTaskNode): readonly CatalogFinding[] {
  const place = `flow.${task.id}`;
  const strange = task.outcomes.filter((outcome) => !OPINIONS.includes(outcome));
  const counting = [task.loop?.completion, task.loop?.verdict].filter((text) =>
    text?.includes("nrOfCompletedInstances"),
  );
  return [
    ...(task.taskKind === "consult" && strange.length > 0
      ? [finding("catalog/consult-outcomes", place, { outcomes: strange.join(" ") })]
      : []),
    ...(task.absence !== undefined && counting.length > 0 ? [finding("catalog/absence-counted", place)] : []),
  ];
}

/** The offices that do a step: several where it is done by several. Those that a rule names are known only when it runs. */
function officesOf({ office, loop }: UserTaskNode): readonly string[] {
  if (loop === undefined) return [office];
  return loop.offices ?? (loop.officesFrom === undefined ? [office] : []);
}

const NEEDED: Readonly<Record<TaskKind, Action>> = {
  review: "case.review",
  consult: "case.review",
  visit: "case.visit",
  "expert-review": "case.review",
  hearing: "case.review",
  publicity: "case.review",
  "legal-check": "case.review",
  propose: "case.review",
  decide: "case.decide",
  other: "case.review",
};

/**
 * R-CAT-14, R-CAT-15. Every task meets a post that may do it; a deciding one holds an authorisation letter for the
 * item and is held by somebody qualified. @basis 行政执法监督条例 §10–11
 */
function checkPost(item: ItemSpec, task: UserTaskNode, register: CatalogueRegister): readonly CatalogFinding[] {
  const place = `flow.${task.id}`;
  const facts = { office: task.office, post: task.post };
  const posts = register.posts.filter((post) => post.office === task.office && post.role === task.post);
  if (posts.length === 0) return [finding("catalog/post-missing", place, facts)];
  const action = NEEDED[task.taskKind];
  const able = posts.filter((post) => post.grants.includes(action));
  if (able.length === 0) return [finding("catalog/post-without-grant", place, { ...facts, action })];
  if (task.taskKind !== "decide") return checkHeld(able, place, facts, register);
  const letters = able.filter((post) => covers(post, item.code));
  if (letters.length === 0) return [finding("catalog/no-authorised-post", place, facts, "行政执法监督条例 §10")];
  const vacant = checkHeld(letters, place, facts, register);
  if (vacant.length > 0 || register.holdings === undefined) return vacant;
  const qualified = register.holdings.some(
    (holding) => holding.qualified && letters.some((post) => holding.posts.includes(post.id)),
  );
  return qualified ? [] : [finding("catalog/no-qualified-decider", place, facts, "行政执法监督条例 §10")];
}

function checkHeld(
  posts: readonly Post[],
  place: string,
  facts: CatalogFinding["facts"],
  { holdings }: CatalogueRegister,
): readonly CatalogFinding[] {
  if (holdings === undefined) return [];
  const held = holdings.some((holding) => posts.some((post) => holding.posts.includes(post.id)));
  return held ? [] : [finding("catalog/post-vacant", place, facts)];
}

function covers(post: Post, code: string): boolean {
  const letter = post.authorisedItems;
  return letter === "all" || (letter?.includes(code) ?? false);
}
