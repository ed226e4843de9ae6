/** A form made ready for checking: bounds, patterns and options are prepared once, at the compiling of its procedure. */
import { checkExpression } from "../shared/index.ts";
import { type ValueCheck, valueCheckOf } from "./check-value.ts";
import type { FieldSpec, FormSpec, SimpleFieldSpec, TableFieldSpec } from "./spec.ts";

export interface CompiledForm {
  readonly spec: FormSpec;
  /** In the order in which they are asked. */
  readonly fields: readonly CompiledField[];
  readonly byId: ReadonlyMap<string, CompiledField>;
  /** Null for every field that some condition asks about: what `form` is before the first answer. */
  readonly unanswered: Readonly<Record<string, null>>;
}

export type CompiledField = CompiledSimpleField | CompiledTableField;

export interface CompiledSimpleField {
  readonly spec: SimpleFieldSpec;
  readonly personal: boolean;
  readonly sectionVisibleWhen: string | undefined;
  readonly askedByCondition: boolean;
  readonly check: ValueCheck;
}

export interface CompiledTableField {
  readonly spec: TableFieldSpec;
  /** A table with one personal column is personal as a whole. */
  readonly personal: boolean;
  readonly sectionVisibleWhen: string | undefined;
  readonly askedByCondition: boolean;
  readonly columns: readonly CompiledSimpleField[];
  readonly columnIds: ReadonlySet<string>;
  /** Null for every column that some condition of the row asks about. */
  readonly unanswered: Readonly<Record<string, null>>;
}

/** Takes a spec that `parseFormSpec` has passed. @throws when a pattern is no regular expression */
export function compileForm(spec: FormSpec): CompiledForm {
  const asked = askedFields(spec);
  const fields = spec.sections.flatMap((section) =>
    section.fields.map((field) => compileField(field, section.visibleWhen, asked)),
  );
  return {
    spec,
    fields,
    byId: new Map(fields.map((field) => [field.spec.id, field])),
    unanswered: nullsFor(fields),
  };
}

function compileField(field: FieldSpec, sectionVisibleWhen: string | undefined, asked: Asked): CompiledField {
  if (field.kind !== "table") return compileSimple(field, sectionVisibleWhen, asked.form.has(field.id));
  const rowNames = new Set(field.columns.flatMap((column) => namesUnder("row", conditionsOf(column))));
  const columns = field.columns.map((column) => compileSimple(column, undefined, rowNames.has(column.id)));
  return {
    spec: field,
    personal: field.personal || columns.some((column) => column.personal),
    sectionVisibleWhen,
    askedByCondition: asked.form.has(field.id),
    columns,
    columnIds: new Set(columns.map((column) => column.spec.id)),
    unanswered: nullsFor(columns),
  };
}

function compileSimple(
  spec: SimpleFieldSpec,
  sectionVisibleWhen: string | undefined,
  askedByCondition: boolean,
): CompiledSimpleField {
  return { spec, personal: spec.personal, sectionVisibleWhen, askedByCondition, check: valueCheckOf(spec) };
}

interface Asked {
  readonly form: ReadonlySet<string>;
}

function askedFields(spec: FormSpec): Asked {
  const conditions = spec.sections.flatMap((section) => [
    ...(section.visibleWhen === undefined ? [] : [section.visibleWhen]),
    ...section.fields.flatMap((field) => [
      ...conditionsOf(field),
      ...(field.kind === "table" ? field.columns.flatMap(conditionsOf) : []),
    ]),
  ]);
  return { form: new Set(namesUnder("form", conditions)) };
}

/** The FEEL texts of a field: when it is visible, when it is required. */
export function conditionsOf(field: FieldSpec): readonly string[] {
  const { visibleWhen, required } = field;
  return [visibleWhen, required].filter((condition) => typeof condition === "string");
}

/** `namesUnder("form", ["form.area > 5"])` is `["area"]`. */
function namesUnder(root: string, conditions: readonly string[]): readonly string[] {
  return conditions.flatMap((condition) => {
    const checked = checkExpression(condition);
    if (!checked.ok) return [];
    return checked.value.paths.filter((path) => path[0] === root).flatMap((path) => path[1] ?? []);
  });
}

function nullsFor(fields: readonly CompiledField[]): Readonly<Record<string, null>> {
  return Object.fromEntries(fields.filter((field) => field.askedByCondition).map((field) => [field.spec.id, null]));
}
