/** The day of a batch: every item of it is what the batch says, in one transaction. */
import type { BatchEffect, ReleasedItem } from "../../../app/ports/item-changes.ts";
import type { Jurisdiction } from "../../../core/shared/index.ts";
import { countChange, lockDistrict } from "../settings.ts";
import type { Queryable } from "../transaction.ts";
import { lockBatch } from "./batches.ts";
import { appendEvent } from "./events.ts";

/** Within the caller's transaction. @throws Overtaken when another process did it */
export async function takeEffect(
  client: Queryable,
  jurisdiction: Jurisdiction,
  { id, documentNumber, effectiveOn, events, items }: BatchEffect,
): Promise<void> {
  await lockDistrict(client, jurisdiction);
  await lockBatch(client, jurisdiction, id, "published");
  for (const event of events) await appendEvent(client, jurisdiction, event);
  for (const item of items) {
    await releaseItem(client, jurisdiction, item);
    await client.query(
      `insert into item_release (jurisdiction, code, seq, version, origin, batch, document_number, reason, effective_on)
       select $1, $2, coalesce(max(seq), 0) + 1, $3, 'screen', $4, $5, $6, $7
       from item_release where jurisdiction = $1 and code = $2`,
      [jurisdiction, item.code, item.version, id, documentNumber, item.reason, effectiveOn],
    );
  }
  await client.query("update item_batch set status = 'effective' where jurisdiction = $1 and id = $2", [
    jurisdiction,
    id,
  ]);
  await countChange(client, jurisdiction);
}

/** From now on it belongs to what was published on screen; running cases go on under their version. */
async function releaseItem(client: Queryable, jurisdiction: Jurisdiction, item: ReleasedItem): Promise<void> {
  const { code, name, bodyName, type, version } = item;
  if (version === null) {
    await client.query(
      `update item set status = 'withdrawn', origin = 'screen', flags = '[]', updated_at = now()
       where jurisdiction = $1 and code = $2`,
      [jurisdiction, code],
    );
    return;
  }
  await client.query(
    `update item set name = $3, body_name = $4, type = $5, status = 'published', current_version = $6,
                     origin = 'screen', flags = '[]', updated_at = now()
     where jurisdiction = $1 and code = $2`,
    [jurisdiction, code, name, bodyName, type, version],
  );
}
