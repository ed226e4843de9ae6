import type { FormSpec } from "../../../core/form/index.ts";
import type { Guide } from "../catalogue/catalogue.ts";
import type { CaseView } from "./case.ts";

/** What a correction asks for, by name: a paper or a field of the form. */
export function targetName(id: string, view: Pick<CaseView, "materials">, guide: Guide | undefined): string {
  const material = view.materials.find((each) => each.id === id) ?? guide?.materials.find((each) => each.id === id);
  return material?.name ?? fieldName(guide?.form, id) ?? id;
}

export function fieldName(form: FormSpec | undefined, id: string): string | undefined {
  return form?.sections.flatMap((section) => section.fields).find((field) => field.id === id)?.label;
}
