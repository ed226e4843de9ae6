/** Batches as their page shows them. */
import type { Jurisdiction } from "../../../core/shared/index.ts";
import { formatInstant } from "../../../core/shared/index.ts";
import type { ItemChangeStore, StoredBatch } from "../../ports/item-changes.ts";
import type { Staff } from "../../ports/register.ts";
import type { CatalogueCache } from "../cache.ts";

export interface BatchView extends Pick<StoredBatch, "id" | "name" | "status" | "documentNumber" | "effectiveOn"> {
  readonly madeBy: string;
  readonly madeAt: string;
  readonly publishedBy: string | null;
  readonly publishedAt: string | null;
  readonly changes: readonly string[];
}

export interface BatchViewParts {
  readonly cache: CatalogueCache;
  readonly changes: Pick<ItemChangeStore, "listBatches">;
  readonly staff: Pick<Staff, "getNames">;
}

const MOST = 200;

/** The latest first. */
export async function listBatchViews(
  { cache, changes, staff }: BatchViewParts,
  jurisdiction: Jurisdiction,
): Promise<readonly BatchView[]> {
  const stored = await changes.listBatches(jurisdiction, MOST);
  const people = stored.flatMap(({ madeBy, publishedBy }) => [madeBy, ...(publishedBy === null ? [] : [publishedBy])]);
  const names = await staff.getNames(jurisdiction, [...new Set(people)]);
  const { zone } = (await cache.get(jurisdiction)).calendar;
  return stored.map(({ madeBy, madeAt, publishedBy, publishedAt, ...batch }) => ({
    ...batch,
    madeBy: names.get(madeBy) ?? "",
    madeAt: formatInstant(madeAt, zone),
    publishedBy: publishedBy === null ? null : (names.get(publishedBy) ?? ""),
    publishedAt: publishedAt === null ? null : formatInstant(publishedAt, zone),
  }));
}
