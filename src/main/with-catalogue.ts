/** Lends a command the catalogue of the configured database, and little else: a command reads what it needs. */
import { type CatalogueCache, createCatalogueCache } from "../app/catalogue/cache.ts";
import type { CatalogueStore } from "../app/ports/catalogue-store.ts";
import type { ListStore } from "../app/ports/list-store.ts";
import { openCatalogueStore } from "../store/catalogue/catalogue-store.ts";
import { openListStore } from "../store/lists/list-store.ts";
import { type DistrictPools, openPools } from "../store/postgres/pool.ts";
import type { Config } from "./config.ts";
import { withMigratedDatabase } from "./with-database.ts";

interface CommandParts {
  readonly store: CatalogueStore;
  readonly lists: ListStore;
  readonly cache: CatalogueCache;
  readonly pools: DistrictPools;
  readonly migratorUrl: string;
}

/** Opens the configured database for one command, and closes it after. */
export function withCatalogue<T>(
  config: Config,
  progress: (line: string) => void,
  use: (parts: CommandParts) => Promise<T>,
): Promise<T> {
  return withMigratedDatabase(config, progress, async ({ appUrl, migratorUrl }) => {
    const pools = openPools({ url: appUrl, connectionsEach: 2, onError: (error) => progress(error.message) });
    try {
      const store = openCatalogueStore(pools);
      return await use({
        store,
        lists: openListStore(pools),
        cache: createCatalogueCache(store),
        pools,
        migratorUrl,
      });
    } finally {
      await pools.end();
    }
  });
}
