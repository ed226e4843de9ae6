/** The catalogue: what there is to apply for, and everything a person wants to know before. */
import { type Static, Type } from "typebox";
import type { ItemDocuments } from "../../app/catalogue/documents.ts";
import type { CatalogueQueries } from "../../app/catalogue/queries.ts";
import type { DocumentFormat } from "../../app/ports/document-press.ts";
import type { Action } from "../../core/party/index.ts";
import { type ItemCode, type Jurisdiction, ok, refuse } from "../../core/shared/index.ts";
import { type ApiReply, defineRoute, granted, PUBLIC, type Route } from "../route.ts";
import {
  BodiesSchema,
  BundleProofSchema,
  FlowSchema,
  ItemPageSchema,
  ItemSchema,
  ReasonsSchema,
  SituationQuerySchema,
  SituationSchema,
  ThemesSchema,
} from "./schemas.ts";

export interface CatalogueServices {
  readonly catalogue: CatalogueQueries;
  readonly documents: ItemDocuments;
}

const PAGE_SIZE = 20;
const ItemParams = Type.Object({ code: Type.String({ minLength: 1, maxLength: 120 }) });

export function catalogueRoutes(services: CatalogueServices): readonly Route[] {
  return [...itemRoutes(services), ...documentRoutes(services), ...registerRoutes(services)];
}

function itemRoutes({ catalogue }: CatalogueServices): readonly Route[] {
  return [
    defineRoute({
      method: "GET",
      path: "/api/items",
      operationId: "findItems",
      summary: "Find items by words, everyday words, pinyin, first letters or code; by theme and body",
      tag: "catalogue",
      permission: PUBLIC,
      query: Type.Object({
        q: Type.Optional(Type.String({ maxLength: 2000, description: "The first 64 characters count" })),
        theme: Type.Optional(Type.String({ maxLength: 100, description: "Code of a theme" })),
        body: Type.Optional(Type.String({ maxLength: 200, description: "Name of a body" })),
        page: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000 })),
        pageSize: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
      }),
      reply: ItemPageSchema,
      refusals: [],
      handler: async ({ jurisdiction, query, language }) => {
        const { q = "", theme, body, page = 1, pageSize = PAGE_SIZE } = query;
        const filters = { ...(theme === undefined ? {} : { theme }), ...(body === undefined ? {} : { body }) };
        const found = await catalogue.findItems(jurisdiction, { text: q, language, page, pageSize, ...filters });
        return ok({ status: 200, value: { ...found, page, pageSize } });
      },
    }),
    defineRoute({
      method: "GET",
      path: "/api/items/:code",
      operationId: "getItem",
      summary: "An item with its public guide; a draft has none",
      tag: "catalogue",
      permission: PUBLIC,
      params: ItemParams,
      reply: ItemSchema,
      refusals: ["item/not-found"],
      handler: async ({ jurisdiction, params, language }) =>
        orNotFound(params.code, await catalogue.findItem(jurisdiction, params.code as ItemCode, language)),
    }),
    defineRoute({
      method: "GET",
      path: "/api/items/:code/flow",
      operationId: "getItemFlow",
      summary: "The flow of an item: steps, branches, offices, and its BPMN file",
      tag: "catalogue",
      permission: PUBLIC,
      params: ItemParams,
      reply: FlowSchema,
      refusals: ["item/not-found"],
      handler: async ({ jurisdiction, params }) =>
        orNotFound(params.code, await catalogue.findFlow(jurisdiction, params.code as ItemCode)),
    }),
    defineRoute({
      method: "GET",
      path: "/api/bundle",
      operationId: "proveBundle",
      summary: "What a bundle of items saves, line by line with reasons: one that is offered, or any choice of items",
      tag: "catalogue",
      permission: PUBLIC,
      query: Type.Object({
        items: Type.String({
          maxLength: 1000,
          pattern: "^[A-Za-z0-9.-]{1,64}(,[A-Za-z0-9.-]{1,64}){0,11}$",
          description: "Code of a bundle, or two to twelve codes of items with commas between them",
        }),
      }),
      reply: BundleProofSchema,
      refusals: ["item/not-published", "bundle/too-few", "bundle/circle", "bundle/no-party"],
      handler: async ({ jurisdiction, query }) => {
        const proved = await catalogue.proveBundle(jurisdiction, query.items.split(",") as ItemCode[]);
        return proved.ok ? ok({ status: 200, value: proved.value }) : proved;
      },
    }),
    defineRoute({
      method: "POST",
      path: "/api/items/:code/situation",
      operationId: "answerSituation",
      summary: "Which questions are to be put, and which materials apply, by the answers so far",
      tag: "catalogue",
      permission: PUBLIC,
      idempotency: "none",
      params: ItemParams,
      body: SituationQuerySchema,
      status: 200,
      reply: SituationSchema,
      refusals: ["item/not-published", "case/situation-unknown", "case/expression-failed"],
      handler: async ({ jurisdiction, params, body }) => {
        const { form, applicantKind, answers } = body;
        const answered = await catalogue.answerSituation(jurisdiction, params.code as ItemCode, {
          answers,
          ...(form === undefined ? {} : { form }),
          ...(applicantKind === undefined ? {} : { applicantKind }),
        });
        return answered.ok ? ok({ status: 200, value: answered.value }) : answered;
      },
    }),
  ];
}

const DocumentQuery = Type.Object({
  format: Type.Optional(Type.Unsafe<DocumentFormat>({ type: "string", enum: ["html", "pdf"] })),
  download: Type.Optional(Type.Boolean({ description: "Save it instead of showing it" })),
});

function documentRoutes({ documents }: CatalogueServices): readonly Route[] {
  const shared = {
    method: "GET",
    tag: "catalogue",
    params: ItemParams,
    query: DocumentQuery,
    replyMediaTypes: ["text/html; charset=utf-8", "application/pdf"],
    refusals: ["item/not-published"],
  } as const;
  const reply = async (kind: "guide" | "handbook", { jurisdiction, params, query }: DocumentRequest) => {
    const { format = "html", download = false } = query;
    const made = await documents.make(jurisdiction, params.code as ItemCode, { kind, format });
    if (made === null) return refuse({ code: "item/not-published", item: params.code } as const);
    const mediaType = format === "pdf" ? "application/pdf" : "text/html; charset=utf-8";
    const bytes = { mediaType, name: made.name, content: made.bytes, inline: !download };
    return ok({ status: 200, value: null, bytes } as const);
  };
  return [
    defineRoute({
      ...shared,
      path: "/api/items/:code/guide",
      operationId: "openGuide",
      summary: "The guide of an item (办事指南) as a document",
      permission: PUBLIC,
      handler: (request) => reply("guide", request),
    }),
    defineRoute({
      ...shared,
      path: "/api/items/:code/handbook",
      operationId: "openHandbook",
      summary: "The handbook of an item (业务手册) for those who handle it, as a document",
      permission: granted("register.read", "case.review", "case.visit"),
      handler: (request) => reply("handbook", request),
    }),
  ];
}

interface DocumentRequest {
  readonly jurisdiction: Jurisdiction;
  readonly params: Static<typeof ItemParams>;
  readonly query: Static<typeof DocumentQuery>;
}

function registerRoutes({ catalogue }: CatalogueServices): readonly Route[] {
  return [
    defineRoute({
      method: "GET",
      path: "/api/themes",
      operationId: "listThemes",
      summary: "Themes by which items are grouped, a person's and a firm's",
      tag: "catalogue",
      permission: PUBLIC,
      reply: ThemesSchema,
      refusals: [],
      handler: async ({ jurisdiction }) =>
        ok({ status: 200, value: { themes: await catalogue.listThemes(jurisdiction) } }),
    }),
    defineRoute({
      method: "GET",
      path: "/api/bodies",
      operationId: "listBodies",
      summary: "Departments with the number of their items",
      tag: "catalogue",
      permission: PUBLIC,
      reply: BodiesSchema,
      refusals: [],
      handler: async ({ jurisdiction }) =>
        ok({ status: 200, value: { bodies: await catalogue.listBodies(jurisdiction) } }),
    }),
    defineRoute({
      method: "GET",
      path: "/api/reasons",
      operationId: "listReasons",
      summary: "The district's library of reasons with their law, or with what each rests on in an item",
      tag: "registers",
      permission: granted(...WHO_GIVES_REASONS),
      query: Type.Object({
        kind: Type.Optional(Type.String({ maxLength: 100 })),
        item: Type.Optional(Type.Unsafe<ItemCode>(Type.String({ maxLength: 100, description: "Its code" }))),
      }),
      reply: ReasonsSchema,
      refusals: [],
      handler: async ({ jurisdiction, query }) =>
        ok({ status: 200, value: { reasons: await catalogue.listReasons(jurisdiction, query) } }),
    }),
  ];
}

const WHO_GIVES_REASONS: readonly Action[] = [
  "case.intake",
  "case.review",
  "case.visit",
  "case.decide",
  "case.extend",
  "case.special",
  "case.supervise",
];

function orNotFound<T>(item: string, value: T | null): ApiReply<T> {
  return value === null ? refuse({ code: "item/not-found", item }) : ok({ status: 200, value });
}
