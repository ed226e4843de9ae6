/** The editor of flows: the file of a published item, and what stands against a file as it is being drawn. */
import { Type } from "typebox";
import type { FlowEditing } from "../../app/catalogue/flow-editing.ts";
import type { ProcedureDrafts } from "../../app/catalogue/procedure-drafts.ts";
import { type ItemCode, ok, refuse } from "../../core/shared/index.ts";
import { defineRoute, granted, type Route } from "../route.ts";
import type { Sentences } from "../sentences.ts";

export interface FlowEditorServices {
  readonly editing: FlowEditing;
  readonly drafts: ProcedureDrafts;
  /** How the BPMN reader of a browser knows our attributes. */
  readonly attributes: FlowAttributes;
}

/** The descriptor of the project's namespace: which attributes a type of element has. */
export interface FlowAttributes {
  readonly name: string;
  readonly uri: string;
  readonly prefix: string;
  readonly xml: { readonly tagAlias: string };
  readonly types: readonly {
    readonly name: string;
    readonly extends: readonly string[];
    readonly properties: readonly { readonly name: string; readonly isAttr: boolean; readonly type: string }[];
  }[];
}

/** A thousand steps with their drawing. */
const LONGEST = 1_000_000;
const MOST_FILES = 20;
const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()]);

const ItemParams = Type.Object({ code: Type.String({ minLength: 1, maxLength: 120 }) });

const DmnFileSchema = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 120, pattern: "^[^/\\\\]+[.]dmn$" }),
  xml: Type.String({ maxLength: LONGEST }),
});

const Instant = Type.String({ format: "date-time", description: "With the district's offset" });

const DraftSchema = Type.Object({
  baseVersion: Type.String({ description: "Version of the item that it was begun from" }),
  bpmn: Type.String(),
  dmn: Type.Array(Type.Object({ name: Type.String(), xml: Type.String() })),
  revision: Type.Integer({ description: "Goes up by one with each saving" }),
  savedBy: Type.String(),
  savedByName: Nullable(Type.String()),
  savedAt: Instant,
});

const FlowSchema = Type.Object({
  code: Type.String(),
  name: Type.String(),
  version: Type.String(),
  bpmn: Type.String({ description: "The BPMN 2.0 file of the published version" }),
  dmn: Type.Array(Type.Object({ name: Type.String(), xml: Type.String() }), {
    description: "The DMN files beside it",
  }),
  draft: Type.Union([DraftSchema, Type.Null()], { description: "What was edited since and is not published" }),
  offices: Type.Array(
    Type.Object({
      id: Type.String(),
      name: Type.String(),
      posts: Type.Array(Type.Object({ role: Type.String(), name: Type.String() })),
    }),
  ),
  attributes: Type.Object({
    name: Type.String(),
    uri: Type.String(),
    prefix: Type.String(),
    xml: Type.Object({ tagAlias: Type.String() }),
    types: Type.Array(
      Type.Object({
        name: Type.String(),
        extends: Type.Array(Type.String()),
        properties: Type.Array(Type.Object({ name: Type.String(), isAttr: Type.Boolean(), type: Type.String() })),
      }),
    ),
  }),
});

const FindingSchema = Type.Object({
  code: Type.String(),
  severity: Type.Unsafe<"error" | "warning" | "note">({ type: "string", enum: ["error", "warning", "note"] }),
  element: Nullable(Type.String()),
  path: Type.Array(Type.String(), { description: "A course of events that leads there" }),
  line: Nullable(Type.Integer()),
  rule: Type.Union(
    [
      Type.Object({
        file: Type.String(),
        decision: Nullable(Type.String()),
        elements: Type.Array(Type.String(), { description: "Ids of the rules, columns or cells" }),
        rows: Type.Array(Type.Integer(), { description: "From 1" }),
        column: Nullable(Type.String()),
      }),
      Type.Null(),
    ],
    { description: "Of a finding on a decision table: where in which file" },
  ),
  sentence: Type.String({ description: "In the reader's language" }),
});

export function flowEditorRoutes(services: FlowEditorServices, sentences: Sentences): readonly Route[] {
  const { editing, drafts, attributes } = services;
  return [
    ...draftRoutes(services),
    defineRoute({
      method: "GET",
      path: "/api/catalogue/flows/:code",
      operationId: "getFlowToEdit",
      summary: "The flow of a published item for its editor: file, attributes, offices with their posts",
      tag: "catalogue",
      permission: granted("catalogue.manage"),
      params: ItemParams,
      reply: FlowSchema,
      refusals: ["item/not-found"],
      handler: async ({ jurisdiction, params }) => {
        const flow = await editing.findFlow(jurisdiction, params.code as ItemCode);
        if (flow === null) return refuse({ code: "item/not-found", item: params.code });
        const draft = await drafts.find(jurisdiction, params.code as ItemCode);
        return ok({ status: 200, value: { ...flow, draft, attributes } });
      },
    }),
    defineRoute({
      method: "POST",
      path: "/api/catalogue/flow-check",
      operationId: "checkFlow",
      summary: "What stands against a flow and its decision tables, element by element; nothing is kept",
      tag: "catalogue",
      permission: granted("catalogue.manage"),
      idempotency: "none",
      body: Type.Object({
        bpmn: Type.String({ maxLength: LONGEST }),
        dmn: Type.Optional(
          Type.Array(DmnFileSchema, {
            maxItems: MOST_FILES,
            description: "Without it: those of the item as published",
          }),
        ),
        item: Type.Optional(
          Type.String({ maxLength: 120, description: "Code of the item that the flow is to be held against" }),
        ),
      }),
      status: 200,
      reply: Type.Object({ findings: Type.Array(FindingSchema) }),
      refusals: [],
      handler: async ({ jurisdiction, body, language }) => {
        const faults = await editing.check(jurisdiction, { ...body, item: body.item as ItemCode | undefined });
        const findings = faults.map(({ facts, ...fault }) => ({
          ...fault,
          sentence: sentences.say(language, fault.code, facts) ?? fault.code,
        }));
        return ok({ status: 200, value: { findings } });
      },
    }),
  ];
}

function draftRoutes({ editing, drafts }: FlowEditorServices): readonly Route[] {
  const permission = granted("catalogue.manage");
  return [
    defineRoute({
      method: "PUT",
      path: "/api/catalogue/flows/:code/draft",
      operationId: "saveProcedureDraft",
      summary: "Save the flow and the decision tables of an item while they are edited; nothing is published",
      tag: "catalogue",
      permission,
      params: ItemParams,
      body: Type.Object({
        baseVersion: Type.String({ minLength: 1, maxLength: 200 }),
        bpmn: Type.String({ maxLength: LONGEST }),
        dmn: Type.Array(DmnFileSchema, { maxItems: MOST_FILES }),
        revision: Type.Integer({ minimum: 0, description: "That the author has before them; 0 where there was none" }),
      }),
      reply: Type.Object({ revision: Type.Integer(), savedAt: Instant }),
      refusals: ["item/not-found", "catalogue/draft-changed", "catalogue/draft-discarded"],
      handler: async ({ actor, jurisdiction, params, body }) => {
        const code = params.code as ItemCode;
        const flow = "account" in actor ? await editing.findFlow(jurisdiction, code) : null;
        if (flow === null || !("account" in actor)) return refuse({ code: "item/not-found", item: code });
        const saved = await drafts.save({ jurisdiction, account: actor.account }, code, body);
        if (!saved.ok) return saved;
        const { revision, savedAt } = saved.value;
        return ok({ status: 200, value: { revision, savedAt } });
      },
    }),
    defineRoute({
      method: "DELETE",
      path: "/api/catalogue/flows/:code/draft",
      operationId: "discardProcedureDraft",
      summary: "Throw the draft of a procedure away",
      tag: "catalogue",
      permission,
      params: ItemParams,
      query: Type.Object({ revision: Type.Integer({ minimum: 0, description: "That the author has before them" }) }),
      refusals: ["catalogue/draft-changed"],
      handler: async ({ jurisdiction, params, query }) => {
        const discarded = await drafts.discard(jurisdiction, params.code as ItemCode, query.revision);
        return discarded.ok ? ok({ status: 204, value: null }) : discarded;
      },
    }),
  ];
}
