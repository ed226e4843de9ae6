/**
 * 延续: a licence that ends. Its holder is reminded; renewal is asked for in its window; and what is undecided when the
 * licence ends is renewed, where the law says so. @basis 行政许可法 §50
 */
import type { Calendar } from "../calendar/index.ts";
import type { Procedure } from "../catalog/index.ts";
import { type Limit, lastDayBefore } from "../clock/index.ts";
import {
  addDays,
  type CivilDate,
  endOfDay,
  type Instant,
  type JsonObject,
  parseCivilDate,
  startOfDay,
} from "../shared/index.ts";
import type { CaseRefusal } from "./refusal.ts";
import type { CaseState } from "./state.ts";

export interface RenewalDates {
  /** The last day of the licence. */
  readonly endsOn: CivilDate;
  /** The first day on which renewal can be asked for; null: any. */
  readonly opensOn: CivilDate | null;
  /** The last day on which it is asked for in time. */
  readonly askBy: CivilDate;
  readonly warnOn: CivilDate;
}

/** Null for an item that renews nothing, and while the form does not say when the licence ends. */
export function renewalDates(
  { item: { renewal } }: Pick<Procedure, "item">,
  form: JsonObject,
  calendar: Calendar,
): RenewalDates | null {
  if (renewal === undefined) return null;
  const value = form[renewal.endField];
  const endsOn = typeof value === "string" ? parseCivilDate(value) : undefined;
  if (endsOn === undefined) return null;
  const before = (limit: Limit) => lastDayBefore(calendar, endsOn, limit) ?? endsOn;
  return {
    endsOn,
    opensOn: renewal.opensBefore === null ? null : before(renewal.opensBefore),
    askBy: before(renewal.askBefore),
    warnOn: before(renewal.warnBefore),
  };
}

/** R-REN-01: not before the window opens, and not for a licence that has ended: that is a new application. */
export function renewalObstacle(
  procedure: Pick<Procedure, "item">,
  form: JsonObject,
  calendar: Calendar,
  today: CivilDate,
): CaseRefusal | null {
  const dates = renewalDates(procedure, form, calendar);
  if (dates === null) return null;
  if (dates.opensOn !== null && today < dates.opensOn)
    return { code: "case/renewal-too-early", opensOn: dates.opensOn };
  return today > dates.endsOn ? { code: "case/licence-ended", endsOn: dates.endsOn } : null;
}

/**
 * R-REN-02: when silence renews, 24:00 of the licence's last day; null where the law attaches nothing to it, or where
 * it was asked for too late for the body to have the time that the law gives it.
 */
export function renewedBySilenceAt(
  procedure: Pick<Procedure, "item">,
  state: Pick<CaseState, "form" | "receivedOn">,
  calendar: Calendar,
): { readonly at: Instant; readonly dates: RenewalDates } | null {
  const dates = renewalDates(procedure, state.form, calendar);
  if (dates === null || procedure.item.renewal?.silence !== "renewed" || state.receivedOn > dates.askBy) return null;
  return { at: endOfDay(dates.endsOn, calendar.zone), dates };
}

/** R-REN-03: the first day of what is issued: of a renewal the day after the old term, else the day of issue. */
export function termStart(
  procedure: Pick<Procedure, "item">,
  form: JsonObject,
  calendar: Calendar,
  issuedOn: CivilDate,
): CivilDate {
  const dates = renewalDates(procedure, form, calendar);
  return dates === null || dates.endsOn < issuedOn ? issuedOn : addDays(dates.endsOn, 1);
}

/** R-REN-04: when the holder is reminded, and until when renewal can be asked for; null where nothing renews it. */
export function expiryReminder(
  { item: { result } }: Pick<Procedure, "item">,
  state: Pick<CaseState, "issued" | "decision">,
  calendar: Calendar,
): { readonly at: Instant; readonly askBy: CivilDate; readonly validTo: CivilDate } | null {
  const validTo = state.issued?.validTo ?? null;
  if (result.renewedBy === undefined || validTo === null) return null;
  const askBy = lastDayBefore(calendar, validTo, result.renewedBy.askBefore);
  const remindOn = askBy === undefined ? undefined : lastDayBefore(calendar, askBy, result.renewedBy.remindBefore);
  if (askBy === undefined || remindOn === undefined) return null;
  return { at: startOfDay(remindOn, calendar.zone), askBy, validTo };
}
