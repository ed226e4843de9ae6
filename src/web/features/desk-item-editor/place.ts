/**
 * Where on the screen a finding stands. Rules of the catalogue name a field of the form by its id and an entry of a list
 * by its name; the editor shows them by where they stand.
 */
import type { ItemSpec } from "../../../core/catalog/index.ts";
import type { FieldSpec } from "../../../core/form/index.ts";
import type { Finding } from "./item.ts";

/** The same finding at its field: `form.area` is `form.sections[0].fields[1]`, `conditions[site].text` is `conditions[0].text`. */
export function onScreen(finding: Finding, spec: ItemSpec): Finding {
  const { code, element } = finding;
  // What a called item is opened with is written beside the drawing, not in it.
  if (code === "catalog/call-unmapped" && element !== null) return { ...finding, place: `calls.${element}` };
  const place = numbered(inForm(finding.place, spec), spec).replace(OF_A_LIMIT, "$&.limit").replace(NO_SECTION, "form");
  return place === finding.place ? finding : { ...finding, place };
}

/** A form without any section. */
const NO_SECTION = /^form\.sections$/;
/** Said of the limit as such. */
const OF_A_LIMIT = /^undertakings\[\d+\]\.due$/;

function inForm(place: string, { form }: ItemSpec): string {
  const [, id, rest = ""] = /^form\.([A-Za-z0-9-]+)(.*)$/.exec(place) ?? [];
  if (id === undefined || id === "sections") return place;
  for (const [section, { fields }] of form.sections.entries()) {
    const index = fields.findIndex((field) => field.id === id);
    const field = fields[index];
    if (field !== undefined) return `form.sections[${section}].fields[${index}]${columnOf(field, rest)}`;
  }
  return place;
}

/** `.start` of a table is one of its columns. */
function columnOf(field: FieldSpec, rest: string): string {
  if (field.kind !== "table") return rest;
  const [, id, more = ""] = /^\.([A-Za-z0-9-]+)(.*)$/.exec(rest) ?? [];
  const index = field.columns.findIndex((column) => column.id === id);
  return index < 0 ? rest : `.columns[${index}]${more}`;
}

/** Entries by number, where they were called by their id, their code or what tells them apart. */
function numbered(place: string, spec: ItemSpec): string {
  let at: unknown = spec;
  let told = "";
  for (const [step = "", key, entry] of place.matchAll(/\.?([^.[\]]+)|\[([^\]]*)\]/g)) {
    if (key !== undefined) {
      at = partOf(at, key);
      told += step;
      continue;
    }
    const list: readonly unknown[] = Array.isArray(at) ? at : [];
    const index = /^\d+$/.test(entry ?? "") ? Number(entry) : list.findIndex((one) => isNamed(one, entry ?? ""));
    at = list[index];
    told += index < 0 ? step : `[${index}]`;
  }
  return told;
}

const NAMES = ["id", "code", "kind", "effect", "label", "question"] as const;

function isNamed(entry: unknown, name: string): boolean {
  return NAMES.some((key) => partOf(entry, key) === name);
}

function partOf(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
}
