/**
 * The one door of joint work: `decideJoint(state, command, context)` gives events or a refusal and changes nothing.
 * First whether the state knows the command, then who asks, then the command's own rules.
 */
import { refuse } from "../shared/index.ts";
import type { JointCommand, JointCommandType } from "./command.ts";
import { hasJointConflict, type JointContext, type JointOutcome, mayLead, takesPartFor } from "./context.ts";
import { cancel, invite, join, proposeSlots, respond, settleSlot } from "./decide-arranging.ts";
import { checkIn, giveOpinion, recordAbsence, recordFindings, sign, signPerson } from "./decide-on-site.ts";
import { conclude, feedAgain, noteFed, noteTold, reuse } from "./decide-report.ts";
import type { JointRefusal } from "./refusal.ts";
import type { JointStatus, JointWork } from "./state.ts";

export function decideJoint(state: JointWork, command: JointCommand, context: JointContext): JointOutcome {
  const known: readonly JointCommandType[] = JOINT_COMMANDS_BY_STATUS[state.status];
  if (!known.includes(command.type))
    return refuse({ code: "joint/not-allowed-in-state", command: command.type, state: state.status });
  const forbidden = joinRefusal(state, command.type, context);
  if (forbidden !== null) return refuse(forbidden);
  switch (command.type) {
    case "invite":
      return invite(state, command, context);
    case "respond":
      return respond(state, command, context);
    case "join":
      return join(state, command, context);
    case "propose-slots":
      return proposeSlots(state, command, context);
    case "settle-slot":
      return settleSlot(state, command, context);
    case "check-in":
      return checkIn(state, context);
    case "record-findings":
      return recordFindings(state, command, context);
    case "give-opinion":
      return giveOpinion(state, command, context);
    case "sign":
      return sign(state, command, context);
    case "sign-person":
      return signPerson(state, command, context);
    case "record-absence":
      return recordAbsence(state, command, context);
    case "conclude":
      return conclude(state, command, context);
    case "cancel":
      return cancel(command, context);
    case "reuse":
      return reuse(state, command, context);
    case "feed-again":
      return feedAgain(state, command, context);
    case "note-fed":
      return noteFed(state, command, context);
    case "note-told":
      return noteTold(state, command, context);
  }
}

/** What the state knows. Who may give it is asked afterwards. */
export const JOINT_COMMANDS_BY_STATUS = {
  arranging: [
    "invite",
    "respond",
    "join",
    "propose-slots",
    "settle-slot",
    "give-opinion",
    "record-absence",
    "cancel",
    "note-told",
  ],
  settled: [
    "invite",
    "respond",
    "join",
    "propose-slots",
    "settle-slot",
    "check-in",
    "give-opinion",
    "record-absence",
    "cancel",
    "note-told",
  ],
  "on-site": [
    "check-in",
    "record-findings",
    "give-opinion",
    "sign",
    "sign-person",
    "record-absence",
    "conclude",
    "cancel",
    // Somebody came while the case was being told.
    "note-told",
  ],
  concluded: ["reuse", "feed-again", "note-fed", "note-told"],
  cancelled: ["note-told"],
} as const satisfies Record<JointStatus, readonly JointCommandType[]>;

type Givers = "lead" | "anyone" | "system";

const GIVERS = {
  invite: "lead",
  respond: "anyone",
  join: "anyone",
  "propose-slots": "lead",
  "settle-slot": "lead",
  "check-in": "anyone",
  "record-findings": "anyone",
  "give-opinion": "anyone",
  sign: "anyone",
  "sign-person": "anyone",
  "record-absence": "lead",
  conclude: "lead",
  cancel: "lead",
  reuse: "lead",
  "feed-again": "lead",
  "note-fed": "system",
  "note-told": "system",
} as const satisfies Record<JointCommandType, Givers>;

function joinRefusal(state: JointWork, command: JointCommandType, { actor }: JointContext): JointRefusal | null {
  const givers: Givers = GIVERS[command];
  if (givers === "system") return actor.kind === "system" ? null : { code: "joint/not-permitted", command };
  if (actor.kind !== "staff") return { code: "joint/not-permitted", command };
  const may = givers === "lead" ? mayLead(state, actor) : takesPartFor(state, actor) !== undefined;
  if (!may) return { code: "joint/not-permitted", command };
  return hasJointConflict(state.parts, actor) ? { code: "joint/conflict-of-interest" } : null;
}

/** What the actor could give now, for the screen; the command's own rules come on top. */
export function allowedJointCommands(state: JointWork, context: JointContext): readonly JointCommandType[] {
  const known: readonly JointCommandType[] = JOINT_COMMANDS_BY_STATUS[state.status];
  return known.filter((command) => joinRefusal(state, command, context) === null);
}
