/**
 * 数据校核: a person says that a value which was filled in is wrong. The request goes, as a case of the district's own item
 * for it, to the department whose word it is, with its clock and its answer. R-PRE-08
 * @basis 个人信息保护法 §46; 政务数据共享条例 (10 working days)
 */
import type { ElementRegister } from "../../core/catalog/index.ts";
import type { FieldSpec, FieldValue } from "../../core/form/index.ts";
import { type PrefilledField, referenceOf, type Source, sourceKey } from "../../core/prefill/index.ts";
import { type CaseId, type JsonObject, ownEntry, type Result, refuse } from "../../core/shared/index.ts";
import type { CaseEngine, EngineRefusal, Idempotency, Receipt } from "../case/engine.ts";
import type { Procedures } from "../ports/procedures.ts";
import type { PrefillAsked, Prefilling, PrefillRefusal } from "./prefilling.ts";

export interface Disputes {
  dispute(asked: PrefillAsked, wrong: WrongValue): Promise<Result<Receipt, DisputeRefusal>>;
}

export interface WrongValue {
  /** Of the form that is being filled in. */
  readonly field: string;
  /** `sourceKey` of what says it. */
  readonly source: string;
  /** What is right, and why, in the person's words. */
  readonly right: string;
  readonly reason: string;
  readonly idempotency?: Idempotency;
}

export type DisputeRefusal =
  | PrefillRefusal
  | EngineRefusal
  /** The district names no item for it. */
  | { readonly code: "prefill/no-corrections" }
  /** No source says anything (any more) for the field. */
  | { readonly code: "prefill/nothing-said"; readonly field: string }
  /** Somebody asked already, and has no answer yet. */
  | { readonly code: "prefill/already-disputed"; readonly number: string };

export interface DisputeParts {
  readonly prefilling: Pick<Prefilling, "find" | "getRegister">;
  readonly procedures: Procedures;
  readonly engine: Pick<CaseEngine, "submit">;
  readonly newCaseId: () => CaseId;
  readonly newTrackingCode: () => string;
}

export function createDisputes(parts: DisputeParts): Disputes {
  return { dispute: (asked, wrong) => dispute(parts, asked, wrong) };
}

async function dispute(
  { prefilling, procedures, engine, newCaseId, newTrackingCode }: DisputeParts,
  asked: PrefillAsked,
  wrong: WrongValue,
): Promise<Result<Receipt, DisputeRefusal>> {
  const { jurisdiction, actor, applicant, item } = asked;
  const register = await prefilling.getRegister(jurisdiction);
  const { corrections } = register;
  if (corrections === null) return refuse({ code: "prefill/no-corrections" });
  const found = await prefilling.find(asked);
  if (!found.ok) return found;
  const field = ownEntry(found.value.fields, wrong.field);
  const saying = field?.sayings.find(({ source }) => sourceKey(source) === wrong.source);
  if (field === undefined || saying === undefined) return refuse({ code: "prefill/nothing-said", field: wrong.field });
  if (saying.disputed !== null) return refuse({ code: "prefill/already-disputed", number: saying.disputed.number });
  const procedure = await procedures.findPublished(jurisdiction, corrections.item);
  if (procedure === null) return refuse({ code: "prefill/no-corrections" });
  const asking = await procedures.findPublished(jurisdiction, item);
  const spec = asking?.form.byId.get(wrong.field)?.spec;
  const form = requestForm(
    register,
    { corrections, form: procedure.item.form.sections.flatMap(({ fields }) => fields) },
    {
      ...{ field, wrong, source: saying.source },
      held: heldText(spec, saying.value),
    },
  );
  const atCounter = actor.kind === "staff";
  return engine.submit({
    jurisdiction,
    item: corrections.item,
    actor,
    command: {
      ...{ type: "submit", id: newCaseId(), trackingCode: newTrackingCode(), applicant, form },
      channel: atCounter ? "window" : "online",
      owner: "account" in actor && !atCounter ? actor.account : null,
      situation: corrections.situation,
      materials: {},
      incomplete: true,
      serviceWay: atCounter ? "window" : "electronic",
    },
    ...(wrong.idempotency === undefined ? {} : { idempotency: wrong.idempotency }),
  });
}

interface Request {
  readonly field: PrefilledField;
  readonly wrong: WrongValue;
  readonly source: Source;
  readonly held: string;
}

function requestForm(
  { elements }: ElementRegister,
  {
    corrections,
    form,
  }: { readonly corrections: NonNullable<ElementRegister["corrections"]>; readonly form: readonly FieldSpec[] },
  { field, wrong, source, held }: Request,
): JsonObject {
  const { fields, otherwise } = corrections;
  const department = form.find(({ id }) => id === fields.department);
  const offered = department?.kind === "choice" ? department.options.map(({ code }) => code) : [];
  const body = source.body ?? otherwise;
  return {
    [fields.department]: offered.includes(body) ? body : otherwise,
    [fields.reference]: referenceOf(field.element, source),
    [fields.element]: elements.find(({ id }) => id === field.element)?.name ?? field.element,
    [fields.source]: sourceText(source),
    [fields.held]: held,
    [fields.right]: wrong.right,
    [fields.reason]: wrong.reason,
  };
}

/** As it is written into the request: `《营业执照》澄9901082026000001（2026-02-09）`. */
function sourceText({ kind, name, number, on }: Source): string {
  if (kind === "account") return "账户信息";
  const title = kind === "certificate" ? `《${name}》` : name;
  return `${title} ${number}${on === null ? "" : `（${on}）`}`.slice(0, 200);
}

function heldText(spec: FieldSpec | undefined, value: FieldValue): string {
  if (typeof value === "string") {
    const options = spec?.kind === "choice" ? spec.options : [];
    return options.find(({ code }) => code === value)?.label ?? value;
  }
  if (typeof value === "object" && "detail" in value && typeof value.detail === "string") return value.detail;
  return typeof value === "object" ? JSON.stringify(value).slice(0, 200) : String(value);
}
