/** Changes with their events. */
import type { ChangeQuery, StoredChange, StoredChangeEvent } from "../../../app/ports/item-changes.ts";
import type { ChangeEvent } from "../../../core/catalog/index.ts";
import type { AccountId, Instant, Jurisdiction } from "../../../core/shared/index.ts";
import type { Queryable } from "../transaction.ts";

interface EventRow {
  readonly id: string;
  readonly batch: string | null;
  readonly seq: number;
  readonly at: Date;
  readonly actor: AccountId | null;
  readonly body: string;
  readonly link: string;
}

export async function findChange(
  client: Queryable,
  jurisdiction: Jurisdiction,
  id: string,
): Promise<StoredChange | null> {
  const { rows } = await client.query<EventRow>({
    name: "find-item-change",
    text: `select c.id, c.batch, e.seq, e.at, e.actor, e.body, e.link
           from item_change c join item_change_event e on e.jurisdiction = $1 and e.change_id = c.id
           where c.jurisdiction = $1 and c.id = $2 order by e.seq`,
    values: [jurisdiction, id],
  });
  return changesOf(rows)[0] ?? null;
}

export async function listChanges(
  client: Queryable,
  jurisdiction: Jurisdiction,
  { statuses, item, limit }: ChangeQuery,
): Promise<readonly StoredChange[]> {
  const { rows } = await client.query<EventRow>({
    name: "list-item-changes",
    text: `select c.id, c.batch, e.seq, e.at, e.actor, e.body, e.link
           from (
             select id, batch, opened_at from item_change
             where jurisdiction = $1 and ($2::text[] is null or status = any($2)) and ($3::text is null or item = $3)
             order by opened_at desc, id desc limit $4
           ) c join item_change_event e on e.jurisdiction = $1 and e.change_id = c.id
           order by c.opened_at desc, c.id desc, e.seq`,
    values: [jurisdiction, statuses ?? null, item ?? null, limit],
  });
  return changesOf(rows);
}

/** Rows of one change stand together. */
function changesOf(rows: readonly EventRow[]): readonly StoredChange[] {
  const found = new Map<string, StoredChange & { readonly events: StoredChangeEvent[] }>();
  for (const { id, batch, at, body, ...event } of rows) {
    const change = found.get(id) ?? { id, batch, events: [] };
    // Written by `appendEvent` from a value of this very type.
    change.events.push({ ...event, at: at.getTime() as Instant, body: JSON.parse(body) as ChangeEvent });
    found.set(id, change);
  }
  return [...found.values()];
}
