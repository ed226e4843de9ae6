/**
 * What the lists of a district say about one another, about the law and about the catalogue. Rules R-CAT-56 to 58. Linear in
 * the size of the lists.
 */
import type { CivilDate } from "../../shared/index.ts";
import { checkBasis } from "../check-law.ts";
import { type CatalogFinding, finding } from "../findings.ts";
import type { LegalBasis } from "../law.ts";
import type { Body } from "../organisation.ts";
import { type KeptLists, LIST_KINDS, type ListEntry, type ListKind, type PowerEntry, type PowerType } from "./entry.ts";
import { type ExercisedPower, powerOf } from "./power-of.ts";

export interface ListFinding {
  /** Null for what is said of all lists together. */
  readonly list: ListKind | null;
  /** Code of the entry; null for the list as a whole. */
  readonly entry: string | null;
  readonly finding: CatalogFinding;
}

export interface ListSurroundings {
  readonly items: readonly ExercisedPower[];
  readonly bodies: readonly Pick<Body, "id">[];
  readonly bases: readonly LegalBasis[];
  readonly today: CivilDate;
}

/** @param lists only what is in force today (`listsInForce`) */
export function checkLists(lists: KeptLists, around: ListSurroundings): readonly ListFinding[] {
  const kept = LIST_KINDS.filter((kind) => lists[kind] !== undefined);
  if (kept.length === 0) return [{ list: null, entry: null, finding: finding("catalog/no-list-kept", "lists") }];
  const surroundings = surroundingsOf(around);
  return [
    ...kept.flatMap((list) => checkEntries(list, lists[list] ?? [], surroundings)),
    ...checkDuties(lists),
    ...checkPowers(lists, around.items),
    ...(lists.negative ?? []).flatMap(({ code, measure, basis }) =>
      measure === "penalty" && !basis.some(({ article }) => article !== undefined)
        ? [{ list: "negative" as const, entry: code, finding: finding("catalog/penalty-without-article", "basis") }]
        : [],
    ),
  ];
}

interface Surroundings {
  readonly bodies: ReadonlySet<string>;
  /** What is wrong with each law, found once: thousands of entries cite the same few. */
  readonly faultsOf: (law: string) => readonly CatalogFinding[];
}

function surroundingsOf({ bodies, bases, today }: ListSurroundings): Surroundings {
  const byLaw = new Map<string, readonly CatalogFinding[]>();
  const known = { bases, today };
  return {
    bodies: new Set(bodies.map(({ id }) => id)),
    faultsOf: (law) => {
      const sofar = byLaw.get(law);
      if (sofar !== undefined) return sofar;
      const found = checkBasis(law, "basis", known).filter(({ severity }) => severity === "error");
      byLaw.set(law, found);
      return found;
    },
  };
}

/** R-CAT-58: every entry rests on law that is in force, belongs to a body that is known, and stands once. */
function checkEntries(
  list: ListKind,
  entries: readonly ListEntry[],
  { bodies, faultsOf }: Surroundings,
): readonly ListFinding[] {
  const seen = new Set<string>();
  const found: ListFinding[] = [];
  for (const { code, body, basis } of entries) {
    const add = (one: CatalogFinding) => found.push({ list, entry: code, finding: one });
    if (seen.has(code)) add(finding("catalog/list-code-repeated", "code", { code }));
    seen.add(code);
    if (!bodies.has(body)) add(finding("catalog/body-unknown", "body", { body }));
    // A duty may follow from the power itself, and a flaw needs no law to be told off for.
    if (basis.length === 0 && list !== "duty" && list !== "negative") add(finding("catalog/basis-missing", "basis"));
    for (const { law } of basis) for (const one of faultsOf(law)) add(one);
  }
  return found;
}

/** R-CAT-56: no power without duties, no duty without its power. */
function checkDuties({ power, duty }: KeptLists): readonly ListFinding[] {
  if (power === undefined || duty === undefined) return [];
  const powers = new Set(power.map(({ code }) => code));
  const owed = new Set(duty.map((one) => one.power));
  return [
    ...duty
      .filter((one) => !powers.has(one.power))
      .map((one) => told("duty", one.code, finding("catalog/duty-without-power", "power", { power: one.power }))),
    ...power
      .filter(({ code }) => !owed.has(code))
      .map(({ code, name }) => told("power", code, finding("catalog/power-without-duties", "code", { name }))),
  ];
}

/** 依申请: exercised when somebody asks, so that there should be an item by which to ask. */
const ASKED_FOR: readonly PowerType[] = ["01", "05", "07", "08", "09"];

/** R-CAT-57: a power that nobody can ask for sleeps. */
function checkPowers({ power = [] }: KeptLists, items: readonly ExercisedPower[]): readonly ListFinding[] {
  const offered = new Set(items.map(powerOf));
  const sleeps = ({ type, basicCode }: PowerEntry) => ASKED_FOR.includes(type) && !offered.has(basicCode);
  return power
    .filter(sleeps)
    .map(({ code, name }) => told("power", code, finding("catalog/power-dormant", "basicCode", { name })));
}

function told(list: ListKind, entry: string, one: CatalogFinding): ListFinding {
  return { list, entry, finding: one };
}
