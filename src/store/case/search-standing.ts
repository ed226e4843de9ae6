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
  const { query, fits } = asked;
  if (query.lights !== undefined) return fits.length === 0 ? findByLight(db, asked) : findAmong(db, asked, sql`due_at`);
  const total = await countStanding(db, asked);
  const closed = fits.length === 0 && isOfClosedCases(query);
  if (total <= FEW) return findAmong(db, asked, closed ? sql`closed_at desc` : sql`submitted_at desc`);
  return { total, hits: closed ? { ids: await listLastClosed(db, asked), total } : undefined };
}

function isOfClosedCases({ statuses = [] }: CaseQuery): boolean {
  return statuses.length > 0 && statuses.every((status) => !OPEN.has(status));
}

async function countStanding(db: Kysely<CaseTables>, asked: Asked): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    select count(*)::int as total from (select from (${standingSo(asked)}) as s limit ${MOST_COUNTED}) as counted
  `.execute(db);
  return rows[0]?.total ?? 0;
}

/** Open cases and closed ones have each an index by office: asked for apart, both are used. */
function standingSo({ jurisdiction, standing, query }: Asked): RawBuilder<unknown> {
  const those = sql`select s.case_id, s.due_at, s.closed_at from case_standing s
    where s.jurisdiction = ${jurisdiction} and ${standing}`;
  if (isOfOpenCases(query) || isOfClosedCases(query)) return those;
  return sql`${those} and s.closed_at is null union all ${those} and s.closed_at is not null`;
}

/** Those that stand so looked up one by one. */
async function findAmong(db: Kysely<CaseTables>, asked: Asked, order: RawBuilder<unknown>): Promise<ByStanding> {
  const { jurisdiction, fits, query } = asked;
  const fit = fits.length === 0 ? sql`` : sql`and (${sql.join(fits, sql` or `)})`;
  const { rows } = await sql<{ total: number; hits: number; ids: readonly string[] }>`
    with found as materialized (${standingSo(asked)}),
    hit as materialized (
      select found.*, opened.submitted_at from found cross join lateral (
        select o.submitted_at from case_opening o where o.jurisdiction = ${jurisdiction} and o.id = found.case_id ${fit} limit 1
      ) as opened
    )
    select (select count(*)::int from found) as total, (select count(*)::int from hit) as hits,
      array(select case_id::text from hit order by ${order}, hit.case_id offset ${query.offset} limit ${query.limit}) as ids
  `.execute(db);
  const { total = 0, hits = 0, ids = [] } = rows[0] ?? {};
  return { total, hits: { ids, total: Math.min(hits, MOST_COUNTED) } };
}

async function findByLight(db: Kysely<CaseTables>, asked: Asked): Promise<ByStanding> {
  const { jurisdiction, standing, query } = asked;
  const { rows } = await sql<{ total: number; ids: readonly string[] }>`
    select (
        select count(*)::int from (
          select from case_standing s where s.jurisdiction = ${jurisdiction} and ${standing} limit ${MOST_COUNTED}
        ) as counted
      ) as total,
      array(
        select s.case_id::text from case_standing s where s.jurisdiction = ${jurisdiction} and ${standing}
        order by s.due_at, s.case_id offset ${query.offset} limit ${query.limit}
      ) as ids`.execute(db);
  const { total = 0, ids = [] } = rows[0] ?? {};
  return { total, hits: { ids, total } };
}

/** The last closed of each office, and of these the last. */
async function listLastClosed(db: Kysely<CaseTables>, { jurisdiction, standing, query }: Asked) {
  const { offices, offset, limit } = query;
  const wanted = offices === undefined ? everyOffice(jurisdiction) : sql`select unnest(${offices}::text[])`;
  const { rows } = await sql<{ id: string }>`
    select one.case_id::text as id from (${wanted}) as wanted (office) cross join lateral (
      select s.case_id, s.closed_at from case_standing s
      where s.jurisdiction = ${jurisdiction} and s.office = wanted.office and ${standing}
      order by s.closed_at desc, s.case_id limit ${offset + limit}
    ) as one
    order by one.closed_at desc, one.case_id offset ${offset} limit ${limit}`.execute(db);
  return rows.map(({ id }) => id);
}

/** From one office to the next in the index, past all cases in between. */
function everyOffice(jurisdiction: string): RawBuilder<unknown> {
  const next = sql`select s.office from case_standing s where s.jurisdiction = ${jurisdiction} and s.closed_at is not null`;
  return sql`with recursive known (office) as (
      (${next} order by s.office limit 1)
      union all
      select (${next} and s.office > known.office order by s.office limit 1) from known where known.office is not null
    )
    select office from known where office is not null`;
}
