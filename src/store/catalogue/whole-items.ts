/** Published items as they are checked: what they say, and how they run. */
import { LRUCache } from "lru-cache";
import type { WantedVersion } from "../../app/ports/catalogue-store.ts";
import type { WholeItem } from "../../core/catalog/index.ts";
import type { FlowModel } from "../../core/flow/index.ts";
import type { Jurisdiction } from "../../core/shared/index.ts";
import type { Queryable } from "./transaction.ts";

/** So that nobody else waits for the database or this process. */
const PORTION = 250;
/** Thousands of items go through a few dozen procedures. */
const MOST_FLOWS = 200;

/** In the order in which they are wanted; those that run in the same way share their flow. */
export async function* readWhole(
  client: Queryable,
  jurisdiction: Jurisdiction,
  wanted: readonly WantedVersion[],
): AsyncGenerator<WholeItem, void> {
  const flows = new LRUCache<string, FlowModel>({ max: MOST_FLOWS });
  const flowOf = (written: string): FlowModel => {
    const known = flows.get(written);
    if (known !== undefined) return known;
    const flow = JSON.parse(written) as FlowModel;
    flows.set(written, flow);
    return flow;
  };
  const portionAt = (at: number) =>
    at < wanted.length ? readPortion(client, jurisdiction, wanted.slice(at, at + PORTION)) : Promise.resolve([]);
  // While one portion is made into objects here, the database unpacks the next.
  let coming = portionAt(0);
  for (let at = PORTION; at < wanted.length + PORTION; at += PORTION) {
    const portion = coming;
    coming = portionAt(at);
    // If the one before it fails, nobody asks for it any more.
    coming.catch(() => undefined);
    for (const { spec, flow } of await portion) yield { spec, flow: flowOf(flow) };
  }
}

async function readPortion(client: Queryable, jurisdiction: Jurisdiction, wanted: readonly WantedVersion[]) {
  const { rows } = await client.query<{ spec: WholeItem["spec"]; flow: string }>({
    name: "read-whole-items",
    text: `select v.spec, (v.flow->'model')::text as flow
           from unnest($2::text[], $3::text[]) with ordinality as w(code, version, nth)
           join item_version v on v.jurisdiction = $1 and v.code = w.code and v.version = w.version
           order by w.nth`,
    values: [jurisdiction, wanted.map(({ code }) => code), wanted.map(({ version }) => version)],
  });
  return rows;
}
