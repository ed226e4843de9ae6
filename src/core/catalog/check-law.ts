/**
 * Every reference to law names a basis of the register that is in force and was read as it stands. Rules R-CAT-08, 09,
 * 71 and 126.
 */
import { addDays, type CivilDate } from "../shared/index.ts";
import { ITEM_TYPES } from "./codes.ts";
import { type CatalogFinding, finding } from "./findings.ts";
import type { ItemSpec } from "./item.ts";
import type { BasisRef, LegalBasis } from "./law.ts";
import { governs } from "./reason-basis.ts";
import type { CatalogueRegister } from "./register.ts";
import type { UndertakingRule } from "./undertaking.ts";

/** Each law is told once with its first place; unchecked references are counted, not listed. */
export function checkLaw(item: ItemSpec, register: CatalogueRegister): readonly CatalogFinding[] {
  const cited = listCitations(item);
  const first = new Map<string, string>();
  for (const { ref, place } of cited) if (!first.has(ref.law)) first.set(ref.law, place);
  const unchecked = cited.filter(({ ref }) => !ref.checked);
  return [
    ...(item.legalBases.length === 0 ? [finding("catalog/basis-missing", "legalBases")] : []),
    ...[...first].flatMap(([law, place]) => [
      ...checkBasis(law, place, register),
      ...checkGoverning(law, place, item, register),
    ]),
    ...(unchecked.length === 0
      ? []
      : [finding("catalog/basis-unchecked", unchecked[0]?.place ?? "", { count: unchecked.length })]),
  ];
}

/** R-CAT-126. What is said of licences alone is no ground for a benefit or a confirmation; a bundle may hold licences. */
function checkGoverning(
  law: string,
  place: string,
  { type, bundle }: ItemSpec,
  { bases }: CatalogueRegister,
): readonly CatalogFinding[] {
  const basis = bases.find((one) => one.id === law);
  if (bundle !== undefined || basis === undefined || governs(basis, type)) return [];
  return [finding("catalog/basis-of-other-power", place, { law: basis.title, type: ITEM_TYPES[type] })];
}

/** What is wrong with citing this law today. */
export function checkBasis(
  law: string,
  place: string,
  { bases, today }: Pick<CatalogueRegister, "bases" | "today">,
): readonly CatalogFinding[] {
  const basis = bases.find((one) => one.id === law);
  if (basis === undefined) return [finding("catalog/basis-unknown", place, { law })];
  const { title, repealedOn, repealedBy, inForceFrom, invented } = basis;
  if (repealedOn !== undefined && repealedOn <= today)
    return [finding("catalog/basis-repealed", place, { law: title, since: repealedOn, by: repealedBy ?? "" })];
  if (inForceFrom !== undefined && inForceFrom > today)
    return [finding("catalog/basis-not-in-force", place, { law: title, from: inForceFrom })];
  return [
    ...(invented === true ? [finding("catalog/basis-invented", place, { law: title })] : []),
    ...checkReading(basis, place, today),
  ];
}

/** Days from the day of an amendment within which it is read, where the register gives no other day. */
const DAYS_TO_READ = 30;

/** R-CAT-71. What was read before the text changed is read again; by when is told to the legal officer. */
function checkReading(
  { title, readOn, amendments = [] }: LegalBasis,
  place: string,
  today: CivilDate,
): readonly CatalogFinding[] {
  const unread = amendments
    .filter(({ inForceFrom }) => inForceFrom <= today && (readOn === undefined || readOn < inForceFrom))
    .sort((a, b) => (a.inForceFrom < b.inForceFrom ? -1 : 1));
  const [first] = unread;
  if (first === undefined) return [];
  const due = first.readAgainBy ?? addDays(first.inForceFrom, DAYS_TO_READ);
  const facts = { law: title, amended: first.inForceFrom, by: first.documentNumber ?? "", read: readOn ?? "—", due };
  return [finding("catalog/basis-amended", place, facts)];
}

export interface Citation {
  readonly ref: BasisRef;
  readonly place: string;
}

/** Every reference to law in the item, with its place. */
export function listCitations(item: ItemSpec): readonly Citation[] {
  const { receipt, statutory, promise, delivery, extension, fee } = item;
  const places: readonly (readonly [string, readonly BasisRef[] | undefined])[] = [
    ["legalBases", item.legalBases],
    ["receipt.basis", receipt.basis],
    ["receipt.corrections.basis", receipt.corrections?.basis],
    ["statutory.basis", statutory?.basis],
    ["promise.basis", promise?.basis],
    ["extension.basis", extension?.basis],
    ["delivery.basis", delivery?.basis],
    ...(item.clocks ?? []).map((clock, index) => [`clocks[${index}].basis`, clock.basis] as const),
    ...(item.suspensions ?? []).map((rule, index) => [`suspensions[${index}].basis`, rule.basis] as const),
    ["renewal.basis", item.renewal?.basis],
    ...item.stops.map((stop, index) => [`stops[${index}].basis`, stop.basis] as const),
    ...item.conditions.map((condition, index) => [`conditions[${index}].basis`, condition.basis] as const),
    ...item.materials.map((material, index) => [`materials[${index}].basis`, material.basis] as const),
    ...(item.undertakings ?? []).flatMap((rule, index) => undertakingCitations(rule, `undertakings[${index}]`)),
    ["safety.basis", item.safety?.basis],
    ["result.basis", item.result.basis],
    ...(item.result.lapses ?? []).map(({ basis }, index) => [`result.lapses[${index}].basis`, basis] as const),
    ...(item.result.endings ?? []).map((ending, index) => [`result.endings[${index}].basis`, ending.basis] as const),
    ["fee.basis", fee?.basis],
    ["bundle.basis", item.bundle?.basis],
    ["unified.decision", item.unified?.decision],
    ["elements.quantityLimit.basis", item.elements?.quantityLimit?.basis],
    ...(item.elements?.discretion ?? []).map(
      (rule, index) => [`elements.discretion[${index}].basis`, rule.basis] as const,
    ),
    ...(item.elements?.penalties ?? []).map((one, index) => [`elements.penalties[${index}].basis`, one.basis] as const),
  ];
  return places.flatMap(([place, refs]) => (refs ?? []).map((ref, index) => ({ ref, place: `${place}[${index}]` })));
}

function undertakingCitations(
  { basis, due, breach, rectify, bars }: UndertakingRule,
  place: string,
): readonly (readonly [string, readonly BasisRef[] | undefined])[] {
  return [
    [`${place}.basis`, basis],
    [`${place}.due.basis`, due?.basis],
    ...breach.map((effect, index) => [`${place}.breach[${index}].basis`, effect.basis] as const),
    [`${place}.rectify.basis`, rectify?.basis],
    [`${place}.bars.basis`, bars?.basis],
  ];
}
