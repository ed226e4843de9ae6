/** Invented contents for every kind of paper: an invented district, invented people. */
import type { PaperContent, PaperKind } from "../../src/core/certificate/index.ts";
import { formatPaperNumber, paperNumberPrefix } from "../../src/core/certificate/index.ts";
import { civilDate, instant } from "../../src/core/shared/index.ts";

const FOOD = "《中华人民共和国食品安全法》第三十五条";

export function samplePaper(kind: PaperKind, change: Partial<PaperContent> = {}): PaperContent {
  const number = formatPaperNumber({ prefix: paperNumberPrefix("澄审批许", kind), year: 2026, serial: 123 });
  return {
    kind,
    number,
    issuedOn: civilDate("2026-02-09"),
    issuedAt: instant("2026-02-09T09:30:00+08:00"),
    matter: "licence",
    body: {
      name: "澄河区行政审批局",
      sealName: "澄河区行政审批局",
      address: "澄河区政务服务中心二楼市场准入窗口",
    },
    addressee: "澄河区好味道餐饮有限公司",
    itemName: "食品经营许可（新办）",
    caseNumber: "990108202602090001",
    trackingCode: "K7QM-3XRP-9TWD",
    applicant: { name: "澄河区好味道餐饮有限公司", idMasked: "91990108MA0000001X", agent: "周明远" },
    verifyUrl: `http://127.0.0.1:8080/verify/${encodeURIComponent(number)}`,
    submittedOn: civilDate("2026-02-09"),
    receivedAtText: "2026年2月9日 9时30分",
    acceptedOn: civilDate("2026-02-09"),
    materials: [
      { name: "食品经营许可申请书", form: "original", pages: 4 },
      { name: "与食品经营相适应的主要设备设施布局、操作流程等文件", form: "copy", pages: 2, copies: 1 },
      { name: "食品安全自查、从业人员健康管理等保证食品安全的规章制度", form: "electronic", remark: "网上提交" },
      { name: "营业执照", form: "e-certificate", remark: "系统调取，已核验" },
    ],
    corrections: [],
    correctUntil: civilDate("2026-03-09"),
    statutoryDueOn: civilDate("2026-03-17"),
    promisedDueOn: civilDate("2026-02-26"),
    stopsToExpect: [],
    clerk: "林晓",
    phone: "0999-80000012",
    ...PARTS[kind],
    ...change,
  };
}

const CORRECTIONS: PaperContent["corrections"] = [
  {
    material: "食品经营许可申请书",
    problem: "第3页法定代表人（负责人）未签名",
    legalGround: "《食品经营许可和备案管理办法》",
    howToMend: "由法定代表人（负责人）在第3页签名后重新提交原件",
  },
  {
    material: "主要设备设施布局、操作流程文件",
    problem: "未标明专间和洗手设施的位置",
    legalGround: FOOD,
    howToMend: "在布局图上标明专间、洗手和消毒设施的位置、尺寸",
  },
];

const REMEDIES: PaperContent["remedies"] = {
  reviewBody: "澄河区人民政府",
  reviewDays: 60,
  court: "澄河区人民法院",
  litigationMonths: 6,
  how: "澄河区行政复议接待窗口（澄河区中心路1号）或者网上行政复议平台",
};

const LICENCE_END = {
  certificate: { title: "食品经营许可证", number: "JY23601010000015" },
  on: civilDate("2026-02-10"),
  fromStart: false,
  compensation: null,
};

const PARTS: Readonly<Record<PaperKind, Partial<PaperContent>>> = {
  receipt: {
    nextStep:
      "申请材料不齐全或者不符合法定形式的，本机关当场或者自收到材料之日起5个工作日内一次告知需要补正的全部内容；逾期不告知的，自收到申请材料之日起即为受理。",
  },
  "corrections-notice": {
    corrections: CORRECTIONS,
    effectOfLateness: "逾期未补正的，视为撤回申请，可以重新提出申请",
  },
  "acceptance-notice": { acceptance: "explicit", stopsToExpect: ["专家评审"], provisional: true },
  "not-needed-notice": {
    reason: "申请经营的品种为自产自销的食用农产品，销售食用农产品不需要取得许可",
    remedies: REMEDIES,
  },
  "not-ours-decision": {
    rightBody: { name: "澄河市市场监督管理局", address: "澄河市人民路9号", phone: "0999-80000001" },
    remedies: REMEDIES,
  },
  "special-procedure-notice": {
    specialProcedure: {
      kind: "专家评审",
      law: "《建设工程消防设计审查验收管理暂行规定》",
      startsOn: civilDate("2026-02-11"),
      expectedEnd: civilDate("2026-03-06"),
    },
  },
  "resume-notice": {
    effectiveOn: civilDate("2026-03-05"),
    specialProcedure: {
      kind: "专家评审",
      law: "《建设工程消防设计审查验收管理暂行规定》",
      expectedEnd: civilDate("2026-03-06"),
      endedOn: civilDate("2026-03-04"),
      conclusion: "评审通过，详见评审意见",
    },
  },
  "suspension-decision": {
    reason: "职工受伤是否由第三人造成，有待人民法院判决。已于2026年3月2日立案",
    basis: ["《工伤保险条例》第二十条"],
    effectiveOn: civilDate("2026-03-04"),
    remedies: REMEDIES,
  },
  "resumption-decision": {
    reason: "人民法院的判决已经生效",
    effectiveOn: civilDate("2026-04-02"),
    statutoryDueOn: civilDate("2026-05-20"),
  },
  "extension-notice": {
    extension: {
      until: civilDate("2026-03-31"),
      reason: "申请事项涉及的历史用地情况需要进一步核实",
      law: "《中华人民共和国行政许可法》第四十二条第一款",
      authority: "本行政机关负责人",
    },
  },
  "grant-decision": {
    decision: {
      outcome: "granted",
      reason: "",
      laws: [FOOD],
      conditions: ["在经营场所显著位置悬挂许可证正本", "许可事项发生变化的，应当在变化后依法申请变更"],
    },
    certificate: {
      title: "食品经营许可证",
      fields: [],
      validFrom: civilDate("2026-02-09"),
      validTo: civilDate("2031-02-08"),
    },
    remedies: REMEDIES,
  },
  "refusal-decision": {
    decision: {
      outcome: "refused",
      reason: "现场核查发现加工场所与卫生间直接相通，距离污染源不足规定距离，且不能在期限内改正",
      laws: [FOOD],
      conditions: [],
    },
    remedies: REMEDIES,
  },
  "undertaking-letter": {
    title: "行政审批告知承诺书",
    basis: ["《优化营商环境条例》第四十条"],
    undertaking: {
      name: "卫生条件告知承诺",
      putsOff: ["空气、水质、用具符合国家卫生标准"],
      told: ["决定后六十个工作日内上门核查"],
      due: "自作出决定之日起60个工作日内核查",
      rectify: "责令15个工作日内整改",
      effects: ["依法撤销决定（依据：《海岳省政务服务条例》第二十三条）"],
      choice: "until-decision",
    },
  },
  "rectification-notice": {
    reason: "消毒间没有单独设置",
    basis: ["《海岳省政务服务条例》第二十三条"],
    correctUntil: civilDate("2026-03-31"),
    effectOfLateness: "逾期不整改的，依法提出撤销决定",
    remedies: REMEDIES,
  },
  "undertaking-end-notice": {
    title: "容缺受理终止办理通知书",
    reason: "你（单位）承诺补齐的“兼职教师资格证书”，到期（2026年3月16日）没有补齐。按照容缺受理的约定，视为撤回申请",
    basis: ["《海岳省政务服务条例》第二十条"],
    effectiveOn: civilDate("2026-03-17"),
    remedies: REMEDIES,
  },
  "fee-notice": {
    fee: {
      name: "不动产登记费",
      amountFen: 55_000,
      basis: "国家发展和改革委员会、财政部公布的不动产登记收费标准",
      payUntil: civilDate("2026-02-28"),
      howToPay: "凭本通知书到窗口缴款，或者在个人中心的“我的办件”中缴款",
    },
  },
  "service-proof": {
    service: {
      way: "直接送达",
      servedOn: civilDate("2026-02-10"),
      recipient: "周明远",
      proof: "当面签收",
      papers: [
        { title: "准予行政许可决定书", number: "澄审批许准〔2026〕123号" },
        { title: "食品经营许可证", number: "澄审批许证〔2026〕98号" },
      ],
    },
  },
  "pickup-slip": {
    service: {
      way: "窗口领取",
      servedOn: civilDate("2026-02-10"),
      recipient: "周明远",
      proof: "居民身份证",
      papers: [{ title: "食品经营许可证", number: "澄审批许证〔2026〕98号" }],
    },
  },
  certificate: {
    certificate: {
      title: "食品经营许可证",
      copyKind: "正本",
      fields: [
        { label: "经营者名称", value: "澄河区好味道餐饮有限公司" },
        { label: "统一社会信用代码", value: "91990108MA0000001X" },
        { label: "法定代表人", value: "欧阳𬭎" },
        { label: "住所", value: "澄河区滨河街道柳荫路18号" },
        { label: "经营场所", value: "澄河区滨河街道柳荫路18号1幢101室、102室及二层西侧" },
        { label: "经营项目", value: "热食类食品制售；冷食类食品制售（不含生食）；自制饮品制售" },
      ],
      validFrom: civilDate("2026-02-09"),
      validTo: civilDate("2031-02-08"),
    },
  },
  "filing-receipt": { matter: "filing", itemName: "养老机构备案" },
  "withdrawal-notice": { effectiveOn: civilDate("2026-02-10"), reason: "经营地址改变" },
  "termination-decision": {
    reason: "申请人在办理期间依法注销，主体资格终止",
    effectiveOn: civilDate("2026-02-10"),
    remedies: REMEDIES,
  },
  "revocation-decision": {
    basis: ["《中华人民共和国行政许可法》第六十九条第二款"],
    licenceEnd: {
      ...LICENCE_END,
      reason: "申请时提交的健康证明系伪造",
      fromStart: true,
      compensation: "none",
      heard: { on: civilDate("2026-02-03"), words: "未提出意见" },
    },
    remedies: REMEDIES,
  },
  "rescission-decision": {
    basis: ["《中华人民共和国行政许可法》第八条第二款"],
    licenceEnd: {
      ...LICENCE_END,
      reason: "经营场所所在地块依法征收，准予许可所依据的客观情况发生重大变化",
      compensation: "due",
      heard: { on: civilDate("2026-02-03"), words: "请求按照规定补偿" },
    },
    remedies: REMEDIES,
  },
  "deregistration-decision": {
    basis: ["《中华人民共和国行政许可法》第七十条"],
    licenceEnd: { ...LICENCE_END, reason: "行政许可有效期届满未延续" },
    remedies: REMEDIES,
  },
  "overtime-explanation": { reason: "现场核查期间连续暴雨，核查人员无法到达现场，核查推迟4个工作日" },
  "supervision-order": {
    addressee: "市场准入科 周雯",
    basis: ["《食品经营许可和备案管理办法》"],
    supervision: {
      order: "承诺期限明日届满，请在届满前提出审查意见",
      to: "周雯",
      office: "市场准入科",
      by: "陈立",
      answerDueOn: civilDate("2026-02-12"),
    },
  },
  "return-slip": { reason: "申请材料不齐全，依照登记规定退回并一次告知", corrections: CORRECTIONS },
};
