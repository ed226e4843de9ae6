/** Which properties a field of each kind may carry, and how each is read from a file. */
import { parseCivilDate, wellFormedText } from "../shared/index.ts";
import { isRecord } from "./check-value.ts";
import type { FieldKind, OptionSpec } from "./spec.ts";
import type { FormSpecFinding, SpecFacts } from "./spec-findings.ts";

export type PropertyType = "text" | "pattern" | "flag" | "rule" | "count" | "integer" | "number" | "day" | "options";
export type Properties = Readonly<Record<string, PropertyType>>;

/** Of every field; `rule` is true, false or FEEL. */
export const COMMON_PROPERTIES: Properties = {
  id: "text",
  label: "text",
  kind: "text",
  help: "text",
  required: "rule",
  visibleWhen: "text",
  personal: "flag",
  dataElement: "text",
};

export const OWN_PROPERTIES: Readonly<Record<FieldKind, Properties>> = {
  text: { minLength: "count", maxLength: "count", pattern: "pattern", patternHint: "text" },
  longText: { minLength: "count", maxLength: "count" },
  integer: { min: "integer", max: "integer", unit: "text" },
  decimal: { min: "number", max: "number", decimals: "count", unit: "text" },
  money: { minFen: "integer", maxFen: "integer" },
  date: { min: "day", max: "day" },
  dateRange: { min: "day", max: "day" },
  choice: { options: "options" },
  multiChoice: { options: "options", minCount: "count", maxCount: "count" },
  boolean: {},
  name: {},
  residentId: {},
  creditCode: {},
  mobile: {},
  phone: {},
  address: {},
  place: {},
  file: { minCount: "count", maxCount: "count" },
  declaration: { text: "text" },
  table: { minRows: "count", maxRows: "count" },
};

export const FIELD_KINDS = Object.keys(OWN_PROPERTIES) as readonly FieldKind[];

/** Kinds that tell of a person unless the district says otherwise. */
export const PERSONAL_KINDS: ReadonlySet<FieldKind> = new Set<FieldKind>([
  "name",
  "residentId",
  "mobile",
  "phone",
  "address",
  "place",
]);

const BOUNDS = [
  ["min", "max"],
  ["minFen", "maxFen"],
  ["minLength", "maxLength"],
  ["minCount", "maxCount"],
  ["minRows", "maxRows"],
] as const;

/** Reports into `findings`; the record that comes back holds only what was found right. */
export function readProperties(
  source: Readonly<Record<string, unknown>>,
  properties: Properties,
  path: string,
  findings: FormSpecFinding[],
): Readonly<Record<string, unknown>> {
  const read: Record<string, unknown> = {};
  for (const [key, type] of Object.entries(properties)) {
    const value = source[key];
    if (value === undefined) continue;
    const facts = READERS[type](value);
    if (facts === undefined) read[key] = value;
    else findings.push({ path: `${path}.${key}`, ...facts });
  }
  if (Array.isArray(read.options)) readOptions(read.options, `${path}.options`, findings);
  for (const [min, max] of BOUNDS) {
    if (isAbove(read[min], read[max])) findings.push({ path, code: "form/spec-bounds", min, max });
  }
  return read;
}

/** The facts of what is wrong with the value, or undefined. */
const READERS: Readonly<Record<PropertyType, (value: unknown) => SpecFacts | undefined>> = {
  text: (value) => (typeof value === "string" ? checkWords(value) : wrongType("text")),
  pattern: (value) => (typeof value === "string" ? checkPattern(value) : wrongType("pattern")),
  flag: (value) => (typeof value === "boolean" ? undefined : wrongType("true or false")),
  rule: (value) => {
    if (typeof value === "boolean") return undefined;
    return typeof value === "string" ? checkWords(value) : wrongType("true, false or a FEEL text");
  },
  count: (value) => (Number.isSafeInteger(value) && Number(value) >= 0 ? undefined : wrongType("whole number from 0")),
  integer: (value) => (Number.isSafeInteger(value) ? undefined : wrongType("whole number")),
  number: (value) => (Number.isFinite(value) ? undefined : wrongType("number")),
  day: (value) => (isDay(value) ? undefined : wrongType("YYYY-MM-DD or today")),
  options: (value) => {
    if (!Array.isArray(value)) return wrongType("list of options");
    return value.length === 0 ? { code: "form/spec-empty" } : undefined;
  },
};

function wrongType(expected: string): SpecFacts {
  return { code: "form/spec-type", expected };
}

function checkWords(text: string): SpecFacts | undefined {
  if (!wellFormedText(text).ok) return { code: "form/spec-text" };
  return text.trim() === "" ? { code: "form/spec-empty" } : undefined;
}

function checkPattern(pattern: string): SpecFacts | undefined {
  try {
    new RegExp(`^(?:${pattern})$`, "u");
    return undefined;
  } catch {
    return { code: "form/spec-pattern", pattern };
  }
}

function isDay(value: unknown): boolean {
  return value === "today" || (typeof value === "string" && parseCivilDate(value) !== undefined);
}

function readOptions(options: readonly unknown[], path: string, findings: FormSpecFinding[]): void {
  const codes = new Set<string>();
  options.forEach((option, index) => {
    const at = `${path}[${index}]`;
    if (!isOption(option)) {
      findings.push({ path: at, ...wrongType("option with code and label") });
    } else if (codes.has(option.code)) {
      findings.push({ path: `${at}.code`, code: "form/spec-option-repeated", option: option.code });
    } else {
      codes.add(option.code);
    }
  });
}

function isOption(value: unknown): value is OptionSpec {
  if (!isRecord(value) || Object.keys(value).length !== 2) return false;
  return [value.code, value.label].every((text) => typeof text === "string" && checkWords(text) === undefined);
}

/** "today" cannot be compared before the day is known. */
function isAbove(min: unknown, max: unknown): boolean {
  if (typeof min === "number" && typeof max === "number") return min > max;
  return typeof min === "string" && typeof max === "string" && min !== "today" && max !== "today" && min > max;
}
