/** Codes of an item in the words of official documents. */
import type { ExtensionRule, Material, ReceiptRegime, ResultSpec, TimeRule } from "../../core/catalog/index.ts";
import type { TaskKind } from "../../core/flow/index.ts";

const STARTS: Readonly<Record<TimeRule["starts"], string>> = {
  acceptance: "自受理之日起",
  "application-received": "自收到申请之日起",
  "report-received": "自收到报告书（表）之日起",
  "documents-received": "自收到全部有效文件之日起",
  "proof-received": "自收到证明材料之日起",
  "intake-closed": "自受理期限终止之日起",
  decision: "自作出决定之日起",
};

export function startText(starts: TimeRule["starts"]): string {
  return STARTS[starts];
}

const NECESSITY: Readonly<Record<Material["necessity"], string>> = {
  required: "必要",
  situational: "按情形",
  deferrable: "可容缺",
};
const SOURCE: Readonly<Record<Material["source"], string>> = {
  applicant: "申请人自备",
  government: "政府部门核发",
  intermediary: "中介机构出具",
  other: "其他",
};
const FORM: Readonly<Record<Material["form"], string>> = {
  original: "原件",
  copy: "复印件",
  electronic: "电子文件",
  certificate: "证照",
};
const VERIFICATION: Readonly<Record<Material["verification"], string>> = {
  "original-seen": "核对原件",
  "shared-data": "共享数据核验",
  declaration: "申请人承诺真实",
};

export function materialWords({
  necessity,
  source,
  form,
  verification,
}: Pick<Material, "necessity" | "source" | "form" | "verification">) {
  return {
    necessity: NECESSITY[necessity],
    source: SOURCE[source],
    form: FORM[form],
    verification: VERIFICATION[verification],
  };
}

/** What binds between receipt and acceptance, in a sentence. */
export const RECEIPT_WORDS: Readonly<Record<ReceiptRegime["kind"], string>> = {
  licence:
    "材料齐全、符合法定形式的予以受理；不齐的一次告知需要补正的全部内容，逾期不告知的，自收到申请材料之日起即为受理",
  "on-the-spot": "当场受理或者当场一次告知需要补正的全部内容；没有当场书面告知的，视为已经受理",
  returned: "没有受理环节；材料不齐的退回并一次告知，补齐后重新申请",
  "receipt-is-filing": "收到规定的全部信息即为备案",
  promised: "收到申请时一次告知是否需要补正",
};

export const CORRECTION_WORDS: Readonly<Record<"deemed-withdrawn" | "returned", string>> = {
  "deemed-withdrawn": "逾期未补正又未说明理由的，视为撤回申请",
  returned: "逾期未补正的，退回申请，可以重新申请",
};

export const AUTHORITY_WORDS: Readonly<Record<ExtensionRule["authority"], string>> = {
  "agency-head": "本机关负责人",
  "chief-agency-head": "本机关主要负责人",
  "government-head": "本级人民政府负责人",
};

export const MODE_WORDS = {
  sole: "独任：由一名有执法资格的工作人员当场审查并决定",
  "review-and-decide": "一审一核：审查和决定由不同岗位负责",
  collegial: "集体会审：集体讨论决定，记录不同意见",
} as const;

export const OUTCOME_WORDS: Readonly<Record<string, string>> = {
  granted: "准予",
  refused: "不予",
  filed: "备案",
  agree: "同意",
  conditional: "附条件同意",
  object: "不同意",
  met: "符合",
  unmet: "不符合",
  rectify: "限期整改",
  pass: "通过",
  fail: "不通过",
  clear: "无异议",
  consistent: "一致",
  differs: "不一致",
  confirmed: "属实",
  unconfirmed: "不属实",
  done: "完成",
};

export const TASK_WORDS: Readonly<Record<TaskKind, string>> = {
  review: "审查",
  consult: "征求意见",
  visit: "现场核查",
  "expert-review": "专家评审",
  hearing: "听证",
  publicity: "公示",
  "legal-check": "法制审核",
  propose: "拟办",
  decide: "决定",
  other: "办理",
};

export const RESULT_WORDS: Readonly<Record<ResultSpec["kind"], string>> = {
  licence: "许可证件",
  certificate: "证书",
  approval: "批准文件",
  filing: "备案回执",
  notice: "决定书（通知书）",
  none: "无证件",
};

/** Reasons of the district's library by their kind. */
export const REASON_WORDS: Readonly<Record<string, string>> = {
  corrections: "要求补正",
  "not-needed": "不需要办理（不受理）",
  "not-ours": "不属于本机关职权（不予受理）",
  refusal: "不予准许",
  extension: "延长期限",
};
