/** Procedures and calendars for the engine, from memory. */
import {
  childLimits,
  DEFAULT_POLICY,
  type ItemSpec,
  type LegalBasis,
  listCitations,
  type Procedure,
  placesOf,
  postNames,
  timingOf,
  type WholeItem,
} from "../../core/catalog/index.ts";
import { compileForm } from "../../core/form/index.ts";
import type { ItemCode } from "../../core/shared/index.ts";
import type { CatalogueStore, Registered } from "../ports/catalogue-store.ts";
import type { Calendars, Procedures } from "../ports/procedures.ts";
import type { CatalogueCache, DistrictCatalogue } from "./cache.ts";

/** After the first question for a version, and until the catalogue changes, an answer is one look into a map. */
export function createProcedures(cache: CatalogueCache, store: CatalogueStore): Procedures & Calendars {
  return {
    async findPublished(jurisdiction, item) {
      const catalogue = await cache.find(jurisdiction);
      const version = catalogue?.items.get(item)?.version ?? null;
      return catalogue === null || version === null ? null : getVersion(catalogue, store, item, version);
    },
    async getVersion(jurisdiction, item, version) {
      const catalogue = await cache.get(jurisdiction);
      const known = catalogue.procedures.get(nameOf(item, version));
      if (known !== undefined) return known;
      // Older than what is published, or published by another process a moment ago, with a register of its own.
      const isCurrent = catalogue.items.get(item)?.version === version;
      return getVersion(isCurrent ? catalogue : await cache.getAnew(jurisdiction), store, item, version);
    },
    async getCalendar(jurisdiction) {
      return (await cache.get(jurisdiction)).calendar;
    },
  };
}

async function getVersion(
  catalogue: DistrictCatalogue,
  store: CatalogueStore,
  item: ItemCode,
  version: string,
): Promise<Procedure> {
  const name = nameOf(item, version);
  const known = catalogue.procedures.get(name);
  if (known !== undefined) return known;
  const stored = await store.findVersion(catalogue.district.code, item, version);
  if (stored === null) throw new Error(`version ${version} of item ${item} is not kept`);
  const procedure = procedureOf(catalogue, stored, version);
  catalogue.procedures.set(name, procedure);
  return procedure;
}

/**
 * An item that compiles, as cases run on it in this district.
 * @throws Error when the register has no such body or office
 */
export function procedureOf(catalogue: DistrictCatalogue, { spec, flow }: WholeItem, version: string): Procedure {
  const { bodies, offices, bases, posts, policy, absences } = catalogue.register;
  return {
    item: spec,
    version,
    flow,
    form: compileForm(spec.form),
    body: named(bodies, spec.body),
    office: named(offices, spec.office),
    places: placesOf(flow, spec.office, { offices, bodies }),
    absences,
    timing: timingOf(spec, policy ?? DEFAULT_POLICY, postNames(posts, offices)),
    childLimits: childLimits(flow, (code) => catalogue.items.get(code as ItemCode)?.summary ?? undefined),
    bases: citedBases(spec, bases),
  };
}

function nameOf(item: ItemCode, version: string): string {
  return `${item} ${version}`;
}

function named<T extends { readonly id: string }>(entries: readonly Registered<T>[], id: string): T {
  const found = entries.find((entry) => entry.id === id);
  if (found === undefined) throw new Error(`the register has no ${id}`);
  return withoutMark(found);
}

function citedBases(item: ItemSpec, bases: readonly Registered<LegalBasis>[]): Procedure["bases"] {
  const cited = new Set(listCitations(item).map(({ ref }) => ref.law));
  return Object.fromEntries(
    bases.filter((basis) => cited.has(basis.id)).map((basis) => [basis.id, withoutMark(basis)]),
  );
}

function withoutMark<T>({ former: _, ...entry }: Registered<T>): T {
  return entry as unknown as T;
}
