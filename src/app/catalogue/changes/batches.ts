/**
 * Batches: put together, made public by a document, in effect from their day. All of one or nothing, once across
 * processes. Rules R-CAT-84 to 86.
 */
import {
  type Batch,
  type BatchRefusal,
  cancelBatch,
  isDue,
  publishBatch,
  type WholeItem,
} from "../../../core/catalog/index.ts";
import type { StaffActor } from "../../../core/party/index.ts";
import {
  type CivilDate,
  civilDateOf,
  type ItemCode,
  type Jurisdiction,
  ok,
  type Result,
  refuse,
  SHANGHAI,
} from "../../../core/shared/index.ts";
import type { StoredBatch, StoredChange, VersionToKeep } from "../../ports/item-changes.ts";
import type { DistrictCatalogue } from "../cache.ts";
import { groundOf } from "./catalogue-around.ts";
import { checkContent, checkTogether } from "./check-content.ts";
import { type ItemChangeParts, nextEvent, stateOf } from "./item-changes.ts";

export interface Batches {
  create(who: StaffActor, name: string): Promise<{ readonly id: string }>;
  /** Into the batch, or out of it. */
  set(who: StaffActor, batch: string, change: string, inIt: boolean): Promise<Result<null, BatchesRefusal>>;
  publish(who: StaffActor, batch: string, document: BatchDocument): Promise<Result<null, BatchesRefusal>>;
  /** Calls a batch off that is not in effect yet: its changes are ready for another. */
  cancel(who: StaffActor, batch: string, reason: string): Promise<Result<null, BatchesRefusal>>;
  /** Whatever is due by now. @returns how many batches took effect by this call */
  takeEffect(jurisdiction: Jurisdiction): Promise<number>;
}

export interface BatchDocument {
  readonly documentNumber: string;
  readonly effectiveOn: CivilDate;
}

export type BatchesRefusal =
  | BatchRefusal
  | { readonly code: "batch/not-found" }
  /** It is in another batch, or can be in none any more. */
  | { readonly code: "batch/change-elsewhere" }
  /** Somebody else was quicker. */
  | { readonly code: "batch/changed-meanwhile" };

export function createBatches(parts: ItemChangeParts): Batches {
  const { changes, now, cache } = parts;
  // Asked every few seconds of every district: the whole catalogue is not needed for it.
  const today = async (jurisdiction: Jurisdiction) => {
    // Asked first: only then is it known whether the district's clock may be moved.
    const zone = (await cache.findDistrict(jurisdiction))?.zone ?? SHANGHAI;
    return civilDateOf(now(jurisdiction), zone);
  };

  async function changesOf(jurisdiction: Jurisdiction, batch: StoredBatch): Promise<readonly StoredChange[]> {
    const found = await Promise.all(batch.changes.map((id) => changes.find(jurisdiction, id)));
    return found.filter((one) => one !== null);
  }

  return {
    async create({ jurisdiction, account }, name) {
      const id = parts.newId();
      await changes.createBatch(jurisdiction, { id, name, by: account, at: now(jurisdiction) });
      return { id };
    },
    async set({ jurisdiction }, id, change, inIt) {
      const batch = await changes.findBatch(jurisdiction, id);
      if (batch === null) return refuse({ code: "batch/not-found" });
      if (batch.status !== "open") return refuse({ code: "batch/not-open", status: batch.status });
      const done = await changes.setBatch(jurisdiction, change, id, inIt);
      return done ? ok(null) : refuse({ code: "batch/change-elsewhere" });
    },
    async publish({ jurisdiction, account }, id, document) {
      const batch = await changes.findBatch(jurisdiction, id);
      if (batch === null) return refuse({ code: "batch/not-found" });
      const stored = await changesOf(jurisdiction, batch);
      const catalogue = await cache.getAnew(jurisdiction);
      const written = await versionsOf(parts, catalogue, stored, document.effectiveOn);
      const decided = publishBatch(batch, stored.map(stateOf), {
        ...document,
        today: await today(jurisdiction),
        current: new Map([...catalogue.items.values()].map(({ code, version }) => [code, version])),
        errors: written.errors,
      });
      if (!decided.ok) return decided;
      const at = now(jurisdiction);
      const { effectiveOn } = document;
      const events = stored.map((one) =>
        nextEvent(one, { type: "change-scheduled", batch: id, effectiveOn }, { at, actor: account }),
      );
      const done = await changes.publish(jurisdiction, {
        ...{ id, ...document, by: account, at, events, versions: written.versions },
      });
      if (!done) return refuse({ code: "batch/changed-meanwhile" });
      cache.changed();
      return ok(null);
    },
    async cancel({ jurisdiction, account }, id, reason) {
      const batch = await changes.findBatch(jurisdiction, id);
      if (batch === null) return refuse({ code: "batch/not-found" });
      const decided = cancelBatch(batch, reason);
      if (!decided.ok) return decided;
      const stored = await changesOf(jurisdiction, batch);
      const at = now(jurisdiction);
      const events = stored.flatMap((one) =>
        stateOf(one).status === "scheduled"
          ? [nextEvent(one, { type: "change-unscheduled", reason }, { at, actor: account })]
          : [],
      );
      const done = await changes.cancelBatch(jurisdiction, id, batch.status, events);
      return done ? ok(null) : refuse({ code: "batch/changed-meanwhile" });
    },
    async takeEffect(jurisdiction) {
      const on = await today(jurisdiction);
      let taken = 0;
      for (const id of await changes.listDueBatches(jurisdiction, on)) {
        const batch = await changes.findBatch(jurisdiction, id);
        if (batch === null || !isDue(batch, on)) continue;
        if (await putIntoEffect(parts, jurisdiction, batch, await changesOf(jurisdiction, batch))) taken += 1;
      }
      if (taken > 0) cache.changed();
      return taken;
    },
  };
}

interface Written {
  readonly versions: readonly VersionToKeep[];
  readonly errors: readonly { readonly code: string; readonly place: string }[];
}

/** R-CAT-84: each is checked anew on the law of its day, and then all of them together. */
async function versionsOf(
  parts: ItemChangeParts,
  catalogue: DistrictCatalogue,
  stored: readonly StoredChange[],
  on: CivilDate,
): Promise<Written> {
  const { code: jurisdiction } = catalogue.district;
  const ground = await groundOf(parts, catalogue, on);
  const versions: VersionToKeep[] = [];
  const wholes = new Map<ItemCode, WholeItem | null>();
  const unread: Written["errors"][number][] = [];
  for (const change of stored) {
    const { item, version } = stateOf(change);
    const content = await parts.changes.findContent(jurisdiction, change.id);
    if (content === null || version === null) {
      wholes.set(item, null);
      continue;
    }
    const { flow, findings } = await checkContent(parts.readers, content, ground);
    if (flow === null) {
      unread.push(...findings.map(({ code, place }) => ({ code, place })));
      continue;
    }
    wholes.set(item, { spec: content.spec, flow });
    versions.push({ ...content, code: item, version, flow, bodyName: bodyNameOf(catalogue, content.spec.body) });
  }
  const errors = checkTogether(wholes, ground).filter(({ severity }) => severity === "error");
  return { versions, errors: [...unread, ...errors.map(({ code, place }) => ({ code, place }))] };
}

async function putIntoEffect(
  parts: ItemChangeParts,
  jurisdiction: Jurisdiction,
  batch: Batch & Pick<StoredBatch, "id">,
  stored: readonly StoredChange[],
): Promise<boolean> {
  const { id, documentNumber, effectiveOn } = batch;
  if (documentNumber === null || effectiveOn === null) throw new Error(`batch ${id} is published without a document`);
  const catalogue = await parts.cache.get(jurisdiction);
  const at = parts.now(jurisdiction);
  const items = await Promise.all(
    stored.map(async (change) => {
      const { item, itemName, version, reason } = stateOf(change);
      const spec = (await parts.changes.findContent(jurisdiction, change.id))?.spec;
      const known = catalogue.items.get(item);
      return {
        ...{ code: item, version, reason },
        name: spec?.name ?? itemName,
        bodyName: spec === undefined ? (known?.bodyName ?? "") : bodyNameOf(catalogue, spec.body),
        type: spec?.type ?? known?.type ?? "",
      };
    }),
  );
  const events = stored.map((change) => nextEvent(change, { type: "change-in-effect" }, { at, actor: null }));
  return parts.changes.takeEffect(jurisdiction, { id, documentNumber, effectiveOn, events, items });
}

function bodyNameOf({ register }: DistrictCatalogue, body: string): string {
  return register.bodies.find(({ id }) => id === body)?.name ?? body;
}
