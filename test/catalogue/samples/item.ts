/** Samples of `catalog/…` on one item: its law, its clocks, its contents, and how it is handled. */
import type { CatalogFindingCode, ItemSpec, Material } from "../../../src/core/catalog/index.ts";
import type { BodyId, OfficeId } from "../../../src/core/shared/index.ts";
import { civilDate } from "../../../src/core/shared/index.ts";
import { bureau, sampleForm, sampleItem } from "../../factories/procedure.ts";
import { limit } from "../../support/clock.ts";
import { asked, cite, notice, ownLaw, sample, task, withBases } from "./case.ts";
import type { Sample } from "./sample.ts";

const { promise, statutory, receipt, result, decision } = sampleItem;
if (promise === null || statutory === null) throw new Error("the sample item has both limits");
const [plan, drainage] = sampleItem.materials as readonly [Material, Material];
const [section] = sampleForm.sections;
if (section === undefined) throw new Error("the sample form has a section");

const ACT_42 = "行政许可法 §42";
const ACT_45 = "行政许可法 §45";
const PROMISED = "优化营商环境条例 §36";
const FILED = "优化营商环境条例 §39";
const SHARED = "政务数据共享条例 §19";
const HOUSE = "rule of the house";
const PRACTICE = "practice of checkers of live lists";

const paper = (parts: Partial<Material>): Partial<ItemSpec> => ({ materials: [{ ...plan, ...parts }, drainage] });
const fee = { name: "工本费", amountFen: "1000", basis: cite("xuke", "58"), payee: "财政专户", onlinePayment: true };
const publicity = { kind: "publicity", label: "公示", basis: cite("xuke", "45") } as const;
const instant = {
  caseType: "1",
  stops: [],
  decision: { ...decision, mode: "sole" },
  promise: { ...promise, limit: limit("1wd") },
} as const;
const ALONE = ["Start > Task_decide > End"];
const endsOn = { id: "endsOn", kind: "date", label: "有效期至", required: true, personal: false } as const;
const renewal: NonNullable<ItemSpec["renewal"]> = {
  endField: "endsOn",
  opensBefore: null,
  askBefore: limit("30cd"),
  warnBefore: limit("10cd"),
  silence: "renewed",
  basis: cite("xuke", "50"),
};
const renewing = {
  handling: "renew",
  form: { sections: [{ ...section, fields: [...section.fields, endsOn] }] },
} as const;
const filed = { decision: { mode: "sole", outcomes: ["filed"] } } as const;
const FILING = { Task_decide: task("decide", { outcomes: "filed" }) };
const ended = (by: BodyId): Partial<ItemSpec> => ({
  result: { ...result, endings: [{ act: "forfeit", by, basis: cite("own", "9") }] },
});
const punishing = { ...bureau, id: "police" as BodyId, penalises: true } as const;
const penalty = asked({ endings: [{ act: "forfeit", by: ["penalising"] }] });
const remedied = asked({ remedies: [{ standing: "department", to: ["样例区人民政府"] }] });
const standing = (reviewBody: string) => ({
  register: {
    ...remedied.register,
    bodies: [{ ...bureau, standing: "department", remedies: { ...bureau.remedies, reviewBody } } as const],
  },
});
const hearing = asked({ steps: [{ named: "听证", notBy: "review", limit: limit("20wd") }] });
const HEARD = ["Start > Task_hear > Task_review > Task_decide > End"];
const heard = (more: Readonly<Record<string, string>>) => ({
  ...hearing,
  chains: HEARD,
  parts: { Task_hear: { name: "听证", ...task("other", { post: "host", limit: "5wd", statutory: "true", ...more }) } },
});
const questions = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    id: `q${index}`,
    text: "是否？",
    options: [
      { code: "yes", label: "是" },
      { code: "no", label: "否" },
    ],
  }));
const [kind] = sampleItem.situations;
const asking = (when: string): Partial<ItemSpec> => ({
  situations: [
    ...(kind === undefined ? [] : [kind]),
    { id: "more", text: "还有吗？", options: questions(1)[0]?.options ?? [], when },
  ],
});
const shown = (visibleWhen: string): Partial<ItemSpec> => ({
  form: { sections: [{ ...section, fields: [...section.fields, { ...endsOn, required: false, visibleWhen }] }] },
});

export const ITEM_SAMPLES = {
  // clocks
  "catalog/promise-missing": sample(PROMISED, ["promise: null", "promise: 10wd"], { item: { promise: null } }),
  "catalog/promise-after-statute": sample(PROMISED, ["30wd promised, 20wd by law", "10wd promised"], {
    item: { promise: { ...promise, limit: limit("30wd") } },
  }),
  "catalog/promise-start-differs": sample(
    PROMISED,
    ["the promise counts from receipt, the law from acceptance", "both from acceptance"],
    { item: { promise: { ...promise, starts: "application-received" } } },
  ),
  "catalog/limit-without-basis": sample("行政许可法 §42", ["basis: []", "basis: [xuke §42]"], {
    item: { promise: { ...promise, basis: [] } },
  }),
  "catalog/stop-without-article": sample(
    ACT_45,
    ["publicity by a district document stops the statute", "it stops the promise only"],
    { item: { stops: [{ ...publicity, stops: ["statute"], basis: cite("notice", "6") }] }, ...withBases(notice) },
    { item: { stops: [{ ...publicity, stops: ["promise"], basis: cite("notice", "6") }] }, ...withBases(notice) },
  ),
  "catalog/stop-outside-section-45": sample(
    ACT_45,
    ["publicity stops the statute by §45", "by a law of its own"],
    { item: { stops: [{ ...publicity, stops: ["statute"] }] } },
    { item: { stops: [{ ...publicity, stops: ["statute"], basis: cite("own", "9") }] }, ...withBases(ownLaw) },
  ),
  "catalog/extension-without-basis": sample(ACT_42, ["extension with basis: []", "basis: [xuke §42]"], {
    item: { extension: { maximum: limit("10wd"), authority: "agency-head", basis: [] } },
  }),
  "catalog/extension-not-of-this-law": sample(
    ACT_42,
    ["45 days of another law, 10 more by the act", "no extension"],
    { item: { statutory: { ...statutory, limit: limit("45cd"), basis: cite("own", "18") } }, ...withBases(ownLaw) },
    {
      item: { statutory: { ...statutory, limit: limit("45cd"), basis: cite("own", "18") }, extension: null },
      ...withBases(ownLaw),
    },
  ),
  "catalog/intake-days-missing": sample(
    "教师资格条例 §15",
    ["starts: intake-closed", "with intakeCloses: [06-30]"],
    { item: { statutory: { ...statutory, starts: "intake-closed" } } },
    { item: { statutory: { ...statutory, starts: "intake-closed", intakeCloses: ["06-30"] } } },
  ),
  "catalog/steps-exceed-promise": sample(
    PROMISED,
    ["a review of 20wd in a promise of 10wd", "a review of 5wd"],
    { parts: { Task_review: task("review", { limit: "20wd" }) } },
    { parts: { Task_review: task("review", { limit: "5wd" }) } },
  ),
  "catalog/receipt-regime": sample(
    "行政许可法 §32",
    ["licence with silence: warning", "silence: accepted-from-receipt"],
    { item: { receipt: { ...receipt, silence: "warning" } } },
  ),
  "catalog/receipt-without-basis": sample("行政许可法 §32", ["receipt without basis", "basis: [xuke §32(4)]"], {
    item: { receipt: { ...receipt, basis: [] } },
  }),
  "catalog/licence-without-receipt-law": sample("行政许可法 §32", ["a licence with kind: promised", "kind: licence"], {
    item: { receipt: { ...receipt, kind: "promised", silence: "warning" } },
  }),
  "catalog/silence-without-article": sample(
    "行政许可法 §32(4)",
    ["silence accepts by a district document", "by §32(4)"],
    { item: { receipt: { ...receipt, basis: cite("notice", "5") } }, ...withBases(notice) },
    withBases(notice),
  ),
  "catalog/escalation-without-post": sample(
    HOUSE,
    ["tells a post that there is not", "tells the deciding post"],
    {
      register: {
        policy: {
          yellowShare: 0.7,
          clocks: [],
          escalations: [{ id: "late", clock: "decision", at: "red", to: [{ role: "nobody", in: "office" }] }],
        },
      },
    },
    {
      register: {
        policy: {
          yellowShare: 0.7,
          clocks: [],
          escalations: [{ id: "late", clock: "decision", at: "red", to: [{ role: "decider", in: "office" }] }],
        },
      },
    },
  ),
  "catalog/renewal-rule": sample(
    "行政许可法 §50",
    ["silence renews by a district document", "by §50"],
    { item: { ...renewing, renewal: { ...renewal, basis: cite("notice", "5") } }, ...withBases(notice) },
    { item: { ...renewing, renewal } },
  ),
  "catalog/unified-rule": sample("行政许可法 §26(2), §42(2)", ["45wd of one department", "20wd of one department"], {
    item: { statutory: { ...statutory, limit: limit("45wd") } },
  }),
  // law
  "catalog/basis-missing": sample("行政许可法 §4", ["legalBases: []", "legalBases: [xuke §32]"], {
    item: { legalBases: [] },
  }),
  "catalog/basis-unknown": sample("行政许可法 §4", ["cites a law outside the register", "a law of the register"], {
    item: { legalBases: cite("nowhere", "1") },
  }),
  "catalog/basis-repealed": sample(
    "立法法 (unchecked): what is repealed binds nobody",
    ["repealedOn: yesterday", "in force"],
    { item: { legalBases: cite("own", "1") }, ...withBases({ ...ownLaw, repealedOn: civilDate("2026-11-20") }) },
    { item: { legalBases: cite("own", "1") }, ...withBases(ownLaw) },
  ),
  "catalog/basis-not-in-force": sample(
    "立法法 (unchecked): what is not in force binds nobody",
    ["inForceFrom: next year", "in force"],
    { item: { legalBases: cite("own", "1") }, ...withBases({ ...ownLaw, inForceFrom: civilDate("2027-01-01") }) },
    { item: { legalBases: cite("own", "1") }, ...withBases(ownLaw) },
  ),
  "catalog/basis-unchecked": sample(HOUSE, ["xuke (?)", "xuke §32"], { item: { legalBases: cite("xuke") } }),
  "catalog/basis-invented": sample(HOUSE, ["invented: true", "a real law"], {
    item: { legalBases: cite("own", "1") },
    ...withBases({ ...ownLaw, invented: true }),
  }),
  "catalog/basis-amended": sample(
    HOUSE,
    ["read before the amendment", "read after it"],
    {
      item: { legalBases: cite("own", "1") },
      ...withBases({
        ...ownLaw,
        readOn: civilDate("2026-01-01"),
        amendments: [{ inForceFrom: civilDate("2026-06-01") }],
      }),
    },
    {
      item: { legalBases: cite("own", "1") },
      ...withBases({
        ...ownLaw,
        readOn: civilDate("2026-06-02"),
        amendments: [{ inForceFrom: civilDate("2026-06-01") }],
      }),
    },
  ),
  "catalog/basis-of-other-power": sample(
    "行政许可法 §2, §3",
    ["a law of licences, cited by a confirmation", "cited by a licence"],
    { item: { type: "07", legalBases: cite("own", "1") }, ...withBases({ ...ownLaw, governs: ["01"] }) },
    { item: { legalBases: cite("own", "1") }, ...withBases({ ...ownLaw, governs: ["01"] }) },
  ),
  // what the law asks
  "catalog/statute-step-missing": sample(
    "娱乐场所管理条例 §10",
    ["no hearing in the flow", "a step called 听证, statutory"],
    hearing,
    heard({}),
  ),
  "catalog/statute-step-limit": sample(
    "校车安全管理条例 §15",
    ["30wd where the law gives 20wd", "5wd"],
    heard({ limit: "30wd" }),
    heard({}),
  ),
  "catalog/statute-step-host": sample(
    "行政许可法 §48(3)",
    ["the reviewer hosts the hearing", "another post hosts it"],
    heard({ post: "reviewer" }),
    heard({}),
  ),
  "catalog/step-not-marked-statutory": sample(
    "行政许可法 §69(3)",
    ["a hearing that can be jumped over", "marked statutory"],
    heard({ statutory: "false" }),
    heard({}),
  ),
  "catalog/fee-forbidden": sample(
    "行政许可法 §58; 生态环境法典 §102",
    ["a fee where the law forbids it", "fee: null"],
    { ...asked({ fee: "none" }), item: { fee } },
    asked({ fee: "none" }),
  ),
  "catalog/extension-beyond-statute": sample(
    ACT_42,
    ["10wd where the law names none", "extension: null"],
    asked({ extension: "none" }),
    { ...asked({ extension: "none" }), item: { extension: null } },
  ),
  "catalog/statutory-limit-differs": sample(
    "建筑法 §8",
    ["20wd where the law says 7cd", "20wd as the law says"],
    asked({ limit: { limits: [limit("7cd")], starts: "acceptance" } }),
    asked({ limit: { limits: [limit("20wd")], starts: "acceptance" } }),
  ),
  "catalog/receipt-not-of-law": sample(
    "市场主体登记管理条例 §19",
    ["licence where the law says returned", "licence as the law says"],
    asked({ receipt: "returned" }),
    asked({ receipt: "licence" }),
  ),
  "catalog/mode-not-of-law": sample(
    "市场主体登记管理条例 §19",
    ["a reviewer where one officer decides", "as the law says"],
    asked({ mode: "sole" }),
    asked({ mode: "review-and-decide" }),
  ),
  "catalog/situation-missing": sample(
    "公共场所卫生管理条例 §8",
    ["no option for libraries", "an option for each case"],
    asked({ situations: ["图书馆"] }),
    asked({ situations: ["大型"] }),
  ),
  "catalog/safety-unsaid": sample(
    "优化营商环境条例 §19",
    ["no safety", "safety: public-safety"],
    asked({ safety: ["public-safety"] }),
    {
      ...asked({ safety: ["public-safety"] }),
      item: { safety: { areas: ["public-safety"], basis: cite("own", "1") } },
    },
  ),
  "catalog/ending-authority": sample(
    "行政许可法 §69–70; 行政处罚法 §9 (unchecked)",
    ["吊销 by the licensing bureau", "by a body that may punish"],
    { ...penalty, item: ended(bureau.id) },
    { register: { ...penalty.register, bodies: [bureau, punishing] }, item: ended(punishing.id) },
  ),
  "catalog/remedy-body": sample(
    "行政复议法 §24",
    ["样例市行政审批局", "样例区人民政府"],
    standing("样例市行政审批局"),
    standing("样例区人民政府"),
  ),
  // kinds of items
  "catalog/filing-with-refusal": sample(
    FILED,
    ["outcomes: [filed, refused]", "outcomes: [filed]"],
    { item: { decision: { mode: "sole", outcomes: ["filed", "refused"] } } },
    { item: filed, parts: FILING },
  ),
  "catalog/filing-with-examination": sample(
    FILED,
    ["a visit before the filing", "a visit afterwards"],
    { item: filed, parts: { ...FILING, Task_review: task("visit") } },
    { item: filed, parts: FILING },
  ),
  "catalog/filing-in-name-only": sample(
    FILED,
    ["样例备案 with granted, refused", "样例备案 with filed"],
    { item: { name: "样例备案", type: "10" } },
    { item: { ...filed, name: "样例备案", type: "10" }, parts: FILING },
  ),
  "catalog/filing-with-recheck": sample(
    FILED,
    ["a filing that is renewed", "one that is not"],
    { item: { ...filed, ...renewing, renewal } },
    { item: { ...filed, ...renewing } },
  ),
  "catalog/instant-with-procedure": sample(
    "行政许可法 §34",
    ["即办件 with a visit", "without one"],
    { item: instant, parts: { Task_review: task("visit") } },
    { item: instant, chains: ALONE },
  ),
  "catalog/instant-several-offices": sample(
    "行政许可法 §34",
    ["two offices", "one office"],
    { item: instant, parts: { Task_review: task("review", { office: "hall" }) } },
    { item: instant, chains: ALONE },
  ),
  "catalog/instant-several-posts": sample(
    "行政许可法 §34",
    ["reviewer and decider", "the decider alone"],
    { item: instant },
    { item: instant, chains: ALONE },
  ),
  "catalog/instant-promise-too-long": sample(
    "行政许可法 §34",
    ["即办件 promised in 10wd", "in 1wd"],
    { item: { ...instant, promise } },
    { item: instant },
  ),
  "catalog/on-the-spot-not-instant": sample(PRACTICE, ["promise: 0wd of a 承诺件", "promise: 10wd"], {
    item: { promise: { ...promise, limit: limit("0wd") } },
  }),
  "catalog/sole-with-reviewer": sample(
    "the item's mode",
    ["独任 with a review step", "独任 without one"],
    { item: { decision: { ...decision, mode: "sole" } } },
    { item: { decision: { ...decision, mode: "sole" } }, chains: ALONE },
  ),
  "catalog/review-missing": sample("the item's mode", ["一审一核 without a review", "with one"], { chains: ALONE }),
  "catalog/reviewer-is-decider": sample("the item's mode", ["one post does both", "two posts"], {
    parts: { Task_review: task("review", { post: "decider" }) },
  }),
  // contents
  "catalog/body-unknown": sample("行政许可法 §22", ["a body outside the register", "one of the register"], {
    item: { body: "nobody" as BodyId },
  }),
  "catalog/office-unknown": sample("行政许可法 §26", ["an office outside the register", "one of the register"], {
    item: { office: "nowhere" as OfficeId },
  }),
  "catalog/id-repeated": sample(HOUSE, ["two materials called plan", "an id for each"], {
    item: { materials: [plan, plan] },
  }),
  "catalog/expression": sample("FEEL (DMN 1.3 §10.3)", ["situation.kind =", 'situation.kind = "large"'], {
    item: { materials: [{ ...drainage, when: "situation.kind =" }] },
  }),
  "catalog/expression-name": sample(HOUSE, ["situation.size of no question", "situation.kind"], {
    item: { materials: [{ ...drainage, when: 'situation.size = "large"' }] },
  }),
  "catalog/catch-all-material": sample(PROMISED, ["其他相关材料", "平面图"], { item: paper({ name: "其他相关材料" }) }),
  "catalog/situational-without-condition": sample(HOUSE, ["situational, no when", "situational, when"], {
    item: paper({ necessity: "situational" }),
  }),
  "catalog/question-never-asked": sample(
    HOUSE,
    ['when: situation.kind = "huge"', 'when: situation.kind = "large"'],
    { item: asking('situation.kind = "huge"') },
    { item: asking('situation.kind = "large"') },
  ),
  "catalog/material-never-asked": sample(HOUSE, ['when: situation.kind = "huge"', 'when: situation.kind = "large"'], {
    item: { materials: [{ ...drainage, when: 'situation.kind = "huge"' }] },
  }),
  "catalog/field-never-asked": sample(
    HOUSE,
    ['visibleWhen: situation.kind = "huge"', 'visibleWhen: situation.kind = "large"'],
    { item: shown('situation.kind = "huge"') },
    { item: shown('situation.kind = "large"') },
  ),
  "catalog/situations-unchecked": sample(HOUSE, ["15 questions of yes and no", "1 question"], {
    item: { situations: questions(15), materials: [plan] },
  }),
  "catalog/condition-on-required": sample(HOUSE, ["required, with a condition", "required"], {
    item: paper({ when: 'situation.kind = "large"' }),
  }),
  "catalog/material-unknown": sample(
    HOUSE,
    ["a check-point on a paper that there is not", "on the plan"],
    {
      item: {
        conditions: [
          { id: "c", text: "有", basis: cite("xuke", "38"), checks: [{ id: "k", text: "一致", material: "map" }] },
        ],
      },
    },
    {
      item: {
        conditions: [
          { id: "c", text: "有", basis: cite("xuke", "38"), checks: [{ id: "k", text: "一致", material: "plan" }] },
        ],
      },
    },
  ),
  "catalog/held-by-government": sample(
    SHARED,
    ["source: government", "with sharedFrom"],
    { item: paper({ source: "government" }) },
    { item: paper({ source: "government", sharedFrom: "电子证照库" }) },
  ),
  "catalog/fee-without-basis": sample(
    "行政许可法 §58",
    ["basis: []", "basis: [xuke §58]"],
    { item: { fee: { ...fee, basis: [] } } },
    { item: { fee } },
  ),
  "catalog/online-payment-unsaid": sample(
    PRACTICE,
    ["a fee that does not say", "onlinePayment: true"],
    { item: { fee: { name: fee.name, amountFen: fee.amountFen, basis: fee.basis, payee: fee.payee } } },
    { item: { fee } },
  ),
  "catalog/site-visit-reason": sample(PRACTICE, ["count: 1", "count: 1, with its reason"], {
    item: { siteVisits: { count: 1 } },
  }),
  "catalog/no-visit-no-other-way": sample(
    PRACTICE,
    ["no visit, window only", "no visit, online"],
    { item: { siteVisits: { count: 0 }, handlingForms: ["1"] } },
    { item: { siteVisits: { count: 0 }, handlingForms: ["2"] } },
  ),
  "catalog/visits-though-online": sample(PRACTICE, ["1 visit, online only", "1 visit, window"], {
    item: { handlingForms: ["2"] },
  }),
  "catalog/theme-not-served": sample(
    PRACTICE,
    ["a theme for persons, firms served", "persons served"],
    { item: { themes: ["p"], servedParties: ["2"] }, register: { audiences: { p: "person" } } },
    { item: { themes: ["p"], servedParties: ["1"] }, register: { audiences: { p: "person" } } },
  ),
  "catalog/phone-without-area-code": sample(
    PRACTICE,
    ["5550141", "0980-5550141"],
    { item: { consult: { unit: "科室", phone: "5550141" } } },
    { item: { consult: { unit: "科室", phone: "0980-5550141" } } },
  ),
  "catalog/same-phone": sample("优化营商环境条例 §49 (unchecked)", ["one telephone for both", "a telephone for each"], {
    item: { complaint: { unit: "督查科", phone: sampleItem.consult.phone } },
  }),
  "catalog/complaint-to-server": sample(PRACTICE, ["one unit for both", "a unit for each"], {
    item: { complaint: { ...sampleItem.complaint, unit: sampleItem.consult.unit } },
  }),
  "catalog/guide-thin": sample(
    "行政许可法 §30",
    ["no steps, no questions", "five steps, one question"],
    {},
    {
      item: {
        guide: {
          ...sampleItem.guide,
          steps: ["受理", "审核", "审批", "办结", "送达"],
          faq: [{ question: "多久？", answer: "十天。" }],
        },
      },
    },
  ),
  "catalog/result-kind": sample(PRACTICE, ["样例许可证 of kind approval", "of kind licence"], {
    item: { result: { ...result, kind: "approval" } },
  }),
  "catalog/result-without-sample": sample(PRACTICE, ["neither fields nor sample", "a sample"], {
    item: { result: { ...result, sample: "" } },
  }),
} satisfies Partial<Record<CatalogFindingCode, Sample>>;
