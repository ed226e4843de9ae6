/**
 * Undertakings (承诺): what an applicant may put off in exchange for their word. Five kinds, which share one shape and
 * nothing else: what is put off, how far the case may go, and what lateness or falsehood does are fixed by the kind, and
 * within it by the law that the item names. Rules R-UND-01 to R-UND-08.
 */
import type { Limit } from "../clock/index.ts";
import type { SafetyArea } from "./codes.ts";
import type { BasisRef } from "./law.ts";
import type { TimeRule } from "./time-rule.ts";

export type UndertakingKind =
  | "deferred-material" // 容缺受理
  | "proof" // 证明事项告知承诺
  | "condition" // 审批告知承诺
  | "credit-pre-review" // 信用承诺预审、模拟审批
  | "project"; // 企业投资项目承诺制、标准地

/** What lateness or falsehood leads to. None of them is a penalty, and none takes a licence away by itself. */
export type BreachEffect =
  | "deemed-withdrawn" // 视为撤回申请
  | "acceptance-revoked" // 撤销受理，说明理由
  | "refused" // 不予审批
  | "due-before-completion-filing" // 竣工验收备案前补齐
  | "owed-after-decision" // 决定后补交
  | "ended" // 终止办理
  | "decision-revoked" // 撤销决定：只由机关提出并另行决定
  | "pre-review-void" // 预审意见失效
  | "contract-breach"; // 按合同承担违约责任

/** One undertaking that the item offers. */
export interface UndertakingRule {
  /** ASCII, stable over versions. Flows ask for it: `list contains(undertakings, "hygiene")`. */
  readonly id: string;
  readonly kind: UndertakingKind;
  /** As guides and papers call it: 教师资格证书容缺受理. */
  readonly name: string;
  /** FEEL over situation and form; offered only when true. */
  readonly when?: string;
  /** Materials that are not asked for now, or at all. */
  readonly materials: readonly string[];
  /** Conditions of the law whose verification follows the decision. */
  readonly conditions: readonly string[];
  /** Why the district may take the person's word. */
  readonly basis: readonly BasisRef[];
  /**
   * Until when the paper is in (counted from acceptance; of a pre-review from its papers, and by then the application
   * is made), or the office has verified (counted from the decision).
   */
  readonly due: TimeRule | null;
  /** What lateness or falsehood leads to, each with its own law; one before the decision and one after it at most. */
  readonly breach: readonly BreachRule[];
  /** 限期整改 before a revocation may be proposed. */
  readonly rectify?: { readonly within: Limit; readonly basis: readonly BasisRef[] };
  /** Whose earlier breach, until it is repaired, keeps them from choosing this. Null: nobody's. */
  readonly bars: { readonly basis: readonly BasisRef[] } | null;
  /** What is promised, and what the person is told before choosing, in plain sentences. */
  readonly told: readonly string[];
}

export interface BreachRule {
  readonly effect: BreachEffect;
  readonly basis: readonly BasisRef[];
}

/**
 * What the matter directly concerns: here conditions are verified before the decision, never promised, and false papers
 * bar from applying again. @basis 优化营商环境条例 §19; 行政许可法 §78–79
 */
export interface SafetyAttribute {
  readonly areas: readonly SafetyArea[];
  readonly basis: readonly BasisRef[];
}

export interface KindOfUndertaking {
  readonly name: string;
  readonly putsOff: "materials" | "conditions";
  /** How far the case may not go before the undertaking is kept. */
  readonly holdsBack: "acceptance" | "decision" | "nothing";
  /** Whose limit `due` is, and from when it counts. */
  readonly due: { readonly of: "person" | "office"; readonly starts: TimeRule["starts"] } | null;
  readonly effects: readonly BreachEffect[];
  /** Is a document of the district, or a contract, source enough for the effect? */
  readonly byDocument: boolean;
  readonly basis: readonly string[];
}

/** The table that holds kind and effect together. Local law chooses among the effects of a kind, never outside them. */
export const KINDS_OF_UNDERTAKING: Readonly<Record<UndertakingKind, KindOfUndertaking>> = {
  "deferred-material": {
    name: "容缺受理",
    putsOff: "materials",
    holdsBack: "decision",
    due: { of: "person", starts: "acceptance" },
    effects: [
      "deemed-withdrawn",
      "acceptance-revoked",
      "refused",
      "due-before-completion-filing",
      "owed-after-decision",
    ],
    byDocument: false,
    basis: ["安阳市优化营商环境条例 §24", "浙江省行政审批规定 §11", "滨州规定 §11", "社会救助法 §50"],
  },
  proof: {
    name: "证明事项告知承诺",
    putsOff: "materials",
    holdsBack: "nothing",
    due: { of: "office", starts: "decision" },
    effects: ["ended", "decision-revoked"],
    byDocument: false,
    basis: ["优化营商环境条例 §44"],
  },
  condition: {
    name: "审批告知承诺",
    putsOff: "conditions",
    holdsBack: "nothing",
    due: { of: "office", starts: "decision" },
    effects: ["decision-revoked"],
    byDocument: false,
    basis: ["优化营商环境条例 §19, §40", "消防法 §15"],
  },
  "credit-pre-review": {
    name: "信用承诺预审",
    putsOff: "materials",
    holdsBack: "acceptance",
    due: { of: "person", starts: "application-received" },
    effects: ["pre-review-void"],
    byDocument: true,
    basis: ["行政许可法 §32"],
  },
  project: {
    name: "企业投资项目承诺制",
    putsOff: "conditions",
    holdsBack: "nothing",
    due: { of: "office", starts: "decision" },
    effects: ["contract-breach"],
    byDocument: true,
    basis: ["浙江省行政审批规定 §25", "建筑法 §7"],
  },
};

export interface KindOfEffect {
  readonly name: string;
  /** Which of the effects of an undertaking comes in depends on how far the case has come. */
  readonly when: "before-decision" | "after-decision" | "always";
  /** Does it come in by itself at the end of the day that is due? */
  readonly byItself: boolean;
  /** The paper may follow the decision, which is then not held back. */
  readonly followsDecision: boolean;
}

export const BREACH_EFFECTS: Readonly<Record<BreachEffect, KindOfEffect>> = {
  "deemed-withdrawn": { name: "视为撤回申请", when: "before-decision", byItself: true, followsDecision: false },
  "acceptance-revoked": { name: "撤销受理并说明理由", when: "before-decision", byItself: true, followsDecision: false },
  refused: { name: "不予审批", when: "before-decision", byItself: true, followsDecision: false },
  "due-before-completion-filing": {
    name: "竣工验收备案前补齐",
    when: "always",
    byItself: false,
    followsDecision: true,
  },
  "owed-after-decision": { name: "决定后补交，逾期由机关催交", when: "always", byItself: false, followsDecision: true },
  ended: { name: "终止办理", when: "before-decision", byItself: false, followsDecision: false },
  "decision-revoked": { name: "依法撤销决定", when: "after-decision", byItself: false, followsDecision: false },
  "pre-review-void": { name: "预审意见失效", when: "before-decision", byItself: true, followsDecision: false },
  "contract-breach": { name: "按合同承担违约责任", when: "always", byItself: false, followsDecision: false },
};

/** Must it be kept before the decision? A paper that local law lets follow the decision does not hold it back. */
export function holdsDecisionBack({ kind, breach }: Pick<UndertakingRule, "kind" | "breach">): boolean {
  if (KINDS_OF_UNDERTAKING[kind].holdsBack === "nothing") return false;
  return !breach.some(({ effect }) => BREACH_EFFECTS[effect].followsDecision);
}
