export type * from "./findings.ts";
export { BANCHENG_PACKAGE } from "./namespace.ts";
export { listProcesses, listUndrawn, readBpmn } from "./read-bpmn.ts";
