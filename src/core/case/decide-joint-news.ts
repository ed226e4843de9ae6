/**
 * The case notes what joint work has to tell (R-JNT-18). Its flow does not move: the step waits as before, and its clocks
 * run on.
 */
import { formatInstant, ok, type TimeZone } from "../shared/index.ts";
import { type DecideContext, happened } from "./context.ts";
import type { JointPeriod, LocalPeriod, NoteJointWork } from "./joint-news.ts";
import type { Outcome } from "./outcome.ts";

export function noteJointWork(command: NoteJointWork, context: DecideContext): Outcome {
  const { joint, version, kind, what, slot, before, offices, tell, reason } = command;
  const { zone } = context.calendar;
  const times = { slot: local(slot, zone), before: local(before, zone) };
  return ok([
    happened(context, { type: "joint-work-noted", joint, version, kind, what, ...times, offices, tell, reason }),
  ]);
}

function local(period: JointPeriod | null, zone: TimeZone): LocalPeriod | null {
  return period === null ? null : { from: formatInstant(period.from, zone), to: formatInstant(period.to, zone) };
}
