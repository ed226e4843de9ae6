export { compileFlow } from "./compile.ts";
export type * from "./findings.ts";
export * from "./model.ts";
export type * from "./refusals.ts";
export { returnTargets, returnTo, type SendBack } from "./send-back.ts";
export type * from "./source.ts";
export * from "./state.ts";
export { type Completion, completeTask, fireTimer, startFlow } from "./step.ts";
