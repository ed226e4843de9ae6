/** 基本目录 as its pages show it: what each basic item fixes, who completes it here, and whether they say the same. */
import {
  type BasicItem,
  diffTrees,
  editionChanges,
  FIXED_FIELDS,
  type FieldStanding,
  type FixedField,
  fixedTree,
  type ItemSpec,
  lockedDifferences,
  standingsOf,
} from "../../../core/catalog/index.ts";
import type { CivilDate, ItemCode, JsonObject, Jurisdiction } from "../../../core/shared/index.ts";
import type { BasicEditions } from "../../ports/basic-editions.ts";
import type { CatalogueStore, ItemStatus, StoredItem } from "../../ports/catalogue-store.ts";
import type { UpwardProposalStore } from "../../ports/upward-proposals.ts";
import type { CatalogueCache, DistrictCatalogue } from "../cache.ts";
import { type Telling, type ToldChange, tellChanges } from "../changes/told.ts";
import { heirsByBasic } from "./heirs.ts";

export interface BasicViews {
  /** As the register has them. */
  list(jurisdiction: Jurisdiction): Promise<readonly BasicRow[]>;
  /** Null when the district inherits no such item. */
  find(jurisdiction: Jurisdiction, basicCode: string, telling: Omit<Telling, "bases">): Promise<BasicView | null>;
}

export interface BasicRow extends Pick<BasicItem, "basicCode" | "title" | "issuedBy" | "edition"> {
  readonly fields: readonly FixedField[];
  readonly heirs: readonly HeirRow[];
  /** Proposals that are neither answered nor withdrawn. */
  readonly openProposals: number;
}

export interface HeirRow {
  readonly code: ItemCode;
  readonly name: string;
  readonly bodyName: string;
  readonly status: ItemStatus;
  /** Fields in which the published version says something else; null for what is not published. */
  readonly differing: readonly FixedField[] | null;
}

export interface BasicView extends Omit<BasicRow, "heirs"> {
  /** Each fixed field with what it says. */
  readonly fixed: readonly ToldChange[];
  readonly heirs: readonly HeirView[];
  /** The latest first; the first of all stands. */
  readonly editions: readonly { readonly edition: string; readonly loadedOn: CivilDate; readonly inherited: boolean }[];
  /** What the edition that stands changed against the one before it; empty of the first. */
  readonly changes: readonly ToldChange[];
}

export interface HeirView extends HeirRow {
  readonly changes: readonly ToldChange[];
  /** Where the published version stands in every field that the edition changed; null for what is not published. */
  readonly standings: readonly FieldStanding[] | null;
}

export interface BasicViewParts {
  readonly cache: CatalogueCache;
  readonly versions: Pick<CatalogueStore, "listSpecs">;
  readonly proposals: Pick<UpwardProposalStore, "list">;
  readonly editions: BasicEditions;
}

const MOST = 1000;

export function createBasicViews({ cache, versions, proposals, editions }: BasicViewParts): BasicViews {
  async function specsOf(jurisdiction: Jurisdiction, items: readonly StoredItem[]) {
    const wanted = items.flatMap(({ code, version }) => (version === null ? [] : [{ code, version }]));
    const found = wanted.length === 0 ? [] : await versions.listSpecs(jurisdiction, wanted);
    return new Map(found.map(({ spec }) => [spec.code, spec]));
  }

  async function countOpen(jurisdiction: Jurisdiction): Promise<ReadonlyMap<string, number>> {
    const open = await Promise.all(
      (["drafted", "sent"] as const).map((status) => proposals.list(jurisdiction, { status, limit: MOST })),
    );
    const counts = new Map<string, number>();
    for (const { events } of open.flat()) {
      const [first] = events;
      if (first?.body.type !== "proposal-drafted") continue;
      counts.set(first.body.basicCode, (counts.get(first.body.basicCode) ?? 0) + 1);
    }
    return counts;
  }

  async function read(jurisdiction: Jurisdiction, basics: readonly BasicItem[], catalogue: DistrictCatalogue) {
    const heirs = heirsByBasic(catalogue);
    const inheriting = basics.flatMap(({ basicCode }) => heirs.get(basicCode) ?? []);
    const [specs, open] = await Promise.all([specsOf(jurisdiction, inheriting), countOpen(jurisdiction)]);
    return basics.map((basic) => ({ basic, specs, ...rowOf(basic, heirs.get(basic.basicCode) ?? [], specs, open) }));
  }

  return {
    async list(jurisdiction) {
      const catalogue = await cache.get(jurisdiction);
      const found = await read(jurisdiction, catalogue.register.basics ?? [], catalogue);
      return found.map(({ basic: _, specs: __, ...row }) => row);
    },
    async find(jurisdiction, basicCode, telling) {
      const catalogue = await cache.get(jurisdiction);
      const { basics = [], bases } = catalogue.register;
      const [found] = await read(
        jurisdiction,
        basics.filter((one) => one.basicCode === basicCode),
        catalogue,
      );
      if (found === undefined) return null;
      const { basic, specs, ...row } = found;
      const tell = { ...telling, bases };
      const loaded = await editions.list(jurisdiction, basicCode);
      const before = loaded[1]?.basic ?? null;
      const isFirst = loaded.length < 2;
      return {
        ...row,
        editions: loaded.map(({ edition, loadedOn, basic: one }) => ({ edition, loadedOn, inherited: one !== null })),
        changes: isFirst ? [] : tellChanges(editionChanges(before, basic), tell),
        fixed: tellChanges(diffTrees({}, withoutIds(fixedTree(basic))), tell),
        heirs: row.heirs.map((heir) => {
          const spec = specs.get(heir.code);
          return {
            ...heir,
            changes: tellChanges(differencesOf(spec, basic), tell),
            standings: spec === undefined ? null : isFirst ? [] : standingsOf(spec, before, basic),
          };
        }),
      };
    },
  };
}

function rowOf(
  basic: BasicItem,
  heirs: readonly StoredItem[],
  specs: ReadonlyMap<ItemCode, ItemSpec>,
  open: ReadonlyMap<string, number>,
): BasicRow {
  const { basicCode, title, issuedBy, edition } = basic;
  return {
    ...{ basicCode, title, issuedBy, edition },
    fields: fieldsOf(basic),
    heirs: heirs.map(({ code, name, bodyName, status }) => {
      const spec = specs.get(code);
      const places = new Set(differencesOf(spec, basic).map(({ path }) => path[0]));
      const differing = spec === undefined ? null : FIXED_FIELDS.filter((field) => places.has(field));
      return { code, name, bodyName, status, differing };
    }),
    openProposals: open.get(basicCode) ?? 0,
  };
}

function fieldsOf(basic: BasicItem): readonly FixedField[] {
  return FIXED_FIELDS.filter((field) => field in basic.fixed);
}

function differencesOf(spec: ItemSpec | undefined, basic: BasicItem) {
  return spec === undefined ? [] : lockedDifferences(spec, [basic]);
}

/** As it is read: what entries are called among themselves says nothing to people. */
function withoutIds(tree: JsonObject): JsonObject {
  return JSON.parse(JSON.stringify(tree, (key, inner) => (key === "id" ? undefined : inner))) as JsonObject;
}
