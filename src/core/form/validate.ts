/** The answers in a form, checked as a whole: every problem is told at once. */
import {
  type CivilDate,
  checkText,
  evaluateCondition,
  type FeelContext,
  type Json,
  type JsonObject,
  ok,
  type Result,
  refuse,
} from "../shared/index.ts";
import { isRecord, isSimpleValue, LONG_TEXT_LENGTH } from "./check-value.ts";
import type { CompiledField, CompiledForm, CompiledSimpleField, CompiledTableField } from "./compile.ts";
import { type FormInvalid, type FormProblem, isTolerableInDraft, type ProblemFacts } from "./problems.ts";
import type { FieldSpec, FieldValue, FormValues, RowValue, SimpleValue } from "./spec.ts";

export interface FormContext {
  /** Answers to the situational questions, by question. */
  readonly situation: JsonObject;
  readonly today: CivilDate;
}

export const ROW_COUNT = 100;

/**
 * Takes the answers if every visible field is answered as its spec wants, with a value of its kind. The answer to a
 * field that is not visible is dropped; one to a field that the form does not have is a problem. An empty text is no
 * answer (text fields that need none keep it). Values come back in the order of the form; identity and mobile numbers
 * in their one written form, everything else verbatim.
 */
export function validateForm(
  form: CompiledForm,
  values: unknown,
  context: FormContext,
): Result<FormValues, FormInvalid> {
  return check(form, values, context, false);
}

/**
 * As `validateForm`, for answers that are still being written: nothing is required, and what is not yet right (half a
 * number, a text too short) stays as it is. Refused are only values that no answer can grow out of: unknown fields,
 * other types, texts that cannot be kept.
 */
export function validateDraft(
  form: CompiledForm,
  values: unknown,
  context: FormContext,
): Result<FormValues, FormInvalid> {
  return check(form, values, context, true);
}

/** The walk through the form: what stands before the present field, and what was found wrong. */
interface Walk {
  readonly draft: boolean;
  readonly today: CivilDate;
  readonly conditionContext: FeelContext;
  /** Way to the present row, such as `owners[2].`; empty outside tables. */
  readonly prefix: string;
  readonly problems: FormProblem[];
}

function check(
  form: CompiledForm,
  values: unknown,
  { situation, today }: FormContext,
  draft: boolean,
): Result<FormValues, FormInvalid> {
  if (!isRecord(values)) return refuseForm([{ field: "", code: "form/not-an-object" }]);
  const answered: Record<string, Json> = { ...form.unanswered };
  const conditionContext = { form: answered, situation, today };
  const walk: Walk = { draft, today, conditionContext, prefix: "", problems: [] };
  reportUnknown(values, form.byId, walk);
  const taken: Record<string, FieldValue> = {};
  for (const field of form.fields) {
    const value = checkField(field, own(values, field.spec.id), walk);
    if (value === undefined) continue;
    taken[field.spec.id] = value;
    if (field.askedByCondition) answered[field.spec.id] = value;
  }
  return walk.problems.length === 0 ? ok(taken) : refuseForm(walk.problems);
}

function checkField(field: CompiledField, value: unknown, walk: Walk): FieldValue | undefined {
  return "columns" in field ? checkTable(field, value, walk) : checkSimple(field, value, walk);
}

function checkSimple(field: CompiledSimpleField, value: unknown, walk: Walk): SimpleValue | undefined {
  if (!isVisible(field, walk)) return undefined;
  if (isUnanswered(field.spec, value)) {
    if (isRequired(field.spec, walk)) report(walk, field.spec.id, MISSING[field.spec.kind] ?? REQUIRED);
    if (!keepsEmpty(field.spec, value)) return undefined;
  }
  const checked = field.check(value, walk.today);
  if (checked.ok) return checked.value;
  report(walk, field.spec.id, checked.refusal);
  if (!walk.draft || !isTolerableInDraft(checked.refusal.code)) return undefined;
  return keepUnfinished(field.spec.id, value, walk);
}

/** Half a number stays in a draft, but not a text that cannot be kept. */
function keepUnfinished(id: string, value: unknown, walk: Walk): SimpleValue | undefined {
  const unkept = textsOf(value)
    .map((text) => checkText(text, { maxLength: LONG_TEXT_LENGTH, multiline: true }))
    .find((checked) => !checked.ok);
  if (unkept === undefined || unkept.ok) return isSimpleValue(value) ? value : undefined;
  report(walk, id, unkept.refusal);
  return undefined;
}

function textsOf(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return isRecord(value) || Array.isArray(value) ? Object.values(value).flatMap(textsOf) : [];
}

function checkTable(field: CompiledTableField, value: unknown, walk: Walk): readonly RowValue[] | undefined {
  if (!isVisible(field, walk)) return undefined;
  const { id } = field.spec;
  if (value === undefined || (Array.isArray(value) && value.length === 0)) {
    if (isRequired(field.spec, walk)) report(walk, id, REQUIRED);
    return value === undefined ? undefined : [];
  }
  if (!Array.isArray(value)) {
    report(walk, id, { code: "form/type-mismatch", expected: "table" });
    return undefined;
  }
  const max = field.spec.maxRows ?? ROW_COUNT;
  if (value.length > max) {
    report(walk, id, { code: "form/too-many", max });
    return undefined;
  }
  const min = field.spec.minRows ?? 0;
  if (value.length < min) report(walk, id, { code: "form/too-few", min });
  return value.map((row, index) => checkRow(field, row, index, walk));
}

function checkRow(field: CompiledTableField, row: unknown, index: number, walk: Walk): RowValue {
  const way = `${walk.prefix}${field.spec.id}[${index}]`;
  if (!isRecord(row)) {
    report(walk, `${field.spec.id}[${index}]`, { code: "form/type-mismatch", expected: "row" });
    return {};
  }
  const answered: Record<string, Json> = { ...field.unanswered };
  const rowWalk: Walk = {
    ...walk,
    conditionContext: { ...walk.conditionContext, row: answered },
    prefix: `${way}.`,
  };
  reportUnknown(row, field.columnIds, rowWalk);
  const taken: Record<string, SimpleValue> = {};
  for (const column of field.columns) {
    const value = checkSimple(column, own(row, column.spec.id), rowWalk);
    if (value === undefined) continue;
    taken[column.spec.id] = value;
    if (column.askedByCondition) answered[column.spec.id] = value;
  }
  return taken;
}

const REQUIRED: ProblemFacts = { code: "form/required" };
const MISSING: Partial<Record<FieldSpec["kind"], ProblemFacts>> = {
  declaration: { code: "form/declaration-not-made" },
};

function isUnanswered(spec: FieldSpec, value: unknown): boolean {
  if (value === undefined || value === "") return true;
  switch (spec.kind) {
    case "text":
    case "longText":
      return typeof value === "string" && value.trim() === "";
    case "multiChoice":
    case "file":
      return Array.isArray(value) && value.length === 0;
    case "declaration":
      return value === false;
    default:
      return false;
  }
}

/** Of the values that are no answer, those which may stand in the form all the same. */
function keepsEmpty(spec: FieldSpec, value: unknown): boolean {
  if (value === undefined) return false;
  return value !== "" || spec.kind === "text" || spec.kind === "longText";
}

function isVisible(field: CompiledField, walk: Walk): boolean {
  const { sectionVisibleWhen: section, spec } = field;
  if (section !== undefined && !holds(section, spec.id, walk)) return false;
  return spec.visibleWhen === undefined || holds(spec.visibleWhen, spec.id, walk);
}

function isRequired(spec: FieldSpec, walk: Walk): boolean {
  return typeof spec.required === "boolean" ? spec.required : holds(spec.required, spec.id, walk);
}

function holds(condition: string, fieldId: string, walk: Walk): boolean {
  const result = evaluateCondition(condition, walk.conditionContext);
  if (result.ok) return result.value;
  report(walk, fieldId, { code: "form/condition-failed" });
  return true;
}

function reportUnknown(
  values: Readonly<Record<string, unknown>>,
  known: { has(id: string): boolean },
  walk: Walk,
): void {
  for (const id of Object.keys(values)) {
    if (!known.has(id)) report(walk, id, { code: "form/unknown-field" });
  }
}

function report(walk: Walk, fieldId: string, facts: ProblemFacts): void {
  if (walk.draft && isTolerableInDraft(facts.code)) return;
  walk.problems.push({ field: walk.prefix + fieldId, ...facts });
}

function own(values: Readonly<Record<string, unknown>>, id: string): unknown {
  return Object.hasOwn(values, id) ? values[id] : undefined;
}

function refuseForm(problems: readonly FormProblem[]): Result<never, FormInvalid> {
  return refuse({ code: "form/invalid", problems });
}
