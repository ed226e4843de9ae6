/** What each event does to the state. It sees no calendar and no case: old work folds for ever. */
import type { AccountId, Jurisdiction } from "../shared/index.ts";
import type { JointEvent, JointEventBody } from "./event.ts";
import { newsKey, newsOf } from "./news.ts";
import { uninvited } from "./responders.ts";
import type { Finding, JointWork, Responder } from "./state.ts";

export function foldJoint(jurisdiction: Jurisdiction, events: readonly JointEvent[]): JointWork {
  let state: JointWork | null = null;
  for (const event of events) state = evolveJoint(jurisdiction, state, event);
  if (state === null) throw new Error("joint work has at least one event");
  return state;
}

/** @throws Error when the first event is none that opens joint work: rows are written by `decide` alone */
export function evolveJoint(jurisdiction: Jurisdiction, state: JointWork | null, event: JointEvent): JointWork {
  if (event.body.type === "joint-requested") return opened(jurisdiction, event, event.body);
  if (state === null) throw new Error(`joint work cannot begin with ${event.body.type}`);
  const after = { ...state, ...changeOf(state, event), version: state.version + 1 };
  const news = newsOf(state, after, event);
  return news.length === 0 ? after : { ...after, news: [...state.news, ...news] };
}

function opened(
  jurisdiction: Jurisdiction,
  event: JointEvent,
  body: Extract<JointEventBody, { type: "joint-requested" }>,
): JointWork {
  const { type: _, ...facts } = body;
  return {
    ...facts,
    jurisdiction,
    version: 1,
    status: "arranging",
    site: event.personal?.site,
    responders: [],
    proposed: [],
    slot: null,
    checkIns: [],
    findings: [],
    officers: [],
    person: null,
    conclusion: null,
    fed: {},
    news: [],
    told: {},
    reused: {},
    requestedAt: event.at,
    requestedBy: accountOf(event),
  };
}

function changeOf(state: JointWork, event: JointEvent): Partial<JointWork> {
  const { at, body, personal } = event;
  switch (body.type) {
    case "joint-requested":
      return {};
    case "responders-invited": {
      const blank = { replyBy: body.replyBy, reply: null, absence: null, opinion: null };
      return { responders: [...state.responders, ...body.responders.map((one) => ({ ...one, ...blank }))] };
    }
    case "responder-replied":
      return changed(state, body.office, { reply: { ...body.reply, by: accountOf(event), at } });
    case "part-joined":
      return { parts: [...state.parts, body.part] };
    case "slots-proposed":
      return { proposed: body.slots };
    case "slot-settled":
      return { slot: body.slot, status: "settled" };
    case "checked-in": {
      const person = { ...body.person, account: accountOf(event), at };
      // Who comes late is not absent any more.
      return {
        ...changed(state, person.office, { absence: null }),
        checkIns: [...state.checkIns, person],
        status: "on-site",
      };
    }
    case "findings-recorded": {
      const found = body.findings.map((one) => ({ ...one, by: accountOf(event), at }));
      const kept = state.findings.filter((old) => !found.some((one) => isSameCheck(one, old)));
      // What was signed is no longer what stands there.
      return { findings: [...kept, ...found], officers: [], person: null };
    }
    case "joint-opinion-given":
      return changed(state, body.office, { opinion: { ...body.opinion, by: accountOf(event), at }, absence: null });
    case "officer-signed": {
      const { type: _, ...signed } = body;
      return { officers: [...state.officers, { ...signed, account: accountOf(event), at }] };
    }
    case "person-signed":
      return { person: { signed: body.signed, signature: body.signature, words: personal?.words, at } };
    case "absence-recorded": {
      // Nobody answers a step of the absent for them: it goes on waiting in its own case.
      const parts = state.parts.filter((part) => !leavesWith(state, part, body));
      const findings = state.findings.filter((finding) => parts.some((part) => part.id === finding.part));
      const stranger = state.responders.some((one) => one.office === body.office)
        ? undefined
        : uninvited(state, body.office, at);
      const known = stranger === undefined ? state : { ...state, responders: [...state.responders, stranger] };
      return { ...changed(known, body.office, { absence: { ...body.absence, at } }), parts, findings };
    }
    case "joint-concluded": {
      const { summary, outcomes } = body;
      return { conclusion: { summary, outcomes, by: accountOf(event), at }, status: "concluded" };
    }
    case "joint-cancelled":
      return { status: "cancelled" };
    case "findings-reused":
      return linked(state, event, body);
    case "part-fed":
      return { fed: { ...state.fed, [body.part]: { done: true, code: null, at } } };
    case "part-not-fed":
      return { fed: { ...state.fed, [body.part]: { done: false, code: body.code, at } } };
    case "case-told":
      return { told: { ...state.told, [newsKey({ ...body, version: body.news })]: { done: true, code: null, at } } };
    case "case-not-told": {
      const key = newsKey({ ...body, version: body.news });
      return { told: { ...state.told, [key]: { done: false, code: body.code, at } } };
    }
    case "feeding-asked-again": {
      const { [body.part]: _, ...fed } = state.fed;
      return { fed };
    }
  }
}

/**
 * The steps of the absent office leave the work, and where nobody speaks for its body those of the whole body: a body
 * that owes a decision is answered for by none but its own.
 */
function leavesWith(
  { responders, checkIns, leadBody }: JointWork,
  part: JointWork["parts"][number],
  { office, absence }: Extract<JointEventBody, { type: "absence-recorded" }>,
): boolean {
  if (part.office === office) return true;
  if (absence.standsFor !== "nothing" || part.kind === "consult" || part.body === leadBody) return false;
  const body = responders.find((one) => one.office === office)?.body;
  return part.body === body && !checkIns.some((one) => one.office === part.office);
}

function linked(
  state: JointWork,
  event: JointEvent,
  { part, outcome, covers }: Extract<JointEventBody, { type: "findings-reused" }>,
): Partial<JointWork> {
  const { conclusion } = state;
  return {
    parts: [...state.parts, part],
    reused: { ...state.reused, [part.id]: { covers, by: accountOf(event), at: event.at } },
    conclusion: conclusion && { ...conclusion, outcomes: { ...conclusion.outcomes, [part.id]: outcome } },
  };
}

function changed(state: JointWork, office: string, change: Partial<Responder>): Pick<JointWork, "responders"> {
  return { responders: state.responders.map((one) => (one.office === office ? { ...one, ...change } : one)) };
}

function isSameCheck(a: Pick<Finding, "part" | "check">, b: Pick<Finding, "part" | "check">): boolean {
  return a.part === b.part && a.check === b.check;
}

/** Only members of staff write these events, but for those of the duty, which name nobody. */
function accountOf(event: JointEvent): AccountId {
  const { account } = event.by;
  if (account === undefined) throw new Error(`${event.body.type} names nobody`);
  return account;
}
