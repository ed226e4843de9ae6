import type { ProcedureDraftRow, ProcedureDraftStore } from "../../app/ports/procedure-drafts.ts";
import type { AccountId, Instant } from "../../core/shared/index.ts";
import type { DistrictPools } from "../postgres/pool.ts";

interface Row {
  readonly base_version: string;
  readonly bpmn: string;
  readonly dmn: string;
  readonly revision: number;
  readonly saved_by: string;
  readonly saved_at: Date;
}

export function openProcedureDrafts(pools: DistrictPools): ProcedureDraftStore {
  return {
    find: async (jurisdiction, item) => {
      const { rows } = await pools.forJurisdiction(jurisdiction).query<Row>({
        name: "find-procedure-draft",
        text: `select base_version, bpmn, dmn, revision, saved_by, saved_at from procedure_draft
               where jurisdiction = $1 and item = $2`,
        values: [jurisdiction, item],
      });
      const [row] = rows;
      return row === undefined ? null : draftOf(row);
    },
    save: async (jurisdiction, item, draft) => {
      const { baseVersion, bpmn, dmn, revision, savedBy, savedAt } = draft;
      const text =
        revision === 1
          ? `insert into procedure_draft (jurisdiction, item, base_version, bpmn, dmn, revision, saved_by, saved_at)
             values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`
          : `update procedure_draft
             set base_version = $3, bpmn = $4, dmn = $5, revision = $6, saved_by = $7, saved_at = $8
             where jurisdiction = $1 and item = $2 and revision = $6 - 1`;
      const values = [jurisdiction, item, baseVersion, bpmn, JSON.stringify(dmn), revision, savedBy, new Date(savedAt)];
      const { rowCount } = await pools.forJurisdiction(jurisdiction).query(text, values);
      return rowCount === 1;
    },
    remove: async (jurisdiction, item, revision) => {
      const { rowCount } = await pools
        .forJurisdiction(jurisdiction)
        .query("delete from procedure_draft where jurisdiction = $1 and item = $2 and revision = $3", [
          jurisdiction,
          item,
          revision,
        ]);
      return rowCount === 1;
    },
  };
}

function draftOf(row: Row): ProcedureDraftRow {
  return {
    baseVersion: row.base_version,
    bpmn: row.bpmn,
    dmn: JSON.parse(row.dmn) as ProcedureDraftRow["dmn"],
    revision: row.revision,
    savedBy: row.saved_by as AccountId,
    savedAt: row.saved_at.getTime() as Instant,
  };
}
