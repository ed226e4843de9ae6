/** Publishing a batch: its versions are kept, so that cases can run on them from its day; nothing else changes yet. */
import type { BatchPublication, VersionToKeep } from "../../../app/ports/item-changes.ts";
import type { Jurisdiction } from "../../../core/shared/index.ts";
import { lockDistrict } from "../settings.ts";
import type { Queryable } from "../transaction.ts";
import { lockBatch } from "./batches.ts";
import { appendEvent } from "./events.ts";

/** Within the caller's transaction. @throws Overtaken when the batch or one of its changes moved on */
export async function publishBatch(
  client: Queryable,
  jurisdiction: Jurisdiction,
  { id, documentNumber, effectiveOn, by, at, events, versions }: BatchPublication,
): Promise<void> {
  await lockDistrict(client, jurisdiction);
  await lockBatch(client, jurisdiction, id, "open");
  for (const event of events) await appendEvent(client, jurisdiction, event);
  for (const version of versions) await keepVersion(client, jurisdiction, version);
  await client.query(
    `update item_batch
     set status = 'published', document_number = $3, effective_on = $4, published_by = $5, published_at = $6
     where jurisdiction = $1 and id = $2`,
    [jurisdiction, id, documentNumber, effectiveOn, by, new Date(at)],
  );
}

/** An item that is new stands as a draft until its day. */
async function keepVersion(client: Queryable, jurisdiction: Jurisdiction, kept: VersionToKeep): Promise<void> {
  const { code, version, spec, flow, bpmn, dmn, bodyName } = kept;
  await client.query(
    `insert into item (jurisdiction, code, name, body_name, type, status, origin)
     values ($1, $2, $3, $4, $5, 'draft', 'screen') on conflict do nothing`,
    [jurisdiction, code, spec.name, bodyName, spec.type],
  );
  await client.query(
    `insert into item_version (jurisdiction, code, version, spec, flow) values ($1, $2, $3, $4, $5)
     on conflict do nothing`,
    [jurisdiction, code, version, JSON.stringify(spec), JSON.stringify({ model: flow, bpmn, dmn })],
  );
}
