/** The catalogue on a test database, as a process of its own would have it: own pools, own memory. */
import { resolve } from "node:path";
import type { DistrictLoaded } from "../../src/app/catalogue/load-district.ts";
import type { PeopleLoader } from "../../src/app/ports/people-loader.ts";
import type { Now } from "../../src/app/ports/procedures.ts";
import type { Instant, Jurisdiction } from "../../src/core/shared/index.ts";
import { type CatalogueServices, loadDistrictFolder, openCatalogue } from "../../src/main/catalogue.ts";
import { type DistrictPools, openPools } from "../../src/store/postgres/pool.ts";

export const DEMO = "990108" as Jurisdiction;
export const DEMO_FOLDER = resolve(import.meta.dirname, "../../districts/demo");

export interface CatalogueUnderTest extends CatalogueServices {
  readonly pools: DistrictPools;
  /** @throws Error with the findings when the folder cannot be read */
  load(folder: string, people?: PeopleLoader): Promise<DistrictLoaded>;
  close(): Promise<void>;
}

export function openTestCatalogue(appUrl: string, now: Now = () => Date.now() as Instant): CatalogueUnderTest {
  const pools = openPools({ url: appUrl, connectionsEach: 4 });
  const services = openCatalogue(pools, now);
  return {
    ...services,
    pools,
    async load(folder, people) {
      const loaded = await loadDistrictFolder({ ...services, people, demoAccountsAllowed: true }, folder);
      if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusal.findings, null, 2));
      return loaded.value;
    },
    close: () => pools.end(),
  };
}
