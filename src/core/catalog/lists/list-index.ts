/** The lists as an item asks them: by basic code, by name of a fee, a proof or a report. */
import { titleOf } from "../title.ts";
import type { FeeEntry, IntermediaryEntry, KeptLists, ListKind, PowerEntry, ProofEntry } from "./entry.ts";

/** The lists that an item is held against. Duties and the negative list bind no single item. */
export const LISTS_OF_ITEMS = ["power", "fee", "proof", "intermediary"] as const satisfies readonly ListKind[];

export interface ListIndex {
  /** Those of these lists that the district keeps. */
  readonly kept: ReadonlySet<ListKind>;
  readonly powers: ReadonlyMap<string, readonly PowerEntry[]>;
  readonly fees: ReadonlyMap<string, readonly FeeEntry[]>;
  readonly proofs: ReadonlyMap<string, readonly ProofEntry[]>;
  readonly reports: ReadonlyMap<string, readonly IntermediaryEntry[]>;
}

/** @param lists only what is in force on the day of the check (`listsInForce`) */
export function indexLists(lists: Pick<KeptLists, (typeof LISTS_OF_ITEMS)[number]>): ListIndex {
  const { power = [], fee = [], proof = [], intermediary = [] } = lists;
  return {
    kept: new Set(LISTS_OF_ITEMS.filter((kind) => lists[kind] !== undefined)),
    powers: Map.groupBy(power, ({ basicCode }) => basicCode),
    fees: Map.groupBy(fee, ({ name }) => plainName(name)),
    proofs: Map.groupBy(proof, ({ name }) => titleOf(name)),
    reports: Map.groupBy(intermediary, ({ report }) => titleOf(report)),
  };
}

/** However brackets, quotes and spaces were typed. */
export function plainName(name: string): string {
  return name
    .replaceAll("（", "(")
    .replaceAll("）", ")")
    .replace(/[《》“”"「」\s]/g, "");
}
