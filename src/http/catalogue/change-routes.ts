/** Changes of items from the draft to their day: opened, signed, published in batches; and what an item said before. */
import { type Static, Type } from "typebox";
import { type BatchViewParts, listBatchViews } from "../../app/catalogue/changes/batch-views.ts";
import type { Batches } from "../../app/catalogue/changes/batches.ts";
import type { ChangeViews } from "../../app/catalogue/changes/change-view.ts";
import type { ItemHistory } from "../../app/catalogue/changes/history.ts";
import type { ItemChanges } from "../../app/catalogue/changes/item-changes.ts";
import type { TryChange } from "../../app/catalogue/changes/try-change.ts";
import type { Actor, StaffActor } from "../../core/party/index.ts";
import { type ItemCode, ok, parseCivilDate, refuse } from "../../core/shared/index.ts";
import { MappingSchema, MigrationSchema, writable } from "../cases/migration-route.ts";
import { Uuid } from "../fields.ts";
import { defineRoute, granted, type Language, PUBLIC, type Route } from "../route.ts";
import type { Sentences } from "../sentences.ts";
import {
  BatchCommandSchema,
  BatchesSchema,
  ChangeCommandSchema,
  ChangeSchema,
  ChangesQuerySchema,
  ChangesSchema,
  DifferenceSchema,
  HistorySchema,
  ItemCodeText,
  NewChangeSchema,
} from "./change-schemas.ts";

export interface ChangeServices {
  readonly changes: ItemChanges;
  readonly views: ChangeViews;
  readonly batches: Batches;
  readonly batchViews: BatchViewParts;
  readonly history: ItemHistory;
  readonly tryChange: TryChange;
}

const SIGNERS = granted("catalogue.manage", "catalogue.sign");
const KEEPERS = granted("catalogue.manage");
const ById = Type.Object({ id: Uuid });
const ByCode = Type.Object({ code: ItemCodeText });
const Made = Type.Object({ id: Uuid });

export function changeRoutes(services: ChangeServices, sentences: Sentences): readonly Route[] {
  return [
    ...readingRoutes(services, sentences),
    ...writingRoutes(services),
    trialRoute(services),
    ...batchRoutes(services),
    ...historyRoutes(services, sentences),
  ];
}

/** Routes with a grant are asked by staff alone. */
function staffOf(actor: Actor): StaffActor {
  if (actor.kind !== "staff") throw new Error(`${actor.kind} holds no grant of the catalogue`);
  return actor;
}

function telling(sentences: Sentences, language: Language) {
  return { language, say: (code: string) => sentences.say(language, code, {}) };
}

function readingRoutes({ views }: ChangeServices, sentences: Sentences): readonly Route[] {
  return [
    defineRoute({
      method: "GET",
      path: "/api/catalogue/changes",
      operationId: "listItemChanges",
      summary: "Changes of items, the latest first; those that wait for the caller's signature",
      tag: "catalogue",
      permission: SIGNERS,
      query: ChangesQuerySchema,
      reply: ChangesSchema,
      refusals: [],
      handler: async ({ actor, query }) => {
        const { mine = false, status, item } = query;
        const rows = await views.list(staffOf(actor), {
          mine,
          ...(status === undefined ? {} : { statuses: [status] }),
          ...(item === undefined ? {} : { item: item as ItemCode }),
        });
        return ok({ status: 200, value: { rows } });
      },
    }),
    defineRoute({
      method: "GET",
      path: "/api/catalogue/changes/:id",
      operationId: "getItemChange",
      summary: "A change with its difference, findings, signatures, running cases and course",
      tag: "catalogue",
      permission: SIGNERS,
      params: ById,
      reply: ChangeSchema,
      refusals: ["change/not-found"],
      handler: async ({ actor, params, language }) => {
        const view = await views.find(staffOf(actor), params.id, telling(sentences, language));
        if (view === null) return refuse({ code: "change/not-found" });
        const findings = view.findings.map(({ facts, ...finding }) => ({
          ...finding,
          sentence: sentences.say(language, finding.code, facts) ?? finding.code,
        }));
        return ok({ status: 200, value: { ...view, findings } });
      },
    }),
  ];
}

function writingRoutes({ changes }: ChangeServices): readonly Route[] {
  return [
    defineRoute({
      method: "POST",
      path: "/api/catalogue/changes",
      operationId: "openItemChange",
      summary: "Propose the draft of an item, as it stands, for signature; or that the item be withdrawn",
      tag: "catalogue",
      permission: KEEPERS,
      body: NewChangeSchema,
      reply: Made,
      refusals: [
        ...["change/nothing-written", "change/base-moved", "change/no-difference", "change/has-errors"],
        ...["change/no-gatekeeper", "change/reason-required", "change/already-open"],
      ],
      handler: async ({ actor, body }) => {
        const { item, withdraw = false, reason } = body;
        const opened = await changes.open(staffOf(actor), { item: item as ItemCode, withdraw, reason });
        return opened.ok ? ok({ status: 201, value: opened.value }) : opened;
      },
    }),
    defineRoute({
      method: "POST",
      path: "/api/catalogue/changes/:id/commands",
      operationId: "giveItemChangeCommand",
      summary: "Sign an aspect, send back, sign a warning off, give up",
      tag: "catalogue",
      permission: SIGNERS,
      params: ById,
      body: ChangeCommandSchema,
      status: 200,
      reply: Type.Object({ version: Type.Integer() }),
      refusals: [
        ...["change/not-found", "change/not-allowed-in-state", "change/own-change", "change/not-permitted"],
        ...["change/not-your-aspect", "change/aspect-not-touched", "change/already-signed", "change/reason-required"],
        ...["change/warning-unknown", "change/warning-accepted-already", "change/busy"],
      ],
      handler: async ({ actor, params, body }) => {
        const done = await changes.execute(staffOf(actor), params.id, body);
        return done.ok ? ok({ status: 200, value: done.value }) : done;
      },
    }),
  ];
}

function trialRoute({ tryChange }: ChangeServices): Route {
  return defineRoute({
    method: "POST",
    path: "/api/catalogue/changes/:id/trial",
    operationId: "tryItemChange",
    summary: "What would become of running cases under the version that the change would publish; nothing is written",
    tag: "catalogue",
    permission: KEEPERS,
    idempotency: "none",
    params: ById,
    body: Type.Object({ mapping: Type.Optional(MappingSchema) }),
    status: 200,
    reply: MigrationSchema,
    refusals: ["change/not-found", "change/no-version"],
    handler: async ({ actor, params, body: { mapping = {} } }) => {
      const report = await tryChange(staffOf(actor), params.id, mapping);
      return report.ok ? ok({ status: 200, value: writable(report.value) }) : report;
    },
  });
}

function batchRoutes({ batches, batchViews }: ChangeServices): readonly Route[] {
  return [
    defineRoute({
      method: "GET",
      path: "/api/catalogue/batches",
      operationId: "listItemBatches",
      summary: "Batches of changes, the latest first",
      tag: "catalogue",
      permission: SIGNERS,
      reply: BatchesSchema,
      refusals: [],
      handler: async ({ jurisdiction }) =>
        ok({ status: 200, value: { rows: await listBatchViews(batchViews, jurisdiction) } }),
    }),
    defineRoute({
      method: "POST",
      path: "/api/catalogue/batches",
      operationId: "createItemBatch",
      summary: "Begin a batch",
      tag: "catalogue",
      permission: KEEPERS,
      body: Type.Object({ name: Type.String({ minLength: 1, maxLength: 200, pattern: "\\S" }) }),
      reply: Made,
      refusals: [],
      handler: async ({ actor, body }) => ok({ status: 201, value: await batches.create(staffOf(actor), body.name) }),
    }),
    defineRoute({
      method: "POST",
      path: "/api/catalogue/batches/:id/commands",
      operationId: "giveItemBatchCommand",
      summary: "Put a change into the batch or take it out, make the batch public, call it off",
      tag: "catalogue",
      permission: KEEPERS,
      params: ById,
      body: BatchCommandSchema,
      status: 204,
      refusals: [
        ...["batch/not-found", "batch/not-open", "batch/change-elsewhere", "batch/empty"],
        ...["batch/document-required", "batch/day-past", "batch/change-not-ready", "batch/base-moved"],
        ...["batch/has-errors", "batch/reason-required", "batch/changed-meanwhile", "request/invalid"],
      ],
      handler: async ({ actor, params, body }) => {
        const done = await giveBatchCommand(batches, staffOf(actor), params.id, body);
        return done.ok ? ok({ status: 204, value: null }) : done;
      },
    }),
  ];
}

function giveBatchCommand(batches: Batches, actor: StaffActor, id: string, command: Static<typeof BatchCommandSchema>) {
  switch (command.type) {
    case "add":
      return batches.set(actor, id, command.change, true);
    case "remove":
      return batches.set(actor, id, command.change, false);
    case "cancel":
      return batches.cancel(actor, id, command.reason);
    case "publish": {
      const effectiveOn = parseCivilDate(command.effectiveOn);
      const problems = [{ path: "/effectiveOn", code: "input/shape" }] as const;
      if (effectiveOn === undefined) return Promise.resolve(refuse({ code: "request/invalid", problems }));
      return batches.publish(actor, id, { documentNumber: command.documentNumber, effectiveOn });
    }
  }
}

function historyRoutes({ history }: ChangeServices, sentences: Sentences): readonly Route[] {
  return [
    defineRoute({
      method: "GET",
      path: "/api/items/:code/versions",
      operationId: "listItemVersions",
      summary: "What the item has said since when, the latest first; what is announced before all",
      tag: "catalogue",
      permission: PUBLIC,
      params: ByCode,
      reply: HistorySchema,
      refusals: ["item/not-found"],
      handler: async ({ jurisdiction, params }) => {
        const versions = await history.list(jurisdiction, params.code as ItemCode);
        if (versions === null) return refuse({ code: "item/not-found", item: params.code });
        return ok({ status: 200, value: { versions } });
      },
    }),
    defineRoute({
      method: "GET",
      path: "/api/items/:code/difference",
      operationId: "compareItemVersions",
      summary: "What changed from one version of the item to another",
      tag: "catalogue",
      permission: PUBLIC,
      params: ByCode,
      query: Type.Object({
        from: Type.String({ minLength: 1, maxLength: 200 }),
        to: Type.String({ minLength: 1, maxLength: 200 }),
      }),
      reply: DifferenceSchema,
      refusals: ["item/not-found"],
      handler: async ({ jurisdiction, params, query, language }) => {
        const asked = { item: params.code as ItemCode, ...query };
        const changes = await history.compare(jurisdiction, asked, telling(sentences, language));
        if (changes === null) return refuse({ code: "item/not-found", item: params.code });
        return ok({ status: 200, value: { changes } });
      },
    }),
  ];
}
