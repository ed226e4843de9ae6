/** Takes a whole list of items into a district as drafts, and says of every row what is wrong with it. */
import { isDeepStrictEqual } from "node:util";
import type { CalendarSpec } from "../../core/calendar/index.ts";
import type { ItemCode, Jurisdiction } from "../../core/shared/index.ts";
import type { CatalogueRow } from "../ports/catalogue-list.ts";
import type { CatalogueStore, ImportedItem } from "../ports/catalogue-store.ts";
import type { CatalogueCache } from "./cache.ts";
import { emptyDistrict } from "./ensure-district.ts";
import { canBeTaken, flagsOfList, type RowFlag, type RowFlagCode } from "./row-flags.ts";

export interface ImportParts {
  readonly store: CatalogueStore;
  readonly cache: CatalogueCache;
  /** Of a district that is not known yet. */
  readonly calendar: CalendarSpec;
}

export interface ImportReport {
  readonly read: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  /** By row, several for one row where several things are wrong. */
  readonly flags: readonly { readonly row: number; readonly code: RowFlagCode; readonly reason: string }[];
}

/**
 * All rows or none. Every row that can be kept becomes an item: a draft, since a list has no form and no flow; an item
 * that has files of its own keeps what they say. A second import of the same list changes nothing. Items that the list
 * does not name stay.
 */
export async function importCatalogue(
  { store, cache, calendar }: ImportParts,
  jurisdiction: Jurisdiction,
  rows: readonly CatalogueRow[],
): Promise<ImportReport> {
  const judged = judge(rows);
  const items = judged.flatMap(({ item }) => item ?? []);
  const stored = new Map((await store.listImported(jurisdiction)).map(({ code, imported }) => [code, imported]));
  const differing = items.filter((item) => !isDeepStrictEqual(stored.get(item.code), item.imported));
  await store.saveImport(emptyDistrict(jurisdiction, calendar), differing);
  cache.changed();
  const created = differing.filter((item) => !stored.has(item.code)).length;
  return {
    read: rows.length,
    created,
    updated: differing.length - created,
    unchanged: items.length - differing.length,
    flags: judged.flatMap(({ row, flags }) => flags.map(({ code, reason }) => ({ row, code, reason }))),
  };
}

interface Judged {
  readonly row: number;
  readonly flags: readonly RowFlag[];
  /** Undefined for a row that is not taken. */
  readonly item: ImportedItem | undefined;
}

/** Of rows with one code the first is taken. */
function judge(rows: readonly CatalogueRow[]): readonly Judged[] {
  const flagged = flagsOfList(rows);
  const taken = new Set<string | null>();
  return rows.map((row, index) => {
    const flags = flagged[index] ?? [];
    const isFirst = !taken.has(row.code);
    taken.add(row.code);
    return { row: row.row, flags, item: isFirst && canBeTaken(flags) ? itemOf(row, flags) : undefined };
  });
}

function itemOf(row: CatalogueRow, flags: readonly RowFlag[]): ImportedItem {
  const { source, category } = row;
  return {
    // A row without a code is not taken.
    code: (row.code ?? "") as ItemCode,
    name: row.name ?? "",
    bodyName: row.bodyName ?? "",
    type: row.type ?? "",
    imported: { source, category, flags },
  };
}
