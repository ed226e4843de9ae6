/**
 * Compiles an item into a procedure. Compiling is checking: an item that breaks a rule of law, that nobody could
 * decide, or that asks what no case will know, does not become a procedure; each finding says where and why.
 */
import type { FlowModel } from "../flow/index.ts";
import { compileForm } from "../form/index.ts";
import { ok, type Result, refuse } from "../shared/index.ts";
import { checkBasic } from "./basic.ts";
import { childLimits } from "./binding-limit.ts";
import { checkAuthority } from "./check-authority.ts";
import { checkBundledItems } from "./check-bundle.ts";
import { checkCalls } from "./check-calls.ts";
import { checkClocks } from "./check-clocks.ts";
import { checkContents } from "./check-contents.ts";
import { checkDecisions } from "./check-decisions.ts";
import { checkElements } from "./check-elements.ts";
import { checkExpressions } from "./check-expressions.ts";
import { checkFlow } from "./check-flow.ts";
import { checkHandling } from "./check-handlings.ts";
import { checkLaw, listCitations } from "./check-law.ts";
import { checkPractice } from "./check-practice.ts";
import { checkRequirements } from "./check-requirements.ts";
import { checkSituations } from "./check-situations.ts";
import { checkSteps } from "./check-steps.ts";
import { checkTexts } from "./check-texts.ts";
import { checkTiming } from "./check-timing.ts";
import { checkUndertakings } from "./check-undertakings.ts";
import { type CatalogDefects, type CatalogFinding, finding, publishable } from "./findings.ts";
import type { ItemSpec } from "./item.ts";
import { itemsByCode } from "./items-by-code.ts";
import type { LegalBasis } from "./law.ts";
import { checkAgainstLists } from "./lists/index.ts";
import { placesOf } from "./places.ts";
import type { Procedure } from "./procedure.ts";
import type { CatalogueRegister } from "./register.ts";
import { DEFAULT_POLICY, postNames, timingOf } from "./timing.ts";

export interface ItemSource {
  readonly spec: ItemSpec;
  /** Hash of all source files of the item. */
  readonly version: string;
  readonly flow: FlowModel;
}

export interface CompiledItem {
  readonly procedure: Procedure;
  /** Warnings to be signed off, and notes. */
  readonly findings: readonly CatalogFinding[];
}

/** Refused with all findings when any of them is an error. */
export function compileItem(source: ItemSource, register: CatalogueRegister): Result<CompiledItem, CatalogDefects> {
  const { spec, flow, version } = source;
  const body = register.bodies.find((one) => one.id === spec.body);
  const office = register.offices.find((one) => one.id === spec.office);
  const findings = checkItem(source, register);
  if (body === undefined || office === undefined || !publishable(findings))
    return refuse({ code: "catalog/not-compiled", findings });
  const form = compileForm(spec.form);
  const catalogue = itemsByCode(register.catalogue ?? []);
  const procedure = {
    item: spec,
    version,
    flow,
    form,
    body,
    office,
    places: placesOf(flow, spec.office, register),
    absences: register.absences ?? [],
    timing: timingOf(spec, register.policy ?? DEFAULT_POLICY, postNames(register.posts, register.offices)),
    childLimits: childLimits(flow, (code) => catalogue.get(code)?.spec),
    bases: citedBases(spec, register),
  };
  return ok({ procedure, findings });
}

/** All findings of an item, in the order of the checks; also for one that is not to be published yet. */
export function checkItem({ spec, flow }: ItemSource, register: CatalogueRegister): readonly CatalogFinding[] {
  return [
    ...checkWho(spec, register),
    ...checkBasic(spec, register.basics),
    ...checkTexts(spec),
    ...checkClocks(spec, register),
    ...checkSteps(spec, flow, register),
    ...checkTiming(spec, flow, register),
    ...checkLaw(spec, register),
    ...checkRequirements(spec, flow, register),
    ...checkFlow(spec, flow, register),
    ...checkAuthority(spec, flow, register),
    ...checkCalls(spec, flow, register),
    ...checkBundledItems(spec, flow, register),
    ...checkContents(spec),
    ...checkHandling(spec, register),
    ...checkElements(spec, register.elements),
    ...checkPractice(spec, register),
    ...checkSituations(spec),
    ...checkUndertakings(spec, register),
    ...checkExpressions(spec, flow),
    ...checkDecisions(flow),
    ...checkAgainstLists(spec, register.listIndex),
  ];
}

/** What can be told of an item while its flow cannot be read or does not compile. */
export function checkWithoutFlow(spec: ItemSpec, register: CatalogueRegister): readonly CatalogFinding[] {
  return [
    ...checkWho(spec, register),
    ...checkBasic(spec, register.basics),
    ...checkTexts(spec),
    ...checkClocks(spec, register),
    ...checkLaw(spec, register),
    ...checkRequirements(spec, null, register),
    ...checkContents(spec),
    ...checkPractice(spec, register),
    ...checkSituations(spec),
    ...checkUndertakings(spec, register),
  ];
}

function checkWho({ body, office }: ItemSpec, { bodies, offices }: CatalogueRegister): readonly CatalogFinding[] {
  return [
    ...(bodies.some(({ id }) => id === body) ? [] : [finding("catalog/body-unknown", "body", { body })]),
    ...(offices.some(({ id }) => id === office) ? [] : [finding("catalog/office-unknown", "office", { office })]),
  ];
}

function citedBases(item: ItemSpec, register: CatalogueRegister): Readonly<Record<string, LegalBasis>> {
  const cited = new Set(listCitations(item).map(({ ref }) => ref.law));
  return Object.fromEntries(register.bases.filter((basis) => cited.has(basis.id)).map((basis) => [basis.id, basis]));
}
