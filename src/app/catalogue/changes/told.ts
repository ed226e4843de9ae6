/** Changes of an item as people read them: limits in words, laws by title and article, codes by their names. */
import {
  type Aspect,
  aspectsOf,
  type FieldChange,
  fieldOf,
  type LegalBasis,
  placeOf,
} from "../../../core/catalog/index.ts";
import { type Limit, parseLimit } from "../../../core/clock/index.ts";
import type { Json, JsonObject } from "../../../core/shared/index.ts";
import { articleText } from "../../papers/law-text.ts";
import { limitText, type ReadingLanguage } from "../limit-text.ts";

export interface ToldChange {
  readonly kind: FieldChange["kind"];
  /** `materials[plan].copies`. */
  readonly place: string;
  /** What the field is called, with the entries that it stands in: 申请材料 › 营业场所平面图 › 份数. */
  readonly label: readonly string[];
  /** Null where there was nothing. */
  readonly before: readonly ToldValue[] | null;
  readonly after: readonly ToldValue[] | null;
  readonly aspects: readonly Aspect[];
}

/** One line of a value; of a whole entry, each of its fields with its name. */
export interface ToldValue {
  readonly label: string | null;
  readonly words: readonly string[];
}

export interface Telling {
  readonly language: ReadingLanguage;
  readonly bases: readonly Pick<LegalBasis, "id" | "title">[];
  /** Texts of `field/…` and `value/…`; undefined for one that has none. */
  readonly say: (code: string) => string | undefined;
}

export function tellChanges(changes: readonly FieldChange[], telling: Telling): readonly ToldChange[] {
  return changes.map((change) => {
    const field = fieldOf(change.path);
    return {
      kind: change.kind,
      place: placeOf(change.path),
      label: labelsOf(change, telling),
      before: told(field, change.before, telling),
      after: told(field, change.after, telling),
      aspects: aspectsOf(change),
    };
  });
}

/** The field and everything around it, an entry by what people call it. */
function labelsOf({ path, of }: FieldChange, telling: Telling): readonly string[] {
  const names = [...of];
  const labels: string[] = [];
  const fields: string[] = [];
  for (const step of path) {
    if (step.startsWith("#")) labels.push(names.shift() ?? step.slice(1));
    else {
      fields.push(step);
      labels.push(labelOf(fields.join("."), telling));
    }
  }
  return labels;
}

/** Columns of a table are asked as fields are; a field without a name of its own is called by its last step. */
export function labelOf(field: string, { say }: Pick<Telling, "say">): string {
  const asked = field.replace("form.sections.fields.columns", "form.sections.fields");
  const last = asked.slice(asked.lastIndexOf(".") + 1);
  return say(`field/${asked}`) ?? say(`field/*.${last}`) ?? last;
}

function told(field: string, value: Json | undefined, telling: Telling): readonly ToldValue[] | null {
  if (value === undefined || value === null) return null;
  const words = wordsOf(field, value, telling);
  if (words !== null) return [{ label: null, words }];
  if (Array.isArray(value)) {
    return value.flatMap((entry) => told(field, entry, telling) ?? []);
  }
  return Object.entries(value as JsonObject).flatMap(([key, inner]) => {
    const within = `${field}.${key}`;
    const label = labelOf(within, telling);
    return (told(within, inner, telling) ?? []).map((line) => ({
      label: line.label === null ? label : `${label} › ${line.label}`,
      words: line.words,
    }));
  });
}

/** Null for what has parts of its own. */
function wordsOf(field: string, value: Json, telling: Telling): readonly string[] | null {
  const { say, language } = telling;
  if (typeof value === "boolean") return [say(`value/${value ? "yes" : "no"}`) ?? String(value)];
  if (typeof value === "number") return [String(value)];
  if (typeof value === "string") return [say(`value/${lastOf(field)}.${value}`) ?? stepLimit(field, value, language)];
  if (Array.isArray(value)) {
    if (value.every(isLaw)) return value.map((ref) => lawWords(ref, telling));
    return value.every((one) => typeof one === "string" || typeof one === "number")
      ? value.map((one) => wordsOf(field, one, telling)?.join("") ?? "")
      : null;
  }
  return isLimitValue(value) ? [limitText(value, language)] : null;
}

/** A step's own limit is a text such as `3wd`. */
function stepLimit(field: string, text: string, language: ReadingLanguage): string {
  if (!field.startsWith("flow.nodes.")) return text;
  const limit = ["limit", "duration", "after"].includes(lastOf(field)) ? parseLimit(text) : undefined;
  return limit?.ok === true ? limitText(limit.value, language) : text;
}

function lastOf(field: string): string {
  return field.slice(field.lastIndexOf(".") + 1);
}

function isLimitValue(value: Json): value is JsonObject & Limit {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const { amount, unit, ...rest } = value as JsonObject;
  return Object.keys(rest).length === 0 && parseLimit(`${String(amount)}${String(unit)}`).ok;
}

interface LawValue {
  readonly law: string;
  readonly article?: string;
  readonly checked: boolean;
}

function isLaw(value: Json): value is Json & LawValue {
  return typeof value === "object" && value !== null && "law" in value && "checked" in value;
}

/** Unlike on a paper, what nobody has read yet is told with its article, and that it is unread. */
function lawWords({ law, article, checked }: LawValue, { bases, say }: Telling): string {
  const title = bases.find(({ id }) => id === law)?.title ?? law;
  const within = article === undefined ? "" : `${articleText(article)}${article.replace(/^\d+(-\d+)?/, "")}`;
  return `《${title}》${within}${checked ? "" : (say("value/unchecked") ?? "")}`;
}
