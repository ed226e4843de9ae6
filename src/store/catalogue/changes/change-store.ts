/** Changes of items in PostgreSQL: rare beside commands on cases, so each is a short transaction. */
import type { ItemChangeStore } from "../../../app/ports/item-changes.ts";
import type { ItemContent } from "../../../app/ports/item-drafts.ts";
import type { Jurisdiction } from "../../../core/shared/index.ts";
import type { DistrictPools } from "../../postgres/pool.ts";
import { inTransaction, type Queryable } from "../transaction.ts";
import { cancelBatch, createBatch, findBatch, listBatches, listDueBatches, setBatch } from "./batches.ts";
import { findChange, listChanges } from "./change-lists.ts";
import { appendEvent, insertEvent } from "./events.ts";
import { Overtaken } from "./overtaken.ts";
import { publishBatch } from "./publish.ts";
import { countRunning, listReleases } from "./releases.ts";
import { takeEffect } from "./take-effect.ts";
import { tellSigners } from "./tell-signers.ts";

export function openItemChangeStore(pools: DistrictPools): ItemChangeStore {
  const pool = (jurisdiction: Jurisdiction) => pools.forJurisdiction(jurisdiction);
  /** True when it was done; false when it was overtaken, and nothing of it is kept. */
  const wholly = async (jurisdiction: Jurisdiction, work: (client: Queryable) => Promise<void>): Promise<boolean> => {
    try {
      await inTransaction(pool(jurisdiction), "read committed", work);
      return true;
    } catch (error) {
      if (error instanceof Overtaken) return false;
      throw error;
    }
  };
  return {
    open: (jurisdiction, change) =>
      wholly(jurisdiction, async (client) => {
        const { id, item, status, content, event, told } = change;
        const { rowCount } = await client.query(
          `insert into item_change (jurisdiction, id, item, status, version, content, opened_at)
           values ($1, $2, $3, $4, 1, $5, $6) on conflict do nothing`,
          [jurisdiction, id, item, status, content === null ? null : JSON.stringify(content), new Date(event.at)],
        );
        if (rowCount !== 1) throw new Overtaken();
        await insertEvent(client, jurisdiction, { id, status, event });
        await tellSigners(client, jurisdiction, { id, event, told });
      }),
    append: (jurisdiction, event) => wholly(jurisdiction, (client) => appendEvent(client, jurisdiction, event)),
    find: (jurisdiction, id) => findChange(pool(jurisdiction), jurisdiction, id),
    findContent: async (jurisdiction, id) => {
      const { rows } = await pool(jurisdiction).query<{ content: string | null }>({
        name: "find-item-change-content",
        text: "select content from item_change where jurisdiction = $1 and id = $2",
        values: [jurisdiction, id],
      });
      const content = rows[0]?.content ?? null;
      return content === null ? null : (JSON.parse(content) as ItemContent);
    },
    list: (jurisdiction, query) => listChanges(pool(jurisdiction), jurisdiction, query),
    createBatch: (jurisdiction, batch) => createBatch(pool(jurisdiction), jurisdiction, batch),
    findBatch: (jurisdiction, id) => findBatch(pool(jurisdiction), jurisdiction, id),
    listBatches: (jurisdiction, limit) => listBatches(pool(jurisdiction), jurisdiction, limit),
    setBatch: (jurisdiction, change, batch, inIt) =>
      wholly(jurisdiction, (client) => setBatch(client, jurisdiction, { change, batch, inIt })),
    publish: (jurisdiction, publication) =>
      wholly(jurisdiction, (client) => publishBatch(client, jurisdiction, publication)),
    cancelBatch: (jurisdiction, id, from, events) =>
      wholly(jurisdiction, (client) => cancelBatch(client, jurisdiction, { id, from, events })),
    listDueBatches: (jurisdiction, today) => listDueBatches(pool(jurisdiction), jurisdiction, today),
    takeEffect: (jurisdiction, effect) => wholly(jurisdiction, (client) => takeEffect(client, jurisdiction, effect)),
    listReleases: (jurisdiction, item) => listReleases(pool(jurisdiction), jurisdiction, item),
    countRunning: (jurisdiction, item) => countRunning(pool(jurisdiction), jurisdiction, item),
  };
}
