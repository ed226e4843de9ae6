/** Limits, stops, extension and receipt: none without law, and no promise later than the law. Rules R-CAT-01 to 07. */
import { countsDays, findLaterPromise, formatLimit, type Limit } from "../clock/index.ts";
import { SECTION_45 } from "./codes.ts";
import { type CatalogFinding, finding } from "./findings.ts";
import type { ItemSpec, ReceiptRegime, StopRule } from "./item.ts";
import type { BasisRef } from "./law.ts";
import type { CatalogueRegister } from "./register.ts";
import type { TimeRule } from "./time-rule.ts";

/** The Act's title, by which a register's own id for it is found. */
const LICENSING_ACT = "中华人民共和国行政许可法";

export function checkClocks(item: ItemSpec, register: CatalogueRegister): readonly CatalogFinding[] {
  return [
    ...checkPromise(item, register),
    ...checkTimeRules(item),
    ...item.stops.flatMap((stop, index) => checkStop(stop, `stops[${index}]`, register)),
    ...checkSuspensions(item, register),
    ...checkRenewal(item, register),
    ...checkExtension(item, register),
    ...checkUnified(item, register),
    ...checkReceipt(item),
  ];
}

/**
 * R-CAT-01, R-CAT-02. Equal units compare as numbers; others over every day of the calendar, since 2wd can end after
 * 7cd.
 */
function checkPromise({ promise, statutory }: ItemSpec, { calendar }: CatalogueRegister): readonly CatalogFinding[] {
  if (promise === null) return [finding("catalog/promise-missing", "promise", {}, "优化营商环境条例 §36")];
  if (statutory === null) return [];
  const limits = { promise: formatLimit(promise.limit), statutory: formatLimit(statutory.limit) };
  if (promise.starts !== statutory.starts) {
    const starts = { promise: promise.starts, statutory: statutory.starts };
    return [finding("catalog/promise-start-differs", "promise.starts", starts)];
  }
  const later = firstLater(promise.limit, statutory.limit, calendar);
  if (later === undefined) return [];
  return [finding("catalog/promise-after-statute", "promise.limit", { ...limits, from: later })];
}

/** The first day of the calendar from which one limit ends later than the other, `any` where the numbers tell it alone. */
export function firstLater(
  promise: Limit,
  statutory: Limit,
  calendar: CatalogueRegister["calendar"],
): string | undefined {
  if (promise.unit === statutory.unit) return promise.amount > statutory.amount ? "any" : undefined;
  return calendar === undefined ? undefined : findLaterPromise(calendar, promise, statutory);
}

function checkTimeRules(item: ItemSpec): readonly CatalogFinding[] {
  const rules: readonly (readonly [string, TimeRule | null])[] = [
    ["statutory", item.statutory],
    ["promise", item.promise],
    ["delivery", item.delivery],
  ];
  return rules.flatMap(([place, rule]) => {
    if (rule === null) return [];
    const found: CatalogFinding[] = [];
    if (rule.basis.length === 0) found.push(finding("catalog/limit-without-basis", `${place}.basis`));
    if (rule.starts === "intake-closed" && (rule.intakeCloses ?? []).length === 0)
      found.push(finding("catalog/intake-days-missing", `${place}.intakeCloses`));
    return found;
  });
}

/**
 * R-CAT-03, R-CAT-04. A district's own document can stop the promise; the statute is stopped only by law, and by
 * kinds outside the closed list of §45 only where another law says so.
 * @basis 行政许可法 §45
 */
function checkStop(stop: StopRule, place: string, register: CatalogueRegister): readonly CatalogFinding[] {
  if (!stop.stops.includes("statute")) return [];
  const facts = { kind: stop.kind, label: stop.label };
  const laws = stop.basis.filter((ref) => ref.article !== undefined && isLaw(ref, register));
  if (laws.length === 0) return [finding("catalog/stop-without-article", `${place}.basis`, facts, "行政许可法 §45")];
  const listed = SECTION_45.some((kind) => kind === stop.kind);
  const ownLaw = laws.some((ref) => titleOf(ref, register) !== LICENSING_ACT);
  if (listed || ownLaw) return [];
  return [finding("catalog/stop-outside-section-45", `${place}.kind`, facts, "行政许可法 §45")];
}

function isLaw(ref: BasisRef, register: CatalogueRegister): boolean {
  const basis = register.bases.find((one) => one.id === ref.law);
  return basis !== undefined && basis.level !== "document";
}

function titleOf(ref: BasisRef, register: CatalogueRegister): string | undefined {
  return register.bases.find((one) => one.id === ref.law)?.title;
}

/** R-CAT-32. What suspends every clock needs an article of a law: a district's own document is none. */
function checkSuspensions({ suspensions = [] }: ItemSpec, register: CatalogueRegister): readonly CatalogFinding[] {
  return suspensions.flatMap((rule, index) => {
    const place = `suspensions[${index}]`;
    const { code, label, basis } = rule;
    const repeated = suspensions.findIndex((one) => one.code === code) < index;
    const lawful = basis.some((ref) => ref.article !== undefined && isLaw(ref, register));
    return [
      ...(repeated ? [finding("catalog/id-repeated", `${place}.code`, { id: code })] : []),
      ...(lawful ? [] : [finding("catalog/stop-without-article", `${place}.basis`, { kind: code, label })]),
    ];
  });
}

/**
 * R-CAT-33. Silence renews only by an article of a law; limits are counted back in days or months; the field that says
 * when the licence ends is a date that everybody has to give and nobody has to hide.
 * @basis 行政许可法 §50
 */
function checkRenewal({ renewal, handling, form }: ItemSpec, register: CatalogueRegister): readonly CatalogFinding[] {
  if (renewal === undefined) return [];
  const field = form.sections.flatMap(({ fields }) => fields).find(({ id }) => id === renewal.endField);
  const dated = field?.kind === "date" && field.required && !field.personal;
  const backwards = [renewal.opensBefore, renewal.askBefore, renewal.warnBefore];
  const lawful = renewal.basis.some((ref) => ref.article !== undefined && isLaw(ref, register));
  const wrong = [
    ...(handling === "renew" ? [] : ["handling"]),
    ...(dated ? [] : ["endField"]),
    ...(backwards.every((limit) => limit === null || countsDays(limit.unit)) ? [] : ["askBefore"]),
    ...(renewal.silence === "none" || lawful ? [] : ["basis"]),
  ];
  return wrong.map((part) => finding("catalog/renewal-rule", `renewal.${part}`, { part }, "行政许可法 §50"));
}

/**
 * R-CAT-05, R-CAT-62. A law that names no extension gives none: where another law sets the limit, the ten days of the
 * Act are not added to it. @basis 行政许可法 §42
 */
function checkExtension(item: ItemSpec, register: CatalogueRegister): readonly CatalogFinding[] {
  const { extension, statutory } = item;
  if (extension === null) return [];
  if (extension.basis.length === 0 || extension.maximum.amount === 0)
    return [finding("catalog/extension-without-basis", "extension", {}, "行政许可法 §42")];
  const ofTheAct = (ref: BasisRef) => titleOf(ref, register) === LICENSING_ACT;
  const limits = statutory?.basis ?? [];
  if (item.unified !== undefined || limits.length === 0) return [];
  if (limits.some(ofTheAct) || !extension.basis.every(ofTheAct)) return [];
  const law = limits.map((ref) => titleOf(ref, register) ?? ref.law).join("、");
  const facts = { law, maximum: formatLimit(extension.maximum) };
  return [finding("catalog/extension-not-of-this-law", "extension.basis", facts, "行政许可法 §42")];
}

/** What 行政许可法 §42 gives one department, in working days; only what several decide as one has more. */
const OWN_LICENCE = { limit: 20, extension: 10 };
const UNIFIED = { limit: 45, extension: 15 };

/**
 * R-CAT-41. 45 and 15 working days belong to what two or more departments handle as one by decision of the government;
 * working side by side is not that.
 * @basis 行政许可法 §26(2), §42(2)
 */
function checkUnified(item: ItemSpec, register: CatalogueRegister): readonly CatalogFinding[] {
  const { statutory, extension, unified } = item;
  const act = (basis: readonly BasisRef[]) =>
    basis.some((ref) => titleOf(ref, register) === LICENSING_ACT && /^42(\D|$)/.test(ref.article ?? ""));
  const limit = statutory !== null && act(statutory.basis) ? inWorkingDays(statutory.limit) : 0;
  const more = extension !== null && act(extension.basis) ? inWorkingDays(extension.maximum) : 0;
  const departments = new Set(unified?.departments ?? []);
  const known = [...departments].every((id) => register.bodies.some((body) => body.id === id));
  const most = unified === undefined ? OWN_LICENCE : UNIFIED;
  const wrong = [
    ...(limit > most.limit ? ["statutory.limit"] : []),
    ...(more > most.extension ? ["extension.maximum"] : []),
    ...(unified === undefined || (departments.size > 1 && known) ? [] : ["unified.departments"]),
    ...(unified === undefined || unified.decision.length > 0 ? [] : ["unified.decision"]),
    ...(unified === undefined || extension === null || extension.authority === "government-head"
      ? []
      : ["extension.authority"]),
  ];
  return wrong.map((part) => finding("catalog/unified-rule", part, { part }, "行政许可法 §26(2)"));
}

function inWorkingDays({ amount, unit }: Limit): number {
  return unit === "wd" ? amount : 0;
}

/** R-CAT-06, R-CAT-07. @basis 行政许可法 §32 */
function checkReceipt({ receipt, type }: ItemSpec): readonly CatalogFinding[] {
  const found = misfitsOf(receipt).map((field) =>
    finding("catalog/receipt-regime", `receipt.${field}`, { regime: receipt.kind }),
  );
  if (receipt.basis.length === 0) found.push(finding("catalog/receipt-without-basis", "receipt.basis"));
  if (receipt.corrections !== null && receipt.corrections.basis.length === 0)
    found.push(finding("catalog/receipt-without-basis", "receipt.corrections.basis"));
  if (type === "01" && receipt.kind === "promised")
    found.push(finding("catalog/licence-without-receipt-law", "receipt.kind", {}, "行政许可法 §32"));
  return found;
}

/** Fields that do not go with the kind of regime. */
function misfitsOf(receipt: ReceiptRegime): readonly string[] {
  const { kind, noticeWithin, silence, corrections } = receipt;
  const wrong: string[] = [];
  const expect = (holds: boolean, field: string) => {
    if (!holds) wrong.push(field);
  };
  switch (kind) {
    case "licence":
      expect(noticeWithin !== null && noticeWithin.amount > 0, "noticeWithin");
      expect(silence === "accepted-from-receipt", "silence");
      break;
    case "on-the-spot":
      expect(noticeWithin?.amount === 0, "noticeWithin");
      expect(silence === "accepted-at-once", "silence");
      break;
    case "returned":
      expect(noticeWithin !== null, "noticeWithin");
      expect(silence === "warning", "silence");
      expect(corrections === null, "corrections");
      break;
    case "receipt-is-filing":
      expect(noticeWithin === null, "noticeWithin");
      expect(silence === "warning", "silence");
      break;
    case "promised":
      expect(noticeWithin !== null, "noticeWithin");
      expect(silence === "warning", "silence");
      break;
  }
  return wrong;
}
