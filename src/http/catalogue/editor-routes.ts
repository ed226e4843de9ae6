/** The editor of items: drafts, the register to choose from, what stands against an item as it is being written. */
import { type TSchema, Type } from "typebox";
import type { ItemDrafts } from "../../app/catalogue/item-drafts.ts";
import type { EditedContent, ItemEditing } from "../../app/catalogue/item-editing.ts";
import type { ItemContent } from "../../app/ports/item-drafts.ts";
import type { WorstCase } from "../../core/clock/index.ts";
import { formatInstant, type ItemCode, ok, refuse, type TimeZone } from "../../core/shared/index.ts";
import { defineRoute, granted, type Route } from "../route.ts";
import type { Sentences } from "../sentences.ts";
import { toldFacts } from "../told-facts.ts";
import { EditingRegisterSchema } from "./editing-register-schema.ts";
import { ItemContentReply, ItemContentSchema, readContent } from "./item-content-schema.ts";
import { GuideSchema } from "./schemas.ts";

export interface ItemEditorServices {
  readonly editing: ItemEditing;
  readonly drafts: ItemDrafts;
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

const permission = granted("catalogue.manage");
const nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
const ItemParams = Type.Object({ code: Type.String({ minLength: 1, maxLength: 120 }) });
const Instant = Type.String({ format: "date-time", description: "With the district's offset" });
const BaseVersion = nullable(
  Type.String({ minLength: 1, maxLength: 200, description: "Version that it was begun from; null for a new item" }),
);

const draftHead = {
  baseVersion: nullable(Type.String()),
  revision: Type.Integer({ description: "Goes up by one with each saving" }),
  savedBy: Type.String(),
  savedByName: nullable(Type.String()),
  savedAt: Instant,
};

const ItemToEditSchema = Type.Object({
  code: Type.String(),
  name: Type.String(),
  bodyName: Type.String(),
  type: Type.String(),
  status: nullable(Type.String({ description: "Of the item as it stands in the catalogue; null for a new one" })),
  published: nullable(Type.Object({ version: Type.String(), source: ItemContentReply })),
  draft: Type.Union([Type.Object({ ...draftHead, source: ItemContentReply }), Type.Null()], {
    description: "What was edited since and is not published",
  }),
});

const FindingSchema = Type.Object({
  code: Type.String(),
  severity: Type.Unsafe<"error" | "warning" | "note">({ type: "string", enum: ["error", "warning", "note"] }),
  place: Type.String({ description: "`materials[3].name`; `flow`, `flow.<element>` or `rules` for the files" }),
  element: nullable(Type.String({ description: "Of the flow" })),
  path: Type.Array(Type.String(), { description: "A course of events that leads there" }),
  line: nullable(Type.Integer()),
  rule: Type.Union(
    [
      Type.Object({
        file: Type.String(),
        decision: nullable(Type.String()),
        elements: Type.Array(Type.String(), { description: "Ids of the rules, columns or cells" }),
        rows: Type.Array(Type.Integer(), { description: "From 1" }),
        column: nullable(Type.String()),
      }),
      Type.Null(),
    ],
    { description: "Of a finding on a decision table: where in which file" },
  ),
  basis: nullable(Type.String({ description: "The rule that is not kept" })),
  sentence: Type.String({ description: "In the reader's language" }),
  mend: nullable(Type.String({ description: "What to do about it" })),
});

const Due = Type.Object({ dueOn: Type.String({ format: "date" }), dueAt: Instant });

const CheckSchema = Type.Object({
  findings: Type.Array(FindingSchema),
  worstCase: Type.Union(
    [
      Type.Object({
        startsOn: Type.String({ format: "date" }),
        promise: Due,
        statute: Due,
        late: Type.Boolean({ description: "The promise ends later" }),
      }),
      Type.Null(),
    ],
    { description: "The day from which the promise is latest against the statute, in the last three published years" },
  ),
  guide: Type.Union([GuideSchema, Type.Null()], {
    description: "As people would read it; null where it was not asked for, or while its body or office is unknown",
  }),
});

const EditedSchema = Type.Object({
  code: Type.String({ minLength: 1, maxLength: 120 }),
  baseVersion: BaseVersion,
  source: ItemContentSchema,
  guide: Type.Optional(Type.Boolean({ description: "Whether the guide is asked for too" })),
});

export function itemEditorRoutes(services: ItemEditorServices, sentences: Sentences): readonly Route[] {
  return [...draftRoutes(services), ...checkRoutes(services, sentences), registerRoute(services)];
}

function draftRoutes({ editing, drafts }: ItemEditorServices): readonly Route[] {
  return [
    defineRoute({
      method: "GET",
      path: "/api/catalogue/drafts",
      operationId: "listItemDrafts",
      summary: "Items that are being edited, the last saved first",
      tag: "catalogue",
      permission,
      reply: Type.Object({
        rows: Type.Array(Type.Object({ item: Type.String(), name: Type.String(), ...draftHead })),
      }),
      refusals: [],
      handler: async ({ jurisdiction }) => ok({ status: 200, value: { rows: await drafts.list(jurisdiction) } }),
    }),
    defineRoute({
      method: "GET",
      path: "/api/catalogue/drafts/:code",
      operationId: "getItemToEdit",
      summary: "An item for its editor: as it is published, and as it was edited since",
      tag: "catalogue",
      permission,
      params: ItemParams,
      reply: ItemToEditSchema,
      refusals: ["item/not-found"],
      handler: async ({ jurisdiction, params }) => {
        const code = params.code as ItemCode;
        const [item, draft] = await Promise.all([editing.find(jurisdiction, code), drafts.find(jurisdiction, code)]);
        if (item !== null) return ok({ status: 200, value: { ...item, draft } });
        if (draft === null) return refuse({ code: "item/not-found", item: params.code });
        const { name, type } = draft.source.spec;
        return ok({ status: 200, value: { code, name, bodyName: "", type, status: null, published: null, draft } });
      },
    }),
    defineRoute({
      method: "PUT",
      path: "/api/catalogue/drafts/:code",
      operationId: "saveItemDraft",
      summary: "Save an item as far as it is written; nothing is published",
      tag: "catalogue",
      permission,
      params: ItemParams,
      body: Type.Object({
        baseVersion: BaseVersion,
        source: ItemContentSchema,
        revision: Type.Integer({ minimum: 0, description: "That the author has before them; 0 where there was none" }),
      }),
      reply: Type.Object({ revision: Type.Integer(), savedAt: Instant }),
      refusals: ["item/not-found", "catalogue/code-taken", "catalogue/draft-changed", "catalogue/draft-discarded"],
      handler: async ({ actor, jurisdiction, params, body: { baseVersion, source, revision } }) => {
        const code = params.code as ItemCode;
        if (!("account" in actor)) return refuse({ code: "item/not-found", item: code });
        const content = readContent(source);
        if (!content.ok) return content;
        if (baseVersion === null && revision === 0) {
          // Begun as new: it would lie over the published item as its draft, and be another one.
          const standing = await editing.find(jurisdiction, code);
          if (standing !== null && standing.published !== null)
            return refuse({ code: "catalogue/code-taken", item: code, name: standing.name });
        }
        const edited = { baseVersion, source: content.value, revision };
        const saved = await drafts.save({ jurisdiction, account: actor.account }, code, edited);
        if (!saved.ok) return saved;
        return ok({ status: 200, value: { revision: saved.value.revision, savedAt: saved.value.savedAt } });
      },
    }),
    defineRoute({
      method: "DELETE",
      path: "/api/catalogue/drafts/:code",
      operationId: "discardItemDraft",
      summary: "Throw the draft of an item away",
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

function checkRoutes({ editing }: ItemEditorServices, sentences: Sentences): readonly Route[] {
  return [
    defineRoute({
      method: "POST",
      path: "/api/catalogue/item-check",
      operationId: "checkItem",
      summary: "What stands against an item as it is written, place by place; nothing is kept",
      tag: "catalogue",
      permission,
      idempotency: "none",
      body: EditedSchema,
      status: 200,
      reply: CheckSchema,
      refusals: [],
      handler: async ({ jurisdiction, body, language }) => {
        const reader = body.guide === true ? language : null;
        const content = readContent(body.source);
        if (!content.ok) return content;
        const item = itemOf(body, content.value);
        const { findings, worstCase, zone, guide } = await editing.check(jurisdiction, item, reader);
        const told = findings.map(({ facts: found, ...finding }) => {
          const facts = toldFacts(found, language, sentences);
          return {
            ...finding,
            sentence: sentences.say(language, finding.code, facts) ?? finding.code,
            mend: sentences.say(language, `${finding.code}.mend`, facts) ?? null,
          };
        });
        return ok({ status: 200, value: { findings: told, worstCase: worstCaseOf(worstCase, zone), guide } });
      },
    }),
  ];
}

function registerRoute({ editing, attributes }: ItemEditorServices): Route {
  return defineRoute({
    method: "GET",
    path: "/api/catalogue/register",
    operationId: "getEditingRegister",
    summary: "What an author of items chooses from: law, bodies, offices with their posts, themes, items",
    tag: "catalogue",
    permission,
    reply: EditingRegisterSchema,
    refusals: [],
    handler: async ({ jurisdiction }) =>
      ok({ status: 200, value: { ...(await editing.getRegister(jurisdiction)), attributes } }),
  });
}

interface Edited {
  readonly code: string;
  readonly baseVersion: string | null;
}

function itemOf({ code: sent, baseVersion }: Edited, source: ItemContent): EditedContent {
  const code = sent as ItemCode;
  return { code, baseVersion, source: { ...source, spec: { ...source.spec, code } } };
}

function worstCaseOf(worst: WorstCase | null, zone: TimeZone) {
  if (worst === null) return null;
  const { startsOn, promise, statute } = worst;
  const due = ({ dueOn, dueAt }: WorstCase["promise"]) => ({ dueOn, dueAt: formatInstant(dueAt, zone) });
  return { startsOn, promise: due(promise), statute: due(statute), late: promise.dueAt > statute.dueAt };
}
