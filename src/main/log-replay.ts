/** Wires the replay of an event log to the configured database. */
import { resolve } from "node:path";
import { emptyDistrict } from "../app/catalogue/ensure-district.ts";
import { type ReplayReport, replayLog } from "../app/observed/replay.ts";
import type { LogReplayRequest } from "../cli/log-replay.ts";
import { chinaCalendarSpec } from "../files/calendar/china.ts";
import { readObservedLog } from "../files/xes/index.ts";
import { openCaseLists } from "../store/case/case-lists.ts";
import { openCaseStore } from "../store/case/case-store.ts";
import { openObservedCases } from "../store/case/observed-cases.ts";
import { openCatalogueStore } from "../store/catalogue/catalogue-store.ts";
import { openPools } from "../store/postgres/pool.ts";
import type { Config } from "./config.ts";
import { withMigratedDatabase } from "./with-database.ts";

export function replay(config: Config, { file, progress, ...request }: LogReplayRequest): Promise<ReplayReport> {
  return withMigratedDatabase(config, progress, async ({ appUrl }) => {
    const pools = openPools({ url: appUrl, connectionsEach: 2 });
    try {
      const catalogue = openCatalogueStore(pools);
      const parts = {
        store: openCaseStore(pools),
        observed: openObservedCases(pools),
        lists: openCaseLists(pools),
        openLog: () => readObservedLog(resolve(file)),
        openDistrict: async (jurisdiction: LogReplayRequest["jurisdiction"]) => {
          await catalogue.ensureDistrict(emptyDistrict(jurisdiction, chinaCalendarSpec()));
          const district = (await catalogue.listDistricts()).find(({ code }) => code === jurisdiction);
          if (district === undefined) throw new Error(`there is no district ${jurisdiction}`);
          return district.zone;
        },
        progress,
      };
      return await replayLog(parts, request);
    } finally {
      await pools.end();
    }
  });
}
