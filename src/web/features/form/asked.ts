/**
 * What a form asks for at this moment: sections and fields that are visible, each with whether it must be answered.
 * Walks the form as the check of its answers does: a condition sees only answers that are valid, in the form's order.
 */
import type { CompiledField, CompiledForm, FormContext, SectionSpec } from "../../../core/form/index.ts";
import { evaluateCondition, type FeelContext, type Json } from "../../../core/shared/index.ts";
import type { Answers } from "./answers.ts";

export interface AskedSection {
  readonly spec: SectionSpec;
  readonly fields: readonly AskedField[];
}

export type AskedField = AskedSimpleField | AskedTableField;
type CompiledTableField = Extract<CompiledField, { readonly columns: unknown }>;
export type CompiledSimpleField = Exclude<CompiledField, CompiledTableField>;

export interface AskedSimpleField {
  readonly field: CompiledSimpleField;
  readonly required: boolean;
}

export interface AskedTableField {
  readonly field: CompiledTableField;
  readonly required: boolean;
  /** What each row asks for. */
  readonly rows: readonly (readonly AskedSimpleField[])[];
}

export function askedSections(form: CompiledForm, answers: Answers, context: FormContext): readonly AskedSection[] {
  const answered: Record<string, Json> = { ...form.unanswered };
  const feel: FeelContext = { form: answered, situation: context.situation, today: context.today };
  return form.spec.sections.flatMap((spec) => {
    if (!holds(spec.visibleWhen ?? true, feel)) return [];
    const fields = spec.fields.flatMap((fieldSpec): readonly AskedField[] => {
      const field = form.byId.get(fieldSpec.id);
      if (field === undefined || !holds(field.spec.visibleWhen ?? true, feel)) return [];
      const required = holds(field.spec.required, feel);
      const value = answers[field.spec.id];
      if ("columns" in field)
        return [{ field, required, rows: rowsOf(value).map((row) => askedRow(field, row, feel, context)) }];
      if (field.askedByCondition) answered[field.spec.id] = validOrNull(field, value, context);
      return [{ field, required }];
    });
    return fields.length === 0 ? [] : [{ spec, fields }];
  });
}

/** The rows of a table's answer; what is not a row is an empty one. */
export function rowsOf(value: unknown): readonly Answers[] {
  return Array.isArray(value) ? value.map((row: unknown) => (isAnswers(row) ? row : {})) : [];
}

function askedRow(
  table: CompiledTableField,
  row: Answers,
  outer: FeelContext,
  context: FormContext,
): readonly AskedSimpleField[] {
  const answered: Record<string, Json> = { ...table.unanswered };
  const feel: FeelContext = { ...outer, row: answered };
  return table.columns.flatMap((field) => {
    if (!holds(field.spec.visibleWhen ?? true, feel)) return [];
    if (field.askedByCondition) answered[field.spec.id] = validOrNull(field, row[field.spec.id], context);
    return [{ field, required: holds(field.spec.required, feel) }];
  });
}

function validOrNull(field: CompiledSimpleField, value: unknown, { today }: FormContext): Json {
  if (value === undefined || value === "") return null;
  const checked = field.check(value, today);
  return checked.ok ? checked.value : null;
}

/** A condition that cannot be evaluated hides nothing and asks for nothing. */
function holds(condition: boolean | string, context: FeelContext): boolean {
  if (typeof condition === "boolean") return condition;
  const result = evaluateCondition(condition, context);
  return !result.ok || result.value;
}

function isAnswers(value: unknown): value is Answers {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
