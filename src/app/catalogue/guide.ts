/** The public guide of an item: everything that a guide page and the application wizard show. */
import type {
  Body,
  Condition,
  ItemElements,
  ItemSpec,
  LegalBasis,
  MainItem,
  Material,
  Office,
  Procedure,
  SituationQuestion,
  TimeRule,
  UndertakingRule,
} from "../../core/catalog/index.ts";
import type { Limit } from "../../core/clock/index.ts";
import type { FlowModel } from "../../core/flow/index.ts";
import type { FormSpec } from "../../core/form/index.ts";
import { evaluateExpression } from "../../core/shared/index.ts";
import type { DistrictRegister } from "../ports/catalogue-store.ts";
import { type CitedLaw, cite } from "./citations.ts";
import { type FlowStep, stepsOf } from "./flow-steps.ts";
import type { GuideHandling } from "./handlings.ts";
import { limitText, type ReadingLanguage } from "./limit-text.ts";
import { type GuideUndertaking, undertakingTold } from "./undertakings.ts";

export interface ItemGuide
  extends Pick<
    ItemSpec,
    | "basicCode"
    | "handling"
    | "level"
    | "caseType"
    | "servedParties"
    | "handlingForms"
    | "decision"
    | "consult"
    | "complaint"
  > {
  readonly version: string;
  /** 一件事: other items applied for together. */
  readonly bundle: boolean;
  /** 业务办理项: the main item of which this is one handling, and its handlings, this one among them. */
  readonly main: (MainItem & { readonly handlings: readonly GuideHandling[] }) | null;
  readonly body: Pick<Body, "id" | "name" | "creditCode" | "nature" | "phone" | "address">;
  readonly office: Pick<Office, "id" | "name">;
  readonly themes: readonly { readonly code: string; readonly name: string }[];
  readonly legalBases: readonly CitedLaw[];
  readonly receipt: GuideReceipt;
  /** Null is 法律、法规、规章未规定. */
  readonly statutory: GuideTime | null;
  readonly promise: GuideTime | null;
  readonly delivery: GuideTime | null;
  readonly stops: readonly GuideStop[];
  readonly extension: GuideExtension | null;
  readonly conditions: readonly (Pick<Condition, "id" | "text"> & { readonly basis: readonly CitedLaw[] })[];
  readonly situations: readonly Omit<SituationQuestion, "when">[];
  /** All that may be asked; which of them apply is told by the answers to the situational questions. */
  readonly materials: readonly GuideMaterial[];
  /** 承诺: what may be put off, by choice. */
  readonly undertakings: readonly GuideUndertaking<GuideLimit>[];
  readonly form: FormSpec;
  readonly result: GuideResult;
  readonly fee: GuideFee | null;
  readonly siteVisits: { readonly count: number; readonly reason: string | null };
  readonly summary: string;
  readonly steps: readonly string[];
  readonly notes: readonly string[];
  readonly faq: ItemSpec["guide"]["faq"];
  readonly place: string;
  readonly hours: string;
  readonly remedies: Body["remedies"];
  readonly flow: readonly FlowStep[];
  readonly elements: OpenElements;
}

/** What the public is shown of the further elements: not by which system it is done, nor how it is judged inside. */
export type OpenElements = Pick<
  ItemElements,
  | "powerSource"
  | "appointment"
  | "onlineDepth"
  | "range"
  | "payOnline"
  | "express"
  | "selfService"
  | "hall"
  | "rights"
  | "duties"
> & { readonly quantityLimit?: { readonly text: string } };

export interface GuideLimit extends Limit {
  readonly text: string;
}

export interface GuideTime {
  readonly limit: GuideLimit;
  readonly starts: TimeRule["starts"];
  readonly basis: readonly CitedLaw[];
  readonly note: string | null;
  readonly intakeCloses: readonly string[];
}

export interface GuideReceipt {
  readonly kind: ItemSpec["receipt"]["kind"];
  readonly noticeWithin: GuideLimit | null;
  readonly silence: ItemSpec["receipt"]["silence"];
  readonly basis: readonly CitedLaw[];
  readonly corrections: {
    readonly within: GuideLimit;
    readonly effect: "deemed-withdrawn" | "returned";
    readonly basis: readonly CitedLaw[];
  } | null;
}

export interface GuideStop {
  readonly kind: ItemSpec["stops"][number]["kind"];
  readonly label: string;
  readonly stops: readonly ("statute" | "promise")[];
  readonly maximum: GuideLimit | null;
  readonly basis: readonly CitedLaw[];
}

export interface GuideExtension {
  readonly maximum: GuideLimit;
  readonly authority: "agency-head" | "chief-agency-head" | "government-head";
  readonly basis: readonly CitedLaw[];
}

export interface GuideMaterial
  extends Pick<
    Material,
    "id" | "name" | "necessity" | "source" | "form" | "copies" | "verification" | "acceptanceStandard" | "sample"
  > {
  /** Asked only in some situations. */
  readonly conditional: boolean;
  readonly issuer: string | null;
  readonly sharedFrom: string | null;
  readonly blankForm: string | null;
  readonly fromForm: boolean;
  readonly basis: readonly CitedLaw[];
}

export interface GuideResult {
  readonly kind: ItemSpec["result"]["kind"];
  readonly name: string;
  /** Null is 长期; `until` is the label of the date that the form asks for. */
  readonly validity: GuideLimit | { readonly years: number } | { readonly until: string } | null;
  readonly basis: readonly CitedLaw[];
}

export interface GuideFee {
  readonly name: string;
  /** Null when it follows from what is applied for. */
  readonly amountFen: number | null;
  readonly payee: string;
  readonly reduction: string | null;
  readonly basis: readonly CitedLaw[];
}

/** Names of themes by code and of offices by id, and the handlings that are published beside this one. */
export interface RegisterNames {
  readonly themes: ReadonlyMap<string, string>;
  readonly offices: ReadonlyMap<string, string>;
  readonly handlings: (main: MainItem, body: Body["id"]) => readonly GuideHandling[];
}

/** What a guide is made of; the steps of a flow that does not compile are not shown. */
interface Guided extends Pick<Procedure, "item" | "body" | "office" | "bases" | "version"> {
  readonly flow: FlowModel | null;
}

/** Of an item that is still being written. Null while nobody knows the body and the office that it belongs to. */
export function previewOf(
  { spec: item, flow }: { readonly spec: ItemSpec; readonly flow: FlowModel | null },
  register: DistrictRegister,
  language: ReadingLanguage,
): ItemGuide | null {
  const body = register.bodies.find(({ id }) => id === item.body);
  const office = register.offices.find(({ id }) => id === item.office);
  if (body === undefined || office === undefined) return null;
  const bases = Object.fromEntries(register.bases.map((basis) => [basis.id, basis]));
  return guideOf({ item, body, office, bases, flow, version: "" }, namesIn(register), language);
}

export function namesIn(register: DistrictRegister): RegisterNames {
  return {
    themes: new Map(register.themes.map(({ code, name }) => [code, name])),
    offices: new Map(register.offices.map(({ id, name }) => [id as string, name])),
    handlings: () => [],
  };
}

export function guideOf(procedure: Guided, names: RegisterNames, language: ReadingLanguage): ItemGuide {
  const { item, body, office, bases, flow, version } = procedure;
  const { basicCode, handling, level, caseType, servedParties, handlingForms, decision, consult, complaint } = item;
  const reader: Reader = { bases, limit: (limit) => ({ ...limit, text: limitText(limit, language) }) };
  const { id, name, creditCode, nature, phone, address, remedies } = body;
  return {
    version,
    bundle: item.bundle !== undefined,
    main: item.main === undefined ? null : { ...item.main, handlings: names.handlings(item.main, body.id) },
    ...{ basicCode, handling, level, caseType, servedParties, handlingForms, decision, consult, complaint },
    body: { id, name, creditCode, nature, phone, address },
    office: { id: office.id, name: office.name },
    themes: item.themes.map((code) => ({ code, name: names.themes.get(code) ?? code })),
    legalBases: cite(item.legalBases, bases),
    receipt: receiptOf(item, reader),
    statutory: timeOf(item.statutory, reader),
    promise: timeOf(item.promise, reader),
    delivery: timeOf(item.delivery, reader),
    stops: item.stops.map((stop) => stopOf(stop, reader)),
    extension: extensionOf(item, reader),
    conditions: item.conditions.map(({ id, text, basis }) => ({ id, text, basis: cite(basis, bases) })),
    situations: item.situations.map(questionOf),
    materials: item.materials.map((material) => materialOf(material, bases)),
    undertakings: (item.undertakings ?? []).map((rule) => undertakingOf(item, rule, reader)),
    form: item.form,
    result: resultOf(item, reader),
    fee: feeOf(item, bases),
    siteVisits: { count: item.siteVisits.count, reason: item.siteVisits.reason ?? null },
    ...item.guide,
    remedies,
    flow: flow === null ? [] : stepsOf(flow, names.offices),
    elements: openElements(item.elements ?? {}),
  };
}

function openElements(elements: ItemElements): OpenElements {
  const { powerSource, appointment, onlineDepth, range, payOnline, express, selfService, hall, rights, duties } =
    elements;
  const limit = elements.quantityLimit;
  const open = { powerSource, appointment, onlineDepth, range, payOnline, express, selfService, hall, rights, duties };
  const known = Object.fromEntries(Object.entries(open).filter(([, value]) => value !== undefined));
  return { ...known, ...(limit === undefined ? {} : { quantityLimit: { text: limit.text } }) };
}

interface Reader {
  readonly bases: Readonly<Record<string, LegalBasis>>;
  readonly limit: (limit: Limit) => GuideLimit;
}

function timeOf(rule: TimeRule | null, { bases, limit }: Reader): GuideTime | null {
  if (rule === null) return null;
  const { starts, note = null, intakeCloses = [] } = rule;
  return { limit: limit(rule.limit), starts, basis: cite(rule.basis, bases), note, intakeCloses };
}

function receiptOf({ receipt }: ItemSpec, { bases, limit }: Reader): GuideReceipt {
  const { kind, noticeWithin, silence, basis, corrections } = receipt;
  return {
    kind,
    noticeWithin: noticeWithin === null ? null : limit(noticeWithin),
    silence,
    basis: cite(basis, bases),
    corrections:
      corrections === null
        ? null
        : { within: limit(corrections.within), effect: corrections.effect, basis: cite(corrections.basis, bases) },
  };
}

function stopOf(
  { kind, label, stops, maximum, basis }: ItemSpec["stops"][number],
  { bases, limit }: Reader,
): GuideStop {
  return { kind, label, stops, maximum: maximum === undefined ? null : limit(maximum), basis: cite(basis, bases) };
}

function extensionOf({ extension }: ItemSpec, { bases, limit }: Reader): GuideExtension | null {
  if (extension === null) return null;
  const { maximum, authority, basis } = extension;
  return { maximum: limit(maximum), authority, basis: cite(basis, bases) };
}

function undertakingOf(item: ItemSpec, rule: UndertakingRule, { bases, limit }: Reader): GuideUndertaking<GuideLimit> {
  const { due, rectify } = rule;
  return {
    ...undertakingTold(item, rule, bases),
    due: due === null ? null : { limit: limit(due.limit), starts: due.starts },
    rectify: rectify === undefined ? null : limit(rectify.within),
  };
}

export function questionOf({ id, text, options }: SituationQuestion): Omit<SituationQuestion, "when"> {
  return { id, text, options };
}

export function materialOf(material: Material, bases: Readonly<Record<string, LegalBasis>>): GuideMaterial {
  const { id, name, necessity, source, form, copies, verification, acceptanceStandard, sample } = material;
  const { when, issuer = null, sharedFrom = null, blankForm = null, fromForm = false } = material;
  return {
    ...{ id, name, necessity, source, form, copies, verification, acceptanceStandard, sample },
    conditional: when !== undefined,
    ...{ issuer, sharedFrom, blankForm, fromForm },
    basis: cite(material.basis, bases),
  };
}

function resultOf({ result, form }: ItemSpec, { bases, limit }: Reader): GuideResult {
  const { kind, name, validity, basis } = result;
  return { kind, name, validity: termOf(validity), basis: cite(basis, bases) };

  function termOf(term: ItemSpec["result"]["validity"]): GuideResult["validity"] {
    if (term === null || "years" in term) return term;
    if (!("until" in term)) return limit(term);
    const field = form.sections.flatMap(({ fields }) => fields).find(({ id }) => id === term.until);
    return { until: field?.label ?? term.until };
  }
}

function feeOf({ fee }: ItemSpec, bases: Readonly<Record<string, LegalBasis>>): GuideFee | null {
  if (fee === null) return null;
  const { name, payee, reduction = null } = fee;
  const amount = evaluateExpression(fee.amountFen, {});
  const amountFen = amount.ok && typeof amount.value === "number" ? amount.value : null;
  return { name, amountFen, payee, reduction, basis: cite(fee.basis, bases) };
}
