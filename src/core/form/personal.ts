/** Personal answers are kept apart from the open ones, so that they can be sealed and forgotten. */
import type { CompiledForm } from "./compile.ts";
import type { FieldValue, FormValues } from "./spec.ts";

export interface SplitValues {
  readonly open: FormValues;
  readonly personal: FormValues;
}

/** A table with one personal column is personal as a whole; so is a value of a field that the form does not know. */
export function splitPersonal(form: CompiledForm, values: FormValues): SplitValues {
  const open: Record<string, FieldValue> = {};
  const personal: Record<string, FieldValue> = {};
  for (const id of Object.keys(values)) {
    const value = values[id];
    if (value === undefined) continue;
    if (form.byId.get(id)?.personal === false) open[id] = value;
    else personal[id] = value;
  }
  return { open, personal };
}

/** The inverse of `splitPersonal`, in the order of the form. A destroyed key leaves `personal` empty. */
export function joinPersonal(form: CompiledForm, split: SplitValues): FormValues {
  const all = new Map([...Object.entries(split.open), ...Object.entries(split.personal)]);
  const known = form.fields.flatMap((field) => {
    const value = all.get(field.spec.id);
    return value === undefined ? [] : [[field.spec.id, value] as const];
  });
  const unknown = [...all].filter(([id]) => !form.byId.has(id));
  return Object.fromEntries([...known, ...unknown]);
}
