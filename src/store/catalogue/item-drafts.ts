import type { ItemDraftRow, ItemDraftStore } from "../../app/ports/item-drafts.ts";
import type { AccountId, Instant, ItemCode } from "../../core/shared/index.ts";
import type { DistrictPools } from "../postgres/pool.ts";

interface HeadRow {
  readonly base_version: string | null;
  readonly revision: number;
  readonly saved_by: string;
  readonly saved_at: Date;
}

interface Row extends HeadRow {
  readonly source: ItemDraftRow["source"];
}

export function openItemDrafts(pools: DistrictPools): ItemDraftStore {
  return {
    find: async (jurisdiction, item) => {
      const { rows } = await pools.forJurisdiction(jurisdiction).query<Row>({
        name: "find-item-draft",
        text: `select base_version, source, revision, saved_by, saved_at from item_draft
               where jurisdiction = $1 and item = $2`,
        values: [jurisdiction, item],
      });
      const [row] = rows;
      return row === undefined ? null : { ...headOf(row), source: row.source };
    },
    list: async (jurisdiction) => {
      const { rows } = await pools.forJurisdiction(jurisdiction).query<HeadRow & { item: ItemCode; name: string }>({
        name: "list-item-drafts",
        text: `select item, source->'spec'->>'name' as name, base_version, revision, saved_by, saved_at
               from item_draft where jurisdiction = $1 order by saved_at desc, item`,
        values: [jurisdiction],
      });
      return rows.map(({ item, name, ...row }) => ({ item, name, ...headOf(row) }));
    },
    save: async (jurisdiction, item, draft) => {
      const { baseVersion, source, revision, savedBy, savedAt } = draft;
      const text =
        revision === 1
          ? `insert into item_draft (jurisdiction, item, base_version, source, revision, saved_by, saved_at)
             values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`
          : `update item_draft
             set base_version = $3, source = $4, revision = $5, saved_by = $6, saved_at = $7
             where jurisdiction = $1 and item = $2 and revision = $5 - 1`;
      const values = [jurisdiction, item, baseVersion, JSON.stringify(source), revision, savedBy, new Date(savedAt)];
      const { rowCount } = await pools.forJurisdiction(jurisdiction).query(text, values);
      return rowCount === 1;
    },
    remove: async (jurisdiction, item, revision) => {
      const { rowCount } = await pools
        .forJurisdiction(jurisdiction)
        .query("delete from item_draft where jurisdiction = $1 and item = $2 and revision = $3", [
          jurisdiction,
          item,
          revision,
        ]);
      return rowCount === 1;
    },
  };
}

function headOf(row: HeadRow): Omit<ItemDraftRow, "source"> {
  return {
    baseVersion: row.base_version,
    revision: row.revision,
    savedBy: row.saved_by as AccountId,
    savedAt: row.saved_at.getTime() as Instant,
  };
}
