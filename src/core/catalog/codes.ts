/**
 * Code tables of GB/T 39046-2020 (Annex A) and of the exchange dictionaries in use, as closed lists.
 * Names are for papers and exports; screens translate the codes.
 */

/** A.1 事项类型 (11–19 and 21–29 are left to extensions). */
export const ITEM_TYPES = {
  "00": "行政权力",
  "01": "行政许可",
  "02": "行政处罚",
  "03": "行政强制",
  "04": "行政征收",
  "05": "行政给付",
  "06": "行政检查",
  "07": "行政确认",
  "08": "行政奖励",
  "09": "行政裁决",
  "10": "其他行政权力",
  "20": "公共服务",
} as const;
export type ItemType = keyof typeof ITEM_TYPES;

/** A.2 行使层级. */
export const EXERCISE_LEVELS = {
  "1": "国家级",
  "2": "省级",
  "3": "市级",
  "4": "县级",
  "5": "镇（乡、街道）级",
  "6": "村（社区）级",
  "7": "分级管理",
} as const;
export type ExerciseLevel = keyof typeof EXERCISE_LEVELS;

/** A.3 实施主体性质. */
export const BODY_NATURES = { "1": "法定机关", "2": "授权组织", "3": "受委托组织", "9": "其他" } as const;
export type BodyNature = keyof typeof BODY_NATURES;

/** A.4 服务对象. */
export const SERVED_PARTIES = {
  "1": "自然人",
  "2": "企业法人",
  "3": "事业法人",
  "4": "社会组织法人",
  "5": "行政机关",
  "6": "其他组织",
} as const;
export type ServedParty = keyof typeof SERVED_PARTIES;

/** A.5 办理形式. */
export const HANDLING_FORMS = { "1": "窗口", "2": "电脑端", "3": "移动端", "4": "快递", "9": "其他" } as const;
export type HandlingForm = keyof typeof HANDLING_FORMS;

/** A.6 办件类型, with the two codes that exchange dictionaries add. */
export const CASE_TYPES = { "1": "即办件", "2": "承诺件", "3": "联办件", "4": "上报件", "9": "其他" } as const;
export type CaseType = keyof typeof CASE_TYPES;

/** A.8 满意度: 1 is best. */
export const SATISFACTION = {
  1: "非常满意",
  2: "满意",
  3: "基本满意",
  4: "不满意",
  5: "非常不满意",
} as const;
export type Satisfaction = keyof typeof SATISFACTION;

/** 业务类型 of a 业务办理项. */
export const HANDLING_KINDS = {
  new: "新办",
  change: "变更",
  renew: "延续",
  "re-register": "换证",
  reissue: "补证",
  cancel: "注销",
} as const;
export type HandlingKind = keyof typeof HANDLING_KINDS;

/** 收件方式: the door through which a case came in. */
export const CHANNELS = {
  window: "窗口",
  online: "网上",
  "self-service": "自助终端",
  post: "邮寄",
  agent: "代办",
  transfer: "上级转办",
  imported: "导入",
} as const;
export type Channel = keyof typeof CHANNELS;

/** 特别程序种类. The first eight are the closed list of 行政许可法 §45; others need a law of their own. */
export const SPECIAL_PROCEDURES = {
  hearing: "听证",
  tender: "招标",
  auction: "拍卖",
  inspection: "检验",
  testing: "检测",
  quarantine: "检疫",
  appraisal: "鉴定",
  "expert-review": "专家评审",
  "technical-review": "技术审核",
  assessment: "委托评估",
  consultation: "征求意见",
  rectification: "限期整改",
  publicity: "公示",
  "site-visit": "现场核查",
  "pending-ruling": "等待司法或行政结论",
} as const;
export type SpecialProcedure = keyof typeof SPECIAL_PROCEDURES;

export const SECTION_45 = [
  "hearing",
  "tender",
  "auction",
  "inspection",
  "testing",
  "quarantine",
  "appraisal",
  "expert-review",
] as const satisfies readonly SpecialProcedure[];

/** 送达方式. */
export const SERVICE_WAYS = {
  direct: "直接送达",
  window: "窗口领取",
  post: "邮寄送达",
  electronic: "电子送达",
  substitute: "留置送达",
  entrusted: "委托送达",
  public: "公告送达",
} as const;
export type ServiceWay = keyof typeof SERVICE_WAYS;

/** Acts that end a licence or take it away for a time: five words, five authorities. @basis 行政许可法 §8, §69, §70; 行政处罚法 §9 */
export const ENDING_ACTS = {
  revoke: "撤销",
  rescind: "撤回",
  deregister: "注销",
  forfeit: "吊销",
  impound: "暂扣",
} as const;
export type EndingAct = keyof typeof ENDING_ACTS;

/** Whose act an ending can be. */
export const ENDING_AUTHORITIES = {
  issuer: "作出决定的机关",
  superior: "其上级机关",
  penalising: "有行政处罚权的机关",
} as const;
export type EndingAuthority = keyof typeof ENDING_AUTHORITIES;

/** What a body is to the governments above it: decides who answers for it. @basis 行政复议法 §24, §27 */
export const BODY_STANDINGS = {
  department: "本级政府工作部门",
  street: "街道办事处、乡镇政府",
  government: "本级人民政府",
  dispatched: "上级部门的派出机构",
  vertical: "垂直领导的机关",
  organisation: "授权或者受委托的组织",
} as const;
export type BodyStanding = keyof typeof BODY_STANDINGS;

/** From which event a limit runs (law.md 1.3). All "received" starts count from the complete application. */
export type StartEvent =
  | "acceptance" // 受理之日
  | "application-received" // 收到申请之日
  | "report-received" // 收到报告书、报告表之日
  | "documents-received" // 收到全部有效文件之日
  | "proof-received" // 收到证明材料之日
  | "intake-closed" // 受理期限终止之日
  | "decision"; // 作出决定之日

/** What binds between receipt and acceptance: see `ReceiptRegime`. */
export type ReceiptKind =
  | "licence" // one-time notice in time or accepted from receipt
  | "on-the-spot" // one-time notice on the spot or accepted at once
  | "returned" // papers returned with a one-time list; no acceptance step
  | "receipt-is-filing" // receipt of all information is the filing
  | "promised"; // as promised in the guide: no legal fiction, lateness is a warning

/** 独任 one officer on the spot · 一审一核 reviewer and decider · 集体会审. */
export type DecisionMode = "sole" | "review-and-decide" | "collegial";

/** The role whose approval the law asks for. */
export type ExtensionAuthority = "agency-head" | "chief-agency-head" | "government-head";

/** What a matter directly concerns (行政许可法 §12; 优化营商环境条例 §19). */
export const SAFETY_AREAS = {
  "national-security": "国家安全",
  "public-safety": "公共安全",
  finance: "金融业审慎监管",
  environment: "生态环境保护",
  health: "人身健康",
  "life-and-property": "生命财产安全",
} as const;
export type SafetyArea = keyof typeof SAFETY_AREAS;
