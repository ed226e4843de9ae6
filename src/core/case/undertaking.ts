/**
 * What a case owes by word of its applicant: which materials are covered, what holds the case back, until when, and what
 * a breach leads to. Computed from the state; the kind and the law stand in the procedure. Rules R-UND-10 to R-UND-16.
 */
import { type Calendar, withOfficeHours } from "../calendar/index.ts";
import {
  BREACH_EFFECTS,
  type BreachEffect,
  KINDS_OF_UNDERTAKING,
  type Procedure,
  type StartEvent,
  type UndertakingRule,
} from "../catalog/index.ts";
import { type ClockReading, computeClock } from "../clock/index.ts";
import {
  type CivilDate,
  civilDateOf,
  endOfDay,
  evaluateCondition,
  type FeelFacts,
  type Instant,
} from "../shared/index.ts";
import type { HandedInByMaterial } from "./command.ts";
import { isNotHandedIn } from "./materials.ts";
import type { CaseState, Undertaking } from "./state.ts";
import { isBeforeAcceptance, isUnderReview } from "./status.ts";

/** The rule of the item by which it was given; undefined when a later version has none. */
export function ruleOf({ item }: Procedure, id: string): UndertakingRule | undefined {
  return item.undertakings?.find((rule) => rule.id === id);
}

export function findUndertaking(state: CaseState, id: string): Undertaking | undefined {
  return state.undertakings.find((one) => one.id === id && one.standing !== "withdrawn") ?? lastGiven(state, id);
}

function lastGiven({ undertakings }: CaseState, id: string): Undertaking | undefined {
  return undertakings.findLast((one) => one.id === id);
}

/** Still to be kept. */
export function isOpen({ standing }: Pick<Undertaking, "standing">): boolean {
  return standing === "open" || standing === "delivered" || standing === "rectifying";
}

/** Materials that need not be in: somebody's word stands for them. A pre-review stands for nothing. */
export function coveredMaterials(undertakings: readonly Undertaking[]): readonly string[] {
  if (undertakings.length === 0) return NONE;
  return undertakings
    .filter((one) => isOpen(one) || one.standing === "kept")
    .filter(({ kind }) => KINDS_OF_UNDERTAKING[kind].holdsBack !== "acceptance")
    .flatMap(({ materials }) => materials);
}

const NONE: readonly string[] = [];

/** Materials of it that are not in. */
export function owedMaterials(
  { materials }: Pick<Undertaking, "materials">,
  handedIn: HandedInByMaterial,
): readonly string[] {
  return materials.filter((id) => isNotHandedIn(handedIn[id]));
}

/** An open pre-review: nothing has been applied for yet, so no silence of the window means anything. */
export function awaitsApplication({ undertakings }: Pick<CaseState, "undertakings">): boolean {
  return undertakings.some((one) => one.kind === "credit-pre-review" && isOpen(one));
}

/**
 * R-UND-12: what has to be kept before a grant. A paper that was put off by a word that was taken back after acceptance
 * has to be in too.
 */
export function holdingBack(state: CaseState): Undertaking | undefined {
  return state.undertakings.find((one) => {
    if (one.standing === "withdrawn") return state.acceptedOn !== null && owesAfterWithdrawal(state, one);
    if (!isOpen(one) || KINDS_OF_UNDERTAKING[one.kind].holdsBack === "nothing") return false;
    return !followsDecision(one);
  });
}

/** Withdrawn, not given again, and its papers never came. */
export function owesAfterWithdrawal(state: CaseState, one: Undertaking): boolean {
  if (one.standing !== "withdrawn" || coveredMaterials(state.undertakings).some((id) => one.materials.includes(id)))
    return false;
  return owedMaterials(one, state.materials).length > 0;
}

/** R-UND-13: a broken undertaking whose effect is that the application is refused leaves no other decision. */
export function demandsRefusal({ undertakings }: Pick<CaseState, "undertakings">): Undertaking | undefined {
  return undertakings.find((one) => one.standing === "broken" && one.breach?.effect === "refused");
}

export function followsDecision({ effects }: Pick<Undertaking, "effects">): boolean {
  return effects.some((effect) => BREACH_EFFECTS[effect].followsDecision);
}

/** The effect that a breach has now: before the decision one, after it another. Null where this side has none. */
export function effectNow({ effects }: Pick<Undertaking, "effects">, decided: boolean): BreachEffect | null {
  const side = decided ? "after-decision" : "before-decision";
  return effects.find((one) => [side, "always"].includes(BREACH_EFFECTS[one].when)) ?? null;
}

/** Is it offered to this application? Null when its condition cannot be read. */
export function isOffered(rule: UndertakingRule, facts: FeelFacts): boolean {
  if (rule.when === undefined) return true;
  const applies = evaluateCondition(rule.when, facts);
  return applies.ok && applies.value;
}

/**
 * When the paper is due, or the office has to have verified; null before the event from which it counts, and without a
 * limit. A suspension (中止) holds it as it holds every clock.
 */
export function undertakingClock(
  procedure: Procedure,
  state: CaseState,
  one: Undertaking,
  calendar: Calendar,
): ClockReading | null {
  const due = ruleOf(procedure, one.id)?.due ?? null;
  if (due === null) return null;
  const start = startOf(due.starts, state, one, calendar);
  if (start === null) return null;
  const { unit } = due.limit;
  const byTime = unit === "h" || unit === "wh" || unit === "min";
  return computeClock({
    calendar: withOfficeHours(calendar, procedure.body.officeHours),
    ...(byTime ? { startsAt: start.at } : { startsOn: start.on }),
    limit: due.limit,
    yellowShare: procedure.timing.yellowShare,
    stops: state.suspensions.map(({ from, to }) => ({ from, to })),
  });
}

/** A pre-review counts from the day on which it was chosen, which is the day of its papers. */
function startOf(
  starts: StartEvent,
  { decision, acceptedOn, acceptedAt }: CaseState,
  { givenAt }: Undertaking,
  { zone }: Calendar,
): { readonly on: CivilDate; readonly at: Instant } | null {
  switch (starts) {
    case "decision":
      return decision && { on: decision.decidedOn, at: decision.decidedAt };
    case "application-received":
      return { on: civilDateOf(givenAt, zone), at: givenAt };
    default:
      return acceptedOn === null || acceptedAt === null ? null : { on: acceptedOn, at: acceptedAt };
  }
}

export interface UndertakingDue {
  readonly at: Instant;
  readonly on: CivilDate;
  /** Whose day it is. */
  readonly of: "person" | "office";
}

/** The day that comes next for it: of a rectification, of a paper, of a verification. Null when none is set or it runs no more. */
export function undertakingDue(
  procedure: Procedure,
  state: CaseState,
  one: Undertaking,
  calendar: Calendar,
): UndertakingDue | null {
  if (!isOpen(one)) return null;
  if (one.standing === "rectifying")
    return one.rectifyBy === null
      ? null
      : { at: endOfDay(one.rectifyBy, calendar.zone), on: one.rectifyBy, of: "person" };
  const expected = KINDS_OF_UNDERTAKING[one.kind].due;
  const reading = undertakingClock(procedure, state, one, calendar);
  if (expected === null || reading === null || !reading.running) return null;
  return { at: reading.dueAt, on: reading.dueOn, of: expected.of };
}

/** May the person take it back now? What was accepted without a paper stays so; a condition stays one's choice until the decision. */
export function mayWithdraw(state: CaseState, one: Undertaking): boolean {
  if (one.standing !== "open" && one.standing !== "delivered") return false;
  if (isBeforeAcceptance(state.status)) return true;
  const choice = one.kind === "condition" || one.kind === "project";
  return choice && state.decision === null && isUnderReview(state.status);
}

/** May papers still come in under it? */
export function mayDeliver(state: CaseState, one: Undertaking): boolean {
  if (one.materials.length === 0) return false;
  if (one.standing === "withdrawn") return state.acceptedOn !== null && owesAfterWithdrawal(state, one);
  return one.standing === "open" && (one.kind === "deferred-material" || one.kind === "credit-pre-review");
}

/** May the office say now whether it was kept? */
export function mayCheck(state: CaseState, one: Undertaking): boolean {
  const granted = state.decision !== null && state.decision.outcome !== "refused";
  switch (one.kind) {
    case "deferred-material":
      return one.standing === "delivered";
    case "proof":
      return one.standing === "open" && state.acceptedOn !== null;
    case "condition":
    case "project":
      return granted && (one.standing === "open" || one.standing === "rectifying");
    case "credit-pre-review":
      return false;
  }
}
