/**
 * Changes of items on their way from the draft to the batch: opened from what was written, signed in the posts of the
 * district, each step an event. Rules R-CAT-80 to 83.
 */
import {
  type ChangeCommand,
  type ChangeEvent,
  type ChangeRefusal,
  decideChange,
  diffItems,
  evolveChange,
  foldChange,
  type Gatekeeper,
  type ItemChange,
  openChange,
  postsAsked,
  type WholeItem,
} from "../../../core/catalog/index.ts";
import type { StaffActor } from "../../../core/party/index.ts";
import { civilDateOf, type ItemCode, type Jurisdiction, ok, type Result, refuse } from "../../../core/shared/index.ts";
import type { CatalogueStore } from "../../ports/catalogue-store.ts";
import type { ItemChangeStore, StoredChange, ToldSigners } from "../../ports/item-changes.ts";
import type { ItemContent } from "../../ports/item-drafts.ts";
import type { ListStore } from "../../ports/list-store.ts";
import type { Now } from "../../ports/procedures.ts";
import type { CatalogueCache, DistrictCatalogue } from "../cache.ts";
import { type AroundOf, groundOf } from "./catalogue-around.ts";
import { linkOf, versionOf } from "./change-chain.ts";
import type { ChangeSources } from "./change-sources.ts";
import { type ContentReaders, checkContent, checkTogether } from "./check-content.ts";

export interface ItemChanges {
  /** Takes the draft of the item as it stands: later words in the draft are another change. */
  open(who: StaffActor, asked: ChangeAsked): Promise<Result<{ readonly id: string }, ItemChangeRefusal>>;
  execute(
    who: StaffActor,
    id: string,
    command: ChangeCommand,
  ): Promise<Result<{ readonly version: number }, ItemChangeRefusal>>;
}

export interface ChangeAsked {
  readonly item: ItemCode;
  /** To take the item out of the catalogue; no draft is needed. */
  readonly withdraw: boolean;
  readonly reason: string;
}

export type ItemChangeRefusal =
  | ChangeRefusal
  | { readonly code: "change/not-found" }
  | { readonly code: "change/nothing-written"; readonly item: ItemCode }
  | { readonly code: "change/already-open"; readonly item: ItemCode }
  /** Another version was published since the draft was begun. */
  | { readonly code: "change/base-moved"; readonly item: ItemCode }
  | { readonly code: "change/busy" };

export interface ItemChangeParts {
  readonly cache: CatalogueCache;
  readonly versions: Pick<CatalogueStore, "findVersion">;
  readonly changes: ItemChangeStore;
  readonly sources: ChangeSources;
  readonly readers: ContentReaders;
  readonly aroundOf: AroundOf;
  readonly lists: Pick<ListStore, "readLists">;
  readonly now: Now;
  readonly newId: () => string;
  /** Somebody was told to sign: their screens may ask. */
  readonly onTold?: (jurisdiction: Jurisdiction) => void;
}

/** Of one command against whoever else signs at the same moment. */
const ATTEMPTS = 5;

export function createItemChanges(parts: ItemChangeParts): ItemChanges {
  const { cache, changes, now } = parts;
  return {
    async open(who, asked) {
      const { jurisdiction, account } = who;
      const prepared = await prepare(parts, jurisdiction, asked);
      if (!prepared.ok) return prepared;
      const { content, authors, gatekeepers, ...change } = prepared.value;
      const opened = openChange({ ...change, authors: [...new Set([...authors, account])] }, gatekeepers);
      if (!opened.ok) return opened;
      const id = parts.newId();
      const unlinked = { seq: 1, at: now(jurisdiction), actor: account, body: opened.value };
      const event = { ...unlinked, link: linkOf("", unlinked) };
      const state = evolveChange(null, opened.value);
      const told = signersToTell(id, state, { catalogue: await cache.get(jurisdiction), at: event.at });
      const done = await changes.open(jurisdiction, {
        id,
        item: asked.item,
        status: state.status,
        content,
        event,
        told,
      });
      if (!done) return refuse({ code: "change/already-open", item: asked.item });
      if (told.posts.length > 0) parts.onTold?.(jurisdiction);
      return ok({ id });
    },
    async execute(who, id, command) {
      const { jurisdiction } = who;
      const gatekeepers = gatekeepersOf(await cache.get(jurisdiction));
      for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
        const stored = await changes.find(jurisdiction, id);
        if (stored === null) return refuse({ code: "change/not-found" });
        const decided = decideChange(stateOf(stored), command, { actor: who, gatekeepers });
        if (!decided.ok) return decided;
        const next = nextEvent(stored, decided.value, { at: now(jurisdiction), actor: who.account });
        if (await changes.append(jurisdiction, next)) return ok({ version: next.event.seq });
      }
      return refuse({ code: "change/busy" });
    },
  };
}

export function stateOf(stored: StoredChange): ItemChange {
  return foldChange(stored.events.map(({ body }) => body));
}

export function gatekeepersOf({ register }: DistrictCatalogue): readonly Gatekeeper[] {
  return register.gatekeepers ?? [];
}

const SIGNING = new Set(["catalogue.sign", "catalogue.manage"]);

/** R-CAT-117: a post that may not open the change would be led nowhere. */
function signersToTell(
  id: string,
  state: ItemChange,
  { catalogue, at }: { readonly catalogue: DistrictCatalogue; readonly at: ReturnType<Now> },
): ToldSigners {
  const { register, calendar } = catalogue;
  const mayOpen = new Set(
    register.posts.filter(({ grants }) => grants.some((grant) => SIGNING.has(grant))).map((post) => post.id as string),
  );
  return {
    posts: postsAsked(state, gatekeepersOf(catalogue)).filter(({ post }) => mayOpen.has(post)),
    except: state.authors,
    today: civilDateOf(at, calendar.zone),
    code: "notice/change-to-sign",
    facts: { change: id, item: state.itemName, changeKind: state.kind },
  };
}

/** The event that follows, with its link and the state that it leads to. */
export function nextEvent(
  { id, events }: StoredChange,
  body: ChangeEvent,
  by: { readonly at: ReturnType<Now>; readonly actor: StaffActor["account"] | null },
) {
  const unlinked = { seq: events.length + 1, ...by, body };
  const event = { ...unlinked, link: linkOf(events.at(-1)?.link ?? "", unlinked) };
  const { status } = foldChange([...events.map((one) => one.body), body]);
  return { id, status, event };
}

interface Prepared extends Omit<Parameters<typeof openChange>[0], "authors"> {
  readonly authors: ItemChange["authors"];
  readonly content: ItemContent | null;
  readonly gatekeepers: readonly Gatekeeper[];
}

async function prepare(
  parts: ItemChangeParts,
  jurisdiction: Jurisdiction,
  { item, withdraw, reason }: ChangeAsked,
): Promise<Result<Prepared, ItemChangeRefusal>> {
  const catalogue = await parts.cache.get(jurisdiction);
  const current = catalogue.items.get(item)?.version ?? null;
  const published = current === null ? null : await parts.versions.findVersion(jurisdiction, item, current);
  const today = civilDateOf(parts.now(jurisdiction), catalogue.calendar.zone);
  const ground = await groundOf(parts, catalogue, today);
  const gatekeepers = gatekeepersOf(catalogue);
  if (withdraw) {
    if (published === null) return refuse({ code: "change/nothing-written", item });
    const findings = checkTogether(new Map([[item, null]]), ground).filter(({ severity }) => severity === "error");
    return ok({
      ...{ item, itemName: published.spec.name, kind: "withdraw", reason, baseVersion: current, version: null },
      ...{ changes: [], findings, authors: [], content: null, gatekeepers },
    });
  }
  const source = await parts.sources.find(jurisdiction, item);
  if (source === null) return refuse({ code: "change/nothing-written", item });
  if (source.baseVersion !== current) return refuse({ code: "change/base-moved", item });
  const { content, authors } = source;
  const { findings, flow } = await checkContent(parts.readers, content, ground);
  const after: WholeItem | null = flow === null ? null : { spec: content.spec, flow };
  return ok({
    ...{ item, itemName: content.spec.name, kind: published === null ? "new" : "amend", reason },
    ...{ baseVersion: current, version: versionOf(content), changes: diffItems(published, after) },
    ...{ findings, authors, content, gatekeepers },
  });
}
