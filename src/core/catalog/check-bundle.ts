/**
 * A bundle says once what its items ask, and they go on changing: what they have outgrown, what none of them asks any
 * more, and an order that no longer holds, is found. Rule R-CAT-95.
 */

import { workingDayOnOrAfter, workingDaysBetween } from "../calendar/index.ts";
import type { FlowModel } from "../flow/index.ts";
import type { FieldSpec } from "../form/index.ts";
import { checkExpression } from "../shared/index.ts";
import { bindingRule, endOf } from "./binding-limit.ts";
import { type ChosenItem, chosenItems } from "./bundle/asked.ts";
import { type BundleItem, choiceOf } from "./bundle/choice.ts";
import { longestWay } from "./bundle/longest-way.ts";
import { FORM_RANK, mergeMaterials } from "./bundle/materials.ts";
import { issuerOf, issuersAmong, waitsAmong } from "./bundle/order.ts";
import { comesAfter } from "./bundle/ways-around.ts";
import { callsOf } from "./check-calls.ts";
import { type CatalogFinding, finding } from "./findings.ts";
import type { ItemSpec, Material } from "./item.ts";
import type { CatalogueRegister } from "./register.ts";

export function checkBundledItems(
  item: ItemSpec,
  flow: FlowModel,
  register: CatalogueRegister,
): readonly CatalogFinding[] {
  const { catalogue } = register;
  if (item.bundle === undefined || catalogue === undefined) return [];
  const own: BundleItem = { spec: item, flow };
  const items = chosenItems(choiceOf(own, catalogue));
  const calls = new Map(callsOf(flow).map(({ id, procedure }) => [procedure as string, id]));
  // An item that cannot be read is told of itself: what it asks is not known, and so not what is too much.
  if (items.length === 0 || items.length < calls.size) return [];
  const bundled = { item, flow, items, callOf: (code: string) => calls.get(code) ?? "" };
  return [
    ...checkOrder(bundled),
    ...checkPromise(bundled, register),
    ...checkOutgrown(bundled),
    ...checkMaterials(bundled),
    ...checkAskedTwice(bundled),
    ...checkFields(bundled),
  ];
}

interface Bundled {
  readonly item: ItemSpec;
  readonly flow: FlowModel;
  readonly items: readonly ChosenItem[];
  /** Id of the call activity that calls the item. */
  readonly callOf: (code: string) => string;
}

/** What needs a paper that another item of the bundle issues begins after that one. */
function checkOrder({ items, flow, callOf }: Bundled): readonly CatalogFinding[] {
  const names = new Map(items.map(({ spec }) => [spec.code, spec.name]));
  return waitsAmong(items).flatMap(({ item, on, paper }) => {
    const [later, earlier] = [callOf(item), callOf(on)];
    if (comesAfter(flow, later, earlier)) return [];
    const facts = { name: paper, item: names.get(item) ?? item, other: names.get(on) ?? on };
    return [finding("catalog/bundle-order", `flow.${later}`, facts)];
  });
}

/**
 * R-CHD-08: a bundle is due when its longest chain of items is; what its guide promises is that and nothing else. A
 * promise in another unit is left to who wrote it.
 */
function checkPromise({ item, flow, items }: Bundled, register: CatalogueRegister): readonly CatalogFinding[] {
  const { calendar, today } = register;
  const { promise } = item;
  if (calendar === undefined || promise === null || promise.limit.unit !== "wd") return [];
  const limits = new Map(items.map(({ spec }) => [spec.code as string, bindingRule(spec)?.limit]));
  // On a day off even what is done at once is done on the next working day.
  const from = workingDayOnOrAfter(calendar, today);
  const begins = new Map([[flow.start, { on: from, moving: false, by: [] }]]);
  const { on } = longestWay(flow, begins, (way, code) => {
    const limit = limits.get(code);
    return limit === undefined ? way.on : endOf(calendar, way.on, limit);
  });
  const days = workingDaysBetween(calendar, from, on);
  const { amount } = promise.limit;
  return amount === days ? [] : [finding("catalog/bundle-promise", "promise.limit", { promised: amount, days })];
}

/** The bundle's paper is handed on to an item that has come to want more of it. */
function checkOutgrown({ item, items, callOf }: Bundled): readonly CatalogFinding[] {
  return items.flatMap((child) => {
    const rule = item.calls?.[callOf(child.spec.code)];
    return Object.entries(rule?.materials ?? {}).flatMap(([to, from]) => {
      const index = item.materials.findIndex(({ id }) => id === from);
      const [own, wanted] = [item.materials[index], child.spec.materials.find(({ id }) => id === to)];
      if (own === undefined || wanted === undefined) return [];
      const facts = { name: own.name, item: child.spec.name };
      return outgrownParts(own, wanted, child).map((part) =>
        finding("catalog/bundle-outgrown", `materials[${index}].${part}`, { ...facts, part }),
      );
    });
  });
}

function outgrownParts(own: Material, wanted: Material, child: ChosenItem): readonly string[] {
  const always = wanted.necessity === "required" && child.asks(wanted.when) === "always";
  return [
    ...(FORM_RANK[own.form] < FORM_RANK[wanted.form] ? ["form"] : []),
    ...(own.copies < wanted.copies ? ["copies"] : []),
    ...(wanted.verification === "original-seen" && own.verification !== "original-seen" ? ["verification"] : []),
    ...(always && own.when !== undefined ? ["when"] : []),
  ];
}

/**
 * A paper of the bundle is for one of its items, and not for one that gets it from another item of the bundle.
 * @basis 行政许可法 §31: nothing is asked that has nothing to do with what is applied for
 */
function checkMaterials({ item, items, callOf }: Bundled): readonly CatalogFinding[] {
  const issuers = issuersAmong(items);
  return item.materials.flatMap((own, index) => {
    if (own.fromForm === true || own.sharedFrom !== undefined) return [];
    const place = `materials[${index}]`;
    const users = items.flatMap((child) => {
      const mapped = Object.entries(item.calls?.[callOf(child.spec.code)]?.materials ?? {});
      return mapped
        .filter(([, from]) => from === own.id)
        .flatMap(([to]) => child.spec.materials.filter(({ id }) => id === to))
        .map((material) => ({ child, material }));
    });
    const asking = users.filter(({ child, material }) => child.asks(material.when) !== "never");
    if (asking.length === 0) return [finding("catalog/bundle-surplus", place, { name: own.name }, "行政许可法 §31")];
    const gives = asking.map(({ child, material }) => issuerOf(child.spec, material, issuers));
    const [issuer] = gives;
    if (issuer === undefined || gives.some((one) => one === undefined)) return [];
    const facts = { name: own.name, item: issuer.name };
    return [finding("catalog/bundle-asks-own-result", place, facts, "政务数据共享条例 §19")];
  });
}

/** The same paper of two items is handed in once. */
function checkAskedTwice({ item, items, callOf }: Bundled): readonly CatalogFinding[] {
  return mergeMaterials(items).merged.flatMap(({ material, parts }) => {
    const sources = parts.flatMap((part) => {
      const call = callOf(part.item.spec.code);
      const from = item.calls?.[call]?.materials[part.material.id];
      return from === undefined ? [] : [from];
    });
    const [first, second] = [...new Set(sources)];
    if (first === undefined || second === undefined) return [];
    const index = item.materials.findIndex(({ id }) => id === second);
    const other = item.materials.find(({ id }) => id === first)?.name ?? first;
    return [finding("catalog/bundle-asked-twice", `materials[${index}]`, { name: material.name, other })];
  });
}

/** Every field of the bundle reaches an item: by its data element, by the mapping, or by a condition. */
function checkFields({ item, items, callOf }: Bundled): readonly CatalogFinding[] {
  const fields = item.form.sections.flatMap((section) => section.fields);
  const elements = new Set(
    items.flatMap(({ spec }) => spec.form.sections.flatMap((section) => section.fields.map(elementOf))),
  );
  const texts = items.flatMap(({ spec }) => {
    const rule = item.calls?.[callOf(spec.code)];
    return [...Object.values(rule?.form ?? {}), ...Object.values(rule?.situation ?? {})];
  });
  const used = new Set([...texts, ...conditionsIn(item)].flatMap(fieldsIn));
  return fields.flatMap((field) => {
    const element = elementOf(field);
    if (used.has(field.id) || field.kind === "declaration" || (element !== null && elements.has(element))) return [];
    return [finding("catalog/bundle-surplus", `form.${field.id}`, { name: field.label }, "行政许可法 §31")];
  });
}

function elementOf({ dataElement, kind }: FieldSpec): string | null {
  return dataElement === undefined ? null : `${dataElement} ${kind}`;
}

function conditionsIn({ form, materials, situations }: ItemSpec): readonly string[] {
  const all = [
    ...form.sections.flatMap((section) => [
      section.visibleWhen,
      ...section.fields.flatMap(({ visibleWhen, required }) => [visibleWhen, required]),
    ]),
    ...materials.map(({ when }) => when),
    ...situations.map(({ when }) => when),
  ];
  return all.filter((text) => typeof text === "string");
}

function fieldsIn(text: string): readonly string[] {
  const checked = checkExpression(text);
  if (!checked.ok) return [];
  return checked.value.paths.flatMap(([root, step]) => (root === "form" && step !== undefined ? [step] : []));
}
