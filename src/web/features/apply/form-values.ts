import type { FormValues } from "../../../core/form/index.ts";

/** Answers as a draft or a case holds them: the form's own rules wrote them. */
export function formValues(form: Readonly<Record<string, unknown>>): FormValues {
  return form as FormValues;
}
