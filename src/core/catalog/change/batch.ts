/**
 * A batch (成熟一批、公开一批): changes that are made public together, by one document, with one day from which they
 * have effect. All of it or nothing. Rules R-CAT-84 to 86.
 */
import { type CivilDate, ok, type Result, refuse } from "../../shared/index.ts";
import type { FoundError } from "./decide.ts";
import type { ItemChange } from "./life.ts";

/** `open`: being put together; `published`: announced, not yet in effect. */
export const BATCH_STATUSES = ["open", "published", "effective", "cancelled"] as const;
export type BatchStatus = (typeof BATCH_STATUSES)[number];

export interface Batch {
  readonly name: string;
  readonly status: BatchStatus;
  /** Of the document by which it is made public; null until it is. */
  readonly documentNumber: string | null;
  readonly effectiveOn: CivilDate | null;
}

export type BatchRefusal =
  | { readonly code: "batch/not-open"; readonly status: BatchStatus }
  | { readonly code: "batch/empty" }
  | { readonly code: "batch/document-required" }
  | { readonly code: "batch/day-past"; readonly day: CivilDate; readonly today: CivilDate }
  | { readonly code: "batch/change-not-ready"; readonly item: string; readonly status: string }
  /** Somebody published another version of the item since the change was made. */
  | { readonly code: "batch/base-moved"; readonly item: string }
  /** Each is sound by itself, together they are not. */
  | { readonly code: "batch/has-errors"; readonly count: number; readonly findings: readonly FoundError[] }
  | { readonly code: "batch/reason-required" };

export interface Publishing {
  readonly documentNumber: string;
  readonly effectiveOn: CivilDate;
  readonly today: CivilDate;
  /** Of every item in it: the version that is published now; null where none is. */
  readonly current: ReadonlyMap<string, string | null>;
  /** Of the catalogue as it will be, with every change of the batch in it. */
  readonly errors: readonly FoundError[];
}

/** R-CAT-84, R-CAT-86: refused as a whole for whatever stands against one of its changes. */
export function publishBatch(
  batch: Batch,
  changes: readonly ItemChange[],
  { documentNumber, effectiveOn, today, current, errors }: Publishing,
): Result<null, BatchRefusal> {
  if (batch.status !== "open") return refuse({ code: "batch/not-open", status: batch.status });
  if (changes.length === 0) return refuse({ code: "batch/empty" });
  if (documentNumber.trim() === "") return refuse({ code: "batch/document-required" });
  if (effectiveOn < today) return refuse({ code: "batch/day-past", day: effectiveOn, today });
  const unready = changes.find(({ status }) => status !== "ready");
  if (unready !== undefined)
    return refuse({ code: "batch/change-not-ready", item: unready.itemName, status: unready.status });
  const moved = changes.find(({ item, baseVersion }) => (current.get(item) ?? null) !== baseVersion);
  if (moved !== undefined) return refuse({ code: "batch/base-moved", item: moved.itemName });
  if (errors.length > 0) return refuse({ code: "batch/has-errors", count: errors.length, findings: errors });
  return ok(null);
}

/** R-CAT-85: calls a batch off that is not in effect yet; its changes are ready again. */
export function cancelBatch(batch: Batch, reason: string): Result<null, BatchRefusal> {
  if (batch.status !== "open" && batch.status !== "published")
    return refuse({ code: "batch/not-open", status: batch.status });
  return reason.trim() === "" ? refuse({ code: "batch/reason-required" }) : ok(null);
}

/** R-CAT-85: from the beginning of its day, however late anybody looks. */
export function isDue({ status, effectiveOn }: Batch, today: CivilDate): boolean {
  return status === "published" && effectiveOn !== null && effectiveOn <= today;
}
