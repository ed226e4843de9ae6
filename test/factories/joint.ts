/** Joint work for tests: two items of one bureau, or of two, told as given / when / then. */
import {
  decideJoint,
  evolveJoint,
  type JointCommand,
  type JointEvent,
  type JointId,
  type JointPart,
  type JointWork,
  type RequestJoint,
  requestJoint,
} from "../../src/core/joint/index.ts";
import type { Actor, HeldPost, StaffActor } from "../../src/core/party/index.ts";
import {
  type AccountId,
  type BodyId,
  type CaseId,
  civilDate,
  type ItemCode,
  type OfficeId,
} from "../../src/core/shared/index.ts";
import { china } from "../support/calendar.ts";
import { absenceDocument } from "./absence.ts";
import { at } from "./case.ts";
import { district, staff } from "./people.ts";

export const jointId = "019a0000-0000-7000-8000-00000000000a" as JointId;

export const part = (id: string, more: Partial<JointPart> = {}): JointPart => ({
  id,
  caseId: `019a0000-0000-7000-8000-00000000000${id}` as CaseId,
  caseNumber: `99010820260000000${id}`,
  task: "visit#3",
  node: "visit",
  kind: "visit",
  item: `item-${id}` as ItemCode,
  itemName: `事项${id}`,
  office: "survey" as OfficeId,
  post: "visitor",
  body: "bureau" as BodyId,
  outcomes: ["met", "rectify", "unmet"],
  checks: [
    { id: "washing", text: "清洗消毒水池分开设置" },
    { id: `own-${id}`, text: `事项${id}自己的要点` },
  ],
  latestOn: civilDate("2026-03-06"),
  parties: { applicant: "key-of-citizen" },
  owner: null,
  ...more,
});

function officer(number: number, post: Omit<HeldPost, "id" | "grants">): StaffActor {
  const grants = post.role === "visitor" ? (["case.visit"] as const) : (["case.review"] as const);
  return staff("visitor", number, { posts: [{ ...post, id: `${post.office}-${post.role}`, grants }] });
}

const survey = { body: "bureau" as BodyId, office: "survey" as OfficeId, role: "visitor" };
const fire = { body: "fire" as BodyId, office: "fire-check" as OfficeId, role: "reviewer" };

/** Two of the lead's, two of the fire brigade, one of the health office. */
export const first = officer(1, survey);
export const second = officer(2, survey);
export const third = officer(5, survey);
export const fireman = officer(3, fire);
export const secondFireman = officer(6, fire);
export const nurse = officer(4, { body: "health" as BodyId, office: "health-check" as OfficeId, role: "reviewer" });

export const FIRE = { office: "fire-check" as OfficeId, body: "fire" as BodyId };
export const HEALTH = { office: "health-check" as OfficeId, body: "health" as BodyId };
export const SLOT = { from: at("2026-03-04 10:00"), to: at("2026-03-04 11:30") };

export class JointStory {
  state: JointWork;
  readonly events: JointEvent[] = [];

  constructor(changes: Partial<RequestJoint> = {}) {
    const opened = requestJoint(district, request(changes), context("2026-03-02 09:00", first));
    if (!opened.ok) throw new Error(JSON.stringify(opened.refusal));
    this.events.push(...opened.value);
    this.state = opened.value.reduce<JointWork | null>((s, e) => evolveJoint(district, s, e), null) as JointWork;
  }

  next(when: string, actor: Actor, command: JointCommand): this {
    const decision = decideJoint(this.state, command, context(when, actor));
    if (!decision.ok) throw new Error(JSON.stringify(decision.refusal));
    this.events.push(...decision.value);
    this.state = decision.value.reduce((s, e) => evolveJoint(district, s, e), this.state);
    return this;
  }

  /** @returns the code, or "accepted" */
  refusalOf(when: string, actor: Actor, command: JointCommand): string {
    const decision = decideJoint(this.state, command, context(when, actor));
    return decision.ok ? "accepted" : decision.refusal.code;
  }

  /** Proposed, settled, and the lead's two officers on site. */
  onSite(): this {
    return this.next("2026-03-03 09:00", first, { type: "propose-slots", slots: [SLOT] })
      .next("2026-03-03 09:10", first, { type: "settle-slot", slot: SLOT, reason: "" })
      .next("2026-03-04 10:00", first, { type: "check-in" })
      .next("2026-03-04 10:01", second, { type: "check-in" });
  }

  /** Every check of every part is met. */
  found(): this {
    const findings = this.state.parts.flatMap(({ id, checks }) =>
      checks.map((check) => ({ part: id, check: check.id, verdict: "met" as const, note: "", photos: [] })),
    );
    return this.next("2026-03-04 10:30", first, { type: "record-findings", findings });
  }

  signed(): this {
    return this.next("2026-03-04 11:00", first, { type: "sign", signature: null })
      .next("2026-03-04 11:01", second, { type: "sign", signature: null })
      .signedByPerson();
  }

  signedByPerson(): this {
    return this.next("2026-03-04 11:02", first, {
      type: "sign-person",
      signature: null,
      words: "负责人外出，由店员陪同",
    });
  }

  concluded(): this {
    return this.next("2026-03-04 11:10", first, conclusion(this.state));
  }
}

export function request(changes: Partial<RequestJoint> = {}): RequestJoint {
  return {
    type: "request",
    id: jointId,
    kind: "visit",
    lead: "survey" as OfficeId,
    leadBody: "bureau" as BodyId,
    site: { address: "样例路1号" },
    siteKey: "key-of-site",
    minutes: 90,
    travelMinutes: 20,
    parts: [part("1"), part("2")],
    ...changes,
  };
}

export function conclusion(state: JointWork, outcome = "met"): Extract<JointCommand, { type: "conclude" }> {
  const outcomes = Object.fromEntries(state.parts.map((one) => [one.id, outcome]));
  return { type: "conclude", summary: "现场与申请材料一致", outcomes };
}

export function context(when: string, actor: Actor) {
  return { now: at(when), actor, calendar: china, officeHours: {}, absences: [absenceDocument] };
}

export const accounts = (...people: readonly StaffActor[]): readonly AccountId[] => people.map((one) => one.account);
