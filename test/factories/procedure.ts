/** A procedure for tests: a licence with every part that the engine reads, to be varied part by part. */
import {
  type Body,
  DEFAULT_POLICY,
  type ItemSpec,
  type Office,
  type Post,
  type Procedure,
  postNames,
  type TimePolicy,
  timingOf,
} from "../../src/core/catalog/index.ts";
import { compileForm, type FormSpec } from "../../src/core/form/index.ts";
import type { BodyId, ItemCode, OfficeId } from "../../src/core/shared/index.ts";
import { limit } from "../support/clock.ts";
import { compiledSketch, type PartsById } from "./flow.ts";

export const bureau: Body = {
  id: "bureau" as BodyId,
  name: "样例区行政审批局",
  creditCode: "11990108MB1234567X",
  nature: "1",
  paperPrefix: "样审批",
  acceptanceSeal: "受理专用章",
  approvalSeal: "审批专用章",
  phone: "0990-00000001",
  address: "样例区政务服务中心",
  remedies: { reviewBody: "样例区人民政府", reviewDays: 60, court: "样例区人民法院", litigationMonths: 6 },
};

export const marketSection: Office = {
  id: "market" as OfficeId,
  body: bureau.id,
  name: "市场准入科",
  kind: "section",
};

export const sampleForm: FormSpec = {
  sections: [
    {
      id: "place",
      label: "经营场所",
      fields: [
        { id: "shopName", kind: "text", label: "店名", required: true, personal: false, maxLength: 100 },
        {
          id: "area",
          kind: "decimal",
          label: "面积",
          required: true,
          personal: false,
          decimals: 2,
          unit: "m²",
          min: 0,
        },
        { id: "managerName", kind: "name", label: "负责人", required: true, personal: true },
        { id: "managerId", kind: "residentId", label: "负责人身份证号", required: true, personal: true },
        { id: "managerPhone", kind: "mobile", label: "联系手机", required: true, personal: true },
      ],
    },
  ],
};

const law = (article: string) => [{ law: "xuke", article, checked: true }] as const;

export const sampleItem: ItemSpec = {
  code: "11990108MB1234567X499010500X000" as ItemCode,
  basicCode: "99010500X000",
  name: "样例许可",
  handling: "new",
  type: "01",
  level: "4",
  caseType: "2",
  servedParties: ["1", "2"],
  handlingForms: ["1", "2", "3"],
  body: bureau.id,
  office: marketSection.id,
  themes: [],
  keywords: [],
  legalBases: law("32"),
  receipt: {
    kind: "licence",
    noticeWithin: limit("5wd"),
    silence: "accepted-from-receipt",
    basis: law("32(4)"),
    corrections: { within: limit("15wd"), effect: "deemed-withdrawn", basis: law("32") },
  },
  statutory: { limit: limit("20wd"), starts: "acceptance", basis: law("42") },
  promise: { limit: limit("10wd"), starts: "acceptance", basis: law("42") },
  stops: [
    { kind: "hearing", label: "听证", stops: ["statute", "promise"], basis: law("45") },
    { kind: "publicity", label: "公示", stops: ["promise"], basis: [] },
  ],
  extension: { maximum: limit("10wd"), authority: "agency-head", basis: law("42") },
  decision: { mode: "review-and-decide", outcomes: ["granted", "refused"] },
  conditions: [{ id: "place", text: "有固定场所", basis: law("38"), checks: [{ id: "address", text: "地址一致" }] }],
  situations: [
    {
      id: "kind",
      text: "您要办哪一种？",
      options: [
        { code: "small", label: "小型" },
        { code: "large", label: "大型" },
      ],
    },
  ],
  materials: [
    {
      id: "plan",
      name: "平面图",
      necessity: "required",
      source: "applicant",
      form: "electronic",
      copies: 1,
      verification: "declaration",
      basis: law("31"),
      acceptanceStandard: "清晰完整",
      sample: "一页平面图",
    },
    {
      id: "drainage",
      name: "排水说明",
      necessity: "situational",
      when: 'situation.kind = "large"',
      source: "applicant",
      form: "electronic",
      copies: 1,
      verification: "declaration",
      basis: law("31"),
      acceptanceStandard: "清晰完整",
      sample: "一页说明",
    },
  ],
  form: sampleForm,
  flow: "flow.bpmn",
  result: {
    kind: "licence",
    name: "样例许可证",
    prefix: "YL",
    validity: { years: 5 },
    fields: [],
    basis: law("39"),
    sample: "许可证一页",
  },
  fee: null,
  delivery: { limit: limit("10wd"), starts: "decision", basis: law("44") },
  siteVisits: { count: 1, reason: "领取证照" },
  guide: { summary: "样例事项。", steps: ["提交"], notes: [], faq: [], place: "政务服务中心", hours: "工作日" },
  consult: { unit: "市场准入科", phone: "0990-00000002" },
  complaint: { unit: "政务服务管理办公室", phone: "0990-00000003" },
};

const CHAIN = ["Start > Task_review > Task_decide > End"];
const PARTS: PartsById = {
  Task_review: { attributes: { office: "market", post: "reviewer", kind: "review", outcomes: "agree,object" } },
  Task_decide: { attributes: { office: "market", post: "decider", kind: "decide", outcomes: "granted,refused" } },
};

export interface ProcedureParts {
  readonly item?: Partial<ItemSpec>;
  readonly chains?: readonly string[];
  readonly parts?: PartsById;
  readonly places?: Procedure["places"];
  readonly absences?: Procedure["absences"];
  readonly policy?: Partial<TimePolicy>;
  /** Without grants a post reads everything. */
  readonly posts?: readonly (Pick<Post, "office" | "role"> & Partial<Pick<Post, "grants">>)[];
}

export function sampleProcedure({
  item = {},
  chains = CHAIN,
  parts = {},
  places = {},
  absences = [],
  policy = {},
  posts = [],
}: ProcedureParts = {}): Procedure {
  const spec: ItemSpec = { ...sampleItem, ...item };
  const reading = posts.map((post) => ({ grants: ["case.read-all"] as const, ...post }));
  const offices = [marketSection, ...Object.entries(places).map(([id, { body }]) => ({ id: id as OfficeId, body }))];
  return {
    item: spec,
    version: "v1",
    flow: compiledSketch(chains, { ...PARTS, ...parts }),
    form: compileForm(spec.form),
    body: bureau,
    office: marketSection,
    absences,
    places: { [marketSection.id]: { body: bureau.id, kind: "section", superior: false }, ...places },
    timing: { ...timingOf(spec, { ...DEFAULT_POLICY, ...policy }, postNames(reading, offices)) },
    bases: {},
  };
}
