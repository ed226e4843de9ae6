/** Who had the case on each day, and who used how many: for the desk and, in the same figures, for the applicant. */
import { type CaseState, type PartyKind, type Share, spentByParty, spentDays } from "../../core/case/index.ts";
import type { Procedure } from "../../core/catalog/index.ts";
import { civilDateOf } from "../../core/shared/index.ts";
import { lawTexts } from "../papers/law-text.ts";
import type { ViewContext } from "./view-context.ts";

export interface SpentView {
  readonly days: readonly SpentDayView[];
  readonly parties: readonly (PartyView & { readonly calendarDays: number; readonly workingDays: number })[];
}

export interface SpentDayView {
  readonly date: string;
  readonly why: string;
  readonly working: boolean;
  readonly shares: readonly (PartyView & { readonly share: number })[];
  /** The special procedure that stops a clock, with the articles that let it. */
  readonly stop: { readonly procedure: string; readonly articles: readonly string[] } | null;
}

export interface PartyView {
  readonly kind: PartyKind;
  readonly unit: string;
  /** Of an office; empty for the others, which a screen names by kind and unit. */
  readonly name: string;
}

export function spentView(procedure: Procedure, state: CaseState, { calendar, now, names }: ViewContext): SpentView {
  const days = spentDays(procedure, state, calendar, civilDateOf(now, calendar.zone));
  const named = ({ kind, unit }: Share["party"]): PartyView => ({ kind, unit, name: names.offices.get(unit) ?? "" });
  return {
    days: days.map(({ date, why, working, shares, stop }) => ({
      date,
      why,
      working,
      shares: shares.map(({ party, share }) => ({ ...named(party), share })),
      stop:
        stop === null
          ? null
          : { procedure: stop.procedure, articles: lawTexts(stop.basis, (id) => procedure.bases[id]) },
    })),
    parties: spentByParty(days).map(({ party, calendarDays, workingDays }) => ({
      ...named(party),
      calendarDays: roundedTo(calendarDays),
      workingDays: roundedTo(workingDays),
    })),
  };
}

/** Two decimals: a third of a day is 0.33. */
function roundedTo(days: number): number {
  return Math.round(days * 100) / 100;
}
