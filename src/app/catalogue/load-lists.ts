/** The lists of a district when its files are loaded: the first load establishes them, after that they are registered. */
import {
  isSame,
  type KeptLists,
  LIST_KINDS,
  LISTS_OF_ITEMS,
  type ListEntry,
  type ListKind,
  listsInForce,
} from "../../core/catalog/index.ts";
import { type CivilDate, civilDateOf, type Instant } from "../../core/shared/index.ts";
import type { ListStore } from "../ports/list-store.ts";
import type { DistrictSource } from "./district-source.ts";

export interface ListDifference {
  readonly list: ListKind;
  /** Entries of the files that the list does not have, or has otherwise, and those that only the list has. */
  readonly entries: number;
}

export interface LoadedLists {
  /** What is in force, by the store, of the lists that items are held against. */
  readonly lists: KeptLists;
  readonly established: readonly ListKind[];
  readonly differing: readonly ListDifference[];
}

/**
 * A list that is kept is not touched by files: what they say otherwise is counted, and has to be proposed. Only a
 * demonstration district takes new entries from its files, so that a newer release brings what its items need.
 */
export async function loadLists(store: ListStore, source: DistrictSource, now: Instant): Promise<LoadedLists> {
  const { settings, lists = {} } = source;
  const today = civilDateOf(now, settings.zone);
  const established = await store.establish(settings.code, lists, { at: now, addMissing: settings.demo });
  const [kept, differing] = await Promise.all([
    store.readLists(settings.code, today, LISTS_OF_ITEMS),
    findDifferences(store, source, today),
  ]);
  return { lists: kept, established, differing };
}

/** Of a list that is kept only what the files name is read: it may be a thousand times as long as they are. */
async function findDifferences(
  store: ListStore,
  { settings: { code: jurisdiction }, lists = {} }: DistrictSource,
  today: CivilDate,
): Promise<readonly ListDifference[]> {
  const inFiles = listsInForce(lists, today);
  const kept = await store.listKept(jurisdiction, today);
  const differing = LIST_KINDS.map(async (list) => {
    const [entries, inForce] = [inFiles[list], kept.find((one) => one.list === list)?.entries];
    if (entries === undefined || inForce === undefined) return { list, entries: 0 };
    const codes = entries.map(({ code }) => code);
    const known = await store.findInForce(jurisdiction, list, codes, today);
    return { list, entries: countChanged(entries, known) + (inForce - known.length) };
  });
  return (await Promise.all(differing)).filter(({ entries }) => entries > 0);
}

/** Entries of the files that the list does not have, or has otherwise. */
function countChanged(inFiles: readonly ListEntry[], known: readonly ListEntry[]): number {
  const byCode = new Map(known.map((entry) => [entry.code, entry]));
  return inFiles.filter((entry) => !isSame(entry, byCode.get(entry.code) ?? null)).length;
}
