/** What the use cases of papers need of storage. Rows are made by the commit that made the event; here they are printed. */
import type { LicenceChange } from "../../core/case/index.ts";
import type { PaperKind } from "../../core/certificate/index.ts";
import type { CaseId, CivilDate, FileId, Instant, ItemCode, Jurisdiction } from "../../core/shared/index.ts";

/** Which paper: the event of the case that made it, and its kind. */
export interface PaperKey {
  readonly caseId: CaseId;
  readonly seq: number;
  readonly kind: PaperKind;
}

export interface PaperRecord extends PaperKey {
  readonly body: string;
  readonly year: number;
  readonly serial: number;
  readonly issuedAt: Instant;
  /** Null until it was first printed; then it never changes. */
  readonly print: PaperPrint | null;
  /** How often it was printed on paper. */
  readonly prints: number;
}

export interface PaperPrint {
  readonly file: FileId;
  readonly number: string;
}

/** A printed paper with its words. */
export interface FrozenPaper extends PaperKey {
  readonly print: PaperPrint;
  /** Sealed with the case's data key. */
  readonly content: Buffer;
  /** Wrapped; null after the person was forgotten. */
  readonly dataKey: Buffer | null;
  readonly verifyHash: string;
  /** What became of the licence of the same case, in order. */
  readonly licence: readonly LicenceChange[];
}

export interface PaperStore {
  listOfCase(jurisdiction: Jurisdiction, caseId: CaseId): Promise<readonly PaperRecord[]>;
  findFrozen(jurisdiction: Jurisdiction, key: PaperKey): Promise<FrozenPaper | null>;
  findByNumber(jurisdiction: Jurisdiction, number: string): Promise<FrozenPaper | null>;
  /** The case's wrapped data key, or null when there is none (any more). */
  findDataKey(jurisdiction: Jurisdiction, caseId: CaseId): Promise<Buffer | null>;
  /** Keeps the first print for good. False when another process was first: its print stands. */
  freeze(
    jurisdiction: Jurisdiction,
    key: PaperKey,
    words: PaperPrint & { readonly content: Buffer; readonly verifyHash: string },
  ): Promise<boolean>;
  /** Counts a print on paper and returns how many there are now. */
  countPrint(jurisdiction: Jurisdiction, key: PaperKey): Promise<number>;
  /** Papers that were never printed, the oldest first. */
  listUnprinted(jurisdiction: Jurisdiction, limit: number): Promise<readonly PaperKey[]>;
  listRegister(jurisdiction: Jurisdiction, query: RegisterQuery): Promise<RegisterPage>;
  listSeries(jurisdiction: Jurisdiction, kind: PaperKind | null): Promise<readonly PaperSeries[]>;
}

export interface RegisterQuery {
  readonly kind: PaperKind | null;
  /** First instant and the instant after the last. */
  readonly from: Instant | null;
  readonly until: Instant | null;
  readonly offset: number;
  readonly limit: number;
}

export interface RegisterPage {
  readonly total: number;
  readonly rows: readonly RegisterRow[];
}

export interface RegisterRow extends PaperRecord {
  readonly caseNumber: string;
  readonly item: ItemCode;
  readonly itemVersion: string;
}

/** One number series and what of it is missing. */
export interface PaperSeries {
  readonly body: string;
  readonly kind: PaperKind;
  readonly year: number;
  readonly last: number;
  readonly count: number;
  /** Serials that no paper has, at most a hundred of them; a sound series has none. */
  readonly missing: readonly number[];
}

/** What tracking without signing in sees of a case. */
export interface TrackedCase {
  readonly number: string;
  readonly trackingHash: string | null;
  readonly status: string;
  readonly submittedAt: Instant;
  readonly receivedOn: CivilDate | null;
  readonly acceptedOn: CivilDate | null;
  readonly dueOn: CivilDate | null;
  readonly decidedAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly updatedAt: Instant;
}

export interface TrackingStore {
  findTracked(jurisdiction: Jurisdiction, caseNumber: string): Promise<TrackedCase | null>;
}
