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
  type StaffActor,
} from "../party/index.ts";
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
  jump: { staff: ["case.supervise"], applicant: false, involved: false },
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
  remind: { staff: ["case.supervise"], applicant: false, involved: false },
  supervise: { staff: ["case.supervise"], applicant: false, involved: false },
  // Whoever got the order answers it, whatever their post grants.
  "answer-supervision": { staff: ACTIONS, applicant: false, involved: false },
  rate: { staff: ["case.intake"], applicant: true, involved: false },
  archive: { staff: ["archive.export"], applicant: false, involved: false },
  "record-child-opened": engine,
  "record-child-closed": engine,
  "record-child-obstacle": engine,
  "record-child-released": engine,
  "record-parent-told": engine,
  "note-joint-work": engine,
  wake: engine,
} as const satisfies Record<CommandType, Permission>;

/** The refusal that meets the actor, or null when the command is theirs to give. */
export function permissionRefusal(
  procedure: Procedure,
  state: CaseState,
  command: CommandType,
  actor: Actor,
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
      if (permission.involved && !isInvolved(procedure, state, actor)) return { code: "case/not-permitted", command };
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

/** May the actor read the whole case? Access follows the work. */
export function canRead(state: CaseState, actor: Actor): boolean {
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
      if (may(actor, "case.read-all") || may(actor, "case.intake")) return true;
      return state.offices.some(
        (office) => actor.posts.some((post) => post.office === office) && may(actor, "case.read-office"),
      );
  }
}

function isInvolved(procedure: Procedure, state: CaseState, actor: Actor): boolean {
  if (actor.kind !== "staff") return false;
  if (may(actor, "case.supervise")) return true;
  if (isAuthorisedToDecide(actor, procedure.item.code)) return true;
  if (actor.posts.some((post) => state.offices.includes(post.office))) return true;
  return state.flow.tasks.some((task) => holdsPost(actor, task.office, task.post));
}
