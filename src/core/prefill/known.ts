/** What is known before a form is filled in: looked up by the app, judged here. */
import type { ElementRegister, PartyFact } from "../catalog/index.ts";
import type { FieldKind, FieldValue } from "../form/index.ts";
import type { CaseId, CivilDate, FileId } from "../shared/index.ts";
import type { Source } from "./source.ts";

/** Who is known by keyed hash of the identity number. */
export interface Parties {
  readonly applicant: string;
  readonly representative?: string;
  readonly proxy?: string;
}

/** Everything that one source says. */
export interface KnownRecord {
  readonly source: Source;
  readonly applicantKind: "person" | "firm";
  readonly parties: Parties;
  readonly answers: readonly KnownAnswer[];
  /** A certificate of no effect any more: it only tells which words were said to be wrong. */
  readonly over?: true;
  /** An office looked at it and granted or filed what was asked for; so is every certificate. */
  readonly approved: boolean;
  /** Papers handed in there, or the certificate itself. */
  readonly papers: readonly KnownPaper[];
}

export interface KnownAnswer {
  /** Id of the data element. */
  readonly element: string;
  readonly kind: FieldKind;
  readonly value: FieldValue;
  /** Where it was said later than the rest of its source, as in a correction. */
  readonly on?: CivilDate;
}

export interface KnownPaper {
  readonly name: string;
  readonly files: readonly FileId[];
  /** Of a printed certificate: the event of its case that made it. */
  readonly seq?: number;
  /** Where it came in later than the rest of its source. */
  readonly on?: CivilDate;
}

/** A request that a value of a source be put right. */
export interface KnownCorrection {
  readonly caseId: CaseId;
  readonly number: string;
  readonly element: string;
  /** `sourceKey` of what is said to be wrong. */
  readonly source: string;
  readonly standing: "open" | "upheld" | "refused";
  /** What is right, in words. */
  readonly right: string;
  /** Of the answer; null while there is none. */
  readonly answeredOn: CivilDate | null;
}

/** Who applies now. */
export interface Asking {
  readonly kind: "person" | "firm";
  readonly parties: Parties;
  readonly facts: Readonly<Partial<Record<PartyFact, string>>>;
  /** When somebody confirmed who this is. */
  readonly confirmedOn: CivilDate | null;
  /** Whether somebody who acts for another showed the letter of authority. */
  readonly letterSeen: boolean;
}

export interface Known {
  readonly register: ElementRegister;
  readonly asking: Asking;
  readonly records: readonly KnownRecord[];
  readonly corrections: readonly KnownCorrection[];
  readonly today: CivilDate;
}
