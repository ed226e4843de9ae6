/**
 * From the proof to the thing: the item of a bundle, with form, papers, mapping and flow as computed. What only an
 * office can say (its code, its name, the document by which it is offered) comes from outside. Rule R-CAT-97.
 */
import type { Limit } from "../../clock/index.ts";
import type { FlowSource } from "../../flow/index.ts";
import type { FieldSpec, SectionSpec } from "../../form/index.ts";
import type { ItemCode } from "../../shared/index.ts";
import type { CallRule, ItemSpec, Material, ReceiptRegime, SituationQuestion } from "../item.ts";
import type { BasisRef } from "../law.ts";
import type { ChosenItem } from "./asked.ts";
import { bundleFlow, type CallIds } from "./bundle-flow.ts";
import { type DraftIds, draftIds } from "./bundle-ids.ts";
import type { Bundle } from "./compose.ts";
import type { MergedField } from "./fields.ts";
import { anyOf, inWordsOfBundle } from "./in-words-of-bundle.ts";
import type { MergedMaterial } from "./materials.ts";

export interface BundleFrame {
  readonly code: ItemCode;
  readonly basicCode: string;
  /** 名称, such as “开餐馆”一件事. */
  readonly name: string;
  /** The document by which it is offered. */
  readonly basis: readonly BasisRef[];
  /** ASCII id of the flow. */
  readonly flowId: string;
  readonly calls: CallIds;
}

export interface DraftedBundle {
  readonly spec: ItemSpec;
  readonly flow: FlowSource;
}

export function draftBundle(bundle: Bundle, frame: BundleFrame): DraftedBundle {
  const ids = draftIds(bundle);
  const lead = leadOf(bundle);
  const { basis, name, calls, flowId } = frame;
  const flow = bundleFlow(bundle, calls, {
    id: flowId,
    name,
    lane: { name: `${lead.name}·牵头`, office: lead.office },
  });
  const spec: ItemSpec = {
    ...ownWords(bundle, frame, lead),
    receipt: receiptOf(bundle, basis),
    promise: { limit: { amount: bundle.proof.days.after, unit: "wd" }, starts: "acceptance", basis },
    situations: bundle.questions.map((merged): SituationQuestion => {
      const { when: _, ...question } = merged.question;
      const parts = merged.parts.map(({ item, id }) => ({
        item,
        conditions: [item.spec.situations.find((one) => one.id === id)?.when],
      }));
      const when = anyOf(parts, ids);
      return { ...question, id: ids.questions.get(merged) ?? question.id, ...(when === undefined ? {} : { when }) };
    }),
    materials: [applicationOf(frame), ...bundle.materials.flatMap((merged) => materialOf(merged, ids))],
    form: { sections: sectionsOf(bundle, ids) },
    calls: Object.fromEntries(
      bundle.items.map((item) => [calls.get(item.spec.code) ?? item.spec.code, callOf(bundle, item, ids)]),
    ),
    bundle: { basis },
  };
  return { spec, flow };
}

/** The item that begins: its office leads. */
function leadOf({ items, levels }: Bundle): ItemSpec {
  const lead = items.find(({ spec }) => spec.code === levels[0]?.[0]);
  if (lead === undefined) throw new Error("a bundle has items");
  return lead.spec;
}

type OwnWords = Omit<ItemSpec, "receipt" | "promise" | "situations" | "materials" | "form" | "calls" | "bundle">;

function ownWords(bundle: Bundle, { code, basicCode, name, basis }: BundleFrame, lead: ItemSpec): OwnWords {
  const { items, proof } = bundle;
  const common = <T>(of: (spec: ItemSpec) => readonly T[]) =>
    of(lead).filter((one) => items.every(({ spec }) => of(spec).includes(one)));
  const results = items.filter(({ spec }) => spec.result.kind !== "none").map(({ spec }) => spec.result.name);
  const forms = common(({ handlingForms }) => handlingForms);
  return {
    ...{ code, basicCode, name, handling: "new", type: "20", level: lead.level, caseType: "3" },
    servedParties: common(({ servedParties }) => servedParties),
    handlingForms: forms.length === 0 ? lead.handlingForms : forms,
    ...{ body: lead.body, office: lead.office },
    themes: [...new Set(items.flatMap(({ spec }) => spec.themes))],
    keywords: [...new Set(items.flatMap(({ spec }) => spec.keywords))],
    legalBases: basis,
    ...{ statutory: null, stops: [], extension: null, fee: null, delivery: null, conditions: [] },
    decision: { mode: "sole", outcomes: [] },
    flow: "flow.bpmn",
    result: {
      ...{ kind: "none", prefix: "联", validity: null, fields: [], basis },
      name: `${results.join("、")}（各自核发）`,
    },
    siteVisits: proof.trips.after === 0 ? { count: 0 } : { count: proof.trips.after, reason: tripReasons(bundle) },
    guide: guideOf(bundle, lead),
    ...{ consult: lead.consult, complaint: lead.complaint },
  };
}

function tripReasons({ proof }: Bundle): string {
  return [...new Set(proof.trips.lines.filter(({ removed }) => removed === null).map(({ name }) => name))].join("；");
}

/** Without figures: these are computed whenever somebody looks, and a text would outlive them. */
function guideOf({ items, levels }: Bundle, lead: ItemSpec): ItemSpec["guide"] {
  const names = new Map(items.map(({ spec }) => [spec.code, spec.name]));
  const order = levels.map((codes) => codes.map((code) => names.get(code) ?? code).join("、"));
  return {
    summary: `${order.join("、")}，一次申请，一张表单，一套材料。`,
    steps: [
      "填表：一张表填一次，材料交一套。",
      "受理：窗口核对，不齐的一次告知。",
      ...order.map((level, index) => (index === 0 ? `先办：${level}。` : `接着办：${level}。`)),
      "取证：哪个先办好先取哪个。",
    ],
    notes: ["每个事项都是独立的办件，有自己的编号、法定期限和决定书；有一个没有通过，不影响已经办好的。"],
    faq: [],
    place: lead.guide.place,
    hours: lead.guide.hours,
  };
}

/** As long as the most patient of the items, so that one notice serves them all. */
function receiptOf({ items }: Bundle, basis: readonly BasisRef[]): ReceiptRegime {
  const regimes = items.map(({ spec }) => spec.receipt);
  const within = longestOf(regimes.flatMap(({ noticeWithin }) => noticeWithin ?? []));
  const corrections = longestOf(regimes.flatMap((regime) => regime.corrections?.within ?? []));
  return {
    kind: "promised",
    noticeWithin: within ?? { amount: 5, unit: "wd" },
    silence: "warning",
    basis,
    corrections: corrections === undefined ? null : { within: corrections, effect: "returned", basis },
  };
}

function longestOf(limits: readonly Limit[]): Limit | undefined {
  const days = limits.filter(({ unit }) => unit === "wd");
  return days.reduce<Limit | undefined>(
    (best, one) => (best === undefined || one.amount > best.amount ? one : best),
    undefined,
  );
}

function applicationOf({ name, basis }: BundleFrame): Material {
  return {
    ...{ id: "application", name: `${name}申请表`, necessity: "required", source: "applicant", form: "electronic" },
    ...{ copies: 1, verification: "declaration", basis, fromForm: true },
    acceptanceStandard: "在线填写一次，各个事项共用。",
    sample: "由填写的表单自动生成。",
  };
}

/** What may follow later follows to its own item. */
function materialOf(merged: MergedMaterial, ids: DraftIds): readonly Material[] {
  const { material, parts } = merged;
  if (parts.every((part) => part.material.necessity === "deferrable")) return [];
  const when = anyOf(
    parts.map((part) => ({ item: part.item, conditions: [part.material.when] })),
    ids,
  );
  const own = { ...material, id: ids.materials.get(merged) ?? material.id };
  return [when === undefined ? { ...own, necessity: "required" } : { ...own, necessity: "situational", when }];
}

/** In the order of the items; a field that several ask for stands where the first of them has it. */
function sectionsOf({ items, levels, fields }: Bundle, ids: DraftIds): readonly SectionSpec[] {
  const placed = new Set<MergedField>();
  const taken = new Set<string>();
  return levels.flat().flatMap((code) => {
    const item = items.find(({ spec }) => spec.code === code);
    return (item?.spec.form.sections ?? []).flatMap((section) => {
      const own = section.fields.flatMap((field) => {
        const merged = fields.find(({ parts }) => parts.some((part) => part.item === item && part.field === field));
        if (merged === undefined || placed.has(merged)) return [];
        placed.add(merged);
        return [fieldOf(merged, ids)];
      });
      if (own.length === 0) return [];
      let id = section.id;
      for (let number = 2; taken.has(id); number += 1) id = `${section.id}${number}`;
      taken.add(id);
      return [{ id, label: section.label, fields: own }];
    });
  });
}

function fieldOf(merged: MergedField, ids: DraftIds): FieldSpec {
  const { field, parts } = merged;
  const visibleWhen = anyOf(
    parts.map((part) => ({ item: part.item, conditions: [part.section.visibleWhen, part.field.visibleWhen] })),
    ids,
  );
  const { visibleWhen: _, ...rest } = field;
  return {
    ...rest,
    id: ids.fields.get(merged) ?? field.id,
    required: requiredIn(merged, ids),
    ...(visibleWhen === undefined ? {} : { visibleWhen }),
  } as FieldSpec;
}

function requiredIn({ field, parts }: MergedField, ids: DraftIds): FieldSpec["required"] {
  const item = parts.find((part) => part.field.required === field.required)?.item;
  if (typeof field.required !== "string" || item === undefined) return field.required;
  const asked = item.asks(field.required);
  return asked === "may" ? inWordsOfBundle(field.required, item, ids) : asked === "always";
}

function callOf({ fields, materials }: Bundle, item: ChosenItem, ids: DraftIds): CallRule {
  const { spec, answers, settled } = item;
  const sharing = (shared: string) => fields.filter(({ field }) => elementOf(field) === shared).length;
  const situation = spec.situations.flatMap(({ id, when }) => {
    if (item.asks(when) === "never") return [];
    const said = answers[id];
    return [[id, said === undefined ? `situation.${ids.question(item, id)}` : JSON.stringify(said)]];
  });
  const mapped = fields.flatMap((merged) => {
    const part = merged.parts.find((one) => one.item === item);
    if (part === undefined) return [];
    const shared = elementOf(part.field);
    // What alone asks for a data element is handed on without a word.
    if (shared !== undefined && sharing(shared) === 1) return [];
    return [[part.field.id, `form.${ids.fields.get(merged)}`]];
  });
  const papers = materials.flatMap((merged) => {
    const part = merged.parts.find((one) => one.item === item);
    const isLeftOut = merged.parts.every(({ material }) => material.necessity === "deferrable");
    return part === undefined || isLeftOut ? [] : [[part.material.id, ids.materials.get(merged) ?? part.material.id]];
  });
  const known = spec.form.sections.flatMap((section) => section.fields.map(({ id }) => id));
  return {
    situation: Object.fromEntries(situation),
    form: Object.fromEntries([...Object.entries(settled).filter(([id]) => known.includes(id)), ...mapped]),
    materials: Object.fromEntries(papers),
  };
}

function elementOf({ dataElement, kind }: FieldSpec): string | undefined {
  return dataElement === undefined ? undefined : `${dataElement} ${kind}`;
}
