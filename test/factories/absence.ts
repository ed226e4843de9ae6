/** A district's document by which silence counts, for tests. */
import type { AbsenceDocument } from "../../src/core/catalog/index.ts";
import { civilDate } from "../../src/core/shared/index.ts";

export const absenceDocument: AbsenceDocument = {
  id: "parallel",
  title: "《样例区联合踏勘办法》",
  article: "第九条",
  number: "样政办〔2026〕9号",
  issuedOn: civilDate("2026-01-05"),
  inForceFrom: civilDate("2026-02-01"),
  standsFor: ["attendance", "findings", "opinion"],
};
