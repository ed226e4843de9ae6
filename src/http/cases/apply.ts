/** Applying: a draft saved as one types, or a case. The same case whatever the door. */
import type { Static } from "typebox";
import type { Draft } from "../../app/case/drafts.ts";
import type { Receipt } from "../../app/case/engine.ts";
import { fileIdsIn } from "../../app/files/case-files.ts";
import type { Settled } from "../../app/prefill/prefilling.ts";
import {
  type Applicant,
  type ApplicantRefusal,
  type HandedInByMaterial,
  parseApplicant,
} from "../../core/case/index.ts";
import { may } from "../../core/party/index.ts";
import type { CaseId, FileId, ItemCode, JsonObject } from "../../core/shared/index.ts";
import { ok, type Refusal, type Result, refuse } from "../../core/shared/index.ts";
import type { RequestRefusal } from "../refusal-status.ts";
import type { ApiReply, ApiRequest } from "../route.ts";
import { bodyCheck } from "../schemas.ts";
import { type ApplicantSchema, ApplicationSchema } from "./application-schema.ts";
import type { CaseServices } from "./services.ts";

export type Application = Static<typeof ApplicationSchema>;
/** Who asks, and under which key. */
type Asked = Pick<ApiRequest<unknown, unknown, unknown>, "actor" | "jurisdiction" | "idempotency">;

/** What a submission, a command and a draft answer alike. */
export interface CaseReceipt {
  readonly id: string;
  readonly number: string | null;
  readonly state: Receipt["state"] | "draft";
  readonly version: number;
  readonly trackingCode?: string;
  readonly allowed: { readonly type: string; readonly tasks?: string[] }[];
}

export async function apply(
  services: CaseServices,
  request: Asked & { readonly body: Application },
): Promise<ApiReply<CaseReceipt>> {
  return request.body.submit ? submitNew(services, request) : saveNew(services, request);
}

/** The receipt on the wire: `allowed` copied, since a schema knows no readonly. */
export function receiptReply(receipt: Receipt): CaseReceipt {
  return { ...receipt, allowed: receipt.allowed.map(allowedReply) };
}

export function allowedReply(allowed: { readonly type: string; readonly tasks?: readonly string[] }) {
  return allowed.tasks === undefined ? { type: allowed.type } : { type: allowed.type, tasks: [...allowed.tasks] };
}

/** Sends what a draft holds; the case keeps the draft's id, so that one draft never becomes two cases. */
export async function submitDraft(
  services: CaseServices,
  request: Asked & { readonly body: { readonly expectedVersion?: number } },
  id: CaseId,
): Promise<ApiReply<CaseReceipt>> {
  const { actor, jurisdiction, body, idempotency } = request;
  if (!("account" in actor)) return refuse({ code: "draft/not-found" });
  const draft = await services.drafts.find(jurisdiction, actor.account, id);
  if (draft === null) {
    // Gone because this very request was carried out before: then its answer is given again.
    const before =
      idempotency === undefined ? null : await services.engine.findAnswer(jurisdiction, actor, idempotency);
    if (before === null) return refuse({ code: "draft/not-found" });
    return before.ok ? ok({ status: 201, value: receiptReply(before.value) }) : before;
  }
  if (body.expectedVersion !== undefined && body.expectedVersion !== draft.version)
    return refuse({ code: "draft/version-conflict" });
  const application = applicationIn(draft);
  if (!application.ok) return application;
  const sent = await submitNew(services, { actor, jurisdiction, idempotency, body: application.value }, id);
  if (sent.ok) {
    await services.drafts.remove(jurisdiction, actor.account, id);
    return sent;
  }
  // A process that died between the commit and the removal of the draft left it behind.
  if (sent.refusal.code !== "case/busy" || (await services.engine.load(jurisdiction, id)) === null) return sent;
  await services.drafts.remove(jurisdiction, actor.account, id);
  return refuse({ code: "draft/not-found" });
}

const checkApplication = bodyCheck(ApplicationSchema);

/** A draft is kept as it was typed, with whatever a screen adds for itself; sent, it has to be an application. */
function applicationIn({ item, content }: Draft): Result<Application, RequestRefusal> {
  const known = Object.keys(ApplicationSchema.properties).filter((name) => Object.hasOwn(content, name));
  const named = Object.fromEntries(known.map((name) => [name, content[name]]));
  const application: Record<string, unknown> = { ...named, item, submit: true };
  const problems = checkApplication(application);
  // What passed the check has the shape of the schema.
  return problems.length === 0 ? ok(application as Application) : refuse({ code: "request/invalid", problems });
}

async function saveNew(
  services: CaseServices,
  request: Asked & { readonly body: Application },
): Promise<ApiReply<CaseReceipt>> {
  const { actor, jurisdiction, body, idempotency } = request;
  if (body.jurisdiction !== jurisdiction) return refuse({ code: "session/other-jurisdiction" });
  if (!("account" in actor)) return refuse({ code: "case/not-permitted", command: "submit" });
  const { submit: _submit, ...content } = body;
  const id =
    idempotency === undefined ? services.newCaseId() : services.draftIdFor(idempotency.caller, idempotency.key);
  const saved = await services.drafts.save(
    { jurisdiction, owner: actor.account },
    { id, item: body.item, version: 0, content: content as unknown as JsonObject },
  );
  // A repetition finds the draft that the first request made.
  const draft = saved.ok ? saved.value : await services.drafts.find(jurisdiction, actor.account, id);
  if (draft === null) return refuse({ code: "draft/not-found" });
  const { version } = draft;
  return ok({ status: 201, value: { id, number: null, state: "draft", version, allowed: [{ type: "submit" }] } });
}

async function submitNew(
  services: CaseServices,
  request: Asked & { readonly body: Application },
  id: CaseId = services.newCaseId(),
): Promise<ApiReply<CaseReceipt>> {
  const { actor, jurisdiction, body, idempotency } = request;
  if (body.jurisdiction !== jurisdiction) return refuse({ code: "session/other-jurisdiction" });
  const atCounter = actor.kind === "staff" && may(actor, "case.intake");
  const applicant = await applicantOf(services, request);
  if (!applicant.ok) return applicant;
  const files = [...(Object.values(body.materials).flat() as FileId[]), ...fileIdsIn(body.form)];
  const fit = await services.files.checkCaseFiles(jurisdiction, actor, files, null);
  if (!fit.ok) return fit;
  const known = await settled(services, request, applicant.value);
  const given = handedIn(body.materials, atCounter ? (body.originalsSeen ?? []) : []);
  const submitted = await services.engine.submit({
    jurisdiction,
    item: body.item as ItemCode,
    actor,
    command: {
      type: "submit",
      id,
      trackingCode: services.newTrackingCode(),
      channel: atCounter ? "window" : "online",
      applicant: applicant.value,
      owner: "account" in actor && !atCounter ? actor.account : null,
      situation: body.situation,
      form: body.form,
      // What was handed in all the same stands before what is held.
      materials: known === null ? given : { ...known.held, ...given },
      ...(known === null || Object.keys(known.provenance).length === 0 ? {} : { provenance: known.provenance }),
      incomplete: body.incomplete === true,
      ...(body.undertakings === undefined ? {} : { undertakings: body.undertakings }),
      ...(atCounter && body.undertakingsSigned === true ? { undertakingsSigned: true } : {}),
      serviceWay: body.serviceWay ?? (atCounter ? "window" : "electronic"),
    },
    ...(idempotency === undefined ? {} : { idempotency }),
  });
  if (!submitted.ok) return submitted;
  await services.files.attach(jurisdiction, actor, files, submitted.value.id);
  return ok({ status: 201, value: receiptReply(submitted.value) });
}

/** Null where nothing was filled in and nothing is held: most applications are spared the question. */
async function settled(
  services: CaseServices,
  { actor, jurisdiction, body }: Asked & { readonly body: Application },
  applicant: Applicant,
): Promise<Settled | null> {
  const { prefilled = {}, held = [], situation, form } = body;
  if (Object.keys(prefilled).length === 0 && held.length === 0) return null;
  const item = body.item as ItemCode;
  return services.prefilling.settle({ jurisdiction, actor, item, applicant, situation, form, taken: prefilled, held });
}

/**
 * A citizen or firm applies as the account that it is; only contact data may differ. At a counter the clerk names
 * the person who stands there.
 */
export async function applicantOf(
  services: Pick<CaseServices, "applicants">,
  { actor, body }: Pick<Asked, "actor"> & { readonly body: Pick<Application, "applicant"> },
): Promise<Result<Applicant, Refusal>> {
  const given = body.applicant;
  if (actor.kind === "staff")
    return given === undefined ? refuse({ code: "case/applicant-missing" }) : applicantFrom(given);
  if (!("account" in actor)) return refuse({ code: "case/not-permitted", command: "submit" });
  const known = await services.applicants.findApplicant(actor);
  if (known === null) {
    // Who registered without a number gives it now; it is as unverified as one given at registration.
    if (given === undefined) return refuse({ code: "case/applicant-missing" });
    return given.kind === "person" ? applicantFrom(given) : refuse({ code: "case/applicant-differs" });
  }
  if (given !== undefined && given.idNumber.toUpperCase() !== known.idNumber)
    return refuse({ code: "case/applicant-differs" });
  return parseApplicant({
    ...known,
    ...(given?.phone === undefined || given.phone === "" ? {} : { phone: given.phone }),
    ...(given?.address === undefined ? {} : { address: given.address }),
    ...(given?.proxy === undefined ? {} : { proxy: given.proxy }),
  });
}

function applicantFrom(given: Static<typeof ApplicantSchema>): Result<Applicant, ApplicantRefusal> {
  return parseApplicant({ ...given, idKind: given.idKind ?? (given.kind === "firm" ? "uscc" : "111") });
}

/** Files by material, with the clerk's mark that the original was seen; a marked material needs no file. */
export function handedIn(
  materials: Readonly<Record<string, readonly string[]>>,
  originalsSeen: readonly string[] = [],
): HandedInByMaterial {
  const ids = new Set([...Object.keys(materials), ...originalsSeen]);
  return Object.fromEntries(
    [...ids].map((id) => {
      const files = (materials[id] ?? []) as FileId[];
      return [id, originalsSeen.includes(id) ? { files, originalSeen: true } : { files }];
    }),
  );
}
