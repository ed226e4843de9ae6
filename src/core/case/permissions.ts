/**
 * Who may give which command on which case: the post's grant, the applicant's own rights, and 回避. The table is the
 * only one; routes and screens ask it too.
 */
import type { Procedure } from "../catalog/index.ts";
import {
  ACTIONS,
  type Action,
  type Actor,
  holdsPost,
  isAuthorisedToDecide,
  may,
  officesOpenTo,
  opensCasesOf,
  reachOf,
  type StaffActor,
} from "../party/index.ts";
import type { OfficeId } from "../shared/index.ts";
import type { CommandType } from "./command.ts";
import type { PartyKeys } from "./party.ts";
import type { CaseRefusal } from "./refusal.ts";
import type { CaseState } from "./state.ts";

interface Permission {
  /** Any of these grants lets staff act. */
  readonly staff: readonly Action[];
  /** The applicant (or whoever acts for the firm) may do it too. */
  readonly applicant: boolean;
  /** Staff must hold a post in an office that has a part in the case, or supervise. */
  readonly involved: boolean;
}

const window = { staff: ["case.intake"], applicant: false, involved: false } as const;
/** Nobody gives it: the engine does. */
const engine = { staff: [], applicant: false, involved: false } as const;
const section = (...staff: Action[]): Permission => ({ staff, applicant: false, involved: true });

export const COMMAND_PERMISSIONS = {
  submit: { staff: ["case.intake"], applicant: true, involved: false },
  receive: window,
  accept: window,
  "give-undertaking": { staff: ["case.intake"], applicant: true, involved: false },
  "withdraw-undertaking": { staff: ["case.intake"], applicant: true, involved: false },
  "deliver-undertaking": { staff: ["case.intake"], applicant: true, involved: false },
  "check-undertaking": section("case.review", "case.visit", "case.decide", "case.supervise"),
  "request-corrections": window,
  correct: { staff: ["case.intake"], applicant: true, involved: false },
  "correct-on-the-spot": window,
  "declare-not-needed": window,
  "decline-jurisdiction": window,
  "return-papers": window,
  "return-to-window": section("case.review"),
  claim: section("case.review", "case.visit", "case.decide"),
  "hand-over": section("case.review", "case.visit", "case.decide", "case.supervise"),
  review: section("case.review"),
  "record-visit": section("case.visit"),
  "send-back": section("case.review", "case.visit", "case.decide"),
  "ask-signer": section("case.review", "case.visit", "case.decide"),
  delegate: section("case.review"),
  "take-back": section("case.review", "case.visit"),
  jump: section("case.supervise"),
  "deliver-message": { staff: ["case.intake", "case.review"], applicant: true, involved: false },
  migrate: { staff: ["catalogue.manage"], applicant: false, involved: false },
  decide: section("case.decide"),
  "start-special": section("case.special"),
  "end-special": section("case.special"),
  suspend: section("case.decide"),
  resume: section("case.decide"),
  extend: { staff: ["case.extend"], applicant: false, involved: false },
  "record-payment": { staff: ["case.intake", "result.issue"], applicant: false, involved: false },
  serve: { staff: ["result.hand-over"], applicant: true, involved: false },
  withdraw: { staff: ["case.intake"], applicant: true, involved: false },
  terminate: section("case.decide"),
  "explain-delay": section("case.supervise", "case.decide"),
  remind: section("case.supervise"),
  supervise: section("case.supervise"),
  // Whoever got the order answers it, whatever their post grants.
  "answer-supervision": { staff: ACTIONS, applicant: false, involved: false },
  "end-licence": section("case.decide"),
  "note-penalty": section("case.decide", "case.supervise"),
  rate: { staff: ["case.intake"], applicant: true, involved: false },
  archive: { staff: ["archive.export"], applicant: false, involved: false },
  "record-child-opened": engine,
  "record-child-closed": engine,
  "record-child-obstacle": engine,
  "record-child-released": engine,
  "record-child-clock": engine,
  "record-parent-told": engine,
  "note-joint-work": engine,
  wake: engine,
} as const satisfies Record<CommandType, Permission>;

/**
 * The refusal that meets the actor, or null when the command is theirs to give.
 * @param involved whether the case is theirs to work on, for whoever asks of many commands
 */
export function permissionRefusal(
  procedure: Procedure,
  state: CaseState,
  command: CommandType,
  actor: Actor,
  involved = () => isInvolved(procedure, state, actor),
): CaseRefusal | null {
  const permission: Permission = COMMAND_PERMISSIONS[command];
  switch (actor.kind) {
    case "system":
      return null;
    case "anonymous":
      return { code: "case/not-permitted", command };
    case "citizen":
    case "firm":
      if (!permission.applicant) return { code: "case/not-permitted", command };
      return isApplicant(state, actor) ? null : { code: "case/not-the-applicant" };
    case "staff":
      if (!mayAny(actor, permission.staff)) return { code: "case/not-permitted", command };
      if (hasConflict(state, actor)) return { code: "case/conflict-of-interest" };
      if (permission.involved && !involved()) return { code: "case/not-permitted", command };
      return null;
  }
}

/** A loop, not `some`: it is asked of every command for every reply. */
function mayAny(actor: StaffActor, actions: readonly Action[]): boolean {
  for (const action of actions) if (may(actor, action)) return true;
  return false;
}

/**
 * Own case: entered from the same account, or, for what a window entered, the same identity number. An observed case
 * is nobody's own.
 */
export function isApplicant(state: CaseState, actor: Actor): boolean {
  if (actor.kind !== "citizen" && actor.kind !== "firm") return false;
  const { applicant } = state.parties;
  return state.owner === actor.account || (applicant !== "" && applicant === actor.partyKey);
}

/**
 * 回避: nobody handles a case in which they, or a relative they declared, are applicant, representative or proxy.
 * @basis 行政许可法 §48(3) for hearings; 公务员法 §76 for every official duty
 */
export function hasConflict(state: CaseState, actor: Actor): boolean {
  return isPartyTo(state.parties, actor);
}

/** As `hasConflict`, before there is a case. */
export function isPartyTo({ applicant, representative, proxy }: PartyKeys, actor: Actor): boolean {
  if (actor.kind !== "staff" || actor.conflictKeys.length === 0) return false;
  const parties = [applicant, representative, proxy];
  return parties.some((party) => party !== undefined && party !== "" && actor.conflictKeys.includes(party));
}

/**
 * May the actor read the whole case? Access follows the work. Where the offices of one body work for the decision of
 * another, its heads read by the procedure: without one, as for an observed case, they do not.
 */
export function canRead(
  { state, procedure }: { readonly state: CaseState; readonly procedure?: Procedure | null },
  actor: Actor,
): boolean {
  switch (actor.kind) {
    case "system":
      return true;
    case "anonymous":
      return false;
    case "citizen":
    case "firm":
      return isApplicant(state, actor);
    case "staff":
      if (actor.jurisdiction !== state.jurisdiction) return false;
      return (
        actor.posts.some((post) => opensCasesOf(post, state.offices, procedure?.item.body)) || isSpokenTo(state, actor)
      );
  }
}

/** Whoever was given a step by name, or an order of supervision, must see what they are asked about. */
function isSpokenTo(state: CaseState, { account }: StaffActor): boolean {
  return state.supervisions.some(({ to }) => to === account) || Object.values(state.holders).includes(account);
}

/**
 * Supervision goes as far as the post: the district, the cases of the body's own items, and the steps that wait in an
 * office of the body.
 */
export function supervisesStep({ item }: Procedure, { posts }: StaffActor, office: string): boolean {
  return posts.some(
    (post) =>
      post.grants.includes("case.supervise") &&
      (reachOf(post) === "district" || post.body === item.body || officesOpenTo(post).includes(office as OfficeId)),
  );
}

/** Does the actor supervise the office of the case, or one in which a step of it waits? */
function supervises(procedure: Procedure, { flow }: CaseState, actor: StaffActor): boolean {
  if (supervisesStep(procedure, actor, procedure.item.office)) return true;
  return flow.tasks.some((task) => supervisesStep(procedure, actor, task.office));
}

/** The actor's work, or under their supervision. */
export function isInvolved(procedure: Procedure, state: CaseState, actor: Actor): boolean {
  if (actor.kind !== "staff") return false;
  if (supervises(procedure, state, actor)) return true;
  if (isAuthorisedToDecide(actor, procedure.item.code)) return true;
  if (actor.posts.some((post) => state.offices.includes(post.office))) return true;
  return state.flow.tasks.some((task) => holdsPost(actor, task.office, task.post));
}
