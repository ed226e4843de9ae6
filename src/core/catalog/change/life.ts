/**
 * The life of a change: checked, signed aspect by aspect, ready, scheduled in a batch, in effect; or sent back, or given
 * up. What was signed is what is published: the content of a change never changes, a corrected one is another change.
 * Rules R-CAT-80 to 86.
 */
import type { AccountId, CivilDate, ItemCode } from "../../shared/index.ts";
import type { Aspect } from "./aspects.ts";

/** 新增、调整、取消. */
export const ITEM_CHANGE_KINDS = ["new", "amend", "withdraw"] as const;
export type ChangeKind = (typeof ITEM_CHANGE_KINDS)[number];

export const CHANGE_STATUSES = ["checked", "ready", "scheduled", "effective", "returned", "cancelled"] as const;
export type ChangeStatus = (typeof CHANGE_STATUSES)[number];

/** While one of these stands, nobody opens another change of the same item. */
export const OPEN_STATUSES: readonly ChangeStatus[] = ["checked", "ready", "scheduled"];

export interface ItemChange {
  readonly item: ItemCode;
  readonly itemName: string;
  readonly kind: ChangeKind;
  /** Why the item is to change, in the words of whoever proposes it. */
  readonly reason: string;
  /** Published when the change was made; null for a new item. */
  readonly baseVersion: string | null;
  /** Hash of the content; null for a withdrawal, which has none. */
  readonly version: string | null;
  /** Whoever wrote or proposed it: none of them signs it. */
  readonly authors: readonly AccountId[];
  readonly aspects: readonly Aspect[];
  readonly warnings: readonly OpenWarning[];
  readonly accepted: readonly AcceptedWarning[];
  readonly signed: readonly SignedAspect[];
  readonly status: ChangeStatus;
  /** Of one that is scheduled or in effect. */
  readonly batch: string | null;
  readonly effectiveOn: CivilDate | null;
  /** Number of its events. */
  readonly events: number;
}

/** A finding that does not block, by its code and its place in the item. */
export interface OpenWarning {
  readonly code: string;
  readonly place: string;
}

export interface AcceptedWarning extends OpenWarning {
  readonly by: AccountId;
  readonly reason: string;
}

export interface SignedAspect {
  readonly aspect: Aspect;
  readonly by: AccountId;
  /** Post in which it was signed. */
  readonly post: string;
  readonly opinion: string;
}

export type ChangeEvent =
  | {
      readonly type: "change-opened";
      readonly item: ItemCode;
      readonly itemName: string;
      readonly kind: ChangeKind;
      readonly reason: string;
      readonly baseVersion: string | null;
      readonly version: string | null;
      readonly authors: readonly AccountId[];
      readonly aspects: readonly Aspect[];
      readonly warnings: readonly OpenWarning[];
    }
  | ({ readonly type: "warning-accepted" } & AcceptedWarning)
  | ({ readonly type: "aspect-signed" } & SignedAspect)
  | { readonly type: "change-returned"; readonly aspect: Aspect; readonly post: string; readonly reason: string }
  | { readonly type: "change-cancelled"; readonly reason: string }
  | { readonly type: "change-scheduled"; readonly batch: string; readonly effectiveOn: CivilDate }
  /** The batch was called off before its day. */
  | { readonly type: "change-unscheduled"; readonly reason: string }
  | { readonly type: "change-in-effect" };

export function evolveChange(state: ItemChange | null, event: ChangeEvent): ItemChange {
  if (event.type === "change-opened") {
    const { type: _, ...opened } = event;
    return settled({
      ...opened,
      accepted: [],
      signed: [],
      status: "checked",
      batch: null,
      effectiveOn: null,
      events: 1,
    });
  }
  if (state === null) throw new Error(`${event.type} before the change was opened`);
  return { ...after(state, event), events: state.events + 1 };
}

/** @throws Error when the stream is empty: what is stored was opened */
export function foldChange(events: readonly ChangeEvent[]): ItemChange {
  const state = events.reduce<ItemChange | null>(evolveChange, null);
  if (state === null) throw new Error("a change without events");
  return state;
}

function after(state: ItemChange, event: Exclude<ChangeEvent, { readonly type: "change-opened" }>): ItemChange {
  switch (event.type) {
    case "warning-accepted": {
      const { type: _, ...accepted } = event;
      return settled({ ...state, accepted: [...state.accepted, accepted] });
    }
    case "aspect-signed": {
      const { type: _, ...signed } = event;
      return settled({ ...state, signed: [...state.signed, signed] });
    }
    case "change-returned":
      return { ...state, status: "returned" };
    case "change-cancelled":
      return { ...state, status: "cancelled" };
    case "change-scheduled":
      return { ...state, status: "scheduled", batch: event.batch, effectiveOn: event.effectiveOn };
    case "change-unscheduled":
      return { ...state, status: "ready", batch: null, effectiveOn: null };
    case "change-in-effect":
      return { ...state, status: "effective" };
  }
}

/** Ready as soon as nobody has anything left to sign. */
function settled(state: ItemChange): ItemChange {
  return aspectsOpen(state).length === 0 && warningsOpen(state).length === 0 ? { ...state, status: "ready" } : state;
}

export function aspectsOpen({ aspects, signed }: Pick<ItemChange, "aspects" | "signed">): readonly Aspect[] {
  return aspects.filter((aspect) => !signed.some((one) => one.aspect === aspect));
}

export function warningsOpen({
  warnings,
  accepted,
}: Pick<ItemChange, "warnings" | "accepted">): readonly OpenWarning[] {
  return warnings.filter((warning) => !accepted.some((one) => isSameWarning(one, warning)));
}

export function isSameWarning(one: OpenWarning, other: OpenWarning): boolean {
  return one.code === other.code && one.place === other.place;
}
