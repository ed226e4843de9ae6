/** Answers as they stand in a box while somebody writes, and back. */
import type { PlaceValue } from "../../../core/form/index.ts";

/** Answers while they are being written: by field id, of any shape. */
export type Answers = Readonly<Record<string, unknown>>;

/** The text of a box; numbers as written in JSON. */
export function boxText(value: unknown): string {
  return typeof value === "string" ? value : typeof value === "number" ? String(value) : "";
}

/**
 * A number when the text is one, the text itself when it is not (so that the form can say so), undefined when empty.
 * Full-width digits and thousands separators are taken: `１，２００` is 1200.
 */
export function numberAnswer(text: string): number | string | undefined {
  const plain = text
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/．/g, ".")
    .replace(/[,，\s]/g, "");
  if (plain === "") return undefined;
  if (!/^-?\d+(\.\d+)?$/.test(plain)) return text;
  const value = Number(plain);
  // A number that does not come back as written would be another number than the one meant.
  return Number.isFinite(value) && plain.replace(/^-?0+(?=\d)/, "").length <= 15 ? value : text;
}

/** An empty box is no answer. */
export function textAnswer(text: string): string | undefined {
  return text === "" ? undefined : text;
}

/** `owners[2].idNumber` → `f-owners-2-idNumber`: the id of the field on the page. */
export function fieldElementId(path: string): string {
  return `f-${path.replace(/\[(\d+)\]/g, "-$1").replaceAll(".", "-")}`;
}

/** The answers with one changed; an undefined value takes it out. */
export function withAnswer(answers: Answers, id: string, value: unknown): Answers {
  const { [id]: _old, ...others } = answers;
  return value === undefined ? others : { ...others, [id]: value };
}

/** The answer to the question for a place; undefined for what has another shape. */
export function placeOf(value: unknown): PlaceValue | undefined {
  if (typeof value !== "object" || value === null || !("address" in value)) return undefined;
  const { address } = value;
  if (typeof address !== "string") return undefined;
  const { latitude, longitude } = pointIn(value);
  if (typeof latitude !== "number" || typeof longitude !== "number") return { address };
  return { address, point: { latitude, longitude } };
}

function pointIn(value: object): { readonly latitude?: unknown; readonly longitude?: unknown } {
  return "point" in value && typeof value.point === "object" && value.point !== null ? value.point : {};
}
