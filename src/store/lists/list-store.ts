/** The lists of a district in PostgreSQL: each query is named by the question it answers. */
import type { KeptList, ListStore, NamedEntry } from "../../app/ports/list-store.ts";
import type { KeptLists, ListEntry, ListKind } from "../../core/catalog/index.ts";
import type { CivilDate, Instant, Jurisdiction } from "../../core/shared/index.ts";
import { inTransaction, type Queryable } from "../catalogue/transaction.ts";
import type { DistrictPools } from "../postgres/pool.ts";
import { decide, findChange, findChanges, OpenChange, propose } from "./changes.ts";
import { establish } from "./establish.ts";
import { findStanding, listAhead } from "./standing.ts";

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
    listNames: async (jurisdiction, list, today) => {
      const { rows } = await of(jurisdiction).query<NamedEntry>({
        name: "list-names",
        text: `select code, name, body, refers from list_entry
               where jurisdiction = $1 and list = $2 and ${IN_FORCE("$3")} order by code`,
        values: [jurisdiction, list, today],
      });
      return rows;
    },
    findStanding: (jurisdiction, list, code) => findStanding(of(jurisdiction), jurisdiction, list, code),
    listAhead: (jurisdiction, list, today) => listAhead(of(jurisdiction), jurisdiction, list, today),
    findInForce: async (jurisdiction, list, codes, today) => {
      const { rows } = await of(jurisdiction).query<{ data: never }>({
        name: "list-entries-in-force",
        text: `select data from list_entry
               where jurisdiction = $1 and list = $2 and code = any($3) and ${IN_FORCE("$4")} order by code`,
        values: [jurisdiction, list, codes, today],
      });
      return rows.map(({ data }) => data);
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
