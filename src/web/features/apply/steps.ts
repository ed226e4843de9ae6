import type { Guide } from "../catalogue/catalogue.ts";

export type StepName = "situation" | "form" | "materials" | "receiving" | "check";

/** The steps of an application: nobody is led through a page without a question. */
export function stepsOf(guide: Pick<Guide, "situations" | "form">): readonly StepName[] {
  return [
    ...(guide.situations.length > 0 ? (["situation"] as const) : []),
    ...(guide.form.sections.length > 0 ? (["form"] as const) : []),
    "materials",
    "receiving",
    "check",
  ];
}
