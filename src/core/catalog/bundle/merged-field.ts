/** One field that satisfies two: whatever it takes, both take. Rule R-CAT-93. */
import type { FieldSpec } from "../../form/index.ts";

/** Null where no value would fit both, or where their answers are not the same answers. */
export function mergedField(a: FieldSpec, b: FieldSpec): FieldSpec | null {
  if (a.kind === "declaration" && b.kind === "declaration")
    return { ...a, ...asked(a, b), text: a.text.includes(b.text) ? a.text : `${a.text}\n${b.text}` };
  if (a.kind !== b.kind) return null;
  const limits = limitsOf(a, b);
  return limits === null ? null : ({ ...a, ...asked(a, b), ...limits } as FieldSpec);
}

/** Asked of everybody of whom one asks it; as personal as the more careful says. */
function asked(a: FieldSpec, b: FieldSpec): Pick<FieldSpec, "required" | "personal"> {
  const required = a.required === true || b.required === true ? true : a.required === b.required ? a.required : false;
  return { required, personal: a.personal || b.personal };
}

type Limits = Readonly<Record<string, unknown>>;

function limitsOf(a: FieldSpec, b: FieldSpec): Limits | null {
  switch (a.kind) {
    case "text":
    case "longText": {
      if (b.kind !== a.kind) return null;
      const length = range(a.minLength, b.minLength, a.maxLength, b.maxLength);
      if (length === null) return null;
      const limits = { ...given("minLength", length.least), ...given("maxLength", length.most) };
      if (a.kind !== "text" || b.kind !== "text") return limits;
      if (a.pattern !== undefined && b.pattern !== undefined && a.pattern !== b.pattern) return null;
      const { pattern, patternHint } = a.pattern === undefined ? b : a;
      return { ...limits, ...given("pattern", pattern), ...given("patternHint", patternHint) };
    }
    case "integer":
    case "decimal": {
      if (b.kind !== a.kind || (a.unit ?? "") !== (b.unit ?? "")) return null;
      const bounds = range(a.min, b.min, a.max, b.max);
      if (bounds === null) return null;
      const limits = { ...given("min", bounds.least), ...given("max", bounds.most) };
      if (a.kind !== "decimal" || b.kind !== "decimal") return limits;
      return { ...limits, decimals: Math.min(a.decimals ?? DECIMALS, b.decimals ?? DECIMALS) };
    }
    case "money": {
      if (b.kind !== "money") return null;
      const bounds = range(a.minFen, b.minFen, a.maxFen, b.maxFen);
      return bounds === null ? null : { ...given("minFen", bounds.least), ...given("maxFen", bounds.most) };
    }
    case "date":
    case "dateRange":
      return b.kind === a.kind && a.min === b.min && a.max === b.max ? {} : null;
    case "choice":
      return b.kind === "choice" && codesOf(a.options) === codesOf(b.options) ? {} : null;
    case "multiChoice":
      return b.kind === "multiChoice" && codesOf(a.options) === codesOf(b.options) && sameCounts(a, b) ? {} : null;
    case "table":
      return b.kind === "table" && sameColumns(a, b) ? {} : null;
    case "file":
      return b.kind === "file" && sameCounts(a, b) ? {} : null;
    default:
      return {};
  }
}

const DECIMALS = 4;

/** Null when nothing lies between. */
function range(leastA = NONE, leastB = NONE, mostA = ALL, mostB = ALL): { least?: number; most?: number } | null {
  const least = Math.max(leastA, leastB);
  const most = Math.min(mostA, mostB);
  if (least > most) return null;
  return { ...(least === NONE ? {} : { least }), ...(most === ALL ? {} : { most }) };
}

const NONE = Number.NEGATIVE_INFINITY;
const ALL = Number.POSITIVE_INFINITY;

function given(name: string, value: unknown): Limits {
  return value === undefined ? {} : { [name]: value };
}

function codesOf(options: readonly { readonly code: string }[]): string {
  return options
    .map(({ code }) => code)
    .sort()
    .join("\n");
}

interface Counts {
  readonly minCount?: number;
  readonly maxCount?: number;
}

function sameCounts(a: Counts, b: Counts): boolean {
  return a.minCount === b.minCount && a.maxCount === b.maxCount;
}

function sameColumns(a: Extract<FieldSpec, { kind: "table" }>, b: Extract<FieldSpec, { kind: "table" }>): boolean {
  const shape = ({ columns, minRows, maxRows }: typeof a) =>
    JSON.stringify([columns.map(({ id, kind, required }) => [id, kind, required]), minRows, maxRows]);
  return shape(a) === shape(b);
}
