/** A change as its page shows it: what differs, what was found, who signed, what runs on it, what the reader may do. */
import {
  type Aspect,
  aspectsFor,
  aspectsOpen,
  type ChangeKind,
  type ChangeStatus,
  diffItems,
  type ItemChange,
  mayAccept,
  type Severity,
  type WholeItem,
  warningsOpen,
} from "../../../core/catalog/index.ts";
import type { StaffActor } from "../../../core/party/index.ts";
import {
  type AccountId,
  type CivilDate,
  formatInstant,
  type ItemCode,
  type Jurisdiction,
} from "../../../core/shared/index.ts";
import type { CatalogueStore } from "../../ports/catalogue-store.ts";
import type { RunningCases, StoredChange } from "../../ports/item-changes.ts";
import type { Staff } from "../../ports/register.ts";
import type { DistrictCatalogue } from "../cache.ts";
import { isIntact } from "./change-chain.ts";
import { gatekeepersOf, type ItemChangeParts, stateOf } from "./item-changes.ts";
import { type Telling, type ToldChange, tellChanges } from "./told.ts";
import { createViewedContents } from "./viewed-content.ts";

export interface ChangeViews {
  list(actor: StaffActor, query: ChangesQuery): Promise<readonly ChangeRow[]>;
  find(actor: StaffActor, id: string, telling: Omit<Telling, "bases">): Promise<ChangeView | null>;
}

export interface ChangesQuery {
  readonly statuses?: readonly ChangeStatus[];
  readonly item?: ItemCode;
  /** Only those that wait for a signature of the reader. */
  readonly mine: boolean;
}

export interface ChangeRow {
  readonly id: string;
  readonly item: ItemCode;
  readonly itemName: string;
  readonly kind: ChangeKind;
  readonly status: ChangeStatus;
  readonly reason: string;
  readonly openedAt: string;
  readonly openedBy: string;
  /** Of what is to be signed: what is signed by now, and what waits for the reader. */
  readonly aspects: readonly AspectView[];
  readonly openWarnings: number;
  readonly batch: string | null;
  readonly effectiveOn: CivilDate | null;
}

export interface AspectView {
  readonly aspect: Aspect;
  /** Posts that the district names for it. */
  readonly posts: readonly string[];
  readonly signed: { readonly by: string; readonly post: string; readonly opinion: string; readonly at: string } | null;
  /** The reader may sign it now. */
  readonly mine: boolean;
}

export interface FindingView {
  readonly code: string;
  readonly severity: Severity;
  readonly place: string;
  readonly facts: Readonly<Record<string, string | number>>;
  /** Of a warning: who signed it off, and why; null while nobody did. */
  readonly accepted: { readonly by: string; readonly reason: string } | null;
}

export interface ChangeView extends ChangeRow {
  readonly version: number;
  readonly baseVersion: string | null;
  readonly changes: readonly ToldChange[];
  readonly findings: readonly FindingView[];
  /** Open cases of the item by state: each keeps the version that it began with. */
  readonly running: readonly RunningCases[];
  readonly events: readonly EventView[];
  /** False: what is stored is not what was signed. */
  readonly intact: boolean;
  readonly may: { readonly accept: boolean; readonly cancel: boolean };
}

export interface EventView {
  readonly type: string;
  readonly at: string;
  /** Null for the platform itself. */
  readonly by: string | null;
  readonly aspect: Aspect | null;
  readonly words: string | null;
}

export interface ChangeViewParts extends ItemChangeParts {
  readonly staff: Pick<Staff, "getNames">;
}

const MOST = 200;

export function createChangeViews(parts: ChangeViewParts): ChangeViews {
  const { cache, changes, staff } = parts;
  const contents = createViewedContents(parts);

  async function rowsOf(actor: StaffActor, stored: readonly StoredChange[]): Promise<readonly ChangeRow[]> {
    const { jurisdiction } = actor;
    const catalogue = await cache.get(jurisdiction);
    const accounts = stored.flatMap(({ events }) => events.flatMap((event) => event.actor ?? []));
    const names = await staff.getNames(jurisdiction, [...new Set(accounts)]);
    return stored.map((one) => rowOf(one, { catalogue, actor, names }));
  }

  return {
    async list(actor, { mine, ...query }) {
      const statuses = mine ? (["checked"] as const) : query.statuses;
      const stored = await changes.list(actor.jurisdiction, {
        ...(query.item === undefined ? {} : { item: query.item }),
        ...(statuses === undefined ? {} : { statuses }),
        limit: MOST,
      });
      const rows = await rowsOf(actor, stored);
      return mine ? rows.filter(({ aspects }) => aspects.some((aspect) => aspect.mine)) : rows;
    },
    async find(actor, id, telling) {
      const { jurisdiction } = actor;
      const stored = await changes.find(jurisdiction, id);
      if (stored === null) return null;
      const [row] = await rowsOf(actor, [stored]);
      if (row === undefined) return null;
      const catalogue = await cache.get(jurisdiction);
      const state = stateOf(stored);
      const names = await staff.getNames(jurisdiction, peopleIn(stored));
      const { findings, whole } = await contents(catalogue, id);
      const base = await findBase(parts.versions, jurisdiction, state);
      const { zone } = catalogue.calendar;
      return {
        ...row,
        version: stored.events.length,
        baseVersion: state.baseVersion,
        changes: tellChanges(diffItems(base, whole), { ...telling, bases: catalogue.register.bases }),
        findings: findings.map((finding) => ({ ...finding, accepted: acceptedOf(state, finding, names) })),
        running: await changes.countRunning(jurisdiction, state.item),
        events: stored.events.map(({ at, actor: by, body }) => ({
          type: body.type,
          at: formatInstant(at, zone),
          by: by === null ? null : (names.get(by) ?? ""),
          aspect: "aspect" in body ? body.aspect : null,
          words: "reason" in body ? body.reason : "opinion" in body ? body.opinion : null,
        })),
        intact: isIntact(stored.events, await changes.findContent(jurisdiction, id)),
        may: {
          accept: warningsOpen(state).length > 0 && mayAccept(state, { actor, gatekeepers: gatekeepersOf(catalogue) }),
          cancel: mayCancel(state, actor),
        },
      };
    },
  };
}

interface RowContext {
  readonly catalogue: DistrictCatalogue;
  readonly actor: StaffActor;
  readonly names: ReadonlyMap<AccountId, string>;
}

function rowOf(stored: StoredChange, { catalogue, actor, names }: RowContext): ChangeRow {
  const state = stateOf(stored);
  const { zone } = catalogue.calendar;
  const gatekeepers = gatekeepersOf(catalogue);
  const mine = aspectsFor(state, { actor, gatekeepers });
  const postName = (id: string) => nameOfPost(catalogue, id);
  const [first] = stored.events;
  const open = aspectsOpen(state);
  return {
    id: stored.id,
    ...{ item: state.item, itemName: state.itemName, kind: state.kind, status: state.status, reason: state.reason },
    openedAt: first === undefined ? "" : formatInstant(first.at, zone),
    openedBy: first?.actor == null ? "" : (names.get(first.actor) ?? ""),
    aspects: state.aspects.map((aspect) => {
      const event = stored.events.find(({ body }) => body.type === "aspect-signed" && body.aspect === aspect);
      const signed = event?.body.type === "aspect-signed" ? event.body : undefined;
      return {
        aspect,
        posts: gatekeepers.filter((one) => one.aspect === aspect).map((one) => postName(one.post)),
        signed:
          signed === undefined || event === undefined
            ? null
            : {
                by: names.get(signed.by) ?? "",
                post: postName(signed.post),
                opinion: signed.opinion,
                at: formatInstant(event.at, zone),
              },
        mine: open.includes(aspect) && mine.includes(aspect),
      };
    }),
    openWarnings: warningsOpen(state).length,
    batch: stored.batch,
    effectiveOn: state.effectiveOn,
  };
}

/** With its body: two bodies may have posts of the same name. */
function nameOfPost({ register }: DistrictCatalogue, id: string): string {
  const post = register.posts.find((one) => one.id === id);
  const office = register.offices.find((one) => one.id === post?.office);
  const body = register.bodies.find((one) => one.id === office?.body);
  return post === undefined ? id : `${body?.name ?? ""}${post.name}`;
}

function peopleIn({ events }: StoredChange): readonly AccountId[] {
  return [...new Set(events.flatMap(({ actor }) => actor ?? []))];
}

function acceptedOf(
  { accepted }: ItemChange,
  finding: { readonly code: string; readonly place: string },
  names: ReadonlyMap<AccountId, string>,
): FindingView["accepted"] {
  const found = accepted.find(({ code, place }) => code === finding.code && place === finding.place);
  return found === undefined ? null : { by: names.get(found.by) ?? "", reason: found.reason };
}

function mayCancel({ status }: ItemChange, actor: StaffActor): boolean {
  const isOpen = status === "checked" || status === "ready";
  return isOpen && actor.posts.some((post) => post.grants.includes("catalogue.manage"));
}

async function findBase(
  versions: Pick<CatalogueStore, "findVersion">,
  jurisdiction: Jurisdiction,
  { item, baseVersion }: ItemChange,
): Promise<WholeItem | null> {
  return baseVersion === null ? null : versions.findVersion(jurisdiction, item, baseVersion);
}
