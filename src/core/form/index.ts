export { type CompiledField, type CompiledForm, compileForm } from "./compile.ts";
export { emptyValues } from "./empty.ts";
export { toJsonSchema } from "./json-schema.ts";
export { type FormSpecRefusal, type FormSurroundings, parseFormSpec } from "./parse-spec.ts";
export { joinPersonal, type SplitValues, splitPersonal } from "./personal.ts";
export {
  FORM_PROBLEM_CODES,
  type FormInvalid,
  type FormProblem,
  type FormProblemCode,
  type ProblemFacts,
} from "./problems.ts";
export type * from "./spec.ts";
export type { FormSpecFinding, FormSpecFindingCode } from "./spec-findings.ts";
export { FIELD_KINDS } from "./spec-properties.ts";
export { type FormContext, validateDraft, validateForm } from "./validate.ts";
