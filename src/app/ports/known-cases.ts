/** What storage says of an applicant's earlier cases, sealed as it lies there. */
import type { AccountId, CaseId, Instant, ItemCode, Jurisdiction } from "../../core/shared/index.ts";
import type { ToldEvent } from "./case-store.ts";

export interface KnownCases {
  /**
   * The latest cases of the party, those of forgotten people and of imported logs left out, the latest first.
   * @param whose `owner`: only those that came from this account; null for whoever may see all of the party's
   */
  listOfParty(
    jurisdiction: Jurisdiction,
    whose: { readonly partyKey: string; readonly owner: AccountId | null },
    limit: number,
  ): Promise<readonly StoredKnownCase[]>;
}

export interface StoredKnownCase {
  readonly id: CaseId;
  readonly number: string;
  readonly item: ItemCode;
  /** With which it began: its form has these fields. */
  readonly itemVersion: string;
  readonly dataKey: Buffer;
  readonly outcome: string | null;
  readonly decidedAt: Instant | null;
  readonly closedAt: Instant | null;
  /** Of the person's own words, and of what was issued and became of it; in order. */
  readonly events: readonly ToldEvent[];
  /** The certificate that it led to. */
  readonly certificate: { readonly seq: number; readonly year: number; readonly serial: number } | null;
}

/** Events that `StoredKnownCase` has. */
export const KNOWN_EVENTS = [
  "case-submitted",
  "corrections-delivered",
  "corrected-on-the-spot",
  "undertaking-delivered",
  "result-issued",
  "licence-ended",
  "penalty-noted",
] as const;
