/** 容缺、承诺核查台账 and bars: what is still to be kept, who is barred, and how a bar is set and lifted. */
import { Type } from "typebox";
import type { Bars } from "../../app/case/bars.ts";
import type { Calendars } from "../../app/ports/procedures.ts";
import type { Register, Staff } from "../../app/ports/register.ts";
import type { UndertakingStore } from "../../app/ports/undertakings.ts";
import { BAR_SCOPES } from "../../core/case/index.ts";
import { KINDS_OF_UNDERTAKING } from "../../core/catalog/index.ts";
import { type CaseId, formatInstant, ok, parseCivilDate, refuse } from "../../core/shared/index.ts";
import { officesOf, PAGE, Paging, windowOf } from "../cases/list-routes.ts";
import type { ItemNames } from "../cases/services.ts";
import { CivilDate, Instant, Uuid } from "../fields.ts";
import { defineRoute, granted, type Route } from "../route.ts";

export interface UndertakingServices {
  readonly store: UndertakingStore;
  readonly bars: Bars;
  readonly calendars: Calendars;
  readonly register: Register;
  readonly staff: Staff;
  readonly items: ItemNames;
}

const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()]);
const enumOf = <T extends string>(values: readonly T[]) => Type.Unsafe<T>({ type: "string", enum: [...values] });
const Kind = enumOf(Object.keys(KINDS_OF_UNDERTAKING));
const Scope = enumOf(BAR_SCOPES);
const Words = Type.String({ minLength: 1, maxLength: 500 });

const UndertakingRow = Type.Object({
  caseId: Uuid,
  number: Type.String(),
  applicantName: Nullable(Type.String()),
  itemName: Type.String(),
  office: Type.String(),
  officeName: Type.String(),
  kind: Kind,
  standing: enumOf(["open", "delivered", "rectifying"]),
  dueOn: Nullable(CivilDate),
  dueOf: Nullable(enumOf(["person", "office"])),
  givenAt: Instant,
});

const BarRow = Type.Object({
  id: Uuid,
  scope: Scope,
  matter: Nullable(Type.String({ description: "Basic code of the power; null: every one" })),
  from: CivilDate,
  until: Nullable(CivilDate),
  cause: Type.String(),
  basis: Type.String(),
  caseId: Nullable(Uuid),
  caseNumber: Nullable(Type.String()),
  applicantName: Nullable(Type.String()),
  setByName: Nullable(Type.String()),
  setAt: Instant,
  lifted: Nullable(Type.Object({ at: Instant, byName: Nullable(Type.String()), reason: Type.String() })),
});

export function undertakingRoutes(services: UndertakingServices): readonly Route[] {
  const { store, bars, calendars } = services;
  return [
    defineRoute({
      method: "GET",
      path: "/api/undertakings",
      operationId: "listUndertakings",
      summary: "Undertakings that are still to be kept or verified, what is due first first",
      tag: "registers",
      permission: granted("case.read-office", "case.read-all"),
      query: Type.Object({
        kind: Type.Optional(Kind),
        office: Type.Optional(Type.String({ maxLength: 100 })),
        ...Paging,
      }),
      reply: Type.Object({ total: Type.Integer(), pageSize: Type.Integer(), rows: Type.Array(UndertakingRow) }),
      refusals: [],
      handler: async ({ actor, jurisdiction, query }) => {
        const found = await store.listOpen(jurisdiction, {
          ...officesOf(actor, query.office),
          ...(query.kind === undefined ? {} : { kind: query.kind }),
          ...windowOf(query),
        });
        const [{ zone }, items, offices] = await Promise.all([
          calendars.getCalendar(jurisdiction),
          services.items.getItemNames(jurisdiction),
          services.register.getOfficeNames(jurisdiction),
        ]);
        const rows = found.rows.map((row) => ({
          ...{ caseId: row.caseId, number: row.number, applicantName: row.applicantName, office: row.office },
          ...{ kind: row.kind, dueOn: row.dueOn, dueOf: row.dueOf },
          standing: row.standing as "open",
          itemName: items.get(row.item) ?? row.item,
          officeName: offices.get(row.office) ?? row.office,
          givenAt: formatInstant(row.givenAt, zone),
        }));
        return ok({ status: 200, value: { total: found.total, pageSize: PAGE, rows } });
      },
    }),
    defineRoute({
      method: "GET",
      path: "/api/bars",
      operationId: "listBars",
      summary: "Who is barred from undertakings or from applying again, the latest first",
      tag: "registers",
      permission: granted("case.supervise"),
      query: Type.Object({
        all: Type.Optional(Type.Boolean({ description: "Those that were lifted too" })),
        ...Paging,
      }),
      reply: Type.Object({ total: Type.Integer(), pageSize: Type.Integer(), rows: Type.Array(BarRow) }),
      refusals: [],
      handler: async ({ jurisdiction, query }) => {
        const found = await store.listBars(jurisdiction, { standing: query.all !== true, ...windowOf(query) });
        const people = found.rows.flatMap((row) => [row.setBy, row.lifted?.by]).filter((one) => one != null);
        const [{ zone }, names] = await Promise.all([
          calendars.getCalendar(jurisdiction),
          services.staff.getNames(jurisdiction, [...new Set(people)]),
        ]);
        const rows = found.rows.map(({ setBy, setAt, lifted, ...row }) => ({
          ...row,
          setByName: setBy === null ? null : (names.get(setBy) ?? null),
          setAt: formatInstant(setAt, zone),
          lifted:
            lifted === null
              ? null
              : {
                  at: formatInstant(lifted.at, zone),
                  byName: names.get(lifted.by) ?? null,
                  reason: lifted.reason,
                },
        }));
        return ok({ status: 200, value: { total: found.total, pageSize: PAGE, rows } });
      },
    }),
    defineRoute({
      method: "POST",
      path: "/api/bars",
      operationId: "setBar",
      summary: "Bar whoever applied in a case, by a law that says until when",
      tag: "registers",
      permission: granted("case.supervise"),
      body: Type.Object({ case: Uuid, scope: Scope, until: Nullable(CivilDate), cause: Words, basis: Words }),
      status: 201,
      reply: Type.Object({ id: Uuid }),
      refusals: [
        "case/not-found",
        "bar/needs-last-day",
        "bar/last-day-past",
        "bar/matter-not-of-safety",
        "bar/words-missing",
      ],
      handler: async ({ actor, jurisdiction, body }) => {
        if (actor.kind !== "staff") return refuse({ code: "case/not-found" });
        const { scope, cause, basis } = body;
        const until = body.until === null ? null : parseCivilDate(body.until);
        if (until === undefined)
          return refuse({ code: "request/invalid", problems: [{ path: "/until", code: "input/shape" }] });
        const order = { caseId: body.case as CaseId, scope, until, cause, basis };
        const set = await bars.setBar(jurisdiction, actor, order);
        return set.ok ? ok({ status: 201, value: { id: set.value.id } }) : set;
      },
    }),
    defineRoute({
      method: "POST",
      path: "/api/bars/:id/lift",
      operationId: "liftBar",
      summary: "Lift a bar: what was broken is repaired, with the reason",
      tag: "registers",
      permission: granted("case.supervise"),
      params: Type.Object({ id: Uuid }),
      body: Type.Object({ reason: Words }),
      refusals: ["bar/not-found", "bar/words-missing"],
      handler: async ({ actor, jurisdiction, params, body }) => {
        if (actor.kind !== "staff") return refuse({ code: "bar/not-found" });
        const lifted = await bars.liftBar(jurisdiction, actor, params.id, body.reason);
        return lifted.ok ? ok({ status: 204, value: null }) : lifted;
      },
    }),
  ];
}
