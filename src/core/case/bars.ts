/**
 * Bars: who broke an undertaking and has not repaired it, and whom a law keeps from applying again. Looked up before the
 * case is asked; what they mean is decided here. Rules R-UND-17 and R-UND-18.
 */
import type { Procedure, UndertakingRule } from "../catalog/index.ts";
import type { CivilDate } from "../shared/index.ts";
import type { CaseRefusal } from "./refusal.ts";

export interface Bar {
  readonly id: string;
  /** From choosing an undertaking, or from applying at all. */
  readonly scope: BarScope;
  /** Basic code of the power that it is about; null: every one. */
  readonly matter: string | null;
  readonly from: CivilDate;
  /** The last day; null: until it is repaired. */
  readonly until: CivilDate | null;
  /** What it is for, in words the person may read. */
  readonly cause: string;
  /** As a citation: 行政许可法 §78. */
  readonly basis: string;
}

export const BAR_SCOPES = ["undertaking", "application"] as const;
export type BarScope = (typeof BAR_SCOPES)[number];

/**
 * R-UND-18: within one year (§78) or three (§79), or what another law sets, the same licence is not applied for again.
 * @basis 行政许可法 §78–79
 */
export function barFromApplying(
  { item }: Procedure,
  bars: readonly Bar[] | undefined,
  today: CivilDate,
): CaseRefusal | null {
  const bar = bars?.find((one) => one.scope === "application" && bears(one, item.basicCode, today));
  if (bar === undefined) return null;
  return { code: "case/barred-from-applying", until: bar.until ?? "", cause: bar.cause, basis: bar.basis };
}

/** R-UND-17: where the item's law bars whoever broke one and has not repaired it; the ordinary way stays open. */
export function barFromUndertaking(
  { item }: Procedure,
  rule: UndertakingRule,
  bars: readonly Bar[] | undefined,
  today: CivilDate,
): CaseRefusal | null {
  if (rule.bars === null) return null;
  const bar = bars?.find((one) => one.scope === "undertaking" && bears(one, item.basicCode, today));
  if (bar === undefined) return null;
  const { until, cause, basis } = bar;
  return { code: "case/barred-from-undertaking", undertaking: rule.id, until: until ?? "", cause, basis };
}

function bears({ matter, from, until }: Bar, basicCode: string, today: CivilDate): boolean {
  return (matter === null || matter === basicCode) && from <= today && (until === null || today <= until);
}
