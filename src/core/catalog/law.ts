/**
 * Law as data: a legal basis is an object with a life of its own, and every limit, stop, extension and effect of
 * silence points at one by article. A basis that is repealed or was never read says so, and is shown so.
 */
import type { CivilDate } from "../shared/index.ts";
import type { ItemType } from "./codes.ts";
import type { StatuteRequirement } from "./requirement.ts";

/** A law, regulation, rule or published document, by its full title. */
export interface LegalBasis {
  /** Short stable id within the district's register, such as `xuke`. */
  readonly id: string;
  /** Full title in Chinese without book-title marks: 中华人民共和国行政许可法. */
  readonly title: string;
  readonly level: "law" | "regulation" | "local-regulation" | "rule" | "document";
  /** Document number or promulgation (主席令、国务院令 …) where known. */
  readonly documentNumber?: string;
  readonly inForceFrom?: CivilDate;
  /** Set when the basis was repealed: the first day on which it no longer applies. */
  readonly repealedOn?: CivilDate;
  /** Title of what repealed it, for the sentence shown to the legal officer. */
  readonly repealedBy?: string;
  /** The day on which a person last read the text that the catalogue relies on. */
  readonly readOn?: CivilDate;
  /** Later texts of the same law, in any order; what was read before one of them is to be read again. */
  readonly amendments?: readonly Amendment[];
  /**
   * Types of power that it speaks of: 行政许可法 of licences alone. Absent: of whatever cites it.
   * @basis 行政许可法 §2, §3
   */
  readonly governs?: readonly ItemType[];
  /** What the law asks of every item that rests on it. */
  readonly requirements?: readonly StatuteRequirement[];
  /** True for a basis made up for a demonstration district. */
  readonly invented?: boolean;
}

export interface Amendment {
  /** The first day of the amended text. */
  readonly inForceFrom: CivilDate;
  /** Number of the decision that amends: 国务院令第797号. */
  readonly documentNumber?: string;
  /** By when the legal officer reads it again; absent: 30 days after it came into force. */
  readonly readAgainBy?: CivilDate;
}

/** One article of one basis. `checked: false` is printed as 待核. */
export interface BasisRef {
  readonly law: string;
  /** `42`, `32(4)`; absent when only the law is known, which also makes `checked` false. */
  readonly article?: string;
  readonly checked: boolean;
}
