/**
 * 数据元: what the district's forms ask for, said once. A form field names its element; who answers for the element's
 * truth, how long a word of it stays fresh and whether it is sensitive stand here, and nowhere in code. R-PRE-01
 */
import type { FieldKind } from "../form/index.ts";
import type { BodyId, ItemCode } from "../shared/index.ts";

/** Whose the value is. Values of one such subject are never put together from sources that mean different ones. */
export const ELEMENT_SUBJECTS = ["person", "organisation", "representative", "contact"] as const;
export type ElementSubject = (typeof ELEMENT_SUBJECTS)[number];

/** What an account, or the clerk who has the papers before them, says of the applicant. */
export const PARTY_FACTS = [
  "name",
  "idNumber",
  "phone",
  "representative.name",
  "representative.idNumber",
  "representative.phone",
] as const;
export type PartyFact = (typeof PARTY_FACTS)[number];

/** `certificate` one in force, `account` the account's own data, `case` an earlier application of the same applicant. */
export const ELEMENT_SOURCES = ["certificate", "account", "case"] as const;
export type ElementSourceKind = (typeof ELEMENT_SOURCES)[number];

export interface DataElement {
  readonly id: string;
  /** 中文名称: 统一社会信用代码. */
  readonly name: string;
  readonly kind: FieldKind;
  readonly about: ElementSubject;
  /** By it one subject is told from another: its number, or where there is none its name. */
  readonly identifies?: "number" | "name";
  /** 敏感个人信息: an old word of it is not shown again. @basis 个人信息保护法 §28 */
  readonly sensitive: boolean;
  /** Months for which a value stays fresh from the day on which it was said or issued; null: without end. */
  readonly freshMonths: number | null;
  /** Who answers for it, the most authoritative first. What is not named here is not a source of it. */
  readonly sources: readonly ElementAuthority[];
  /** Where an account says it, by the kind of applicant. */
  readonly account?: { readonly person?: PartyFact; readonly firm?: PartyFact };
}

export interface ElementAuthority {
  readonly from: ElementSourceKind;
  /** Name of the certificate: 营业执照. Absent: every one that prints the element. */
  readonly certificate?: string;
  /** Department that answers for it. Absent: the one that issued the certificate or took the application. */
  readonly department?: BodyId;
}

/** A kind of paper that is handed in once: as long as it is fresh, an earlier one of the same applicant serves again. */
export interface ReusablePaper {
  readonly id: string;
  /** Names under which items ask for it. */
  readonly names: readonly string[];
  readonly about: "person" | "organisation";
  /** Months from the day on which it was handed in. */
  readonly freshMonths: number;
}

/**
 * 数据校核（更正）: the item under which a wrong value is reported, and its fields. The request is a case like any
 * other, with its clock, its steps and its answer.
 * @basis 政务数据共享条例 (correction within 10 working days); 个人信息保护法 §46
 */
export interface CorrectionProcedure {
  readonly item: ItemCode;
  /** Situation answers that the item wants, if any. */
  readonly situation: Readonly<Record<string, string>>;
  readonly fields: CorrectionFields;
  /** Department that is asked where the item's form does not offer the source's own. */
  readonly otherwise: BodyId;
}

/** Ids of the fields of the item's form. */
export interface CorrectionFields {
  /** Choice of the departments, by id of body. */
  readonly department: string;
  /** What the platform reads again: element and source, see `referenceOf` in core/prefill. */
  readonly reference: string;
  readonly element: string;
  readonly source: string;
  readonly held: string;
  readonly right: string;
  readonly reason: string;
}

export interface ElementRegister {
  readonly elements: readonly DataElement[];
  readonly papers: readonly ReusablePaper[];
  /** Null: the district takes no such requests on line. */
  readonly corrections: CorrectionProcedure | null;
}

export const NO_ELEMENTS: ElementRegister = { elements: [], papers: [], corrections: null };
