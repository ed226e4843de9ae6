export type * from "./findings.ts";
export { listUndrawn, readBpmn } from "./read-bpmn.ts";
