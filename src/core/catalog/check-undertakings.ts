/**
 * Undertakings that an item offers: every effect has a law, kind and effect go together, what is put off exists, and
 * nothing is promised that the law wants seen. Rules R-UND-01 to R-UND-09.
 */
import { formatLimit } from "../clock/index.ts";
import { firstLater } from "./check-clocks.ts";
import { type CatalogFinding, finding } from "./findings.ts";
import type { ItemSpec } from "./item.ts";
import type { BasisRef } from "./law.ts";
import type { CatalogueRegister } from "./register.ts";
import type { StartEvent } from "./time-rule.ts";
import {
  BREACH_EFFECTS,
  type BreachRule,
  holdsDecisionBack,
  KINDS_OF_UNDERTAKING,
  type UndertakingRule,
} from "./undertaking.ts";

export function checkUndertakings(item: ItemSpec, register: CatalogueRegister): readonly CatalogFinding[] {
  const rules = item.undertakings ?? [];
  return [
    ...rules.flatMap((rule, index) => {
      const place = `undertakings[${index}]`;
      return [
        ...checkSources(rule, place, register),
        ...checkKind(rule, place),
        ...checkPutOff(item, rule, place),
        ...checkDue(rule, place),
        ...checkDueBeforeDecision(item, rule, `${place}.due.limit`, register),
        ...checkSafety(item, rule, place),
      ];
    }),
    ...checkDeferrable(item),
  ];
}

/** R-UND-01, R-UND-02. The kind has a basis, and so has every effect: by law, where the kind asks for law. */
function checkSources(rule: UndertakingRule, place: string, register: CatalogueRegister): readonly CatalogFinding[] {
  const { name, kind, basis, breach, rectify, bars, told } = rule;
  const found: CatalogFinding[] = [];
  if (basis.length === 0) found.push(finding("catalog/undertaking-without-basis", `${place}.basis`, { name }));
  const { byDocument } = KINDS_OF_UNDERTAKING[kind];
  if (breach.length === 0) found.push(finding("catalog/undertaking-effect-without-law", `${place}.breach`, { name }));
  for (const [index, effect] of breach.entries())
    if (!effect.basis.some((ref) => isSource(ref, byDocument, register)))
      found.push(finding("catalog/undertaking-effect-without-law", `${place}.breach[${index}].basis`, { name }));
  if (rectify !== undefined && rectify.basis.length === 0)
    found.push(finding("catalog/limit-without-basis", `${place}.rectify.basis`));
  if (bars !== null && !bars.basis.some((ref) => isSource(ref, false, register)))
    found.push(finding("catalog/undertaking-bar-without-law", `${place}.bars.basis`, { name }));
  if (told.length === 0) found.push(finding("catalog/undertaking-not-told", `${place}.told`, { name }));
  return found;
}

function isSource(ref: BasisRef, byDocument: boolean, register: CatalogueRegister): boolean {
  const basis = register.bases.find((one) => one.id === ref.law);
  return basis !== undefined && ref.article !== undefined && (byDocument || basis.level !== "document");
}

/** R-UND-03. A kind has its own effects, and one for each side of the decision; a revocation comes after rectification. */
function checkKind({ kind, name, breach, rectify }: UndertakingRule, place: string): readonly CatalogFinding[] {
  const { effects } = KINDS_OF_UNDERTAKING[kind];
  const found = breach.flatMap(({ effect }: BreachRule, index) =>
    effects.includes(effect) && breach.findIndex((one) => sideOf(one) === sideOf({ effect })) === index
      ? []
      : [finding("catalog/undertaking-effect-not-of-kind", `${place}.breach[${index}].effect`, { name, effect })],
  );
  if (kind === "condition" && rectify === undefined)
    return [...found, finding("catalog/undertaking-without-rectification", `${place}.rectify`, { name })];
  return found;
}

function sideOf({ effect }: Pick<BreachRule, "effect">): string {
  return BREACH_EFFECTS[effect].when;
}

/** R-UND-04. What is put off stands in the item; only what may be handed in later is accepted with a gap. */
function checkPutOff(item: ItemSpec, rule: UndertakingRule, place: string): readonly CatalogFinding[] {
  const { kind, name, materials, conditions } = rule;
  const { putsOff } = KINDS_OF_UNDERTAKING[kind];
  const found: CatalogFinding[] = [];
  if (rule[putsOff].length === 0) found.push(finding("catalog/undertaking-empty", `${place}.${putsOff}`, { name }));
  for (const [index, id] of materials.entries()) {
    const material = item.materials.find((one) => one.id === id);
    const at = `${place}.materials[${index}]`;
    if (material === undefined) found.push(finding("catalog/material-unknown", at, { material: id }));
    else if (kind === "deferred-material" && material.necessity !== "deferrable")
      found.push(finding("catalog/undertaking-material-not-deferrable", at, { name: material.name }));
  }
  for (const [index, id] of conditions.entries())
    if (!item.conditions.some((one) => one.id === id))
      found.push(finding("catalog/condition-unknown", `${place}.conditions[${index}]`, { condition: id }));
  return found;
}

/**
 * R-UND-05. A paper that is owed has a day, counted from acceptance, an application that a pre-review comes before one,
 * counted from its papers; a verification one, counted from the decision.
 */
function checkDue({ kind, name, due, breach }: UndertakingRule, place: string): readonly CatalogFinding[] {
  const expected = KINDS_OF_UNDERTAKING[kind].due;
  const byEvent = breach.some(({ effect }) => effect === "due-before-completion-filing");
  if (due === null) {
    const needed = expected !== null && !byEvent && kind !== "proof";
    return needed ? [finding("catalog/undertaking-due", `${place}.due`, { name })] : [];
  }
  const starts = breach.some(({ effect }) => effect === "owed-after-decision") ? "decision" : expected?.starts;
  const found: CatalogFinding[] = [];
  if (due.starts !== starts || byEvent) found.push(finding("catalog/undertaking-due", `${place}.due`, { name }));
  if (due.basis.length === 0) found.push(finding("catalog/limit-without-basis", `${place}.due.basis`));
  return found;
}

/**
 * R-UND-09. A paper that has to be in before a grant comes when the decision is not due yet: counted from the same day
 * as statute and promise, its last day is not behind the earlier of them, on no day of the calendar. A decision whose
 * days count from an event before the acceptance is due sooner still.
 */
function checkDueBeforeDecision(
  { statutory, promise }: ItemSpec,
  rule: UndertakingRule,
  place: string,
  { calendar }: CatalogueRegister,
): readonly CatalogFinding[] {
  const { kind, name, due } = rule;
  if (kind !== "deferred-material" || due === null || due.starts !== "acceptance" || !holdsDecisionBack(rule))
    return [];
  return [statutory, promise]
    .flatMap((decision) => {
      if (decision === null || !BEFORE_OR_AT_ACCEPTANCE.has(decision.starts)) return [];
      const from = firstLater(due.limit, decision.limit, calendar);
      if (from === undefined) return [];
      const limits = { due: formatLimit(due.limit), decision: formatLimit(decision.limit) };
      return [finding("catalog/undertaking-due-after-decision", place, { name, ...limits, from })];
    })
    .slice(0, 1);
}

/** A yearly intake is closed after acceptances: from there nothing can be compared. */
const BEFORE_OR_AT_ACCEPTANCE: ReadonlySet<StartEvent> = new Set([
  "acceptance",
  "application-received",
  "report-received",
  "documents-received",
  "proof-received",
]);

/** R-UND-06. @basis 优化营商环境条例 §19; 消防法 §15 for what it names */
function checkSafety({ safety }: ItemSpec, rule: UndertakingRule, place: string): readonly CatalogFinding[] {
  if (rule.kind !== "condition" || safety === undefined || safety.areas.length === 0) return [];
  const facts = { name: rule.name, areas: safety.areas.join(", ") };
  return [finding("catalog/undertaking-excluded", `${place}.kind`, facts, "优化营商环境条例 §19")];
}

/** R-UND-07. A material is not put off by saying so: what happens when it never comes has to be law. */
function checkDeferrable({ materials, undertakings = [] }: ItemSpec): readonly CatalogFinding[] {
  const covered = new Set(
    undertakings.filter(({ kind }) => kind === "deferred-material").flatMap((rule) => rule.materials),
  );
  return materials.flatMap(({ id, name, necessity }, index) =>
    necessity === "deferrable" && !covered.has(id)
      ? [finding("catalog/deferrable-without-undertaking", `materials[${index}].necessity`, { name })]
      : [],
  );
}
