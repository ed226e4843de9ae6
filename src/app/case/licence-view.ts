/** The licence of a case as screens show it: in force, or ended by whom and how. */
import {
  type CaseState,
  type LicenceAct,
  type LicenceChange,
  type LicenceStanding,
  licenceActsOpen,
  licenceStanding,
} from "../../core/case/index.ts";
import type { Procedure } from "../../core/catalog/index.ts";
import { type CivilDate, civilDateOf } from "../../core/shared/index.ts";
import type { ViewContext } from "./view-context.ts";

export interface LicenceView {
  readonly standing: LicenceStanding;
  /** From when; null where nothing happened to it. */
  readonly since: CivilDate | null;
  readonly changes: readonly LicenceChange[];
  /** What can still happen to it by law. */
  readonly acts: readonly LicenceAct[];
  /** What makes it void by itself, by the law of the item. */
  readonly lapses: readonly { readonly code: string; readonly label: string }[];
}

export function licenceView(
  state: CaseState,
  procedure: Procedure | null,
  { now, calendar }: Pick<ViewContext, "now" | "calendar">,
): LicenceView | null {
  const today = civilDateOf(now, calendar.zone);
  const standing = licenceStanding(state, today);
  if (standing === null) return null;
  return {
    standing,
    since: standing === "in-force" || standing === "expired" ? null : (state.licence.at(-1)?.on ?? null),
    changes: state.licence,
    acts: licenceActsOpen(state, today),
    lapses: (procedure?.item.result.lapses ?? []).map(({ code, label }) => ({ code, label })),
  };
}
