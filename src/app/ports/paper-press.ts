/** Draws papers. `files/pdf` is the one that knows of PDF. */
import type { PaperContent, PaperContentMissing } from "../../core/certificate/index.ts";
import type { CivilDate, Instant, Refusal, Result } from "../../core/shared/index.ts";

export interface PaperPress {
  /** The same words give the same bytes. `reprint` counts from 1 and is printed across the page. */
  print(
    content: PaperContent,
    options?: { readonly reprint?: number },
  ): Promise<Result<Uint8Array, PaperContentMissing | CharacterMissing>>;
  /** The readable part of an archived case. */
  printRecord(record: CaseRecord): Promise<Result<Uint8Array, CharacterMissing>>;
}

/** No font has the character: a certificate with an empty box would certify nobody. */
export interface CharacterMissing extends Refusal {
  readonly code: "paper/character-not-printable";
}

/** Cover, list of contents, course and closing sheet of an archived case. */
export interface CaseRecord {
  readonly bodyName: string;
  readonly caseNumber: string;
  readonly itemName: string;
  readonly applicantName: string;
  /** How it ended. */
  readonly result: string;
  readonly receivedOn: CivilDate;
  readonly closedOn: CivilDate;
  /** 保管期限. */
  readonly retention: string;
  readonly documents: readonly RecordedDocument[];
  readonly timeline: readonly RecordedStep[];
  readonly compiledBy: string;
  readonly issuedAt: Instant;
}

export interface RecordedDocument {
  readonly title: string;
  readonly number?: string;
  readonly date: CivilDate;
  /** Name of the entry in the archive. */
  readonly entry: string;
}

export interface RecordedStep {
  /** As printed. */
  readonly at: string;
  readonly what: string;
  readonly who: string;
  readonly note?: string;
}
