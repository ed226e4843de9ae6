/**
 * What follows from an event outside the case itself: the papers it makes and the people it tells. Pure and total,
 * so that a replay of the stream gives the same papers and notices.
 */
import type { Procedure } from "../catalog/index.ts";
import type { Correspondent, FlowDelta } from "../flow/index.ts";
import type { AccountId, Json } from "../shared/index.ts";
import type { CaseEvent } from "./event.ts";
import type { IssuerAct } from "./licence.ts";
import type { Notice } from "./notice.ts";
import { jointWorkNotices } from "./notices-of-joint-work.ts";
import {
  alarmNotices,
  escalationNotices,
  headsOf,
  holdersOf,
  officeOf,
  supervisionNotices,
  windowsOf,
} from "./notices-of-time.ts";
import type { CaseState } from "./state.ts";

/** Kinds of papers (文书) that events make; their titles, seals and series stand in the certificate room. */
export type PaperDue =
  | "receipt"
  | "corrections-notice"
  | "acceptance-notice"
  | "not-needed-notice"
  | "not-ours-decision"
  | "return-slip"
  | "special-procedure-notice"
  | "resume-notice"
  | "suspension-decision"
  | "resumption-decision"
  | "extension-notice"
  | "grant-decision"
  | "refusal-decision"
  | "fee-notice"
  | "certificate"
  | "filing-receipt"
  | "service-proof"
  | "undertaking-letter"
  | "undertaking-end-notice"
  | "rectification-notice"
  | "withdrawal-notice"
  | "termination-decision"
  | "revocation-decision"
  | "rescission-decision"
  | "deregistration-decision"
  | "overtime-explanation"
  | "supervision-order";

/**
 * The papers that the event makes. A 即办件 needs no 受理通知书 unless the acceptance was deemed; a filing has a
 * receipt and no decision.
 * @basis 行政许可法 §32, §38, §42, §44, §45
 */
export function papersOf(procedure: Procedure, state: CaseState, event: CaseEvent): readonly PaperDue[] {
  const { body } = event;
  switch (body.type) {
    case "case-submitted":
      return ["receipt"];
    case "corrections-requested":
      return ["corrections-notice"];
    case "case-accepted":
      if (body.kind === "no-step") return [];
      return body.kind === "explicit" && procedure.item.caseType === "1" ? [] : ["acceptance-notice"];
    case "undertaking-given":
      return ["undertaking-letter"];
    case "rectification-ordered":
      return ["rectification-notice"];
    case "not-needed-declared":
      return ["not-needed-notice"];
    case "jurisdiction-declined":
      return ["not-ours-decision"];
    case "papers-returned":
      return ["return-slip"];
    case "special-started":
      return ["special-procedure-notice"];
    case "special-ended":
      return ["resume-notice"];
    case "case-suspended":
      return ["suspension-decision"];
    case "case-resumed":
      return ["resumption-decision"];
    case "case-extended":
      return ["extension-notice"];
    case "case-decided":
      return decisionPapers(body.outcome, state);
    case "result-issued":
      return resultPapers(procedure, state);
    case "service-recorded":
      return ["service-proof"];
    case "case-withdrawn":
      return ["withdrawal-notice"];
    case "case-terminated":
      return body.ground.startsWith("undertaking-") ? ["undertaking-end-notice"] : ["termination-decision"];
    case "delay-explained":
      return ["overtime-explanation"];
    case "licence-ended":
      return LICENCE_PAPERS[body.act];
    case "supervision-ordered":
      return ["supervision-order"];
    default:
      return [];
  }
}

/** What lapses by itself needs no decision. */
const LICENCE_PAPERS: Readonly<Record<IssuerAct, readonly PaperDue[]>> = {
  revoke: ["revocation-decision"],
  rescind: ["rescission-decision"],
  deregister: ["deregistration-decision"],
  lapse: [],
};

function decisionPapers(outcome: "granted" | "refused" | "filed", state: CaseState): readonly PaperDue[] {
  switch (outcome) {
    case "granted":
      return state.status === "paying" ? ["grant-decision", "fee-notice"] : ["grant-decision"];
    case "refused":
      return ["refusal-decision"];
    case "filed":
      return [];
  }
}

function resultPapers(procedure: Procedure, state: CaseState): readonly PaperDue[] {
  if (state.decision?.outcome === "filed") return ["filing-receipt"];
  return procedure.item.result.kind === "none" ? [] : ["certificate"];
}

/** Who is told of the event. The applicant hears of every step that concerns them; the head of every alarm. */
export function noticesOf(procedure: Procedure, state: CaseState, event: CaseEvent): readonly Notice[] {
  const { body } = event;
  const facts = { number: state.number, item: procedure.item.name };
  const notices: Notice[] = [];
  const applicantHears = APPLICANT_HEARS.has(body.type) && event.by.account !== state.owner;
  if (applicantHears && state.owner !== null)
    notices.push({ to: { account: state.owner }, code: `notice/${body.type}`, facts: { ...facts, ...more(event) } });
  const heads = headsOf(procedure);
  if (body.type === "joint-work-noted") notices.push(...jointWorkNotices(procedure, state, body, facts));
  if (body.type === "alarm-raised") notices.push(...alarmNotices(procedure, state, body, facts));
  if (body.type === "escalated") notices.push(...escalationNotices(procedure, state, body, facts));
  if (body.type === "supervision-ordered" || body.type === "supervision-answered")
    notices.push(...supervisionNotices(state, body, facts));
  if (body.type === "case-decided" && body.deemed !== undefined)
    notices.push({ to: heads, code: "notice/deemed-renewal", facts });
  if (body.type === "case-accepted" && body.kind === "deemed")
    notices.push({ to: heads, code: "notice/deemed-acceptance", facts });
  if (body.type === "undertaking-delivered")
    notices.push({ to: officeOf(procedure), code: "notice/undertaking-delivered", facts });
  if (body.type === "undertaking-broken")
    notices.push({ to: heads, code: "notice/undertaking-broken-office", facts: { ...facts, effect: body.effect } });
  if (body.type === "returned-to-window")
    notices.push({ to: windowsOf(procedure), code: "notice/returned-to-window", facts });
  if (body.type === "reminder-sent") notices.push(...reminders(state, { ...facts, note: body.note }));
  const given = GIVEN_TO[body.type];
  if (given !== undefined && "to" in body && body.to !== event.by.account)
    notices.push({ to: { account: body.to as AccountId }, code: given, facts });
  if (body.type === "delegate-answered") {
    const principal = state.holders[body.task];
    if (principal !== undefined) notices.push({ to: { account: principal }, code: "notice/delegate-answered", facts });
  }
  if ("flow" in body) notices.push(...messages(procedure, state, body.flow, facts));
  return notices;
}

/** Work given to one person. */
const GIVEN_TO: Partial<Record<CaseEvent["body"]["type"], string>> = {
  "task-handed-over": "notice/task-handed-over",
  "signer-asked": "notice/signer-asked",
  "task-delegated": "notice/task-delegated",
};

/** What the flow sends out, and what it now waits for from the applicant. */
function messages(
  procedure: Procedure,
  state: CaseState,
  flow: FlowDelta | null,
  facts: Notice["facts"],
): readonly Notice[] {
  const to = (side: Correspondent): Notice["to"] | null => {
    if (side === "office") return officeOf(procedure);
    return state.owner === null ? null : { account: state.owner };
  };
  const sent = (flow?.sent ?? []).map((one) => ({ to: to(one.to), code: "notice/message-sent", name: one.name }));
  const asked = (flow?.waitsSet ?? [])
    .filter((wait) => wait.from === "applicant")
    .map((wait) => ({ to: to("applicant"), code: "notice/message-awaited", name: wait.name }));
  return [...sent, ...asked].flatMap(({ to: whom, code, name }) =>
    whom === null ? [] : [{ to: whom, code, facts: { ...facts, step: name } }],
  );
}

/** Who holds an open step, or everybody who could take it. */
function reminders(state: CaseState, facts: Notice["facts"]): readonly Notice[] {
  return holdersOf(state, state.flow.tasks).map((to): Notice => ({ to, code: "notice/reminder-sent", facts }));
}

const APPLICANT_HEARS: ReadonlySet<CaseEvent["body"]["type"]> = new Set([
  "case-submitted",
  "case-received",
  "corrections-requested",
  "case-accepted",
  "not-needed-declared",
  "jurisdiction-declined",
  "papers-returned",
  "special-started",
  "special-ended",
  "undertaking-returned",
  "undertaking-kept",
  "undertaking-broken",
  "rectification-ordered",
  "case-suspended",
  "case-resumed",
  "case-extended",
  "expiry-reminded",
  "case-decided",
  "result-issued",
  "case-terminated",
  "delay-explained",
  "bundle-concluded",
  "licence-ended",
  "penalty-noted",
]);

function more({ body }: CaseEvent): Readonly<Record<string, Json>> {
  switch (body.type) {
    case "corrections-requested":
      return { dueOn: body.dueOn, count: body.items.length };
    case "expiry-reminded":
      return { validTo: body.validTo, askBy: body.askBy };
    case "case-decided":
      return { outcome: body.outcome };
    case "case-accepted":
      return { kind: body.kind };
    case "rectification-ordered":
      return { dueOn: body.dueOn };
    case "undertaking-returned":
      return { reason: body.reason };
    case "undertaking-broken":
      return { effect: body.effect };
    case "licence-ended":
    case "penalty-noted":
      return { act: body.act, on: body.on };
    case "special-started":
      return { expectedEndOn: body.expectedEndOn };
    default:
      return {};
  }
}
