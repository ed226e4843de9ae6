/** What alarms, escalations and supervision do to the state: what was raised is not raised again for the same date. */
import type { CivilDate } from "../shared/index.ts";
import type { AlarmRaised, CaseEvent, EventOf } from "./event.ts";
import type { CaseState } from "./state.ts";

/** What an alarm or an escalation is about: a clock, the date reached, and a step or supervision where it is one of many. */
export interface Occasion {
  readonly clock?: string;
  readonly on?: CivilDate;
  readonly about?: string;
}

/** The name under which an alarm, or the rule of an escalation, counts as raised. */
export function firedKey(what: string, { clock = "", on, about = "" }: Occasion): string {
  return on === undefined ? anyDate(what) : `${what} ${clock} ${on} ${about}`;
}

export function hasFired({ fired }: Pick<CaseState, "fired">, what: string, occasion: Occasion): boolean {
  if (fired.length === 0) return false;
  return fired.includes(firedKey(what, occasion)) || fired.includes(anyDate(what));
}

/** Alarms of before there were dates stand for every date. */
function anyDate(what: string): string {
  return `${what} *`;
}

/** The light of a named clock is no light of the case. */
export function alarmRaised(state: CaseState, body: AlarmRaised): CaseState {
  const { alarm, clock } = body;
  const known = clock !== undefined || state.alarms.includes(alarm);
  return {
    ...state,
    alarms: known ? state.alarms : [...state.alarms, alarm],
    fired: [...state.fired, firedKey(alarm, body)],
  };
}

export function supervisionOrdered(
  state: CaseState,
  event: CaseEvent,
  body: EventOf<"supervision-ordered">,
): CaseState {
  const { supervision, order, to, answerDueOn } = body;
  const ordered = { id: supervision, order, to, answerDueOn, by: event.by.account, orderedAt: event.at, answer: null };
  return { ...state, supervisions: [...state.supervisions, ordered] };
}

export function supervisionAnswered(
  state: CaseState,
  event: CaseEvent,
  body: EventOf<"supervision-answered">,
): CaseState {
  const answer = { text: body.answer, at: event.at };
  return {
    ...state,
    supervisions: state.supervisions.map((one) => (one.id === body.supervision ? { ...one, answer } : one)),
  };
}
