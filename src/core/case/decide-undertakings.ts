/**
 * Undertakings in a case: given by free choice, taken back, papers handed in, kept, rectified, broken. Nothing here takes
 * a licence away: after the decision a breach ends in a proposal (law.md 1.13). Rules R-UND-10 to R-UND-16.
 */
import { type BreachEffect, KINDS_OF_UNDERTAKING, type Procedure, type UndertakingRule } from "../catalog/index.ts";
import { computeClock } from "../clock/index.ts";
import { restartFlow } from "../flow/index.ts";
import { type CivilDate, type FeelFacts, ok, type Result, refuse } from "../shared/index.ts";
import { barFromUndertaking } from "./bars.ts";
import type { CheckUndertaking, DeliverUndertaking, GiveUndertaking, WithdrawUndertaking } from "./command.ts";
import { type DecideContext, feelContext, happened, todayOf } from "./context.ts";
import type { CaseEvent, EventBody } from "./event.ts";
import { evolve } from "./evolve.ts";
import { materialsThatApply } from "./materials.ts";
import type { Outcome } from "./outcome.ts";
import type { CaseRefusal } from "./refusal.ts";
import type { CaseState, Undertaking } from "./state.ts";
import { isBeforeAcceptance } from "./status.ts";
import {
  effectNow,
  findUndertaking,
  isOffered,
  isOpen,
  mayCheck,
  mayDeliver,
  mayWithdraw,
  owedMaterials,
  ruleOf,
} from "./undertaking.ts";

/** Officers at a verification on the spot. @basis 行政许可法 §34(3) */
const VERIFIERS = 2;

/**
 * R-UND-10: the person chooses, knowing what it means; at a counter they sign, a clerk never does for them.
 * @basis 优化营商环境条例 §44
 */
export function giveUndertaking(
  procedure: Procedure,
  state: CaseState,
  command: GiveUndertaking,
  context: DecideContext,
): Outcome {
  const facts = feelContext(procedure, state, todayOf(context));
  const rule = choose(procedure, command.undertaking, facts, context);
  if (!rule.ok) return rule;
  const before = findUndertaking(state, rule.value.id);
  if (before !== undefined && before.standing !== "withdrawn")
    return refuse({ code: "case/undertaking-already-given", undertaking: rule.value.id });
  if (isNeedless(procedure, rule.value, state, facts))
    return refuse({ code: "case/undertaking-not-offered", undertaking: rule.value.id });
  if (context.actor.kind === "staff" && command.signed !== true)
    return refuse({ code: "case/undertaking-unsigned", undertaking: rule.value.id });
  return ok([happened(context, givenBody(rule.value))]);
}

/** Nothing that it puts off is missing. */
function isNeedless(procedure: Procedure, rule: UndertakingRule, state: CaseState, facts: FeelFacts): boolean {
  if (KINDS_OF_UNDERTAKING[rule.kind].putsOff !== "materials") return false;
  const materials = procedure.item.materials.filter(({ id }) => rule.materials.includes(id));
  const applying = materialsThatApply(materials, facts);
  if (!applying.ok) return true;
  return owedMaterials({ materials: applying.value.map(({ id }) => id) }, state.materials).length === 0;
}

/** The undertakings chosen with the application, each checked. */
export function chooseUndertakings(
  procedure: Procedure,
  ids: readonly string[],
  facts: FeelFacts,
  context: DecideContext,
): Result<readonly UndertakingRule[], CaseRefusal> {
  if (ids.length === 0) return NONE_CHOSEN;
  const chosen: UndertakingRule[] = [];
  for (const id of new Set(ids)) {
    const rule = choose(procedure, id, facts, context);
    if (!rule.ok) return rule;
    chosen.push(rule.value);
  }
  return ok(chosen);
}

const NONE_CHOSEN: Result<readonly UndertakingRule[], CaseRefusal> = ok([]);

export function givenBody({ id, kind, materials, conditions, breach, bars }: UndertakingRule): EventBody {
  return {
    type: "undertaking-given",
    undertaking: id,
    kind,
    materials,
    conditions,
    effects: breach.map(({ effect }) => effect),
    bars: bars !== null,
  };
}

function choose(
  procedure: Procedure,
  id: string,
  facts: FeelFacts,
  context: DecideContext,
): Result<UndertakingRule, CaseRefusal> {
  const rule = ruleOf(procedure, id);
  if (rule === undefined) return refuse({ code: "case/undertaking-unknown", undertaking: id });
  if (!isOffered(rule, facts)) return refuse({ code: "case/undertaking-not-offered", undertaking: id });
  const barred = barFromUndertaking(procedure, rule, context.bars, todayOf(context));
  return barred === null ? ok(rule) : refuse(barred);
}

/**
 * R-UND-11: taken back, the ordinary way is taken. A case that was already on its way begins its flow anew; the days that
 * are gone stay gone.
 */
export function withdrawUndertaking(
  procedure: Procedure,
  state: CaseState,
  command: WithdrawUndertaking,
  context: DecideContext,
): Outcome {
  const one = given(state, command.undertaking);
  if (!one.ok) return one;
  if (!mayWithdraw(state, one.value))
    return refuse({ code: "case/undertaking-cannot-be-withdrawn", undertaking: one.value.id });
  const { undertaking, reason } = command;
  const withdrawn = { type: "undertaking-withdrawn", undertaking, reason, withdrawnOn: todayOf(context) } as const;
  const now = happened(context, { ...withdrawn, flow: null });
  if (isBeforeAcceptance(state.status)) return ok([now]);
  const without = evolve(state.jurisdiction, state, now);
  const flow = restartFlow(procedure.flow, state.flow, feelContext(procedure, without, todayOf(context)));
  if (!flow.ok) return flow;
  return ok([happened(context, { ...withdrawn, flow: flow.value })]);
}

/** 补齐: everything that is owed comes at once; until the office has looked at it, it is delivered and not yet kept. */
export function deliverUndertaking(state: CaseState, command: DeliverUndertaking, context: DecideContext): Outcome {
  const one = given(state, command.undertaking);
  if (!one.ok) return one;
  if (!mayDeliver(state, one.value)) return refuse(notOpen(one.value));
  const { undertaking, materials } = command;
  const unknown = Object.keys(materials).find((id) => !one.value.materials.includes(id));
  if (unknown !== undefined) return refuse({ code: "case/material-unknown", material: unknown });
  const missing = owedMaterials(one.value, { ...state.materials, ...materials });
  if (missing.length > 0) return refuse({ code: "case/materials-incomplete", missing });
  return ok([
    happened(context, { type: "undertaking-delivered", undertaking, deliveredOn: todayOf(context), materials }),
  ]);
}

/**
 * R-UND-14 to R-UND-16: the office says whether it was kept. A paper that is not good goes back and stays due; a
 * condition that is not met is first rectified; only then is it broken, with the effect of the item's law.
 */
export function checkUndertaking(
  procedure: Procedure,
  state: CaseState,
  command: CheckUndertaking,
  context: DecideContext,
): Outcome {
  const one = given(state, command.undertaking);
  if (!one.ok) return one;
  if (!mayCheck(state, one.value)) return refuse(notOpen(one.value));
  const { undertaking, outcome, findings, officers = [] } = command;
  if (findings.trim() === "") return refuse({ code: "case/reason-required" });
  const onSite = one.value.kind === "condition" || one.value.kind === "project";
  const present = new Set(officers.map(({ account }) => account)).size;
  if (onSite && present < VERIFIERS)
    return refuse({ code: "case/needs-two-officers", officers: present, required: VERIFIERS });
  if (outcome === "kept") return ok([happened(context, { type: "undertaking-kept", undertaking, findings, officers })]);
  if (one.value.kind === "deferred-material")
    return ok([happened(context, { type: "undertaking-returned", undertaking, reason: findings })]);
  const rectify = ruleOf(procedure, undertaking)?.rectify;
  if (onSite && rectify !== undefined && one.value.standing === "open") {
    const startsOn = todayOf(context);
    const { dueOn } = computeClock({ calendar: context.calendar, startsOn, limit: rectify.within });
    return ok([happened(context, { type: "rectification-ordered", undertaking, findings, dueOn, officers })]);
  }
  const { rectifyBy } = one.value;
  if (rectifyBy !== null && todayOf(context) <= rectifyBy)
    return refuse({ code: "case/rectification-running", dueOn: rectifyBy });
  return broken(state, one.value, { reason: "false", findings }, context);
}

/**
 * The breach with what follows at once. Before the decision the case may end; after it, revoking is another decision by
 * whoever may take it.
 */
export function breachEvents(
  state: CaseState,
  one: Undertaking,
  { reason, findings }: { readonly reason: "overdue" | "false"; readonly findings: string },
  context: DecideContext,
): readonly CaseEvent[] | null {
  const effect = effectNow(one, state.decision !== null);
  if (effect === null) return null;
  const event = happened(context, {
    type: "undertaking-broken",
    undertaking: one.id,
    reason,
    effect,
    findings,
    bars: one.bars,
  });
  if (!ENDS.has(effect)) return [event];
  const ended = happened(context, { type: "case-terminated", ground: `undertaking-${effect}`, explanation: findings });
  return [event, ended];
}

/** With these nothing is left to handle. */
const ENDS: ReadonlySet<BreachEffect> = new Set(["deemed-withdrawn", "acceptance-revoked", "ended", "pre-review-void"]);

function broken(
  state: CaseState,
  one: Undertaking,
  breach: Parameters<typeof breachEvents>[2],
  context: DecideContext,
) {
  const events = breachEvents(state, one, breach, context);
  return events === null ? refuse(notOpen(one)) : ok(events);
}

function given(state: CaseState, id: string): Result<Undertaking, CaseRefusal> {
  const one = findUndertaking(state, id);
  return one === undefined ? refuse({ code: "case/undertaking-unknown", undertaking: id }) : ok(one);
}

function notOpen({ id, standing }: Undertaking): CaseRefusal {
  return { code: "case/undertaking-not-open", undertaking: id, standing };
}

/** What this application may choose now: offered, not given yet, and with something to put off. */
export function undertakingsToGive(
  procedure: Procedure,
  state: CaseState,
  today: CivilDate,
): readonly UndertakingRule[] {
  const rules = procedure.item.undertakings ?? [];
  if (rules.length === 0) return rules;
  const facts = feelContext(procedure, state, today);
  return rules.filter((rule) => {
    const before = findUndertaking(state, rule.id);
    if (before !== undefined && before.standing !== "withdrawn") return false;
    return isOffered(rule, facts) && !isNeedless(procedure, rule, state, facts);
  });
}

/** Not kept, broken or gone: the file is not put away while one is open. */
export function openUndertaking(state: CaseState): Undertaking | undefined {
  return state.undertakings.find(isOpen);
}
