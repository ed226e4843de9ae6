/**
 * Opening a case: the form is checked, the situation decides which materials apply, and the moment of receipt is
 * fixed. Nobody may refuse receipt for gaps: with `incomplete` the papers come in as they are.
 */
import { KINDS_OF_UNDERTAKING, type Material, type Procedure, type UndertakingRule } from "../catalog/index.ts";
import { splitPersonal, validateForm } from "../form/index.ts";
import { may } from "../party/index.ts";
import { civilDateOf, type Jurisdiction, ok, type Result, refuse } from "../shared/index.ts";
import { barFromApplying } from "./bars.ts";
import type { HandedInByMaterial, Submit } from "./command.ts";
import { type DecideContext, happened, todayOf } from "./context.ts";
import { withChildrenAsked } from "./decide-children.ts";
import { chooseUndertakings, givenBody } from "./decide-undertakings.ts";
import type { CaseEvent, EventOf } from "./event.ts";
import { foldCase } from "./evolve.ts";
import { materialsThatApply, missingMaterials } from "./materials.ts";
import { filingEvents, startWithoutAcceptance } from "./opening.ts";
import type { Outcome } from "./outcome.ts";
import { isPartyTo } from "./permissions.ts";
import type { CaseRefusal } from "./refusal.ts";
import { renewalObstacle } from "./renewal.ts";
import { checkSituation } from "./situation.ts";
import { awaitsApplication, owedMaterials } from "./undertaking.ts";

/**
 * @basis 行政许可法 §29, §32; 电子签名法 §11 (an electronic filing is received when it enters the system)
 */
export function submit(
  jurisdiction: Jurisdiction,
  procedure: Procedure,
  command: Submit,
  context: DecideContext,
): Outcome {
  const checked = checkSubmission(procedure, command, context);
  if (!checked.ok) return checked;
  const { open, personal } = splitPersonal(procedure.form, checked.value.form);
  const { item } = procedure;
  const { parent } = command;
  // R-CHD-03: what came with a parent counts as received when it was asked for, however late it is opened.
  const receivedOn = parent === undefined ? todayOf(context) : civilDateOf(parent.askedAt, context.calendar.zone);
  const body: EventOf<"case-submitted"> = {
    type: "case-submitted",
    id: command.id,
    item: item.code,
    office: item.office,
    procedureVersion: procedure.version,
    number: command.number,
    channel: command.channel,
    applicantKind: command.applicant.kind,
    parties: command.parties,
    owner: command.owner,
    situation: command.situation,
    form: open,
    materials: command.materials,
    serviceWay: command.serviceWay,
    receivedOn,
  };
  const { applicant, trackingCode, provenance } = command;
  const sealed = { applicant, form: personal, trackingCode };
  const written = happened(context, parent === undefined ? body : { ...body, parent }, {
    submitted: provenance === undefined ? sealed : { ...sealed, provenance },
  });
  const opened: CaseEvent = parent === undefined ? written : { ...written, effectiveAt: parent.askedAt };
  const given = checked.value.undertakings.map((rule) => happened(context, givenBody(rule)));
  const events = given.length === 0 ? [opened] : [opened, ...given];
  const { kind } = item.receipt;
  if (kind !== "receipt-is-filing" && kind !== "returned") return ok(events);
  const state = foldCase(jurisdiction, events);
  if (awaitsApplication(state)) return ok(events);
  if (kind === "receipt-is-filing") return prefixed(events, filingEvents(procedure, state, context));
  const atCounter = command.channel === "window" || parent !== undefined;
  if (atCounter && checked.value.missing.length === 0)
    return asking(procedure, context, prefixed(events, startWithoutAcceptance(procedure, state, context)));
  return ok(events);
}

interface Checked {
  readonly form: Parameters<typeof splitPersonal>[1];
  readonly missing: readonly string[];
  readonly undertakings: readonly UndertakingRule[];
}

function checkSubmission(procedure: Procedure, command: Submit, context: DecideContext): Result<Checked, CaseRefusal> {
  const { item } = procedure;
  const { actor } = context;
  if (command.parent !== undefined && actor.kind !== "system")
    return refuse({ code: "case/not-permitted", command: "submit" });
  if (command.channel === "window" ? !may(actor, "case.intake") : !may(actor, "case.apply"))
    return refuse({ code: "case/not-permitted", command: "submit" });
  if (isPartyTo(command.parties, actor)) return refuse({ code: "case/conflict-of-interest" });
  const barred = barFromApplying(procedure, context.bars, todayOf(context));
  if (barred !== null) return refuse(barred);
  const person = item.servedParties.includes("1");
  const organisation = item.servedParties.some((party) => party !== "1");
  if (command.applicant.kind === "person" ? !person : !organisation)
    return refuse({ code: "case/party-not-served", kind: command.applicant.kind });
  const today = todayOf(context);
  const situation = checkSituation(item.situations, command.situation, today);
  if (!situation.ok) return situation;
  const form = validateForm(procedure.form, command.form, { situation: command.situation, today });
  if (!form.ok) return form;
  const obstacle = renewalObstacle(procedure, form.value, context.calendar, today);
  if (obstacle !== null) return refuse(obstacle);
  const unknown = Object.keys(command.materials).find((id) => !item.materials.some((one) => one.id === id));
  if (unknown !== undefined) return refuse({ code: "case/material-unknown", material: unknown });
  const facts = { today, situation: command.situation, form: form.value, applicant: { kind: command.applicant.kind } };
  const applying = materialsThatApply(item.materials, facts);
  if (!applying.ok) return applying;
  const chosen = chooseUndertakings(procedure, command.undertakings ?? [], facts, context);
  if (!chosen.ok) return chosen;
  const undertakings = chosen.value.filter((rule) => isNeeded(rule, applying.value, command.materials));
  const unsigned = actor.kind === "staff" && command.undertakingsSigned !== true ? undertakings[0] : undefined;
  if (unsigned !== undefined) return refuse({ code: "case/undertaking-unsigned", undertaking: unsigned.id });
  const missing = missingMaterials(applying.value, command.materials, putOffBy(undertakings));
  if (missing.length > 0 && item.receipt.kind === "receipt-is-filing")
    return refuse({ code: "case/receipt-is-filing-needs-all", missing });
  if (missing.length > 0 && command.incomplete !== true) return refuse({ code: "case/materials-incomplete", missing });
  return ok({ form: form.value, missing, undertakings });
}

/** Whoever hands in everything puts nothing off: then nothing is promised. */
function isNeeded(
  { kind, materials }: UndertakingRule,
  applying: readonly Material[],
  handedIn: HandedInByMaterial,
): boolean {
  if (KINDS_OF_UNDERTAKING[kind].putsOff !== "materials") return true;
  const asked = materials.filter((id) => applying.some((one) => one.id === id));
  return owedMaterials({ materials: asked }, handedIn).length > 0;
}

function putOffBy(rules: readonly UndertakingRule[]): readonly string[] {
  return rules.flatMap((rule) => (rule.kind === "credit-pre-review" ? [] : rule.materials));
}

function asking(procedure: Procedure, context: DecideContext, outcome: Outcome): Outcome {
  return outcome.ok ? ok(withChildrenAsked(procedure, outcome.value, context)) : outcome;
}

function prefixed(first: readonly CaseEvent[], rest: Outcome): Outcome {
  return rest.ok ? ok([...first, ...rest.value]) : rest;
}
