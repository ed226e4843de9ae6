/**
 * Changes of a list (动态调整): proposed by one person with the document that orders them, registered by another before they
 * have effect, and kept for ever. Rule R-CAT-59.
 *
 * @basis practice: 增加行政权力的，实施前登记备案 (权责清单动态管理)
 */
import { type AccountId, addDays, type CivilDate, type Instant, ok, type Result, refuse } from "../../shared/index.ts";
import type { ListEntry, ListKind } from "./entry.ts";

export const LIST_CHANGE_KINDS = ["add", "alter", "remove"] as const;
export type ListChangeKind = (typeof LIST_CHANGE_KINDS)[number];

export const LIST_CHANGE_STATES = ["proposed", "registered", "declined", "withdrawn"] as const;
export type ListChangeState = (typeof LIST_CHANGE_STATES)[number];

/** What somebody wants changed. */
export interface ListProposal {
  readonly list: ListKind;
  readonly entry: string;
  readonly kind: ListChangeKind;
  /** As it is to be; null when it is to go. */
  readonly after: ListEntry | null;
  /** First day of the effect. */
  readonly effectiveOn: CivilDate;
  /** Title and number of the document that orders it. */
  readonly document: string;
  readonly reason: string;
}

export interface ListChange extends ListProposal {
  readonly id: string;
  readonly state: ListChangeState;
  /** As it stood when the change was proposed; null when it did not. */
  readonly before: ListEntry | null;
  /** Null: an operator, who imported a file. */
  readonly proposedBy: AccountId | null;
  readonly proposedAt: Instant;
  readonly decidedBy: AccountId | null;
  readonly decidedAt: Instant | null;
  readonly remark: string | null;
}

/** The entry as it was last registered, whether it has effect already or not. */
export interface StandingEntry {
  readonly entry: ListEntry;
  /** Null: since before the list was kept here. */
  readonly validFrom: CivilDate | null;
  /** Not null: it goes, or has gone, on that day. */
  readonly validUntil: CivilDate | null;
}

export type ListChangeRefusal =
  | { readonly code: "list/entry-unknown"; readonly entry: string }
  | { readonly code: "list/entry-stands"; readonly entry: string }
  | { readonly code: "list/unchanged"; readonly entry: string }
  | { readonly code: "list/effective-passed"; readonly effectiveOn: string; readonly earliest: string }
  | { readonly code: "list/change-not-open"; readonly state: ListChangeState }
  | { readonly code: "list/own-proposal" }
  | { readonly code: "list/entry-changed"; readonly entry: string }
  /** A registered change of it has its day yet to come: a file that says otherwise was written without it. */
  | { readonly code: "list/entry-ahead"; readonly entry: string; readonly on: CivilDate };

/** May it be proposed? @param standing null where the entry was never there */
export function checkProposal(
  { kind, entry, after, effectiveOn }: Omit<ListProposal, "document" | "reason">,
  standing: StandingEntry | null,
  today: CivilDate,
): Result<null, ListChangeRefusal> {
  const stood = standingOn(standing, today);
  const stands = stood !== null;
  if (kind === "add" && stands) return refuse({ code: "list/entry-stands", entry });
  if (kind !== "add" && !stands) return refuse({ code: "list/entry-unknown", entry });
  if (kind === "alter" && stands && isSame(stood, after)) return refuse({ code: "list/unchanged", entry });
  return checkDay(effectiveOn, standing, today);
}

/**
 * May it be registered by that person today? Only by somebody other than who proposed it, not after the day on which it was
 * to have effect, and only on what the proposal was made for.
 */
export function checkRegistration(
  change: ListChange,
  standing: StandingEntry | null,
  ...[by, today]: [by: AccountId, today: CivilDate]
): Result<null, ListChangeRefusal> {
  const { state, proposedBy, entry, before, kind } = change;
  if (state !== "proposed") return refuse({ code: "list/change-not-open", state });
  if (proposedBy === by) return refuse({ code: "list/own-proposal" });
  const now = standingOn(standing, today);
  const asBefore = kind === "add" ? now === null : now !== null && isSame(now, before);
  if (!asBefore) return refuse({ code: "list/entry-changed", entry });
  return checkDay(change.effectiveOn, standing, today);
}

/** One that is to go on a day of its own stands until then; one whose removal is registered does not. */
export function standingOn(standing: StandingEntry | null, today: CivilDate): ListEntry | null {
  if (standing === null) return null;
  const { entry, validUntil } = standing;
  const stands = validUntil === null || (entry.endsOn !== undefined && validUntil > today);
  return stands ? entry : null;
}

/** Nothing has effect before it is registered, and no two changes of an entry on one day. */
function checkDay(
  effectiveOn: CivilDate,
  standing: StandingEntry | null,
  today: CivilDate,
): Result<null, ListChangeRefusal> {
  const tooEarly = (earliest: CivilDate) => refuse({ code: "list/effective-passed", effectiveOn, earliest } as const);
  if (effectiveOn < today) return tooEarly(today);
  const { validFrom = null, validUntil = null } = standing ?? {};
  if (validFrom !== null && effectiveOn <= validFrom) return tooEarly(addDays(validFrom, 1));
  const gone = validUntil !== null && standingOn(standing, today) === null;
  return gone && effectiveOn < validUntil ? tooEarly(validUntil) : ok(null);
}

/** The same entry, whatever the order of its fields. */
export function isSame(one: ListEntry, other: ListEntry | null): boolean {
  return other !== null && inOrder(one) === inOrder(other);
}

function inOrder(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inOrder).join()}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  return `{${entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, one]) => `${JSON.stringify(key)}:${inOrder(one)}`)
    .join()}}`;
}
