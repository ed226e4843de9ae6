/** Writing one event of a change. */
import type { AppendedEvent } from "../../../app/ports/item-changes.ts";
import type { Jurisdiction } from "../../../core/shared/index.ts";
import type { Queryable } from "../transaction.ts";
import { Overtaken } from "./overtaken.ts";

/** @throws Overtaken when the stream has moved on */
export async function appendEvent(client: Queryable, jurisdiction: Jurisdiction, change: AppendedEvent): Promise<void> {
  const { id, status, event } = change;
  const { rowCount } = await client.query(
    "update item_change set status = $3, version = $4 where jurisdiction = $1 and id = $2 and version = $4::int - 1",
    [jurisdiction, id, status, event.seq],
  );
  if (rowCount !== 1) throw new Overtaken();
  await insertEvent(client, jurisdiction, change);
}

export async function insertEvent(
  client: Queryable,
  jurisdiction: Jurisdiction,
  { id, event }: AppendedEvent,
): Promise<void> {
  await client.query(
    `insert into item_change_event (jurisdiction, change_id, seq, at, actor, body, link)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [jurisdiction, id, event.seq, new Date(event.at), event.actor, JSON.stringify(event.body), event.link],
  );
}
