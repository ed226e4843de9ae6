/** What stands against the content of a change: its files, its form, its flow, the item, the catalogue with it. */
import {
  type CatalogFinding,
  callsOf,
  checkCatalogue,
  compileItem,
  type Severity,
  type WholeItem,
} from "../../../core/catalog/index.ts";
import { compileFlow, type FlowModel, type FlowSource } from "../../../core/flow/index.ts";
import { parseFormSpec } from "../../../core/form/index.ts";
import type { DecisionsSource } from "../../../core/rule/index.ts";
import type { ItemCode, Result } from "../../../core/shared/index.ts";
import type { ItemContent } from "../../ports/item-drafts.ts";
import type { ReadFinding } from "../flow-faults.ts";
import { type Ground, registerAround, withChanges } from "./catalogue-around.ts";

export interface ContentFinding {
  readonly code: string;
  readonly severity: Severity;
  readonly place: string;
  readonly facts: Readonly<Record<string, string | number>>;
}

export interface CheckedContent {
  readonly findings: readonly ContentFinding[];
  /** Null when it cannot be read or does not compile. */
  readonly flow: FlowModel | null;
}

export interface ContentReaders {
  readonly readFlow: (
    bpmn: string,
  ) => Promise<Result<FlowSource, { readonly code: string; readonly findings: readonly ReadFinding[] }>>;
  readonly readDecisions: (
    dmn: string,
  ) => Promise<Result<DecisionsSource, { readonly code: string; readonly findings: readonly ReadFinding[] }>>;
}

export async function checkContent(
  readers: ContentReaders,
  content: ItemContent,
  ground: Ground,
): Promise<CheckedContent> {
  const { flow, findings } = await flowOf(readers, content);
  const { spec } = content;
  const form = parseFormSpec(spec.form, { situations: spec.situations.map(({ id }) => id) });
  const inForm = form.ok ? [] : form.refusal.findings.map(({ code, path }) => error(code, `form.${path}`));
  if (flow === null || !form.ok) return { findings: [...findings, ...inForm], flow };
  const around = withChanges(ground.around, new Map([[spec.code, { spec, flow }]]));
  const found = checkWhole({ spec, flow }, { ...ground, around });
  return { findings: [...findings, ...found], flow };
}

/** As the catalogue would be with these changes: the changed items, and those whose flows call them. */
export function checkTogether(
  changes: ReadonlyMap<ItemCode, WholeItem | null>,
  ground: Ground,
): readonly ContentFinding[] {
  const around = withChanges(ground.around, changes);
  const touched = [...around.values()].filter(
    ({ spec, flow }) => changes.has(spec.code) || callsOf(flow).some((call) => changes.has(call.procedure as ItemCode)),
  );
  return touched.flatMap((whole) =>
    checkWhole(whole, { ...ground, around }).map((finding) => ({
      ...finding,
      place: `${whole.spec.name}: ${finding.place}`,
    })),
  );
}

function checkWhole(whole: WholeItem, ground: Ground): readonly CatalogFinding[] {
  const compiled = compileItem({ ...whole, version: "" }, registerAround(ground));
  const own = compiled.ok ? compiled.value.findings : compiled.refusal.findings;
  const together = checkCatalogue([...ground.around.values()].map(({ spec }) => spec));
  return [...own, ...(together.get(whole.spec.code) ?? [])];
}

async function flowOf(
  { readFlow, readDecisions }: ContentReaders,
  { bpmn, dmn }: ItemContent,
): Promise<CheckedContent> {
  const [read, tables] = await Promise.all([readFlow(bpmn), Promise.all(dmn.map(({ xml }) => readDecisions(xml)))]);
  const faults = [...(read.ok ? [] : read.refusal.findings.map(ofFile))];
  for (const table of tables) if (!table.ok) faults.push(...table.refusal.findings.map(ofFile));
  if (!read.ok || faults.length > 0) return { findings: faults, flow: null };
  const decisions = tables.flatMap((table) => (table.ok ? [table.value] : []));
  const model = compileFlow({ ...read.value, decisions });
  if (model.ok) return { findings: [], flow: model.value };
  return { findings: model.refusal.findings.map(ofFile), flow: null };
}

function ofFile({ code, element, found }: Pick<ReadFinding, "code" | "element" | "found">): ContentFinding {
  const place = element === undefined || element === "" ? "flow" : `flow.${element}`;
  return { ...error(code, place), facts: found === undefined ? {} : { found } };
}

function error(code: string, place: string): ContentFinding {
  return { code, severity: "error", place, facts: {} };
}
