/**
 * What the published items of a district say, for whoever edits one of them: read once, and after a change of the
 * catalogue only what is new. Five thousand items come in portions, so that nobody else waits for them.
 */
import { type CatalogueSurvey, type ItemSpec, surveyCatalogue } from "../../core/catalog/index.ts";
import type { ItemCode, Jurisdiction } from "../../core/shared/index.ts";
import type { CatalogueStore } from "../ports/catalogue-store.ts";
import type { DistrictCatalogue } from "./cache.ts";

/** In the order of the catalogue. */
export type Neighbours = (catalogue: DistrictCatalogue) => Promise<readonly ItemSpec[]>;

const PORTION = 250;

interface KeptSpec {
  readonly version: string;
  readonly spec: ItemSpec;
}

export function createNeighbours(store: Pick<CatalogueStore, "listSpecs">): Neighbours {
  const answers = new WeakMap<DistrictCatalogue, Promise<readonly ItemSpec[]>>();
  const known = new Map<Jurisdiction, ReadonlyMap<ItemCode, KeptSpec>>();

  async function read({ district, items }: DistrictCatalogue): Promise<readonly ItemSpec[]> {
    const before = known.get(district.code);
    const published = [...items.values()].flatMap(({ code, version }) => (version === null ? [] : [{ code, version }]));
    const missing = published.filter(({ code, version }) => before?.get(code)?.version !== version);
    const kept = new Map<ItemCode, KeptSpec>();
    for (let at = 0; at < missing.length; at += PORTION) {
      const portion = await store.listSpecs(district.code, missing.slice(at, at + PORTION));
      for (const { version, spec } of portion) kept.set(spec.code, { version, spec });
    }
    for (const { code, version } of published) {
      const old = before?.get(code);
      if (old?.version === version) kept.set(code, old);
    }
    known.set(district.code, kept);
    return published.flatMap(({ code }) => kept.get(code)?.spec ?? []);
  }

  return (catalogue) => {
    const standing = answers.get(catalogue);
    if (standing !== undefined) return standing;
    const reading = read(catalogue);
    answers.set(catalogue, reading);
    // A database that is away for a moment is asked again.
    reading.catch(() => answers.delete(catalogue));
    return reading;
  };
}

/** What an edited item is checked against, reckoned once for each state of the catalogue. */
export function createSurveys(neighboursOf: Neighbours): (catalogue: DistrictCatalogue) => Promise<CatalogueSurvey> {
  const known = new WeakMap<DistrictCatalogue, Promise<CatalogueSurvey>>();
  return (catalogue) => {
    const standing = known.get(catalogue);
    if (standing !== undefined) return standing;
    const surveyed = neighboursOf(catalogue).then((items) => surveyCatalogue(items, catalogue.register.bases));
    known.set(catalogue, surveyed);
    surveyed.catch(() => known.delete(catalogue));
    return surveyed;
  };
}
