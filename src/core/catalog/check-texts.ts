/**
 * What nobody can do without: texts that people read, entries that a list needs, ids that an expression can name. Files
 * of a district are held to it when they are read; an item that is written on screen is held to it here. Rules R-CAT-100
 * to R-CAT-103.
 */
import { type CatalogFinding, finding } from "./findings.ts";
import type { ItemSpec } from "./item.ts";

export function checkTexts(item: ItemSpec): readonly CatalogFinding[] {
  return [...missingTexts(item), ...shortLists(item), ...malformedIds(item)];
}

/** R-CAT-103. What nobody has published yet has a code of its own. @param taken codes of the items there are */
export function checkNewCode(item: Pick<ItemSpec, "code">, taken: ReadonlySet<string>): readonly CatalogFinding[] {
  return taken.has(item.code) ? [finding("catalog/code-taken", "code", { code: item.code })] : [];
}

/** R-CAT-100. */
function missingTexts(item: ItemSpec): readonly CatalogFinding[] {
  const { result, guide, consult, complaint, fee, elements = {} } = item;
  return [
    ...blanks("", item, ["code", "basicCode", "name"]),
    ...blanksAmong("stops", item.stops, ["label"]),
    ...blanksAmong("suspensions", item.suspensions ?? [], ["label"]),
    ...blanksAmong("clocks", item.clocks ?? [], ["name"]),
    ...blanksAmong("conditions", item.conditions, ["text"]),
    ...item.conditions.flatMap(({ checks }, at) => blanksAmong(`conditions[${at}].checks`, checks, ["text"])),
    ...blanksAmong("situations", item.situations, ["text"]),
    ...item.situations.flatMap(({ options }, at) => blanksAmong(`situations[${at}].options`, options, ["label"])),
    ...blanksAmong("materials", item.materials, ["name", "acceptanceStandard", "sample"]),
    ...blanksAmong("undertakings", item.undertakings ?? [], ["name"]),
    ...blanks("result.", result, ["name", "prefix"]),
    ...blanksAmong("result.fields", result.fields, ["label"]),
    ...blanksAmong("result.lapses", result.lapses ?? [], ["label"]),
    ...(fee === null ? [] : blanks("fee.", fee, ["name", "payee"])),
    ...blanks("guide.", guide, ["summary", "place", "hours"]),
    ...blankLines("guide.steps", guide.steps),
    ...blankLines("guide.notes", guide.notes),
    ...blanksAmong("guide.faq", guide.faq, ["question", "answer"]),
    ...blankElements(elements),
    ...blanks("consult.", consult, ["unit", "phone"]),
    ...blanks("complaint.", complaint, ["unit", "phone"]),
  ];
}

function blankElements(elements: NonNullable<ItemSpec["elements"]>): readonly CatalogFinding[] {
  const { rights = [], duties = [], discretion = [], penalties = [] } = elements;
  return [
    ...blankLines("elements.rights", rights),
    ...blankLines("elements.duties", duties),
    ...blanksAmong("elements.discretion", discretion, ["point", "standard"]),
    ...blanksAmong("elements.penalties", penalties, ["act", "penalty"]),
  ];
}

const WRITTEN = /\S/;
const isBlank = (text: string) => !WRITTEN.test(text);
const missing = (place: string) => finding("catalog/text-missing", place);

function blanks<N extends string>(
  before: string,
  texts: Readonly<Record<N, string>>,
  names: readonly N[],
): readonly CatalogFinding[] {
  return names.filter((name) => isBlank(texts[name])).map((name) => missing(`${before}${name}`));
}

function blankLines(place: string, lines: readonly string[]): readonly CatalogFinding[] {
  return lines.flatMap((line, index) => (isBlank(line) ? [missing(`${place}[${index}]`)] : []));
}

function blanksAmong<N extends string>(
  place: string,
  entries: readonly Readonly<Record<N, string>>[],
  names: readonly N[],
): readonly CatalogFinding[] {
  const found: CatalogFinding[] = [];
  entries.forEach((entry, index) => {
    for (const name of names) if (isBlank(entry[name])) found.push(missing(`${place}[${index}].${name}`));
  });
  return found;
}

/** R-CAT-101. */
function shortLists(item: ItemSpec): readonly CatalogFinding[] {
  const lists: readonly (readonly [place: string, entries: readonly unknown[], least: number])[] = [
    ["servedParties", item.servedParties, 1],
    ["handlingForms", item.handlingForms, 1],
    ["guide.steps", item.guide.steps, 1],
    ...item.stops.map((stop, index) => [`stops[${index}].stops`, stop.stops, 1] as const),
    ...item.situations.map(({ options }, index) => [`situations[${index}].options`, options, 2] as const),
    ...item.conditions.map(({ checks }, index) => [`conditions[${index}].checks`, checks, 1] as const),
  ];
  return lists.flatMap(([place, entries, least]) =>
    entries.length < least ? [finding("catalog/list-short", place, { least })] : [],
  );
}

const ID = /^[a-z][A-Za-z0-9]*(-[a-z0-9]+)*$/;
/** Named in expressions, where a hyphen is a minus. */
const NAME = /^[a-z][A-Za-z0-9]*$/;

/** R-CAT-102. */
function malformedIds(item: ItemSpec): readonly CatalogFinding[] {
  const found: CatalogFinding[] = [];
  const look = (id: string, pattern: RegExp, place: () => string) => {
    if (!pattern.test(id)) found.push(finding("catalog/id-form", place(), { id }));
  };
  item.suspensions?.forEach(({ code }, index) => {
    look(code, ID, () => `suspensions[${index}].code`);
  });
  item.conditions.forEach(({ id, checks }, at) => {
    look(id, ID, () => `conditions[${at}].id`);
    checks.forEach((check, index) => {
      look(check.id, ID, () => `conditions[${at}].checks[${index}].id`);
    });
  });
  item.situations.forEach(({ id, options }, at) => {
    look(id, NAME, () => `situations[${at}].id`);
    options.forEach(({ code }, index) => {
      look(code, ID, () => `situations[${at}].options[${index}].code`);
    });
  });
  item.materials.forEach(({ id }, index) => {
    look(id, ID, () => `materials[${index}].id`);
  });
  item.undertakings?.forEach(({ id }, index) => {
    look(id, ID, () => `undertakings[${index}].id`);
  });
  return found;
}
