/**
 * A case as its page shows it: state, clocks explained day by day, timeline, open work, what this caller may do, and
 * what happens next. Built from the events and the procedure; nothing here is stored.
 */

import {
  allowedCommands,
  type CaseEvent,
  type CaseState,
  feelContext,
  isApplicant,
  leadTargets,
  materialsThatApply,
  sendBackTargets,
  stepClockOf,
  stepsToTakeBack,
  supervisesStep,
} from "../../core/case/index.ts";
import type { Material, Procedure } from "../../core/catalog/index.ts";
import { lightOf } from "../../core/clock/index.ts";
import type { Correspondent } from "../../core/flow/index.ts";
import { maskIdNumber } from "../../core/party/index.ts";
import { type AccountId, civilDateOf, formatInstant, type JsonObject, type TimeZone } from "../../core/shared/index.ts";
import type { UndertakingTold } from "../catalogue/undertakings.ts";
import { type ClockView, clockViews } from "./clock-views.ts";
import { type ConsultationView, consultationsOf } from "./consultations.ts";
import type { LoadedCase } from "./engine.ts";
import { formShown } from "./form-shown.ts";
import { type LicenceView, licenceView } from "./licence-view.ts";
import { type NextStep, nextStepOf } from "./next-step.ts";
import { type OpinionView, opinionsOf } from "./opinions.ts";
import { type SpentView, spentView } from "./spent-view.ts";
import { type TimelineEntry, timelineOf } from "./timeline.ts";
import { type UndertakingView, undertakingsOffered, undertakingViews } from "./undertaking-views.ts";
import type { ViewContext } from "./view-context.ts";

export interface CaseView {
  readonly id: string;
  readonly number: string;
  readonly state: CaseState["status"];
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
  readonly form: JsonObject;
  readonly materials: readonly MaterialView[];
  readonly corrections: CaseState["corrections"] extends readonly (infer R)[] ? readonly CorrectionView<R>[] : never;
  readonly undertakings: readonly UndertakingView[];
  /** That the caller may still choose. */
  readonly undertakingsOffered: readonly UndertakingTold[];
  readonly clocks: readonly ClockView[];
  /** Who had the case on each day; null where no procedure says it. */
  readonly spent: SpentView | null;
  readonly tasks: readonly TaskView[];
  /** Own steps that can still be taken back. */
  readonly takeBack: readonly StepName[];
  /** What the case waits for from outside. */
  readonly waits: readonly { readonly id: string; readonly name: string; readonly from: Correspondent }[];
  readonly opinions: readonly OpinionView[];
  /** Consulted offices, side by side for each step. */
  readonly consultations: readonly ConsultationView[];
  readonly specials: readonly JsonObject[];
  readonly suspensions: readonly JsonObject[];
  /** What the licence is today, and which acts the law leaves open; null where none was issued. */
  readonly licence: LicenceView | null;
  readonly suspensionsAllowed: readonly { readonly code: string; readonly label: string }[];
  readonly supervisions: readonly SupervisionView[];
  readonly stopsAllowed: readonly {
    readonly kind: string;
    readonly label: string;
    readonly stops: readonly string[];
  }[];
  readonly extensionAllowed: { readonly maximum: number; readonly unit: string; readonly authority: string } | null;
  readonly conditions: Procedure["item"]["conditions"];
  readonly outcomes: readonly string[];
  readonly decision: JsonObject | null;
  readonly feeFen: number | null;
  readonly paid: boolean;
  readonly issued: CaseState["issued"];
  readonly service: CaseState["service"];
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
  readonly next: NextStep | null;
  readonly observed: {
    readonly deadlineAt: string | null;
    readonly closedAt: string | null;
    readonly activities: number;
  } | null;
  readonly allowed: readonly { readonly type: string; readonly tasks?: readonly string[] }[];
}

export interface SupervisionView {
  readonly id: string;
  readonly order: string;
  readonly toName: string | null;
  readonly byName: string | null;
  readonly orderedAt: string;
  readonly answerDueOn: string;
  readonly answer: { readonly text: string; readonly at: string } | null;
  /** The caller is the one who answers. */
  readonly mine: boolean;
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

export interface MaterialView {
  readonly id: string;
  readonly name: string;
  readonly necessity: Material["necessity"];
  readonly verification: Material["verification"];
  readonly sharedFrom: string | null;
  readonly fromForm: boolean;
  readonly files: readonly string[];
  readonly originalSeen: boolean;
  /** Not handed in again: where it is held. */
  readonly held: HeldView | null;
}

export interface HeldView {
  readonly kind: "certificate" | "case";
  readonly number: string;
  readonly name: string;
  readonly bodyName: string;
  readonly on: string | null;
  readonly until: string | null;
}

interface CorrectionView<R> {
  readonly requestedAt: string;
  readonly dueOn: string;
  readonly effect: string;
  readonly deliveredOn: string | null;
  readonly items: R extends { items: infer I } ? I : never;
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
  /** Of the step's own limit; null without one, and while a stop holds it. */
  readonly dueOn: string | null;
  readonly light: "green" | "yellow" | "red" | null;
  readonly outcomes: readonly string[];
  readonly minimumOfficers: number;
  readonly returnTargets: readonly StepName[];
  /** Steps ahead to which a supervisor may lead it; none for others. */
  readonly jumpTargets: readonly StepName[];
}

export interface StepName {
  readonly node: string;
  readonly name: string;
}

/** @param loaded a case that the caller may read; see `canRead` */
export function caseView(loaded: LoadedCase, context: ViewContext): CaseView {
  const { state, procedure, events } = loaded;
  const zone = context.calendar.zone;
  const own = isApplicant(state, context.actor);
  return {
    id: state.id,
    number: state.number,
    state: state.status,
    version: state.version,
    item: itemOf(state, procedure),
    body: { id: procedure?.body.id ?? "", name: procedure?.body.name ?? "" },
    channel: state.channel,
    submittedAt: formatInstant(state.submittedAt, zone),
    receivedOn: state.receivedOn,
    acceptedOn: state.acceptedOn,
    acceptanceKind: state.acceptanceKind,
    situation: state.situation,
    applicant: applicantOf(state, own),
    form: formShown(state, procedure?.item.form, context.actor),
    materials: procedure === null ? [] : materialsOf(procedure, state, context),
    corrections: state.corrections.map((round) => ({
      requestedAt: formatInstant(round.requestedAt, zone),
      dueOn: round.dueOn,
      effect: round.effect,
      deliveredOn: round.deliveredOn,
      items: round.items,
    })),
    undertakings: procedure === null ? [] : undertakingViews(procedure, state, context),
    undertakingsOffered: procedure === null ? [] : undertakingsOffered(procedure, state, context),
    clocks: procedure === null ? [] : clockViews(procedure, state, context),
    spent: procedure === null ? null : spentView(procedure, state, context),
    tasks: procedure === null ? [] : state.flow.tasks.map((task) => taskView(procedure, state, task, context)),
    takeBack: procedure === null ? [] : stepNames(procedure, stepsToTakeBack(procedure, state, context.actor)),
    waits: state.flow.waits.map(({ waitId, name, from }) => ({ id: waitId, name, from })),
    // What was said inside the office, and by whom, is no act towards the person.
    opinions: own ? [] : opinionsOf(loaded, context.calendar.zone, context.names),
    consultations: own ? [] : consultationsOf(loaded, context),
    specials: state.specials.map((special) => ({ ...special, stops: [...special.stops] })),
    suspensions: state.suspensions.map((one) => ({
      ...one,
      label: procedure?.item.suspensions?.find(({ code }) => code === one.ground)?.label ?? one.ground,
    })),
    licence: licenceView(state, procedure, context),
    suspensionsAllowed: procedure?.item.suspensions?.map(({ code, label }) => ({ code, label })) ?? [],
    // An order inside the office is no act towards the person.
    supervisions: own ? [] : state.supervisions.map((one) => supervisionView(one, context)),
    stopsAllowed: procedure?.item.stops.map(({ kind, label, stops }) => ({ kind, label, stops })) ?? [],
    extensionAllowed: extensionOf(procedure),
    conditions: own ? [] : (procedure?.item.conditions ?? []),
    outcomes: procedure?.item.decision.outcomes ?? [],
    decision: decisionOf(state, zone, own ? null : nameOf(context, state.decision?.by)),
    feeFen: state.feeFen,
    paid: state.paid,
    issued: state.issued,
    service: state.service,
    serviceWay: state.serviceWay,
    closedAt: state.closedAt === null ? null : formatInstant(state.closedAt, zone),
    acts: state.acts.map(({ id, kind, at, rated }) => ({ id, kind, at: formatInstant(at, zone), rated })),
    alarms: own ? [] : state.alarms,
    timeline: timelineOf(events, {
      ...{ zone, names: context.names, own, flow: procedure?.flow ?? null },
      undertakings: procedure?.item.undertakings,
    }),
    next: procedure === null ? null : nextStepOf(procedure, state, context),
    observed: observedOf(state, zone),
    allowed: procedure === null ? [] : allowedCommands(procedure, state, context.actor),
  };
}

function itemOf(state: CaseState, procedure: Procedure | null): CaseView["item"] {
  if (procedure === null) return { code: state.item, name: state.item, caseType: "9", decisionMode: "" };
  const { code, name, caseType, decision, bundle } = procedure.item;
  // A bundle is decided by nobody.
  return { code, name, caseType, decisionMode: bundle === undefined ? decision.mode : "" };
}

/** The applicant sees themselves; staff see identity numbers masked. */
function applicantOf(state: CaseState, own: boolean): ApplicantView | null {
  const applicant = state.personal?.applicant;
  if (applicant === undefined) return null;
  const { kind, name, idKind, idNumber, phone, address, representative, proxy } = applicant;
  return {
    kind,
    name,
    idKind,
    idNumber: own || kind === "firm" ? idNumber : maskIdNumber(idNumber),
    phone,
    address: address ?? null,
    representative: representative?.name ?? null,
    proxy: proxy === undefined ? null : { name: proxy.name, phone: proxy.phone, letterSeen: proxy.letterSeen },
  };
}

function materialsOf(procedure: Procedure, state: CaseState, { calendar, now }: ViewContext): readonly MaterialView[] {
  const facts = feelContext(procedure, state, civilDateOf(now, calendar.zone));
  const applying = materialsThatApply(procedure.item.materials, facts);
  const shown = applying.ok ? applying.value : procedure.item.materials;
  return shown.map((material) => ({
    id: material.id,
    name: material.name,
    necessity: material.necessity,
    verification: material.verification,
    sharedFrom: material.sharedFrom ?? null,
    fromForm: material.fromForm ?? false,
    files: state.materials[material.id]?.files ?? [],
    originalSeen: state.materials[material.id]?.originalSeen ?? false,
    held: heldOf(state.materials[material.id]),
  }));
}

function heldOf(papers: CaseState["materials"][string] | undefined): HeldView | null {
  if (papers?.held === undefined) return null;
  const { kind, number, name, bodyName, on, until } = papers.held;
  return { kind, number, name, bodyName, on, until };
}

function supervisionView(one: CaseState["supervisions"][number], context: ViewContext): SupervisionView {
  const { id, order, to, by, orderedAt, answerDueOn, answer } = one;
  const { zone } = context.calendar;
  return {
    id,
    order,
    toName: nameOf(context, to),
    byName: nameOf(context, by),
    orderedAt: formatInstant(orderedAt, zone),
    answerDueOn,
    answer: answer === null ? null : { text: answer.text, at: formatInstant(answer.at, zone) },
    mine: "account" in context.actor && context.actor.account === to,
  };
}

function taskView(
  procedure: Procedure,
  state: CaseState,
  task: CaseState["flow"]["tasks"][number],
  context: ViewContext,
): TaskView {
  const holder = state.holders[task.taskId] ?? null;
  const own = isApplicant(state, context.actor);
  const since = state.since[task.taskId];
  const reading = stepClockOf(procedure, state, task, context.calendar);
  return {
    id: task.taskId,
    node: task.nodeId,
    name: task.name,
    kind: task.kind,
    office: task.office,
    officeName: context.names.offices.get(task.office) ?? task.office,
    post: task.post,
    holder: own ? null : holder,
    holderName: own || holder === null ? null : nameOf(context, holder),
    openedAt: since === undefined ? null : formatInstant(since, context.calendar.zone),
    dueOn: reading?.dueOn ?? null,
    light: reading === null ? null : lightOf(reading, context.now),
    outcomes: task.outcomes,
    minimumOfficers: task.minimumOfficers,
    returnTargets: stepNames(procedure, sendBackTargets(procedure, state, task.taskId)),
    jumpTargets:
      context.actor.kind === "staff" && supervisesStep(procedure, context.actor, task.office)
        ? stepNames(procedure, leadTargets(procedure, state, task.taskId))
        : [],
  };
}

function stepNames(procedure: Procedure, nodes: readonly string[]): readonly StepName[] {
  return nodes.map((node) => ({ node, name: procedure.flow.nodes[node]?.name ?? node }));
}

function extensionOf(procedure: Procedure | null): CaseView["extensionAllowed"] {
  const rule = procedure?.item.extension ?? null;
  if (rule === null) return null;
  return { maximum: rule.maximum.amount, unit: rule.maximum.unit, authority: rule.authority };
}

function decisionOf(state: CaseState, zone: TimeZone, by: string | null): JsonObject | null {
  if (state.decision === null) return null;
  const { outcome, reason, ground, decidedOn, decidedAt } = state.decision;
  return { outcome, reason, ground, decidedOn, decidedAt: formatInstant(decidedAt, zone), by };
}

function observedOf(state: CaseState, zone: TimeZone): CaseView["observed"] {
  if (state.observed === null) return null;
  const { deadlineAt, closedAt, activities } = state.observed;
  return {
    deadlineAt: deadlineAt === null ? null : formatInstant(deadlineAt, zone),
    closedAt: closedAt === null ? null : formatInstant(closedAt, zone),
    activities,
  };
}

function nameOf({ names }: ViewContext, account: AccountId | undefined): string | null {
  return account === undefined ? null : (names.staff.get(account) ?? null);
}

/** The accounts of staff whose names a view of the case needs. */
export function staffIn({ state, events }: LoadedCase): readonly AccountId[] {
  const actors = events.flatMap((event: CaseEvent) =>
    event.by.kind === "staff" && event.by.account !== undefined ? [event.by.account] : [],
  );
  const supervised = state.supervisions.map(({ to }) => to);
  return [...new Set([...actors, ...supervised, ...Object.values(state.holders)])];
}
