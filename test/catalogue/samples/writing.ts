/** Samples of `catalog/…` on codes and handlings, and on what is written on screen. */
import { type CatalogFindingCode, checkNewCode, type ItemSpec } from "../../../src/core/catalog/index.ts";
import type { ItemCode } from "../../../src/core/shared/index.ts";
import { register as elements } from "../../factories/prefill.ts";
import { sampleForm, sampleItem } from "../../factories/procedure.ts";
import { sample } from "./case.ts";
import type { Sample } from "./sample.ts";

const WRITTEN = "rule of the house: files are held to it when they are read";
const CODED = "GB/T 39554.1-2020 (unchecked)";
const [section] = sampleForm.sections;
if (section === undefined) throw new Error("the sample form has a section");

const { guide } = sampleItem;
const full = {
  guide: { ...guide, summary: "办证。", steps: ["受理"], place: "大厅", hours: "工作日" },
};
const [condition] = sampleItem.conditions;
if (condition === undefined) throw new Error("the sample item has a condition");

const endsOn = { id: "endsOn", kind: "date", label: "有效期至", required: true, personal: false } as const;
const until = {
  result: { ...sampleItem.result, validity: { until: "endsOn" } },
  form: { sections: [{ ...section, fields: [...section.fields, endsOn] }] },
} as const;

const ELEMENTS = "R-PRE-01: an answer fills in another only where both mean the same";
const [field] = section.fields;
if (field === undefined) throw new Error("the sample form has a field");
const named = (dataElement: string) => ({
  item: { form: { sections: [{ ...section, fields: [...section.fields, { ...field, id: "more", dataElement }] }] } },
  register: { elements },
});

const main = { basicCode: sampleItem.basicCode, name: "样例许可", handlingCode: `${sampleItem.code}01` };
const change: ItemSpec = {
  ...sampleItem,
  code: "1199010800990105604990105002000" as ItemCode,
  name: "样例许可变更",
  handling: "change",
  main: { ...main, handlingCode: `${sampleItem.code}02` },
};

export const WRITING_SAMPLES = {
  "catalog/text-missing": sample(
    WRITTEN,
    ["a guide without a summary", "with one"],
    { item: { guide: { ...full.guide, summary: "" } } },
    { item: full },
  ),
  "catalog/list-short": sample(
    WRITTEN,
    ["a condition with no check-point", "with one"],
    { item: { ...full, conditions: [{ ...condition, checks: [] }] } },
    { item: full },
  ),
  "catalog/id-form": sample(
    WRITTEN,
    ["id: 场所", "id: place"],
    { item: { ...full, conditions: [{ ...condition, id: "场所" }] } },
    { item: full },
  ),
  "catalog/code-taken": {
    why: CODED,
    shows: ["the code of another item", "a code of its own"],
    wrong: () => checkNewCode(sampleItem, new Set([sampleItem.code])).map(({ code }) => code),
    right: () => checkNewCode(sampleItem, new Set()).map(({ code }) => code),
  },
  "catalog/validity-field": sample(
    "R-CAT-105: what stands for an earlier licence ends with it",
    ["until a field that there is not", "until a required date"],
    { item: { ...until, form: sampleForm } },
    { item: until },
  ),
  "catalog/code-scheme": sample(CODED, ["本地-0001", sampleItem.code], { item: { code: "本地-0001" as ItemCode } }),
  "catalog/code-differs": sample(CODED, ["the basic code of another item within the code", "its own"], {
    item: { basicCode: "990105001000" },
  }),
  "catalog/handling-code": sample(
    CODED,
    ["handlingCode: the bare implementation code", "the code and two characters"],
    { item: { main: { ...main, handlingCode: sampleItem.code } } },
    { item: { main } },
  ),
  "catalog/handling-repeated": sample(
    CODED,
    ["two handlings with one code", "01 and 02"],
    { item: { main: { ...main, handlingCode: `${sampleItem.code}02` } }, others: [change] },
    { item: { main }, others: [change] },
  ),
  "catalog/handling-differs": sample(
    CODED,
    ["handlings of one main item with two names", "with one name"],
    { item: { main: { ...main, name: "别的许可" } }, others: [change] },
    { item: { main }, others: [change] },
  ),
  "catalog/element-unknown": sample(
    ELEMENTS,
    ["an element outside the register", "one of the register"],
    named("shoe-size"),
    named("org-name"),
  ),
  "catalog/element-kind-differs": sample(
    ELEMENTS,
    ["a text for an element that is a name", "a text for one that is a text"],
    named("person-name"),
    named("org-name"),
  ),
} satisfies Partial<Record<CatalogFindingCode, Sample>>;
