/** What a decision on joint work looks at besides its state, and who may do what. */
import type { Calendar, OfficeHours } from "../calendar/index.ts";
import { eventActor, isPartyTo } from "../case/index.ts";
import type { AbsenceDocument } from "../catalog/index.ts";
import { type Action, type Actor, type HeldPost, may, type StaffActor } from "../party/index.ts";
import type { AccountId, Instant, OfficeId, Result } from "../shared/index.ts";
import type { JointEvent, JointEventBody, JointPersonal } from "./event.ts";
import type { JointRefusal } from "./refusal.ts";
import type { JointPart, JointWork } from "./state.ts";

export interface JointContext {
  readonly now: Instant;
  readonly actor: Actor;
  readonly calendar: Calendar;
  /** By body, where they differ from the district's. */
  readonly officeHours: Readonly<Record<string, readonly OfficeHours[]>>;
  /** The district's documents by which silence counts. */
  readonly absences: readonly AbsenceDocument[];
}

export type JointOutcome = Result<readonly JointEvent[], JointRefusal>;

export function happened(context: JointContext, body: JointEventBody, personal?: JointPersonal): JointEvent {
  const event = { at: context.now, by: eventActor(context.actor), body };
  return personal === undefined ? event : { ...event, personal };
}

const WORKS: readonly Action[] = ["case.visit", "case.review"];

/** The first post by which the actor does the work of the office; undefined when there is none. */
export function postIn(actor: StaffActor, office: OfficeId): HeldPost | undefined {
  return actor.posts.find((post) => post.office === office && doesSteps(post));
}

/** Whoever does steps of cases, on site or at the desk, takes part in joint work for the office of the post. */
export function doesSteps({ grants }: Pick<HeldPost, "grants">): boolean {
  return grants.some((action) => WORKS.includes(action));
}

/** Who arranges and concludes: the lead's people, and who supervises. */
export function mayLead(work: Pick<JointWork, "lead">, actor: Actor): boolean {
  if (actor.kind !== "staff") return false;
  return postIn(actor, work.lead) !== undefined || may(actor, "case.supervise");
}

/** The office for which the actor takes part: the lead, one with a part, or one that was invited. */
export function takesPartFor(work: JointWork, actor: StaffActor): HeldPost | undefined {
  const offices = [work.lead, ...work.parts.map((part) => part.office), ...work.responders.map((one) => one.office)];
  for (const office of offices) {
    const post = postIn(actor, office);
    if (post !== undefined) return post;
  }
  return undefined;
}

/** May the actor see the work? Its people, who supervises or reads all, and the persons it is about. */
export function canReadJoint(work: JointWork, actor: Actor): boolean {
  switch (actor.kind) {
    case "system":
      return true;
    case "anonymous":
      return false;
    case "citizen":
    case "firm":
      return work.parts.some((part) => isPersonOf(part, actor));
    case "staff":
      if (actor.jurisdiction !== work.jurisdiction) return false;
      if (may(actor, "case.supervise") || may(actor, "case.read-all")) return true;
      return takesPartFor(work, actor) !== undefined;
  }
}

/** The number after the highest given. */
export function nextPartId(state: Pick<JointWork, "parts">): string {
  return String(Math.max(0, ...state.parts.map((part) => Number(part.id))) + 1);
}

/** 回避: nobody takes part in work about a case of their own or of a declared relative. */
export function hasJointConflict(parts: readonly Pick<JointPart, "parties">[], actor: Actor): boolean {
  return parts.some((part) => isPartyTo(part.parties, actor));
}

function isPersonOf(part: JointPart, actor: { readonly account: AccountId; readonly partyKey: string }): boolean {
  return part.owner === actor.account || (part.parties.applicant !== "" && part.parties.applicant === actor.partyKey);
}
