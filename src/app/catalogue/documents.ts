/** Guides and handbooks of published items, as files. */
import type { Procedure } from "../../core/catalog/index.ts";
import { civilDateOf, type Instant, type ItemCode, type Jurisdiction, type TimeZone } from "../../core/shared/index.ts";
import type { ReasonEntry } from "../ports/catalogue-store.ts";
import type { DocumentFormat, DocumentPress } from "../ports/document-press.ts";
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
  readonly press: DocumentPress;
}

export function createItemDocuments({ cache, procedures, press }: DocumentParts): ItemDocuments {
  return {
    async make(jurisdiction, code, { kind, format }) {
      const source = await documentSourceOf({ cache, procedures }, jurisdiction, code);
      if (source === null) return null;
      const document = documentOf(kind, source);
      return { name: `${document.itemName} ${document.title}.${format}`, bytes: await press.print(document, format) };
    },
  };
}

/** Null when there is no such item, or nobody can apply for it yet. */
export async function documentSourceOf(
  { cache, procedures }: Omit<DocumentParts, "press">,
  jurisdiction: Jurisdiction,
  code: ItemCode,
): Promise<DocumentSource | null> {
  const catalogue = await cache.get(jurisdiction);
  const item = catalogue.items.get(code);
  const procedure = await procedures.findPublished(jurisdiction, code);
  if (item === undefined || !isOffered(item) || procedure === null) return null;
  return { ...aroundOf(catalogue), procedure, since: item.since };
}

function aroundOf(catalogue: DistrictCatalogue): Omit<DocumentSource, "procedure" | "since"> {
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
  /** Since when the version is in use; null for one that is not. */
  readonly since: Instant | null;
}

export function documentOf(kind: ItemDocument["kind"], source: DocumentSource): ItemDocument {
  const { procedure, names, since, zone } = source;
  const { item, body, version } = procedure;
  const inUse = since === null ? "尚未公布的草稿" : `自${dateText(since, zone)}起使用`;
  const shared = {
    kind,
    bodyName: body.name,
    itemName: item.name,
    edition: `版本 ${version.slice(0, 12)}，${inUse}`,
    madeAt: since ?? 0,
  };
  if (kind === "handbook") {
    const sections = handbookSections({ ...source, offices: names.offices });
    return { ...shared, title: "业务手册（内部使用）", sections };
  }
  const guide = guideOf(procedure, names, "zh-CN");
  const sections = guideSections({ guide, name: item.name, code: item.code, type: item.type });
  return { ...shared, title: "办事指南", sections };
}

function dateText(at: Instant, zone: TimeZone): string {
  const [year, month, day] = civilDateOf(at, zone).split("-");
  return `${year}年${Number(month)}月${Number(day)}日`;
}
