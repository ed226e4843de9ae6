/**
 * An item against what the laws it rests on ask of it. The rules come with the register (`requirement.ts`); here they are
 * only compared. Rules R-CAT-60 to R-CAT-68.
 */
import { formatLimit, type Limit, parseLimit } from "../clock/index.ts";
import type { FlowModel, UserTaskNode } from "../flow/index.ts";
import { firstLater } from "./check-clocks.ts";
import { ENDING_ACTS } from "./codes.ts";
import { type CatalogFinding, finding } from "./findings.ts";
import type { ItemSpec, ResultEnding } from "./item.ts";
import type { BasisRef, LegalBasis } from "./law.ts";
import type { CatalogueRegister } from "./register.ts";
import type { EndingDemand, RemedyDemand, StatuteDemands, StatuteRequirement, StepDemand } from "./requirement.ts";

/** Without a flow everything but its steps. */
export function checkRequirements(
  item: ItemSpec,
  flow: FlowModel | null,
  register: CatalogueRegister,
): readonly CatalogFinding[] {
  return requirementsOn(item, register.bases).flatMap((bound) => {
    const { asks } = bound;
    return [
      ...(flow === null ? [] : (asks.steps ?? []).flatMap((demand) => checkStep(demand, flow, bound))),
      ...checkMoneyAndTime(item, bound, register),
      ...checkWay(item, bound),
      ...checkSituations(item, asks.situations ?? [], bound),
      ...checkSafety(item, asks.safety ?? [], bound),
      ...(asks.endings ?? []).flatMap((demand) => checkEndings(item, demand, bound, register)),
      ...(asks.remedies ?? []).flatMap((demand) => checkRemedies(item, demand, bound, register)),
    ];
  });
}

/** A requirement together with the law that it stands in. */
export interface BindingRequirement extends StatuteRequirement {
  readonly law: LegalBasis;
  /** `建筑法 §8`; the mark of what nobody has checked goes with it. */
  readonly citation: string;
}

/** Of the laws in the order of the register. A law that is not read today asks nothing: citing it is a finding itself. */
export function requirementsOn(item: ItemSpec, bases: readonly LegalBasis[]): readonly BindingRequirement[] {
  return requirementsIn(bases).filter((one) => isBound(item, one));
}

/** One register is asked for every item of its catalogue. */
function requirementsIn(bases: readonly LegalBasis[]): readonly BindingRequirement[] {
  const known = knownRequirements.get(bases);
  if (known !== undefined) return known;
  const found = bases.flatMap((law) =>
    (law.requirements ?? []).map((one) => ({ ...one, law, citation: citationOf(law, one) })),
  );
  knownRequirements.set(bases, found);
  return found;
}

/** By the very list, which nobody changes: gone with it. */
const knownRequirements = new WeakMap<readonly LegalBasis[], readonly BindingRequirement[]>();

function isBound(item: ItemSpec, { law, binds, handling, types }: BindingRequirement): boolean {
  if (item.bundle !== undefined) return false;
  if (handling?.includes(item.handling) === false || types?.includes(item.type) === false) return false;
  return binds === "all" || item.legalBases.some((ref) => ref.law === law.id && names(binds, ref));
}

/** `14` names every paragraph of the article, `14(2)` that one only. */
function names(articles: readonly string[], { article }: BasisRef): boolean {
  return article !== undefined && articles.some((one) => one === article || article.startsWith(`${one}(`));
}

function citationOf({ title }: LegalBasis, { article, checked }: StatuteRequirement): string {
  return `${title.replace(/^中华人民共和国/, "")} §${article}${checked ? "" : " (?)"}`;
}

/** R-CAT-60. The step is there, with the clock that the law gives it, and nobody can jump over it. */
function checkStep(demand: StepDemand, flow: FlowModel, bound: BindingRequirement): readonly CatalogFinding[] {
  const { count = 1, limit } = demand;
  const basis = bound.citation;
  const facts = { rule: bound.rule, step: describeStep(demand) };
  const tasks = tasksOf(flow);
  const steps = tasks.filter((task) => isMeant(task, demand));
  if (steps.length < count) return [finding("catalog/statute-step-missing", "flow", { ...facts, count }, basis)];
  // Further steps of the kind are the district's own.
  const lawful = steps.filter((task) => task.statutoryStep && keeps(task, limit) && isHostedApart(task, demand, tasks));
  if (lawful.length >= count) return [];
  return steps
    .filter((task) => !lawful.includes(task))
    .slice(0, count - lawful.length)
    .map((task) => {
      const place = `flow.${task.id}`;
      if (!keeps(task, limit))
        return finding("catalog/statute-step-limit", place, { ...facts, limit: written(limit) }, basis);
      if (!task.statutoryStep) return finding("catalog/step-not-marked-statutory", place, { step: task.name }, basis);
      return finding("catalog/statute-step-host", place, { ...facts, step: task.name }, basis);
    });
}

function tasksOf(flow: FlowModel): readonly UserTaskNode[] {
  return Object.values(flow.nodes).filter((node): node is UserTaskNode => node.kind === "user-task");
}

function isMeant({ taskKind, name }: UserTaskNode, { kind, named }: StepDemand): boolean {
  return (kind === undefined || taskKind === kind) && (named === undefined || name.includes(named));
}

function describeStep({ kind, named }: StepDemand): string {
  return [named, kind].filter((word) => word !== undefined).join(" · ");
}

function keeps({ limit }: UserTaskNode, most: Limit | undefined): boolean {
  if (most === undefined) return true;
  const own = limit === undefined ? null : parseLimit(limit);
  return own?.ok === true && own.value.unit === most.unit && own.value.amount <= most.amount;
}

function isHostedApart(task: UserTaskNode, { notBy }: StepDemand, tasks: readonly UserTaskNode[]): boolean {
  return !tasks.some((one) => one.taskKind === notBy && one.office === task.office && one.post === task.post);
}

function written(limit: Limit | undefined): string {
  return limit === undefined ? "" : formatLimit(limit);
}

/** R-CAT-61, R-CAT-62, R-CAT-64. No fee that the law forbids, no more time than it gives. */
function checkMoneyAndTime(
  item: ItemSpec,
  bound: BindingRequirement,
  { calendar }: CatalogueRegister,
): readonly CatalogFinding[] {
  const { fee, statutory, extension } = item;
  const { asks, rule } = bound;
  const basis = bound.citation;
  const found: CatalogFinding[] = [];
  if (asks.fee === "none" && fee !== null)
    found.push(finding("catalog/fee-forbidden", "fee", { name: fee.name, rule }, basis));
  if (asks.extension !== undefined && extension !== null && !isWithin(extension, asks.extension, calendar)) {
    const maximum = formatLimit(extension.maximum);
    found.push(finding("catalog/extension-beyond-statute", "extension", { maximum, rule }, basis));
  }
  if (asks.limit !== undefined && !isLimitOf(statutory, asks.limit)) {
    const limits = asks.limit.limits.map(formatLimit).join("、");
    const own = statutory === null ? "—" : `${formatLimit(statutory.limit)} (${statutory.starts})`;
    const facts = { own, limits, starts: asks.limit.starts, rule };
    found.push(finding("catalog/statutory-limit-differs", "statutory", facts, basis));
  }
  return found;
}

function isWithin(
  { maximum, authority }: NonNullable<ItemSpec["extension"]>,
  most: NonNullable<StatuteDemands["extension"]>,
  calendar: CatalogueRegister["calendar"],
): boolean {
  if (most === "none") return false;
  return authority === most.authority && firstLater(maximum, most.maximum, calendar) === undefined;
}

function isLimitOf(
  statutory: ItemSpec["statutory"],
  { limits, starts }: NonNullable<StatuteDemands["limit"]>,
): boolean {
  if (statutory === null || statutory.starts !== starts) return false;
  const { amount, unit } = statutory.limit;
  return limits.some((limit) => limit.unit === unit && limit.amount === amount);
}

/** R-CAT-63. How it is received and by how many it is decided, where the law says so. */
function checkWay({ receipt, decision }: ItemSpec, bound: BindingRequirement): readonly CatalogFinding[] {
  const { asks, rule } = bound;
  const basis = bound.citation;
  const found: CatalogFinding[] = [];
  if (asks.receipt !== undefined && receipt.kind !== asks.receipt)
    found.push(finding("catalog/receipt-not-of-law", "receipt.kind", { own: receipt.kind, rule }, basis));
  if (asks.mode !== undefined && decision.mode !== asks.mode)
    found.push(finding("catalog/mode-not-of-law", "decision.mode", { own: decision.mode, rule }, basis));
  return found;
}

/** R-CAT-65. Cases that the law treats apart are told apart by a question. */
function checkSituations(
  { situations }: ItemSpec,
  words: readonly string[],
  bound: BindingRequirement,
): readonly CatalogFinding[] {
  const labels = situations.flatMap(({ options }) => options.map(({ label }) => label));
  const missing = words.filter((word) => !labels.some((label) => label.includes(word)));
  if (missing.length === 0) return [];
  const facts = { missing: missing.join("、"), rule: bound.rule };
  return [finding("catalog/situation-missing", "situations", facts, bound.citation)];
}

/** R-CAT-66. What directly concerns safety says so: then no condition of it can be promised. */
function checkSafety(
  { safety }: ItemSpec,
  areas: NonNullable<StatuteDemands["safety"]>,
  bound: BindingRequirement,
): readonly CatalogFinding[] {
  const missing = areas.filter((area) => !(safety?.areas ?? []).includes(area));
  if (missing.length === 0) return [];
  const facts = { areas: missing.join(", "), rule: bound.rule };
  return [finding("catalog/safety-unsaid", "safety", facts, bound.citation)];
}

/** R-CAT-67. Ending a licence is an act of whom the law gives it to: a penalty is none of the body that only licenses. */
function checkEndings(
  item: ItemSpec,
  { act, by }: EndingDemand,
  bound: BindingRequirement,
  register: CatalogueRegister,
): readonly CatalogFinding[] {
  return (item.result.endings ?? []).flatMap((ending, index) => {
    if (ending.act !== act || by.some((authority) => holdsAuthority(ending, authority, item, register))) return [];
    const body = register.bodies.find(({ id }) => id === ending.by)?.name ?? ending.by;
    const facts = { act: ENDING_ACTS[act], body, rule: bound.rule };
    return [finding("catalog/ending-authority", `result.endings[${index}].by`, facts, bound.citation)];
  });
}

function holdsAuthority(
  { by }: ResultEnding,
  authority: EndingDemand["by"][number],
  item: ItemSpec,
  { bodies }: CatalogueRegister,
): boolean {
  const body = bodies.find(({ id }) => id === by);
  switch (authority) {
    case "issuer":
      return by === item.body;
    case "superior":
      return body?.superior === true;
    case "penalising":
      return body?.penalises === true;
  }
}

/** R-CAT-68. Whoever is named to the person as the one to turn to is the one that the law names. */
function checkRemedies(
  item: ItemSpec,
  { standing, to }: RemedyDemand,
  bound: BindingRequirement,
  { bodies }: CatalogueRegister,
): readonly CatalogFinding[] {
  const body = bodies.find(({ id }) => id === item.body);
  if (body?.standing !== standing) return [];
  const { reviewBody } = body.remedies;
  const named = reviewBody.split(/或者|、|，/);
  if (named.every((name) => to.includes(name))) return [];
  const facts = { body: body.name, named: reviewBody, lawful: to.join("、"), rule: bound.rule };
  return [finding("catalog/remedy-body", "body.remedies.reviewBody", facts, bound.citation)];
}
