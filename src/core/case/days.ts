/**
 * Every day is attributed: for each civil day from receipt to the end, who had the case (R-DAY-01 … R-DAY-05). As with
 * every limit, the day of an event is not counted for whoever takes over: a day belongs to who had the case when the
 * day began, the day of receipt to who received it.
 */
import { type Calendar, type DayKind, isWorkingDay, kindOfDay } from "../calendar/index.ts";
import type { BasisRef, Procedure, StopRule } from "../catalog/index.ts";
import { addDays, type CivilDate, civilDateOf, startOfDay } from "../shared/index.ts";
import { lastStoppedDay } from "./clocks.ts";
import type { CaseState, Hand, Special, Turn } from "./state.ts";

export type PartyKind =
  | "applicant" // corrects, has not paid, or asked for the hearing that is held
  | "window"
  | "office" // an office of the deciding body
  | "expert" // experts review
  | "other-body" // an office of another body that is asked
  | "upper" // an office of a body above: the case was sent up
  | "stop" // a special procedure of the item's law
  | "nobody"; // no work day

/** `unit` is the office's id, the kind of special procedure, or why the applicant has it; empty for window and nobody. */
export interface Party {
  readonly kind: PartyKind;
  readonly unit: string;
}

export interface Share {
  readonly party: Party;
  /** In (0, 1]; those of one day add up to 1. */
  readonly share: number;
}

export interface SpentDay {
  readonly date: CivilDate;
  readonly why: DayKind;
  readonly working: boolean;
  /** Nobody works on a day off; the applicant's own time and a stop run on. */
  readonly shares: readonly Share[];
  /** Who had it, also on a day off. */
  readonly held: readonly Share[];
  /** The special procedure that stops a clock on this day, with its article; null when none does. */
  readonly stop: DayStop | null;
}

export interface DayStop {
  readonly procedure: string;
  readonly stops: StopRule["stops"];
  readonly basis: readonly BasisRef[];
}

/** What one party used: civil days with the days off in which it had the case, and working days alone. */
export interface PartyDays {
  readonly party: Party;
  readonly calendarDays: number;
  readonly workingDays: number;
}

type Spending = Pick<CaseState, "turns" | "specials" | "suspensions" | "receivedOn" | "closedAt">;

/**
 * One entry for each civil day from receipt through the day of closing, or through `today` while the case is open.
 * @basis 优化营商环境条例 §36; 行政许可法 §45, §82
 */
export function spentDays(
  procedure: Pick<Procedure, "item" | "places">,
  state: Spending,
  calendar: Calendar,
  today: CivilDate,
): readonly SpentDay[] {
  const last = state.closedAt === null ? today : civilDateOf(state.closedAt, calendar.zone);
  const stops = stopsOn(procedure, state);
  const days: SpentDay[] = [];
  let turn = 0;
  for (let date = state.receivedOn; date <= last; date = addDays(date, 1)) {
    const began = startOfDay(date, calendar.zone);
    while ((state.turns[turn + 1]?.at ?? Number.POSITIVE_INFINITY) <= began) turn++;
    days.push(spentDay(procedure, state.turns[turn], stops(date), { date, calendar }));
  }
  return days;
}

/** What each party used in all, in the order in which they first had the case. */
export function spentByParty(days: readonly SpentDay[]): readonly PartyDays[] {
  const totals = new Map<string, PartyDays>();
  for (const { held, working } of days) {
    for (const { party, share } of held) {
      const key = `${party.kind} ${party.unit}`;
      const { calendarDays, workingDays } = totals.get(key) ?? { calendarDays: 0, workingDays: 0 };
      totals.set(key, {
        party,
        calendarDays: calendarDays + share,
        workingDays: workingDays + (working ? share : 0),
      });
    }
  }
  return [...totals.values()];
}

function spentDay(
  procedure: Pick<Procedure, "item" | "places">,
  turn: Turn | undefined,
  stopped: Stopping | undefined,
  { date, calendar }: { readonly date: CivilDate; readonly calendar: Calendar },
): SpentDay {
  const working = isWorkingDay(calendar, date);
  const held = stopped === undefined ? sharesOf(procedure, turn) : [{ party: stopped.party, share: 1 }];
  const idle = !working && held.every(({ party }) => RESTING.has(party.kind));
  const shares = idle ? NOBODY : held;
  return { date, why: kindOfDay(calendar, date), working, held, shares, stop: stopped?.stop ?? null };
}

const NOBODY: readonly Share[] = [{ party: { kind: "nobody", unit: "" }, share: 1 }];
const RESTING: ReadonlySet<PartyKind> = new Set(["window", "office", "expert", "other-body", "upper"]);

/** Parallel steps share the day equally among those who have one; two steps of one office are one hand. */
function sharesOf(procedure: Pick<Procedure, "item" | "places">, turn: Turn | undefined): readonly Share[] {
  const parties = new Map<string, Party>();
  for (const hand of turn?.hands ?? []) {
    const party = partyOfHand(procedure, hand);
    parties.set(`${party.kind} ${party.unit}`, party);
  }
  return [...parties.values()].map((party) => ({ party, share: 1 / parties.size }));
}

function partyOfHand({ item, places }: Pick<Procedure, "item" | "places">, hand: Hand): Party {
  switch (hand.by) {
    case "applicant":
      return { kind: "applicant", unit: hand.why };
    case "window":
      return { kind: "window", unit: "" };
    case "office": {
      const { office, kind } = hand;
      const place = places[office];
      if (place?.superior === true) return { kind: "upper", unit: office };
      if (kind === "expert-review") return { kind: "expert", unit: office };
      if (place !== undefined && place.body !== item.body) return { kind: "other-body", unit: office };
      return place?.kind === "window" ? { kind: "window", unit: "" } : { kind: "office", unit: office };
    }
  }
}

function partyOfStop({ procedure, askedBy }: Special): Party {
  if (askedBy === "applicant") return { kind: "applicant", unit: procedure };
  return { kind: procedure === "expert-review" ? "expert" : "stop", unit: procedure };
}

interface Stopping {
  readonly from: CivilDate;
  readonly to: CivilDate | null;
  readonly party: Party;
  readonly stop: DayStop;
}

/** Of stops that overlap a suspension comes first, then the one that stops the clock that binds, then the earlier. */
function stopsOn({ item }: Pick<Procedure, "item">, { specials, suspensions }: Spending) {
  const binding = item.statutory === null ? "promise" : "statute";
  const ordered = specials
    .filter(({ stops }) => stops.length > 0)
    .sort(
      (a, b) => Number(b.stops.includes(binding)) - Number(a.stops.includes(binding)) || (a.from < b.from ? -1 : 1),
    );
  const stoppings: readonly Stopping[] = [
    ...suspensions.map(
      ({ from, to, ground }): Stopping => ({
        ...{ from, to },
        party: { kind: "stop", unit: "suspension" },
        stop: {
          procedure: "suspension",
          stops: ["statute", "promise"],
          basis: item.suspensions?.find((rule) => rule.code === ground)?.basis ?? [],
        },
      }),
    ),
    ...ordered.map(
      (special): Stopping => ({
        ...{ from: special.from, to: lastStoppedDay(special) },
        party: partyOfStop(special),
        stop: {
          procedure: special.procedure,
          stops: special.stops,
          basis: item.stops.find((rule) => rule.kind === special.procedure)?.basis ?? [],
        },
      }),
    ),
  ];
  return (date: CivilDate): Stopping | undefined =>
    stoppings.find(({ from, to }) => from <= date && (to === null || date <= to));
}
