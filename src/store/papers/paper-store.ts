/** Papers in PostgreSQL: each query is named by the question it answers. */
import type {
  FrozenPaper,
  PaperKey,
  PaperRecord,
  PaperStore,
  RegisterPage,
  RegisterQuery,
  RegisterRow,
} from "../../app/ports/paper-store.ts";
import { type EventOf, licenceChange } from "../../core/case/index.ts";
import type { PaperKind } from "../../core/certificate/index.ts";
import {
  type CaseId,
  type FileId,
  type Instant,
  type ItemCode,
  type Jurisdiction,
  MOST_COUNTED,
} from "../../core/shared/index.ts";
import type { DistrictPools } from "../postgres/pool.ts";
import { createPaperSeries } from "./paper-series.ts";

export function openPaperStore(pools: DistrictPools): PaperStore {
  const series = createPaperSeries();
  return {
    listOfCase: (jurisdiction, caseId) => listOfCase(pools, jurisdiction, caseId),
    findFrozen: (jurisdiction, { caseId, seq, kind }) =>
      findFrozen(pools, jurisdiction, "p.case_id = $2 and p.seq = $3 and p.kind = $4", [caseId, seq, kind]),
    findByNumber: (jurisdiction, number) => findFrozen(pools, jurisdiction, "p.number = $2", [number]),
    async findDataKey(jurisdiction, caseId) {
      const { rows } = await pools.forJurisdiction(jurisdiction).query<{ data_key: Buffer | null }>({
        name: "find-data-key",
        text: "select data_key from case_record where jurisdiction = $1 and id = $2",
        values: [jurisdiction, caseId],
      });
      return rows[0]?.data_key ?? null;
    },
    async freeze(jurisdiction, { caseId, seq, kind }, { file, number, content, verifyHash }) {
      const { rowCount } = await pools.forJurisdiction(jurisdiction).query({
        name: "freeze-paper",
        text: `update case_paper set file = $5, number = $6, content = $7, verify_hash = $8
               where jurisdiction = $1 and case_id = $2 and seq = $3 and kind = $4 and file is null`,
        values: [jurisdiction, caseId, seq, kind, file, number, content, verifyHash],
      });
      return rowCount === 1;
    },
    async countPrint(jurisdiction, { caseId, seq, kind }) {
      const { rows } = await pools.forJurisdiction(jurisdiction).query<{ prints: number }>({
        name: "count-print",
        text: `update case_paper set prints = prints + 1
               where jurisdiction = $1 and case_id = $2 and seq = $3 and kind = $4 returning prints`,
        values: [jurisdiction, caseId, seq, kind],
      });
      const row = rows[0];
      if (row === undefined) throw new Error("a paper that is printed exists");
      return row.prints;
    },
    async listUnprinted(jurisdiction, limit) {
      const { rows } = await pools.forJurisdiction(jurisdiction).query<KeyRow>({
        name: "list-unprinted",
        text: `select case_id, seq, kind from case_paper where jurisdiction = $1 and file is null
               order by issued_at limit $2`,
        values: [jurisdiction, limit],
      });
      return rows.map(keyOf);
    },
    listRegister: (jurisdiction, query) => listRegister(pools, jurisdiction, query),
    listSeries: (jurisdiction, kind) => series.list(pools.forJurisdiction(jurisdiction), jurisdiction, kind),
  };
}

interface KeyRow {
  readonly case_id: CaseId;
  readonly seq: number;
  readonly kind: PaperKind;
}

interface PaperRow extends KeyRow {
  readonly body: string;
  readonly year: number;
  readonly serial: number;
  readonly issued_at: Date;
  readonly file: FileId | null;
  readonly number: string | null;
  readonly prints: number;
}

const COLUMNS = "p.case_id, p.seq, p.kind, p.body, p.year, p.serial, p.issued_at, p.file, p.number, p.prints";

async function listOfCase(
  pools: DistrictPools,
  jurisdiction: Jurisdiction,
  caseId: CaseId,
): Promise<readonly PaperRecord[]> {
  const { rows } = await pools.forJurisdiction(jurisdiction).query<PaperRow>({
    name: "list-papers-of-case",
    text: `select ${COLUMNS} from case_paper p where p.jurisdiction = $1 and p.case_id = $2
           order by p.seq, p.issued_at, p.kind`,
    values: [jurisdiction, caseId],
  });
  return rows.map(recordOf);
}

interface FrozenRow extends KeyRow {
  readonly file: FileId;
  readonly number: string;
  readonly content: Buffer;
  readonly verify_hash: string;
  readonly data_key: Buffer | null;
  /** Written by the engine as these very events. */
  readonly licence: readonly (EventOf<"licence-ended"> | EventOf<"penalty-noted">)[];
}

async function findFrozen(
  pools: DistrictPools,
  jurisdiction: Jurisdiction,
  which: string,
  values: readonly unknown[],
): Promise<FrozenPaper | null> {
  const { rows } = await pools.forJurisdiction(jurisdiction).query<FrozenRow>(
    `select p.case_id, p.seq, p.kind, p.file, p.number, p.content, p.verify_hash, c.data_key,
       array(select e.body::jsonb from case_event e
             where e.jurisdiction = p.jurisdiction and e.case_id = p.case_id
               and e.type in ('licence-ended', 'penalty-noted') order by e.seq) as licence
     from case_paper p join case_record c on c.jurisdiction = p.jurisdiction and c.id = p.case_id
     where p.jurisdiction = $1 and p.file is not null and ${which} order by p.issued_at desc limit 1`,
    [jurisdiction, ...values],
  );
  const row = rows[0];
  if (row === undefined) return null;
  const { file, number, content, verify_hash, data_key } = row;
  const words = { print: { file, number }, content, verifyHash: verify_hash, dataKey: data_key };
  return { ...keyOf(row), ...words, licence: row.licence.map(licenceChange) };
}

interface CountedRow extends PaperRow {
  readonly case_number: string;
  readonly item: ItemCode;
  readonly item_version: string;
}

/** The last issued first. */
const ORDER = "p.issued_at desc, p.body, p.kind, p.serial desc";

/** Those that wait to be printed and those that are: each has an index in the order of time. */
const PARTS = ["p.file is null", "p.file is not null"];

async function listRegister(
  pools: DistrictPools,
  jurisdiction: Jurisdiction,
  { kind, from, until, offset, limit }: RegisterQuery,
): Promise<RegisterPage> {
  const pool = pools.forJurisdiction(jurisdiction);
  const where = `p.jurisdiction = $1 and ($2::text is null or p.kind = $2)
    and ($3::timestamptz is null or p.issued_at >= $3) and ($4::timestamptz is null or p.issued_at < $4)`;
  const values = [jurisdiction, kind, dateOf(from), dateOf(until)];
  const fromBoth = (select: (part: string) => string) => PARTS.map((part) => `(${select(part)})`).join(" union all ");
  const counted = await pool.query<{ total: number }>({
    name: "count-register-of-papers",
    text: `select count(*)::int as total from (
             ${fromBoth((part) => `select from case_paper p where ${where} and ${part} limit ${MOST_COUNTED}`)} limit ${MOST_COUNTED}) as counted`,
    values,
  });
  const { rows } = await pool.query<CountedRow>({
    name: "list-register-of-papers",
    // The page first: what its papers belong to is looked up for them alone, whatever the planner thinks of the tables.
    text: `with page as materialized (
             select p.* from (
               ${fromBoth((part) => `select p.* from case_paper p where ${where} and ${part} order by ${ORDER} limit $5::int + $6::int`)}) p
             order by ${ORDER} offset $5 limit $6)
           select ${COLUMNS}, c.number as case_number, c.item,
             coalesce((select e.body::jsonb ->> 'to' from case_event e
               where e.jurisdiction = p.jurisdiction and e.case_id = p.case_id and e.type = 'case-migrated'
                 and e.seq <= p.seq order by e.seq desc limit 1), c.item_version) as item_version
           from page p join case_record c on c.jurisdiction = p.jurisdiction and c.id = p.case_id
           order by ${ORDER}`,
    values: [...values, offset, limit],
  });
  return { total: counted.rows[0]?.total ?? 0, rows: rows.map(registerRow) };
}

function registerRow(row: CountedRow): RegisterRow {
  return { ...recordOf(row), caseNumber: row.case_number, item: row.item, itemVersion: row.item_version };
}

function keyOf({ case_id, seq, kind }: KeyRow): PaperKey {
  return { caseId: case_id, seq, kind };
}

function recordOf(row: PaperRow): PaperRecord {
  const { body, year, serial, issued_at, file, number, prints } = row;
  const print = file === null || number === null ? null : { file, number };
  return { ...keyOf(row), body, year, serial, issuedAt: issued_at.getTime() as Instant, print, prints };
}

function dateOf(at: Instant | null): Date | null {
  return at === null ? null : new Date(at);
}
