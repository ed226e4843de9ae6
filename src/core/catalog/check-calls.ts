/**
 * Cases inside a case: what a flow calls is an item of the same catalogue, no item calls itself in the end, and a child
 * is opened with everything that it asks for. Rules R-CAT-23, R-CAT-40.
 */
import type { CallNode, FlowModel, FlowNode, NodeId } from "../flow/index.ts";
import type { FieldSpec } from "../form/index.ts";
import { checkExpression, evaluateCondition } from "../shared/index.ts";
import { type CatalogFinding, finding } from "./findings.ts";
import type { CallRule, ItemSpec, Material } from "./item.ts";
import { itemsByCode } from "./items-by-code.ts";
import type { CatalogueRegister } from "./register.ts";

export function checkCalls(item: ItemSpec, flow: FlowModel, register: CatalogueRegister): readonly CatalogFinding[] {
  const calls = callsOf(flow);
  const named = Object.keys(item.calls ?? {}).filter((id) => !calls.some((call) => call.id === id));
  return [
    ...named.map((id) => finding("catalog/call-mapping", `calls.${id}`, { name: id })),
    ...calls.flatMap((call) => [...checkCutOff(flow, call), ...checkCall(item, call, register)]),
    ...checkCycle(item, flow, register),
    ...checkBundle(item, flow),
  ];
}

/** Looked for once in each flow: many items go through it, and several checks ask. */
export function callsOf(flow: FlowModel): readonly CallNode[] {
  const known = knownCalls.get(flow);
  if (known !== undefined) return known;
  const calls = Object.values(flow.nodes).filter((node): node is CallNode => node.kind === "call");
  knownCalls.set(flow, calls);
  return calls;
}

const knownCalls = new WeakMap<FlowModel, readonly CallNode[]>();

/** R-CHD-04: nothing ends the way of a case while a child of it may be open. */
function checkCutOff(flow: FlowModel, call: CallNode): readonly CatalogFinding[] {
  const around = scopesAround(flow, call);
  const nodes = Object.values(flow.nodes);
  const cutting = nodes.find((node) => {
    if (node.kind === "terminate-end") return node.parent === undefined || around.includes(node.parent);
    if (!("attachedTo" in node) || !node.interrupting) return false;
    return node.attachedTo === call.id || around.includes(node.attachedTo);
  });
  const enough = around.find((id) => {
    const node = flow.nodes[id];
    return node?.kind === "sub-process" && node.loop?.completion !== undefined;
  });
  const by = cutting?.id ?? enough;
  return by === undefined ? [] : [finding("catalog/call-cut-off", `flow.${call.id}`, { by })];
}

function scopesAround(flow: FlowModel, node: FlowNode): readonly NodeId[] {
  const parent = node.parent === undefined ? undefined : flow.nodes[node.parent];
  return parent === undefined ? [] : [parent.id, ...scopesAround(flow, parent)];
}

function checkCall(item: ItemSpec, call: CallNode, { catalogue }: CatalogueRegister): readonly CatalogFinding[] {
  if (catalogue === undefined) return [];
  const place = `flow.${call.id}`;
  const child = itemsByCode(catalogue).get(call.procedure)?.spec;
  if (child === undefined) return [finding("catalog/call-unknown", place, { item: call.procedure })];
  const rule = item.calls?.[call.id] ?? NO_RULE;
  const lost = item.servedParties.some((party) => !child.servedParties.includes(party));
  return [
    ...(lost ? [finding("catalog/call-party", place, { item: child.name })] : []),
    ...unknownNames(rule, item, child).map((name) =>
      finding("catalog/call-mapping", `calls.${call.id}.${name}`, { name }),
    ),
    ...uncovered(rule, item, child).map((name) => finding("catalog/call-unmapped", place, { name, item: child.name })),
  ];
}

const NO_RULE: CallRule = { situation: {}, form: {}, materials: {} };

/** What the mapping names and neither of the two items has. */
function unknownNames({ situation, form, materials }: CallRule, item: ItemSpec, child: ItemSpec): readonly string[] {
  const fields = new Set(fieldsOf(child).map(({ id }) => id));
  const answers = Object.entries(situation).filter(([id, text]) => {
    const question = child.situations.find((one) => one.id === id);
    const said = literalOf(text);
    return question === undefined || (said !== null && !question.options.some(({ code }) => code === said));
  });
  const papers = Object.entries(materials).filter(([to, from]) => {
    const source = item.materials.find(({ id }) => id === from);
    return !child.materials.some(({ id }) => id === to) || source === undefined || bringsNoFile(source);
  });
  return [
    ...answers.map(([id]) => `situation.${id}`),
    ...Object.keys(form)
      .filter((id) => !fields.has(id))
      .map((id) => `form.${id}`),
    ...papers.map(([to]) => `materials.${to}`),
  ];
}

/** What the child cannot do without, and would not get. */
function uncovered(rule: CallRule, item: ItemSpec, child: ItemSpec): readonly string[] {
  const may = (condition: string | undefined) => mayHold(condition, rule);
  const questions = child.situations.filter(({ id, when }) => may(when) && rule.situation[id] === undefined);
  const fields = child.form.sections.flatMap(({ visibleWhen, fields: list }) =>
    list.filter((field) => {
      if (field.required === false || !may(visibleWhen) || !may(field.visibleWhen)) return false;
      if (typeof field.required === "string" && !may(field.required)) return false;
      return !isFilled(field, rule, item);
    }),
  );
  const papers = child.materials.filter(
    (material) => !bringsNoFile(material) && may(material.when) && rule.materials[material.id] === undefined,
  );
  return [
    ...questions.map(({ id }) => `situation.${id}`),
    ...fields.map(({ id }) => `form.${id}`),
    ...papers.map(({ id }) => `materials.${id}`),
  ];
}

/** By an expression, or by a field of the parent for the same data element, which has to be answered too. */
function isFilled(field: FieldSpec, { form }: CallRule, item: ItemSpec): boolean {
  const text = form[field.id];
  const own = fieldsOf(item);
  const path = text === undefined ? undefined : /^form\.(\w+)$/.exec(text)?.[1];
  if (text !== undefined && path === undefined) return true;
  const source =
    path === undefined
      ? own.find(
          ({ dataElement, kind }) =>
            dataElement !== undefined && dataElement === field.dataElement && kind === field.kind,
        )
      : own.find(({ id, kind }) => id === path && kind === field.kind);
  return source !== undefined && (source.required !== false || field.required !== true);
}

/** Fetched, made from the form, or brought later: its absence keeps no case from being taken in. */
function bringsNoFile({ fromForm, sharedFrom, necessity }: Material): boolean {
  return fromForm === true || sharedFrom !== undefined || necessity === "deferrable";
}

/** False only when the answers that are always the same rule it out. */
function mayHold(condition: string | undefined, { situation, form }: CallRule): boolean {
  if (condition === undefined) return true;
  const checked = checkExpression(condition);
  if (!checked.ok) return true;
  const { variables, paths } = checked.value;
  const known = { situation: literalsOf(situation), form: literalsOf(form) };
  const decided =
    variables.every((name) => name === "situation" || name === "form") &&
    paths.every(([root, step]) => step !== undefined && known[root as keyof typeof known]?.[step] !== undefined);
  if (!decided) return true;
  const holds = evaluateCondition(condition, known);
  return !holds.ok || holds.value;
}

function literalsOf(texts: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([id, text]) => {
      const said = literalOf(text);
      return said === null ? [] : [[id, said]];
    }),
  );
}

/** `"company"` of `"company"`; null for any other expression. */
function literalOf(text: string): string | null {
  return /^"([^"\\]*)"$/.exec(text.trim())?.[1] ?? null;
}

function fieldsOf({ form }: ItemSpec): readonly FieldSpec[] {
  return form.sections.flatMap(({ fields }) => fields);
}

/** An item that in the end calls itself would open cases for ever. */
function checkCycle(item: ItemSpec, flow: FlowModel, { catalogue = [] }: CatalogueRegister): readonly CatalogFinding[] {
  const [first] = callsOf(flow);
  if (first === undefined) return [];
  const items = itemsByCode(catalogue);
  const flowOf = (code: string) => (code === item.code ? flow : items.get(code)?.flow);
  const back = (code: string, way: readonly string[]): readonly string[] | null => {
    for (const { procedure } of callsOf(flowOf(code) ?? flow)) {
      if (procedure === item.code) return [...way, procedure];
      if (way.includes(procedure) || flowOf(procedure) === undefined) continue;
      const found = back(procedure, [...way, procedure]);
      if (found !== null) return found;
    }
    return null;
  };
  const circle = back(item.code, [item.code]);
  if (circle === null) return [];
  return [finding("catalog/call-cycle", `flow.${first.id}`, { items: circle.join(" → ") })];
}

/**
 * R-CAT-40. A bundle decides nothing: it has a promise, no statutory clock and nothing that would extend or stop one.
 * @basis law.md 1.6; 行政许可法 §26
 */
function checkBundle(item: ItemSpec, flow: FlowModel): readonly CatalogFinding[] {
  const { bundle, statutory, extension, stops, decision, fee, result, receipt } = item;
  const decides = Object.values(flow.nodes).some((node) => node.kind === "user-task" && node.taskKind === "decide");
  if (bundle === undefined) return [];
  const wrong = [
    ...(bundle.basis.length === 0 ? ["bundle.basis"] : []),
    ...(callsOf(flow).length === 0 ? ["flow"] : []),
    ...(decides ? ["flow"] : []),
    ...(statutory === null ? [] : ["statutory"]),
    ...(extension === null ? [] : ["extension"]),
    ...(stops.some((stop) => stop.stops.includes("statute")) ? ["stops"] : []),
    ...(decision.outcomes.length === 0 ? [] : ["decision.outcomes"]),
    ...(fee === null ? [] : ["fee"]),
    ...(result.kind === "none" ? [] : ["result.kind"]),
    ...(receipt.kind === "promised" ? [] : ["receipt.kind"]),
    ...(item.unified === undefined ? [] : ["unified"]),
  ];
  return wrong.map((part) => finding("catalog/bundle-rule", part, { part }));
}
