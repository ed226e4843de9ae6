/**
 * One business-handling item (业务办理项) as the district writes it: what may be applied for, on what basis, with
 * which papers, against which clocks, decided by whom, with what result. Nothing about a particular item stands in
 * code; everything the engine does to a case, it reads from here.
 */
import type { Limit } from "../clock/index.ts";
import type { FormSpec } from "../form/index.ts";
import type { BodyId, ItemCode, OfficeId } from "../shared/index.ts";
import type {
  CaseType,
  DecisionMode,
  EndingAct,
  ExerciseLevel,
  ExtensionAuthority,
  HandlingForm,
  HandlingKind,
  ItemType,
  ReceiptKind,
  ServedParty,
  SpecialProcedure,
} from "./codes.ts";
import type { BasisRef } from "./law.ts";
import type { ItemElements, MaterialElements } from "./list-elements.ts";
import type { TimeRule } from "./time-rule.ts";
import type { SafetyAttribute, UndertakingRule } from "./undertaking.ts";

export interface ItemSpec {
  readonly code: ItemCode;
  /** 基本编码, shared by every district that exercises the same power. */
  readonly basicCode: string;
  readonly name: string;
  readonly handling: HandlingKind;
  /** 业务办理项: of which main item this is one handling. Absent: of none, the item stands for itself. */
  readonly main?: MainItem;
  readonly type: ItemType;
  readonly level: ExerciseLevel;
  readonly caseType: CaseType;
  readonly servedParties: readonly ServedParty[];
  readonly handlingForms: readonly HandlingForm[];
  /** The body in whose name it is decided: its seal, its remedies. */
  readonly body: BodyId;
  /** The office that answers for the item; its head sees its alarms. */
  readonly office: OfficeId;
  readonly themes: readonly string[];
  readonly keywords: readonly string[];
  readonly legalBases: readonly BasisRef[];
  readonly receipt: ReceiptRegime;
  /** null is 法律、法规、规章未规定. */
  readonly statutory: TimeRule | null;
  /** Mandatory for publication; absent in an imported draft. */
  readonly promise: TimeRule | null;
  readonly stops: readonly StopRule[];
  /** 中止: grounds on which the review may be suspended, each with its law. Absent: none. */
  readonly suspensions?: readonly SuspensionRule[];
  readonly extension: ExtensionRule | null;
  readonly decision: DecisionRule;
  readonly conditions: readonly Condition[];
  readonly situations: readonly SituationQuestion[];
  readonly materials: readonly Material[];
  /** 承诺: what the person may put off by giving their word. Absent: nothing. */
  readonly undertakings?: readonly UndertakingRule[];
  /** What the matter directly concerns; absent: nothing of the kind. */
  readonly safety?: SafetyAttribute;
  readonly form: FormSpec;
  /** File name of the BPMN flow inside the item's folder. */
  readonly flow: string;
  readonly result: ResultSpec;
  readonly fee: FeeSpec | null;
  readonly delivery: TimeRule | null;
  /** Further limits beside statute and promise: of a campaign, of a project. */
  readonly clocks?: readonly NamedClock[];
  /** Of an item that renews a licence (延续). */
  readonly renewal?: RenewalRule;
  /** How each case that the flow calls for is filled in, by the id of the call activity. */
  readonly calls?: Readonly<Record<string, CallRule>>;
  /** 一件事: bundles other items and decides nothing itself. Each of them keeps its own statutory clock. */
  readonly bundle?: BundleRule;
  /** 统一办理: decided as one by several departments; only then 45 and 15 working days. @basis 行政许可法 §26(2), §42(2) */
  readonly unified?: UnifiedRule;
  /** In (0, 1), where the item's light turns yellow earlier or later than the district's others. */
  readonly yellowShare?: number;
  /** 到办事现场次数; above 0 a reason is due. */
  readonly siteVisits: { readonly count: number; readonly reason?: string };
  /** Elements of the implementation list (实施清单) that no rule reads. */
  readonly elements?: ItemElements;
  readonly guide: Guide;
  readonly consult: ContactChannel;
  readonly complaint: ContactChannel;
}

/** 主项: what several handlings (新办、变更、延续、补证、注销) are handlings of. The public finds them under one heading. */
export interface MainItem {
  /** 基本编码 of the main item, shared by its handlings. */
  readonly basicCode: string;
  readonly name: string;
  /** 业务办理项编码: implementation code of the main item and two characters; 33 in all. */
  readonly handlingCode: string;
}

/**
 * What a child is opened with. `situation` and `form` are FEEL over the parent's `form`, `situation`, `applicant` and
 * `children`; a field that asks for the same data element as one of the parent needs no word.
 */
export interface CallRule {
  readonly situation: Readonly<Record<string, string>>;
  readonly form: Readonly<Record<string, string>>;
  /** Material of the child by material of the parent. */
  readonly materials: Readonly<Record<string, string>>;
}

/** The document by which the bundle is offered. */
export interface BundleRule {
  readonly basis: readonly BasisRef[];
}

export interface UnifiedRule {
  /** Bodies to which the licences belong: two or more. */
  readonly departments: readonly BodyId[];
  /** The government's decision that they handle them as one. */
  readonly decision: readonly BasisRef[];
}

/** A further limit of a case with a clock and a light of its own. It moves no due date of the law or the promise. */
export interface NamedClock extends TimeRule {
  /** ASCII, unlike the names of the clocks that every case has. */
  readonly id: string;
  /** As screens show it: 2345 改革承诺. */
  readonly name: string;
  readonly kind: "campaign" | "project";
  /** The clock stands still once the case is decided, or once its result is handed over. */
  readonly until: "decision" | "delivery";
  /** Whose stops hold it; null: nothing does. */
  readonly stoppedWith: "statute" | "promise" | null;
}

/**
 * 延续: when to ask, and what silence means when the licence ends.
 * @basis 行政许可法 §50 or the item's own law (食品 90–15 working days before, 排污 60 days …)
 */
export interface RenewalRule {
  /** Form field (a date) that says when the licence ends. */
  readonly endField: string;
  /** Nobody can ask earlier than so long before the end; null: at any time. */
  readonly opensBefore: Limit | null;
  /** To be asked for at the latest so long before the end; later requests are taken, but silence then means nothing. */
  readonly askBefore: Limit;
  /** From so long before the end an undecided request is an alarm. */
  readonly warnBefore: Limit;
  /** Undecided at the end of the licence: renewed, or nothing follows. */
  readonly silence: "renewed" | "none";
  readonly basis: readonly BasisRef[];
}

/**
 * What binds between receipt and acceptance (law.md 1.1).
 * @basis 行政许可法 §32; 不动产登记暂行条例 §17; 市场主体登记管理条例 §19; 企业投资项目核准和备案管理条例 §13
 */
export interface ReceiptRegime {
  readonly kind: ReceiptKind;
  /** Until when the one-time notice may be given; null with `receipt-is-filing`. `0wd` is on the spot. */
  readonly noticeWithin: Limit | null;
  readonly silence: "accepted-from-receipt" | "accepted-at-once" | "warning";
  readonly basis: readonly BasisRef[];
  /** The applicant's own time for completing: not in the Act, so it has a source of its own and is printed. */
  readonly corrections: {
    readonly within: Limit;
    readonly effect: "deemed-withdrawn" | "returned";
    readonly basis: readonly BasisRef[];
  } | null;
}

/** What may stop a clock. Without an article it may stop only the promise (law.md 1.4). */
export interface StopRule {
  readonly kind: SpecialProcedure;
  readonly label: string;
  readonly stops: readonly ("statute" | "promise")[];
  readonly basis: readonly BasisRef[];
  readonly maximum?: Limit;
}

/** 中止: what stands in the way must first be settled elsewhere. Every clock stands still. */
export interface SuspensionRule {
  readonly code: string;
  readonly label: string;
  readonly basis: readonly BasisRef[];
}

/** @basis 行政许可法 §42 or the item's own law (law.md 1.5). Absent: nobody may extend. */
export interface ExtensionRule {
  readonly maximum: Limit;
  /** The role whose approval the law asks for. */
  readonly authority: ExtensionAuthority;
  readonly basis: readonly BasisRef[];
}

export interface DecisionRule {
  /** 独任 one officer on the spot · 一审一核 reviewer and decider · 集体会审. */
  readonly mode: DecisionMode;
  /** What the decision may be. 备案 has no refusal (优化营商环境条例 §39). */
  readonly outcomes: readonly DecisionOutcome[];
}

export type DecisionOutcome = "granted" | "refused" | "filed";

/** A condition of the law and its check-points (审查要点) for the reviewer. */
export interface Condition {
  readonly id: string;
  readonly text: string;
  readonly basis: readonly BasisRef[];
  readonly checks: readonly { readonly id: string; readonly text: string; readonly material?: string }[];
}

/** A question whose answer decides what applies. `when` (FEEL over earlier answers) hides it where it cannot matter. */
export interface SituationQuestion {
  readonly id: string;
  readonly text: string;
  readonly options: readonly { readonly code: string; readonly label: string; readonly help?: string }[];
  readonly when?: string;
}

export interface Material {
  /** ASCII id within the item, stable over versions. */
  readonly id: string;
  readonly name: string;
  /** 必要 / 非必要 (by situation) / 容缺 (may follow). */
  readonly necessity: "required" | "situational" | "deferrable";
  /** FEEL over `situation` and `form`; the material is asked only when true. */
  readonly when?: string;
  readonly source: "applicant" | "government" | "intermediary" | "other";
  /** Body that issues it, where the source is not the applicant. */
  readonly issuer?: string;
  /** Of what an intermediary makes: who pays for it; absent: the applicant. @basis 优化营商环境条例 §43 */
  readonly paidBy?: "applicant" | "government";
  readonly form: "original" | "copy" | "electronic" | "certificate";
  readonly copies: number;
  readonly verification: "original-seen" | "shared-data" | "declaration";
  /** Where it can be fetched, so that the person need not bring it. */
  readonly sharedFrom?: string;
  readonly basis: readonly BasisRef[];
  readonly acceptanceStandard: string;
  readonly blankForm?: string;
  readonly sample: string;
  /** May a form's data stand for it, so that no file is uploaded? */
  readonly fromForm?: boolean;
  readonly elements?: MaterialElements;
}

export interface ResultSpec {
  readonly kind: "licence" | "certificate" | "approval" | "filing" | "notice" | "none";
  /** Title on the certificate: 食品经营许可证. */
  readonly name: string;
  /** Number prefix on the certificate: `JY`; free text of the district. */
  readonly prefix: string;
  /** null is 长期. Of a change or a reissue (变更、补证) `until` names the form's date on which the licence ends as before. */
  readonly validity: Limit | { readonly years: number } | { readonly until: string } | null;
  /** The holder is reminded so long before the last day on which renewal by that item can be asked for. */
  readonly renewedBy?: { readonly item: ItemCode; readonly remindBefore: Limit; readonly askBefore: Limit };
  /** 失效: what makes it void by itself, each with its law (建筑法 §9). Absent: nothing but the end of its term. */
  readonly lapses?: readonly { readonly code: string; readonly label: string; readonly basis: readonly BasisRef[] }[];
  /** Rows on the certificate; `value` is FEEL over form, situation, applicant. */
  readonly fields: readonly { readonly label: string; readonly value: string }[];
  readonly basis: readonly BasisRef[];
  /** 结果样本: what it looks like, where no certificate can be drawn from `fields`. */
  readonly sample?: string;
  /** How the result may come to an end, by whose act. Absent: the item says nothing of it. */
  readonly endings?: readonly ResultEnding[];
}

export interface ResultEnding {
  readonly act: EndingAct;
  /** The body whose act it is. */
  readonly by: BodyId;
  readonly basis: readonly BasisRef[];
}

export interface FeeSpec {
  readonly name: string;
  /** FEEL over form and situation giving fen as an integer. */
  readonly amountFen: string;
  readonly basis: readonly BasisRef[];
  readonly payee: string;
  readonly reduction?: string;
  /** 网上支付: whether it can be paid online. */
  readonly onlinePayment?: boolean;
}

/** Texts of the public guide, in plain Chinese. */
export interface Guide {
  readonly summary: string;
  readonly steps: readonly string[];
  readonly notes: readonly string[];
  readonly faq: readonly { readonly question: string; readonly answer: string }[];
  readonly place: string;
  readonly hours: string;
}

export interface ContactChannel {
  readonly unit: string;
  readonly phone: string;
  readonly address?: string;
  readonly url?: string;
}
