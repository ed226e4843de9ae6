export type * from "./findings.ts";
export { withDiagram } from "./lay-out.ts";
export { BANCHENG_PACKAGE } from "./namespace.ts";
export { listProcesses, listUndrawn, readBpmn } from "./read-bpmn.ts";
export { writeBpmn } from "./write-bpmn.ts";
