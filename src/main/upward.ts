/** Wires the basic catalogue, and proposals to whoever keeps it, to the database. */
import { createBasicViews } from "../app/catalogue/upward/basic-views.ts";
import { createProposalViews } from "../app/catalogue/upward/proposal-views.ts";
import { createUpwardProposals } from "../app/catalogue/upward/proposals.ts";
import type { UpwardServices } from "../http/catalogue/upward-routes.ts";
import { openBasicEditions } from "../store/catalogue/upward/editions.ts";
import { openUpwardProposals } from "../store/catalogue/upward/proposal-store.ts";
import type { ItemChangeWiring } from "./item-changes.ts";
import { newCaseId } from "./uuid.ts";

export function openUpward({
  pools,
  catalogue,
  staff,
  now,
}: Omit<ItemChangeWiring, "live" | "migration">): UpwardServices {
  const { cache, store: versions } = catalogue;
  const proposals = openUpwardProposals(pools);
  return {
    basics: createBasicViews({ cache, versions, proposals, editions: openBasicEditions(pools) }),
    proposals: createUpwardProposals({ cache, proposals, now, newId: () => newCaseId(Date.now()) }),
    views: createProposalViews({ cache, proposals, staff }),
  };
}
