export { type AllowedCommand, allowedCommands } from "./allowed.ts";
export * from "./bars.ts";
export type * from "./child.ts";
export { childApplication } from "./child-application.ts";
export { clockMark, type Errand, errandsOf, openChildren } from "./children.ts";
export {
  type CaseClocks,
  type ClockName,
  childClockOf,
  clockRequest,
  clocksOf,
  correctionLapsesAt,
  decisionDue,
  namedClockRequest,
  stepClockOf,
} from "./clocks.ts";
export type * from "./command.ts";
export { type DecideContext, eventActor, feelContext } from "./context.ts";
export { type PartyDays, type PartyKind, type Share, type SpentDay, spentByParty, spentDays } from "./days.ts";
export { type CaseCommand, decide } from "./decide.ts";
export { standingObjections } from "./decide-decision.ts";
export { stepsToTakeBack } from "./decide-interventions.ts";
export { isAdverse } from "./decide-review.ts";
export { undertakingsToGive } from "./decide-undertakings.ts";
export { nextWakeAt } from "./duties.ts";
export { noticesOf, type PaperDue, papersOf } from "./effects.ts";
export type * from "./event.ts";
export { evolve, foldCase } from "./evolve.ts";
export { licenceChange } from "./evolve-licence.ts";
export { type ChildStanding, type ExpectedEnd, expectedEnd } from "./expected-end.ts";
export { validTo } from "./issuing.ts";
export type * from "./joint-news.ts";
export {
  ISSUER_ACTS,
  LICENCE_ACTS,
  LICENCE_STANDINGS,
  type LicenceAct,
  type LicenceChange,
  type LicenceStanding,
  licenceActsOpen,
  licenceStanding,
  SUPERVISOR_ACTS,
  standingOf,
} from "./licence.ts";
export { isNotHandedIn, materialsThatApply, missingMaterials } from "./materials.ts";
export type * from "./notice.ts";
export { type MovedDates, movedNotices } from "./notices-of-reckoning.ts";
export { decideObserved, type ObservedLine, type ObservedRefusal, type ObservedTrace } from "./observe.ts";
export type * from "./outcome.ts";
export { type ApplicantRefusal, parseApplicant } from "./parse-applicant.ts";
export type * from "./party.ts";
export { COMMAND_PERMISSIONS, canRead, hasConflict, isApplicant, isPartyTo, supervisesStep } from "./permissions.ts";
export type { CaseRefusal, CaseRefusalCode } from "./refusal.ts";
export { type RenewalDates, renewalDates, termStart } from "./renewal.ts";
export { checkSituation, questionsThatMatter } from "./situation.ts";
export type * from "./state.ts";
export * from "./status.ts";
export { ringsAt } from "./step-times.ts";
export { submit } from "./submit.ts";
export { type CaseDates, datesOf } from "./summary.ts";
export { leadTargets, sendBackTargets } from "./targets.ts";
export { isOffered, mayCheck, mayDeliver, mayWithdraw, type UndertakingDue, undertakingDue } from "./undertaking.ts";
