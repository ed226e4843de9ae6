/** What a decision may look at besides the state: the time, the person, the calendar, and what FEEL may speak of. */
import type { Calendar } from "../calendar/index.ts";
import type { Procedure } from "../catalog/index.ts";
import type { Actor, StaffActor } from "../party/index.ts";
import { type CivilDate, civilDateOf, type FeelNames, type Instant, type JsonObject } from "../shared/index.ts";
import type { Bar } from "./bars.ts";
import { childrenFacts } from "./children.ts";
import type { CaseEvent, EventActor, EventBody, EventPersonal } from "./event.ts";
import type { CaseState } from "./state.ts";
import { isOpen } from "./undertaking.ts";

export interface DecideContext {
  readonly now: Instant;
  readonly actor: Actor;
  readonly calendar: Calendar;
  /** The member of staff to whom work is handed over, looked up beforehand. */
  readonly recipient?: StaffActor;
  /** The version of the procedure to which the case is to migrate. */
  readonly target?: Procedure;
  /** What `nextWakeAt` gave for this very state and calendar: before it nothing is due, and nothing is looked for. */
  readonly nothingDueBefore?: Instant;
  /** Others who act in what is recorded: officers of a visit, members of a meeting. Looked up beforehand. */
  readonly participants?: readonly StaffActor[];
  /** Bars that bear on the applicant, looked up beforehand. Absent: none. */
  readonly bars?: readonly Bar[];
}

export function todayOf(context: Pick<DecideContext, "now" | "calendar">): CivilDate {
  return civilDateOf(context.now, context.calendar.zone);
}

/** An event of now, by the actor. */
export function happened(context: DecideContext, body: EventBody, personal?: EventPersonal): CaseEvent {
  const event = { at: context.now, by: eventActor(context.actor), body };
  return personal === undefined ? event : { ...event, personal };
}

/** The post named is the first that the person holds; a substitute acts for whom the post says. */
export function eventActor(actor: Actor): EventActor {
  switch (actor.kind) {
    case "anonymous":
    case "system":
      return { kind: actor.kind };
    case "citizen":
    case "firm":
      return { kind: actor.kind, account: actor.account };
    case "staff": {
      const post = actor.posts[0];
      if (post === undefined) return { kind: "staff", account: actor.account };
      const by = { kind: "staff", account: actor.account, post: post.id } as const;
      return post.substituteFor === undefined ? by : { ...by, substituteFor: post.substituteFor };
    }
  }
}

/**
 * Names that conditions, fees and certificates may use: `today`, `situation`, `form`, `applicant`, `materials`,
 * `undertakings`, `item`, `children`.
 */
export function feelContext(procedure: Procedure, state: CaseState, today: CivilDate): FeelNames {
  return (name) => {
    switch (name) {
      case "today":
        return today;
      case "situation":
        return state.situation;
      case "form":
        return state.personal === undefined ? state.form : { ...state.form, ...state.personal.form };
      case "applicant":
        return applicantFacts(state);
      case "materials":
        return Object.keys(state.materials);
      case "undertakings":
        return takenAtTheirWord(state);
      case "item":
        return { name: procedure.item.name };
      case "children":
        return childrenFacts(state);
      default:
        return undefined;
    }
  };
}

function applicantFacts({ applicantKind: kind, personal }: CaseState): JsonObject {
  const { name = "", idNumber = "", address = "" } = personal?.applicant ?? {};
  return { kind, name, idNumber, address };
}

/** Ids of the undertakings that count now. */
function takenAtTheirWord({ undertakings }: CaseState): readonly string[] {
  return undertakings.filter((one) => isOpen(one) || one.standing === "kept").map(({ id }) => id);
}
