/** Asking for joint work, inviting, replying, and the time (R-JNT-01, R-JNT-04 … R-JNT-06). */
import type { OfficeHours } from "../calendar/index.ts";
import { type CivilDate, civilDateOf, endOfDay, type Jurisdiction, ok, type Refused, refuse } from "../shared/index.ts";
import type { Cancel, InviteResponders, Join, ProposeSlots, RequestJoint, Respond, SettleSlot } from "./command.ts";
import { happened, hasJointConflict, type JointContext, type JointOutcome, nextPartId, postIn } from "./context.ts";
import { KIND_RULES, type KindRule } from "./kinds.ts";
import type { JointRefusal } from "./refusal.ts";
import { slotObstacle } from "./slots.ts";
import type { Interval, JointPart, JointWork } from "./state.ts";

const DAY_MINUTES = 1440;

/** R-JNT-04: the kind says which steps it serves, and of how many bodies. One of them is the lead's own. */
export function requestJoint(jurisdiction: Jurisdiction, command: RequestJoint, context: JointContext): JointOutcome {
  const { actor } = context;
  const { kind, parts, minutes, travelMinutes, lead, leadBody } = command;
  const forbidden = refuse({ code: "joint/not-permitted", command: "request" });
  if (actor.kind !== "staff" || actor.jurisdiction !== jurisdiction) return forbidden;
  if (postIn(actor, lead) === undefined) return forbidden;
  const rule: KindRule = KIND_RULES[kind];
  const twice = parts.find((part, i) => parts.slice(0, i).some((one) => isSameStep(one, part)));
  if (twice !== undefined) return refuse({ code: "joint/part-twice", number: twice.caseNumber });
  if (parts.length < rule.minimumParts) return refuse({ code: "joint/no-parts", required: rule.minimumParts });
  const unfit = parts.find((part) => !rule.serves.includes(part.kind));
  if (unfit !== undefined) return refuse({ code: "joint/step-not-served", number: unfit.caseNumber, kind: unfit.kind });
  if (rule.oneBody && parts.some((part) => part.body !== leadBody)) return refuse({ code: "joint/one-body-only" });
  if (!parts.some((part) => part.office === lead)) return refuse({ code: "joint/lead-has-no-part" });
  const fits = Number.isInteger(minutes) && minutes >= 1 && minutes <= DAY_MINUTES;
  const near = Number.isInteger(travelMinutes) && travelMinutes >= 0 && travelMinutes <= DAY_MINUTES;
  if (!fits || !near) return refuse({ code: "joint/duration" });
  if (hasJointConflict(parts, actor)) return refuse({ code: "joint/conflict-of-interest" });
  const { site, ...open } = command;
  return ok([happened(context, { ...open, type: "joint-requested" }, { site })]);
}

export function invite(state: JointWork, command: InviteResponders, context: JointContext): JointOutcome {
  if (command.responders.length === 0) return refuse({ code: "joint/not-invited", office: "" });
  if (command.replyBy <= context.now) return refuse({ code: "joint/reply-limit-past" });
  const rule: KindRule = KIND_RULES[state.kind];
  const known = new Set<string>(state.responders.map((one) => one.office));
  for (const { office, body } of command.responders) {
    if (known.has(office) || office === state.lead) return refuse({ code: "joint/already-invited", office });
    if (rule.oneBody && body !== state.leadBody) return refuse({ code: "joint/one-body-only" });
    known.add(office);
  }
  const { responders, replyBy } = command;
  return ok([happened(context, { type: "responders-invited", responders, replyBy })]);
}

/** An office may change its reply until the reply limit; who cannot come says why. */
export function respond(state: JointWork, command: Respond, context: JointContext): JointOutcome {
  const { office, attends, reason, busy } = command;
  const responder = state.responders.find((one) => one.office === office);
  const { actor, now } = context;
  if (responder === undefined || actor.kind !== "staff" || postIn(actor, office) === undefined)
    return refuse({ code: "joint/not-invited", office });
  if (responder.reply !== null && now >= responder.replyBy) return refuse({ code: "joint/already-replied", office });
  if (!attends && reason.trim() === "") return refuse({ code: "joint/reason-required" });
  const broken = busy.findIndex((one) => one.to <= one.from);
  if (broken >= 0) return refuse({ code: "joint/interval", at: broken });
  return ok([happened(context, { type: "responder-replied", office, reply: { attends, reason, busy } })]);
}

/**
 * R-JNT-17: who takes part brings a step of their own office, until somebody is on site. A time that was settled has to
 * be lawful for it too.
 */
export function join(state: JointWork, { part }: Join, context: JointContext): JointOutcome {
  const { actor, calendar } = context;
  const rule: KindRule = KIND_RULES[state.kind];
  const office = part.office;
  const takesPart = office === state.lead || state.responders.some((one) => one.office === office);
  if (!takesPart || actor.kind !== "staff" || postIn(actor, office) === undefined)
    return refuse({ code: "joint/not-invited", office });
  if (state.parts.some((one) => isSameStep(one, part)))
    return refuse({ code: "joint/part-twice", number: part.caseNumber });
  if (!rule.serves.includes(part.kind))
    return refuse({ code: "joint/step-not-served", number: part.caseNumber, kind: part.kind });
  if (rule.oneBody && part.body !== state.leadBody) return refuse({ code: "joint/one-body-only" });
  if (hasJointConflict([part], actor)) return refuse({ code: "joint/conflict-of-interest" });
  const { slot } = state;
  if (slot !== null && part.latestOn !== null && slot.to > endOfDay(part.latestOn, calendar.zone))
    return refuse({ code: "joint/slot-too-late", latestOn: part.latestOn });
  const id = nextPartId(state);
  return ok([happened(context, { type: "part-joined", part: { ...part, id } })]);
}

export function proposeSlots(state: JointWork, command: ProposeSlots, context: JointContext): JointOutcome {
  if (command.slots.length === 0) return refuse({ code: "joint/slot-not-proposed" });
  for (const slot of command.slots) {
    const unlawful = slotRefusal(state, slot, context);
    if (unlawful !== null) return unlawful;
  }
  return ok([happened(context, { type: "slots-proposed", slots: command.slots })]);
}

/** R-JNT-05: one of the proposed, and still lawful now. A time that was settled is moved with a reason. */
export function settleSlot(state: JointWork, command: SettleSlot, context: JointContext): JointOutcome {
  const { slot, reason } = command;
  if (!state.proposed.some((one) => one.from === slot.from && one.to === slot.to))
    return refuse({ code: "joint/slot-not-proposed" });
  const unlawful = slotRefusal(state, slot, context);
  if (unlawful !== null) return unlawful;
  if (state.slot !== null && reason.trim() === "") return refuse({ code: "joint/reason-required" });
  return ok([happened(context, { type: "slot-settled", slot: { from: slot.from, to: slot.to }, reason })]);
}

export function cancel(command: Cancel, context: JointContext): JointOutcome {
  const { reason } = command;
  if (reason.trim() === "") return refuse({ code: "joint/reason-required" });
  return ok([happened(context, { type: "joint-cancelled", reason })]);
}

/** The last lawful day of all steps together; null where none has a limit. */
export function latestDayOf(parts: readonly Pick<JointPart, "latestOn">[]): CivilDate | null {
  const [first = null] = parts.flatMap((part) => part.latestOn ?? []).sort();
  return first;
}

/** Office hours of every body whose people are to come; undefined stands for the district's own. */
export function hoursOf(
  state: JointWork,
  officeHours: JointContext["officeHours"],
): readonly (readonly OfficeHours[] | undefined)[] {
  const coming = state.responders.filter((one) => one.reply?.attends !== false).map((one) => one.body);
  const bodies = new Set([state.leadBody, ...state.parts.map((part) => part.body), ...coming]);
  return [...bodies].map((body) => officeHours[body]);
}

function slotRefusal(state: JointWork, slot: Interval, context: JointContext): Refused<JointRefusal> | null {
  const { calendar, now } = context;
  const latestOn = latestDayOf(state.parts);
  const obstacle = slotObstacle(slot, {
    ...{ calendar, minutes: state.minutes, earliest: now },
    // A limit that is over already binds nobody to a day before today: the work is late, not impossible.
    latestOn: latestOn !== null && endOfDay(latestOn, calendar.zone) <= now ? null : latestOn,
    hours: hoursOf(state, context.officeHours),
  });
  switch (obstacle) {
    case null:
      return null;
    case "length":
      return refuse({ code: "joint/slot-length", minutes: state.minutes });
    case "past":
      return refuse({ code: "joint/slot-past" });
    case "hours":
      return refuse({ code: "joint/slot-outside-hours" });
    case "too-late":
      return refuse({ code: "joint/slot-too-late", latestOn: latestOn ?? civilDateOf(now, calendar.zone) });
  }
}

function isSameStep(a: JointPart, b: Omit<JointPart, "id">): boolean {
  return a.caseId === b.caseId && a.task === b.task;
}
