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

type Text = readonly [place: string, text: string];

/** R-CAT-100. */
function missingTexts(item: ItemSpec): readonly CatalogFinding[] {
  const { name, code, basicCode, result, guide, consult, complaint, fee } = item;
  const texts: readonly Text[] = [
    ["code", code],
    ["basicCode", basicCode],
    ["name", name],
    ...item.stops.map((stop, index): Text => [`stops[${index}].label`, stop.label]),
    ...(item.suspensions ?? []).map((rule, index): Text => [`suspensions[${index}].label`, rule.label]),
    ...item.conditions.flatMap((condition, at): Text[] => [
      [`conditions[${at}].text`, condition.text],
      ...condition.checks.map((check, index): Text => [`conditions[${at}].checks[${index}].text`, check.text]),
    ]),
    ...item.situations.flatMap((question, at): Text[] => [
      [`situations[${at}].text`, question.text],
      ...question.options.map((option, index): Text => [`situations[${at}].options[${index}].label`, option.label]),
    ]),
    ...item.materials.flatMap((material, index): Text[] => [
      [`materials[${index}].name`, material.name],
      [`materials[${index}].acceptanceStandard`, material.acceptanceStandard],
      [`materials[${index}].sample`, material.sample],
    ]),
    ...(item.undertakings ?? []).map((rule, index): Text => [`undertakings[${index}].name`, rule.name]),
    ["result.name", result.name],
    ["result.prefix", result.prefix],
    ...result.fields.map((field, index): Text => [`result.fields[${index}].label`, field.label]),
    ...(fee === null
      ? []
      : ([
          ["fee.name", fee.name],
          ["fee.payee", fee.payee],
        ] as const)),
    ["guide.summary", guide.summary],
    ...guide.steps.map((step, index): Text => [`guide.steps[${index}]`, step]),
    ...guide.notes.map((note, index): Text => [`guide.notes[${index}]`, note]),
    ...guide.faq.flatMap(({ question, answer }, index): Text[] => [
      [`guide.faq[${index}].question`, question],
      [`guide.faq[${index}].answer`, answer],
    ]),
    ["guide.place", guide.place],
    ["guide.hours", guide.hours],
    ["consult.unit", consult.unit],
    ["consult.phone", consult.phone],
    ["complaint.unit", complaint.unit],
    ["complaint.phone", complaint.phone],
  ];
  return texts.flatMap(([place, text]) => (text.trim() === "" ? [finding("catalog/text-missing", place)] : []));
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
  const ids: readonly (readonly [place: string, id: string, pattern: RegExp])[] = [
    ...(item.suspensions ?? []).map(({ code }, index) => [`suspensions[${index}].code`, code, ID] as const),
    ...item.conditions.flatMap(({ id, checks }, at) => [
      [`conditions[${at}].id`, id, ID] as const,
      ...checks.map((check, index) => [`conditions[${at}].checks[${index}].id`, check.id, ID] as const),
    ]),
    ...item.situations.flatMap(({ id, options }, at) => [
      [`situations[${at}].id`, id, NAME] as const,
      ...options.map(({ code }, index) => [`situations[${at}].options[${index}].code`, code, ID] as const),
    ]),
    ...item.materials.map(({ id }, index) => [`materials[${index}].id`, id, ID] as const),
    ...(item.undertakings ?? []).map(({ id }, index) => [`undertakings[${index}].id`, id, ID] as const),
  ];
  return ids.flatMap(([place, id, pattern]) => (pattern.test(id) ? [] : [finding("catalog/id-form", place, { id })]));
}
