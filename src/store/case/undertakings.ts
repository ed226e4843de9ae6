/** Undertakings and bars in PostgreSQL: written with the commit that they follow from, read by intake and by the desk. */
import type { CaseCommit } from "../../app/ports/case-store.ts";
import type {
  BarListRow,
  Lift,
  NewBar,
  UndertakingListRow,
  UndertakingQuery,
  UndertakingStore,
} from "../../app/ports/undertakings.ts";
import type { Bar, BarScope } from "../../core/case/index.ts";
import type { AccountId, CaseId, CivilDate, Instant, Jurisdiction } from "../../core/shared/index.ts";
import type { Queryable } from "../catalogue/transaction.ts";
import type { DistrictPools } from "../postgres/pool.ts";

export function openUndertakingStore(pools: DistrictPools): UndertakingStore {
  const pool = (jurisdiction: Jurisdiction) => pools.forJurisdiction(jurisdiction);
  return {
    listStanding: (jurisdiction) => listStanding(pool(jurisdiction), jurisdiction),
    listOpen: (jurisdiction, query) => listOpen(pool(jurisdiction), jurisdiction, query),
    listBars: (jurisdiction, query) => listBars(pool(jurisdiction), jurisdiction, query),
    setBar: (jurisdiction, bar) => setBar(pool(jurisdiction), jurisdiction, bar),
    liftBar: (jurisdiction, lift) => liftBar(pool(jurisdiction), jurisdiction, lift),
  };
}

/** Only few commits have any: they alone pay for a statement more. */
export function hasUndertakings({ undertakings, bars }: CaseCommit): boolean {
  return (undertakings ?? []).length > 0 || (bars ?? []).length > 0;
}

/** In the transaction of the commit, so that list and bar are never behind the case. */
export async function writeUndertakings(
  client: Queryable,
  jurisdiction: string,
  batch: readonly CaseCommit[],
): Promise<void> {
  const rows = batch.flatMap(({ row, undertakings = [] }) =>
    undertakings.map((one) => ({ ...one, case_id: row.id, version: row.version })),
  );
  if (rows.length > 0)
    await client.query({
      name: "write-undertakings",
      text: `insert into undertaking as u
               (jurisdiction, case_id, nth, rule, kind, item, office, party_key, standing, due_on, due_at, due_of,
                given_at, version)
             select $1, r."case_id", r."nth", r."rule", r."kind", r."item", r."office", r."partyKey", r."standing",
                    r."dueOn", to_timestamp(r."dueAt" / 1000.0), r."dueOf", to_timestamp(r."givenAt" / 1000.0),
                    r."version"
             from jsonb_to_recordset($2::jsonb) as r
               ("case_id" uuid, "nth" int, "rule" text, "kind" text, "item" text, "office" text, "partyKey" text,
                "standing" text, "dueOn" date, "dueAt" float8, "dueOf" text, "givenAt" float8, "version" int)
             on conflict (jurisdiction, case_id, nth) do update
               set standing = excluded.standing, due_on = excluded.due_on, due_at = excluded.due_at,
                   due_of = excluded.due_of, version = excluded.version
               where u.version < excluded.version`,
      values: [jurisdiction, JSON.stringify(rows)],
    });
  const bars = batch.flatMap(({ row, bars: given = [] }) => given.map((one) => ({ ...one, case_id: row.id })));
  if (bars.length > 0)
    await client.query({
      name: "write-breach-bars",
      text: `insert into bar (jurisdiction, party_key, scope, from_on, cause, basis, case_id, rule, set_at)
             select $1, r."partyKey", 'undertaking', r."from", r."cause", r."basis", r."case_id", r."rule",
                    to_timestamp(r."setAt" / 1000.0)
             from jsonb_to_recordset($2::jsonb) as r
               ("case_id" uuid, "partyKey" text, "rule" text, "from" date, "cause" text, "basis" text, "setAt" float8)
             on conflict do nothing`,
      values: [jurisdiction, JSON.stringify(bars)],
    });
}

interface BarRow {
  readonly id: string;
  readonly party_key: string;
  readonly scope: BarScope;
  readonly matter: string | null;
  readonly from_on: string;
  readonly until_on: string | null;
  readonly cause: string;
  readonly basis: string;
}

const BAR = "b.id, b.party_key, b.scope, b.matter, b.from_on::text, b.until_on::text, b.cause, b.basis";

async function listStanding(pool: Queryable, jurisdiction: string): Promise<ReadonlyMap<string, readonly Bar[]>> {
  const { rows } = await pool.query<BarRow>({
    name: "list-standing-bars",
    text: `select ${BAR} from bar b where b.jurisdiction = $1 and b.lifted_at is null`,
    values: [jurisdiction],
  });
  const byParty = new Map<string, Bar[]>();
  for (const row of rows) {
    const known = byParty.get(row.party_key);
    if (known === undefined) byParty.set(row.party_key, [barOf(row)]);
    else known.push(barOf(row));
  }
  return byParty;
}

function barOf({ id, scope, matter, from_on: from, until_on: until, cause, basis }: BarRow): Bar {
  return { id, scope, matter, from: from as CivilDate, until: until as CivilDate | null, cause, basis };
}

async function listOpen(pool: Queryable, jurisdiction: string, query: UndertakingQuery) {
  const { offices = null, kind = null, offset, limit } = query;
  const { rows } = await pool.query<OpenRow>({
    name: "list-open-undertakings",
    text: `select u.case_id, u.nth, u.rule, u.kind, u.item, u.office, u.party_key, u.standing, u.due_on::text, u.due_at,
                  u.due_of, u.given_at, c.number, c.applicant_name, count(*) over ()::int as total
           from undertaking u join case_record c on c.jurisdiction = u.jurisdiction and c.id = u.case_id
           where u.jurisdiction = $1 and u.standing in ('open', 'delivered', 'rectifying')
             and ($2::text[] is null or u.office = any ($2)) and ($3::text is null or u.kind = $3)
           order by u.due_at nulls last, u.case_id, u.nth offset $4 limit $5`,
    values: [jurisdiction, offices, kind, offset, limit],
  });
  return { rows: rows.map(openRow), total: rows[0]?.total ?? 0 };
}

interface OpenRow {
  readonly case_id: CaseId;
  readonly nth: number;
  readonly rule: string;
  readonly kind: string;
  readonly item: string;
  readonly office: string;
  readonly party_key: string;
  readonly standing: string;
  readonly due_on: string | null;
  readonly due_at: Date | null;
  readonly due_of: "person" | "office" | null;
  readonly given_at: Date;
  readonly number: string;
  readonly applicant_name: string | null;
  readonly total: number;
}

function openRow(row: OpenRow): UndertakingListRow {
  const { nth, rule, kind, item, office, standing } = row;
  return {
    ...{ nth, rule, kind, item, office, standing },
    caseId: row.case_id,
    partyKey: row.party_key,
    dueOn: row.due_on as CivilDate | null,
    dueAt: row.due_at === null ? null : (row.due_at.getTime() as Instant),
    dueOf: row.due_of,
    givenAt: row.given_at.getTime() as Instant,
    number: row.number,
    applicantName: row.applicant_name,
  };
}

interface BarListRecord extends BarRow {
  readonly case_id: CaseId | null;
  readonly number: string | null;
  readonly applicant_name: string | null;
  readonly set_by: AccountId | null;
  readonly set_at: Date;
  readonly lifted_at: Date | null;
  readonly lifted_by: AccountId | null;
  readonly lift_reason: string | null;
  readonly total: number;
}

async function listBars(
  pool: Queryable,
  jurisdiction: string,
  { standing, offset, limit }: { readonly standing: boolean; readonly offset: number; readonly limit: number },
) {
  const { rows } = await pool.query<BarListRecord>({
    name: "list-bars",
    text: `select ${BAR}, b.case_id, c.number, c.applicant_name, b.set_by, b.set_at, b.lifted_at, b.lifted_by,
                  b.lift_reason, count(*) over ()::int as total
           from bar b left join case_record c on c.jurisdiction = b.jurisdiction and c.id = b.case_id
           where b.jurisdiction = $1 and (not $2 or b.lifted_at is null)
           order by b.set_at desc, b.id offset $3 limit $4`,
    values: [jurisdiction, standing, offset, limit],
  });
  return { rows: rows.map(listedBar), total: rows[0]?.total ?? 0 };
}

function listedBar(row: BarListRecord): BarListRow {
  const { lifted_at: at, lifted_by: by, lift_reason: reason } = row;
  return {
    ...barOf(row),
    caseId: row.case_id,
    caseNumber: row.number,
    applicantName: row.applicant_name,
    setBy: row.set_by,
    setAt: row.set_at.getTime() as Instant,
    lifted: at === null || by === null || reason === null ? null : { at: at.getTime() as Instant, by, reason },
  };
}

async function setBar(pool: Queryable, jurisdiction: string, bar: NewBar): Promise<string> {
  const { partyKey, caseId, scope, matter, from, until, cause, basis, setBy, setAt } = bar;
  const { rows } = await pool.query<{ id: string }>({
    name: "set-bar",
    text: `insert into bar (jurisdiction, party_key, case_id, scope, matter, from_on, until_on, cause, basis, set_by,
                            set_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) returning id`,
    values: [jurisdiction, partyKey, caseId, scope, matter, from, until, cause, basis, setBy, new Date(setAt)],
  });
  const row = rows[0];
  if (row === undefined) throw new Error("an insert returns its row");
  return row.id;
}

async function liftBar(pool: Queryable, jurisdiction: string, { id, by, at, reason }: Lift): Promise<boolean> {
  const { rowCount } = await pool.query({
    name: "lift-bar",
    text: `update bar set lifted_at = $3, lifted_by = $4, lift_reason = $5
           where jurisdiction = $1 and id = $2 and lifted_at is null`,
    values: [jurisdiction, id, new Date(at), by, reason],
  });
  return rowCount === 1;
}
