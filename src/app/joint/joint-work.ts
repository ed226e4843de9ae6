/** The way of one command on joint work: state from the store, `decide`, one durable commit, and only then the answer. */

import {
  decideJoint,
  evolveJoint,
  type JointCommand,
  type JointContext,
  type JointEvent,
  type JointId,
  type JointWork,
  type RequestJoint,
  type Reuse,
  requestJoint,
  type Site,
} from "../../core/joint/index.ts";
import type { Actor } from "../../core/party/index.ts";
import { type Jurisdiction, type OfficeId, ok, type Result, refuse } from "../../core/shared/index.ts";
import type { Idempotency } from "../case/requests.ts";
import { stepBack } from "../case/turns.ts";
import { type JointAccess, loadedJoint } from "./access.ts";
import { partOf, type StepNamed } from "./parts.ts";
import type { JointWorkRefusal } from "./refusal.ts";
import { jointCommitOf, type KnownJoint } from "./stored-joint.ts";
import { bindWorkKey, newWorkKey, type WorkKey } from "./work-key.ts";

export interface JointWorks {
  request(order: JointOrder): Promise<JointAnswer>;
  execute(order: JointCommandOrder): Promise<JointAnswer>;
  load(jurisdiction: Jurisdiction, id: JointId): Promise<KnownJoint | null>;
}

export interface JointOrder extends Asker {
  readonly kind: RequestJoint["kind"];
  readonly lead: OfficeId;
  readonly site: Site;
  readonly minutes: number;
  readonly travelMinutes: number;
  readonly steps: readonly StepNamed[];
}

export interface JointCommandOrder extends Asker {
  readonly id: JointId;
  readonly command: JointCommand | ReuseOrder | JoinOrder;
  /** Refused when the work has moved on. */
  readonly expectedVersion?: number;
}

/** As `reuse` of the room, with the later step named instead of looked up. */
export type ReuseOrder = Omit<Reuse, "type" | "part" | "siteKey"> &
  StepNamed & { readonly type: "reuse-for"; readonly address: string };

/** As `join` of the room, with the step named. */
export type JoinOrder = StepNamed & { readonly type: "join-with" };

interface Asker {
  readonly jurisdiction: Jurisdiction;
  readonly actor: Actor;
  readonly idempotency?: Idempotency | undefined;
}

export type JointAnswer = Result<{ readonly id: JointId; readonly version: number }, JointWorkRefusal>;

/** What the duty alone noted since, while it told the cases, makes no screen stale. */
function hasMovedOn({ work, events }: KnownJoint, expectedVersion: number): boolean {
  if (expectedVersion > work.version) return true;
  return events.slice(expectedVersion).some(({ by }) => by.kind !== "system");
}

/** Of one command against whoever else moves the work. */
const ATTEMPTS = 12;

export function createJointWorks(access: JointAccess, newId: () => JointId): JointWorks {
  const load = (jurisdiction: Jurisdiction, id: JointId) => loadedJoint(access, jurisdiction, id);

  async function contextFor({ jurisdiction, actor }: Asker): Promise<JointContext> {
    const [calendar, officeHours, absences] = await Promise.all([
      access.calendars.getCalendar(jurisdiction),
      access.places.getOfficeHours(jurisdiction),
      access.places.getAbsenceDocuments(jurisdiction),
    ]);
    return { now: access.now(jurisdiction), actor, calendar, officeHours, absences };
  }

  async function request(order: JointOrder): Promise<JointAnswer> {
    const { jurisdiction, kind, lead, site, minutes, travelMinutes, steps } = order;
    const context = await contextFor(order);
    const leadBody = (await access.places.getOfficeBodies(jurisdiction)).get(lead);
    if (leadBody === undefined) return refuse({ code: "joint/office-unknown", office: lead });
    const parts = [];
    for (const [at, step] of steps.entries()) {
      const part = await partOf(access, { jurisdiction, actor: order.actor, now: context.now }, step);
      if (!part.ok) return part;
      parts.push({ ...part.value, id: String(at + 1) });
    }
    const decision = requestJoint(
      jurisdiction,
      {
        ...{ type: "request", id: newId(), kind, lead, leadBody, site, minutes, travelMinutes, parts },
        siteKey: access.siteKey(site.address),
      },
      context,
    );
    if (!decision.ok) return decision;
    return (await write(order, null, decision.value)) ?? refuse({ code: "joint/busy" });
  }

  async function execute(order: JointCommandOrder): Promise<JointAnswer> {
    const { jurisdiction, id, expectedVersion } = order;
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const known = await load(jurisdiction, id);
      if (known === null) return refuse({ code: "joint/not-found" });
      const { version } = known.work;
      if (expectedVersion !== undefined && hasMovedOn(known, expectedVersion))
        return refuse({ code: "joint/version-conflict", expected: expectedVersion, actual: version });
      const context = await contextFor(order);
      const command = await commandOf(order, context);
      if (!command.ok) return command;
      const decision = decideJoint(known.work, command.value, context);
      if (!decision.ok) return decision;
      if (known.key === null && decision.value.some(({ personal }) => personal !== undefined))
        return refuse({ code: "joint/person-forgotten" });
      const answer = await write(order, known, decision.value);
      if (answer !== null) return answer;
      await stepBack(attempt);
    }
    return refuse({ code: "joint/busy" });
  }

  async function commandOf(order: JointCommandOrder, { now }: JointContext) {
    const { jurisdiction, actor, command } = order;
    if (command.type !== "reuse-for" && command.type !== "join-with") return ok(command);
    const part = await partOf(access, { jurisdiction, actor, now }, command);
    if (!part.ok) return part;
    if (command.type === "join-with") return ok<JointCommand>({ type: "join", part: part.value });
    const { outcome, validDays, address } = command;
    const siteKey = access.siteKey(address);
    return ok<JointCommand>({ type: "reuse", part: part.value, outcome, validDays, siteKey });
  }

  /** With every case that the work serves now; those that left it stay bound. */
  async function keyFor(jurisdiction: Jurisdiction, work: JointWork, key: WorkKey | null): Promise<WorkKey | null> {
    if (key === null) return null;
    const cases = [...new Set(work.parts.map((part) => part.caseId))].filter((one) => !key.cases.includes(one));
    if (cases.length === 0) return key;
    return bindWorkKey(access.sealer, work.id, key, await access.store.findCaseKeys(jurisdiction, cases));
  }

  /** Null when somebody else was quicker. Each command makes one event, so a key stands for one version. */
  async function write(
    { jurisdiction, idempotency }: Asker,
    before: KnownJoint | null,
    events: readonly JointEvent[],
  ): Promise<JointAnswer | null> {
    const [event, ...more] = events;
    if (event === undefined || more.length > 0) throw new Error("a command on joint work makes one event");
    const work: JointWork = evolveJoint(jurisdiction, before?.work ?? null, event);
    const key = await keyFor(jurisdiction, work, before === null ? newWorkKey(access.sealer) : before.key);
    const commit = jointCommitOf(access.sealer, before?.work ?? null, { work, event, key, used: idempotency ?? null });
    switch (await access.store.commit(jurisdiction, commit)) {
      case "committed":
        return ok({ id: work.id, version: work.version });
      case "conflict":
        return null;
      case "step-taken":
        return refuse({ code: "joint/step-taken" });
      case "repeated":
        return refuse({ code: "joint/busy" });
    }
  }

  /** What was not carried out may have been before, under the same key: then its answer is given again. */
  async function once(asker: Asker, run: () => Promise<JointAnswer>): Promise<JointAnswer> {
    const answer = await run();
    const { jurisdiction, idempotency } = asker;
    if (answer.ok || idempotency === undefined) return answer;
    const found = await access.store.findKey(jurisdiction, idempotency);
    if (found === null) return answer;
    if (found.request !== idempotency.request) return refuse({ code: "request/key-reused" });
    return ok({ id: found.id, version: found.seq });
  }

  return {
    request: (order) => once(order, () => request(order)),
    execute: (order) => once(order, () => execute(order)),
    load,
  };
}
