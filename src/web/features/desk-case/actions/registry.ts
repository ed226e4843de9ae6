/** Every command that staff can give, in the order in which the bar shows them, with the form that gives it. */
import type { ComponentType } from "react";
import type { CommandType, EngineCommandType } from "../../../../core/case/index.ts";
import type { ActionProps } from "./action.ts";
import { CorrectAction, CorrectOnTheSpotAction } from "./CorrectAction.tsx";
import { RequestCorrectionsAction, ReturnPapersAction } from "./CorrectionsAction.tsx";
import { EndSpecialAction, ExtendAction, StartSpecialAction } from "./clock-actions.tsx";
import {
  AskSignerAction,
  DelegateAction,
  DeliverMessageAction,
  JumpAction,
  TakeBackAction,
} from "./course-actions.tsx";
import { DecideAction } from "./DecideAction.tsx";
import {
  AcceptAction,
  DeclareNotNeededAction,
  DeclineJurisdictionAction,
  ReceiveAction,
  WithdrawAction,
} from "./intake-actions.tsx";
import { EndLicenceAction, NotePenaltyAction } from "./licence-actions.tsx";
import { RateAction } from "./RateAction.tsx";
import { ReviewAction } from "./ReviewAction.tsx";
import { ArchiveAction, RecordPaymentAction, ServeAction } from "./result-actions.tsx";
import {
  ClaimAction,
  ExplainDelayAction,
  HandOverAction,
  RemindAction,
  ReturnToWindowAction,
  SendBackAction,
  TerminateAction,
} from "./section-actions.tsx";
import { AnswerSupervisionAction, SuperviseAction } from "./supervision-actions.tsx";
import { ResumeAction, SuspendAction } from "./suspension-actions.tsx";
import {
  CheckUndertakingAction,
  DeliverUndertakingAction,
  GiveUndertakingAction,
  WithdrawUndertakingAction,
} from "./undertaking-actions.tsx";
import { RecordVisitAction } from "./VisitAction.tsx";

export type StaffCommand = Exclude<CommandType, EngineCommandType | "submit" | "migrate">;

export interface ActionEntry {
  readonly component: ComponentType<ActionProps>;
  /** `forward` moves the matter on, `against` goes against the person, `aside` is everything else. */
  readonly course: "forward" | "against" | "aside";
}

export const ACTIONS: Readonly<Record<StaffCommand, ActionEntry>> = {
  receive: { component: ReceiveAction, course: "forward" },
  accept: { component: AcceptAction, course: "forward" },
  "check-undertaking": { component: CheckUndertakingAction, course: "forward" },
  "deliver-undertaking": { component: DeliverUndertakingAction, course: "forward" },
  "give-undertaking": { component: GiveUndertakingAction, course: "aside" },
  "withdraw-undertaking": { component: WithdrawUndertakingAction, course: "aside" },
  review: { component: ReviewAction, course: "forward" },
  "record-visit": { component: RecordVisitAction, course: "forward" },
  decide: { component: DecideAction, course: "forward" },
  "record-payment": { component: RecordPaymentAction, course: "forward" },
  serve: { component: ServeAction, course: "forward" },
  correct: { component: CorrectAction, course: "forward" },
  rate: { component: RateAction, course: "aside" },
  claim: { component: ClaimAction, course: "aside" },
  "request-corrections": { component: RequestCorrectionsAction, course: "aside" },
  "correct-on-the-spot": { component: CorrectOnTheSpotAction, course: "aside" },
  "return-papers": { component: ReturnPapersAction, course: "aside" },
  "send-back": { component: SendBackAction, course: "aside" },
  "ask-signer": { component: AskSignerAction, course: "aside" },
  delegate: { component: DelegateAction, course: "aside" },
  "take-back": { component: TakeBackAction, course: "aside" },
  "deliver-message": { component: DeliverMessageAction, course: "forward" },
  "return-to-window": { component: ReturnToWindowAction, course: "aside" },
  "hand-over": { component: HandOverAction, course: "aside" },
  "start-special": { component: StartSpecialAction, course: "aside" },
  "end-special": { component: EndSpecialAction, course: "forward" },
  suspend: { component: SuspendAction, course: "aside" },
  resume: { component: ResumeAction, course: "forward" },
  extend: { component: ExtendAction, course: "aside" },
  "explain-delay": { component: ExplainDelayAction, course: "aside" },
  remind: { component: RemindAction, course: "aside" },
  jump: { component: JumpAction, course: "against" },
  supervise: { component: SuperviseAction, course: "aside" },
  "answer-supervision": { component: AnswerSupervisionAction, course: "aside" },
  "declare-not-needed": { component: DeclareNotNeededAction, course: "against" },
  "decline-jurisdiction": { component: DeclineJurisdictionAction, course: "against" },
  terminate: { component: TerminateAction, course: "against" },
  withdraw: { component: WithdrawAction, course: "against" },
  "end-licence": { component: EndLicenceAction, course: "against" },
  "note-penalty": { component: NotePenaltyAction, course: "aside" },
  archive: { component: ArchiveAction, course: "aside" },
};

export const STAFF_COMMANDS = Object.keys(ACTIONS) as readonly StaffCommand[];
