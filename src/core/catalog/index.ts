export * from "./absence.ts";
export { type BasicItem, FIXED_FIELDS, type FixedField, fixedText, lockedDifferences } from "./basic.ts";
export { childLimits, endOf } from "./binding-limit.ts";
export * from "./bundle/index.ts";
export * from "./change/asked.ts";
export * from "./change/aspects.ts";
export * from "./change/batch.ts";
export * from "./change/decide.ts";
export { applyChanges, diffItems, diffTrees, type FieldChange } from "./change/diff.ts";
export * from "./change/life.ts";
export { fieldOf, placeOf, treeOf, type WholeItem } from "./change/tree.ts";
export { absenceOf } from "./check-absence.ts";
export { callsOf } from "./check-calls.ts";
export { checkCatalogue } from "./check-catalogue.ts";
export { describeTableFinding } from "./check-decisions.ts";
export { type Citation, listCitations } from "./check-law.ts";
export { type MaterialsByAnswer, materialsByAnswer } from "./check-situations.ts";
export { checkNewCode } from "./check-texts.ts";
export * from "./codes.ts";
export { type CompiledItem, checkItem, checkWithoutFlow, compileItem, type ItemSource } from "./compile.ts";
export * from "./elements.ts";
export {
  type CatalogDefects,
  type CatalogFinding,
  type CatalogFindingCode,
  FINDING_SEVERITY,
  publishable,
  type Severity,
} from "./findings.ts";
export type * from "./item.ts";
export * from "./item-codes.ts";
export type * from "./law.ts";
export * from "./list-elements.ts";
export * from "./lists/index.ts";
export * from "./new-item.ts";
export type * from "./organisation.ts";
export { type OfficePlace, placesOf } from "./places.ts";
export type * from "./procedure.ts";
export { reasonBasis } from "./reason-basis.ts";
export type * from "./register.ts";
export type * from "./requirement.ts";
export * from "./search.ts";
export { type CatalogueSurvey, checkAmong, surveyCatalogue } from "./survey.ts";
export type * from "./time-rule.ts";
export * from "./timing.ts";
export { titleOf } from "./title.ts";
export * from "./undertaking.ts";
export { type Adoption, adoptionOf } from "./upward/adopted.ts";
export * from "./upward/decide.ts";
export * from "./upward/edition.ts";
export * from "./upward/proposal.ts";
