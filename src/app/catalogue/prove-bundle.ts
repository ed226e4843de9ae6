/** Bundles as they are asked for: one that is offered, or any choice of published items that somebody tries out. */
import {
  type BundleItem,
  type BundleRefusal,
  callsOf,
  choiceOf,
  composeBundle,
  type Procedure,
} from "../../core/catalog/index.ts";
import { civilDateOf, type ItemCode, type Jurisdiction, ok, type Result, refuse } from "../../core/shared/index.ts";
import type { Now, Procedures } from "../ports/procedures.ts";
import { type BundleProofView, bundleProofView } from "./bundle-proof.ts";
import type { CatalogueCache } from "./cache.ts";

export type BundleNotProved = BundleRefusal | { readonly code: "item/not-published"; readonly item: string };

export interface ProvingParts {
  readonly cache: CatalogueCache;
  readonly procedures: Pick<Procedures, "findPublished">;
  readonly now: Now;
}

/** @param codes one bundle that the catalogue has, or two and more items of any kind */
export async function proveBundle(
  { cache, procedures, now }: ProvingParts,
  jurisdiction: Jurisdiction,
  codes: readonly ItemCode[],
): Promise<Result<BundleProofView, BundleNotProved>> {
  const catalogue = await cache.get(jurisdiction);
  const asked = await findAll(procedures, jurisdiction, codes);
  if (!asked.ok) return asked;
  const [first] = asked.value;
  const offered = codes.length === 1 && first?.item.bundle !== undefined ? first : null;
  const called = offered === null ? [] : callsOf(offered.flow).map(({ procedure }) => procedure as ItemCode);
  const parts = offered === null ? asked : await findAll(procedures, jurisdiction, called);
  if (!parts.ok) return parts;
  const items = parts.value.map(itemOf);
  const choice = offered === null ? { items, answers: {}, settled: {} } : choiceOf(itemOf(offered), items);
  const from = civilDateOf(now(jurisdiction), catalogue.calendar.zone);
  const bundle = composeBundle(choice, { calendar: catalogue.calendar, from });
  if (!bundle.ok) return bundle;
  const all = [...parts.value, ...(offered === null ? [] : [offered])];
  const bases = Object.assign({}, ...all.map((one) => one.bases)) as Procedure["bases"];
  return ok(bundleProofView(bundle.value, bases, offered === null ? null : itemOf(offered)));
}

function itemOf({ item, flow }: Procedure): BundleItem {
  return { spec: item, flow };
}

async function findAll(
  procedures: ProvingParts["procedures"],
  jurisdiction: Jurisdiction,
  codes: readonly ItemCode[],
): Promise<Result<readonly Procedure[], BundleNotProved>> {
  const found: Procedure[] = [];
  for (const code of new Set(codes)) {
    const procedure = await procedures.findPublished(jurisdiction, code);
    if (procedure === null) return refuse({ code: "item/not-published", item: code });
    found.push(procedure);
  }
  return ok(found);
}
