export type * from "./findings.ts";
export { listProcesses, listUndrawn, readBpmn } from "./read-bpmn.ts";
