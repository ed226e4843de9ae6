/** The result: sealed and dated, with the day on which it ends. */
import type { Procedure } from "../catalog/index.ts";
import { addMonths } from "../clock/index.ts";
import {
  addDays,
  type CivilDate,
  civilDateFromDayNumber,
  dayNumberOf,
  type JsonObject,
  parseCivilDate,
} from "../shared/index.ts";
import { type DecideContext, happened } from "./context.ts";
import type { CaseEvent } from "./event.ts";
import { termStart } from "./renewal.ts";
import type { CaseState } from "./state.ts";

export function issueEvent(
  procedure: Procedure,
  { form }: Pick<CaseState, "form">,
  issuedOn: CivilDate,
  context: DecideContext,
): CaseEvent {
  const from = termStart(procedure, form, context.calendar, issuedOn);
  return happened(context, { type: "result-issued", issuedOn, validTo: validTo(procedure, from, form) });
}

/**
 * Five years from 2026-02-09 end on 2031-02-08; null is without end. What stands for an earlier licence (变更、补证) ends
 * when that one does, on the day that the form gives.
 */
export function validTo(procedure: Procedure, issuedOn: CivilDate, form: JsonObject): CivilDate | null {
  const { validity } = procedure.item.result;
  if (validity === null) return null;
  if ("until" in validity) return parseCivilDate(String(form[validity.until])) ?? null;
  if ("years" in validity) return addDays(sameDayLater(issuedOn, validity.years * 12), -1);
  switch (validity.unit) {
    case "mo":
      return addDays(sameDayLater(issuedOn, validity.amount), -1);
    default:
      return addDays(issuedOn, validity.amount);
  }
}

/** The corresponding day, else the month's end. @basis 民法典 §202 */
function sameDayLater(date: CivilDate, months: number): CivilDate {
  return civilDateFromDayNumber(addMonths(dayNumberOf(date), months));
}
