/** Decisions, certificates, fees and service. @basis 行政许可法 §38, §39, §44, §59 */
import { termStart, validTo } from "../../core/case/index.ts";
import { SERVICE_WAYS } from "../../core/catalog/index.ts";
import type { PaperCertificate, PaperKind } from "../../core/certificate/index.ts";
import { type CivilDate, ok, type Result } from "../../core/shared/index.ts";
import { certificateFields } from "./certificate-fields.ts";
import {
  findReason,
  laws,
  matterOfItem,
  type PaperObstacle,
  type PaperParts,
  reasonLaws,
  remediesOf,
  type Told,
} from "./source.ts";

export function grantParts(told: Told): PaperParts {
  const { event, procedure, state } = told;
  if (event.body.type !== "case-decided") return {};
  const { item } = procedure;
  const from = termStart(procedure, state.form, told.calendar, event.body.decidedOn);
  // With a fee outstanding the certificate and its term do not exist yet.
  const issued = item.result.kind !== "none" && state.status !== "paying";
  return {
    decision: {
      outcome: "granted",
      reason: event.body.deemed === undefined ? event.body.reason : RENEWED_BY_SILENCE,
      laws: laws(told, event.body.deemed === undefined ? item.legalBases : (item.renewal?.basis ?? [])),
      // R-PAR-03: what consulted offices agreed on is said in the one reply.
      conditions: state.opinions.flatMap(({ stands, conditions }) => (stands ? conditions : [])),
    },
    ...(issued ? { certificate: termOf(told, from, validTo(procedure, from, state.form)) } : {}),
    remedies: remediesOf(told),
  };
}

/** @basis 行政许可法 §50 */
const RENEWED_BY_SILENCE = "有效期届满前未作出是否准予延续的决定，依法视为准予延续";

/** With reasons, law and remedies, or it is no decision. @basis 行政许可法 §38(2) */
export function refusalParts(told: Told): PaperParts {
  const { event, procedure } = told;
  if (event.body.type !== "case-decided") return {};
  const { reason, ground } = event.body;
  const cited = reasonLaws(told, "refusal", findReason(told, "refusal", ground));
  return {
    decision: {
      outcome: "refused",
      reason,
      laws: cited.length > 0 ? cited : laws(told, procedure.item.legalBases),
      conditions: [],
    },
    remedies: remediesOf(told),
  };
}

export function feeParts(told: Told): PaperParts {
  const { procedure, state } = told;
  const { fee } = procedure.item;
  if (fee === null || state.feeFen === null) return {};
  const reduction = fee.reduction === undefined ? "" : `减免：${fee.reduction}`;
  return {
    fee: {
      name: fee.name,
      amountFen: state.feeFen,
      basis: laws(told, fee.basis).join("、"),
      howToPay: [`凭本通知书向${fee.payee}缴纳`, reduction].filter((part) => part !== "").join("；"),
    },
  };
}

export function certificateParts(told: Told): Result<PaperParts, PaperObstacle> {
  const { event } = told;
  if (event.body.type !== "result-issued") return ok({});
  const fields = certificateFields(told, event.body.issuedOn);
  if (!fields.ok) return fields;
  const term = termOf(told, startOf(told, event.body.issuedOn), event.body.validTo);
  return ok({ certificate: { ...term, copyKind: "正本", fields: fields.value } });
}

export function filingParts(told: Told): Result<PaperParts, PaperObstacle> {
  const { event, procedure } = told;
  if (event.body.type !== "result-issued") return ok({});
  const fields = certificateFields(told, event.body.issuedOn);
  if (!fields.ok) return fields;
  const certificate = { ...termOf(told, startOf(told, event.body.issuedOn), event.body.validTo), fields: fields.value };
  return ok({ basis: laws(told, procedure.item.legalBases), certificate });
}

/**
 * Only a licence or certificate of a licensing matter without a term is 长期. Of notices, approvals, confirmations and
 * payments that would be a claim that nobody made, and an item whose certificate prints a term of its own has said it.
 */
function startOf({ procedure, state, calendar }: Told, issuedOn: CivilDate): CivilDate {
  return termStart(procedure, state.form, calendar, issuedOn);
}

function termOf({ procedure }: Told, from: CivilDate, to: CivilDate | null): PaperCertificate {
  const { result } = procedure.item;
  const lasting = result.kind === "licence" || result.kind === "certificate";
  const saysItself = result.fields.some((field) => field.label.includes("期限"));
  const untimed = to === null && (!lasting || saysItself || matterOfItem(procedure) !== "licence");
  return {
    title: result.name,
    fields: [],
    validFrom: from,
    ...(to === null ? {} : { validTo: to }),
    ...(untimed ? { untimed: true } : {}),
  };
}

/** What a service proves to have reached the person. */
const SERVED: ReadonlySet<PaperKind> = new Set([
  "grant-decision",
  "refusal-decision",
  "certificate",
  "filing-receipt",
  "not-needed-notice",
  "not-ours-decision",
  "termination-decision",
]);

export function serviceParts({ event, earlier }: Told): PaperParts {
  if (event.body.type !== "service-recorded") return {};
  const { way, servedOn } = event.body;
  const papers = earlier.filter((paper) => SERVED.has(paper.kind)).map(({ title, number }) => ({ title, number }));
  return {
    service: {
      way: SERVICE_WAYS[way],
      servedOn,
      recipient: event.personal?.words?.recipient ?? "",
      proof: event.personal?.words?.proof ?? "",
      papers,
    },
  };
}
