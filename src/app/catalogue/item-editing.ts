/** An item as an author edits it: what it is made of, the register around it, what stands against it, how it will be read. */
import {
  type BasicItem,
  type Body,
  type CatalogueRegister,
  callsOf,
  type DataElement,
  type LegalBasis,
  type Office,
} from "../../core/catalog/index.ts";
import { compareWorst, type WorstCase } from "../../core/clock/index.ts";
import type { FlowModel } from "../../core/flow/index.ts";
import { civilDateOf, type ItemCode, type Jurisdiction, type TimeZone } from "../../core/shared/index.ts";
import { createListIndex } from "../lists/list-index.ts";
import type { CatalogueStore, DistrictRegister, StoredItem, StoredVersion } from "../ports/catalogue-store.ts";
import type { ItemContent } from "../ports/item-drafts.ts";
import type { ListStore } from "../ports/list-store.ts";
import type { Now } from "../ports/procedures.ts";
import type { CatalogueCache, DistrictCatalogue } from "./cache.ts";
import { checkEdited, type EditFinding, type ReadFlow } from "./check-edited.ts";
import type { ReadDecisions } from "./check-rules.ts";
import { type ItemGuide, previewOf } from "./guide.ts";
import type { ReadingLanguage } from "./limit-text.ts";
import { namedFacts } from "./named-facts.ts";
import { createNeighbours, createSurveys } from "./neighbours.ts";

export interface ItemEditing {
  /** Null when the district has no such item; `published` is null for one that nobody can apply for yet. */
  find(jurisdiction: Jurisdiction, code: ItemCode): Promise<EditedFrom | null>;
  getRegister(jurisdiction: Jurisdiction): Promise<EditingRegister>;
  /** @param reader in whose language the guide is wanted too; null where it is not */
  check(jurisdiction: Jurisdiction, item: EditedContent, reader: ReadingLanguage | null): Promise<CheckedContent>;
}

export interface EditedFrom {
  readonly code: ItemCode;
  readonly name: string;
  readonly bodyName: string;
  readonly type: string;
  readonly status: StoredItem["status"];
  readonly published: { readonly version: string; readonly source: ItemContent } | null;
}

/** What an author chooses from. Entries that the district gave up are left out. */
export interface EditingRegister extends Pick<DistrictRegister, "themes"> {
  /** Without what each asks of an item: the findings say that. */
  readonly bases: readonly Omit<LegalBasis, "requirements" | "amendments">[];
  readonly bodies: readonly Pick<Body, "id" | "name" | "creditCode">[];
  readonly offices: readonly (Pick<Office, "id" | "name" | "body"> & {
    readonly posts: readonly { readonly role: string; readonly name: string }[];
  })[];
  readonly items: readonly { readonly code: ItemCode; readonly name: string }[];
  /** 数据元 that a field of a form may ask for. */
  readonly elements: readonly Pick<DataElement, "id" | "name" | "kind">[];
  /** 基本目录: what the upper level fixes. */
  readonly basics: readonly BasicItem[];
}

export interface EditedContent {
  readonly code: ItemCode;
  /** Null for one that nobody has published yet. */
  readonly baseVersion: string | null;
  readonly source: ItemContent;
}

export interface CheckedContent {
  readonly findings: readonly EditFinding[];
  /** The day on which promise and statute come closest, or the promise is latest; null where there are not both. */
  readonly worstCase: WorstCase | null;
  readonly zone: TimeZone;
  /** As people would read it; null where nobody asked, and while nobody knows the body and office that it belongs to. */
  readonly guide: ItemGuide | null;
}

export interface ItemEditingParts {
  readonly cache: CatalogueCache;
  readonly store: Pick<CatalogueStore, "findVersion" | "listSpecs">;
  readonly lists: Pick<ListStore, "readLists">;
  readonly readFlow: ReadFlow;
  readonly readDecisions: ReadDecisions;
  readonly now: Now;
}

export function createItemEditing(parts: ItemEditingParts): ItemEditing {
  const { cache, store, readFlow, readDecisions, now } = parts;
  const listIndexOf = createListIndex(parts.lists);
  const surveyOf = createSurveys(createNeighbours(store));

  async function findPublished(catalogue: DistrictCatalogue, code: ItemCode): Promise<StoredVersion | null> {
    const version = catalogue.items.get(code)?.version ?? null;
    return version === null ? null : store.findVersion(catalogue.district.code, code, version);
  }

  /** Published items that the flow calls, and that these call. */
  async function itemsCalled(catalogue: DistrictCatalogue, flow: FlowModel): Promise<readonly StoredVersion[]> {
    const found: StoredVersion[] = [];
    const codes = callsOf(flow).map((call) => call.procedure);
    for (let code = codes.pop(); code !== undefined; code = codes.pop()) {
      if (found.some(({ spec }) => spec.code === code)) continue;
      const stored = await findPublished(catalogue, code as ItemCode);
      if (stored === null) continue;
      found.push(stored);
      codes.push(...callsOf(stored.flow).map((call) => call.procedure));
    }
    return found;
  }

  async function checkIn(catalogue: DistrictCatalogue, { baseVersion, source }: EditedContent) {
    const today = civilDateOf(now(catalogue.district.code), catalogue.calendar.zone);
    return checkEdited(
      { source, isNew: baseVersion === null },
      {
        readFlow,
        readDecisions,
        register: { ...registerOf(catalogue, today), listIndex: await listIndexOf(catalogue, today) },
        survey: await surveyOf(catalogue),
        called: (flow) => itemsCalled(catalogue, flow),
      },
    );
  }

  return {
    async find(jurisdiction, code) {
      const catalogue = await cache.get(jurisdiction);
      const item = catalogue.items.get(code);
      if (item === undefined) return null;
      const stored = await findPublished(catalogue, code);
      const { name, bodyName, type, status, version } = item;
      const published =
        stored === null || version === null
          ? null
          : { version, source: { spec: stored.spec, bpmn: stored.bpmn, dmn: stored.dmn } };
      return { code, name, bodyName, type, status, published };
    },
    async getRegister(jurisdiction) {
      const { register, items } = await cache.get(jurisdiction);
      const posts = Map.groupBy(register.posts, (post) => post.office);
      const standing = <T extends { readonly former?: true }>(entries: readonly T[]) =>
        entries.filter(({ former }) => former !== true);
      return {
        bodies: standing(register.bodies).map(({ id, name, creditCode }) => ({ id, name, creditCode })),
        offices: standing(register.offices).map(({ id, name, body }) => ({
          ...{ id, name, body },
          posts: (posts.get(id) ?? []).map((post) => ({ role: post.role, name: post.name })),
        })),
        bases: standing(register.bases).map(({ requirements: _, amendments: __, ...basis }) => basis),
        themes: register.themes,
        items: [...items.values()].flatMap(({ code, name, status }) =>
          status === "published" ? [{ code, name }] : [],
        ),
        elements: (register.elements?.elements ?? []).map(({ id, name, kind }) => ({ id, name, kind })),
        basics: register.basics ?? [],
      };
    },
    async check(jurisdiction, item, reader) {
      const catalogue = await cache.get(jurisdiction);
      const { register, calendar } = catalogue;
      const { findings, flow } = await checkIn(catalogue, item);
      const { spec } = item.source;
      const { promise, statutory } = spec;
      const both = promise !== null && statutory !== null && promise.starts === statutory.starts;
      const named = { ...register, flow };
      return {
        findings: findings.map((one) => ({ ...one, facts: namedFacts(one.facts, named) })),
        worstCase: both ? compareWorst(calendar, promise.limit, statutory.limit) : null,
        zone: calendar.zone,
        guide: reader === null ? null : previewOf({ spec, flow }, register, reader),
      };
    },
  };
}

/** Whether posts are held is asked when the item is published, not while it is written. */
function registerOf({ register, calendar }: DistrictCatalogue, today: CatalogueRegister["today"]): CatalogueRegister {
  const { bases, bodies, offices, posts, absences, policy, elements, basics } = register;
  return {
    ...{ bases, bodies, offices, posts, absences, today, calendar },
    ...(policy === undefined ? {} : { policy }),
    ...(elements === undefined ? {} : { elements }),
    ...(basics === undefined ? {} : { basics }),
  };
}
