/** Who brought which file, and to which case. The bytes lie in the file store. */
import type { AccountId, CaseId, FileId, Instant, Jurisdiction } from "../../core/shared/index.ts";

export interface FileRecord {
  readonly id: FileId;
  /** The account that uploaded it; the same content may have been brought by several. */
  readonly owner: AccountId;
  /** As the uploader calls it, without folders. */
  readonly name: string;
  /** By its bytes. */
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  readonly caseId: CaseId | null;
}

export interface FileRecords {
  /** Notes an upload; brought again by the same account, a file takes the new name. */
  add(jurisdiction: Jurisdiction, record: Omit<FileRecord, "caseId">, at: Instant): Promise<void>;
  /** Everybody's records of these files; unknown ids are absent. */
  list(jurisdiction: Jurisdiction, ids: readonly FileId[]): Promise<readonly FileRecord[]>;
  /** Marks the uploader's own files as belonging to the case. */
  attach(jurisdiction: Jurisdiction, owner: AccountId, ids: readonly FileId[], caseId: CaseId): Promise<void>;
}

/** Tells the type of a file by its bytes. */
export type ReadContentType = (file: {
  readonly head: Uint8Array;
  readonly tail?: Uint8Array;
  readonly size: number;
  readonly name?: string;
}) => import("../../core/shared/index.ts").Result<{ readonly mime: string }, ContentTypeRefusal>;

export type ContentTypeRefusal =
  | { readonly code: "file/empty" }
  | { readonly code: "file/type-not-accepted"; readonly found: string }
  | { readonly code: "file/type-mismatch"; readonly claimed: string; readonly found: string };
