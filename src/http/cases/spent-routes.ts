/** 谁用了这些天: by office and year who spent the days of the closed cases, and the cases behind each figure. */
import { type Static, Type } from "typebox";
import { civilDateOf, ok } from "../../core/shared/index.ts";
import { defineRoute, granted, type Route } from "../route.ts";
import { rowShape } from "./list-rows.ts";
import { SpentFiguresSchema, SpentPageSchema } from "./list-schemas.ts";
import { PartyKind } from "./schemas.ts";
import type { CaseServices } from "./services.ts";

const Year = Type.Integer({ minimum: 2000, maximum: 9999, description: "In which the cases closed" });
const PAGE = 30;

export function spentRoutes(services: CaseServices): readonly Route[] {
  return [
    defineRoute({
      method: "GET",
      path: "/api/board/days",
      operationId: "getSpentDays",
      summary: "Who spent the days of the cases closed in a year, by answering office",
      tag: "registers",
      permission: granted("register.read"),
      query: Type.Object({ year: Type.Optional(Year) }),
      reply: SpentFiguresSchema,
      refusals: [],
      handler: async ({ jurisdiction, query }) => {
        const [{ zone }, names] = await Promise.all([
          services.calendars.getCalendar(jurisdiction),
          services.register.getOfficeNames(jurisdiction),
        ]);
        const year = query.year ?? Number(civilDateOf(services.now(jurisdiction), zone).slice(0, 4));
        const figures = await services.lists.countSpent(jurisdiction, year);
        const rows = figures.map(({ office, party, unit, cases, calendarDays, workingDays }) => ({
          office,
          officeName: names.get(office) ?? office,
          party: party as Static<typeof PartyKind>,
          unit,
          unitName: names.get(unit) ?? "",
          cases,
          calendarDays,
          workingDays,
        }));
        return ok({ status: 200, value: { year, rows } });
      },
    }),
    defineRoute({
      method: "GET",
      path: "/api/board/days/cases",
      operationId: "listSpentDays",
      summary: "The cases behind a figure of days, the longest first",
      tag: "registers",
      permission: granted("register.read"),
      query: Type.Object({
        year: Year,
        party: PartyKind,
        unit: Type.Optional(Type.String({ maxLength: 100 })),
        office: Type.Optional(Type.String({ maxLength: 100 })),
        page: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000, default: 1 })),
      }),
      reply: SpentPageSchema,
      refusals: [],
      handler: async ({ jurisdiction, query }) => {
        const { page = 1, ...asked } = query;
        const found = await services.lists.listSpent(jurisdiction, {
          ...asked,
          offset: (page - 1) * PAGE,
          limit: PAGE,
        });
        const shape = await rowShape(services, jurisdiction);
        const rows = found.rows.map((row) => ({
          ...shape.row(row),
          calendarDays: row.calendarDays,
          workingDays: row.workingDays,
        }));
        return ok({ status: 200, value: { total: found.total, rows } });
      },
    }),
  ];
}
