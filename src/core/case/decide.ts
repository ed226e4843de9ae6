/**
 * The one door of a case: `decide(procedure, state, command, context)` gives events or a refusal and changes
 * nothing. Whatever became due by the passing of time happens first, so that a late wake-up never bends the law.
 */
import type { Procedure } from "../catalog/index.ts";
import { ok, refuse } from "../shared/index.ts";
import type { Command, CommandType } from "./command.ts";
import type { DecideContext } from "./context.ts";
import { isChildCommand, recordChild, undoesChild, withChildrenAsked } from "./decide-children.ts";
import { endSpecial, extend, resume, startSpecial, suspend } from "./decide-clock.ts";
import { decideCase, terminate } from "./decide-decision.ts";
import {
  accept,
  correct,
  correctOnTheSpot,
  declareNotNeeded,
  declineJurisdiction,
  receive,
  requestCorrections,
  returnPapers,
} from "./decide-intake.ts";
import { askSigner, delegate, deliverMessage, jump, takeStepBack } from "./decide-interventions.ts";
import { noteJointWork } from "./decide-joint-news.ts";
import { endLicence, notePenalty } from "./decide-licence.ts";
import { migrate } from "./decide-migration.ts";
import { archive, explainDelay, rate, recordPayment, remind, serve, withdraw } from "./decide-result.ts";
import { claim, handOver, recordVisit, returnToWindow, review, sendBack } from "./decide-review.ts";
import { answerSupervision, supervise } from "./decide-supervision.ts";
import { checkUndertaking, deliverUndertaking, giveUndertaking, withdrawUndertaking } from "./decide-undertakings.ts";
import { dutiesDue } from "./duties.ts";
import { evolve } from "./evolve.ts";
import type { Outcome } from "./outcome.ts";
import { hasConflict, permissionRefusal } from "./permissions.ts";
import type { CaseState } from "./state.ts";
import { COMMANDS_BY_STATUS } from "./status.ts";

/** Commands on a case that exists; `submit` opens one (see submit.ts). */
export type CaseCommand = Exclude<Command, { readonly type: "submit" }>;

export function decide(procedure: Procedure, state: CaseState, command: CaseCommand, context: DecideContext): Outcome {
  const { now, nothingDueBefore = now } = context;
  const due = now < nothingDueBefore ? [] : dutiesDue(procedure, state, context);
  if (command.type === "wake") return due.length > 0 ? ok(due) : refuse({ code: "case/nothing-due" });
  const current = due.reduce((folded, event) => evolve(state.jurisdiction, folded, event), state);
  const decision = decideNow(procedure, current, command, context);
  if (!decision.ok) return decision;
  const undone = undoesChild(current, decision.value);
  if (undone !== null) return refuse({ code: "case/child-open", children: [undone] });
  const events = withChildrenAsked(procedure, decision.value, context);
  return ok(due.length === 0 ? events : [...due, ...events]);
}

/** Is the command one that the state knows at all? */
export function isKnownInState(state: CaseState, command: CommandType): boolean {
  const known: readonly CommandType[] = COMMANDS_BY_STATUS[state.status];
  return known.includes(command);
}

function decideNow(
  procedure: Procedure,
  state: CaseState,
  command: Exclude<CaseCommand, { readonly type: "wake" }>,
  context: DecideContext,
): Outcome {
  if (isChildCommand(command)) return recordChild(procedure, state, command, context);
  if (!isKnownInState(state, command.type))
    return refuse({ code: "case/not-allowed-in-state", command: command.type, state: state.status });
  const forbidden = permissionRefusal(procedure, state, command.type, context.actor);
  if (forbidden !== null) return refuse(forbidden);
  // Who sits in a meeting or inspects a site handles the case as much as who records it.
  if (context.participants?.some((person) => hasConflict(state, person)) === true)
    return refuse({ code: "case/conflict-of-interest" });
  switch (command.type) {
    case "receive":
      return receive(procedure, state, command, context);
    case "accept":
      return accept(procedure, state, context);
    case "give-undertaking":
      return giveUndertaking(procedure, state, command, context);
    case "withdraw-undertaking":
      return withdrawUndertaking(procedure, state, command, context);
    case "deliver-undertaking":
      return deliverUndertaking(state, command, context);
    case "check-undertaking":
      return checkUndertaking(procedure, state, command, context);
    case "request-corrections":
      return requestCorrections(procedure, state, command, context);
    case "correct":
      return correct(procedure, state, command, context);
    case "correct-on-the-spot":
      return correctOnTheSpot(procedure, state, command, context);
    case "declare-not-needed":
      return declareNotNeeded(command, context);
    case "decline-jurisdiction":
      return declineJurisdiction(command, context);
    case "return-papers":
      return returnPapers(procedure, command, context);
    case "return-to-window":
      return returnToWindow(command, context);
    case "claim":
      return claim(state, command, context);
    case "hand-over":
      return handOver(procedure, state, command, context);
    case "review":
      return review(procedure, state, command, context);
    case "record-visit":
      return recordVisit(procedure, state, command, context);
    case "send-back":
      return sendBack(procedure, state, command, context);
    case "ask-signer":
      return askSigner(procedure, state, command, context);
    case "delegate":
      return delegate(state, command, context);
    case "take-back":
      return takeStepBack(procedure, state, command, context);
    case "jump":
      return jump(procedure, state, command, context);
    case "migrate":
      return migrate(procedure, state, command, context);
    case "deliver-message":
      return deliverMessage(procedure, state, command, context);
    case "decide":
      return decideCase(procedure, state, command, context);
    case "start-special":
      return startSpecial(procedure, state, command, context);
    case "end-special":
      return endSpecial(state, command, context);
    case "suspend":
      return suspend(procedure, state, command, context);
    case "resume":
      return resume(state, command, context);
    case "extend":
      return extend(procedure, state, command, context);
    case "record-payment":
      return recordPayment(procedure, state, command, context);
    case "serve":
      return serve(state, command, context);
    case "withdraw":
      return withdraw(state, command, context);
    case "terminate":
      return terminate(state, command, context);
    case "explain-delay":
      return explainDelay(procedure, state, command, context);
    case "remind":
      return remind(command, context);
    case "supervise":
      return supervise(state, command, context);
    case "answer-supervision":
      return answerSupervision(state, command, context);
    case "end-licence":
      return endLicence(procedure, state, command, context);
    case "note-penalty":
      return notePenalty(procedure, state, command, context);
    case "rate":
      return rate(state, command, context);
    case "archive":
      return archive(state, context);
    case "note-joint-work":
      return noteJointWork(command, context);
  }
}
