/** The lists of the district (清单): public to read, search and take away; changed by proposals that somebody else registers. */
import { Type } from "typebox";
import type { ListChanging, ListChangingRefusal } from "../../app/lists/changing.ts";
import type { ListReading } from "../../app/lists/lists.ts";
import { type ListChangeReading, MOST_CHANGES } from "../../app/lists/shown-changes.ts";
import { LIST_FORMATS, LIST_MEDIA_TYPES } from "../../app/ports/list-files.ts";
import {
  columnsOf,
  LIST_CHANGE_KINDS,
  LIST_CHANGE_STATES,
  LIST_KINDS,
  LIST_TITLES,
  LONGEST_CELL,
} from "../../core/catalog/index.ts";
import { type AccountId, ok, parseCivilDate, type Refused, refuse } from "../../core/shared/index.ts";
import { CivilDate as Day, enumOf, Instant, Nullable, Uuid } from "../fields.ts";
import { type ApiReply, defineRoute, granted, PUBLIC, type Route } from "../route.ts";
import { UploadTooLarge } from "../upload.ts";

export interface ListServices {
  readonly reading: ListReading;
  readonly changing: ListChanging;
  readonly changes: ListChangeReading;
}

const Kind = enumOf(LIST_KINDS);
const Code = Type.String({ minLength: 1, maxLength: 100 });
const Words = Type.String({ minLength: 1, maxLength: 500 });
const Page = Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000 }));
const PAGE_SIZE = 20;
const LARGEST = 32 * 1024 * 1024;
const MOST_PROBLEMS = 200;

const FIELDS = [...new Set(LIST_KINDS.flatMap((list) => columnsOf(list).map(({ field }) => field)))];

const Cells = Type.Unsafe<Readonly<Record<string, string>>>({
  type: "object",
  description: "Texts of the cells by field, as spreadsheets show them",
  additionalProperties: { type: "string", maxLength: LONGEST_CELL },
  maxProperties: 30,
});

const row = {
  ...{ code: Type.String(), name: Type.String(), bodyName: Type.String(), cells: Cells },
  laws: Type.String({ description: "As papers cite them" }),
  powerName: Nullable(Type.String({ description: "Of a duty" })),
};
const Row = Type.Object(row);
const Named = Type.Object({ code: Type.String(), name: Type.String() });

const Change = Type.Object({
  id: Uuid,
  list: Kind,
  entry: Type.String({ description: "Code of the entry" }),
  kind: enumOf(LIST_CHANGE_KINDS),
  name: Type.String(),
  before: Nullable(Cells),
  after: Nullable(Cells),
  effectiveOn: Day,
  document: Type.String(),
  reason: Type.String(),
  state: enumOf(LIST_CHANGE_STATES),
  proposedByName: Nullable(Type.String()),
  proposedAt: Instant,
  decidedByName: Nullable(Type.String()),
  decidedAt: Nullable(Instant),
  remark: Nullable(Type.String()),
});
const Changes = Type.Object({ total: Type.Integer(), rows: Type.Array(Change) });

export function listRoutes(services: ListServices): readonly Route[] {
  return [...readingRoutes(services), ...changeRoutes(services)];
}

function readingRoutes({ reading, changes }: ListServices): readonly Route[] {
  const params = Type.Object({ list: Kind });
  return [
    defineRoute({
      method: "GET",
      path: "/api/lists",
      operationId: "listLists",
      summary: "The lists that the district keeps",
      tag: "catalogue",
      permission: PUBLIC,
      reply: Type.Object({
        lists: Type.Array(Type.Object({ list: Kind, entries: Type.Integer(), establishedOn: Day })),
      }),
      refusals: [],
      handler: async ({ jurisdiction }) => ok({ status: 200, value: { lists: await reading.listKept(jurisdiction) } }),
    }),
    defineRoute({
      method: "GET",
      path: "/api/lists/:list",
      operationId: "readList",
      summary: "A page of a list: what is in force, by words and body",
      tag: "catalogue",
      permission: PUBLIC,
      params,
      query: Type.Object({
        q: Type.Optional(Type.String({ maxLength: 2000, description: "The first 64 characters count" })),
        body: Type.Optional(Code),
        refers: Type.Optional(
          Type.String({ maxLength: 100, description: "Of duties the power, of powers the basic code" }),
        ),
        page: Page,
        pageSize: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
      }),
      reply: Type.Object({
        total: Type.Integer(),
        page: Type.Integer(),
        pageSize: Type.Integer(),
        rows: Type.Array(Row),
        bodies: Type.Array(Type.Object({ id: Type.String(), name: Type.String() })),
      }),
      refusals: [],
      handler: async ({ jurisdiction, params: { list }, query }) => {
        const { q = "", body = null, refers = null, page = 1, pageSize = PAGE_SIZE } = query;
        const found = await reading.findPage(jurisdiction, { list, text: q, body, refers, page, pageSize });
        return ok({ status: 200, value: { ...found, page, pageSize } });
      },
    }),
    defineRoute({
      method: "GET",
      path: "/api/lists/:list/entries/:code",
      operationId: "getListEntry",
      summary: "An entry of a list with its items, duties and registered changes",
      tag: "catalogue",
      permission: PUBLIC,
      params: Type.Object({ list: Kind, code: Code }),
      reply: Type.Object({
        ...row,
        items: Type.Array(Named),
        duties: Type.Array(Row),
        power: Nullable(Named),
        changes: Type.Array(Change),
      }),
      refusals: ["list/entry-not-found"],
      handler: async ({ jurisdiction, params: { list, code } }) => {
        const entry = await reading.findEntry(jurisdiction, list, code);
        if (entry === null) return refuse({ code: "list/entry-not-found", entry: code });
        const query = { list, entry: code, state: "registered", page: 1, pageSize: MOST_CHANGES } as const;
        const { rows } = await changes.find(jurisdiction, query);
        return ok({ status: 200, value: { ...entry, changes: rows.map(withoutPeople) } });
      },
    }),
    defineRoute({
      method: "GET",
      path: "/api/lists/:list/file",
      operationId: "downloadList",
      summary: "Everything in force of a list as CSV, XLSX, JSON or YAML",
      tag: "catalogue",
      permission: PUBLIC,
      params,
      query: Type.Object({ format: enumOf(LIST_FORMATS) }),
      replyMediaTypes: Object.values(LIST_MEDIA_TYPES),
      refusals: ["list/not-kept"],
      handler: async ({ jurisdiction, params: { list }, query: { format } }) => {
        const written = await reading.writeFile(jurisdiction, list, format);
        if (!written.ok) return written;
        const bytes = {
          mediaType: LIST_MEDIA_TYPES[format],
          name: `${LIST_TITLES[list]}.${format}`,
          content: written.value,
        };
        return ok({ status: 200, value: null, bytes });
      },
    }),
    defineRoute({
      method: "GET",
      path: "/api/lists/:list/changes",
      operationId: "readListChanges",
      summary: "What was registered on a list, the last first",
      tag: "catalogue",
      permission: PUBLIC,
      params,
      query: Type.Object({ page: Page }),
      reply: Changes,
      refusals: [],
      handler: async ({ jurisdiction, params: { list }, query: { page = 1 } }) => {
        const asked = { list, entry: null, state: "registered", page, pageSize: PAGE_SIZE } as const;
        const { total, rows } = await changes.find(jurisdiction, asked);
        return ok({ status: 200, value: { total, rows: rows.map(withoutPeople) } });
      },
    }),
  ];
}

/** The public is told what changed and by which document, not who in the office did it. */
function withoutPeople<C extends { readonly proposedByName: string | null; readonly decidedByName: string | null }>(
  change: C,
): C {
  return { ...change, proposedByName: null, decidedByName: null };
}

const WHO_SEES = granted("catalogue.manage", "catalogue.register");

function changeRoutes({ changing, changes }: ListServices): readonly Route[] {
  return [
    defineRoute({
      method: "GET",
      path: "/api/list-changes",
      operationId: "findListChanges",
      summary: "Changes of all lists by their state, the last first",
      tag: "catalogue",
      permission: WHO_SEES,
      query: Type.Object({ state: Type.Optional(enumOf(LIST_CHANGE_STATES)), list: Type.Optional(Kind), page: Page }),
      reply: Changes,
      refusals: [],
      handler: async ({ jurisdiction, query: { state = "proposed", list = null, page = 1 } }) => {
        const found = await changes.find(jurisdiction, { list, entry: null, state, page, pageSize: PAGE_SIZE });
        return ok({ status: 200, value: found });
      },
    }),
    defineRoute({
      method: "POST",
      path: "/api/list-changes",
      operationId: "proposeListChange",
      summary: "Propose to add, alter or remove an entry of a list",
      tag: "catalogue",
      permission: granted("catalogue.manage"),
      body: Type.Object({
        list: Kind,
        kind: enumOf(LIST_CHANGE_KINDS),
        entry: Code,
        cells: Type.Array(Type.Object({ field: enumOf(FIELDS), text: Type.String({ maxLength: LONGEST_CELL }) }), {
          maxItems: 30,
          description: "What is to stand; of what goes, nothing",
        }),
        effectiveOn: Day,
        document: Words,
        reason: Words,
      }),
      reply: Type.Object({ id: Uuid }),
      refusals: [
        ...["list/not-kept", "list/row-unreadable", "list/entry-faulty", "list/entry-unknown", "list/entry-stands"],
        ...["list/unchanged", "list/effective-passed", "list/change-open", "list/own-proposal"],
        ...["request/invalid"],
      ],
      handler: async ({ actor, jurisdiction, body }) => {
        const effectiveOn = parseCivilDate(body.effectiveOn);
        if (effectiveOn === undefined || !("account" in actor)) return badDay();
        const who = { jurisdiction, account: actor.account };
        const done = await changing.propose(who, {
          ...body,
          cells: Object.fromEntries(body.cells.map(({ field, text }) => [field, text])),
          effectiveOn,
        });
        return done.ok ? ok({ status: 201, value: { id: done.value.id } }) : told(done.refusal);
      },
    }),
    defineRoute({
      method: "POST",
      path: "/api/list-changes/:id/decision",
      operationId: "decideListChange",
      summary: "Register or decline a change that somebody else proposed, or take one's own back",
      tag: "catalogue",
      permission: WHO_SEES,
      params: Type.Object({ id: Uuid }),
      body: Type.Object({
        state: enumOf(["registered", "declined", "withdrawn"]),
        remark: Type.Optional(Type.String({ maxLength: 500 })),
      }),
      status: 200,
      reply: Type.Object({ id: Uuid, state: enumOf(LIST_CHANGE_STATES) }),
      refusals: [
        ...["list/change-not-found", "list/change-not-open", "list/own-proposal", "list/not-own-proposal"],
        ...["list/entry-changed", "list/effective-passed", "list/may-not-register"],
      ],
      handler: async ({ actor, jurisdiction, params: { id }, body: { state, remark = "" } }) => {
        if (!("account" in actor)) return refuse({ code: "list/change-not-found" });
        const mayRegister = "posts" in actor && actor.posts.some(({ grants }) => grants.includes("catalogue.register"));
        if (state !== "withdrawn" && !mayRegister) return refuse({ code: "list/may-not-register" });
        const who = { jurisdiction, account: actor.account as AccountId };
        const done = await changing.decide(who, { id, state, remark: remark.trim() === "" ? null : remark });
        return done.ok ? ok({ status: 200, value: { id, state: done.value.state } }) : told(done.refusal);
      },
    }),
    importRoute(changing),
  ];
}

function importRoute(changing: ListChanging): Route {
  return defineRoute({
    method: "POST",
    path: "/api/lists/:list/import",
    operationId: "importList",
    summary: "Propose everything that a file says otherwise than the list; nothing has effect before it is registered",
    tag: "catalogue",
    permission: granted("catalogue.manage"),
    params: Type.Object({ list: Kind }),
    query: Type.Object({
      format: enumOf(LIST_FORMATS),
      effectiveOn: Day,
      document: Words,
      reason: Words,
      complete: Type.Optional(Type.Boolean({ description: "What the file does not have is to go" })),
    }),
    upload: { maxBytes: LARGEST },
    idempotency: "none",
    status: 200,
    reply: Type.Object({
      list: Kind,
      read: Type.Integer(),
      proposed: Type.Object({ add: Type.Integer(), alter: Type.Integer(), remove: Type.Integer() }),
      unchanged: Type.Integer(),
    }),
    refusals: [
      ...["list/not-kept", "list/file-not-read", "list/effective-passed", "list/change-open", "list/entry-ahead"],
      ...["request/too-large", "request/invalid"],
    ],
    handler: async ({ actor, jurisdiction, params: { list }, query, upload }) => {
      const effectiveOn = parseCivilDate(query.effectiveOn);
      if (effectiveOn === undefined || !("account" in actor)) return badDay();
      if (upload === undefined) throw new Error("a route with an upload has one");
      const { format, document, reason, complete = false } = query;
      try {
        const bytes = await bytesOf(upload.content);
        const file = { list, bytes, format, effectiveOn, document, reason, complete };
        const done = await changing.importFile({ jurisdiction, account: actor.account }, file);
        if (!done.ok) return told(done.refusal);
        const { read, proposed, unchanged } = done.value;
        return ok({ status: 200, value: { list, read, proposed, unchanged } });
      } catch (error) {
        if (error instanceof UploadTooLarge) return refuse({ code: "request/too-large", maxBytes: LARGEST });
        throw error;
      }
    },
  });
}

async function bytesOf(content: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of content) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function badDay(): ApiReply<never> {
  return refuse({ code: "request/invalid", problems: [{ path: "/effectiveOn", code: "input/shape" }] });
}

type Told = ListChangingRefusal | { readonly code: "list/file-not-read"; readonly findings: readonly object[] };

/** What is wrong with cells becomes a list of problems, each with its sentence. */
function told(refusal: Told): Refused {
  if (refusal.code === "list/row-unreadable") {
    return refuse({ code: refusal.code, problems: refusal.faults.map((fault) => ({ row: 0, ...fault })) });
  }
  if (refusal.code === "list/entry-faulty") {
    const { facts, ...faulty } = refusal;
    return refuse({ ...faulty, problems: [{ ...facts, row: 0, column: "", code: refusal.finding }] });
  }
  if (refusal.code === "list/file-not-read") {
    const { findings } = refusal;
    return refuse({ code: refusal.code, count: findings.length, problems: findings.slice(0, MOST_PROBLEMS) });
  }
  return refuse(refusal);
}
