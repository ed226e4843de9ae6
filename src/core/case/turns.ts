/**
 * Whose turn it is: who has the case in hand, read off its state after every event. From the turns each civil day is
 * attributed (days.ts).
 */
import type { TaskKind } from "../flow/index.ts";
import { appended, type Instant } from "../shared/index.ts";
import type { CaseState, Hand, Turn } from "./state.ts";
import type { CaseStatus } from "./status.ts";

/** The turns after an event: the same list, not a copy, where the case stays in the same hands. */
export function turnsAfter(before: CaseState, after: CaseState, at: Instant): readonly Turn[] {
  const { tasks, waits } = before.flow;
  if (before.status === after.status && tasks === after.flow.tasks && waits === after.flow.waits) return before.turns;
  const hands = handsOf(after);
  const last = before.turns[before.turns.length - 1];
  if (last !== undefined && sameHands(last.hands, hands)) return before.turns;
  // What a child brings is lawful from an earlier moment than it is told; turns stand in the order of time.
  return appended(before.turns, { at: last !== undefined && at < last.at ? last.at : at, hands });
}

const WINDOW: readonly Hand[] = [{ by: "window" }];
const CORRECTING: readonly Hand[] = [{ by: "applicant", why: "correcting" }];
const PAYING: readonly Hand[] = [{ by: "applicant", why: "paying" }];

/** Hands for states in which no open step says it. */
const BY_STATUS: Partial<Record<CaseStatus, readonly Hand[]>> = {
  submitted: WINDOW,
  received: WINDOW,
  corrected: WINDOW,
  correcting: CORRECTING,
  paying: PAYING,
  issuing: WINDOW,
};

export function handsOf({ status, flow, offices }: Pick<CaseState, "status" | "flow" | "offices">): readonly Hand[] {
  const known = BY_STATUS[status];
  if (known !== undefined) return known;
  const hands = flow.tasks.map(({ office, kind }): Hand => ({ by: "office", office, kind }));
  // What the flow waits for from the applicant is in the applicant's hands, beside steps that are open.
  if (flow.waits.some(({ from }) => from === "applicant")) return [...hands, { by: "applicant", why: "answering" }];
  if (hands.length > 0) return hands;
  // Nothing is open while a timer of the flow runs: whoever answers for the item has it.
  return [{ by: "office", office: offices[0] ?? "", kind: "other" }];
}

function sameHands(a: readonly Hand[], b: readonly Hand[]): boolean {
  return a.length === b.length && a.every((hand, index) => isSameHand(hand, b[index]));
}

/** Two steps of one office are one hand, but what experts do is theirs. */
function isSameHand(a: Hand, b: Hand | undefined): boolean {
  if (a.by === "applicant") return b?.by === "applicant" && a.why === b.why;
  if (a.by !== "office") return a.by === b?.by;
  return b?.by === "office" && a.office === b.office && isExperts(a.kind) === isExperts(b.kind);
}

function isExperts(kind: TaskKind): boolean {
  return kind === "expert-review";
}
