/** The timeline: one entry an event, with who (by post for the applicant, by name inside) and the facts worth showing. */
import type { CaseEvent } from "../../core/case/index.ts";
import type { UndertakingRule } from "../../core/catalog/index.ts";
import type { FlowModel } from "../../core/flow/index.ts";
import { formatInstant, type Json, type JsonObject, type TimeZone } from "../../core/shared/index.ts";
import type { ViewNames } from "./view-context.ts";

export interface TimelineEntry {
  readonly seq: number;
  readonly type: string;
  readonly at: string;
  readonly effectiveAt: string | null;
  readonly by: { readonly kind: string; readonly name: string | null; readonly substitute: boolean };
  readonly facts: JsonObject;
}

export interface TimelineContext {
  readonly zone: TimeZone;
  readonly names: ViewNames;
  /** The applicant reads: what is internal to the office is left out. */
  readonly own: boolean;
  readonly flow: FlowModel | null;
  /** What the item offers, by whose names undertakings are told. */
  readonly undertakings?: readonly UndertakingRule[] | undefined;
}

export function timelineOf(events: readonly CaseEvent[], context: TimelineContext): readonly TimelineEntry[] {
  return events.flatMap((event, index) => {
    if (context.own && INTERNAL.has(event.body.type)) return [];
    const { by, at, effectiveAt } = event;
    const account = by.account;
    return [
      {
        seq: index + 1,
        type: event.body.type,
        at: formatInstant(at, context.zone),
        effectiveAt: effectiveAt === undefined ? null : formatInstant(effectiveAt, context.zone),
        by: {
          kind: by.kind,
          name: context.own || account === undefined ? null : (context.names.staff.get(account) ?? null),
          substitute: by.substituteFor !== undefined,
        },
        facts: factsOf(event, context),
      },
    ];
  });
}

/** Steps inside the office that are no act towards the person. */
const INTERNAL: ReadonlySet<CaseEvent["body"]["type"]> = new Set([
  "task-claimed",
  "task-handed-over",
  "signer-asked",
  "task-delegated",
  "delegate-answered",
  "step-taken-back",
  "case-migrated",
  "alarm-raised",
  "returned-to-window",
  "reminder-sent",
  "escalated",
  "supervision-ordered",
  "supervision-answered",
  "timer-fired",
  "child-not-opened",
  "child-clock-told",
  "parent-told",
]);

function factsOf(event: CaseEvent, { own, flow, undertakings }: TimelineContext): JsonObject {
  const { body } = event;
  const nameOf = (id: string): string => undertakings?.find((rule) => rule.id === id)?.name ?? id;
  const step = (node: string): Json => flow?.nodes[node]?.name ?? node;
  switch (body.type) {
    case "case-submitted":
      return { channel: body.channel, papers: Object.keys(body.materials).length };
    case "case-received":
      return { originalsSeen: [...body.originalsSeen] };
    case "corrections-requested":
      return { round: body.round, dueOn: body.dueOn, targets: body.items.map((item) => item.target) };
    case "corrections-delivered":
      return { targets: [...Object.keys(body.materials), ...Object.keys(body.form)] };
    case "corrected-on-the-spot":
      return { note: body.note };
    case "case-accepted":
      return { kind: body.kind, acceptedOn: body.acceptedOn, clockStartsOn: body.clockStartsOn };
    case "undertaking-given":
      return { undertaking: nameOf(body.undertaking) };
    case "undertaking-withdrawn":
    case "undertaking-returned":
      return { undertaking: nameOf(body.undertaking), reason: body.reason };
    case "undertaking-delivered":
      return { undertaking: nameOf(body.undertaking), targets: Object.keys(body.materials) };
    case "rectification-ordered":
      return { undertaking: nameOf(body.undertaking), findings: body.findings, dueOn: body.dueOn };
    case "undertaking-kept":
      return { undertaking: nameOf(body.undertaking), findings: own ? "" : body.findings };
    case "undertaking-broken":
      return {
        undertaking: nameOf(body.undertaking),
        ...{ reason: body.reason, effect: body.effect, findings: body.findings },
      };
    case "not-needed-declared":
      return { explanation: body.explanation };
    case "jurisdiction-declined":
      return { rightBody: body.rightBody, explanation: body.explanation };
    case "papers-returned":
      return { targets: body.items.map((item) => item.target) };
    case "returned-to-window":
      return { explanation: body.explanation };
    case "opinion-given":
      return own
        ? { step: step(body.node) }
        : { step: step(body.node), outcome: body.outcome, opinion: body.opinion, checks: body.checks };
    case "visit-recorded":
      return own
        ? { step: step(body.node) }
        : { step: step(body.node), outcome: body.outcome, findings: body.findings, officers: body.officers.length };
    case "sent-back":
      return own ? { step: step(body.to) } : { step: step(body.to), reason: body.reason };
    case "signer-asked":
      return { step: stepOfTask(body.task, step), question: body.question };
    case "task-delegated":
      return { step: stepOfTask(body.task, step), note: body.note };
    case "delegate-answered":
      return { step: step(body.node), outcome: body.outcome, opinion: body.opinion };
    case "step-taken-back":
      return { step: step(body.node), reason: body.reason };
    case "case-jumped":
      return own ? { step: step(body.to) } : { step: step(body.to), reason: body.reason };
    case "case-migrated":
      return { reason: body.reason, changes: body.changes.length };
    case "message-received":
      return { step: step(body.node), files: body.files.length };
    case "case-decided":
      return {
        ...{ outcome: body.outcome, reason: body.reason, decidedOn: body.decidedOn },
        ...(body.deemed === undefined ? {} : { deemed: body.deemed }),
      };
    case "special-started":
      return { procedure: body.procedure, from: body.from, expectedEndOn: body.expectedEndOn };
    case "special-ended":
      return { endedOn: body.endedOn, conclusion: body.conclusion };
    case "case-suspended":
      return { ground: body.ground, from: body.from, explanation: body.explanation };
    case "case-resumed":
      return { resumedOn: body.resumedOn, explanation: body.explanation };
    case "case-extended":
      return { amount: body.by.amount, unit: body.by.unit, reason: body.reason };
    case "payment-recorded":
      return { amountFen: body.amountFen, receiptNumber: body.receiptNumber };
    case "result-issued":
      return { issuedOn: body.issuedOn, validTo: body.validTo };
    case "service-recorded":
      return { way: body.way, servedOn: body.servedOn };
    case "case-withdrawn":
      return { reason: body.reason };
    case "withdrawal-asked":
      return { reason: body.reason };
    case "child-asked":
      return { step: step(body.node), item: body.item };
    case "child-opened":
      return { step: stepOfTask(body.call, step), number: body.number };
    case "child-not-opened":
      return { step: stepOfTask(body.call, step), obstacle: body.obstacle };
    case "child-closed":
      return { step: stepOfTask(body.call, step), outcome: body.outcome };
    case "child-clock-told":
    case "child-released":
      return { step: stepOfTask(body.call, step) };
    case "case-terminated":
      return { ground: body.ground, explanation: body.explanation };
    case "joint-work-noted":
      return {
        ...{ jointWhat: body.what, jointKind: body.kind, reason: body.reason },
        ...(body.slot === null ? {} : { slotFrom: body.slot.from, slotTo: body.slot.to }),
        ...(body.before === null ? {} : { beforeFrom: body.before.from, beforeTo: body.before.to }),
        coming: body.offices.map((office) => office.name).join("、"),
      };
    case "licence-ended":
      return { act: body.act, reason: body.reason, on: body.on, compensation: body.compensation };
    case "penalty-noted":
      return { act: body.act, authority: body.authority, document: body.document, on: body.on, until: body.until };
    case "delay-explained":
      return { explanation: body.explanation };
    case "reminder-sent":
      return { note: body.note };
    case "alarm-raised":
      return { alarm: body.alarm, ...(body.clock === undefined ? {} : { clock: body.clock }) };
    case "escalated":
      return { rule: body.rule, level: body.level, on: body.on };
    case "expiry-reminded":
      return { validTo: body.validTo, askBy: body.askBy };
    case "supervision-ordered":
      return { order: body.order, answerDueOn: body.answerDueOn };
    case "supervision-answered":
      return { answer: body.answer };
    case "service-rated":
      return { act: body.act };
    case "activity-observed":
      return { activity: body.activity, resource: body.resource, afterClosing: body.afterClosing };
    case "task-claimed":
    case "task-handed-over":
    case "timer-fired":
    case "case-archived":
    case "bundle-concluded":
    case "parent-told":
    case "observed-opened":
    case "observed-closed":
      return {};
  }
}

/** A task's id is its node and a serial. */
function stepOfTask(task: string, step: (node: string) => Json): Json {
  return step(task.slice(0, task.lastIndexOf("#")));
}
