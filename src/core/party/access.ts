/**
 * Who may do what. Rights come from posts (staff) or from the kind of account (people and firms), never from names.
 * This is the one table of permissions: routes name an action, the case room asks the same actions, and screens
 * show a control only where `may` says yes.
 */
import type { AccountId, BodyId, Jurisdiction, OfficeId } from "../shared/index.ts";

export const ACTIONS = [
  "case.apply", // submit, correct, withdraw, rate one's own matter
  "case.intake", // receive, accept, ask for corrections, decline, counter form
  "case.review", // claim and complete review, consult and expert steps
  "case.visit", // record a site visit
  "case.decide", // decide within the authorisation letter
  "case.extend", // approve an extension as the authority that the item's law names
  "case.special", // start and end a special procedure
  "case.supervise", // remind, reassign, return, explain an overdue
  "case.read-office", // cases of the offices one has a post in
  "case.read-all", // every case of the district
  "result.issue", // seal and issue papers and certificates
  "result.hand-over", // serve and record service
  "archive.export", // export and close the file
  "register.read", // registers and boards
  "people.manage", // accounts, posts, substitutes, password reset
  "catalogue.manage", // import and publish items, propose changes of lists
  "catalogue.register", // register changes of lists that somebody else proposed
  "catalogue.sign", // sign an aspect of a change of the catalogue
] as const;
export type Action = (typeof ACTIONS)[number];

/** Signed-out visitors act as `anonymous`; the engine's own duties act as `system`. */
export type Actor = AnonymousActor | SystemActor | CitizenActor | FirmActor | StaffActor;

export interface AnonymousActor {
  readonly kind: "anonymous";
  readonly jurisdiction: Jurisdiction;
}

/** The engine itself, when time passes or a file is replayed. */
export interface SystemActor {
  readonly kind: "system";
  readonly jurisdiction: Jurisdiction;
}

export interface CitizenActor {
  readonly kind: "citizen";
  readonly jurisdiction: Jurisdiction;
  readonly account: AccountId;
  /** Keyed hash of the identity number: finds own cases and conflicts of interest without showing it. */
  readonly partyKey: string;
}

/** A person acting for a firm. */
export interface FirmActor {
  readonly kind: "firm";
  readonly jurisdiction: Jurisdiction;
  readonly account: AccountId;
  readonly partyKey: string;
  /** Of the person who acts. */
  readonly representativeKey: string;
}

export interface StaffActor {
  readonly kind: "staff";
  readonly jurisdiction: Jurisdiction;
  readonly account: AccountId;
  readonly name: string;
  /** Number of the law-enforcement certificate (执法证); without it a person may receive, not decide. */
  readonly enforcementNumber?: string;
  readonly posts: readonly HeldPost[];
  /** Own party key and those of declared relatives: nobody handles a case of theirs (回避). */
  readonly conflictKeys: readonly string[];
}

/** A post as held now: by appointment, or by substitution for someone absent. */
export interface HeldPost {
  readonly id: string;
  readonly body: BodyId;
  readonly office: OfficeId;
  readonly role: string;
  readonly grants: readonly Action[];
  readonly authorisedItems?: "all" | readonly string[];
  readonly substituteFor?: AccountId;
  /** Every office of the body, where the post answers for the work of all of them. */
  readonly oversees?: readonly OfficeId[];
}

/** Does any post of the actor (or the kind of account) grant the action? `office` narrows it to one office. */
export function may(actor: Actor, action: Action, office?: OfficeId): boolean {
  switch (actor.kind) {
    case "anonymous":
      return false;
    case "system":
      return true;
    case "citizen":
    case "firm":
      return action === "case.apply";
    case "staff":
      return actor.posts.some(
        (post) => post.grants.includes(action) && (office === undefined || post.office === office),
      );
  }
}

/** How far the cases go that a post opens. */
export type Reach = "district" | "body" | "office" | "none";

/**
 * R-PTY-05: who takes cases in, or reads all, opens every case of the district; who supervises, those which the
 * body decides or an office of it has a part in; who reads or works in an office, those of the office. Nobody hears of a case in a unit that
 * their post does not open.
 * @basis 行政许可法 §60 (reading); practice: the head of a body answers for its cases
 */
export function reachOf({ grants }: Pick<HeldPost, "grants">): Reach {
  if (grants.includes("case.read-all") || grants.includes("case.intake")) return "district";
  if (grants.includes("case.supervise")) return "body";
  return WORKS_ON_CASES.some((action) => grants.includes(action)) ? "office" : "none";
}

const WORKS_ON_CASES: readonly Action[] = ["case.read-office", "case.review", "case.visit", "case.decide"];

/** Does the post open the cases in which these offices have a part, and which this body decides? */
export function opensCasesOf(post: HeldPost, offices: readonly string[], body?: BodyId): boolean {
  switch (reachOf(post)) {
    case "district":
      return true;
    case "body":
      return post.body === body || officesOpenTo(post).some((office) => offices.includes(office));
    case "office":
      return offices.includes(post.office);
    case "none":
      return false;
  }
}

/** The units whose cases the post opens, by the names that notices have: office, body, `district`. */
export function unitsOpenTo(post: Pick<HeldPost, "grants"> & { readonly office: string; readonly body: string }) {
  const units = [post.office, post.body, "district"];
  return units.slice(0, UNITS_WITHIN[reachOf(post)]);
}

const UNITS_WITHIN = { none: 0, office: 1, body: 2, district: 3 } as const satisfies Record<Reach, number>;

/** The offices whose cases the post opens, of a post that does not open all. */
export function officesOpenTo({ office, oversees = [] }: HeldPost): readonly OfficeId[] {
  return oversees.includes(office) ? oversees : [office, ...oversees];
}

/** May the actor take work of this office and role? Agency heads and supervisors do not inherit a section's work. */
export function holdsPost(actor: Actor, office: string, role: string): boolean {
  return actor.kind === "staff" && actor.posts.some((post) => post.office === office && post.role === role);
}

/**
 * May the actor sign decisions on this item? Asks for a post with an authorisation letter that covers the item and
 * for a law-enforcement qualification.
 * @basis 行政执法监督条例 §10–11; 行政许可法 §24 (an authorisation letter is internal, not a delegation)
 */
export function isAuthorisedToDecide(actor: Actor, item: string): boolean {
  if (actor.kind !== "staff" || actor.enforcementNumber === undefined) return false;
  return actor.posts.some(
    (post) =>
      post.grants.includes("case.decide") &&
      (post.authorisedItems === "all" || (post.authorisedItems?.includes(item) ?? false)),
  );
}
