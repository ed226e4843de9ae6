/** What a district offers, as people and screens ask for it. Everything is answered from memory. */

import type { CaseRefusal } from "../../core/case/index.ts";
import {
  type Body,
  type CaseType,
  type HandlingKind,
  type MainItem,
  reasonBasis,
  type SearchReason,
  type ServedParty,
  searchItems,
  type TextTools,
  type TimeRule,
} from "../../core/catalog/index.ts";
import { civilDateOf, type ItemCode, type Jurisdiction, type Result, refuse } from "../../core/shared/index.ts";
import type { CatalogueStore, ItemStatus, ReasonEntry, StoredItem } from "../ports/catalogue-store.ts";
import type { Now, Procedures } from "../ports/procedures.ts";
import type { BundleProofView } from "./bundle-proof.ts";
import { type CatalogueCache, type DistrictCatalogue, isOffered } from "./cache.ts";
import { type CitedLaw, cite } from "./citations.ts";
import { drawingOf, type FlowDrawing } from "./flow-steps.ts";
import { type GuideLimit, guideOf, type ItemGuide, namesIn, type RegisterNames } from "./guide.ts";
import { handlingsOf } from "./handlings.ts";
import { limitText, type ReadingLanguage } from "./limit-text.ts";
import { type BundleNotProved, proveBundle } from "./prove-bundle.ts";
import { createSearchIndexes } from "./search-index.ts";
import { answerSituation, type SituationAnswered, type SituationAsked } from "./situation.ts";

export interface CatalogueQueries {
  /** Best first; without a text all items that pass the filters, those that can be applied for first. */
  findItems(jurisdiction: Jurisdiction, query: ItemQuery): Promise<ItemPage>;
  /** Null when there is no such item; withdrawn ones are not there. */
  findItem(jurisdiction: Jurisdiction, code: ItemCode, language: ReadingLanguage): Promise<ItemDetail | null>;
  findFlow(jurisdiction: Jurisdiction, code: ItemCode): Promise<FlowDrawing | null>;
  answerSituation(
    jurisdiction: Jurisdiction,
    code: ItemCode,
    asked: SituationAsked,
  ): Promise<Result<SituationAnswered, CaseRefusal | ItemNotPublished>>;
  /** What a bundle saves: one that is offered, or two and more items tried out together. */
  proveBundle(
    jurisdiction: Jurisdiction,
    codes: readonly ItemCode[],
  ): Promise<Result<BundleProofView, BundleNotProved>>;
  listThemes(jurisdiction: Jurisdiction): Promise<readonly ThemeListing[]>;
  listBodies(jurisdiction: Jurisdiction): Promise<readonly BodyListing[]>;
  /** @param asked item: with what a reason rests on there (R-CAT-126); one that is not published changes nothing */
  listReasons(
    jurisdiction: Jurisdiction,
    asked: { readonly kind?: string; readonly item?: ItemCode },
  ): Promise<readonly ReasonListing[]>;
  /** Builds what the first question would have to wait for. */
  warm(jurisdiction: Jurisdiction): Promise<void>;
}

export interface QueryParts {
  readonly cache: CatalogueCache;
  readonly store: CatalogueStore;
  readonly procedures: Procedures;
  /** The language knowledge of the search; loaded at the first search. */
  readonly text: () => TextTools;
  readonly now: Now;
}

export type ItemNotPublished = { readonly code: "item/not-published"; readonly item: string };

/** What a route answers where a question came back with null. */
export type ItemNotFound = { readonly code: "item/not-found"; readonly item: string };

export interface ItemQuery {
  readonly text: string;
  readonly language: ReadingLanguage;
  /** Code of a theme. */
  readonly theme?: string;
  /** Name of a body. */
  readonly body?: string;
  /** From 1. */
  readonly page: number;
  readonly pageSize: number;
}

export interface ItemPage {
  readonly total: number;
  readonly items: readonly ItemListing[];
}

export interface ItemListing {
  readonly code: ItemCode;
  readonly name: string;
  readonly bodyName: string;
  readonly type: string;
  readonly status: ItemStatus;
  /** Published, so that an application can be made. */
  readonly applicable: boolean;
  readonly caseType: CaseType | null;
  readonly handling: HandlingKind | null;
  /** 业务办理项: the main item under whose heading it stands. */
  readonly main: Pick<MainItem, "basicCode" | "name"> | null;
  readonly servedParties: readonly ServedParty[];
  readonly themes: readonly string[];
  readonly promise: { readonly limit: GuideLimit; readonly starts: TimeRule["starts"] } | null;
  /** Why it was found. */
  readonly why: SearchReason;
}

export interface ItemDetail extends Omit<ItemListing, "why"> {
  /** Null for a draft. */
  readonly guide: ItemGuide | null;
}

export interface ThemeListing {
  readonly code: string;
  readonly name: string;
  readonly audience: "person" | "legal";
  readonly items: number;
}

export interface BodyListing {
  /** Null for a body that only an imported list names. */
  readonly id: Body["id"] | null;
  readonly name: string;
  readonly items: number;
  /** How many of them can be applied for. */
  readonly applicable: number;
}

export interface ReasonListing {
  readonly kind: string;
  readonly code: string;
  readonly text: string;
  readonly law: readonly CitedLaw[];
}

export function createCatalogueQueries({ cache, store, procedures, text, now }: QueryParts): CatalogueQueries {
  let indexes: ReturnType<typeof createSearchIndexes> | undefined;

  function indexOf(catalogue: DistrictCatalogue) {
    indexes ??= createSearchIndexes(text());
    return indexes.of(catalogue);
  }

  return {
    async findItems(jurisdiction, query) {
      const catalogue = await cache.get(jurisdiction);
      return pageOf(query, query.text.trim() === "" ? list(catalogue, query) : search(catalogue, query));
    },
    async findItem(jurisdiction, code, language) {
      const catalogue = await cache.get(jurisdiction);
      const item = catalogue.items.get(code);
      if (item === undefined || !isOffered(item)) return null;
      const procedure = await procedures.findPublished(jurisdiction, code);
      const { why: _, ...listing } = listingOf(item, { by: "code" }, language);
      return {
        ...listing,
        guide: procedure === null ? null : guideOf(procedure, namesOf(catalogue), language),
      };
    },
    async findFlow(jurisdiction, code) {
      const catalogue = await cache.get(jurisdiction);
      const version = catalogue.items.get(code)?.version ?? null;
      const stored = version === null ? null : await store.findVersion(jurisdiction, code, version);
      return stored === null ? null : drawingOf(stored.flow, stored.bpmn, namesIn(catalogue.register).offices);
    },
    async answerSituation(jurisdiction, code, asked) {
      const procedure = await procedures.findPublished(jurisdiction, code);
      if (procedure === null) return refuse({ code: "item/not-published", item: code });
      const { calendar } = await cache.get(jurisdiction);
      return answerSituation(procedure, asked, civilDateOf(now(jurisdiction), calendar.zone));
    },
    proveBundle: (jurisdiction, codes) => proveBundle({ cache, procedures, now }, jurisdiction, codes),
    async listThemes(jurisdiction) {
      const { register, items } = await cache.get(jurisdiction);
      const all = [...items.values()];
      const counted = (code: string) => all.filter((item) => item.summary?.themes.includes(code)).length;
      return register.themes.map((theme) => ({ ...theme, items: counted(theme.code) }));
    },
    async listBodies(jurisdiction) {
      return bodiesOf(await cache.get(jurisdiction));
    },
    async listReasons(jurisdiction, { kind, item }) {
      const { register } = await cache.get(jurisdiction);
      const procedure = item === undefined ? null : await procedures.findPublished(jurisdiction, item);
      const bases = Object.fromEntries(register.bases.map((basis) => [basis.id, basis]));
      const refsOf = ({ kind, law }: ReasonEntry) =>
        procedure === null ? law : reasonBasis(kind, law, procedure.item, (id) => bases[id]);
      return register.reasons
        .filter((reason) => kind === undefined || reason.kind === kind)
        .map((reason) => ({ ...reason, law: cite(refsOf(reason), bases) }));
    },
    async warm(jurisdiction) {
      const catalogue = await cache.find(jurisdiction);
      if (catalogue !== null) indexOf(catalogue);
    },
  };

  function search(catalogue: DistrictCatalogue, { text: asked, theme, body }: ItemQuery): readonly Found[] {
    const options = {
      limit: catalogue.items.size,
      ...(theme === undefined ? {} : { theme }),
      ...(body === undefined ? {} : { body }),
    };
    return searchItems(indexOf(catalogue), asked, options).flatMap(({ code, why }) => {
      const item = catalogue.items.get(code as ItemCode);
      return item === undefined ? [] : [{ item, why }];
    });
  }
}

interface Found {
  readonly item: StoredItem;
  readonly why: SearchReason;
}

function list(catalogue: DistrictCatalogue, { theme, body }: ItemQuery): readonly Found[] {
  return [...catalogue.items.values()]
    .filter(isOffered)
    .filter((item) => theme === undefined || (item.summary?.themes.includes(theme) ?? false))
    .filter((item) => body === undefined || item.bodyName === body)
    .map((item) => ({ item, why: { by: "listing" } }));
}

function pageOf({ page, pageSize, language }: ItemQuery, found: readonly Found[]): ItemPage {
  const shown = found.slice((page - 1) * pageSize, page * pageSize);
  return { total: found.length, items: shown.map(({ item, why }) => listingOf(item, why, language)) };
}

function listingOf(item: StoredItem, why: SearchReason, language: ReadingLanguage): ItemListing {
  const { code, name, bodyName, type, status, summary } = item;
  const promise = summary?.promise ?? null;
  return {
    ...{ code, name, bodyName, type, status },
    applicable: status === "published",
    caseType: summary?.caseType ?? null,
    handling: summary?.handling ?? null,
    main: mainOf(summary?.main ?? null),
    servedParties: summary?.servedParties ?? [],
    themes: summary?.themes ?? [],
    promise:
      promise === null
        ? null
        : { limit: { ...promise.limit, text: limitText(promise.limit, language) }, starts: promise.starts },
    why,
  };
}

function mainOf(main: MainItem | null): ItemListing["main"] {
  return main === null ? null : { basicCode: main.basicCode, name: main.name };
}

function namesOf({ register, items }: DistrictCatalogue): RegisterNames {
  return {
    ...namesIn(register),
    handlings: (main: MainItem, body: Body["id"]) => handlingsOf(items.values(), main, body),
  };
}

/** In the register's order, then those that only lists name, by how much they have. */
function bodiesOf({ register, items }: DistrictCatalogue): readonly BodyListing[] {
  const byName = Map.groupBy([...items.values()].filter(isOffered), (item) => item.bodyName);
  const ids = new Map(register.bodies.filter((body) => body.former !== true).map((body) => [body.name, body.id]));
  const listing = (name: string): BodyListing => {
    const own = byName.get(name) ?? [];
    const applicable = own.filter((item) => item.status === "published").length;
    return { id: ids.get(name) ?? null, name, items: own.length, applicable };
  };
  const registered = [...ids.keys()].filter((name) => byName.has(name)).map(listing);
  const others = [...byName.keys()].filter((name) => name !== "" && !ids.has(name)).map(listing);
  return [...registered, ...others.sort((a, b) => b.items - a.items)];
}
