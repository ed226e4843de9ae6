/** The first state of a case: submitted by a person, or observed in a log. */
import { emptyFlow } from "../flow/index.ts";
import type { Jurisdiction } from "../shared/index.ts";
import { counterAct } from "./acts.ts";
import type { CaseEvent, EventOf } from "./event.ts";
import type { CaseState } from "./state.ts";

export function submitted(jurisdiction: Jurisdiction, event: CaseEvent, body: EventOf<"case-submitted">): CaseState {
  const { parent } = body;
  // What came with a parent was taken in with it; nobody stood at a counter a second time.
  const atCounter = body.channel === "window" && parent === undefined;
  const receivedAt = event.effectiveAt ?? event.at;
  return {
    ...NOTHING_YET,
    jurisdiction,
    id: body.id,
    status: atCounter || parent !== undefined ? "received" : "submitted",
    number: body.number,
    item: body.item,
    procedureVersion: body.procedureVersion,
    channel: body.channel,
    applicantKind: body.applicantKind,
    parties: body.parties,
    owner: body.owner,
    situation: body.situation,
    form: body.form,
    materials: body.materials,
    serviceWay: body.serviceWay,
    personal: event.personal?.submitted,
    offices: [body.office],
    turns: [{ at: receivedAt, hands: [{ by: "window" }] }],
    submittedAt: event.at,
    receivedOn: body.receivedOn,
    completeOn: body.receivedOn,
    completeAt: receivedAt,
    parent: parent === undefined ? null : { ...parent, result: null, told: "nothing", toldMark: "" },
    acts: atCounter ? [counterAct("counter-submit", 1, event)] : [],
    observed: null,
  };
}

export function observedOpened(jurisdiction: Jurisdiction, body: EventOf<"observed-opened">): CaseState {
  return {
    ...NOTHING_YET,
    jurisdiction,
    id: body.id,
    status: "reviewing",
    number: body.number,
    item: body.procedure,
    procedureVersion: "observed",
    channel: "imported",
    applicantKind: "person",
    parties: { applicant: "" },
    owner: null,
    situation: {},
    form: {},
    materials: {},
    serviceWay: "direct",
    personal: undefined,
    offices: [body.office],
    turns: [{ at: body.openedAt, hands: [{ by: "office", office: body.office, kind: "other" }] }],
    submittedAt: body.openedAt,
    receivedOn: body.openedOn,
    completeOn: body.openedOn,
    completeAt: body.openedAt,
    acts: [],
    observed: { deadlineAt: body.deadlineAt, closedAt: null, activities: 0, lastActivityAt: null },
  };
}

const NOTHING_YET = {
  version: 1,
  acceptedOn: null,
  acceptedAt: null,
  acceptanceKind: null,
  clockStartsOn: null,
  corrections: [],
  undertakings: [],
  flow: emptyFlow,
  holders: {},
  delegated: {},
  since: {},
  opinions: [],
  specials: [],
  suspensions: [],
  extensions: [],
  alarms: [],
  fired: [],
  supervisions: [],
  licence: [],
  returnsToWindow: 0,
  feeFen: null,
  paid: false,
  decision: null,
  issued: null,
  service: null,
  closedAt: null,
  children: [],
  parent: null,
  withdrawal: null,
} as const satisfies Partial<CaseState>;
