/** What a person finds who opens a form for the first time. */
import type { FieldValue, FormSpec, FormValues } from "./spec.ts";

/** Lists begin empty, a table with as many rows as it must have; all else is unanswered. Passes `validateDraft`. */
export function emptyValues(spec: FormSpec): FormValues {
  const lists = spec.sections.flatMap((section) =>
    section.fields.flatMap((field): readonly (readonly [string, FieldValue])[] => {
      if (field.kind === "table") return [[field.id, Array.from({ length: field.minRows ?? 0 }, () => ({}))]];
      return field.kind === "multiChoice" || field.kind === "file" ? [[field.id, []]] : [];
    }),
  );
  return Object.fromEntries(lists);
}
