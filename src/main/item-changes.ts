/** Wires changes of items, batches and the history of items to the database. */

import type { MigrationParts } from "../app/case/migrate-cases.ts";
import { createBatches } from "../app/catalogue/changes/batches.ts";
import { createAround } from "../app/catalogue/changes/catalogue-around.ts";
import { sourcesOfDrafts } from "../app/catalogue/changes/change-sources.ts";
import { createChangeViews } from "../app/catalogue/changes/change-view.ts";
import { createItemHistory } from "../app/catalogue/changes/history.ts";
import { createItemChanges } from "../app/catalogue/changes/item-changes.ts";
import { createTryChange } from "../app/catalogue/changes/try-change.ts";
import type { LiveHub } from "../app/live.ts";
import type { Now } from "../app/ports/procedures.ts";
import type { Staff } from "../app/ports/register.ts";
import type { Jurisdiction } from "../core/shared/index.ts";
import { readBpmn } from "../files/bpmn/index.ts";
import { readDmn } from "../files/dmn/index.ts";
import type { ChangeServices } from "../http/catalogue/change-routes.ts";
import { openItemChangeStore } from "../store/catalogue/changes/change-store.ts";
import { openItemDrafts } from "../store/catalogue/item-drafts.ts";
import type { DistrictPools } from "../store/postgres/pool.ts";
import type { CatalogueServices } from "./catalogue.ts";
import { newCaseId } from "./uuid.ts";

export interface ItemChangeWiring {
  readonly pools: DistrictPools;
  readonly catalogue: Pick<CatalogueServices, "cache" | "store" | "lists">;
  readonly staff: Pick<Staff, "getNames">;
  readonly now: Now;
  readonly live: Pick<LiveHub, "publish">;
  readonly migration: MigrationParts;
}

export function openItemChanges({ pools, catalogue, staff, now, live, migration }: ItemChangeWiring): ChangeServices {
  const { cache, store: versions, lists } = catalogue;
  const changes = openItemChangeStore(pools);
  const parts = {
    ...{ cache, versions, lists, changes, now, staff },
    sources: sourcesOfDrafts(openItemDrafts(pools)),
    readers: { readFlow: readBpmn, readDecisions: readDmn },
    aroundOf: createAround(versions),
    newId: () => newCaseId(Date.now()),
    onTold: (jurisdiction: Jurisdiction) => live.publish({ jurisdiction, topics: ["notices"] }),
  };
  return {
    changes: createItemChanges(parts),
    views: createChangeViews(parts),
    batches: createBatches(parts),
    batchViews: parts,
    history: createItemHistory(parts),
    tryChange: createTryChange(parts, migration),
  };
}
