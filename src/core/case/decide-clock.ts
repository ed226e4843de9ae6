/** What changes a running clock: special procedures and extensions, each with its article, its notice and its limit. */
import type { Procedure, StopRule } from "../catalog/index.ts";
import { computeClock } from "../clock/index.ts";
import { addDays, type CivilDate, ok, refuse } from "../shared/index.ts";
import { clocksOf } from "./clocks.ts";
import type { EndSpecial, Extend, Resume, StartSpecial, Suspend } from "./command.ts";
import { type DecideContext, happened, todayOf } from "./context.ts";
import type { Outcome } from "./outcome.ts";
import type { CaseState } from "./state.ts";

/**
 * 特别程序. Only what the item's law names stops the statute; no served notice, no stop. The first day not counted is
 * the day after service. @basis 行政许可法 §45
 */
export function startSpecial(
  procedure: Procedure,
  state: CaseState,
  command: StartSpecial,
  context: DecideContext,
): Outcome {
  const kind = command.procedure;
  const rule = procedure.item.stops.find((stop) => stop.kind === kind);
  if (rule === undefined) return refuse({ code: "case/stop-not-in-law", procedure: kind });
  const { served } = command;
  if (served === null) return refuse({ code: "case/stop-without-notice" });
  if (state.specials.some((special) => special.procedure === kind && special.to === null))
    return refuse({ code: "case/stop-already-open", procedure: kind });
  if (served.on > todayOf(context)) return refuse({ code: "case/stop-dates", reason: "served-in-future" });
  const earliest = state.acceptedOn ?? state.receivedOn;
  if (served.on < earliest || command.expectedEndOn < served.on)
    return refuse({ code: "case/stop-dates", reason: "ends-before-start" });
  const latestOn = latestDayOf(rule, served.on, context);
  return ok([
    happened(context, {
      type: "special-started",
      special: `special-${state.specials.length + 1}`,
      procedure: kind,
      reason: command.reason,
      stops: rule.stops,
      from: addDays(served.on, 1),
      expectedEndOn: command.expectedEndOn,
      served,
      ...(latestOn === null ? {} : { latestOn }),
      ...(command.askedBy === undefined ? {} : { askedBy: command.askedBy }),
    }),
  ]);
}

/** R-STP-03: the law's maximum, counted as every limit, from the service of the notice. */
function latestDayOf({ maximum }: StopRule, servedOn: CivilDate, { calendar }: DecideContext): CivilDate | null {
  return maximum === undefined ? null : computeClock({ calendar, startsOn: servedOn, limit: maximum }).dueOn;
}

/**
 * 中止: every clock stands still from the day after the decision is served; only on a ground that the item's law
 * names. @basis 工伤保险条例 §20; 取水许可和水资源费征收管理条例 §18
 */
export function suspend(procedure: Procedure, state: CaseState, command: Suspend, context: DecideContext): Outcome {
  const { ground, served } = command;
  const rule = procedure.item.suspensions?.find((one) => one.code === ground);
  if (rule === undefined) return refuse({ code: "case/suspension-not-in-law", ground });
  const explanation = command.explanation.trim();
  if (explanation === "") return refuse({ code: "case/reason-required" });
  if (served.on > todayOf(context)) return refuse({ code: "case/stop-dates", reason: "served-in-future" });
  if (served.on < (state.acceptedOn ?? state.receivedOn))
    return refuse({ code: "case/stop-dates", reason: "ends-before-start" });
  const suspension = `suspension-${state.suspensions.length + 1}`;
  return ok([
    happened(context, {
      type: "case-suspended",
      suspension,
      ground,
      explanation,
      from: addDays(served.on, 1),
      served,
    }),
  ]);
}

/** 恢复: today is the last day not counted. */
export function resume(state: CaseState, command: Resume, context: DecideContext): Outcome {
  const open = state.suspensions.find(({ to }) => to === null);
  const explanation = command.explanation.trim();
  if (explanation === "" || open === undefined) return refuse({ code: "case/reason-required" });
  return ok([
    happened(context, { type: "case-resumed", suspension: open.id, resumedOn: todayOf(context), explanation }),
  ]);
}

/** The last day not counted is the day on which the procedure ended. */
export function endSpecial(state: CaseState, command: EndSpecial, context: DecideContext): Outcome {
  const special = state.specials.find((one) => one.id === command.special && one.to === null);
  if (special === undefined) return refuse({ code: "case/special-unknown", special: command.special });
  if (command.endedOn > todayOf(context)) return refuse({ code: "case/stop-dates", reason: "ends-in-future" });
  // Ending on the day of service itself stops nothing: the span from..to is then empty.
  if (command.endedOn < addDays(special.from, -1))
    return refuse({ code: "case/stop-dates", reason: "ends-before-start" });
  const { endedOn, conclusion } = command;
  return ok([happened(context, { type: "special-ended", special: special.id, endedOn, conclusion })]);
}

/**
 * 延期: by the authority that the item's law names, once, within its maximum, before the limit ends.
 * @basis 行政许可法 §42
 */
export function extend(procedure: Procedure, state: CaseState, command: Extend, context: DecideContext): Outcome {
  const rule = procedure.item.extension;
  if (rule === null) return refuse({ code: "case/extension-not-in-law" });
  const { actor, calendar, now } = context;
  const inAuthority =
    actor.kind === "staff" &&
    actor.posts.some((post) => post.role === rule.authority && post.body === procedure.item.body);
  if (!inAuthority) return refuse({ code: "case/extension-wrong-authority", authority: rule.authority });
  if (state.extensions.length > 0) return refuse({ code: "case/extension-used" });
  const { maximum } = rule;
  if (!Number.isInteger(command.amount) || command.amount < 1 || command.amount > maximum.amount)
    return refuse({ code: "case/extension-too-long", maximum: maximum.amount });
  if (command.reason.trim() === "") return refuse({ code: "case/reason-required" });
  const { statutory } = clocksOf(procedure, state, calendar, now);
  if (statutory === null) return refuse({ code: "case/extension-not-in-law" });
  if (now >= statutory.dueAt) return refuse({ code: "case/extension-too-late", dueOn: statutory.dueOn });
  return ok([
    happened(context, {
      type: "case-extended",
      by: { amount: command.amount, unit: maximum.unit },
      ground: command.ground,
      reason: command.reason,
      authority: rule.authority,
    }),
  ]);
}
