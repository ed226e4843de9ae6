/** Papers of a case, their register, and the archive of a closed case. */
import { Type } from "typebox";
import type { CaseExport } from "../../app/archive/export.ts";
import type { PaperRegister } from "../../app/papers/paper-register.ts";
import type { Papers } from "../../app/papers/papers.ts";
import type { Calendars } from "../../app/ports/procedures.ts";
import { PAPER_KIND_CODES, type PaperKind } from "../../core/certificate/index.ts";
import { type CaseId, formatInstant, ok, parseCivilDate, refuse } from "../../core/shared/index.ts";
import { CountedTotal } from "../cases/list-schemas.ts";
import { defineRoute, granted, type Route, SIGNED_IN } from "../route.ts";

export interface PaperServices {
  readonly papers: Papers;
  readonly paperRegister: PaperRegister;
  readonly caseExport: CaseExport;
  readonly calendars: Calendars;
}

export const PaperKindSchema = Type.Unsafe<PaperKind>({ type: "string", enum: [...PAPER_KIND_CODES] });

const Uuid = Type.String({ format: "uuid" });
const Instant = Type.String({ format: "date-time", description: "Instant with an offset" });
const CivilDate = Type.String({ format: "date", description: "Civil date in the district's time zone" });
const Seal = Type.Unsafe<"acceptance" | "approval" | "none">({
  type: "string",
  enum: ["acceptance", "approval", "none"],
  description: "受理专用章, the seal of the deciding body, or none",
});

const PaperSchema = Type.Object({
  seq: Type.Integer({ description: "Number of the event that made it" }),
  kind: PaperKindSchema,
  title: Type.String(),
  number: Type.String({ description: "As printed: 澄审批受〔2026〕123号" }),
  issuedAt: Instant,
  seal: Seal,
  goesTo: Type.Unsafe<"applicant" | "applicant-and-file" | "file" | "public">({
    type: "string",
    enum: ["applicant", "applicant-and-file", "file", "public"],
  }),
  prints: Type.Integer({ description: "How often it was printed on paper" }),
});

export const OPENING_REFUSALS = [
  "paper/not-found",
  "paper/person-forgotten",
  "paper/field-without-value",
  "paper/content-missing",
  "paper/character-not-printable",
] as const;

export function paperRoutes(services: PaperServices): readonly Route[] {
  return [...papersOfCase(services), registerRoute(services), archiveRoute(services)];
}

function papersOfCase({ papers, calendars }: PaperServices): readonly Route[] {
  return [
    defineRoute({
      method: "GET",
      path: "/api/cases/:id/papers",
      operationId: "listPapers",
      summary: "The papers of a case that the caller may see, in the order in which they were made",
      tag: "papers",
      permission: SIGNED_IN,
      params: Type.Object({ id: Uuid }),
      reply: Type.Object({ rows: Type.Array(PaperSchema) }),
      refusals: ["case/not-found"],
      handler: async ({ actor, jurisdiction, params }) => {
        const listed = await papers.list(jurisdiction, actor, params.id as CaseId);
        if (listed === null) return refuse({ code: "case/not-found" });
        const { zone } = await calendars.getCalendar(jurisdiction);
        const rows = listed.map((paper) => ({ ...paper, issuedAt: formatInstant(paper.issuedAt, zone) }));
        return ok({ status: 200, value: { rows } });
      },
    }),
    defineRoute({
      method: "GET",
      path: "/api/cases/:id/papers/:seq/:kind",
      operationId: "openPaper",
      summary:
        "A paper as PDF; opened for the first time by an applicant who agreed to electronic service, a result is served by it",
      tag: "papers",
      permission: SIGNED_IN,
      params: Type.Object({ id: Uuid, seq: Type.Integer({ minimum: 1, maximum: 1_000_000 }), kind: PaperKindSchema }),
      query: Type.Object({
        reprint: Type.Optional(
          Type.Boolean({ description: "Staff print it on paper: counted, and from the second time on marked 补打" }),
        ),
        download: Type.Optional(Type.Boolean({ description: "Save it instead of showing it" })),
      }),
      replyMediaTypes: ["application/pdf"],
      refusals: OPENING_REFUSALS,
      handler: async ({ actor, jurisdiction, params, query }) => {
        const { id, seq, kind } = params;
        const reprint = query.reprint === true;
        const opened = await papers.open({ jurisdiction, actor, caseId: id as CaseId, seq, kind, reprint });
        if (!opened.ok) return opened;
        const { name, bytes: content } = opened.value;
        const inline = query.download !== true;
        return ok({ status: 200, value: null, bytes: { mediaType: "application/pdf", name, content, inline } });
      },
    }),
  ];
}

const PAGE = 100;

function registerRoute({ paperRegister, calendars }: PaperServices): Route {
  const Entry = Type.Object({
    caseId: Uuid,
    caseNumber: Type.String(),
    seq: Type.Integer(),
    kind: PaperKindSchema,
    title: Type.String(),
    number: Type.String(),
    item: Type.String(),
    body: Type.String(),
    seal: Seal,
    issuedAt: Instant,
    prints: Type.Integer(),
  });
  const Series = Type.Object({
    body: Type.String(),
    kind: PaperKindSchema,
    year: Type.Integer(),
    last: Type.Integer(),
    count: Type.Integer(),
    missing: Type.Array(Type.Integer(), { description: "Numbers that no paper bears; empty in a sound series" }),
  });
  return defineRoute({
    method: "GET",
    path: "/api/registers/papers",
    operationId: "listRegisterOfPapers",
    summary: "用印台账: papers with number, case and date, and whether their number series have gaps",
    tag: "registers",
    permission: granted("register.read"),
    query: Type.Object({
      kind: Type.Optional(PaperKindSchema),
      from: Type.Optional(CivilDate),
      to: Type.Optional(CivilDate),
      page: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000, default: 1 })),
    }),
    reply: Type.Object({ total: CountedTotal, rows: Type.Array(Entry), series: Type.Array(Series) }),
    refusals: [],
    handler: async ({ jurisdiction, query }) => {
      const { kind, page = 1 } = query;
      for (const field of ["from", "to"] as const) {
        const text = query[field];
        if (text !== undefined && parseCivilDate(text) === undefined)
          return refuse({ code: "request/invalid", problems: [{ path: `/query/${field}`, code: "input/shape" }] });
      }
      const found = await paperRegister.list(jurisdiction, {
        kind,
        from: query.from === undefined ? undefined : parseCivilDate(query.from),
        to: query.to === undefined ? undefined : parseCivilDate(query.to),
        offset: (page - 1) * PAGE,
        limit: PAGE,
      });
      const { zone } = await calendars.getCalendar(jurisdiction);
      const rows = found.rows.map((row) => ({ ...row, issuedAt: formatInstant(row.issuedAt, zone) }));
      const series = found.series.map((one) => ({ ...one, missing: [...one.missing] }));
      return ok({ status: 200, value: { total: found.total, rows, series } });
    },
  });
}

function archiveRoute({ caseExport }: PaperServices): Route {
  return defineRoute({
    method: "GET",
    path: "/api/cases/:id/archive",
    operationId: "exportCase",
    summary: "A closed case as a ZIP of manifest.json, events.jsonl, files/ and record.pdf",
    tag: "papers",
    permission: granted("archive.export"),
    params: Type.Object({ id: Uuid }),
    replyMediaTypes: ["application/zip"],
    refusals: ["case/not-found", "archive/case-open", "archive/file-missing", ...OPENING_REFUSALS],
    handler: async ({ actor, jurisdiction, params }) => {
      const exported = await caseExport.export(jurisdiction, actor, params.id as CaseId);
      if (!exported.ok) return exported;
      const { name, content } = exported.value;
      return ok({ status: 200, value: null, bytes: { mediaType: "application/zip", name, content } });
    },
  });
}
