export { compileDecision, compileDecisions } from "./compile.ts";
export { evaluateDecision } from "./evaluate.ts";
export { examineDecision, type TableFinding, type Where } from "./examine.ts";
export type * from "./findings.ts";
export type * from "./model.ts";
export type * from "./refusals.ts";
export { sameJson } from "./same-json.ts";
export type * from "./source.ts";
export { type DecisionText, listTexts } from "./texts.ts";
