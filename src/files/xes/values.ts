/** From the text of one attribute to its typed value, by the XML Schema types that IEEE 1849 names. */
import { type Instant, parseCivilDate, parseInstant } from "../../core/shared/index.ts";
import type { XesFindingCode, XesType } from "./model.ts";

export interface TakenValue {
  readonly value: string | number | boolean | Instant | null;
  /** Undefined when the text is of its type. */
  readonly defect?: { readonly code: XesFindingCode; readonly message: string };
}

export type ScalarType = Exclude<XesType, "list" | "container">;

/** Never throws. Only strings keep their outer white space: the other types collapse it. */
export function takeValue(type: ScalarType, text: string): TakenValue {
  switch (type) {
    case "string":
      return { value: text };
    case "date":
      return takeDate(text.trim());
    case "int":
      return takeInt(text.trim());
    case "float":
      return takeFloat(text.trim());
    case "boolean":
      return takeBoolean(text.trim());
    case "id":
      return takeId(text.trim());
  }
}

const LOCAL_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?$/;
const LONG_FRACTION = /(\.\d{9})\d+/;

/** A day that does not exist (30 February) is invalid; a local time is nobody's instant. */
export function takeDate(text: string): TakenValue {
  const at = parseInstant(text.length > 35 ? text.replace(LONG_FRACTION, "$1") : text);
  if (at !== undefined && dayExists(text)) return { value: at };
  if (LOCAL_TIME.test(text) && dayExists(text)) {
    return defect("xes/date-without-offset", `${quote(text)} has no offset from UTC: nobody can say when it was.`);
  }
  return defect("xes/date-invalid", `${quote(text)} is not a date and time.`);
}

/** Engines roll 30 February over into March; only days past the 28th can be affected. */
function dayExists(text: string): boolean {
  return text.slice(8, 10) <= "28" || parseCivilDate(text.slice(0, 10)) !== undefined;
}

const INT = /^[+-]?\d+$/;

function takeInt(text: string): TakenValue {
  if (!INT.test(text)) return invalid(text, "a whole number");
  const value = Number(text);
  return { value: Number.isSafeInteger(value) ? value : null };
}

const FLOAT = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/;
const NOT_FINITE = /^([+-]?INF|NaN)$/;

function takeFloat(text: string): TakenValue {
  if (NOT_FINITE.test(text)) return { value: null };
  if (!FLOAT.test(text)) return invalid(text, "a number");
  const value = Number(text);
  return { value: Number.isFinite(value) ? value : null };
}

function takeBoolean(text: string): TakenValue {
  if (text === "true" || text === "1") return { value: true };
  if (text === "false" || text === "0") return { value: false };
  return invalid(text, "true or false");
}

const UUID = /^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/;

function takeId(text: string): TakenValue {
  return UUID.test(text) ? { value: text } : invalid(text, "a UUID");
}

function invalid(text: string, wanted: string): TakenValue {
  return defect("xes/attribute-invalid", `${quote(text)} is not ${wanted}.`);
}

function defect(code: XesFindingCode, message: string): TakenValue {
  return { value: null, defect: { code, message } };
}

/** Text of the file inside a message: at most 60 characters of it. */
export function quote(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}
