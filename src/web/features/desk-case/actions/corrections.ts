/** The one-time list while it is being ticked: what is asked, why, and how it is to be mended. */
import type { CaseView, CorrectionAsked } from "../case-view.ts";
import { blanksIn } from "./reason-text.ts";

export interface CorrectionLine extends CorrectionAsked {
  /** Of the line on the screen. */
  readonly key: number;
}

export type CorrectionFault =
  | { readonly kind: "empty" }
  | { readonly kind: "no-reason"; readonly target: string }
  | { readonly kind: "blanks"; readonly target: string; readonly blanks: readonly string[] }
  | { readonly kind: "not-one-time"; readonly targets: readonly string[] };

/** Targets of all earlier lists; undefined in the first round, when anything may be asked. */
export function askedBefore(view: Pick<CaseView, "corrections">): ReadonlySet<string> | undefined {
  if (view.corrections.length === 0) return undefined;
  return new Set(view.corrections.flatMap((round) => round.items.map((item) => item.target)));
}

/** @param headReason the head's reason for asking more in a later round; empty when there is none */
export function faultsOf(
  lines: readonly CorrectionLine[],
  before: ReadonlySet<string> | undefined,
  headReason: string,
): readonly CorrectionFault[] {
  if (lines.length === 0) return [{ kind: "empty" }];
  const beyond = beyondEarlier(lines, before);
  return [
    ...lines.flatMap(({ target, reason, how }): readonly CorrectionFault[] => {
      if (reason === "") return [{ kind: "no-reason", target }];
      const blanks = blanksIn(how);
      return blanks.length === 0 ? [] : [{ kind: "blanks", target, blanks }];
    }),
    ...(beyond.length > 0 && headReason.trim() === "" ? [{ kind: "not-one-time", targets: beyond } as const] : []),
  ];
}

/** Targets that no earlier list named: one time means one time. */
export function beyondEarlier(
  lines: readonly CorrectionLine[],
  before: ReadonlySet<string> | undefined,
): readonly string[] {
  if (before === undefined) return [];
  return [...new Set(lines.map((line) => line.target))].filter((target) => !before.has(target));
}
