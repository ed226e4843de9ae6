/** Checks of one answer, made once per field from its spec. Types are strict: "12" is not the number 12. */
import {
  type IdentityRefusal,
  parseCreditCode,
  parseMobilePhone,
  parsePersonName,
  parsePhone,
  parseResidentId,
} from "../party/index.ts";
import {
  type CivilDate,
  checkText,
  type GeoPoint,
  isInChina,
  ok,
  parseCivilDate,
  type Result,
  refuse,
  roundedPoint,
} from "../shared/index.ts";
import type { ProblemFacts } from "./problems.ts";
import type {
  AddressFieldSpec,
  DateBound,
  FieldKind,
  FileFieldSpec,
  IdentityFieldSpec,
  LongTextFieldSpec,
  MultiChoiceFieldSpec,
  PlaceFieldSpec,
  SimpleFieldSpec,
  SimpleValue,
  TextFieldSpec,
} from "./spec.ts";

export type CheckedValue = Result<SimpleValue, ProblemFacts>;
/** `today` is the civil date on which the form is checked. */
export type ValueCheck = (value: unknown, today: CivilDate) => CheckedValue;

export const TEXT_LENGTH = 200;
export const LONG_TEXT_LENGTH = 4000;
export const ADDRESS_LENGTH = 200;
export const DECIMALS = 4;
export const FILE_COUNT = 10;

const FILE_ID = /^[0-9a-f]{64}$/;
const DIVISION = /^\d{6}(?:\d{3}(?:\d{3})?)?$/;

/** The check of a simple field's answer; whether there must be one is asked elsewhere. */
export function valueCheckOf(field: SimpleFieldSpec): ValueCheck {
  switch (field.kind) {
    case "text":
    case "longText":
      return textCheck(field);
    case "integer":
      return (value) =>
        Number.isSafeInteger(value) ? within(Number(value), field.min, field.max) : mismatch(field.kind);
    case "decimal":
      return (value) => decimal(value, field.decimals ?? DECIMALS, field.min, field.max);
    case "money":
      return (value) => money(value, field.minFen ?? 0, field.maxFen);
    case "date":
      return (value, today) => date(value, field.min, field.max, today);
    case "dateRange":
      return (value, today) => dateRange(value, field.min, field.max, today);
    case "choice":
      return choiceCheck(new Set(field.options.map((option) => option.code)));
    case "multiChoice":
      return multiChoiceCheck(field);
    case "boolean":
    case "declaration":
      return (value) => (typeof value === "boolean" ? ok(value) : mismatch(field.kind));
    case "name":
    case "residentId":
    case "creditCode":
    case "mobile":
    case "phone":
      return identityCheck(field.kind);
    case "address":
      return (value) => address(value, field);
    case "place":
      return (value) => place(value, field);
    case "file":
      return (value) => files(value, field);
  }
}

function mismatch(expected: FieldKind): CheckedValue {
  return refuse({ code: "form/type-mismatch", expected });
}

function textCheck(field: TextFieldSpec | LongTextFieldSpec): ValueCheck {
  const short = field.kind === "text";
  const limits = { maxLength: field.maxLength ?? (short ? TEXT_LENGTH : LONG_TEXT_LENGTH), multiline: !short };
  const minLength = field.minLength ?? 0;
  const pattern = short && field.pattern !== undefined ? new RegExp(`^(?:${field.pattern})$`, "u") : undefined;
  const hint = short ? (field.patternHint ?? "") : "";
  return (value) => {
    if (typeof value !== "string") return mismatch(field.kind);
    const checked = checkText(value, limits);
    if (!checked.ok || value === "") return checked;
    if (value.length < minLength) return refuse({ code: "form/too-short", minLength });
    if (pattern !== undefined && !pattern.test(value)) return refuse({ code: "form/pattern", hint });
    return checked;
  };
}

function within(value: number, min: number | undefined, max: number | undefined): CheckedValue {
  if (min !== undefined && value < min) return refuse({ code: "form/too-small", min });
  if (max !== undefined && value > max) return refuse({ code: "form/too-large", max });
  return ok(value);
}

function decimal(value: unknown, decimals: number, min: number | undefined, max: number | undefined): CheckedValue {
  if (typeof value !== "number" || !Number.isFinite(value)) return mismatch("decimal");
  if (Number(value.toFixed(decimals)) !== value) return refuse({ code: "form/too-many-decimals", decimals });
  return within(value, min, max);
}

function money(value: unknown, minFen: number, maxFen: number | undefined): CheckedValue {
  if (!isRecord(value) || !hasExactly(value, "amountFen")) return mismatch("money");
  const amountFen = value.amountFen;
  if (typeof amountFen !== "number" || !Number.isSafeInteger(amountFen)) return mismatch("money");
  if (amountFen < minFen) return refuse({ code: "form/amount-too-small", minFen });
  if (maxFen !== undefined && amountFen > maxFen) return refuse({ code: "form/amount-too-large", maxFen });
  return ok({ amountFen });
}

function date(
  value: unknown,
  min: DateBound | undefined,
  max: DateBound | undefined,
  today: CivilDate,
): Result<CivilDate, ProblemFacts> {
  if (typeof value !== "string") return refuse({ code: "form/type-mismatch", expected: "date" });
  const day = parseCivilDate(value);
  if (day === undefined) return refuse({ code: "form/date-not-real" });
  const earliest = min === "today" ? today : min;
  if (earliest !== undefined && day < earliest) return refuse({ code: "form/date-too-early", min: earliest });
  const latest = max === "today" ? today : max;
  if (latest !== undefined && day > latest) return refuse({ code: "form/date-too-late", max: latest });
  return ok(day);
}

function dateRange(
  value: unknown,
  min: DateBound | undefined,
  max: DateBound | undefined,
  today: CivilDate,
): CheckedValue {
  if (!isRecord(value) || !hasExactly(value, "from", "to")) return mismatch("dateRange");
  if (typeof value.from !== "string" || typeof value.to !== "string") return mismatch("dateRange");
  const from = date(value.from, min, max, today);
  if (!from.ok) return from;
  const to = date(value.to, min, max, today);
  if (!to.ok) return to;
  if (from.value > to.value) return refuse({ code: "form/date-range-reversed" });
  return ok({ from: from.value, to: to.value });
}

function choiceCheck(codes: ReadonlySet<string>): ValueCheck {
  return (value) => {
    if (typeof value !== "string") return mismatch("choice");
    return codes.has(value) ? ok(value) : refuse({ code: "form/option-unknown" });
  };
}

function multiChoiceCheck(field: MultiChoiceFieldSpec): ValueCheck {
  const codes = new Set(field.options.map((option) => option.code));
  const max = field.maxCount ?? codes.size;
  return (value) => {
    if (!isTextList(value)) return mismatch("multiChoice");
    if (value.length > max) return refuse({ code: "form/too-many", max });
    if (value.some((code) => !codes.has(code))) return refuse({ code: "form/option-unknown" });
    if (hasTwice(value)) return refuse({ code: "form/option-repeated" });
    return atLeast(value, field.minCount);
  };
}

type IdentityParser = (text: string) => Result<string, IdentityRefusal>;
const IDENTITY: Readonly<Record<Exclude<IdentityFieldSpec["kind"], "residentId">, IdentityParser>> = {
  name: parsePersonName,
  creditCode: parseCreditCode,
  mobile: parseMobilePhone,
  phone: parsePhone,
};

function identityCheck(kind: IdentityFieldSpec["kind"]): ValueCheck {
  if (kind === "residentId") return residentId;
  const parse = IDENTITY[kind];
  return (value) => (typeof value === "string" ? parse(value) : mismatch(kind));
}

function residentId(value: unknown, today: CivilDate): CheckedValue {
  if (typeof value !== "string") return mismatch("residentId");
  const parsed = parseResidentId(value);
  if (!parsed.ok) return parsed;
  if (parsed.value.birthDate > today) return refuse({ code: "form/id-number-born-in-future" });
  return ok(parsed.value.number);
}

function address(value: unknown, field: AddressFieldSpec): CheckedValue {
  if (!isRecord(value) || !hasExactly(value, "division", "detail")) return mismatch(field.kind);
  const { division, detail } = value;
  if (typeof division !== "string" || typeof detail !== "string") return mismatch(field.kind);
  const checked = checkText(detail, { maxLength: ADDRESS_LENGTH, multiline: false });
  if (!checked.ok) return checked;
  if (!DIVISION.test(division)) return refuse({ code: "form/division-code" });
  if (detail.trim() === "") return refuse({ code: "form/address-detail-missing" });
  return ok({ division, detail });
}

/** The words are what people read; the point only spares them a search. */
function place(value: unknown, field: PlaceFieldSpec): CheckedValue {
  if (!isRecord(value) || !(hasExactly(value, "address") || hasExactly(value, "address", "point")))
    return mismatch(field.kind);
  const { address: words, point } = value;
  if (typeof words !== "string" || (point !== undefined && !isPoint(point))) return mismatch(field.kind);
  const checked = checkText(words, { maxLength: ADDRESS_LENGTH, multiline: false });
  if (!checked.ok) return checked;
  if (words.trim() === "") return refuse({ code: "form/address-detail-missing" });
  if (point === undefined) return ok({ address: words });
  return isInChina(point)
    ? ok({ address: words, point: roundedPoint(point) })
    : refuse({ code: "form/place-outside-china" });
}

function isPoint(value: unknown): value is GeoPoint {
  if (!isRecord(value) || !hasExactly(value, "latitude", "longitude")) return false;
  return typeof value.latitude === "number" && typeof value.longitude === "number";
}

function files(value: unknown, field: FileFieldSpec): CheckedValue {
  if (!isTextList(value)) return mismatch(field.kind);
  const max = field.maxCount ?? FILE_COUNT;
  if (value.length > max) return refuse({ code: "form/too-many", max });
  if (value.some((id) => !FILE_ID.test(id))) return refuse({ code: "form/file-id" });
  if (hasTwice(value)) return refuse({ code: "form/file-repeated" });
  return atLeast(value, field.minCount);
}

/** An empty list is no answer, so it has no least length. */
function atLeast(list: readonly string[], min: number | undefined): CheckedValue {
  if (min !== undefined && list.length > 0 && list.length < min) return refuse({ code: "form/too-few", min });
  return ok(list);
}

/** The lists are short. */
function hasTwice(list: readonly string[]): boolean {
  return list.some((one, index) => list.indexOf(one) < index);
}

function isTextList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((entry) => typeof entry === "string");
}

/** An object with names and values, as JSON has them; not a list. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether the value has the outer shape of one of the kinds; its content may still be wrong. */
export function isSimpleValue(value: unknown): value is SimpleValue {
  if (typeof value !== "object") return value !== undefined;
  return isTextList(value) || (isRecord(value) && Object.values(value).every((part) => typeof part !== "object"));
}

function hasExactly(value: Readonly<Record<string, unknown>>, ...keys: readonly string[]): boolean {
  return Object.keys(value).length === keys.length && keys.every((key) => Object.hasOwn(value, key));
}
