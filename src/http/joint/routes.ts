/** Joint work: ask for it, arrange it, record it on site, and read it. */
import { type Static, Type } from "typebox";
import { isToBeVisited, routeOf } from "../../app/joint/day-route.ts";
import { suggestSlots } from "../../app/joint/slots.ts";
import { canRead } from "../../core/case/index.ts";
import type { JointId } from "../../core/joint/index.ts";
import { type Actor, may } from "../../core/party/index.ts";
import {
  type CaseId,
  endOfDay,
  type FileId,
  formatInstant,
  type OfficeId,
  ok,
  parseCivilDate,
  refuse,
  startOfDay,
} from "../../core/shared/index.ts";
import { CivilDate, Uuid } from "../fields.ts";
import { defineRoute, granted, type Route, SIGNED_IN } from "../route.ts";
import { commandFrom, filesIn } from "./commands.ts";
import { noteReading, readable, shown } from "./reading.ts";
import {
  JointCommandSchema,
  JointReceiptSchema,
  JointRequestSchema,
  JointSchema,
  JointStatusSchema,
  Latitude,
  Longitude,
  SlotsSchema,
} from "./schemas.ts";
import type { JointServices } from "./services.ts";

const LIST = 100;
const Params = Type.Object({ id: Uuid });
const WORKERS = granted("case.visit", "case.review", "case.supervise", "case.read-all");

export function jointRoutes(services: JointServices): readonly Route[] {
  return [...readingRoutes(services), ...writingRoutes(services)];
}

function readingRoutes(services: JointServices): readonly Route[] {
  return [
    defineRoute({
      method: "GET",
      path: "/api/joint-work",
      operationId: "listJointWork",
      summary: "Joint work of the caller's offices, by time",
      tag: "tasks",
      permission: WORKERS,
      query: Type.Object({
        on: Type.Optional({ ...CivilDate, description: "Settled for this day" }),
        status: Type.Optional(JointStatusSchema),
        latitude: Type.Optional({ ...Latitude, description: "Where the team starts: degrees of WGS-84 (CGCS2000)" }),
        longitude: Type.Optional(Longitude),
      }),
      reply: Type.Object({
        rows: Type.Array(JointSchema),
        route: Type.Union([Type.Object({ order: Type.Array(Uuid), minutes: Type.Integer() }), Type.Null()], {
          description: "With a start, and where every site still to be visited is on the map: in which order to go",
        }),
      }),
      refusals: ["request/invalid"],
      handler: async ({ actor, jurisdiction, query }) => {
        const day = query.on === undefined ? null : parseCivilDate(query.on);
        if (day === undefined)
          return refuse({ code: "request/invalid", problems: [{ path: "/on", code: "input/shape" }] });
        const { zone } = await services.calendars.getCalendar(jurisdiction);
        const ids = await services.store.list(jurisdiction, {
          ...officesOf(actor),
          ...(query.status === undefined ? {} : { statuses: [query.status] }),
          ...(day === null ? {} : { between: { from: startOfDay(day, zone), to: endOfDay(day, zone) } }),
          limit: LIST,
        });
        const rows = await shown(services, { actor, jurisdiction }, ids);
        const { latitude, longitude } = query;
        if (latitude === undefined || longitude === undefined) return ok({ status: 200, value: { rows, route: null } });
        const works = (await readable(services, { actor, jurisdiction }, ids)).filter(isToBeVisited);
        const route = routeOf({ latitude, longitude }, works);
        return ok({
          status: 200,
          value: { rows, route: route && { order: [...route.order], minutes: route.minutes } },
        });
      },
    }),
    defineRoute({
      method: "GET",
      path: "/api/joint-work/:id",
      operationId: "getJointWork",
      summary: "Joint work with its parts, people, findings and what the caller may do",
      tag: "tasks",
      permission: SIGNED_IN,
      params: Params,
      reply: JointSchema,
      refusals: ["joint/not-found"],
      handler: async ({ actor, jurisdiction, params }) => {
        const [row] = await shown(services, { actor, jurisdiction }, [params.id as JointId]);
        if (row === undefined) return refuse({ code: "joint/not-found" });
        await noteReading(services, { actor, jurisdiction }, row);
        return ok({ status: 200, value: row });
      },
    }),
    defineRoute({
      method: "GET",
      path: "/api/joint-work/:id/slots",
      operationId: "findJointSlots",
      summary: "Times at which everybody can come, the best first",
      tag: "tasks",
      permission: WORKERS,
      params: Params,
      reply: SlotsSchema,
      refusals: ["joint/not-found"],
      handler: async ({ actor, jurisdiction, params }) => {
        const id = params.id as JointId;
        const [row] = await readable(services, { actor, jurisdiction }, [id]);
        const found = row === undefined ? null : await suggestSlots(services, jurisdiction, id);
        if (found === null) return refuse({ code: "joint/not-found" });
        const [names, { zone }] = await Promise.all([
          services.register.getOfficeNames(jurisdiction),
          services.calendars.getCalendar(jurisdiction),
        ]);
        const name = (office: string) => names.get(office) ?? office;
        const slots = found.slots.map(({ from, to, travelMinutes, missing }) => ({
          from: formatInstant(from, zone),
          to: formatInstant(to, zone),
          travelMinutes,
          missing: missing.map(name),
        }));
        return ok({ status: 200, value: { slots, unanswered: found.unanswered.map(name) } });
      },
    }),
    defineRoute({
      method: "GET",
      path: "/api/joint-work/:id/files/:file",
      operationId: "readJointFile",
      summary: "A picture or signature of joint work, for who takes part",
      tag: "files",
      permission: WORKERS,
      params: Type.Object({ id: Uuid, file: Type.String({ pattern: "^[0-9a-f]{64}$" }) }),
      replyMediaTypes: ["application/octet-stream"],
      refusals: ["file/not-found"],
      handler: async ({ actor, jurisdiction, params }) => {
        const asked = { jurisdiction, actor, work: params.id as JointId, id: params.file as FileId };
        const opened = await services.jointFiles.open(asked);
        if (!opened.ok) return opened;
        const { name, mediaType, content } = opened.value;
        return ok({
          status: 200,
          value: null,
          bytes: { mediaType, name, content, inline: mediaType.startsWith("image/") && !mediaType.includes("svg") },
        });
      },
    }),
    defineRoute({
      method: "GET",
      path: "/api/cases/:id/joint-work",
      operationId: "listJointWorkOfCase",
      summary: "Joint work that serves a step of the case: when, who comes, and the report",
      tag: "cases",
      permission: SIGNED_IN,
      params: Params,
      reply: Type.Object({ rows: Type.Array(JointSchema) }),
      refusals: ["case/not-found"],
      handler: async ({ actor, jurisdiction, params }) => {
        const caseId = params.id as CaseId;
        const loaded = await services.cases.load(jurisdiction, caseId);
        if (loaded === null || !canRead(loaded, actor)) return refuse({ code: "case/not-found" });
        const ids = await services.store.listOfCase(jurisdiction, caseId);
        return ok({ status: 200, value: { rows: await shown(services, { actor, jurisdiction }, ids, () => true) } });
      },
    }),
  ];
}

function writingRoutes(services: JointServices): readonly Route[] {
  return [
    defineRoute({
      method: "POST",
      path: "/api/joint-work",
      operationId: "requestJointWork",
      summary: "Ask for joint work on waiting steps of one or several cases",
      tag: "tasks",
      permission: granted("case.visit", "case.review"),
      idempotency: "use-case",
      body: JointRequestSchema,
      reply: JointReceiptSchema,
      refusals: REQUEST_REFUSALS,
      handler: async ({ actor, jurisdiction, body, idempotency }) => {
        const { lead, address, point, steps, kind, minutes, travelMinutes } = body;
        const done = await services.works.request({
          ...{ jurisdiction, actor, kind, minutes, travelMinutes, idempotency },
          lead: lead as OfficeId,
          site: point === undefined ? { address } : { address, point },
          steps: steps.map(({ caseId, task }) => ({ caseId: caseId as CaseId, task })),
        });
        return done.ok ? ok({ status: 201, value: done.value }) : done;
      },
    }),
    defineRoute({
      method: "POST",
      path: "/api/joint-work/:id/commands",
      operationId: "giveJointCommand",
      summary: "Give a command on joint work",
      tag: "tasks",
      permission: granted("case.visit", "case.review", "case.supervise"),
      idempotency: "use-case",
      params: Params,
      body: JointCommandSchema,
      status: 200,
      reply: JointReceiptSchema,
      refusals: COMMAND_REFUSALS,
      handler: async ({ actor, jurisdiction, params, body, idempotency }) => {
        const id = params.id as JointId;
        const [row] = await readable(services, { actor, jurisdiction }, [id]);
        if (row === undefined) return refuse({ code: "joint/not-found" });
        const command = await commandFrom(services, jurisdiction, body as Static<typeof JointCommandSchema>);
        if (!command.ok) return command;
        const files = filesIn(body as Static<typeof JointCommandSchema>);
        const fit = await services.files.checkCaseFiles(jurisdiction, actor, files, null);
        if (!fit.ok) return fit;
        const { expectedVersion } = body as Static<typeof JointCommandSchema>;
        const done = await services.works.execute({
          ...{ jurisdiction, actor, id, command: command.value, idempotency },
          ...(expectedVersion === undefined ? {} : { expectedVersion }),
        });
        return done.ok ? ok({ status: 200, value: done.value }) : done;
      },
    }),
  ];
}

function officesOf(actor: Actor): { readonly offices?: readonly string[] } {
  if (actor.kind !== "staff" || may(actor, "case.supervise") || may(actor, "case.read-all")) return {};
  return { offices: actor.posts.map((post) => post.office) };
}

const REQUEST_REFUSALS = [
  "case/not-found",
  "joint/busy",
  "joint/conflict-of-interest",
  "joint/duration",
  "joint/lead-has-no-part",
  "joint/no-parts",
  "joint/not-permitted",
  "joint/office-unknown",
  "joint/one-body-only",
  "joint/part-twice",
  "joint/step-not-open",
  "joint/step-not-served",
  "joint/step-taken",
] as const;

const COMMAND_REFUSALS = [
  ...REQUEST_REFUSALS,
  "file/case-too-large",
  "file/unknown",
  "joint/absence-cannot-stand",
  "joint/already-checked-in",
  "joint/already-invited",
  "joint/already-replied",
  "joint/already-signed",
  "joint/check-unknown",
  "joint/checks-not-covered",
  "joint/document-required",
  "joint/document-not-in-force",
  "joint/document-does-not-cover",
  "joint/findings-missing",
  "joint/interval",
  "joint/needs-officers",
  "joint/no-enforcement-certificate",
  "joint/no-officer-for-part",
  "joint/not-absent",
  "joint/not-allowed-in-state",
  "joint/not-checked-in",
  "joint/not-found",
  "joint/not-invited",
  "joint/note-required",
  "joint/nothing-to-feed",
  "joint/outcome-contradicts",
  "joint/outcome-unknown",
  "joint/person-not-signed",
  "joint/person-forgotten",
  "joint/reason-required",
  "joint/reply-limit-past",
  "joint/responders-missing",
  "joint/slot-length",
  "joint/slot-not-begun",
  "joint/slot-not-proposed",
  "joint/slot-outside-hours",
  "joint/slot-past",
  "joint/slot-too-late",
  "joint/version-conflict",
  "request/instant-unreadable",
] as const;
