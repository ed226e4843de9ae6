/** Every FEEL text of an item parses and speaks only of what the case will know. Rule R-CAT-21. */
import type { FlowModel } from "../flow/index.ts";
import { listTexts } from "../rule/index.ts";
import { type CheckedExpression, checkExpression, ownEntry } from "../shared/index.ts";
import { type CatalogFinding, finding } from "./findings.ts";
import type { ItemSpec } from "./item.ts";

/** Names that the case room gives to conditions, fees and certificates. */
const NAMES = ["today", "situation", "form", "applicant", "materials", "undertakings", "item"];
/** What is asked for does not depend on what is promised: that is put off, and still asked for. */
const MATERIAL_NAMES = NAMES.filter((name) => name !== "undertakings");
const SITUATION_NAMES = ["situation", "today"];
const UNDERTAKING_NAMES = ["situation", "form", "applicant", "today"];
/** Names that the flow adds. */
const FLOW_NAMES = ["outcome", "outcomes", "children"];

interface Expression {
  readonly place: string;
  readonly text: string;
  readonly names: readonly string[];
}

export function checkExpressions(item: ItemSpec, flow: FlowModel): readonly CatalogFinding[] {
  const fields = new Set(item.form.sections.flatMap((section) => section.fields.map((field) => field.id)));
  const questions = new Set(item.situations.map((question) => question.id));
  const calls = new Set(Object.values(flow.nodes).flatMap((node) => (node.kind === "call" ? [node.id] : [])));
  const known = { form: fields, children: calls, situation: questions };
  const isUnknown = ([root = "", step]: readonly string[]) =>
    step !== undefined && ownEntry<ReadonlySet<string>>(known, root)?.has(step) === false;
  const tell = ({ place, text, names }: Expression, { variables, paths }: CheckedExpression) => {
    const lost = variables.filter((name) => !names.includes(name));
    const unknown = paths.filter(isUnknown).map(([root, step]) => `${root}.${step}`);
    return [...new Set([...lost, ...unknown])].map((name) =>
      finding("catalog/expression-name", place, { expression: text, name }),
    );
  };
  const inTexts = [...inItem(item), ...inFlow(flow)].flatMap((expression) => {
    const { place, text } = expression;
    const checked = checkExpression(text);
    if (!checked.ok) return [finding("catalog/expression", place, { expression: text, why: checked.refusal.code })];
    return tell(expression, checked.value);
  });
  // The texts of decisions were checked when these were compiled.
  const names = namesInFlow(flow);
  const inDecisions = Object.values(flow.decisions ?? {}).flatMap((decision) =>
    listTexts(decision).flatMap((one) =>
      tell({ place: `decision.${one.decision}`, text: one.text, names: [...names, ...one.required] }, one),
    ),
  );
  return [...inTexts, ...inDecisions];
}

function inItem(item: ItemSpec): readonly Expression[] {
  const expressions: { readonly place: string; readonly text: string | undefined; readonly names: string[] }[] = [
    ...item.situations.map(({ when }, index) => ({
      place: `situations[${index}].when`,
      text: when,
      names: SITUATION_NAMES,
    })),
    ...item.materials.map(({ when }, index) => ({
      place: `materials[${index}].when`,
      text: when,
      names: MATERIAL_NAMES,
    })),
    ...(item.undertakings ?? []).map(({ when }, index) => ({
      place: `undertakings[${index}].when`,
      text: when,
      names: UNDERTAKING_NAMES,
    })),
    ...item.result.fields.map(({ value }, index) => ({
      place: `result.fields[${index}].value`,
      text: value,
      names: NAMES,
    })),
    ...inCalls(item),
    { place: "fee.amountFen", text: item.fee?.amountFen, names: NAMES },
  ];
  return expressions.flatMap(({ text, ...rest }) => (text === undefined ? [] : [{ ...rest, text }]));
}

function inCalls({ calls = {} }: ItemSpec) {
  return Object.entries(calls).flatMap(([call, { situation, form }]) =>
    [...Object.entries(situation), ...Object.entries(form)].map(([name, text]) => ({
      place: `calls.${call}.${name}`,
      text,
      names: [...NAMES, "children"],
    })),
  );
}

function namesInFlow(flow: FlowModel): readonly string[] {
  const results = Object.values(flow.nodes).flatMap((node) => (node.kind === "rule" ? [node.result] : []));
  return [...NAMES, ...FLOW_NAMES, ...results];
}

function inFlow(flow: FlowModel): readonly Expression[] {
  const nodes = Object.values(flow.nodes);
  const names = namesInFlow(flow);
  const rules = nodes.flatMap((node) =>
    node.kind === "rule" && node.feel !== undefined ? [{ place: `flow.${node.id}`, text: node.feel, names }] : [],
  );
  const conditions = Object.values(flow.edges).flatMap((edge) =>
    edge.condition === undefined ? [] : [{ place: `flow.${edge.id}`, text: edge.condition, names }],
  );
  return [...rules, ...conditions];
}
