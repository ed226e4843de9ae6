/** `catalogue guide` and `catalogue handbook`: reads the item, draws the document, writes the file. */
import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { compilingRegister } from "../app/catalogue/compile-district.ts";
import { type DocumentSource, documentOf, documentSourceOf } from "../app/catalogue/documents.ts";
import { implementationList } from "../app/catalogue/implementation-list.ts";
import { createProcedures } from "../app/catalogue/procedures.ts";
import { OperatorError } from "../app/operate/operator-error.ts";
import type { ItemDocumentRequest, ItemDocumentWritten } from "../cli/catalogue-document.ts";
import { compileItem } from "../core/catalog/index.ts";
import { compileFlow } from "../core/flow/index.ts";
import type { Instant, ItemCode, JsonObject } from "../core/shared/index.ts";
import { readDistrict } from "../files/district/index.ts";
import { createDocumentPress } from "../files/document/index.ts";
import { createPdfRenderer } from "../files/pdf/index.ts";
import { openItemChangeStore } from "../store/catalogue/changes/change-store.ts";
import type { Config } from "./config.ts";
import { withCatalogue } from "./with-catalogue.ts";

export async function writeItemDocument(config: Config, request: ItemDocumentRequest): Promise<ItemDocumentWritten> {
  const { kind, format, out } = request;
  const document = documentOf(kind, await sourceOf(config, request));
  const renderer = createPdfRenderer();
  try {
    const bytes = await createDocumentPress(renderer).print(document, format);
    await writeFile(resolve(out), bytes);
    return { item: document.itemName, title: document.title, bytes: bytes.byteLength };
  } finally {
    await renderer.close();
  }
}

/** By the names of the national list. */
export async function readItemElements(config: Config, request: SourceRequest): Promise<JsonObject> {
  const source = await sourceOf(config, request);
  const since = source.inUse?.effectiveOn ?? null;
  return implementationList({ procedure: source.procedure, themes: source.names.themes, since });
}

type SourceRequest = Pick<ItemDocumentRequest, "item" | "from" | "progress">;

function sourceOf(config: Config, request: SourceRequest): Promise<DocumentSource> {
  const { from } = request;
  return "folder" in from ? ofFolder(request, from.folder) : ofStored(config, request);
}

function noSuchItem(item: string): OperatorError {
  return new OperatorError("item/not-published", `There is no item ${item} that can be applied for.`, { item });
}

/** From files: a draft that nobody has published. It has to compile. */
async function ofFolder({ item }: SourceRequest, folder: string): Promise<DocumentSource> {
  const read = await readDistrict(resolve(folder));
  if (!read.ok) {
    const [first] = read.refusal.findings;
    throw new OperatorError("district/not-read", `${folder} cannot be read: ${first?.file}: ${first?.code}`);
  }
  const district = read.value;
  const files = district.items.find((one) => one.folder === item || one.spec.code === item);
  const flow = files === undefined ? undefined : compileFlow(files.flow);
  if (files === undefined || flow?.ok !== true) throw noSuchItem(item);
  const register = compilingRegister(district, Date.now() as Instant);
  const compiled = compileItem({ spec: files.spec, version: files.version, flow: flow.value }, register);
  if (!compiled.ok) throw noSuchItem(item);
  const { themes, reasons, settings } = district;
  const { procedure } = compiled.value;
  return {
    procedure,
    inUse: null,
    zone: settings.zone,
    posts: district.posts,
    bases: Object.fromEntries(district.bases.map((basis) => [basis.id, basis])),
    reasons: Object.entries(reasons).flatMap(([of, list]) => list.map((one) => ({ ...one, kind: of }))),
    names: {
      themes: new Map([...themes.person, ...themes.legal].map(({ code, name }) => [code, name])),
      offices: new Map(district.offices.map(({ id, name }) => [id as string, name])),
      handlings: (main, body) =>
        district.items
          .filter(({ spec }) => spec.body === body && spec.main?.basicCode === main.basicCode)
          .map(({ spec: { code, name, handling } }) => ({ code, name, handling })),
    },
  };
}

function ofStored(config: Config, { item, from, progress }: SourceRequest): Promise<DocumentSource> {
  return withCatalogue(config, progress, async ({ store, cache, pools }) => {
    const districts = await store.listDistricts();
    const asked = "jurisdiction" in from ? from.jurisdiction : null;
    const jurisdiction = asked ?? (districts.length === 1 ? districts[0]?.code : undefined);
    if (jurisdiction === undefined)
      throw new OperatorError("jurisdiction/unknown", "There are several districts: name one with --jurisdiction.");
    const procedures = createProcedures(cache, store);
    const releases = openItemChangeStore(pools);
    const source = await documentSourceOf({ cache, procedures, releases }, jurisdiction, item as ItemCode);
    if (source === null) throw noSuchItem(item);
    return source;
  });
}
