/** Drafts: saved as the person types, nobody's record yet. */
import type { AccountId, CaseId, Instant, Jurisdiction } from "../../core/shared/index.ts";

export interface DraftRow {
  readonly id: CaseId;
  readonly item: string;
  readonly sealed: Buffer;
  readonly version: number;
  readonly updatedAt: Instant;
}

export interface DraftStore {
  /** Creates at `version` 1 or replaces when the stored version is `version` - 1. False when it is not. */
  save(jurisdiction: Jurisdiction, owner: AccountId, draft: DraftRow): Promise<boolean>;
  find(jurisdiction: Jurisdiction, owner: AccountId, id: CaseId): Promise<DraftRow | null>;
  list(jurisdiction: Jurisdiction, owner: AccountId): Promise<readonly DraftRow[]>;
  remove(jurisdiction: Jurisdiction, owner: AccountId, id: CaseId): Promise<void>;
}
