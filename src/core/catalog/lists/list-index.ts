/** The lists as an item asks them: by basic code, by name of a fee, a proof or a report. */
import { titleOf } from "../title.ts";
import type { FeeEntry, IntermediaryEntry, KeptLists, ListKind, PowerEntry, ProofEntry } from "./entry.ts";

export interface ListIndex {
  /** The lists that the district keeps. */
  readonly kept: ReadonlySet<ListKind>;
  readonly powers: ReadonlyMap<string, readonly PowerEntry[]>;
  readonly fees: ReadonlyMap<string, readonly FeeEntry[]>;
  readonly proofs: ReadonlyMap<string, readonly ProofEntry[]>;
  readonly reports: ReadonlyMap<string, readonly IntermediaryEntry[]>;
}

/** @param lists only what is in force on the day of the check (`listsInForce`) */
export function indexLists(lists: Omit<KeptLists, "duty"> & { readonly duty?: unknown }): ListIndex {
  const { power = [], fee = [], proof = [], intermediary = [] } = lists;
  const kept = (Object.keys(lists) as ListKind[]).filter((kind) => lists[kind] !== undefined);
  return {
    kept: new Set(kept),
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
