/** Samples of `bpmn/…` and `dmn/…`: files that cannot be read without loss. */
import { type BpmnFindingCode, readBpmn } from "../../../src/files/bpmn/index.ts";
import { type DmnFindingCode, readDmn } from "../../../src/files/dmn/index.ts";
import type { Sample } from "./sample.ts";

const LOSS = "nothing in a file is dropped or guessed";

function bpmn(process: string, more = ""): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:bancheng="http://bancheng.example/bpmn" id="D" targetNamespace="http://bancheng.example/flows"><bpmn:process id="P" name="样例">${process}</bpmn:process>${more}</bpmn:definitions>`;
}
const FLOW =
  '<bpmn:startEvent id="Start"/><bpmn:sequenceFlow id="F1" sourceRef="Start" targetRef="End"/><bpmn:endEvent id="End"/>';
const CONDITION = (language: string) =>
  FLOW.replace(
    'targetRef="End"/>',
    `targetRef="End"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression"${language}>a</bpmn:conditionExpression></bpmn:sequenceFlow>`,
  );

async function bpmnCodes(xml: string): Promise<readonly string[]> {
  const read = await readBpmn(xml);
  return read.ok ? [] : read.refusal.findings.map(({ code }) => code);
}

function ofBpmn(shows: Sample["shows"], wrong: string, right = bpmn(FLOW)): Sample {
  return { why: LOSS, shows, wrong: () => bpmnCodes(wrong), right: () => bpmnCodes(right) };
}

export const BPMN_SAMPLES = {
  "bpmn/not-bpmn": ofBpmn(["an HTML page", "a BPMN file"], "<html><body/></html>"),
  "bpmn/encoding": ofBpmn(["GB2312", "UTF-8"], bpmn(FLOW).replace("UTF-8", "GB2312")),
  "bpmn/no-process": ofBpmn(["an empty process", "a process with a flow"], bpmn("")),
  "bpmn/several-processes": ofBpmn(
    ["two processes", "one process"],
    bpmn(FLOW, '<bpmn:process id="P2"><bpmn:startEvent id="S2"/></bpmn:process>'),
  ),
  "bpmn/id-missing": ofBpmn(
    ["a task without an id", "a task with one"],
    bpmn(`${FLOW}<bpmn:userTask name="审查"/>`),
    bpmn(`${FLOW}<bpmn:userTask id="T" name="审查"/>`),
  ),
  "bpmn/id-malformed": ofBpmn(
    ['id="审查"', 'id="T" name="审查"'],
    bpmn(`${FLOW}<bpmn:userTask id="审查"/>`),
    bpmn(`${FLOW}<bpmn:userTask id="T" name="审查"/>`),
  ),
  "bpmn/id-duplicate": ofBpmn(
    ["two elements with one id", "an id for each"],
    bpmn(`${FLOW}<bpmn:endEvent id="End"/>`),
    bpmn(`${FLOW}<bpmn:endEvent id="End2"/>`),
  ),
  "bpmn/unresolved-reference": ofBpmn(
    ["a line to nowhere", "a line to the end"],
    bpmn(FLOW.replace('targetRef="End"', 'targetRef="Nowhere"')),
  ),
  "bpmn/unknown-attribute": ofBpmn(
    ['bancheng:limt="3wd"', 'bancheng:limit="3wd"'],
    bpmn(`${FLOW}<bpmn:userTask id="T" bancheng:limt="3wd"/>`),
    bpmn(`${FLOW}<bpmn:userTask id="T" bancheng:limit="3wd"/>`),
  ),
  "bpmn/unknown-element": ofBpmn(
    ["frobnicate", "userTask"],
    bpmn(`${FLOW}<bpmn:frobnicate id="T"/>`),
    bpmn(`${FLOW}<bpmn:userTask id="T"/>`),
  ),
  "bpmn/condition-language": ofBpmn(
    ["a condition in JavaScript", "a condition in FEEL"],
    bpmn(CONDITION(' language="javascript"')),
    bpmn(CONDITION("")),
  ),
} satisfies Record<BpmnFindingCode, Sample>;

function dmn(content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="D" name="样例" namespace="http://bancheng.example/dmn">${content}</definitions>`;
}
const DECISION = '<decision id="A" name="a"><literalExpression id="L"><text>1</text></literalExpression></decision>';
const ASKING = (input: string) =>
  `<decision id="A" name="a"><informationRequirement id="R"><requiredInput href="#${input}"/></informationRequirement><literalExpression id="L"><text>form</text></literalExpression></decision><inputData id="I" name="form"/>`;

async function dmnCodes(xml: string): Promise<readonly string[]> {
  const read = await readDmn(xml);
  return read.ok ? [] : read.refusal.findings.map(({ code }) => code);
}

function ofDmn(shows: Sample["shows"], wrong: string, right = dmn(DECISION)): Sample {
  return { why: LOSS, shows, wrong: () => dmnCodes(wrong), right: () => dmnCodes(right) };
}

export const DMN_SAMPLES = {
  "dmn/not-dmn": ofDmn(["an HTML page", "a DMN file"], "<html/>"),
  "dmn/version": ofDmn(["DMN 1.5", "DMN 1.3"], dmn(DECISION).replace("20191111", "20230324")),
  "dmn/encoding": ofDmn(["GBK", "UTF-8"], dmn(DECISION).replace("UTF-8", "GBK")),
  "dmn/id-malformed": ofDmn(['id="级别"', 'id="A"'], dmn(DECISION.replace('id="A"', 'id="级别"'))),
  "dmn/id-duplicate": ofDmn(["two decisions with one id", "one decision"], dmn(DECISION + DECISION)),
  "dmn/unresolved-reference": ofDmn(
    ["requires an input that is not there", "requires one that is"],
    dmn(ASKING("Nowhere")),
    dmn(ASKING("I")),
  ),
  "dmn/unknown-attribute": ofDmn(
    ['colour="red"', "no such attribute"],
    dmn(DECISION.replace('id="A"', 'id="A" colour="red"')),
  ),
  "dmn/unknown-element": ofDmn(["magic", "decision"], dmn(`${DECISION}<magic id="M"/>`)),
  "dmn/no-decision": ofDmn(["an input alone", "a decision"], dmn('<inputData id="I" name="form"/>')),
} satisfies Record<DmnFindingCode, Sample>;
