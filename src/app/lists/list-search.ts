/**
 * Looking into a list: its codes and names are kept in memory, as the items of a district are, so that searching sixty
 * thousand duties and turning to any page of them takes a few milliseconds. What a page shows is read from the store.
 */
import type { ListEntry, ListKind } from "../../core/catalog/index.ts";
import type { CivilDate, Jurisdiction } from "../../core/shared/index.ts";
import type { ListStore, NamedEntry } from "../ports/list-store.ts";

export interface ListQuery {
  readonly list: ListKind;
  /** Every word has to stand in the name or the code. Empty: everything. */
  readonly words: readonly string[];
  readonly body: string | null;
  /** Of duties: the code of the power; of powers: the basic code. */
  readonly refers: string | null;
  readonly offset: number;
  readonly limit: number;
}

export interface ListPage {
  readonly total: number;
  readonly entries: readonly ListEntry[];
}

/** Rows kept for all districts together: some sixty bytes of text each. */
const MOST_ROWS = 1_000_000;

interface Known {
  /** The state of the district's catalogue as of which it was read: another one asks anew. */
  readonly state: object;
  readonly today: CivilDate;
  readonly rows: Promise<readonly SearchedEntry[]>;
}

interface SearchedEntry extends NamedEntry {
  readonly text: string;
}

export interface ListScene {
  readonly jurisdiction: Jurisdiction;
  readonly state: object;
  readonly today: CivilDate;
}

export function createListSearch(store: Pick<ListStore, "listNames" | "findInForce">) {
  // Insertion order is the order of last use.
  const known = new Map<string, Known>();

  async function rowsOf({ jurisdiction, state, today }: ListScene, list: ListKind): Promise<readonly SearchedEntry[]> {
    const name = `${jurisdiction} ${list}`;
    const kept = known.get(name);
    known.delete(name);
    const isFresh = kept !== undefined && kept.state === state && kept.today === today;
    const rows = isFresh ? kept.rows : store.listNames(jurisdiction, list, today).then((read) => read.map(searched));
    known.set(name, { state, today, rows });
    if (!isFresh) {
      rows.then(
        () => dropOldest(known),
        () => known.delete(name),
      );
    }
    return rows;
  }

  return async (scene: ListScene, query: ListQuery): Promise<ListPage> => {
    const { list, body, refers, offset, limit } = query;
    const words = query.words.map((word) => word.toLowerCase());
    const rows = await rowsOf(scene, list);
    const isAll = words.length === 0 && body === null && refers === null;
    const hits = isAll
      ? rows
      : rows.filter(
          (row) =>
            (body === null || row.body === body) &&
            (refers === null || row.refers === refers) &&
            words.every((word) => row.text.includes(word)),
        );
    const shown = hits.slice(offset, offset + limit).map(({ code }) => code);
    const entries = await store.findInForce(scene.jurisdiction, list, shown, scene.today);
    return { total: hits.length, entries };
  };
}

function searched(row: NamedEntry): SearchedEntry {
  return { ...row, text: `${row.code}\n${row.name}`.toLowerCase() };
}

async function dropOldest(known: Map<string, Known>): Promise<void> {
  let rows = 0;
  for (const [name, { rows: reading }] of [...known].reverse()) {
    rows += (await reading.catch(() => [])).length;
    if (rows > MOST_ROWS) known.delete(name);
  }
}
