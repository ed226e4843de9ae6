/** Procedures that are being edited and are not published: one for each item. */
import type { AccountId, Instant, ItemCode, Jurisdiction } from "../../core/shared/index.ts";
import type { DmnFile } from "./catalogue-store.ts";

export interface ProcedureDraftRow {
  /** Version of the item that it was begun from. */
  readonly baseVersion: string;
  readonly bpmn: string;
  readonly dmn: readonly DmnFile[];
  /** Goes up by one with each saving, from 1. */
  readonly revision: number;
  readonly savedBy: AccountId;
  readonly savedAt: Instant;
}

export interface ProcedureDraftStore {
  find(jurisdiction: Jurisdiction, item: ItemCode): Promise<ProcedureDraftRow | null>;
  /** Creates at revision 1, or replaces when the stored revision is the one before. False when it is not. */
  save(jurisdiction: Jurisdiction, item: ItemCode, draft: ProcedureDraftRow): Promise<boolean>;
  /** False when another revision is stored. */
  remove(jurisdiction: Jurisdiction, item: ItemCode, revision: number): Promise<boolean>;
}
