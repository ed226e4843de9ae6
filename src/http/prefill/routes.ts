/** 一次填报: what is known already, and what of it is said to be wrong. */
import { type Static, Type } from "typebox";
import type { Disputes } from "../../app/prefill/disputes.ts";
import type { HeldPapers } from "../../app/prefill/held-paper.ts";
import type { Prefilled, Prefilling } from "../../app/prefill/prefilling.ts";
import { sourceView } from "../../app/prefill/provenance-view.ts";
import type { ElementRegister } from "../../core/catalog/index.ts";
import { type SaidValue, sourceKey } from "../../core/prefill/index.ts";
import { type CaseId, type ItemCode, type JsonObject, ok } from "../../core/shared/index.ts";
import { ApplicantSchema } from "../cases/application-schema.ts";
import { applicantOf } from "../cases/apply.ts";
import { APPLY_REFUSALS } from "../cases/routes.ts";
import type { CaseServices } from "../cases/services.ts";
import { Code, Uuid, Values } from "../fields.ts";
import { OPENING_REFUSALS } from "../papers/routes.ts";
import { type ApiRequest, defineRoute, granted, type Route, SIGNED_IN } from "../route.ts";
import { PrefillSchema, SourceKey } from "./schemas.ts";

export interface PrefillServices {
  readonly prefilling: Prefilling;
  readonly disputes: Disputes;
  readonly heldPapers: HeldPapers;
  readonly applicants: CaseServices["applicants"];
}

const Asked = {
  item: Code,
  situation: Type.Record(Type.String({ maxLength: 100 }), Type.String({ maxLength: 100 })),
  form: Type.Optional(Values),
  applicant: Type.Optional(ApplicantSchema),
};
const AskedSchema = Type.Object(Asked);
const own = granted("case.apply", "case.intake");

export function prefillRoutes(services: PrefillServices): readonly Route[] {
  const { prefilling, disputes, heldPapers } = services;
  return [
    defineRoute({
      method: "POST",
      path: "/api/prefill",
      operationId: "prefillForm",
      summary: "What is known already for a form, with its sources; at a counter of the applicant named",
      tag: "cases",
      permission: own,
      idempotency: "none",
      body: AskedSchema,
      status: 200,
      reply: PrefillSchema,
      refusals: APPLY_REFUSALS,
      handler: async (request) => {
        const register = await prefilling.getRegister(request.jurisdiction);
        const applicant = await applicantOf(services, request);
        // Of whoever has given no number yet nothing is known.
        if (!applicant.ok && applicant.refusal.code === "case/applicant-missing" && request.actor.kind !== "staff")
          return ok({ status: 200, value: replyOf({ fields: {}, held: {} }, register) });
        if (!applicant.ok) return applicant;
        const found = await prefilling.find({ ...askedOf(request), applicant: applicant.value });
        return found.ok ? ok({ status: 200, value: replyOf(found.value, register) }) : found;
      },
    }),
    defineRoute({
      method: "POST",
      path: "/api/prefill/disputes",
      operationId: "disputePrefilled",
      summary: "Report that a value which was filled in is wrong: opens a case with the department whose word it is",
      tag: "cases",
      permission: own,
      idempotency: "use-case",
      body: Type.Object({
        ...Asked,
        field: Code,
        source: SourceKey,
        right: Type.String({ minLength: 1, maxLength: 200 }),
        reason: Type.String({ minLength: 1, maxLength: 500 }),
      }),
      status: 201,
      reply: Type.Object({ id: Uuid, number: Type.String() }),
      refusals: [...APPLY_REFUSALS, "prefill/no-corrections", "prefill/nothing-said", "prefill/already-disputed"],
      handler: async (request) => {
        const applicant = await applicantOf(services, request);
        if (!applicant.ok) return applicant;
        const { body, idempotency } = request;
        const { field, source, right, reason } = body;
        const wrong = { field, source, right, reason, ...(idempotency === undefined ? {} : { idempotency }) };
        const sent = await disputes.dispute({ ...askedOf(request), applicant: applicant.value }, wrong);
        return sent.ok ? ok({ status: 201, value: { id: sent.value.id, number: sent.value.number } }) : sent;
      },
    }),
    defineRoute({
      method: "GET",
      path: "/api/cases/:id/held/:material",
      operationId: "openHeldPaper",
      summary: "A certificate that was held already and not asked for again, as PDF",
      tag: "papers",
      permission: SIGNED_IN,
      params: Type.Object({ id: Uuid, material: Code }),
      replyMediaTypes: ["application/pdf"],
      refusals: OPENING_REFUSALS,
      handler: async ({ actor, jurisdiction, params }) => {
        const { id, material } = params;
        const opened = await heldPapers.open({ jurisdiction, actor, caseId: id as CaseId, material });
        if (!opened.ok) return opened;
        const { name, bytes: content } = opened.value;
        return ok({ status: 200, value: null, bytes: { mediaType: "application/pdf", name, content, inline: true } });
      },
    }),
  ];
}

function askedOf({
  actor,
  jurisdiction,
  body,
}: Pick<ApiRequest<unknown, unknown, Static<typeof AskedSchema>>, "actor" | "jurisdiction" | "body">) {
  const { item, situation, form } = body;
  const asked = { jurisdiction, actor, item: item as ItemCode, situation };
  return form === undefined ? asked : { ...asked, form: form as JsonObject };
}

function replyOf(
  { fields, held }: Prefilled,
  { elements, corrections }: ElementRegister,
): Static<typeof PrefillSchema> {
  const names = new Map(elements.map(({ id, name }) => [id, name]));
  return {
    fields: Object.entries(fields).map(([field, { element, said, others }]) => ({
      field,
      element: names.get(element) ?? element,
      said: said === null ? null : saidReply(said),
      others: others.map(saidReply),
    })),
    held: Object.entries(held).map(([material, { source, files }]) => {
      const { kind, ...rest } = sourceView(source);
      return { material, ...rest, kind: kind === "certificate" ? kind : "case", files: [...files] };
    }),
    corrections: corrections !== null,
  };
}

function saidReply({ value, source, fresh, disputed }: SaidValue) {
  return { value, source: sourceView(source), key: sourceKey(source), fresh, disputed };
}
