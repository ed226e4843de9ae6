/** The answers of a form as they are shown: identity numbers stand masked on the screens of those who need not compare them. */
import { type CaseState, isApplicant } from "../../core/case/index.ts";
import type { FieldSpec, FormSpec } from "../../core/form/index.ts";
import { type Actor, maskIdNumber, may } from "../../core/party/index.ts";
import type { Json, JsonObject } from "../../core/shared/index.ts";

/** Who takes in, reviews, visits or decides compares numbers with papers; their reading of the case is noted. */
const COMPARES = ["case.intake", "case.review", "case.visit", "case.decide"] as const;

export function formShown(state: CaseState, form: FormSpec | undefined, actor: Actor): JsonObject {
  return valuesShown({ ...state.form, ...state.personal?.form }, state, form, actor);
}

/** Any values of the form's fields. */
export function valuesShown(
  values: JsonObject,
  state: CaseState,
  ...[form, actor]: [form: FormSpec | undefined, actor: Actor]
): JsonObject {
  if (isApplicant(state, actor) || COMPARES.some((action) => may(actor, action))) return values;
  const fields = new Map(form?.sections.flatMap((section) => section.fields.map((field) => [field.id, field])));
  return Object.fromEntries(Object.entries(values).map(([id, value]) => [id, shown(fields.get(id), value)]));
}

function shown(field: FieldSpec | undefined, value: Json): Json {
  if (field?.kind === "residentId") return typeof value === "string" ? maskIdNumber(value) : value;
  if (field?.kind !== "table" || !Array.isArray(value)) return value;
  const numbers = new Set(field.columns.filter(({ kind }) => kind === "residentId").map(({ id }) => id));
  return value.map((row: Json) => shownRow(numbers, row));
}

function shownRow(numbers: ReadonlySet<string>, row: Json): Json {
  if (typeof row !== "object" || row === null || Array.isArray(row)) return row;
  return Object.fromEntries(
    Object.entries(row).map(([id, value]) => [
      id,
      numbers.has(id) && typeof value === "string" ? maskIdNumber(value) : value,
    ]),
  );
}
