/** R-ABS-01: a step on which silence counts rests on a document of the register that is in force and speaks of it. */
import type { TaskKind, UserTaskNode } from "../flow/index.ts";
import { type AbsenceKind, citationOf, findAbsenceDocument, isInForce } from "./absence.ts";
import { type CatalogFinding, finding } from "./findings.ts";
import type { CatalogueRegister } from "./register.ts";

export function checkAbsence(
  task: Pick<UserTaskNode, "id" | "taskKind" | "absence">,
  { absences = [], today }: Pick<CatalogueRegister, "absences" | "today">,
): readonly CatalogFinding[] {
  if (task.absence === undefined) return [];
  const place = `flow.${task.id}`;
  const { basis } = task.absence;
  const document = findAbsenceDocument(absences, basis);
  if (document === undefined) return [finding("catalog/absence-document-unknown", place, { basis })];
  const named = citationOf(document);
  if (!isInForce(document, today)) return [finding("catalog/absence-document-not-in-force", place, { basis: named })];
  const kind = absenceOf(task.taskKind);
  return document.standsFor.includes(kind)
    ? []
    : [finding("catalog/absence-document-other", place, { basis: named, kind })];
}

/** What the silence of a step stands for: only consultations and visits know any (R-FLW-21). */
export function absenceOf(kind: TaskKind): AbsenceKind {
  return kind === "consult" ? "opinion" : "attendance";
}
