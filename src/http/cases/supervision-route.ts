/** 督办台账: orders of supervision that wait for their answer. */
import { Type } from "typebox";
import type { OpenSupervision } from "../../app/ports/case-lists.ts";
import { civilDateOf, formatInstant, ok, type TimeZone } from "../../core/shared/index.ts";
import { CaseStatusSchema, CivilDate, Instant, Uuid } from "../fields.ts";
import { defineRoute, granted, type Route } from "../route.ts";
import { officesOf, PAGE, Paging, windowOf } from "./list-routes.ts";
import type { CaseServices } from "./services.ts";

const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()]);

const SupervisionSchema = Type.Object({
  caseId: Uuid,
  seq: Type.Integer({ description: "Of the event; its paper has the same" }),
  number: Type.String(),
  item: Type.String(),
  itemName: Type.String(),
  state: CaseStatusSchema,
  office: Type.String({ description: "That is spoken to" }),
  officeName: Type.String(),
  applicantName: Nullable(Type.String()),
  supervision: Type.String(),
  order: Type.String(),
  to: Uuid,
  toName: Nullable(Type.String()),
  by: Nullable(Uuid),
  byName: Nullable(Type.String()),
  orderedAt: Instant,
  answerDueOn: CivilDate,
  overdue: Type.Boolean({ description: "The day for the answer is over" }),
});

export function supervisionRoute(services: CaseServices): Route {
  return defineRoute({
    method: "GET",
    path: "/api/board/supervisions",
    operationId: "listSupervisions",
    summary: "Orders of supervision without an answer, what is to be answered first first",
    tag: "registers",
    permission: granted("case.read-office", "case.read-all"),
    query: Type.Object({ office: Type.Optional(Type.String({ maxLength: 100 })), ...Paging }),
    reply: Type.Object({ total: Type.Integer(), pageSize: Type.Integer(), rows: Type.Array(SupervisionSchema) }),
    refusals: [],
    handler: async ({ actor, jurisdiction, query }) => {
      const found = await services.lists.listSupervisions(jurisdiction, {
        ...officesOf(actor, query.office),
        ...windowOf(query),
      });
      const people = found.rows.flatMap(({ to, by }) => (by === null ? [to] : [to, by]));
      const [items, offices, staff, calendar] = await Promise.all([
        services.items.getItemNames(jurisdiction),
        services.register.getOfficeNames(jurisdiction),
        services.staff.getNames(jurisdiction, [...new Set(people)]),
        services.calendars.getCalendar(jurisdiction),
      ]);
      const today = civilDateOf(services.now(jurisdiction), calendar.zone);
      const names = { items, offices, staff };
      const rows = found.rows.map((row) => ({
        ...shown(row, names, calendar.zone),
        overdue: row.answerDueOn < today,
      }));
      return ok({ status: 200, value: { total: found.total, pageSize: PAGE, rows } });
    },
  });
}

interface Names {
  readonly items: ReadonlyMap<string, string>;
  readonly offices: ReadonlyMap<string, string>;
  readonly staff: ReadonlyMap<string, string>;
}

function shown({ status, ...row }: OpenSupervision, { items, offices, staff }: Names, zone: TimeZone) {
  return {
    ...row,
    state: status as never,
    itemName: items.get(row.item) ?? row.item,
    officeName: offices.get(row.office) ?? row.office,
    toName: staff.get(row.to) ?? null,
    byName: row.by === null ? null : (staff.get(row.by) ?? null),
    orderedAt: formatInstant(row.orderedAt, zone),
  };
}
