/** The drawings of an item, its flow in BPMN and its decisions in DMN, as one source for the flow compiler. */
import { hash } from "node:crypto";
import type { FlowSource } from "../../core/flow/index.ts";
import { type BpmnFinding, readBpmn } from "../bpmn/index.ts";
import { type DmnFinding, readDmn } from "../dmn/index.ts";

export interface DrawingsRead {
  /** Undefined when one of the files has a finding. */
  readonly flow: FlowSource | undefined;
  readonly bpmn: readonly BpmnFinding[];
  /** Of each file, in their order. */
  readonly dmn: readonly (readonly DmnFinding[])[];
}

export type DrawingReader = (bpmn: string, dmn: readonly string[]) => Promise<DrawingsRead>;

/** Reads what it has not read yet: thousands of items go through a few dozen procedures, and share what was read. */
export function createDrawingReader(): DrawingReader {
  const known = new Map<string, Promise<DrawingsRead>>();
  return (bpmn, dmn) => {
    const texts = [bpmn, ...dmn].map((text) => hash("sha256", text)).join();
    const read = known.get(texts) ?? readDrawings(bpmn, dmn);
    known.set(texts, read);
    return read;
  };
}

async function readDrawings(bpmn: string, dmn: readonly string[]): Promise<DrawingsRead> {
  const flow = await readBpmn(bpmn);
  if (!flow.ok) return { flow: undefined, bpmn: flow.refusal.findings, dmn: [] };
  const read = await Promise.all(dmn.map((xml) => readDmn(xml)));
  const decisions = read.flatMap((one) => (one.ok ? [one.value] : []));
  return {
    flow: decisions.length === dmn.length ? { ...flow.value, decisions } : undefined,
    bpmn: [],
    dmn: read.map((one) => (one.ok ? [] : one.refusal.findings)),
  };
}
