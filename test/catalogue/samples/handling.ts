/** Samples of `catalog/…` on flows and posts, tables, cases inside a case, undertakings, and the catalogue as a whole. */
import { join } from "node:path";
import { compileDistrict } from "../../../src/app/catalogue/compile-district.ts";
import type {
  BasicItem,
  CatalogFindingCode,
  ItemSpec,
  Material,
  UndertakingRule,
} from "../../../src/core/catalog/index.ts";
import { type CivilDate, civilDate, type Instant, type ItemCode } from "../../../src/core/shared/index.ts";
import { readDistrict } from "../../../src/files/district/index.ts";
import { absenceDocument } from "../../factories/absence.ts";
import { compiledSketch } from "../../factories/flow.ts";
import { bureau, sampleItem } from "../../factories/procedure.ts";
import { clerkPost, deciderPost, reviewerPost, sampleRegister } from "../../factories/register.ts";
import { deferredPlan, hygienePromise, plannedPaper } from "../../factories/undertaking.ts";
import { limit } from "../../support/clock.ts";

import { type Case, cite, notice, sample, task, withBases } from "./case.ts";
import type { Codes, Sample } from "./sample.ts";

const HOUSE = "rule of the house";
const LETTER = "行政执法监督条例 §10";
const TABLES = "DMN 1.3 §8.2.8";
const SHARED = "政务数据共享条例 §19";
const MADE = "kind and effect are fixed by law";
const [plan] = sampleItem.materials as readonly [Material];

const posts = (...list: (typeof clerkPost)[]): Case => ({ register: { posts: [clerkPost, ...list] } });
const held = (qualified: boolean, ...ids: readonly string[]): Case => ({
  register: { holdings: [{ posts: ["market.clerk", "market.reviewer", ...ids], qualified }] },
});

// Consulting, and silence
const consulted = (more: Readonly<Record<string, string>>, register: Case["register"] = {}): Case => ({
  parts: { Task_review: task("consult", { absentAfter: "3wd", absentBasis: absenceDocument.id, ...more }) },
  register,
});
const MANY = { type: "multiInstanceLoopCharacteristics", sequential: false, cardinality: "3" };
const counting = (completion: string): Case => ({
  parts: {
    Task_review: {
      ...task("consult", { absentAfter: "3wd", absentBasis: absenceDocument.id, verdict: '"agree"' }),
      loop: { ...MANY, completion },
    },
  },
});

// Tables
const level = { policy: "UNIQUE", inputs: ["form.area : number"], outputs: ["level"] } as const;
const deciding = (rows: readonly string[], policy = "UNIQUE"): Case => ({
  chains: ["Start > Rule_r > Task_review > Task_decide > End"],
  parts: { Rule_r: { attributes: { decision: "Table_t", result: "level" } } },
  tables: [{ ...level, policy, rows }],
});
const ALL = ["< 150 => 1", ">= 150 => 2"];

// Cases inside a case
const CHILD = "M01" as ItemCode;
const CALLING = ["Start > Call_c > Task_review > Task_decide > End"];
const child: ItemSpec = {
  ...sampleItem,
  code: CHILD,
  name: "子事项",
  situations: [],
  materials: [],
  form: { sections: [] },
};
const plain = compiledSketch(["Start > Task_a > End"]);
const calling = (spec: ItemSpec | null, more: Case = {}): Case => ({
  chains: CALLING,
  ...more,
  register: { catalogue: spec === null ? [] : [{ spec, flow: plain }] },
});

// Undertakings
const local = { id: "local", title: "样例省政务服务条例", level: "local-regulation" } as const;
const promised = (rule: Partial<UndertakingRule>, of: UndertakingRule = hygienePromise): Case => ({
  item: { materials: [plan, plannedPaper], undertakings: [deferredPlan, { ...of, ...rule }] },
  ...withBases(local, notice),
});
const KEPT: Case = promised({});
const without = (key: "rectify"): UndertakingRule => {
  const { [key]: _, ...rest } = hygienePromise;
  return rest;
};
const due = hygienePromise.due;
if (due === null) throw new Error("the sample undertaking has a day");

// The catalogue as a whole
const issuing = (name: string, asks: readonly Partial<Material>[] = [], code = "2"): ItemSpec => ({
  ...sampleItem,
  code: code as ItemCode,
  name: `核发${name}`,
  result: { ...sampleItem.result, name },
  materials: asks.map((ask, index) => ({ ...plan, id: `m${index}`, ...ask })),
});
const asking = (name: string, parts: Partial<Material> = {}): Partial<ItemSpec> => ({
  materials: [{ ...plan, name, ...parts }],
});

const DEMO = join(import.meta.dirname, "../../../districts/demo");

/** The demonstration district, in which a bundle calls the food licence. */
function bundleWith(change: (spec: ItemSpec) => ItemSpec): Codes {
  return async () => {
    const read = await readDistrict(DEMO);
    if (!read.ok) throw new Error(JSON.stringify(read.refusal.findings));
    const items = read.value.items.map((item) =>
      item.folder === "food-service-licence" ? { ...item, spec: change(item.spec) } : item,
    );
    const compiled = compileDistrict({ ...read.value, items }, Date.UTC(2026, 10, 21) as Instant);
    return compiled.flatMap(({ findings }) => findings.map(({ code }) => code));
  };
}

const expired = (repealedOn: CivilDate) => ({ absences: [{ ...absenceDocument, repealedOn }] });

const basicItem: BasicItem = {
  basicCode: sampleItem.basicCode,
  title: sampleItem.name,
  issuedBy: "样例市行政审批局",
  edition: "2026年版",
  fixed: { name: sampleItem.name },
};

export const HANDLING_SAMPLES = {
  "catalog/basic-locked": sample(
    "R-CAT-87: what the upper level fixes of a power is inherited as it stands",
    ["a name of its own", "the name that the basic catalogue gives"],
    { item: { name: "另一个名称" }, register: { basics: [basicItem] } },
    { register: { basics: [basicItem] } },
  ),
  // flow and posts
  "catalog/no-decide-task": sample("行政许可法 §38", ["review → end", "review → decide → end"], {
    chains: ["Start > Task_review > End"],
  }),
  "catalog/work-after-decision": sample("行政许可法 §38", ["a step behind the decision", "the decision last"], {
    chains: ["Start > Task_review > Task_decide > Task_after > End"],
    parts: { Task_after: task("other") },
  }),
  "catalog/decide-outcomes-differ": sample("行政许可法 §38", ["the step grants only", "granted, refused"], {
    parts: { Task_decide: task("decide", { outcomes: "granted" }) },
  }),
  "catalog/call-unknown": sample(HOUSE, ["a call of no item", "a call of one"], calling(null), calling(child)),
  "catalog/call-unpublished": {
    why: HOUSE,
    shows: ["calls an item without a legal basis", "calls a published item"],
    wrong: bundleWith((spec) => ({ ...spec, legalBases: [] })),
    right: bundleWith((spec) => spec),
  },
  "catalog/call-cycle": sample(
    HOUSE,
    ["an item that calls itself", "one that calls another"],
    { ...calling(null), item: { code: CHILD } },
    calling(child),
  ),
  "catalog/call-cut-off": sample(
    "a bundle closes when its children have",
    ["a terminate end beside the call", "an end that waits"],
    {
      ...calling(child),
      chains: ["Start > And_s > Call_c > Task_review > Task_decide > End", "And_s > Task_x > Terminate_t"],
      parts: { Task_x: task("other") },
    },
    calling(child),
  ),
  "catalog/call-mapping": sample(
    HOUSE,
    ["fills a field that there is not", "fills nothing"],
    calling(child, { item: { calls: { Call_c: { situation: {}, form: { nothing: "1" }, materials: {} } } } }),
    calling(child),
  ),
  "catalog/call-unmapped": sample(
    HOUSE,
    ["a question of the child that nobody answers", "a child that asks nothing"],
    calling({ ...child, situations: sampleItem.situations }),
    calling(child),
  ),
  "catalog/call-party": sample(
    HOUSE,
    ["firms served, the child serves persons", "both serve both"],
    calling({ ...child, servedParties: ["1"] }),
    calling(child),
  ),
  "catalog/bundle-rule": sample("行政许可法 §26", ["a bundle with a statutory limit", "an item that is no bundle"], {
    item: { bundle: { basis: cite("xuke", "26") } },
  }),
  "catalog/consult-outcomes": sample(
    "silence is no opinion",
    ["agree, done", "agree, object"],
    { parts: { Task_review: task("consult", { outcomes: "agree,done" }) } },
    { parts: { Task_review: task("consult") } },
  ),
  "catalog/absence-counted": sample(
    "silence is no opinion",
    ["counts who is done", "counts who agreed"],
    counting("nrOfCompletedInstances = 2"),
    counting("given.agree = 2"),
  ),
  "catalog/absence-document-unknown": sample(
    "R-ABS-01",
    ["a document outside the register", "one of the register"],
    consulted({ absentBasis: "nowhere" }),
    consulted({}),
  ),
  "catalog/absence-document-not-in-force": sample(
    "R-ABS-01",
    ["repealed yesterday", "in force"],
    consulted({}, expired(civilDate("2026-11-20"))),
    consulted({}),
  ),
  "catalog/absence-document-other": sample(
    "R-ABS-01",
    ["a document on attendance", "on opinions too"],
    consulted({}, { absences: [{ ...absenceDocument, standsFor: ["attendance"] }] }),
    consulted({}),
  ),
  "catalog/post-missing": sample(
    HOUSE,
    ["no reviewer in the office", "reviewer and decider"],
    posts(deciderPost),
    posts(reviewerPost, deciderPost),
  ),
  "catalog/post-without-grant": sample(
    HOUSE,
    ["a reviewer who may only read", "with case.review"],
    posts({ ...reviewerPost, grants: ["case.read-office"] }, deciderPost),
    posts(reviewerPost, deciderPost),
  ),
  "catalog/no-authorised-post": sample(
    LETTER,
    ["a decider without a letter", "with one"],
    posts(reviewerPost, { ...deciderPost, authorisedItems: [] }),
    posts(reviewerPost, deciderPost),
  ),
  "catalog/post-vacant": sample(HOUSE, ["nobody decides", "somebody does"], held(true), held(true, "market.decider")),
  "catalog/no-qualified-decider": sample(
    "行政执法监督条例 §10–11",
    ["decided without 执法证", "with 执法证"],
    held(false, "market.decider"),
    held(true, "market.decider"),
  ),
  "catalog/decider-not-an-organ": sample("行政许可法 §23, §24", ["nature 3, entrusted", "nature 1, an organ"], {
    register: { bodies: [{ ...bureau, nature: "3" }] },
  }),
  "catalog/no-intake-post": sample(
    "行政许可法 §32",
    ["no post with case.intake", "one that is held"],
    { register: { posts: [reviewerPost, deciderPost] } },
    { register: { posts: sampleRegister.posts } },
  ),
  // decisions in tables
  "catalog/decision-overlap": sample(
    TABLES,
    ["< 150 and >= 100", "< 150 and >= 150"],
    deciding(["< 150 => 1", ">= 100 => 2"]),
    deciding(ALL),
  ),
  "catalog/decision-gap": sample(
    TABLES,
    ["nothing for 150 and more", "all values"],
    deciding(["< 150 => 1"]),
    deciding(ALL),
  ),
  "catalog/decision-row-never-hit": sample(
    TABLES,
    ["a row behind one that takes all of it", "rows of their own"],
    deciding(["< 150 => 1", "< 100 => 2", "- => 3"], "FIRST"),
    deciding(ALL),
  ),
  "catalog/decision-unchecked": sample(
    TABLES,
    ["> form.least", "constants"],
    deciding(["> form.area => 1"]),
    deciding(ALL),
  ),
  // the catalogue as a whole
  "catalog/material-issued-here": sample(
    SHARED,
    ["asks for what another item issues", "fetches it"],
    { item: asking("营业执照"), others: [issuing("营业执照")] },
    { item: asking("营业执照", { source: "government", sharedFrom: "电子证照库" }), others: [issuing("营业执照")] },
  ),
  "catalog/material-shared-elsewhere": sample(
    SHARED,
    ["asks for what another item fetches", "fetches it too"],
    { item: asking("居民身份证"), others: [issuing("甲证", [{ name: "居民身份证", sharedFrom: "人口库" }])] },
    {
      item: asking("居民身份证", { sharedFrom: "人口库" }),
      others: [issuing("甲证", [{ name: "居民身份证", sharedFrom: "人口库" }])],
    },
  ),
  "catalog/precondition-cycle": sample(
    "危险化学品安全法 §55(3)",
    ["A needs what B issues, B what A issues", "only one of them"],
    { item: asking("甲证"), others: [issuing("甲证", [{ name: sampleItem.result.name }])] },
    { item: asking("甲证"), others: [issuing("甲证")] },
  ),
  "catalog/item-repeated": sample(
    "one matter stands once in a catalogue",
    ["two items of one name", "names that differ"],
    { others: [{ ...sampleItem, code: "2" as ItemCode }] },
    { others: [issuing("乙证")] },
  ),
  // undertakings
  "catalog/condition-unknown": sample(
    HOUSE,
    ["puts off a condition that there is not", "one of the item"],
    promised({ conditions: ["elsewhere"] }),
    KEPT,
  ),
  "catalog/deferrable-without-undertaking": sample(
    "R-UND-07",
    ["a paper that may follow, no rule", "with a rule"],
    { item: { materials: [plan, plannedPaper] }, ...withBases(local) },
    KEPT,
  ),
  "catalog/undertaking-without-basis": sample(MADE, ["basis: []", "basis: [local §21]"], promised({ basis: [] }), KEPT),
  "catalog/undertaking-effect-without-law": sample(
    MADE,
    ["revoked by a notice", "by a regulation"],
    promised({ breach: [{ effect: "decision-revoked", basis: cite("notice", "3") }] }),
    KEPT,
  ),
  "catalog/undertaking-effect-not-of-kind": sample(
    MADE,
    ["告知承诺 that counts as withdrawn", "that is revoked"],
    promised({ breach: [{ effect: "deemed-withdrawn", basis: hygienePromise.basis }] }),
    KEPT,
  ),
  "catalog/undertaking-without-rectification": sample(
    "限期整改 before 撤销",
    ["no rectify", "rectify: 15wd"],
    promised({}, without("rectify")),
    KEPT,
  ),
  "catalog/undertaking-bar-without-law": sample(
    MADE,
    ["barred by a notice", "by a regulation"],
    promised({ bars: { basis: cite("notice", "3") } }),
    KEPT,
  ),
  "catalog/undertaking-not-told": sample(
    "优化营商环境条例 §40",
    ["told: []", "what is promised and what follows"],
    promised({ told: [] }),
    KEPT,
  ),
  "catalog/undertaking-empty": sample(
    HOUSE,
    ["puts nothing off", "puts a condition off"],
    promised({ conditions: [] }),
    KEPT,
  ),
  "catalog/undertaking-material-not-deferrable": sample(
    HOUSE,
    ["puts off a required paper", "one that may follow"],
    promised({ materials: ["plan"] }, deferredPlan),
    promised({}, deferredPlan),
  ),
  "catalog/undertaking-due": sample(
    MADE,
    ["verified from acceptance", "from the decision"],
    promised({ due: { ...due, starts: "acceptance" } }),
    KEPT,
  ),
  "catalog/undertaking-excluded": sample(
    "优化营商环境条例 §19",
    ["promised, although public safety", "no such area"],
    { ...KEPT, item: { ...KEPT.item, safety: { areas: ["public-safety"], basis: cite("xuke", "12") } } },
    KEPT,
  ),
  "catalog/undertaking-due-after-decision": sample(
    "R-UND-09",
    ["the paper in 15wd, the decision in 10wd", "the paper in 10wd"],
    promised({ due: { limit: limit("15wd"), starts: "acceptance", basis: deferredPlan.basis } }, deferredPlan),
    promised({}, deferredPlan),
  ),
} satisfies Partial<Record<CatalogFindingCode, Sample>>;
