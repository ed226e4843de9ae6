/**
 * The project's attributes in a BPMN file, namespace `http://bancheng.example/bpmn`, usual prefix `bancheng`.
 * All are texts: what they may say is decided by the flow compiler, so that a slip is a finding and not a default.
 */
const WORK = [
  "kind",
  "outcomes",
  "limit",
  "office",
  "post",
  "statutory",
  "officers",
  "offices",
  "officesFrom",
  "verdict",
  "absentAfter",
  "absentBasis",
];
const RULE = ["feel", "result"];
const HOLDER = ["office", "post"];
const TO = ["to"];
const FROM = ["from"];

/** Attributes by BPMN type. */
export const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  "bpmn:UserTask": WORK,
  "bpmn:BusinessRuleTask": [...RULE, "decision"],
  "bpmn:ScriptTask": RULE,
  "bpmn:ServiceTask": RULE,
  "bpmn:Lane": HOLDER,
  "bpmn:SendTask": TO,
  "bpmn:IntermediateThrowEvent": TO,
  "bpmn:EndEvent": TO,
  "bpmn:ReceiveTask": FROM,
  "bpmn:IntermediateCatchEvent": FROM,
  "bpmn:BoundaryEvent": FROM,
};

/** The descriptor by which bpmn-moddle knows these attributes; one that is not listed becomes a finding. */
export const BANCHENG_PACKAGE = {
  name: "bancheng",
  uri: "http://bancheng.example/bpmn",
  prefix: "bancheng",
  xml: { tagAlias: "lowerCase" },
  types: Object.entries(ATTRIBUTES).map(([type, names]) => ({
    name: `${type.slice("bpmn:".length)}Attributes`,
    extends: [type],
    properties: names.map((name) => ({ name, isAttr: true, type: "String" })),
  })),
};
