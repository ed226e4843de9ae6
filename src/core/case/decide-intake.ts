/**
 * At the window: receipt, acceptance, the one-time list, and the ways of not taking a matter. "Refuse" is five
 * different acts, and incomplete papers are never a ground for 不予受理 (law.md 1.12).
 */
import type { Procedure } from "../catalog/index.ts";
import { computeClock } from "../clock/index.ts";
import { splitPersonal, validateForm } from "../form/index.ts";
import { may } from "../party/index.ts";
import { type CivilDate, type JsonObject, ok, type Result, refuse } from "../shared/index.ts";
import type {
  Correct,
  CorrectionItem,
  CorrectOnTheSpot,
  DeclareNotNeeded,
  DeclineJurisdiction,
  HandedIn,
  HandedInByMaterial,
  Receive,
  RequestCorrections,
  ReturnPapers,
} from "./command.ts";
import { type DecideContext, feelContext, happened, todayOf } from "./context.ts";
import { materialsThatApply, missingMaterials } from "./materials.ts";
import { acceptanceEvent, startWithoutAcceptance } from "./opening.ts";
import type { Outcome } from "./outcome.ts";
import type { CaseRefusal } from "./refusal.ts";
import type { CaseState } from "./state.ts";
import { awaitsApplication, coveredMaterials, isOpen, owedMaterials } from "./undertaking.ts";

/** 收件. Under a regime without acceptance complete papers start the work at once. */
export function receive(procedure: Procedure, state: CaseState, command: Receive, context: DecideContext): Outcome {
  const originalsSeen = command.originalsSeen ?? [];
  const unknown = originalsSeen.find((id) => !procedure.item.materials.some((one) => one.id === id));
  if (unknown !== undefined) return refuse({ code: "case/material-unknown", material: unknown });
  const received = happened(context, { type: "case-received", originalsSeen });
  if (procedure.item.receipt.kind !== "returned" || awaitsApplication(state)) return ok([received]);
  const seen: CaseState = {
    ...state,
    materials: { ...state.materials, ...markSeen(state.materials, originalsSeen) },
  };
  const missing = missingNow(procedure, seen, context);
  if (!missing.ok) return missing;
  if (missing.value.length > 0) return ok([received]);
  const started = startWithoutAcceptance(procedure, seen, context);
  return started.ok ? ok([received, ...started.value]) : started;
}

/**
 * 受理. The decision clock starts on the day of acceptance; after a resubmission that answers the list it must be
 * given. R-UND-12: with a gap that an undertaking covers it is a 容缺受理, and the clock runs all the same.
 * @basis 行政许可法 §32(5)
 */
export function accept(procedure: Procedure, state: CaseState, context: DecideContext): Outcome {
  const missing = missingNow(procedure, state, context);
  if (!missing.ok) return missing;
  if (missing.value.length > 0) return refuse({ code: "case/materials-incomplete", missing: missing.value });
  const early = state.undertakings.find((one) => one.kind === "credit-pre-review" && isOpen(one));
  if (early !== undefined) return refuse({ code: "case/undertaking-open", undertaking: early.id });
  if (procedure.item.receipt.kind === "returned") return startWithoutAcceptance(procedure, state, context);
  const today = todayOf(context);
  const kind = hasGaps(state) ? "with-gaps" : "explicit";
  const accepted = acceptanceEvent(procedure, state, { kind, acceptedOn: today, clockStartsOn: today }, context);
  return accepted.ok ? ok([accepted.value]) : accepted;
}

/**
 * 一次性补正告知. One time means one time: a second list may name only what was asked and not delivered, or faults in
 * what was newly delivered; anything else only with the head's reason, and it is counted (law.md 1.1 no. 6).
 */
export function requestCorrections(
  procedure: Procedure,
  state: CaseState,
  command: RequestCorrections,
  context: DecideContext,
): Outcome {
  const { corrections } = procedure.item.receipt;
  if (corrections === null) return refuse({ code: "case/regime-has-no-correction" });
  const targets = checkTargets(procedure, command.items);
  if (!targets.ok) return targets;
  const beyond = targetsBeyondFirstList(state, targets.value);
  const byHead = may(context.actor, "case.supervise") && (command.headReason ?? "").trim() !== "";
  if (beyond.length > 0 && !byHead) return refuse({ code: "case/not-one-time", targets: beyond });
  const today = todayOf(context);
  const { dueOn } = computeClock({
    calendar: context.calendar,
    startsOn: today,
    limit: corrections.within,
  });
  const requested = happened(context, {
    type: "corrections-requested",
    round: state.corrections.length + 1,
    items: command.items,
    dueOn,
    effect: corrections.effect,
    ...(beyond.length > 0 && command.headReason !== undefined ? { headReason: command.headReason } : {}),
  });
  return ok([requested]);
}

/** The person hands in what was asked for, only that, and not an empty hand; the days of the receipt regime start anew. */
export function correct(procedure: Procedure, state: CaseState, command: Correct, context: DecideContext): Outcome {
  const asked = new Set(state.corrections.at(-1)?.items.map((item) => item.target) ?? []);
  const offered = [...Object.keys(command.materials ?? {}), ...Object.keys(command.form ?? {})];
  const beyond = offered.filter((target) => !asked.has(target));
  if (beyond.length > 0) return refuse({ code: "case/correction-not-asked", targets: beyond });
  const nothingIn = Object.values(command.materials ?? {}).some(isNothing);
  if (offered.length === 0 || nothingIn) return refuse({ code: "case/corrections-empty" });
  const form = mergedForm(procedure, state, command.form ?? {}, context);
  if (!form.ok) return form;
  const delivered = happened(
    context,
    {
      type: "corrections-delivered",
      deliveredOn: todayOf(context),
      form: form.value.open,
      materials: command.materials ?? {},
    },
    { form: form.value.personal },
  );
  return ok([delivered]);
}

/** An entry without a paper would take away what was handed in before. */
function isNothing({ files, originalSeen }: HandedIn): boolean {
  return files.length === 0 && originalSeen !== true;
}

/** 当场更正. @basis 行政许可法 §32(3) */
export function correctOnTheSpot(
  procedure: Procedure,
  state: CaseState,
  command: CorrectOnTheSpot,
  context: DecideContext,
): Outcome {
  const unknown = firstUnknownMaterial(procedure, command.materials ?? {});
  if (unknown !== undefined) return refuse({ code: "case/material-unknown", material: unknown });
  if (Object.values(command.materials ?? {}).some(isNothing)) return refuse({ code: "case/corrections-empty" });
  const form = mergedForm(procedure, state, command.form ?? {}, context);
  if (!form.ok) return form;
  const corrected = happened(
    context,
    {
      type: "corrected-on-the-spot",
      form: form.value.open,
      materials: command.materials ?? {},
      note: command.note,
    },
    { form: form.value.personal },
  );
  return ok([corrected]);
}

/** 不受理告知. @basis 行政许可法 §32(1) */
export function declareNotNeeded(command: DeclareNotNeeded, context: DecideContext): Outcome {
  if (command.explanation.trim() === "") return refuse({ code: "case/reason-required" });
  const { reason, explanation } = command;
  return ok([happened(context, { type: "not-needed-declared", reason, explanation })]);
}

/** 不予受理决定, naming the right body. @basis 行政许可法 §32(2) */
export function declineJurisdiction(command: DeclineJurisdiction, context: DecideContext): Outcome {
  if (command.explanation.trim() === "" || command.rightBody.trim() === "")
    return refuse({ code: "case/reason-required" });
  const { reason, rightBody, explanation } = command;
  return ok([happened(context, { type: "jurisdiction-declined", reason, rightBody, explanation })]);
}

/** 退回材料并一次性告知, only where the item's law returns papers. @basis 市场主体登记管理条例 §19 */
export function returnPapers(procedure: Procedure, command: ReturnPapers, context: DecideContext): Outcome {
  if (procedure.item.receipt.kind !== "returned") return refuse({ code: "case/regime-does-not-return" });
  const targets = checkTargets(procedure, command.items);
  if (!targets.ok) return targets;
  return ok([happened(context, { type: "papers-returned", items: command.items })]);
}

function hasGaps({ undertakings, materials }: CaseState): boolean {
  return undertakings.some(
    (one) => one.kind === "deferred-material" && one.standing === "open" && owedMaterials(one, materials).length > 0,
  );
}

/** Applying materials that are not in yet and that no undertaking covers. */
export function missingNow(
  procedure: Procedure,
  state: CaseState,
  context: DecideContext,
): Result<readonly string[], CaseRefusal> {
  const facts = feelContext(procedure, state, todayOf(context));
  const applying = materialsThatApply(procedure.item.materials, facts);
  if (!applying.ok) return applying;
  return ok(missingMaterials(applying.value, state.materials, coveredMaterials(state.undertakings)));
}

function checkTargets(procedure: Procedure, items: readonly CorrectionItem[]): Result<readonly string[], CaseRefusal> {
  if (items.length === 0) return refuse({ code: "case/corrections-empty" });
  const fields = procedure.item.form.sections.flatMap((section) => section.fields.map((field) => field.id));
  const known = new Set([...procedure.item.materials.map((material) => material.id), ...fields]);
  for (const item of items) {
    if (!known.has(item.target)) return refuse({ code: "case/correction-target-unknown", target: item.target });
    if (item.reason === "") return refuse({ code: "case/ground-required" });
  }
  return ok(items.map((item) => item.target));
}

/** What the first list did not ask for. Empty in the first round. */
function targetsBeyondFirstList(state: CaseState, targets: readonly string[]): readonly string[] {
  if (state.corrections.length === 0) return [];
  const asked = new Set(state.corrections.flatMap((round) => round.items.map((item) => item.target)));
  return targets.filter((target) => !asked.has(target));
}

interface FormParts {
  readonly open: JsonObject;
  readonly personal: JsonObject;
}

/** Checks the form as a whole with the new answers in place and gives back the parts that changed. */
function mergedForm(
  procedure: Procedure,
  state: CaseState,
  changes: JsonObject,
  context: DecideContext,
): Result<FormParts, CaseRefusal> {
  const names = Object.keys(changes);
  if (names.length === 0) return ok({ open: {}, personal: {} });
  const whole = { ...state.form, ...state.personal?.form, ...changes };
  const today: CivilDate = todayOf(context);
  const valid = validateForm(procedure.form, whole, { situation: state.situation, today });
  if (!valid.ok) return valid;
  const { open, personal } = splitPersonal(procedure.form, valid.value);
  return ok({ open: only(open, names), personal: only(personal, names) });
}

function only(values: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(values).filter(([name]) => names.includes(name)));
}

function firstUnknownMaterial(procedure: Procedure, papers: HandedInByMaterial): string | undefined {
  return Object.keys(papers).find((id) => !procedure.item.materials.some((one) => one.id === id));
}

function markSeen(materials: HandedInByMaterial, seen: readonly string[]): HandedInByMaterial {
  return Object.fromEntries(seen.map((id) => [id, { ...(materials[id] ?? { files: [] }), originalSeen: true }]));
}
