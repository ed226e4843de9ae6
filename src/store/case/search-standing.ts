/** The search for cases by how they stand now: by status, office and light. */
import { type Kysely, type RawBuilder, sql } from "kysely";
import type { CaseQuery } from "../../app/ports/case-lists.ts";
import { CASE_STATUSES, type CaseStatus, isClosed } from "../../core/case/index.ts";
import { MOST_COUNTED } from "../../core/shared/index.ts";
import { hasLight } from "./lights.ts";
import type { CaseTables } from "./tables.ts";

/** A condition on `case_standing s`. */
export type Standing = RawBuilder<boolean>;

/** Undefined when cases are wanted however they stand. */
export function standingOf(query: CaseQuery): Standing | undefined {
  const { statuses = [], offices, lights } = query;
  const all: Standing[] = [];
  if (statuses.length > 0) all.push(sql`s.status = any(${statuses}::text[])`);
  if (isOfOpenCases(query)) all.push(sql`s.closed_at is null`);
  if (isOfClosedCases(query)) all.push(sql`s.closed_at is not null`);
  if (offices !== undefined) all.push(sql`s.office = any(${offices}::text[])`);
  if (lights !== undefined) all.push(hasLight(lights.light, new Date(lights.at)));
  return all.length === 0 ? undefined : sql`(${sql.join(all, sql` and `)})`;
}

/** Whether nothing that is closed is asked for: open cases have an index of their own. */
export function isOfOpenCases({ statuses = [], lights }: CaseQuery): boolean {
  return lights !== undefined || (statuses.length > 0 && statuses.every((status) => OPEN.has(status)));
}

const OPEN: ReadonlySet<string> = new Set(
  (Object.keys(CASE_STATUSES) as CaseStatus[]).filter((status) => !isClosed(status)),
);

/** So many that stand as asked are looked up one by one; of more, those that come first are found sooner by what they are. */
const FEW = 1000;

interface Asked {
  readonly jurisdiction: string;
  readonly standing: Standing;
  readonly query: CaseQuery;
  /** Conditions on `case_opening o`, one of which has to hold if there are any. */
  readonly fits: readonly RawBuilder<boolean>[];
}

interface ByStanding {
  /** How many stand so, whatever else is asked of them; counted up to `MOST_COUNTED`. */
  readonly total: number;
  /** Those of the page, and how many there are; undefined where they are found sooner by what they are. */
  readonly hits: { readonly ids: readonly string[]; readonly total: number } | undefined;
}

/** With a light what is due first first, of closed ones the last closed first, else the latest first. */
export async function findByStanding(db: Kysely<CaseTables>, asked: Asked): Promise<ByStanding> {
  const { jurisdiction, standing, query, fits } = asked;
  const { lights, offset, limit } = query;
  if (lights !== undefined && fits.length === 0) return findByLight(db, asked);
  const closed = fits.length === 0 && isOfClosedCases(query);
  const { rows } = await sql<{ total: number; hits: number; ids: readonly string[] }>`
    with found as materialized (
      select s.case_id, s.due_at, s.closed_at from case_standing s where s.jurisdiction = ${jurisdiction} and ${standing}
      limit ${lights === undefined ? MOST_COUNTED : null}
    ), ${hitsOf(asked)}
    select (select count(*)::int from found) as total, (select count(*)::int from hit) as hits,
      array(select case_id::text from hit order by ${orderOf(query, closed)}, case_id offset ${offset} limit ${limit}) as ids
  `.execute(db);
  const { total = 0, hits = 0, ids = [] } = rows[0] ?? {};
  if (lights !== undefined || total <= FEW) return { total, hits: { ids, total: Math.min(hits, MOST_COUNTED) } };
  if (!closed) return { total, hits: undefined };
  return { total, hits: { ids: await listByStanding(db, asked, sql`s.closed_at desc`), total } };
}

function isOfClosedCases({ statuses = [] }: CaseQuery): boolean {
  return statuses.length > 0 && statuses.every((status) => !OPEN.has(status));
}

function orderOf({ lights }: CaseQuery, closed: boolean): RawBuilder<unknown> {
  if (lights !== undefined) return sql`due_at`;
  return closed ? sql`closed_at desc` : sql`submitted_at desc`;
}

/** What the cases are is looked up where it is asked for, or where the order wants it. */
function hitsOf({ jurisdiction, query: { lights }, fits }: Asked): RawBuilder<unknown> {
  const fit = fits.length === 0 ? sql`` : sql`and (${sql.join(fits, sql` or `)})`;
  const few = lights === undefined ? sql`where (select count(*) from found) <= ${FEW}` : sql``;
  return sql`hit as materialized (
    select found.*, opened.submitted_at from found cross join lateral (
      select o.submitted_at from case_opening o where o.jurisdiction = ${jurisdiction} and o.id = found.case_id ${fit} limit 1
    ) as opened ${few}
  )`;
}

async function findByLight(db: Kysely<CaseTables>, asked: Asked): Promise<ByStanding> {
  const { rows } = await sql<{ total: number }>`
    select count(*)::int as total from (
      select from case_standing s where s.jurisdiction = ${asked.jurisdiction} and ${asked.standing} limit ${MOST_COUNTED}
    ) as counted`.execute(db);
  const total = rows[0]?.total ?? 0;
  return { total, hits: { ids: total === 0 ? [] : await listByStanding(db, asked, sql`s.due_at`), total } };
}

async function listByStanding(db: Kysely<CaseTables>, asked: Asked, order: RawBuilder<unknown>) {
  const { jurisdiction, standing, query } = asked;
  const { rows } = await sql<{ id: string }>`
    select s.case_id::text as id from case_standing s where s.jurisdiction = ${jurisdiction} and ${standing}
    order by ${order}, s.case_id offset ${query.offset} limit ${query.limit}`.execute(db);
  return rows.map(({ id }) => id);
}
