/**
 * Twenty-four faults that offices really make, each as a small change to the files of the demonstration district. Law by
 * law they are what a catalogue must not say; the compiler has to find each of them, at its place.
 */

export interface SeededFault {
  readonly number: number;
  readonly says: string;
  readonly patches: readonly Patch[];
  /** The errors that the patches lead to. */
  readonly finds: readonly { readonly code: string; readonly place: string }[];
}

/** Text of one file, which has to be there; without `from` the text is added at the end. */
export interface Patch {
  readonly file: string;
  readonly from?: string;
  readonly to: string;
}

const item = (folder: string) => `catalogue/${folder}/item.yaml`;
const flow = (folder: string) => `catalogue/${folder}/flow.bpmn`;

/** A step that leads from the start to the deciding one, where a flow has only that. */
function stepBefore(attributes: string): string {
  return `<bpmn:userTask id="before" ${attributes}><bpmn:incoming>f1</bpmn:incoming><bpmn:outgoing>f9</bpmn:outgoing></bpmn:userTask>
    <bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="before" />
    <bpmn:sequenceFlow id="f9" sourceRef="before" targetRef="decide" />`;
}
const START_TO_DECIDE = '<bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="decide" />';

/** A material as item files write it. */
function material(id: string, name: string, basis: string): string {
  return `materials:
  - id: ${id}
    name: ${name}
    necessity: required
    source: government
    issuer: 登记机关
    form: certificate
    copies: 1
    verification: shared-data
    sharedFrom: 电子证照库
    basis: [${basis}]
    acceptanceStandard: 在有效期内。
    sample: 证照首页。
`;
}

export const SEEDED_FAULTS: readonly SeededFault[] = [
  {
    number: 1,
    says: "an item cites the 环境影响评价法, which the 生态环境法典 repealed",
    patches: [{ file: item("environmental-impact-approval"), from: "  - hbguanli §9\n", to: "  - huanping §16\n" }],
    finds: [{ code: "catalog/basis-repealed", place: "environmental-impact-approval: legalBases[3]" }],
  },
  {
    number: 2,
    says: "the hazardous chemicals licence, which comes before the business licence, asks for the business licence",
    patches: [
      {
        file: item("hazardous-chemicals-licence"),
        from: "materials:\n",
        to: material("licence", "营业执照", "weihua §55"),
      },
    ],
    finds: [{ code: "catalog/precondition-cycle", place: "hazardous-chemicals-licence: materials[0]" }],
  },
  {
    number: 3,
    says: "the registration of a private non-profit unit asks for a licence that itself needs the registration",
    patches: [
      {
        file: item("private-nonprofit-registration"),
        from: "materials:\n",
        to: material("school-licence", "民办学校办学许可证", "minfei §8"),
      },
      {
        file: item("vocational-school"),
        from: "materials:\n",
        to: material("nonprofit", "民办非企业单位登记证书", "minban §12"),
      },
    ],
    finds: [
      { code: "catalog/precondition-cycle", place: "private-nonprofit-registration: materials[0]" },
      { code: "catalog/precondition-cycle", place: "vocational-school: materials[0]" },
    ],
  },
  {
    number: 4,
    says: "the filing of an investment project can be refused",
    patches: [{ file: item("project-filing"), from: "outcomes: [filed]", to: "outcomes: [filed, refused]" }],
    finds: [{ code: "catalog/filing-with-refusal", place: "project-filing: decision.outcomes" }],
  },
  {
    number: 5,
    says: "publicity that only a local document orders stops the statutory clock of the health licence",
    patches: [
      {
        file: item("public-place-health-licence"),
        from: "stops: []",
        to: "stops: [{ kind: publicity, label: 公示, stops: [statute, promise], basis: [gongshi §6] }]",
      },
    ],
    finds: [{ code: "catalog/stop-without-article", place: "public-place-health-licence: stops[0].basis" }],
  },
  {
    number: 6,
    says: "silence of the police counts as their written consent to digging up a road",
    patches: [
      {
        file: flow("road-occupation-permit"),
        from: 'id="police" name="交通组织审查（书面同意）"',
        to: 'id="police" name="交通组织审查（书面同意）" bancheng:absentAfter="3wd" bancheng:absentBasis="binglian"',
      },
    ],
    finds: [{ code: "flow/absence-not-allowed", place: "road-occupation-permit: flow.police" }],
  },
  {
    number: 7,
    says: "the licence of a song and dance hall is decided without the hearing that the law requires",
    patches: [
      {
        file: flow("entertainment-venue-licence"),
        from: 'id="hearing" name="听证" bancheng:kind="hearing"',
        to: 'id="hearing" name="内部会商" bancheng:kind="other"',
      },
    ],
    finds: [{ code: "catalog/statute-step-missing", place: "entertainment-venue-licence: flow" }],
  },
  {
    number: 8,
    says: "the school bus permit has one clock instead of the three of the law",
    patches: ["examine", "police", "transport", "report"].map((id) => ({
      file: flow("school-bus-permit"),
      from: new RegExp(`(<bpmn:userTask id="${id}"[^>]*?) bancheng:limit="\\dwd"`).source,
      to: "$1",
    })),
    finds: ["examine", "police", "transport", "report"].map((id) => ({
      code: "catalog/statute-step-limit",
      place: `school-bus-permit: flow.${id}`,
    })),
  },
  {
    number: 9,
    says: "ten working days are promised for the construction permit, for which the law gives seven days",
    patches: [{ file: item("construction-permit"), from: "  limit: 1wd\n", to: "  limit: 10wd\n" }],
    finds: [{ code: "catalog/promise-after-statute", place: "construction-permit: promise.limit" }],
  },
  {
    number: 10,
    says: "business registration has a reviewer beside the decider, and an acceptance that the law does not know",
    patches: [
      { file: item("business-registration"), from: "  mode: sole", to: "  mode: review-and-decide" },
      {
        file: item("business-registration"),
        from: "  kind: returned\n  noticeWithin: 0wd\n  silence: warning\n",
        to: "  kind: licence\n  noticeWithin: 5wd\n  silence: accepted-from-receipt\n",
      },
      {
        file: flow("business-registration"),
        from: START_TO_DECIDE,
        to: stepBefore('name="审查" bancheng:kind="review" bancheng:office="spj-market" bancheng:post="reviewer"'),
      },
    ],
    finds: [
      { code: "catalog/receipt-not-of-law", place: "business-registration: receipt.kind" },
      { code: "catalog/mode-not-of-law", place: "business-registration: decision.mode" },
      { code: "catalog/instant-several-offices", place: "business-registration: flow" },
    ],
  },
  {
    number: 11,
    says: "an item that is decided on the spot has a site visit first",
    patches: [
      {
        file: flow("housing-fund-withdrawal"),
        from: START_TO_DECIDE,
        to: stepBefore('name="现场核查" bancheng:kind="visit" bancheng:office="spj-visit" bancheng:post="visitor"'),
      },
    ],
    finds: [
      { code: "catalog/instant-with-procedure", place: "housing-fund-withdrawal: flow.before" },
      { code: "catalog/instant-several-offices", place: "housing-fund-withdrawal: flow" },
    ],
  },
  {
    number: 12,
    says: "the hazardous chemicals licence is offered against a promise, although it concerns public safety",
    patches: [
      {
        file: item("hazardous-chemicals-licence"),
        from: "\nform:\n",
        to: `
undertakings:
  - id: safety-promised
    kind: condition
    name: 安全条件告知承诺
    conditions: [premises]
    basis: [youhua §40]
    due: { limit: 60wd, starts: decision, basis: [fuwutiaoli §22] }
    breach:
      - { effect: decision-revoked, basis: [fuwutiaoli §23] }
    rectify: { within: 15wd, basis: [fuwutiaoli §23] }
    bars: null
    told: [承诺经营场所符合标准。]
form:
`,
      },
    ],
    finds: [{ code: "catalog/undertaking-excluded", place: "hazardous-chemicals-licence: undertakings[0].kind" }],
  },
  {
    number: 13,
    says: "no law says what happens when a paper that may follow never comes",
    patches: [
      {
        file: item("vocational-school"),
        from: "{ effect: deemed-withdrawn, basis: [fuwutiaoli §20] }",
        to: "{ effect: deemed-withdrawn, basis: [chengnuo §8] }",
      },
    ],
    finds: [
      {
        code: "catalog/undertaking-effect-without-law",
        place: "vocational-school: undertakings[0].breach[0].basis",
      },
    ],
  },
  {
    number: 14,
    says: "ten working days may be added to the forty-five days of a medical institution, whose law names no extension",
    patches: [
      {
        file: item("medical-institution-registration"),
        from: "extension: null",
        to: "extension: { maximum: 10wd, authority: agency-head, basis: [xuke §42] }",
      },
    ],
    finds: [
      { code: "catalog/extension-not-of-this-law", place: "medical-institution-registration: extension.basis" },
      { code: "catalog/extension-beyond-statute", place: "medical-institution-registration: extension" },
    ],
  },
  {
    number: 15,
    says: "a fee is taken for the environmental approval, which the code forbids",
    patches: [
      {
        file: item("environmental-impact-approval"),
        from: "fee: null",
        to: 'fee: { name: 评估费, amountFen: "100000", basis: [hbguanli §9], payee: 分局, onlinePayment: true }',
      },
    ],
    finds: [{ code: "catalog/fee-forbidden", place: "environmental-impact-approval: fee" }],
  },
  {
    number: 16,
    says: "a material asks for whatever else a clerk may think of",
    patches: [{ file: item("work-injury"), from: "    name: 工伤认定申请表", to: "    name: 其他相关材料" }],
    finds: [{ code: "catalog/catch-all-material", place: "work-injury: materials[0].name" }],
  },
  {
    number: 17,
    says: "advice and complaints have the same telephone",
    patches: [
      {
        file: item("property-transfer"),
        from: /(consult: \{[^}]*phone: )([\d-]+)([^}]*\}\ncomplaint: \{[^}]*phone: )[\d-]+/.source,
        to: "$1$2$3$2",
      },
    ],
    finds: [{ code: "catalog/same-phone", place: "property-transfer: complaint.phone" }],
  },
  {
    number: 18,
    says: "a contract clerk without a law-enforcement certificate signs registrations",
    patches: [
      { file: "organisation/people.yaml", from: ", spj-win-market.officer]", to: "]" },
      {
        file: "organisation/people.yaml",
        from: "employment: contract, posts: [spj-win-market.clerk]",
        to: "employment: contract, posts: [spj-win-market.clerk, spj-win-market.officer]",
      },
    ],
    finds: [{ code: "catalog/no-qualified-decider", place: "business-registration: flow.decide" }],
  },
  {
    number: 19,
    says: "people are told to turn to the city's department, which is open to them no longer",
    patches: [
      {
        file: "organisation/bodies.yaml",
        from: "      reviewBody: 澄河区人民政府\n",
        to: "      reviewBody: 岚泽市市场监督管理局\n",
      },
    ],
    finds: [{ code: "catalog/remedy-body", place: "business-registration: body.remedies.reviewBody" }],
  },
  {
    number: 20,
    says: "a supervisor can lead a fire design past its expert review",
    patches: [
      {
        file: flow("fire-design-review"),
        from: 'bancheng:limit="20wd" bancheng:statutory="true"',
        to: 'bancheng:limit="20wd"',
      },
    ],
    finds: [{ code: "catalog/step-not-marked-statutory", place: "fire-design-review: flow.experts" }],
  },
  {
    number: 21,
    says: "the licensing bureau itself takes a food licence away as a penalty",
    patches: [
      {
        file: item("food-service-licence"),
        from: "{ act: forfeit, by: scj,",
        to: "{ act: forfeit, by: spj,",
      },
    ],
    finds: [{ code: "catalog/ending-authority", place: "food-service-licence: result.endings[2].by" }],
  },
  {
    number: 22,
    says: "the health licence is asked of libraries and bookshops, which only file",
    patches: [
      {
        file: item("public-place-health-licence"),
        from: /\n {6}- \{ code: filing, [^\n]*/.source,
        to: "",
      },
    ],
    finds: [{ code: "catalog/situation-missing", place: "public-place-health-licence: situations" }],
  },
  {
    number: 23,
    says: "an item has no promise where the law gives no limit either",
    patches: [
      {
        file: item("emergency-assistance"),
        from: /\npromise:\n( {2}[^\n]*\n)+/.source,
        to: "\npromise: null\n",
      },
    ],
    finds: [{ code: "catalog/promise-missing", place: "emergency-assistance: promise" }],
  },
  {
    number: 24,
    says: "a bank is entrusted with deciding",
    patches: [
      {
        file: "organisation/bodies.yaml",
        to: `  - id: bank
    name: 岚泽银行澄河支行
    creditCode: "91990108MA990001XT"
    nature: "3"
    paperPrefix: 岚银
    acceptanceSeal: 岚泽银行澄河支行
    approvalSeal: 岚泽银行澄河支行
    phone: 0980-5550999
    address: 岚泽市澄河区清源大道9号
    remedies: { reviewBody: 澄河区人民政府, reviewDays: 60, court: 岚泽市澄河区人民法院, litigationMonths: 6 }
`,
      },
      {
        file: "organisation/offices.yaml",
        to: "  - { id: bank-desk, body: bank, name: 住房金融柜台, kind: window }\n",
      },
      {
        file: "organisation/posts.yaml",
        to: `  - id: bank-desk.decider
    office: bank-desk
    name: 柜台审批岗
    role: decider
    grants: [case.intake, case.decide]
    authorisedItems: all
`,
      },
      { file: flow("housing-fund-withdrawal"), from: 'bancheng:office="gjj-win"', to: 'bancheng:office="bank-desk"' },
    ],
    finds: [{ code: "catalog/decider-not-an-organ", place: "housing-fund-withdrawal: flow.decide" }],
  },
];
