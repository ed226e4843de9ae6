/** The rows of a certificate: expressions of the item over the application, written out for people. */
import { feelContext } from "../../core/case/index.ts";
import { chineseDate } from "../../core/certificate/index.ts";
import type { SimpleFieldSpec } from "../../core/form/index.ts";
import {
  type CivilDate,
  evaluateExpression,
  type Json,
  type JsonObject,
  ok,
  parseCivilDate,
  type Result,
  refuse,
} from "../../core/shared/index.ts";
import type { PaperObstacle, Told } from "./source.ts";

export interface CertificateField {
  readonly label: string;
  readonly value: string;
}

/** Refused when a field comes to nothing: a certificate with a blank certifies nothing. */
export function certificateFields(
  { procedure, state }: Told,
  issuedOn: CivilDate,
): Result<readonly CertificateField[], PaperObstacle> {
  const facts = feelContext(procedure, state, issuedOn);
  const written: CertificateField[] = [];
  for (const { label, value: expression } of procedure.item.result.fields) {
    const value = evaluateExpression(expression, facts);
    const text = value.ok ? writtenOut(value.value, answersTo(procedure.item, expression)) : "";
    if (text === "") return refuse({ code: "paper/field-without-value", label });
    written.push({ label, value: text });
  }
  return ok(written);
}

type Labels = (code: string) => string | undefined;

/** Where the expression is nothing but an answer to a choice, its codes are written as their labels. */
function answersTo({ form, situations }: Told["procedure"]["item"], expression: string): Labels {
  const [, where, id] = /^\s*(form|situation)\.([A-Za-z][\w-]*)\s*$/.exec(expression) ?? [];
  const options =
    where === "situation"
      ? situations.find((question) => question.id === id)?.options
      : optionsOf(form.sections.flatMap((section) => section.fields).find((field) => field.id === id));
  return (code) => options?.find((option) => option.code === code)?.label;
}

function optionsOf(
  field: { readonly kind: string } | undefined,
): readonly { code: string; label: string }[] | undefined {
  const choice = field as SimpleFieldSpec | undefined;
  return choice?.kind === "choice" || choice?.kind === "multiChoice" ? [...choice.options] : undefined;
}

function writtenOut(value: Json, labels: Labels): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "是" : "否";
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return labels(value) ?? withWrittenDates(value.trim());
  if (!isObject(value)) return value.map((one) => writtenOut(one, labels)).join("、");
  return object(value, labels);
}

/** Dates within a text too: `2027-03-01 至 2027-03-12` is composed by an expression. */
function withWrittenDates(text: string): string {
  return text.replace(/(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/g, (found) => {
    const date = parseCivilDate(found);
    return date === undefined ? found : chineseDate(date);
  });
}

/** The composed values of forms: money, ranges of dates, addresses. */
function object(value: JsonObject, labels: Labels): string {
  const { amountFen, from, to, detail } = value;
  if (typeof amountFen === "number") return `${(amountFen / 100).toFixed(2)}元`;
  if (typeof from === "string" && typeof to === "string")
    return `${writtenOut(from, labels)}至${writtenOut(to, labels)}`;
  if (typeof detail === "string") return detail.trim();
  return Object.values(value)
    .map((one) => writtenOut(one, labels))
    .filter((text) => text !== "")
    .join("、");
}

function isObject(value: Json): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
