/** The lists of a district when its files are loaded: the first load establishes them, after that they are registered. */
import {
  isSame,
  type KeptLists,
  LIST_KINDS,
  type ListEntry,
  type ListKind,
  listsInForce,
} from "../../core/catalog/index.ts";
import { civilDateOf, type Instant } from "../../core/shared/index.ts";
import type { ListStore } from "../ports/list-store.ts";
import type { DistrictSource } from "./district-source.ts";

export interface ListDifference {
  readonly list: ListKind;
  /** Entries of the files that the list does not have, or has otherwise, and those that only the list has. */
  readonly entries: number;
}

export interface LoadedLists {
  /** What is in force, by the store. */
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
  const kept = await store.readLists(settings.code, today, LIST_KINDS);
  const inFiles = listsInForce(lists, today);
  const differing = LIST_KINDS.flatMap((list) => {
    const entries = differences(inFiles[list], kept[list]);
    return entries === 0 ? [] : [{ list, entries }];
  });
  return { lists: kept, established, differing };
}

function differences(inFiles: readonly ListEntry[] | undefined, kept: readonly ListEntry[] | undefined): number {
  if (inFiles === undefined || kept === undefined) return 0;
  const byCode = new Map(kept.map((entry) => [entry.code, entry]));
  const files = new Set(inFiles.map(({ code }) => code));
  const other = inFiles.filter((entry) => !isSame(entry, byCode.get(entry.code) ?? null));
  return other.length + kept.filter(({ code }) => !files.has(code)).length;
}
