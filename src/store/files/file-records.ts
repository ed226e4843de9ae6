/** Records of uploaded files in PostgreSQL. */
import type { FileRecord, FileRecords } from "../../app/ports/file-records.ts";
import type { AccountId, CaseId, FileId } from "../../core/shared/index.ts";
import type { DistrictPools } from "../postgres/pool.ts";

export function openFileRecords(pools: DistrictPools): FileRecords {
  return {
    async add(jurisdiction, { id, owner, name, mediaType, size }, at) {
      await pools.forJurisdiction(jurisdiction).query({
        name: "add-file",
        text: `insert into file_object (jurisdiction, id, owner, name, media_type, size, uploaded_at)
               values ($1, $2, $3, $4, $5, $6, $7)
               on conflict (jurisdiction, id, owner) do update
               set name = excluded.name, media_type = excluded.media_type, uploaded_at = excluded.uploaded_at`,
        values: [jurisdiction, id, owner, name, mediaType, size, new Date(at)],
      });
    },
    async list(jurisdiction, ids) {
      if (ids.length === 0) return [];
      const { rows } = await pools.forJurisdiction(jurisdiction).query<Row>({
        name: "list-files",
        text: `select id, owner, name, media_type, size::float8, case_id from file_object
               where jurisdiction = $1 and id = any($2) order by uploaded_at`,
        values: [jurisdiction, ids],
      });
      return rows.map(recordOf);
    },
    async attach(jurisdiction, owner, ids, caseId) {
      await pools.forJurisdiction(jurisdiction).query({
        name: "attach-files",
        text: `update file_object set case_id = $4
               where jurisdiction = $1 and owner = $2 and id = any($3) and case_id is distinct from $4`,
        values: [jurisdiction, owner, ids, caseId],
      });
    },
  };
}

interface Row {
  readonly id: FileId;
  readonly owner: AccountId;
  readonly name: string;
  readonly media_type: string;
  readonly size: number;
  readonly case_id: CaseId | null;
}

function recordOf({ id, owner, name, media_type, size, case_id }: Row): FileRecord {
  return { id, owner, name, mediaType: media_type, size, caseId: case_id };
}
