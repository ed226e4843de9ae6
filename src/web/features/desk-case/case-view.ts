/** A case as `GET /api/cases/{id}` gives it to staff. Days are `YYYY-MM-DD`, instants carry the district's offset. */
import type { CommandType } from "../../../core/case/index.ts";
import type { ClockDay } from "../../ui/day-strip.ts";
import type { Light } from "../desk-lists/rows.ts";

export interface CaseView {
  readonly id: string;
  readonly number: string | null;
  readonly state: string;
  readonly version: number;
  readonly item: {
    readonly code: string;
    readonly name: string;
    readonly caseType: string;
    readonly decisionMode: string;
  };
  readonly body: { readonly id: string; readonly name: string };
  readonly channel: string;
  readonly submittedAt: string;
  readonly receivedOn: string;
  readonly acceptedOn: string | null;
  readonly acceptanceKind: string | null;
  readonly situation: Readonly<Record<string, string>>;
  readonly applicant: ApplicantView | null;
  readonly form: Readonly<Record<string, unknown>>;
  readonly materials: readonly MaterialView[];
  readonly corrections: readonly CorrectionRound[];
  readonly clocks: readonly ClockView[];
  readonly tasks: readonly TaskView[];
  readonly opinions: readonly OpinionView[];
  readonly specials: readonly SpecialView[];
  readonly stopsAllowed: readonly StopAllowed[];
  readonly extensionAllowed: { readonly maximum: number; readonly unit: string; readonly authority: string } | null;
  readonly conditions: readonly ConditionView[];
  readonly outcomes: readonly string[];
  readonly decision: DecisionView | null;
  readonly feeFen: number | null;
  readonly paid: boolean;
  readonly issued: { readonly issuedOn: string; readonly validTo: string | null } | null;
  readonly service: { readonly way: string; readonly servedOn: string; readonly signature: string | null } | null;
  readonly serviceWay: string;
  readonly closedAt: string | null;
  readonly acts: readonly {
    readonly id: string;
    readonly kind: string;
    readonly at: string;
    readonly rated: boolean;
  }[];
  readonly alarms: readonly string[];
  readonly timeline: readonly TimelineEntry[];
  readonly next: {
    readonly code: string;
    readonly who: string;
    readonly dueOn: string | null;
    readonly steps: readonly string[];
  } | null;
  readonly observed: ObservedView | null;
  readonly allowed: readonly AllowedView[];
}

export interface AllowedView {
  readonly type: CommandType;
  /** Open tasks on which the command can be given, for commands that need one. */
  readonly tasks?: readonly string[];
}

export interface ApplicantView {
  readonly kind: "person" | "firm";
  readonly name: string;
  readonly idKind: string;
  readonly idNumber: string;
  readonly phone: string;
  readonly address: string | null;
  readonly representative: string | null;
  readonly proxy: { readonly name: string; readonly phone: string; readonly letterSeen: boolean } | null;
}

export interface FileView {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
}

export interface MaterialView {
  readonly id: string;
  readonly name: string;
  readonly necessity: string;
  readonly verification: string;
  readonly sharedFrom: string | null;
  readonly fromForm: boolean;
  readonly files: readonly FileView[];
  readonly originalSeen: boolean;
}

export interface CorrectionAsked {
  /** Id of a material or of a form field. */
  readonly target: string;
  readonly reason: string;
  readonly how: string;
}

export interface CorrectionRound {
  readonly requestedAt: string;
  readonly dueOn: string;
  readonly effect: string;
  readonly deliveredOn: string | null;
  readonly items: readonly CorrectionAsked[];
}

export interface ClockView {
  readonly name: "receipt" | "statutory" | "promised" | "delivery";
  readonly limit: { readonly amount: number; readonly unit: string };
  readonly startsOn: string;
  readonly dueOn: string;
  readonly dueAt: string;
  readonly light: Light;
  readonly provisional: boolean;
  readonly running: boolean;
  readonly totalDays: number;
  readonly usedDays: number;
  readonly leftDays: number;
  readonly days: readonly ClockDay[];
}

export interface TaskView {
  readonly id: string;
  readonly node: string;
  readonly name: string;
  readonly kind: string;
  readonly office: string;
  readonly officeName: string;
  readonly post: string;
  readonly holder: string | null;
  readonly holderName: string | null;
  readonly openedAt: string | null;
  readonly outcomes: readonly string[];
  readonly minimumOfficers: number;
  readonly returnTargets: readonly { readonly node: string; readonly name: string }[];
}

export interface OpinionView {
  readonly node: string;
  readonly kind: string;
  readonly outcome: string;
  readonly by: string | null;
  readonly at: string;
  readonly stands: boolean;
}

export interface SpecialView {
  readonly id: string;
  readonly procedure: string;
  readonly stops: readonly string[];
  readonly from: string;
  readonly to: string | null;
  readonly expectedEndOn: string;
}

export interface StopAllowed {
  readonly kind: string;
  readonly label: string;
  readonly stops: readonly string[];
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

export interface TimelineEntry {
  readonly seq: number;
  readonly type: string;
  readonly at: string;
  /** The lawful time, where it differs from the time of writing. */
  readonly effectiveAt: string | null;
  readonly by: { readonly kind: string; readonly name: string | null; readonly substitute: boolean };
  readonly facts: Readonly<Record<string, unknown>>;
}

export interface ObservedView {
  readonly deadlineAt: string | null;
  readonly closedAt: string | null;
  readonly activities: number;
}

export function isAllowed(view: CaseView, type: CommandType): boolean {
  return view.allowed.some((allowed) => allowed.type === type);
}

/** The open tasks on which the command can be given. */
export function tasksFor(view: CaseView, type: CommandType): readonly TaskView[] {
  const ids = view.allowed.find((allowed) => allowed.type === type)?.tasks ?? [];
  return view.tasks.filter((task) => ids.includes(task.id));
}
