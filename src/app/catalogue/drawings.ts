/** The BPMN files of procedures, as they stood when a version was published. */
import type { ItemCode, Jurisdiction } from "../../core/shared/index.ts";
import type { CatalogueStore } from "../ports/catalogue-store.ts";

export interface Drawings {
  /** Of the version that a running case keeps. @throws Error when a stored case names a version that is not kept */
  getBpmn(jurisdiction: Jurisdiction, item: ItemCode, version: string): Promise<string>;
}

export function createDrawings(store: Pick<CatalogueStore, "findVersion">): Drawings {
  return {
    async getBpmn(jurisdiction, item, version) {
      const stored = await store.findVersion(jurisdiction, item, version);
      if (stored === null) throw new Error(`version ${version} of item ${item} is not kept`);
      return stored.bpmn;
    },
  };
}
