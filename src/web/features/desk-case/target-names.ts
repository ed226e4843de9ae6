/** What a correction or an event points at, in words: the name of a paper or of a field of the form. */
import { useMemo } from "react";
import type { Guide } from "../catalogue/catalogue.ts";
import type { CaseView } from "./case-view.ts";

export type TargetName = (id: string) => string;

export function useTargetNames(view: CaseView, guide: Guide | undefined): TargetName {
  return useMemo(() => {
    const fields = guide?.form.sections.flatMap((section) => section.fields) ?? [];
    const names = new Map([
      ...fields.map((field) => [field.id, field.label] as const),
      ...(guide?.materials ?? []).map((material) => [material.id, material.name] as const),
      ...view.materials.map((material) => [material.id, material.name] as const),
    ]);
    return (id) => names.get(id) ?? id;
  }, [view.materials, guide]);
}
