/** The lists of a district in PostgreSQL: each query is named by the question it answers. */
import type { KeptList, ListPage, ListQuery, ListStore } from "../../app/ports/list-store.ts";
import type { KeptLists, ListEntry, ListKind } from "../../core/catalog/index.ts";
import type { CivilDate, Instant, Jurisdiction } from "../../core/shared/index.ts";
import { inTransaction, type Queryable } from "../catalogue/transaction.ts";
import type { DistrictPools } from "../postgres/pool.ts";
import { decide, findChange, findChanges, OpenChange, propose } from "./changes.ts";
import { establish } from "./establish.ts";
import { findStanding } from "./standing.ts";

export function openListStore(pools: DistrictPools): ListStore {
  const of = (jurisdiction: Jurisdiction) => pools.forJurisdiction(jurisdiction);
  return {
    listKept: (jurisdiction, today) => listKept(of(jurisdiction), jurisdiction, today),
    readLists: (jurisdiction, today, kinds) =>
      inTransaction(of(jurisdiction), "repeatable read, read only", (client) =>
        readLists(client, jurisdiction, today, kinds),
      ),
    establish: (jurisdiction, lists, how) =>
      inTransaction(of(jurisdiction), "read committed", (client) => establish(client, jurisdiction, lists, how)),
    findPage: (jurisdiction, query) => findPage(of(jurisdiction), jurisdiction, query),
    findStanding: (jurisdiction, list, code) => findStanding(of(jurisdiction), jurisdiction, list, code),
    findInForce: async (jurisdiction, list, code, today) => {
      const { rows } = await of(jurisdiction).query<{ data: never }>({
        name: "list-entry-in-force",
        text: `select data from list_entry
               where jurisdiction = $1 and list = $2 and code = $3 and ${IN_FORCE("$4")}`,
        values: [jurisdiction, list, code, today],
      });
      return rows[0]?.data ?? null;
    },
    findNames: async (jurisdiction, list, codes) => {
      const { rows } = await of(jurisdiction).query<{ code: string; name: string }>(
        `select distinct on (code) code, name from list_entry
         where jurisdiction = $1 and list = $2 and code = any($3) order by code, valid_from desc`,
        [jurisdiction, list, codes],
      );
      return new Map(rows.map(({ code, name }) => [code, name]));
    },
    propose: async (jurisdiction, changes) => {
      try {
        await inTransaction(of(jurisdiction), "read committed", (client) => propose(client, jurisdiction, changes));
        return null;
      } catch (error) {
        if (error instanceof OpenChange) return error.entry;
        throw error;
      }
    },
    findChange: (jurisdiction, id) => findChange(of(jurisdiction), jurisdiction, id),
    findChanges: (jurisdiction, query) => findChanges(of(jurisdiction), jurisdiction, query),
    decide: (jurisdiction, decision, check) =>
      inTransaction(of(jurisdiction), "read committed", (client) => decide(client, jurisdiction, decision, check)),
  };
}

const IN_FORCE = (day: string) => `valid_from <= ${day}::date and (valid_until is null or valid_until > ${day}::date)`;

async function listKept(client: Queryable, jurisdiction: Jurisdiction, today: CivilDate): Promise<readonly KeptList[]> {
  const { rows } = await client.query<{ list: ListKind; established_at: Date; entries: number }>({
    name: "kept-lists",
    text: `select k.list, k.established_at,
                  (select count(*)::int from list_entry e
                   where e.jurisdiction = $1 and e.list = k.list and ${IN_FORCE("$2")}) as entries
           from kept_list k where k.jurisdiction = $1`,
    values: [jurisdiction, today],
  });
  return rows.map(({ list, established_at, entries }) => ({
    list,
    establishedAt: established_at.getTime() as Instant,
    entries,
  }));
}

async function readLists(
  client: Queryable,
  jurisdiction: Jurisdiction,
  ...[today, kinds]: [today: CivilDate, kinds: readonly ListKind[]]
): Promise<KeptLists> {
  const kept = await client.query<{ list: ListKind }>(
    "select list from kept_list where jurisdiction = $1 and list = any($2)",
    [jurisdiction, kinds],
  );
  const read: Partial<Record<ListKind, readonly ListEntry[]>> = {};
  for (const { list } of kept.rows) {
    const { rows } = await client.query<{ data: ListEntry }>(
      `select data from list_entry where jurisdiction = $1 and list = $2 and ${IN_FORCE("$3")} order by code`,
      [jurisdiction, list, today],
    );
    read[list] = rows.map(({ data }) => data);
  }
  return read as KeptLists;
}

/** The number of hits, and of them one page: what the page shows is fetched only for the page. */
async function findPage(client: Queryable, jurisdiction: Jurisdiction, query: ListQuery): Promise<ListPage> {
  const { list, words, body, refers, today, offset, limit } = query;
  const values: unknown[] = [jurisdiction, list, today, offset, limit];
  const next = (value: unknown) => `$${values.push(value)}`;
  const wanted = [
    ...(body === null ? [] : [`body = ${next(body)}`]),
    ...(refers === null ? [] : [`refers = ${next(refers)}`]),
    ...words.map((word) => {
      const text = next(word.toLowerCase());
      return `(position(${text} in lower(name)) > 0 or position(${text} in lower(code)) > 0)`;
    }),
  ];
  const { rows } = await client.query<{ total: number; entries: readonly ListEntry[] }>({
    name: `list-page ${list} ${words.length} ${body !== null} ${refers !== null}`,
    text: `with hit as materialized (
             select code, valid_from from list_entry
             where jurisdiction = $1 and list = $2 and ${[IN_FORCE("$3"), ...wanted].join(" and ")}
           ), shown as (select code, valid_from from hit order by code offset $4 limit $5)
           select (select count(*)::int from hit) as total,
                  (select coalesce(jsonb_agg(e.data order by e.code), '[]')
                   from shown join list_entry e
                     on e.jurisdiction = $1 and e.list = $2 and e.code = shown.code and e.valid_from = shown.valid_from
                  ) as entries`,
    values,
  });
  return rows[0] ?? { total: 0, entries: [] };
}
