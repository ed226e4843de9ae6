/**
 * An item in which nothing that an item may have is left out: no optional field is absent, and a new one of ItemSpec is a
 * fault of types here. It stands for no real matter and is never published.
 */
import type { BasisRef, ItemSpec } from "../../src/core/catalog/index.ts";
import type { FieldSpec, SimpleFieldSpec } from "../../src/core/form/index.ts";
import { type BodyId, civilDate, type ItemCode, type OfficeId } from "../../src/core/shared/index.ts";
import type { Whole } from "../../src/http/catalogue/item-spec-schema.ts";

/** Of which body and office it is, and on which law and theme of the register it rests. */
export interface WholeItemIn {
  readonly code: string;
  readonly basicCode: string;
  readonly body: string;
  readonly office: string;
  readonly law: string;
  readonly theme: string;
  readonly dataElement: string;
}

type Limit = Whole<NonNullable<ItemSpec["promise"]>["limit"]>;
const limit = (amount: number, unit: Limit["unit"]): Limit => ({ amount, unit });

export function wholeItem(where: WholeItemIn): Whole<ItemSpec> {
  const basis: Whole<readonly BasisRef[]> = [{ law: where.law, article: "42", checked: true }];
  const time = (amount: number, starts: Whole<NonNullable<ItemSpec["promise"]>>["starts"]) => ({
    limit: limit(amount, "wd"),
    starts,
    basis,
    note: "自受理之日起",
    intakeCloses: ["03-31", "09-30"],
  });
  const body = where.body as BodyId;
  const code = where.code as ItemCode;
  return {
    ...identityOf(where, basis),
    receipt: {
      kind: "licence",
      noticeWithin: limit(5, "wd"),
      silence: "accepted-from-receipt",
      basis,
      corrections: { within: limit(30, "cd"), effect: "returned", basis },
    },
    statutory: time(20, "intake-closed"),
    promise: time(10, "intake-closed"),
    delivery: time(10, "decision"),
    stops: [{ kind: "hearing", label: "听证", stops: ["statute", "promise"], basis, maximum: limit(30, "cd") }],
    suspensions: [{ code: "ground-1", label: "等待另案结论", basis }],
    extension: { maximum: limit(10, "wd"), authority: "agency-head", basis },
    decision: { mode: "review-and-decide", outcomes: ["granted", "refused"] },
    conditions: [
      { id: "site", text: "有固定场所", basis, checks: [{ id: "deed", text: "场所证明齐全", material: "deed" }] },
    ],
    situations: [
      { id: "kind", text: "是哪一种？", options: [{ code: "new", label: "新设", help: "以前没有的" }], when: "true" },
      { id: "roof", text: "在楼顶吗？", options: [{ code: "yes", label: "是", help: "含露台" }], when: "true" },
    ],
    materials: [materialOf(basis)],
    undertakings: [
      {
        id: "word",
        kind: "proof",
        name: "场所告知承诺",
        when: 'situation.kind = "new"',
        materials: ["deed"],
        conditions: ["site"],
        basis,
        due: time(15, "decision"),
        breach: [{ effect: "ended", basis }],
        rectify: { within: limit(10, "wd"), basis },
        bars: { basis },
        told: ["不实的撤销决定"],
      },
    ],
    safety: { areas: ["public-safety"], basis },
    form: { sections: [{ id: "site", label: "场所", help: "按证填写", visibleWhen: "true", fields: fieldsOf(where) }] },
    flow: "flow.bpmn",
    result: {
      kind: "licence",
      name: "样例许可证",
      prefix: "YL",
      validity: { years: 5 },
      basis,
      sample: "样例许可证样本",
      renewedBy: { item: code, remindBefore: limit(60, "wd"), askBefore: limit(30, "wd") },
      lapses: [{ code: "idle", label: "连续两年不开业", basis }],
      fields: [{ label: "场所", value: "form.text" }],
      endings: [{ act: "revoke", by: body, basis }],
    },
    fee: {
      name: "证照工本费",
      amountFen: "1000",
      basis,
      payee: "财政专户",
      reduction: "低保户免收",
      onlinePayment: true,
    },
    clocks: [
      {
        ...time(3, "acceptance"),
        id: "campaign",
        name: "改革承诺",
        kind: "campaign",
        until: "decision",
        stoppedWith: "promise",
      },
    ],
    renewal: {
      endField: "date",
      opensBefore: limit(90, "wd"),
      askBefore: limit(30, "wd"),
      warnBefore: limit(10, "wd"),
      silence: "renewed",
      basis,
    },
    calls: { child: { situation: { kind: '"new"' }, form: { text: "form.text" }, materials: { deed: "deed" } } },
    bundle: { basis },
    unified: { departments: [body], decision: basis },
    yellowShare: 0.6,
    siteVisits: { count: 1, reason: "核对原件" },
    elements: elementsOf(basis),
    guide: {
      summary: "一句话",
      steps: ["申请"],
      notes: ["带好证件"],
      faq: [{ question: "多久？", answer: "十天。" }],
      place: "政务服务中心",
      hours: "工作日 9:00–17:00",
    },
    consult: { unit: "政务服务中心", phone: "0980-5550121", address: "一楼", url: "https://example.invalid/ask" },
    complaint: { unit: "监督处", phone: "0980-5550122", address: "二楼", url: "https://example.invalid/tell" },
  };
}

function identityOf({ code, basicCode, body, office, theme }: WholeItemIn, basis: Whole<readonly BasisRef[]>) {
  return {
    code: code as ItemCode,
    basicCode,
    name: "样例许可",
    handling: "renew",
    type: "01",
    level: "4",
    main: { basicCode, name: "样例许可", handlingCode: `${code}01` },
    caseType: "2",
    servedParties: ["1", "2"],
    handlingForms: ["1", "2"],
    body: body as BodyId,
    office: office as OfficeId,
    themes: [theme],
    keywords: ["样例"],
    legalBases: basis,
  } satisfies Partial<Whole<ItemSpec>>;
}

function materialOf(basis: Whole<readonly BasisRef[]>): Whole<ItemSpec["materials"][number]> {
  return {
    id: "deed",
    name: "场所证明",
    necessity: "situational",
    when: 'situation.kind = "new"',
    issuer: "登记机构",
    source: "intermediary",
    paidBy: "government",
    form: "copy",
    copies: 1,
    verification: "shared-data",
    basis,
    sharedFrom: "不动产登记",
    acceptanceStandard: "清楚",
    blankForm: "空表",
    sample: "样表",
    fromForm: true,
    elements: {
      fillingNotes: "用黑色墨水",
      sourceNote: "登记机构窗口",
      paperFormat: "A4",
      originals: 1,
      duplicates: 2,
      notNeededWhen: "能共享取得的",
      inPerson: true,
    },
  };
}

function elementsOf(basis: Whole<readonly BasisRef[]>): Whole<NonNullable<ItemSpec["elements"]>> {
  return {
    powerSource: "5",
    entrustedBy: "市级主管部门",
    guidedBy: "省级主管部门",
    localCodes: { basic: "LB-1", implementation: "LI-1" },
    quantityLimit: { text: "全区十个", basis },
    appointment: { offered: true, perDay: 20, note: "提前一天" },
    onlineDepth: "5",
    range: "city",
    payOnline: true,
    express: { materials: true, result: true },
    selfService: true,
    system: {
      name: "行业系统",
      network: "government",
      singleSignOn: true,
      url: "https://example.invalid/system",
      mobileUrl: "https://example.invalid/m",
    },
    hall: { name: "区政务服务中心", transport: "2 路公交" },
    effectiveFrom: civilDate("2026-12-01"),
    effectiveTo: civilDate("2030-12-31"),
    rights: ["陈述、申辩"],
    duties: ["如实提交材料"],
    discretion: [{ point: "场所大小", standard: "按面积", basis }],
    penalties: [{ act: "无证经营", penalty: "罚款", basis }],
  };
}

/** One field of every kind, each with everything that its kind may have. */
function fieldsOf({ dataElement }: WholeItemIn): Whole<FieldSpec>[] {
  const common = (id: string) => ({
    id,
    label: id,
    help: "按证填写",
    required: "true",
    visibleWhen: "true",
    personal: false,
    dataElement,
  });
  const bare = (["boolean", "name", "residentId", "creditCode", "mobile", "phone", "address", "place"] as const).map(
    (kind) => ({ ...common(kind), kind }),
  );
  const options = [{ code: "a", label: "甲" }];
  const day = civilDate("2026-01-01");
  const simple: Whole<SimpleFieldSpec>[] = [
    { ...common("text"), kind: "text", minLength: 1, maxLength: 20, pattern: "[0-9]+", patternHint: "数字" },
    { ...common("longText"), kind: "longText", minLength: 1, maxLength: 2_000 },
    { ...common("integer"), kind: "integer", min: 1, max: 9, unit: "个" },
    { ...common("decimal"), kind: "decimal", min: 0, max: 9, decimals: 2, unit: "平方米" },
    { ...common("money"), kind: "money", minFen: 0, maxFen: 100_000 },
    { ...common("date"), kind: "date", min: "today", max: day },
    { ...common("dateRange"), kind: "dateRange", min: day, max: "today" },
    { ...common("choice"), kind: "choice", options },
    { ...common("multiChoice"), kind: "multiChoice", options, minCount: 1, maxCount: 2 },
    { ...common("file"), kind: "file", minCount: 1, maxCount: 3 },
    { ...common("declaration"), kind: "declaration", text: "以上属实" },
    ...bare,
  ];
  return [...simple, { ...common("table"), kind: "table", columns: simple, minRows: 1, maxRows: 9 }];
}
