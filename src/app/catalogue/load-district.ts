/** Brings a district to what its files say: place, calendar, register, items, people. */
import type { ListKind } from "../../core/catalog/index.ts";
import { civilDateOf, type Instant, type ItemCode, type Jurisdiction } from "../../core/shared/index.ts";
import type { CatalogueStore, DistrictRegister, ItemFinding } from "../ports/catalogue-store.ts";
import type { ListStore } from "../ports/list-store.ts";
import type { PeopleLoaded, PeopleLoader } from "../ports/people-loader.ts";
import type { CatalogueCache } from "./cache.ts";
import { compileDistrict } from "./compile-district.ts";
import type { DistrictSource } from "./district-source.ts";
import { type ListDifference, loadLists } from "./load-lists.ts";

export interface LoadDistrictParts {
  readonly store: CatalogueStore;
  readonly cache: CatalogueCache;
  readonly lists: ListStore;
  /** Undefined loads no accounts at all. */
  readonly people: PeopleLoader | undefined;
  readonly now: Instant;
  /** Whether accounts with a password that everybody knows may exist: only where nobody else can reach the server. */
  readonly demoAccountsAllowed: boolean;
  /** Items that were published on screen and follow the files again. */
  readonly takeBack?: readonly ItemCode[];
}

export interface DistrictLoaded {
  readonly jurisdiction: Jurisdiction;
  readonly name: string;
  readonly created: boolean;
  /** False when everything was so already. */
  readonly changed: boolean;
  readonly published: readonly ItemCode[];
  /** Items with errors: kept, but nobody can apply for them. */
  readonly drafts: readonly ItemCode[];
  /** Items that the files name no more. */
  readonly withdrawn: readonly ItemCode[];
  /** Items that are as they were published on screen, whatever the files say of them. */
  readonly kept: readonly ItemCode[];
  readonly findings: readonly (ItemFinding & { readonly item: ItemCode; readonly folder: string })[];
  /** Lists of the files that were not kept before: from now on they change by registered changes only. */
  readonly establishedLists: readonly ListKind[];
  /** Lists that are kept already and that the files say otherwise: what was registered stands. */
  readonly differingLists: readonly ListDifference[];
  /** Null where none were loaded. */
  readonly accounts: PeopleLoaded | null;
}

/**
 * An item that compiles without errors is published, another is kept as a draft with its findings. Items that the
 * files name no more are withdrawn; cases that began with them go on. What was published on screen stays as it is, and
 * is named. Loading the same files again changes nothing. Rule R-CAT-88.
 */
export async function loadDistrict(parts: LoadDistrictParts, source: DistrictSource): Promise<DistrictLoaded> {
  const { store, cache } = parts;
  const { settings } = source;
  const { lists, established, differing } = await loadLists(parts.lists, source, parts.now);
  const items = compileDistrict({ ...source, lists }, parts.now);
  const today = civilDateOf(parts.now, settings.zone);
  const { takeBack = [] } = parts;
  const saved = await store.saveDistrict({ district: settings, register: registerOf(source), items, today, takeBack });
  cache.changed();
  const accounts = await loadPeople(parts, source);
  const codes = (published: boolean) =>
    items
      .filter((item) => (item.publish !== null) === published && !saved.kept.includes(item.code))
      .map((item) => item.code);
  return {
    jurisdiction: settings.code,
    name: settings.name,
    ...saved,
    published: codes(true),
    drafts: codes(false),
    findings: items.flatMap(({ code, findings }, index) =>
      findings.map((finding) => ({ ...finding, item: code, folder: source.items[index]?.folder ?? "" })),
    ),
    establishedLists: established,
    differingLists: differing,
    accounts,
  };
}

function registerOf(source: DistrictSource): DistrictRegister {
  const { bodies, offices, posts, bases, themes, synonyms, reasons, absences, policy, elements, gatekeepers, basics } =
    source;
  return {
    bodies,
    offices,
    posts,
    bases,
    themes: [
      ...themes.person.map((theme) => ({ ...theme, audience: "person" as const })),
      ...themes.legal.map((theme) => ({ ...theme, audience: "legal" as const })),
    ],
    synonyms,
    absences,
    reasons: Object.entries(reasons).flatMap(([kind, list]) => list.map((reason) => ({ kind, ...reason }))),
    ...(policy === undefined ? {} : { policy }),
    ...(elements === undefined ? {} : { elements }),
    ...(gatekeepers === undefined ? {} : { gatekeepers }),
    ...(basics === undefined ? {} : { basics }),
  };
}

/** Where the known password may not be used, a demonstration district has no accounts at all. */
async function loadPeople(parts: LoadDistrictParts, source: DistrictSource): Promise<PeopleLoaded | null> {
  const { settings, people } = source;
  if (parts.people === undefined || (settings.demo && !parts.demoAccountsAllowed)) return null;
  const { demoPassword, ...persons } = people;
  return parts.people.ensurePeople(settings.code, persons, {
    password: settings.demo ? (demoPassword ?? null) : null,
  });
}
