/**
 * Codes of an item, and the handlings (业务办理项) into which one main item is split: 新办, 变更, 延续, 补证, 注销, each with
 * its own papers, limits and flow. Rules R-CAT-105 to 109.
 */
import type { ItemCode } from "../shared/index.ts";
import { type CatalogFinding, finding } from "./findings.ts";
import type { ItemSpec, MainItem } from "./item.ts";
import { implementationCode, readItemCode, schemesOfCode } from "./item-codes.ts";
import type { CatalogueRegister } from "./register.ts";

export function checkHandling(item: ItemSpec, register: CatalogueRegister): readonly CatalogFinding[] {
  return [...checkTerm(item), ...checkCode(item, register), ...checkHandlingCode(item, register)];
}

/**
 * R-CAT-105. What stands for an earlier licence (变更、补证) ends when that one does: on a date that everybody has to give
 * and nobody has to hide.
 */
function checkTerm({ result: { validity }, form }: ItemSpec): readonly CatalogFinding[] {
  if (validity === null || !("until" in validity)) return [];
  const field = form.sections.flatMap(({ fields }) => fields).find(({ id }) => id === validity.until);
  const dated = field?.kind === "date" && field.required === true && !field.personal;
  return dated ? [] : [finding("catalog/validity-field", "result.validity", { field: validity.until })];
}

/**
 * R-CAT-106. A code that says by itself who exercises what says the same as the item does. The digit between the two is
 * left alone: lists differ in whether it is the level of exercise.
 */
function checkCode(item: ItemSpec, register: CatalogueRegister): readonly CatalogFinding[] {
  const { code } = item;
  if (schemesOfCode("implementation", code).length === 0 && schemesOfCode("handling", code).length === 0)
    return [finding("catalog/code-scheme", "code", { code })];
  const parts = readItemCode(code);
  if (parts === null) return [];
  const creditCode = register.bodies.find((one) => one.id === item.body)?.creditCode ?? parts.creditCode;
  const { basicCode } = item;
  // A bundle (一件事) stands among the items whose results it brings together.
  const type = item.bundle === undefined ? item.type : parts.type;
  const expected = { creditCode, basicCode, type };
  return (Object.keys(expected) as (keyof typeof expected)[]).flatMap((part) =>
    parts[part] === expected[part]
      ? []
      : [finding("catalog/code-differs", "code", { part, code: parts[part], expected: expected[part] })],
  );
}

/** R-CAT-107. The code of a handling is the implementation code of its main item and two characters. */
function checkHandlingCode({ main, body }: ItemSpec, register: CatalogueRegister): readonly CatalogFinding[] {
  if (main === undefined) return [];
  const { handlingCode, basicCode } = main;
  const creditCode = register.bodies.find((one) => one.id === body)?.creditCode;
  if (creditCode === undefined) return [];
  const parts = readItemCode(handlingCode);
  if (parts?.suffix != null && parts.creditCode === creditCode && parts.basicCode === basicCode) return [];
  const expected = `${implementationCode({ creditCode, level: "·", basicCode })}··`;
  return [finding("catalog/handling-code", "main.handlingCode", { code: handlingCode, expected })];
}

/** By the item in which each was found; linear in the size of the catalogue. */
export function checkFamilies(items: readonly ItemSpec[]): readonly (readonly [ItemCode, CatalogFinding])[] {
  const handlings = items.flatMap((item) => (item.main === undefined ? [] : [{ item, main: item.main }]));
  const families = Map.groupBy(handlings, ({ item, main }) => `${item.body} ${main.basicCode}`);
  return [...families.values()].flatMap((family) => [...checkRepeated(family), ...checkAgreed(family)]);
}

interface Handling {
  readonly item: ItemSpec;
  readonly main: MainItem;
}

/** R-CAT-108. Each handling has a code of its own. */
function checkRepeated(family: readonly Handling[]): readonly (readonly [ItemCode, CatalogFinding])[] {
  const first = new Map<string, ItemSpec>();
  return family.flatMap(({ item, main: { handlingCode } }) => {
    const other = first.get(handlingCode);
    if (other === undefined) first.set(handlingCode, item);
    if (other === undefined) return [];
    const facts = { code: handlingCode, other: other.name };
    return [[item.code, finding("catalog/handling-repeated", "main.handlingCode", facts)] as const];
  });
}

/** R-CAT-109. Handlings of one main item are of one name, one type and one level, and say what they are handlings of. */
function checkAgreed([first, ...others]: readonly Handling[]): readonly (readonly [ItemCode, CatalogFinding])[] {
  if (first === undefined) return [];
  return others.flatMap(({ item, main }) => {
    const parts: readonly (readonly [string, string, string])[] = [
      ["main.name", main.name, first.main.name],
      ["type", item.type, first.item.type],
      ["level", item.level, first.item.level],
    ];
    return parts.flatMap(([part, own, theirs]) => {
      if (own === theirs) return [];
      const facts = { part, own, theirs, other: first.item.name };
      return [[item.code, finding("catalog/handling-differs", part, facts)] as const];
    });
  });
}
