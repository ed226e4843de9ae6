/** The editor of flows: the file of a published item, and what stands against a file as it is being drawn. */
import { Type } from "typebox";
import type { FlowEditing } from "../../app/catalogue/flow-editing.ts";
import { type ItemCode, ok, refuse } from "../../core/shared/index.ts";
import { defineRoute, granted, type Route } from "../route.ts";
import type { Sentences } from "../sentences.ts";

export interface FlowEditorServices {
  readonly editing: FlowEditing;
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

const DmnFileSchema = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 120, pattern: "^[^/\\\\]+[.]dmn$" }),
  xml: Type.String({ maxLength: LONGEST }),
});

const FlowSchema = Type.Object({
  code: Type.String(),
  name: Type.String(),
  version: Type.String(),
  bpmn: Type.String({ description: "The BPMN 2.0 file of the published version" }),
  dmn: Type.Array(Type.Object({ name: Type.String(), xml: Type.String() }), {
    description: "The DMN files beside it",
  }),
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

export function flowEditorRoutes({ editing, attributes }: FlowEditorServices, sentences: Sentences): readonly Route[] {
  return [
    defineRoute({
      method: "GET",
      path: "/api/catalogue/flows/:code",
      operationId: "getFlowToEdit",
      summary: "The flow of a published item for its editor: file, attributes, offices with their posts",
      tag: "catalogue",
      permission: granted("catalogue.manage"),
      params: Type.Object({ code: Type.String({ minLength: 1, maxLength: 120 }) }),
      reply: FlowSchema,
      refusals: ["item/not-found"],
      handler: async ({ jurisdiction, params }) => {
        const flow = await editing.findFlow(jurisdiction, params.code as ItemCode);
        if (flow === null) return refuse({ code: "item/not-found", item: params.code });
        return ok({ status: 200, value: { ...flow, attributes } });
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
