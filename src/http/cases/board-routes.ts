/** The cases behind the yellow and red numbers of the board, with whoever has them. */
import { Type } from "typebox";
import type { BoardCase } from "../../app/ports/case-lists.ts";
import { formatInstant, type Instant as Moment, ok, type TimeZone } from "../../core/shared/index.ts";
import { CaseStatusSchema, CivilDate, Instant, Nullable, Uuid } from "../fields.ts";
import { defineRoute, granted, type Route } from "../route.ts";
import { momentOf, officesOf, PAGE, Paging, windowOf } from "./list-routes.ts";
import type { CaseServices } from "./services.ts";

const Light = Type.Unsafe<"yellow" | "red">({ type: "string", enum: ["yellow", "red"] });

const BoardCaseSchema = Type.Object({
  id: Uuid,
  number: Type.String(),
  item: Type.String(),
  itemName: Type.String(),
  state: CaseStatusSchema,
  office: Type.String(),
  officeName: Type.String(),
  channel: Type.String(),
  applicantName: Nullable(Type.String()),
  submittedAt: Instant,
  version: Type.Integer(),
  dueOn: Nullable(CivilDate),
  dueAt: Instant,
  light: Light,
  provisional: Type.Boolean(),
  steps: Type.Array(
    Type.Object({
      task: Type.String(),
      name: Type.String(),
      office: Type.String(),
      officeName: Type.String(),
      post: Type.String(),
      holder: Nullable(Uuid),
      holderName: Nullable(Type.String()),
      openedAt: Instant,
      dueOn: Nullable(CivilDate),
    }),
  ),
});

export function boardCaseRoutes(services: CaseServices): readonly Route[] {
  return [
    defineRoute({
      method: "GET",
      path: "/api/board/cases",
      operationId: "listBoardCases",
      summary: "Open cases near their due time or past it, what is due first first, with who holds them since when",
      tag: "registers",
      permission: granted("case.read-office", "case.read-all"),
      query: Type.Object({
        light: Type.Optional(Light),
        office: Type.Optional(Type.String({ maxLength: 100 })),
        on: Type.Optional({ ...CivilDate, description: "As at the end of this day" }),
        ...Paging,
      }),
      reply: Type.Object({ total: Type.Integer(), pageSize: Type.Integer(), rows: Type.Array(BoardCaseSchema) }),
      refusals: [],
      handler: async ({ actor, jurisdiction, query }) => {
        const calendar = await services.calendars.getCalendar(jurisdiction);
        const moment = momentOf(query.on, calendar, services.now(jurisdiction));
        if (!moment.ok) return moment;
        const found = await services.lists.listBoardCases(jurisdiction, {
          at: moment.value,
          ...(query.light === undefined ? {} : { light: query.light }),
          ...officesOf(actor, query.office),
          ...windowOf(query),
        });
        const holders = found.rows.flatMap((row) => row.steps.flatMap((step) => step.holder ?? []));
        const [items, offices, staff] = await Promise.all([
          services.items.getItemNames(jurisdiction),
          services.register.getOfficeNames(jurisdiction),
          services.staff.getNames(jurisdiction, [...new Set(holders)]),
        ]);
        const names = { items, offices, staff };
        const rows = found.rows.map((row) => shown(row, names, calendar.zone));
        return ok({ status: 200, value: { total: found.total, pageSize: PAGE, rows } });
      },
    }),
  ];
}

interface Names {
  readonly items: ReadonlyMap<string, string>;
  readonly offices: ReadonlyMap<string, string>;
  readonly staff: ReadonlyMap<string, string>;
}

function shown({ status, steps, ...row }: BoardCase, { items, offices, staff }: Names, zone: TimeZone) {
  const when = (moment: Moment) => formatInstant(moment, zone);
  const officeName = (office: string) => offices.get(office) ?? office;
  return {
    ...row,
    itemName: items.get(row.item) ?? row.item,
    state: status as never,
    officeName: officeName(row.office),
    submittedAt: when(row.submittedAt),
    dueAt: when(row.dueAt),
    steps: steps.map((step) => ({
      ...step,
      officeName: officeName(step.office),
      holderName: step.holder === null ? null : (staff.get(step.holder) ?? null),
      openedAt: when(step.openedAt),
    })),
  };
}
