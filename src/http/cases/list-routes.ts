/** Lists: own cases, search, the window's queue, tasks, the board with its overdue cases, notices. */
import { Type } from "typebox";
import { unitsHeard } from "../../app/case/notices.ts";
import type { Calendar } from "../../core/calendar/index.ts";
import { type Actor, may, officesOpenTo } from "../../core/party/index.ts";
import {
  endOfDay,
  formatInstant,
  type Instant,
  type Jurisdiction,
  ok,
  parseCivilDate,
  type Result,
  refuse,
} from "../../core/shared/index.ts";
import { CivilDate } from "../fields.ts";
import type { RequestRefusal } from "../refusal-status.ts";
import { defineRoute, granted, type Route, SIGNED_IN } from "../route.ts";
import { casePage, rowShape } from "./list-rows.ts";
import { BoardSchema, CasePageSchema, NoticeId, NoticeSchema, TaskPageSchema } from "./list-schemas.ts";
import type { CaseServices } from "./services.ts";
import { spentRoutes } from "./spent-routes.ts";

export const Paging = {
  page: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000, default: 1 })),
};
const Light = Type.Unsafe<"any" | "green" | "yellow" | "red">({
  type: "string",
  enum: ["any", "green", "yellow", "red"],
  description: "Open cases that have this light; any asks for all open ones",
});
export const PAGE = 30;
const LIST = 200;

export function listRoutes(services: CaseServices): readonly Route[] {
  return [...caseLists(services), ...boardRoutes(services), ...spentRoutes(services), ...noticeRoutes(services)];
}

function caseLists(services: CaseServices): readonly Route[] {
  return [
    defineRoute({
      method: "GET",
      path: "/api/my/cases",
      operationId: "listMyCases",
      summary: "The caller's own cases, the latest first",
      tag: "cases",
      permission: granted("case.apply"),
      query: Type.Object(Paging),
      reply: CasePageSchema,
      refusals: [],
      handler: async ({ actor, jurisdiction, query }) => {
        if (actor.kind !== "citizen" && actor.kind !== "firm")
          return ok({ status: 200, value: { total: 0, rows: [] } });
        const own = { owner: actor.account, applicantKey: actor.partyKey };
        return casePage(
          services,
          jurisdiction,
          await services.lists.findCases(jurisdiction, { ...own, ...windowOf(query) }),
        );
      },
    }),
    defineRoute({
      method: "GET",
      path: "/api/cases",
      operationId: "searchCases",
      summary: "Search by number, name, whole phone number or item",
      tag: "cases",
      permission: granted("case.intake", "case.read-office", "case.read-all"),
      query: Type.Object({
        q: Type.Optional(Type.String({ maxLength: 100 })),
        state: Type.Optional(Type.String({ maxLength: 200, description: "States, parted by commas" })),
        item: Type.Optional(Type.String({ maxLength: 100 })),
        office: Type.Optional(Type.String({ maxLength: 100 })),
        light: Type.Optional(Light),
        on: Type.Optional({ ...CivilDate, description: "With `light`: as at the end of this day" }),
        ...Paging,
      }),
      reply: CasePageSchema,
      refusals: [],
      handler: async ({ actor, jurisdiction, query }) => {
        const text = query.q?.trim() ?? "";
        const items = query.item === undefined ? await itemsNamed(services, jurisdiction, text) : [query.item];
        const calendar = await services.calendars.getCalendar(jurisdiction);
        const moment = momentOf(query.on, calendar, services.now(jurisdiction));
        if (!moment.ok) return moment;
        const at = moment.value;
        const found = await services.lists.findCases(jurisdiction, {
          text,
          phoneKey: services.sealer.blindIndex("phone", text),
          ...(items === undefined ? {} : { items }),
          ...(query.state === undefined ? {} : { statuses: query.state.split(",") }),
          ...(query.light === undefined ? {} : { lights: { light: query.light, at } }),
          ...officesOf(actor, query.office),
          ...windowOf(query),
        });
        return casePage(services, jurisdiction, found, at);
      },
    }),
    defineRoute({
      method: "GET",
      path: "/api/queue",
      operationId: "listQueue",
      summary: "Cases that wait for a word of the window, the soonest due first",
      tag: "tasks",
      permission: granted("case.intake"),
      reply: CasePageSchema,
      refusals: [],
      handler: async ({ jurisdiction }) =>
        casePage(services, jurisdiction, await services.lists.listQueue(jurisdiction, LIST)),
    }),
    defineRoute({
      method: "GET",
      path: "/api/tasks",
      operationId: "listTasks",
      summary: "Open steps of the caller's posts, the soonest due first",
      tag: "tasks",
      permission: granted("case.review", "case.visit", "case.decide"),
      reply: TaskPageSchema,
      refusals: [],
      handler: async ({ actor, jurisdiction }) => {
        if (actor.kind !== "staff") return ok({ status: 200, value: { total: 0, rows: [] } });
        const posts = actor.posts.map((post) => ({ office: post.office, post: post.role }));
        const found = await services.lists.listTasks(jurisdiction, { posts, account: actor.account }, LIST);
        const shape = await rowShape(services, jurisdiction);
        const rows = found.rows.map((row) => shape.task(row, actor));
        return ok({ status: 200, value: { total: found.total, rows } });
      },
    }),
  ];
}

function boardRoutes(services: CaseServices): readonly Route[] {
  return [
    defineRoute({
      method: "GET",
      path: "/api/board",
      operationId: "getBoard",
      summary: "Lights of the open cases by office, at the end of a day",
      tag: "registers",
      permission: granted("register.read"),
      query: Type.Object({ on: Type.Optional(CivilDate) }),
      reply: BoardSchema,
      refusals: [],
      handler: async ({ jurisdiction, query }) => {
        const calendar = await services.calendars.getCalendar(jurisdiction);
        const moment = momentOf(query.on, calendar, services.now(jurisdiction));
        if (!moment.ok) return moment;
        const at = moment.value;
        const [offices, observed, names] = await Promise.all([
          services.lists.countBoard(jurisdiction, at),
          services.lists.countObserved(jurisdiction),
          services.register.getOfficeNames(jurisdiction),
        ]);
        const value = {
          at: formatInstant(at, calendar.zone),
          offices: offices.map((row) => ({ ...row, officeName: names.get(row.office) ?? row.office })),
          observed,
        };
        return ok({ status: 200, value });
      },
    }),
    defineRoute({
      method: "GET",
      path: "/api/board/overdue",
      operationId: "listOverdue",
      summary: "The cases behind the red number: open past their due time, or closed after it",
      tag: "registers",
      permission: granted("register.read"),
      query: Type.Object({
        which: Type.Optional(Type.Union([Type.Literal("open"), Type.Literal("closed")])),
        on: Type.Optional(CivilDate),
        office: Type.Optional(Type.String({ maxLength: 100 })),
        ...Paging,
      }),
      reply: CasePageSchema,
      refusals: [],
      handler: async ({ jurisdiction, query }) => {
        const calendar = await services.calendars.getCalendar(jurisdiction);
        const moment = momentOf(query.on, calendar, services.now(jurisdiction));
        if (!moment.ok) return moment;
        const at = moment.value;
        const found = await services.lists.listOverdue(jurisdiction, {
          at,
          which: query.which ?? "open",
          ...(query.office === undefined ? {} : { office: query.office }),
          ...windowOf(query),
        });
        return casePage(services, jurisdiction, found, at);
      },
    }),
  ];
}

function noticeRoutes(services: CaseServices): readonly Route[] {
  return [
    defineRoute({
      method: "GET",
      path: "/api/notices",
      operationId: "listNotices",
      summary: "Notices to the caller and to the caller's posts",
      tag: "cases",
      permission: SIGNED_IN,
      reply: Type.Object({ unread: Type.Integer(), rows: Type.Array(NoticeSchema) }),
      refusals: [],
      handler: async ({ actor, jurisdiction }) => {
        if (!("account" in actor)) return ok({ status: 200, value: { unread: 0, rows: [] } });
        const calendar = await services.calendars.getCalendar(jurisdiction);
        const offices = actor.kind === "staff" ? actor.posts.flatMap(unitsHeard) : [];
        const found = await services.lists.listNotices(jurisdiction, { account: actor.account, offices }, 100);
        const rows = found.map(({ id, caseId, code, facts, at, readAt }) => ({
          id,
          caseId,
          code,
          facts: { ...facts },
          at: formatInstant(at, calendar.zone),
          read: readAt !== null,
        }));
        return ok({ status: 200, value: { unread: rows.filter((row) => !row.read).length, rows } });
      },
    }),
    defineRoute({
      method: "POST",
      path: "/api/notices/read",
      operationId: "markNoticesRead",
      summary: "Mark notices as read",
      tag: "cases",
      permission: SIGNED_IN,
      body: Type.Object({ ids: Type.Array(NoticeId, { maxItems: 200 }) }),
      status: 200,
      reply: Type.Object({ read: Type.Integer() }),
      refusals: [],
      handler: async ({ actor, jurisdiction, body }) => {
        if ("account" in actor)
          await services.lists.markNoticesRead(jurisdiction, actor.account, body.ids, services.now(jurisdiction));
        return ok({ status: 200, value: { read: body.ids.length } });
      },
    }),
  ];
}

/** 24:00 of the day asked for, else now. Refused for a day that no calendar has. */
export function momentOf(on: string | undefined, calendar: Calendar, now: Instant): Result<Instant, RequestRefusal> {
  if (on === undefined) return ok(now);
  const day = parseCivilDate(on);
  return day === undefined
    ? refuse({ code: "request/invalid", problems: [{ path: "/query/on", code: "input/shape" }] })
    : ok(endOfDay(day, calendar.zone));
}

export function windowOf({ page = 1 }: { readonly page?: number }) {
  return { offset: (page - 1) * PAGE, limit: PAGE };
}

/** Staff without a view of the whole district search the offices in which they hold a post. */
export function officesOf(actor: Actor, asked: string | undefined): { readonly offices?: readonly string[] } {
  const all = may(actor, "case.intake") || may(actor, "case.read-all") || actor.kind !== "staff";
  if (all) return asked === undefined ? {} : { offices: [asked] };
  const own = [...new Set(actor.posts.flatMap((post) => officesOpenTo(post)))];
  return { offices: asked === undefined ? own : own.filter((office) => office === asked) };
}

/** Items whose name holds the text: "search by item". */
async function itemsNamed(services: CaseServices, jurisdiction: Jurisdiction, text: string) {
  if (text === "") return undefined;
  const names = await services.items.getItemNames(jurisdiction);
  return [...names].filter(([, name]) => name.includes(text)).map(([code]) => code);
}
