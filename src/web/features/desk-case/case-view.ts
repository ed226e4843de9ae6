/** A case as `GET /api/cases/{id}` gives it to staff. Days are `YYYY-MM-DD`, instants carry the district's offset. */
import type { CommandType } from "../../../core/case/index.ts";
import type { AnswerOf } from "../../api/answers.ts";
import type { ClockDay } from "../../ui/day-strip.ts";

type Described = AnswerOf<"getCase">;

/** What the description leaves loose is said here: parts that only screens of our own read. */
export interface CaseView extends Omit<Described, keyof OwnParts>, OwnParts {}

interface OwnParts {
  readonly clocks: readonly ClockView[];
  readonly specials: readonly SpecialView[];
  readonly suspensions: readonly SuspensionView[];
  readonly conditions: readonly ConditionView[];
  readonly decision: DecisionView | null;
  readonly issued: { readonly issuedOn: string; readonly validTo: string | null } | null;
  readonly service: { readonly way: string; readonly servedOn: string; readonly signature: string | null } | null;
  readonly allowed: readonly AllowedView[];
}

export interface AllowedView {
  readonly type: CommandType;
  /** Open tasks on which the command can be given, for commands that need one. */
  readonly tasks?: readonly string[];
}

export type ApplicantView = NonNullable<Described["applicant"]>;
export type MaterialView = Described["materials"][number];
export type FileView = MaterialView["files"][number];
export type CorrectionRound = Described["corrections"][number];
export type CorrectionAsked = CorrectionRound["items"][number];
export type TaskView = Described["tasks"][number];
export type ChildView = Described["children"][number];
export type ConsultationView = Described["consultations"][number];
export type ConsultedView = ConsultationView["columns"][number];
export type OpinionView = Described["opinions"][number];
export type TimelineEntry = Described["timeline"][number];
export type ObservedView = NonNullable<Described["observed"]>;

export interface ClockView extends Omit<Described["clocks"][number], "days"> {
  readonly days: readonly ClockDay[];
}

export interface SuspensionView {
  readonly id: string;
  readonly label: string;
  readonly from: string;
  readonly to: string | null;
}

export interface SpecialView {
  readonly id: string;
  readonly procedure: string;
  readonly stops: readonly string[];
  readonly from: string;
  readonly to: string | null;
  readonly expectedEndOn: string;
}

/** A condition of the law with its check-points (审查要点). */
export interface ConditionView {
  readonly id: string;
  readonly text: string;
  readonly checks: readonly { readonly id: string; readonly text: string; readonly material?: string }[];
}

export interface DecisionView {
  readonly outcome: string;
  readonly reason: string;
  readonly ground: string | null;
  readonly decidedOn: string;
  readonly decidedAt: string;
  readonly by: string | null;
}

export function isAllowed(view: CaseView, type: CommandType): boolean {
  return view.allowed.some((allowed) => allowed.type === type);
}

/** The open tasks on which the command can be given. */
export function tasksFor(view: CaseView, type: CommandType): readonly TaskView[] {
  const ids = view.allowed.find((allowed) => allowed.type === type)?.tasks ?? [];
  return view.tasks.filter((task) => ids.includes(task.id));
}
