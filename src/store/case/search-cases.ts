/**
 * The search for cases: by number, phone number, name and item, among all that a district ever had. Each of these has an
 * index in whose order its hits are listed, so that a page is the beginning of a few such lists however many cases there
 * are. One condition with an `or` over all of them would be answered by reading all cases through.
 */
import { type Kysely, type RawBuilder, sql } from "kysely";
import type { CaseListRow, CaseQuery, Page } from "../../app/ports/case-lists.ts";
import { MOST_COUNTED } from "../../core/shared/index.ts";
import { readRows } from "./case-rows.ts";
import { findByStanding, isOfOpenCases, type Standing, standingOf } from "./search-standing.ts";
import type { CaseTables } from "./tables.ts";

type Db = Kysely<CaseTables>;

export async function findCases(db: Db, jurisdiction: string, query: CaseQuery): Promise<Page<CaseListRow>> {
  const { offset, limit } = query;
  const ways = waysOf(query);
  const standing = standingOf(query);
  const search: Search = { jurisdiction, ways, standing, first: offset + limit };
  // Open cases are few beside all there ever were; of closed ones it is worth a look whether only a few stand so.
  const stand =
    standing !== undefined && (isOfOpenCases(query) || ways.length === 0)
      ? await findByStanding(db, { jurisdiction, standing, query, fits: ways.map(({ fits }) => fits) })
      : undefined;
  if (stand?.hits !== undefined)
    return { rows: await readRows(db, jurisdiction, stand.hits.ids), total: stand.hits.total };
  const { ids, found } = await findByOpening(db, search, offset);
  const rows = await readRows(db, jurisdiction, ids);
  return { rows, total: ways.length === 0 && stand !== undefined ? stand.total : await count(db, search, found) };
}

interface Search {
  readonly jurisdiction: string;
  /** In the order of their hits; none when every case fits. */
  readonly ways: readonly Way[];
  readonly standing: Standing | undefined;
  /** So many hits of each way are enough for the page. */
  readonly first: number;
}

/** One way to fit, by what the case is (`case_opening o`). */
interface Way {
  readonly fits: RawBuilder<boolean>;
  /** By an index; what that leaves open is sorted among few. */
  readonly order: RawBuilder<unknown>;
  /** Of several items each has an order of its own in the index: those that fit with one of them, `wanted.item`. */
  readonly items?: { readonly codes: readonly string[]; readonly fits: RawBuilder<boolean> };
}

const LATEST = sql`o.submitted_at desc, o.id`;

function waysOf(query: CaseQuery): readonly Way[] {
  const ways = waysOfText(query);
  const own = ownCases(query);
  if (own === undefined) return ways;
  if (ways.length === 0) return [{ fits: own, order: LATEST }];
  const owned = <T extends { readonly fits: RawBuilder<boolean> }>(one: T): T => ({
    ...one,
    fits: sql`(${one.fits} and ${own})`,
  });
  return ways.map((way) => ({ ...owned(way), ...(way.items === undefined ? {} : { items: owned(way.items) }) }));
}

/** `^@` keeps its index under row-level security; `like` is not leakproof and would scan. */
function waysOfText({ text = "", phoneKey, items }: CaseQuery): readonly Way[] {
  if (text === "") return items === undefined ? [] : [ofItems(items)];
  return [
    // Of numbers that begin alike the highest are the latest.
    { fits: sql`o.number ^@ ${text}`, order: sql`o.number using ~>~` },
    ...(phoneKey === undefined ? [] : [{ fits: sql<boolean>`o.phone_key = ${phoneKey}`, order: LATEST }]),
    { fits: sql`o.applicant_name ^@ ${text}`, order: sql`o.applicant_name using ~<~, o.submitted_at desc, o.id` },
    ...(items === undefined || items.length === 0 ? [] : [ofItems(items)]),
  ];
}

function ofItems(codes: readonly string[]): Way {
  const items = { codes, fits: sql<boolean>`o.item = wanted.item` };
  return { fits: sql`o.item = any(${codes}::text[])`, order: LATEST, items };
}

function ownCases({ owner, applicantKey = "" }: CaseQuery): RawBuilder<boolean> | undefined {
  const either = [
    ...(owner === undefined ? [] : [sql`o.owner = ${owner}`]),
    ...(applicantKey === "" ? [] : [sql`o.applicant_key = ${applicantKey}`]),
  ];
  return either.length === 0 ? undefined : sql`(${sql.join(either, sql` or `)})`;
}

/** The first of every way, one way after the other: of these those of the page, and how many were found in each way. */
async function findByOpening(db: Db, search: Search, offset: number) {
  const { ways, first } = search;
  const lists = ways.length === 0 ? [listOf(search)] : ways.map((_, place) => listOf(search, place));
  const names = lists.map((_, place) => sql.ref(`list${place}`));
  const named = lists.map((list, place) => sql`${list} as ${names[place]}`);
  const { rows } = await sql<{ ids: readonly string[]; found: readonly number[] }>`
    select array(
        select id::text from unnest(${sql.join(names, sql` || `)}) with ordinality as hit (id, place)
        order by place offset ${offset} limit ${first - offset}
      ) as ids,
      array[${sql.join(names.map((name) => sql`cardinality(${name})`))}] as found
    from (select ${sql.join(named)} offset 0) as each`.execute(db);
  return rows[0] ?? { ids: [], found: [] };
}

function listOf(search: Search, place?: number): RawBuilder<unknown> {
  const { first, ways } = search;
  const { order = LATEST, items } = ways[place ?? 0] ?? {};
  if (items === undefined)
    return sql`array(select o.id from ${matches(search, place)} order by ${order} limit ${first})`;
  return sql`array(select o.id from unnest(${items.codes}::text[]) as wanted (item) cross join lateral (
    select o.id, o.submitted_at from ${matches(search, place, items.fits)} order by ${LATEST} limit ${first}
  ) as o order by ${LATEST} limit ${first})`;
}

/** From and where of the cases that fit in the way at that place and in none before it. */
function matches(
  search: Search,
  place?: number,
  fits = place === undefined ? undefined : search.ways[place]?.fits,
): RawBuilder<unknown> {
  const { jurisdiction, standing } = search;
  const before = search.ways.slice(0, place ?? 0);
  // Looked up case by case, in the order of the index and by the key of the case: never the other way round.
  const standsSo =
    standing === undefined
      ? sql``
      : sql`cross join lateral (
          select s.* from case_standing s where s.jurisdiction = ${jurisdiction} and s.case_id = o.id limit 1
        ) as s`;
  const conditions = [
    sql`o.jurisdiction = ${jurisdiction}`,
    ...(fits === undefined ? [] : [fits]),
    ...before.map(({ fits }) => sql`(${fits}) is not true`),
    ...(standing === undefined ? [] : [standing]),
  ];
  return sql`case_opening o ${standsSo} where ${sql.join(conditions, sql` and `)}`;
}

/**
 * A way that gave less than it was asked for is counted already. Ways that gave nothing are left out: with nothing else to
 * look at, the others are counted in their index alone.
 */
async function count(db: Db, search: Search, found: readonly number[]): Promise<number> {
  const { ways, first } = search;
  const fruitful = { ...search, ways: ways.filter((_, place) => found[place] !== 0) };
  const known = found.filter((hits) => hits > 0);
  const counts = known.map((hits, place) =>
    hits < first
      ? sql`${hits}::int`
      : sql`(select count(*)::int from (
          select from ${matches(fruitful, ways.length === 0 ? undefined : place)} limit ${MOST_COUNTED}
        ) as counted)`,
  );
  if (known.every((hits) => hits < first)) return known.reduce((sum, hits) => sum + hits, 0);
  const { rows } = await sql<{ total: number }>`
    select least(${sql.join(counts, sql` + `)}, ${MOST_COUNTED}::int) as total`.execute(db);
  return rows[0]?.total ?? 0;
}
