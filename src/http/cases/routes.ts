/** Cases: apply, read, command. */
import { Type } from "typebox";
import { caseView, staffIn } from "../../app/case/case-view.ts";
import type { LoadedCase } from "../../app/case/engine.ts";
import { familyOf } from "../../app/case/family.ts";
import { provenanceViews } from "../../app/prefill/provenance-view.ts";
import { canRead } from "../../core/case/index.ts";
import { type CaseId, formatInstant, type JsonObject, ok, refuse } from "../../core/shared/index.ts";
import { Uuid } from "../fields.ts";
import { type ApiReply, type ApiRequest, defineRoute, granted, type Route, SIGNED_IN } from "../route.ts";
import { ApplicationSchema, DraftSchema, ReceiptSchema } from "./application-schema.ts";
import { allowedReply, apply } from "./apply.ts";
import { boardCaseRoutes } from "./board-routes.ts";
import { CommandSchema } from "./command-schema.ts";
import { giveCommand } from "./commands.ts";
import { flowRoutes } from "./flow-routes.ts";
import { listRoutes } from "./list-routes.ts";
import { migrationRoute } from "./migration-route.ts";
import { CaseSchema } from "./schemas.ts";
import type { CaseServices } from "./services.ts";
import { supervisionRoute } from "./supervision-route.ts";

const CaseParams = Type.Object({ id: Uuid });

export function caseRoutes(services: CaseServices): readonly Route[] {
  return [
    defineRoute({
      method: "POST",
      path: "/api/cases",
      operationId: "applyForCase",
      summary: "Submit an application, or save it as a draft",
      tag: "cases",
      permission: granted("case.apply", "case.intake"),
      idempotency: "use-case",
      body: ApplicationSchema,
      reply: ReceiptSchema,
      refusals: APPLY_REFUSALS,
      handler: (request) => apply(services, request),
    }),
    defineRoute({
      method: "GET",
      path: "/api/cases/:id",
      operationId: "getCase",
      summary: "A case with its clocks, timeline, open work and what the caller may do",
      tag: "cases",
      permission: SIGNED_IN,
      params: CaseParams,
      reply: CaseSchema,
      refusals: ["case/not-found"],
      handler: (request) => readCase(services, request),
    }),
    defineRoute({
      method: "POST",
      path: "/api/cases/:id/commands",
      operationId: "giveCommand",
      summary: "Give a command on a case",
      tag: "cases",
      permission: SIGNED_IN,
      idempotency: "use-case",
      params: CaseParams,
      body: CommandSchema,
      status: [200, 201],
      reply: ReceiptSchema,
      refusals: [...APPLY_REFUSALS, ...COMMAND_REFUSALS],
      handler: async (request) => {
        const id = request.params.id as CaseId;
        if (request.body.type !== "submit") {
          if (!(await mayRead(services, request, id))) return refuse({ code: "case/not-found" });
        }
        return giveCommand(services, request, id);
      },
    }),
    migrationRoute(services),
    ...draftRoutes(services),
    ...listRoutes(services),
    ...boardCaseRoutes(services),
    supervisionRoute(services),
    ...flowRoutes(services),
  ];
}

function draftRoutes(services: CaseServices): readonly Route[] {
  const DraftReply = Type.Object({
    id: Uuid,
    item: Type.String(),
    itemName: Type.String(),
    version: Type.Integer(),
    updatedAt: Type.String({ format: "date-time" }),
    content: Type.Unsafe<JsonObject>({ type: "object", additionalProperties: true }),
  });
  const own = granted("case.apply", "case.intake");
  return [
    defineRoute({
      method: "GET",
      path: "/api/drafts",
      operationId: "listDrafts",
      summary: "The caller's drafts, the latest first",
      tag: "cases",
      permission: own,
      reply: Type.Object({ rows: Type.Array(DraftReply) }),
      refusals: [],
      handler: async ({ actor, jurisdiction }) => {
        if (!("account" in actor)) return ok({ status: 200, value: { rows: [] } });
        const names = await services.items.getItemNames(jurisdiction);
        const calendar = await services.calendars.getCalendar(jurisdiction);
        const drafts = await services.drafts.list(jurisdiction, actor.account);
        const rows = drafts.map((draft) => ({
          ...draft,
          itemName: names.get(draft.item) ?? draft.item,
          updatedAt: formatInstant(draft.updatedAt, calendar.zone),
        }));
        return ok({ status: 200, value: { rows } });
      },
    }),
    defineRoute({
      method: "PUT",
      path: "/api/drafts/:id",
      operationId: "saveDraft",
      summary: "Save a draft as it is typed",
      tag: "cases",
      permission: own,
      params: CaseParams,
      body: DraftSchema,
      reply: Type.Object({ id: Uuid, version: Type.Integer() }),
      refusals: ["draft/not-found", "draft/version-conflict"],
      handler: async ({ actor, jurisdiction, params, body }) => {
        if (!("account" in actor)) return refuse({ code: "draft/not-found" });
        const id = params.id as CaseId;
        const saved = await services.drafts.save(
          { jurisdiction, owner: actor.account },
          { id, item: body.item, version: body.version, content: body.content },
        );
        return saved.ok ? ok({ status: 200, value: { id, version: saved.value.version } }) : saved;
      },
    }),
    defineRoute({
      method: "DELETE",
      path: "/api/drafts/:id",
      operationId: "removeDraft",
      summary: "Throw a draft away",
      tag: "cases",
      permission: own,
      params: CaseParams,
      refusals: [],
      handler: async ({ actor, jurisdiction, params }) => {
        if ("account" in actor) await services.drafts.remove(jurisdiction, actor.account, params.id as CaseId);
        return ok({ status: 204, value: null });
      },
    }),
  ];
}

type Reader = Pick<ApiRequest<unknown, unknown, unknown>, "actor" | "jurisdiction">;

/** The case when the caller may read it; a case that is not theirs does not exist for them. */
async function findReadable(
  services: CaseServices,
  { actor, jurisdiction }: Reader,
  id: CaseId,
): Promise<LoadedCase | null> {
  const loaded = await services.engine.load(jurisdiction, id);
  return loaded !== null && canRead(loaded, actor) ? loaded : null;
}

/** The same question without reading the case anew: who could read it once can read it still. */
async function mayRead(services: CaseServices, reader: Reader, id: CaseId): Promise<boolean> {
  const known = await services.engine.findKnown(reader.jurisdiction, id);
  if (known === null) return false;
  return canRead({ state: known }, reader.actor) || (await findReadable(services, reader, id)) !== null;
}

async function readCase(
  services: CaseServices,
  request: ApiRequest<{ id: string }, unknown, unknown>,
): Promise<ApiReply<never>> {
  const { actor, jurisdiction } = request;
  const id = request.params.id as CaseId;
  const loaded = await findReadable(services, request, id);
  if (loaded === null) return refuse({ code: "case/not-found" });
  const [calendar, offices, staff] = await Promise.all([
    services.calendars.getCalendar(jurisdiction),
    services.register.getOfficeNames(jurisdiction),
    services.staff.getNames(jurisdiction, staffIn(loaded)),
  ]);
  const context = { actor, calendar, now: services.now(jurisdiction), names: { offices, staff } };
  const view = caseView(loaded, context);
  const { engine } = services;
  const family = await familyOf(
    {
      engine,
      itemNames: () => services.items.getItemNames(jurisdiction),
    },
    loaded,
    context,
  );
  const files = await services.files.describe(
    loaded,
    view.materials.flatMap((material) => material.files),
  );
  if (actor.kind === "staff" && loaded.state.personal !== undefined)
    await services.lists.logReading(jurisdiction, actor.account, id, "case");
  const provenance = await provenanceViews(loaded, actor, (where, which) => engine.findKnown(where, which));
  const value = {
    ...view,
    ...family,
    provenance,
    materials: view.materials.map((material) => ({
      ...material,
      files: material.files.map((file) => ({ id: file, ...(files.get(file) ?? UNKNOWN_FILE) })),
    })),
    allowed: view.allowed.map(allowedReply),
  };
  // The reply is checked against its schema in tests; its parts are readonly here and the schema's are not.
  return ok({ status: 200, value: value as never });
}

const UNKNOWN_FILE = { name: "", mediaType: "application/octet-stream", size: 0 };

export const APPLY_REFUSALS = [
  "case/applicant-differs",
  "case/applicant-missing",
  "case/barred-from-applying",
  "case/barred-from-undertaking",
  "case/busy",
  "case/conflict-of-interest",
  "case/material-unknown",
  "case/materials-incomplete",
  "case/not-permitted",
  "case/licence-ended",
  "case/party-not-served",
  "case/renewal-too-early",
  "case/receipt-is-filing-needs-all",
  "case/situation-incomplete",
  "case/situation-unknown",
  "case/undertaking-not-offered",
  "case/undertaking-unknown",
  "case/undertaking-unsigned",
  "case/expression-failed",
  "draft/not-found",
  "draft/version-conflict",
  "file/case-too-large",
  "file/unknown",
  "form/invalid",
  "item/not-published",
  "party/certificate-kind-unknown",
  "party/certificate-number-shape",
  "party/credit-code-characters",
  "party/credit-code-check-character",
  "party/credit-code-length",
  "party/id-number-birth-date",
  "party/id-number-characters",
  "party/id-number-check-character",
  "party/id-number-first-generation",
  "party/id-number-length",
  "party/name-blank",
  "party/name-too-long",
  "party/name-without-letter",
  "party/phone-shape",
  "session/other-jurisdiction",
  "text/line-break",
  "text/too-long",
] as const;

const COMMAND_REFUSALS = [
  "case/act-unknown",
  "case/already-claimed",
  "case/already-rated",
  "case/already-served",
  "case/cannot-be-asked",
  "case/child-open",
  "case/conditions-required",
  "case/objection-unanswered",
  "case/children-undecided",
  "case/correction-not-asked",
  "case/correction-target-unknown",
  "case/corrections-empty",
  "case/extension-not-in-law",
  "case/extension-too-late",
  "case/extension-too-long",
  "case/extension-used",
  "case/extension-wrong-authority",
  "case/fee-differs",
  "case/ground-required",
  "case/needs-collegial-record",
  "case/needs-two-officers",
  "case/no-authority-letter",
  "case/not-allowed-in-state",
  "case/not-found",
  "case/not-one-time",
  "case/not-overdue",
  "case/not-served-yet",
  "case/not-the-applicant",
  "case/not-yet-issued",
  "case/not-your-task",
  "case/observed",
  "case/outcome-not-for-item",
  "case/outcome-unknown",
  "case/reason-required",
  "case/reason-unknown",
  "case/recipient-not-in-post",
  "case/regime-does-not-return",
  "case/regime-has-no-correction",
  "case/reviewer-may-not-decide",
  "case/special-unknown",
  "case/addressee-unknown",
  "case/answer-day-past",
  "case/supervision-unknown",
  "case/supervision-answered",
  "case/supervision-not-yours",
  "case/no-licence",
  "case/licence-standing",
  "case/holder-not-heard",
  "case/licence-act-not-served",
  "case/licence-act-day",
  "case/lapse-not-in-law",
  "case/penalty-of-issuer",
  "case/penalty-document-required",
  "case/suspension-not-in-law",
  "case/stop-already-open",
  "case/stop-dates",
  "case/stop-not-in-law",
  "case/stop-without-notice",
  "case/task-not-open",
  "case/rectification-running",
  "case/undertaking-already-given",
  "case/undertaking-broken",
  "case/undertaking-cannot-be-withdrawn",
  "case/undertaking-not-open",
  "case/undertaking-open",
  "case/undertaking-unsigned",
  "case/version-conflict",
  "case/visit-in-future",
  "case/wrong-kind-of-task",
  "flow/cannot-take-back",
  "flow/condition-failed",
  "flow/instances-malformed",
  "flow/jump-over-statutory",
  "flow/message-not-awaited",
  "flow/not-a-jump-target",
  "flow/not-an-earlier-step",
  "flow/outcome-unknown",
  "flow/rule-failed",
  "flow/signer-pending",
  "flow/task-is-signers",
  "flow/task-not-open",
  "flow/too-many-moves",
  "flow/verdict-unknown",
  "request/instant-unreadable",
] as const;
