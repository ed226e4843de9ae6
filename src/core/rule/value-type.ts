/** The types of DMN that a column can have, and what they make of a value. Rule R-RUL-05. */
import { duration, FeelDate, FeelDateTime, FeelDuration, FeelTime, parseDate, parseDateTime, parseTime } from "feelin";

export const BASE_TYPES = [
  "any",
  "string",
  "number",
  "boolean",
  "date",
  "time",
  "date and time",
  "days and time duration",
  "years and months duration",
] as const;
export type BaseType = (typeof BASE_TYPES)[number];

export interface ValueType {
  readonly base: BaseType;
  readonly list: boolean;
}

export const ANY: ValueType = { base: "any", list: false };

const SHORT_NAMES: Readonly<Record<string, BaseType>> = {
  Any: "any",
  dateTime: "date and time",
  dayTimeDuration: "days and time duration",
  yearMonthDuration: "years and months duration",
};

/** `feel:string`, `string` and `dateTime` are all known; undefined for a name that DMN does not give. */
export function findBaseType(name: string): BaseType | undefined {
  const bare = name.replace(/^feel:/, "");
  return SHORT_NAMES[bare] ?? BASE_TYPES.find((type) => type === bare);
}

export function describeType(type: ValueType): string {
  return type.list ? `list of ${type.base}` : type.base;
}

/**
 * The value as one of that type, or undefined when it is none. Facts are JSON, where a date is a text: for a column of
 * dates the text is taken as the date that it writes. Nothing (null) is of every type.
 */
export function takeAs(type: ValueType, value: unknown): unknown {
  if (value === null || (type.base === "any" && !type.list)) return value;
  if (!type.list) return takeOne(type.base, value);
  if (!Array.isArray(value)) return undefined;
  const items = value.map((item) => (item === null ? null : takeOne(type.base, item)));
  return items.includes(undefined) ? undefined : items;
}

function takeOne(base: BaseType, value: unknown): unknown {
  switch (base) {
    case "any":
      return value;
    case "string":
    case "number":
    case "boolean":
      return typeof value === base ? value : undefined;
    case "date":
      return written(value, /^\d{4}-\d{2}-\d{2}$/, parseDate, (one) => one instanceof FeelDate);
    case "time":
      return written(value, /^\d{2}:\d{2}/, parseTime, (one) => one instanceof FeelTime);
    case "date and time":
      return written(value, /^\d{4}-\d{2}-\d{2}T/, parseDateTime, (one) => one instanceof FeelDateTime);
    case "days and time duration":
      return written(value, /^-?P/, duration, (one) => one instanceof FeelDuration && !one.yearsMonths);
    case "years and months duration":
      return written(value, /^-?P/, duration, (one) => one instanceof FeelDuration && one.yearsMonths);
  }
}

function written(
  value: unknown,
  pattern: RegExp,
  read: (text: string) => unknown,
  isOne: (value: unknown) => boolean,
): unknown {
  if (typeof value !== "string") return isOne(value) ? value : undefined;
  if (!pattern.test(value)) return undefined;
  const parsed = readOrNothing(read, value);
  return isOne(parsed) ? parsed : undefined;
}

function readOrNothing(read: (text: string) => unknown, text: string): unknown {
  try {
    return read(text);
  } catch {
    return undefined;
  }
}
