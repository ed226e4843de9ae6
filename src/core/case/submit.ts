/**
 * Opening a case: the form is checked, the situation decides which materials apply, and the moment of receipt is
 * fixed. Nobody may refuse receipt for gaps: with `incomplete` the papers come in as they are.
 */
import type { Material, Procedure } from "../catalog/index.ts";
import { splitPersonal, validateForm } from "../form/index.ts";
import { may } from "../party/index.ts";
import {
  civilDateOf,
  evaluateCondition,
  type FeelContext,
  type Jurisdiction,
  ok,
  type Result,
  refuse,
} from "../shared/index.ts";
import type { HandedInByMaterial, Submit } from "./command.ts";
import { type DecideContext, happened, todayOf } from "./context.ts";
import { withChildrenAsked } from "./decide-children.ts";
import type { CaseEvent } from "./event.ts";
import { evolve } from "./evolve.ts";
import { filingEvents, startWithoutAcceptance } from "./opening.ts";
import type { Outcome } from "./outcome.ts";
import { isPartyTo } from "./permissions.ts";
import type { CaseRefusal } from "./refusal.ts";
import { renewalObstacle } from "./renewal.ts";
import { checkSituation } from "./situation.ts";

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
  const written: CaseEvent = happened(
    context,
    {
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
      ...(parent === undefined ? {} : { parent }),
    },
    { submitted: { applicant: command.applicant, form: personal, trackingCode: command.trackingCode } },
  );
  const opened: CaseEvent = parent === undefined ? written : { ...written, effectiveAt: parent.askedAt };
  const state = evolve(jurisdiction, null, opened);
  if (item.receipt.kind === "receipt-is-filing") return prefixed(opened, filingEvents(procedure, state, context));
  const atCounter = command.channel === "window" || parent !== undefined;
  if (item.receipt.kind === "returned" && atCounter && checked.value.missing.length === 0)
    return asking(procedure, context, prefixed(opened, startWithoutAcceptance(procedure, state, context)));
  return ok([opened]);
}

interface Checked {
  readonly form: Parameters<typeof splitPersonal>[1];
  readonly missing: readonly string[];
}

function checkSubmission(procedure: Procedure, command: Submit, context: DecideContext): Result<Checked, CaseRefusal> {
  const { item } = procedure;
  const { actor } = context;
  if (command.parent !== undefined && actor.kind !== "system")
    return refuse({ code: "case/not-permitted", command: "submit" });
  if (command.channel === "window" ? !may(actor, "case.intake") : !may(actor, "case.apply"))
    return refuse({ code: "case/not-permitted", command: "submit" });
  if (isPartyTo(command.parties, actor)) return refuse({ code: "case/conflict-of-interest" });
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
  const missing = missingMaterials(applying.value, command.materials);
  if (missing.length > 0 && item.receipt.kind === "receipt-is-filing")
    return refuse({ code: "case/receipt-is-filing-needs-all", missing });
  if (missing.length > 0 && command.incomplete !== true) return refuse({ code: "case/materials-incomplete", missing });
  return ok({ form: form.value, missing });
}

/** The materials that the situation and the form ask for: nothing else may be demanded. @basis 优化营商环境条例 §36 */
export function materialsThatApply(
  materials: readonly Material[],
  facts: FeelContext,
): Result<readonly Material[], CaseRefusal> {
  const applying: Material[] = [];
  for (const material of materials) {
    if (material.when !== undefined) {
      const applies = evaluateCondition(material.when, facts);
      if (!applies.ok) return refuse({ code: "case/expression-failed", expression: material.when });
      if (!applies.value) continue;
    }
    applying.push(material);
  }
  return ok(applying);
}

/**
 * Ids of materials that a person still has to hand in. What is fetched from shared data, is stood for by the form,
 * or whose original a clerk has seen, is not missing.
 */
export function missingMaterials(applying: readonly Material[], handedIn: HandedInByMaterial): readonly string[] {
  return applying.filter((material) => isMissing(material, handedIn)).map((material) => material.id);
}

function isMissing(material: Material, handedIn: HandedInByMaterial): boolean {
  if (material.fromForm === true || material.sharedFrom !== undefined || material.necessity === "deferrable")
    return false;
  const papers = handedIn[material.id];
  return papers === undefined || (papers.files.length === 0 && papers.originalSeen !== true);
}

function asking(procedure: Procedure, context: DecideContext, outcome: Outcome): Outcome {
  return outcome.ok ? ok(withChildrenAsked(procedure, outcome.value, context)) : outcome;
}

function prefixed(first: CaseEvent, rest: Outcome): Outcome {
  return rest.ok ? ok([first, ...rest.value]) : rest;
}
