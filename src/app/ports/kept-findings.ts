import type { ItemFinding } from "./catalogue-store.ts";

/** What an earlier check found in items, where neither they nor the law and the lists around them are different now. */
export interface KeptFindings {
  /** @param version of the item's files; undefined: it has to be checked */
  find(version: string): readonly ItemFinding[] | undefined;
  keep(version: string, findings: readonly ItemFinding[]): void;
}
