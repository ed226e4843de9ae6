/** The lists of a district as people see them: which are kept, what stands on them, and one entry with all around it. */
import {
  type CellReader,
  type CellWords,
  LIST_KINDS,
  type ListEntry,
  type ListKind,
  makeCellReader,
  powerOf,
} from "../../core/catalog/index.ts";
import { type CivilDate, civilDateOf, type Jurisdiction, ok, type Result, refuse } from "../../core/shared/index.ts";
import type { CatalogueCache, DistrictCatalogue } from "../catalogue/cache.ts";
import { lawTexts } from "../papers/law-text.ts";
import type { ListFiles, ListFormat } from "../ports/list-files.ts";
import type { ListStore } from "../ports/list-store.ts";
import type { Now } from "../ports/procedures.ts";
import { createListSearch } from "./list-search.ts";

export interface ListReading {
  /** In the order of the kinds; those that are not kept are left out. */
  listKept(jurisdiction: Jurisdiction): Promise<readonly KeptListShown[]>;
  findPage(jurisdiction: Jurisdiction, asked: ListAsked): Promise<ListShown>;
  /** Null where nothing of that code is in force. */
  findEntry(jurisdiction: Jurisdiction, list: ListKind, code: string): Promise<EntryShown | null>;
  /** Everything in force, as a file. */
  writeFile(
    jurisdiction: Jurisdiction,
    list: ListKind,
    format: ListFormat,
  ): Promise<Result<Uint8Array, { readonly code: "list/not-kept"; readonly list: ListKind }>>;
}

export interface KeptListShown {
  readonly list: ListKind;
  readonly entries: number;
  readonly establishedOn: CivilDate;
}

export interface ListAsked {
  readonly list: ListKind;
  readonly text: string;
  /** Id of a body. */
  readonly body: string | null;
  readonly refers: string | null;
  /** From 1. */
  readonly page: number;
  readonly pageSize: number;
}

export interface ListShown {
  readonly total: number;
  readonly rows: readonly RowShown[];
  /** Those that there are on any list, for choosing among. */
  readonly bodies: readonly { readonly id: string; readonly name: string }[];
}

/** An entry with the texts of its cells by field, as spreadsheets show them. */
export interface RowShown {
  readonly code: string;
  readonly name: string;
  readonly bodyName: string;
  /** As papers cite it: 《工伤保险条例》第十七条. */
  readonly laws: string;
  /** Of a duty: the power for which it is owed. */
  readonly powerName: string | null;
  readonly cells: Readonly<Record<string, string>>;
}

export interface EntryShown extends RowShown {
  /** Of powers, proofs and services: the items that exercise or ask them. */
  readonly items: readonly { readonly code: string; readonly name: string }[];
  /** Of a power: what is owed for it. */
  readonly duties: readonly RowShown[];
  /** Of a duty: the power. */
  readonly power: { readonly code: string; readonly name: string } | null;
}

export interface ListReadingParts {
  readonly store: ListStore;
  readonly cache: CatalogueCache;
  readonly files: ListFiles;
  readonly now: Now;
}

/** Of a power; more are on the duty list. */
const MOST_DUTIES = 100;
/** Words of a search that count, and their letters. */
const MOST_WORDS = 5;
const LONGEST_SEARCH = 64;

export function createListReading({ store, cache, files, now }: ListReadingParts): ListReading {
  const search = createListSearch(store);
  const todayIn = (jurisdiction: Jurisdiction, { calendar }: DistrictCatalogue) =>
    civilDateOf(now(jurisdiction), calendar.zone);

  const sceneOf = (jurisdiction: Jurisdiction, catalogue: DistrictCatalogue) => {
    return { jurisdiction, state: catalogue, today: todayIn(jurisdiction, catalogue) };
  };

  async function findEntry(jurisdiction: Jurisdiction, list: ListKind, code: string): Promise<EntryShown | null> {
    const catalogue = await cache.get(jurisdiction);
    const today = todayIn(jurisdiction, catalogue);
    const [entry] = await store.findInForce(jurisdiction, list, [code], today);
    if (entry === undefined) return null;
    const show = showing(catalogue);
    const duties =
      list === "power"
        ? await search(sceneOf(jurisdiction, catalogue), {
            ...{ list: "duty", words: [], body: null, refers: code, offset: 0, limit: MOST_DUTIES },
          })
        : { entries: [] };
    const [power] = "power" in entry ? await store.findInForce(jurisdiction, "power", [entry.power], today) : [];
    return {
      ...show(list, entry),
      items: itemsOf(basicCodesOf(entry), catalogue),
      duties: duties.entries.map((duty) => ({ ...show("duty", duty), powerName: entry.name })),
      power: power === undefined ? null : { code: power.code, name: power.name },
    };
  }

  /** Duties are alike: what tells them apart is the power. */
  async function withPowers(
    jurisdiction: Jurisdiction,
    entries: readonly ListEntry[],
    rows: readonly RowShown[],
  ): Promise<readonly RowShown[]> {
    const codes = entries.map((entry) => ("power" in entry ? entry.power : ""));
    if (codes.every((code) => code === "")) return rows;
    const names = await store.findNames(jurisdiction, "power", codes);
    return rows.map((row, index) => ({ ...row, powerName: names.get(codes[index] ?? "") ?? null }));
  }

  return {
    async listKept(jurisdiction) {
      const catalogue = await cache.get(jurisdiction);
      const kept = await store.listKept(jurisdiction, todayIn(jurisdiction, catalogue));
      return LIST_KINDS.flatMap((kind) =>
        kept
          .filter(({ list }) => list === kind)
          .map(({ list, entries, establishedAt }) => {
            return { list, entries, establishedOn: civilDateOf(establishedAt, catalogue.calendar.zone) };
          }),
      );
    },
    async findPage(jurisdiction, { list, text, body, refers, page, pageSize }) {
      const catalogue = await cache.get(jurisdiction);
      const show = showing(catalogue);
      const words = text
        .slice(0, LONGEST_SEARCH)
        .split(/\s+/)
        .filter((word) => word !== "")
        .slice(0, MOST_WORDS);
      const found = await search(sceneOf(jurisdiction, catalogue), {
        ...{ list, words, body, refers },
        ...{ offset: (page - 1) * pageSize, limit: pageSize },
      });
      return {
        total: found.total,
        rows: await withPowers(
          jurisdiction,
          found.entries,
          found.entries.map((entry) => show(list, entry)),
        ),
        bodies: catalogue.register.bodies.map(({ id, name }) => ({ id, name })),
      };
    },
    findEntry,
    async writeFile(jurisdiction, list, format) {
      const catalogue = await cache.get(jurisdiction);
      const kept = await store.readLists(jurisdiction, todayIn(jurisdiction, catalogue), [list]);
      const entries: readonly ListEntry[] | undefined = kept[list];
      if (entries === undefined) return refuse({ code: "list/not-kept", list });
      return ok(files.write(list, entries, { format, words: catalogue.register }));
    },
  };
}

function itemsOf(basicCodes: readonly string[], { items }: DistrictCatalogue): EntryShown["items"] {
  return [...items.values()]
    .filter(({ summary }) => summary !== null && basicCodes.includes(powerOf(summary)))
    .map(({ code, name }) => ({ code, name }));
}

function basicCodesOf(entry: ListEntry): readonly string[] {
  if ("basicCode" in entry) return [entry.basicCode];
  return "powers" in entry ? entry.powers : [];
}

export function readerOf({ register }: { readonly register: CellWords }): CellReader {
  return makeCellReader(register);
}

/** Names of bodies and laws are looked up once for all rows of an answer. */
function showing({ register }: DistrictCatalogue): (list: ListKind, entry: ListEntry) => RowShown {
  const reader = readerOf({ register });
  const bases = new Map(register.bases.map((basis) => [basis.id, basis]));
  return (list, entry) => {
    const cells = reader.write(list, entry);
    const laws = lawTexts(entry.basis, (id) => bases.get(id)).join("、");
    return { code: entry.code, name: entry.name, bodyName: cells.body ?? "", laws, powerName: null, cells };
  };
}
