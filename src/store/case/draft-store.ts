import type { DraftRow, DraftStore } from "../../app/ports/drafts.ts";
import type { CaseId, Instant } from "../../core/shared/index.ts";
import type { DistrictPools } from "../postgres/pool.ts";

interface DraftRecord {
  readonly id: CaseId;
  readonly item: string;
  readonly sealed: Buffer;
  readonly version: number;
  readonly updated_at: Date;
}

const COLUMNS = "id, item, sealed, version, updated_at";

export function openDraftStore(pools: DistrictPools): DraftStore {
  return {
    save: async (jurisdiction, owner, draft) => {
      const values = [
        jurisdiction,
        draft.id,
        owner,
        draft.item,
        draft.sealed,
        draft.version,
        new Date(draft.updatedAt).toISOString(),
      ];
      const text =
        draft.version === 1
          ? `insert into draft (jurisdiction, id, owner, item, sealed, version, updated_at)
             values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`
          : `update draft set item = $4, sealed = $5, version = $6, updated_at = $7
             where jurisdiction = $1 and id = $2 and owner = $3 and version = $6 - 1`;
      const { rowCount } = await pools.forJurisdiction(jurisdiction).query(text, values);
      return rowCount === 1;
    },
    find: async (jurisdiction, owner, id) => {
      const { rows } = await pools
        .forJurisdiction(jurisdiction)
        .query<DraftRecord>(`select ${COLUMNS} from draft where jurisdiction = $1 and owner = $2 and id = $3`, [
          jurisdiction,
          owner,
          id,
        ]);
      const row = rows[0];
      return row === undefined ? null : draftOf(row);
    },
    list: async (jurisdiction, owner) => {
      const { rows } = await pools
        .forJurisdiction(jurisdiction)
        .query<DraftRecord>(
          `select ${COLUMNS} from draft where jurisdiction = $1 and owner = $2 order by updated_at desc limit 50`,
          [jurisdiction, owner],
        );
      return rows.map(draftOf);
    },
    remove: async (jurisdiction, owner, id) => {
      await pools
        .forJurisdiction(jurisdiction)
        .query("delete from draft where jurisdiction = $1 and owner = $2 and id = $3", [jurisdiction, owner, id]);
    },
  };
}

function draftOf({ id, item, sealed, version, updated_at }: DraftRecord): DraftRow {
  return { id, item, sealed, version, updatedAt: updated_at.getTime() as Instant };
}
