/** The register of districts, kept in memory for some seconds: public requests ask for it each time. */
import type { District, Districts } from "../../app/ports/districts.ts";
import type { DistrictPools } from "../postgres/pool.ts";

const KEPT_MS = 5_000;

export function openDistricts(pools: DistrictPools, elapsed = () => performance.now()): Districts {
  let known: Promise<ReadonlyMap<string, District>> | undefined;
  let askedAt = 0;

  function read(): Promise<ReadonlyMap<string, District>> {
    if (known === undefined || elapsed() - askedAt > KEPT_MS) {
      const asked = listDistricts(pools);
      known = asked;
      askedAt = elapsed();
      asked.catch(() => {
        if (known === asked) known = undefined;
      });
    }
    return known;
  }

  return {
    find: async (code) => (await read()).get(code) ?? null,
    list: async () => [...(await read()).values()],
  };
}

async function listDistricts(pools: DistrictPools): Promise<ReadonlyMap<string, District>> {
  const { rows } = await pools.platform.query<District>(
    "select code, name, zone, demo from jurisdiction order by code",
  );
  return new Map(rows.map((district) => [district.code, district]));
}
