/** Running cases of an item under the version that is published now. */
import { Type } from "typebox";
import type { MigrationReport, MigrationRequest } from "../../app/case/migrate-cases.ts";
import { type ItemCode, ok, refuse } from "../../core/shared/index.ts";
import { defineRoute, granted, type Route } from "../route.ts";
import type { CaseServices } from "./services.ts";

const Text = Type.String();
const Due = Type.Union([Type.String({ format: "date" }), Type.Null()]);

export const MigrationSchema = Type.Object({
  to: Type.String({ description: "The version that is published, or that a change would publish" }),
  cases: Type.Array(
    Type.Object({
      id: Type.String({ format: "uuid" }),
      number: Text,
      from: Text,
      changes: Type.Array(Type.Object({ node: Text, name: Text, what: Text, from: Text, to: Text })),
      obstacles: Type.Array(Type.Object({ node: Text, name: Text, why: Text })),
      refusal: Type.Union([Text, Type.Null()]),
      dueOn: Type.Object({ before: Due, after: Due }),
      migrated: Type.Boolean(),
    }),
  ),
});

export const MappingSchema = Type.Record(Type.String({ maxLength: 100 }), Type.String({ maxLength: 100 }), {
  description: "New ids of steps by their old ones",
});

export function migrationRoute({ migrateCases }: CaseServices): Route {
  return defineRoute({
    method: "POST",
    path: "/api/items/:code/migration",
    operationId: "migrateCases",
    summary: "What becomes of the running cases of an item under its published version; with dryRun false, it is done",
    tag: "cases",
    permission: granted("catalogue.manage"),
    idempotency: "none",
    params: Type.Object({ code: Type.String({ minLength: 1, maxLength: 120 }) }),
    body: Type.Object({
      dryRun: Type.Boolean(),
      reason: Type.String({ minLength: 1, maxLength: 2000 }),
      mapping: Type.Optional(MappingSchema),
    }),
    status: 200,
    reply: MigrationSchema,
    refusals: ["item/not-published"],
    handler: async ({ actor, jurisdiction, params, body }) => {
      if (actor.kind !== "staff") return refuse({ code: "item/not-published", item: params.code });
      const { dryRun, reason, mapping = {} } = body;
      const request: MigrationRequest = { jurisdiction, item: params.code as ItemCode, actor, reason, mapping, dryRun };
      const report = await migrateCases(request);
      return report.ok ? ok({ status: 200, value: writable(report.value) }) : report;
    },
  });
}

/** The schema's lists may be written to; the report's may not. */
export function writable({ to, cases }: MigrationReport) {
  return {
    to,
    cases: cases.map((one) => ({ ...one, changes: [...one.changes], obstacles: [...one.obstacles] })),
  };
}
