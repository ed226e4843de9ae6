/** Guides and handbooks of published items, as files. */
import type { Procedure } from "../../core/catalog/index.ts";
import { chineseDate } from "../../core/certificate/index.ts";
import { type ItemCode, type Jurisdiction, startOfDay, type TimeZone } from "../../core/shared/index.ts";
import type { ReasonEntry } from "../ports/catalogue-store.ts";
import type { DocumentFormat, DocumentPress } from "../ports/document-press.ts";
import type { ItemChangeStore, Release } from "../ports/item-changes.ts";
import type { Procedures } from "../ports/procedures.ts";
import { type CatalogueCache, type DistrictCatalogue, isOffered } from "./cache.ts";
import { guideOf, type RegisterNames } from "./guide.ts";
import { guideSections } from "./guide-document.ts";
import { type HandbookSource, handbookSections } from "./handbook-document.ts";
import { handlingsOf } from "./handlings.ts";
import type { ItemDocument } from "./item-document.ts";

export interface ItemDocuments {
  /** Null when there is no such item, or nobody can apply for it yet. */
  make(jurisdiction: Jurisdiction, code: ItemCode, what: DocumentWanted): Promise<MadeDocument | null>;
}

export interface DocumentWanted {
  readonly kind: ItemDocument["kind"];
  readonly format: DocumentFormat;
}

export interface MadeDocument {
  /** As it is saved: `食品经营许可新办 办事指南.pdf`. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface DocumentParts {
  readonly cache: CatalogueCache;
  readonly procedures: Procedures;
  readonly releases: Pick<ItemChangeStore, "listReleases">;
  readonly press: DocumentPress;
}

export function createItemDocuments({ cache, procedures, releases, press }: DocumentParts): ItemDocuments {
  return {
    async make(jurisdiction, code, { kind, format }) {
      const source = await documentSourceOf({ cache, procedures, releases }, jurisdiction, code);
      if (source === null) return null;
      const document = documentOf(kind, source);
      return { name: `${document.itemName} ${document.title}.${format}`, bytes: await press.print(document, format) };
    },
  };
}

/** Null when there is no such item, or nobody can apply for it yet. */
export async function documentSourceOf(
  { cache, procedures, releases }: Omit<DocumentParts, "press">,
  jurisdiction: Jurisdiction,
  code: ItemCode,
): Promise<DocumentSource | null> {
  const catalogue = await cache.get(jurisdiction);
  const item = catalogue.items.get(code);
  const procedure = await procedures.findPublished(jurisdiction, code);
  if (item === undefined || !isOffered(item) || procedure === null) return null;
  const released = await releases.listReleases(jurisdiction, code);
  const current = released.find(({ version }) => version === procedure.version);
  return { ...aroundOf(catalogue), procedure, inUse: current ?? null };
}

function aroundOf(catalogue: DistrictCatalogue): Omit<DocumentSource, "procedure" | "inUse"> {
  const { register, calendar } = catalogue;
  const names: RegisterNames = {
    themes: new Map(register.themes.map(({ code, name }) => [code, name])),
    offices: new Map(register.offices.map(({ id, name }) => [id as string, name])),
    handlings: (main, body) => handlingsOf(catalogue.items.values(), main, body),
  };
  const bases = Object.fromEntries(register.bases.map((basis) => [basis.id, basis]));
  return { names, posts: register.posts, reasons: register.reasons, bases, zone: calendar.zone };
}

/** Everything that a document is made from. */
export interface DocumentSource extends Pick<HandbookSource, "posts" | "reasons" | "bases"> {
  readonly procedure: Procedure;
  readonly names: RegisterNames;
  readonly reasons: readonly ReasonEntry[];
  readonly zone: TimeZone;
  /** The day from which the version has effect, and the document that says so; null for one that has none. */
  readonly inUse: Pick<Release, "effectiveOn" | "documentNumber"> | null;
}

export function documentOf(kind: ItemDocument["kind"], source: DocumentSource): ItemDocument {
  const { procedure, names, inUse, zone } = source;
  const { item, body, version } = procedure;
  const shared = {
    kind,
    bodyName: body.name,
    itemName: item.name,
    edition: `版本 ${version.slice(0, 12)}，${inUse === null ? "尚未公布的草稿" : effectText(inUse)}`,
    madeAt: inUse === null ? 0 : startOfDay(inUse.effectiveOn, zone),
  };
  if (kind === "handbook") {
    const sections = handbookSections({ ...source, offices: names.offices });
    return { ...shared, title: "业务手册（内部使用）", sections };
  }
  const guide = guideOf(procedure, names, "zh-CN");
  const sections = guideSections({ guide, name: item.name, code: item.code, type: item.type });
  return { ...shared, title: "办事指南", sections };
}

function effectText({ effectiveOn, documentNumber }: NonNullable<DocumentSource["inUse"]>): string {
  return `自${chineseDate(effectiveOn)}起使用${documentNumber === null ? "" : `（${documentNumber}）`}`;
}
