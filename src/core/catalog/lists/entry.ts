/**
 * The lists of a district (清单): what it may do, what it owes for it, what it may charge, which proofs it may ask for, which
 * services of intermediaries it may rely on, and what is held against its staff. What stands on no list is not done.
 *
 * @basis 优化营商环境条例 §40 (许可清单), §43 (中介服务), §44 (证明事项); 行政许可法 §58–59 (fees)
 */
import type { BodyId, CivilDate } from "../../shared/index.ts";
import type { ExerciseLevel, ItemType } from "../codes.ts";
import type { BasisRef } from "../law.ts";

export const LIST_KINDS = ["power", "duty", "fee", "proof", "intermediary", "negative"] as const;
export type ListKind = (typeof LIST_KINDS)[number];

/** As offices head them. */
export const LIST_TITLES = {
  power: "权力清单",
  duty: "责任清单",
  fee: "收费清单",
  proof: "证明事项清单",
  intermediary: "中介服务清单",
  negative: "负面清单",
} as const satisfies Record<ListKind, string>;

/** Powers are of every type of GB/T 39046 A.1 but public services. */
export type PowerType = Exclude<ItemType, "20">;

/** 责任环节. */
export const DUTY_STAGES = {
  intake: "受理责任",
  review: "审查责任",
  decision: "决定责任",
  delivery: "送达责任",
  supervision: "事后监管责任",
  other: "其他责任",
} as const;
export type DutyStage = keyof typeof DUTY_STAGES;

export const FEE_KINDS = {
  administrative: "行政事业性收费",
  fund: "政府性基金",
  priced: "政府定价经营服务性收费",
} as const;
export type FeeKind = keyof typeof FEE_KINDS;

/** Who pays an intermediary. @basis 优化营商环境条例 §43: who orders the service pays for it */
export const PAYERS = { applicant: "申请人", government: "行政机关" } as const;
export type Payer = keyof typeof PAYERS;

/** 瑕疵 is put right on the spot; 差错 has harmed somebody or broken a rule. */
export const FAULT_GRADES = { flaw: "瑕疵", error: "差错" } as const;
export type FaultGrade = keyof typeof FAULT_GRADES;

export const FAULT_MEASURES = { criticism: "批评", warning: "告诫", penalty: "处罚" } as const;
export type FaultMeasure = keyof typeof FAULT_MEASURES;

interface EntryBase {
  /** Unique in its list, and kept for as long as the entry lives. */
  readonly code: string;
  /** Of a duty: what is owed. Of a negative list: what is not to be done. */
  readonly name: string;
  /** 行使主体, 收费主体, 索要单位 …: the body that answers for the entry. */
  readonly body: BodyId;
  readonly basis: readonly BasisRef[];
  /** First day on which the entry applies; absent: since before the list was kept here. */
  readonly inForceFrom?: CivilDate;
  /** First day on which it no longer applies. */
  readonly endsOn?: CivilDate;
  readonly note?: string;
}

export interface PowerEntry extends EntryBase {
  /** 基本编码: shared by all who exercise the same power. */
  readonly basicCode: string;
  readonly type: PowerType;
  readonly level: ExerciseLevel;
}

export interface DutyEntry extends EntryBase {
  /** Code of the entry of the power list for which the duty is owed. */
  readonly power: string;
  readonly stage: DutyStage;
  /** 追责情形. */
  readonly accountability?: string;
}

export interface FeeEntry extends EntryBase {
  readonly kind: FeeKind;
  /** 收费标准: every amount for which it may be charged. */
  readonly rates: readonly FeeRate[];
  readonly reduction?: string;
}

export interface FeeRate {
  readonly label: string;
  /** Integer, in fen. */
  readonly amountFen: number;
  /** 件, 平方米, 平方米·日 … */
  readonly unit: string;
}

export interface ProofEntry extends EntryBase {
  /** Basic codes of the powers for which it may be asked; empty: for all of its body. */
  readonly powers: readonly string[];
  /** Who issues it. */
  readonly issuer: string;
  /** What it shows. */
  readonly use: string;
  /** 是否实行告知承诺. */
  readonly undertaking: boolean;
}

export interface IntermediaryEntry extends EntryBase {
  /** Basic codes of the powers that rely on it; empty: all of its body. */
  readonly powers: readonly string[];
  /** 成果名称: the paper that the service comes to. */
  readonly report: string;
  readonly payer: Payer;
  /** What the law asks of who does it; nobody may be named. */
  readonly qualification?: string;
}

export interface NegativeEntry extends EntryBase {
  /** 服务环节: 收件, 审查, 发证 … */
  readonly stage: string;
  readonly grade: FaultGrade;
  readonly measure: FaultMeasure;
  /** When it happens again. */
  readonly repeated?: FaultMeasure;
}

export interface ListEntries {
  readonly power: PowerEntry;
  readonly duty: DutyEntry;
  readonly fee: FeeEntry;
  readonly proof: ProofEntry;
  readonly intermediary: IntermediaryEntry;
  readonly negative: NegativeEntry;
}

export type EntryOf<K extends ListKind> = ListEntries[K];
export type ListEntry = ListEntries[ListKind];

/** What a district keeps; a list that is absent is not kept, an empty one is. */
export type KeptLists = { readonly [K in ListKind]?: readonly EntryOf<K>[] };

/** Of a list, or of all: only what applies on that day. */
export function inForceOn<E extends Pick<ListEntry, "inForceFrom" | "endsOn">>(
  entries: readonly E[],
  today: CivilDate,
): readonly E[] {
  return entries.filter(
    ({ inForceFrom, endsOn }) =>
      (inForceFrom === undefined || inForceFrom <= today) && (endsOn === undefined || endsOn > today),
  );
}

export function listsInForce(lists: KeptLists, today: CivilDate): KeptLists {
  return Object.fromEntries(
    LIST_KINDS.flatMap((kind) => {
      const entries: readonly ListEntry[] | undefined = lists[kind];
      return entries === undefined ? [] : [[kind, inForceOn(entries, today)] as const];
    }),
  ) as KeptLists;
}
