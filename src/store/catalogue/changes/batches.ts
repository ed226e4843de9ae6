/** Batches: put together, found, called off. */
import type { AppendedEvent, ItemChangeStore, StoredBatch } from "../../../app/ports/item-changes.ts";
import type { BatchStatus } from "../../../core/catalog/index.ts";
import type { AccountId, CivilDate, Instant, Jurisdiction } from "../../../core/shared/index.ts";
import type { Queryable } from "../transaction.ts";
import { appendEvent } from "./events.ts";
import { Overtaken } from "./overtaken.ts";

export async function createBatch(
  client: Queryable,
  jurisdiction: Jurisdiction,
  { id, name, by, at }: Parameters<ItemChangeStore["createBatch"]>[1],
): Promise<void> {
  await client.query(
    "insert into item_batch (jurisdiction, id, name, status, made_by, made_at) values ($1, $2, $3, 'open', $4, $5)",
    [jurisdiction, id, name, by, new Date(at)],
  );
}

interface BatchRow {
  readonly id: string;
  readonly name: string;
  readonly status: BatchStatus;
  readonly document_number: string | null;
  readonly effective_on: CivilDate | null;
  readonly made_by: AccountId;
  readonly made_at: Date;
  readonly published_by: AccountId | null;
  readonly published_at: Date | null;
  readonly changes: readonly string[];
}

const COLUMNS = `b.id, b.name, b.status, b.document_number, b.effective_on::text as effective_on, b.made_by, b.made_at,
  b.published_by, b.published_at,
  array(select c.id::text from item_change c where c.jurisdiction = b.jurisdiction and c.batch = b.id
        order by c.opened_at, c.id) as changes`;

export async function findBatch(
  client: Queryable,
  jurisdiction: Jurisdiction,
  id: string,
): Promise<StoredBatch | null> {
  const { rows } = await client.query<BatchRow>({
    name: "find-item-batch",
    text: `select ${COLUMNS} from item_batch b where b.jurisdiction = $1 and b.id = $2`,
    values: [jurisdiction, id],
  });
  const [row] = rows;
  return row === undefined ? null : batchOf(row);
}

export async function listBatches(
  client: Queryable,
  jurisdiction: Jurisdiction,
  limit: number,
): Promise<readonly StoredBatch[]> {
  const { rows } = await client.query<BatchRow>({
    name: "list-item-batches",
    text: `select ${COLUMNS} from item_batch b where b.jurisdiction = $1 order by b.made_at desc, b.id limit $2`,
    values: [jurisdiction, limit],
  });
  return rows.map(batchOf);
}

export async function listDueBatches(
  client: Queryable,
  jurisdiction: Jurisdiction,
  today: CivilDate,
): Promise<readonly string[]> {
  const { rows } = await client.query<{ id: string }>({
    name: "list-due-item-batches",
    text: `select id from item_batch where jurisdiction = $1 and status = 'published' and effective_on <= $2
           order by effective_on, published_at, id`,
    values: [jurisdiction, today],
  });
  return rows.map(({ id }) => id);
}

/** @throws Overtaken when the batch is not open, or the change is elsewhere */
export async function setBatch(
  client: Queryable,
  jurisdiction: Jurisdiction,
  { change, batch, inIt }: { readonly change: string; readonly batch: string; readonly inIt: boolean },
): Promise<void> {
  await lockBatch(client, jurisdiction, batch, "open");
  const { rowCount } = await client.query(
    `update item_change set batch = $3
     where jurisdiction = $1 and id = $2 and (batch is null or batch = $4) and status in ('checked', 'ready')`,
    [jurisdiction, change, inIt ? batch : null, batch],
  );
  if (rowCount !== 1) throw new Overtaken();
}

/** @throws Overtaken when it is in another state */
export async function lockBatch(
  client: Queryable,
  jurisdiction: Jurisdiction,
  id: string,
  status: BatchStatus,
): Promise<void> {
  const { rowCount } = await client.query(
    "select 1 from item_batch where jurisdiction = $1 and id = $2 and status = $3 for update",
    [jurisdiction, id, status],
  );
  if (rowCount !== 1) throw new Overtaken();
}

export async function cancelBatch(
  client: Queryable,
  jurisdiction: Jurisdiction,
  { id, from, events }: { readonly id: string; readonly from: BatchStatus; readonly events: readonly AppendedEvent[] },
): Promise<void> {
  await lockBatch(client, jurisdiction, id, from);
  for (const event of events) await appendEvent(client, jurisdiction, event);
  await client.query("update item_batch set status = 'cancelled' where jurisdiction = $1 and id = $2", [
    jurisdiction,
    id,
  ]);
  await client.query("update item_change set batch = null where jurisdiction = $1 and batch = $2", [jurisdiction, id]);
}

function batchOf({ document_number, effective_on, made_by, made_at, published_by, published_at, ...row }: BatchRow) {
  return {
    ...row,
    documentNumber: document_number,
    effectiveOn: effective_on,
    madeBy: made_by,
    madeAt: made_at.getTime() as Instant,
    publishedBy: published_by,
    publishedAt: published_at === null ? null : (published_at.getTime() as Instant),
  } satisfies StoredBatch;
}
