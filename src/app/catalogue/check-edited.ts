/**
 * What stands against an item while it is written: its own compiler with the register, the calendar and the catalogue
 * around it. What cannot be read or does not compile is told first; everything else is told all the same, so that nobody
 * has to draw the flow before the rest of the item is checked.
 */
import {
  type CatalogFinding,
  type CatalogueRegister,
  type CatalogueSurvey,
  checkAmong,
  checkItem,
  checkNewCode,
  checkWithoutFlow,
  type ItemSpec,
} from "../../core/catalog/index.ts";
import { compileFlow, type FlowModel, type FlowSource } from "../../core/flow/index.ts";
import { type FormSpec, parseFormSpec } from "../../core/form/index.ts";
import type { Result } from "../../core/shared/index.ts";
import type { ItemContent } from "../ports/item-drafts.ts";
import { type CheckedRules, checkRules, type ReadDecisions } from "./check-rules.ts";
import type { FlowFault, ReadFinding } from "./flow-faults.ts";

/** Of the files floor: BPMN 2.0 to what the compiler takes. */
export type ReadFlow = (
  bpmn: string,
) => Promise<Result<FlowSource, { readonly code: string; readonly findings: readonly ReadFinding[] }>>;

/** A finding with its place in the item, and in the flow or the tables where it is of these. */
export interface EditFinding extends FlowFault {
  /** The way into the item (`materials[3].name`); `flow`, `flow.<element>` or `rules` for the files. */
  readonly place: string;
  /** The rule that is not kept, as a citation. */
  readonly basis: string | null;
}

export interface EditedItem {
  readonly source: ItemContent;
  /** Nobody has published it yet. */
  readonly isNew: boolean;
}

export interface AroundEdited {
  readonly readFlow: ReadFlow;
  /** Of a DMN file; nothing for one that cannot be read. */
  readonly readDecisions: ReadDecisions;
  readonly register: CatalogueRegister;
  /** Of all published items; the edited one is among them as it was. */
  readonly survey: CatalogueSurvey;
  /** Those that a flow calls, and those that these call, as they are published. */
  readonly called: (flow: FlowModel) => Promise<NonNullable<CatalogueRegister["catalogue"]>>;
}

export interface CheckedItem {
  readonly findings: readonly EditFinding[];
  /** Null when it cannot be read or does not compile. */
  readonly flow: FlowModel | null;
}

export async function checkEdited({ source, isNew }: EditedItem, around: AroundEdited): Promise<CheckedItem> {
  const { spec: written, bpmn, dmn } = source;
  const form = parseFormSpec(written.form, { situations: written.situations.map(({ id }) => id) });
  const spec: ItemSpec = form.ok ? written : { ...written, form: NO_FORM };
  const rules = await checkRules(dmn, around.readDecisions);
  const read = await readModel(bpmn, rules, around.readFlow);
  const { flow } = read;
  const own =
    flow === null
      ? checkWithoutFlow(spec, around.register)
      : checkItem({ spec, version: "", flow }, { ...around.register, catalogue: await around.called(flow) });
  const told = form.ok ? own : own.filter(({ code }) => !OF_THE_FORM.has(code));
  // What stands in a decision is told with its place in the file.
  const placed = [...told, ...besides(spec, isNew, around)].filter(({ code }) => !OF_TABLES.has(code));
  const inForm = form.ok ? [] : form.refusal.findings.map(findingOfForm);
  return {
    findings: [...read.faults.map(ofFlow), ...inForm, ...placed.map(ofItem), ...rules.faults.map(ofRules)],
    flow,
  };
}

const NOTHING_TAKEN: ReadonlySet<string> = new Set();

const NO_FORM: FormSpec = { sections: [] };

/** Said of every name that a form which cannot be read does not have. */
const OF_THE_FORM: ReadonlySet<string> = new Set([
  "catalog/expression-name",
  "catalog/renewal-rule",
  "catalog/call-mapping",
  "catalog/call-unmapped",
]);

const OF_TABLES: ReadonlySet<string> = new Set([
  "catalog/decision-overlap",
  "catalog/decision-gap",
  "catalog/decision-row-never-hit",
  "catalog/decision-unchecked",
]);

function besides(spec: ItemSpec, isNew: boolean, { survey }: Pick<AroundEdited, "survey">): readonly CatalogFinding[] {
  return [...checkAmong(survey, spec), ...checkNewCode(spec, isNew ? survey.codes : NOTHING_TAKEN)];
}

async function readModel(
  bpmn: string,
  rules: CheckedRules,
  readFlow: ReadFlow,
): Promise<{ readonly flow: FlowModel | null; readonly faults: readonly FlowFault[] }> {
  const read = await readFlow(bpmn);
  if (!read.ok) return { flow: null, faults: read.refusal.findings.map((finding) => faultOf(finding)) };
  const flow = compileFlow({ ...read.value, decisions: rules.sources });
  if (flow.ok) return { flow: flow.value, faults: [] };
  // What it says of the tables is told with their places, and a table that cannot be read is not unknown.
  const told = flow.refusal.findings.filter(
    ({ code }) => !code.startsWith("rule/") && (code !== "flow/decision-unknown" || rules.faults.every(isOfTable)),
  );
  // A finding that names the process speaks of nothing that is drawn.
  return { flow: null, faults: told.map((finding) => faultOf(finding, finding.element === read.value.id)) };
}

/** Told of a table that compiles. */
function isOfTable({ code }: FlowFault): boolean {
  return code.startsWith("catalog/");
}

interface Finding extends ReadFinding {
  readonly path?: readonly string[];
}

function faultOf({ code, element, path = [], found, line }: Finding, whole = false): FlowFault {
  return {
    code,
    severity: "error",
    element: whole || element === undefined || element === "" ? null : element,
    path,
    line: line ?? null,
    facts: found === undefined ? {} : { found },
    rule: null,
  };
}

const NOWHERE = { element: null, path: [], line: null, rule: null, basis: null } satisfies Partial<EditFinding>;

function ofFlow(fault: FlowFault): EditFinding {
  return { ...fault, place: fault.element === null ? "flow" : `flow.${fault.element}`, basis: null };
}

function ofRules(fault: FlowFault): EditFinding {
  return { ...fault, place: "rules", basis: null };
}

function ofItem({ code, severity, place, facts, basis }: CatalogFinding): EditFinding {
  const element = place.startsWith("flow.") ? place.slice("flow.".length) : null;
  return { ...NOWHERE, code, severity, place, facts, basis: basis ?? null, element };
}

function findingOfForm({ path, code, ...facts }: { readonly path: string; readonly code: string }): EditFinding {
  const words = Object.entries(facts).filter(
    (fact): fact is [string, string | number] => typeof fact[1] === "string" || typeof fact[1] === "number",
  );
  return { ...NOWHERE, code, severity: "error", place: `form.${path}`, facts: Object.fromEntries(words) };
}
