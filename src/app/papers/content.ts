/**
 * The words of a paper, made once from the events up to the one that caused it (R-DOC-20): the same events, procedure
 * and register always give the same words. Due dates are those that were known at the moment of the event.
 */
import { foldCase } from "../../core/case/index.ts";
import type { Body } from "../../core/catalog/index.ts";
import {
  type IssuingBody,
  type PaperApplicant,
  type PaperContent,
  type PaperKind,
  paperKindRule,
} from "../../core/certificate/index.ts";
import { maskIdNumber } from "../../core/party/index.ts";
import { civilDateOf, type Jurisdiction, ok, type Result, refuse } from "../../core/shared/index.ts";
import {
  extensionParts,
  overtimeParts,
  resumeParts,
  resumptionParts,
  specialParts,
  supervisionParts,
  suspensionParts,
  terminationParts,
  withdrawalParts,
} from "./course.ts";
import { certificateParts, feeParts, filingParts, grantParts, refusalParts, serviceParts } from "./decision.ts";
import {
  acceptanceParts,
  correctionsParts,
  notNeededParts,
  notOursParts,
  receiptParts,
  returnParts,
} from "./intake.ts";
import { licenceEndParts } from "./licence.ts";
import { matterOfItem, type PaperObstacle, type PaperParts, type PaperSource, type Told } from "./source.ts";
import { rectificationParts, undertakingEndParts, undertakingParts } from "./undertaking.ts";

/** Refused when the case no longer knows its applicant, or a certificate lacks a field that it must show. */
export function paperContent(jurisdiction: Jurisdiction, source: PaperSource): Result<PaperContent, PaperObstacle> {
  const event = source.events.at(-1);
  if (event === undefined) throw new Error("a paper is made by an event");
  const state = foldCase(jurisdiction, source.events);
  const told: Told = { ...source, event, state };
  const applicant = applicantOf(told);
  if (applicant === null) return refuse({ code: "paper/person-forgotten" });
  const parts = PARTS[source.kind](told);
  if (!parts.ok) return parts;
  return ok({ ...common(told, applicant), ...parts.value });
}

type Builder = (told: Told) => Result<PaperParts, PaperObstacle>;

const plain =
  (builder: (told: Told) => PaperParts): Builder =>
  (told) =>
    ok(builder(told));

const PARTS: Readonly<Record<PaperKind, Builder>> = {
  receipt: plain(receiptParts),
  "corrections-notice": plain(correctionsParts),
  "acceptance-notice": plain(acceptanceParts),
  "not-needed-notice": plain(notNeededParts),
  "not-ours-decision": plain(notOursParts),
  "return-slip": plain(returnParts),
  "supervision-order": plain(supervisionParts),
  "special-procedure-notice": plain(specialParts),
  "resume-notice": plain(resumeParts),
  "suspension-decision": plain(suspensionParts),
  "resumption-decision": plain(resumptionParts),
  "extension-notice": plain(extensionParts),
  "withdrawal-notice": plain(withdrawalParts),
  "termination-decision": plain(terminationParts),
  "revocation-decision": plain(licenceEndParts),
  "rescission-decision": plain(licenceEndParts),
  "deregistration-decision": plain(licenceEndParts),
  "overtime-explanation": plain(overtimeParts),
  "grant-decision": plain(grantParts),
  "refusal-decision": plain(refusalParts),
  "undertaking-letter": plain(undertakingParts),
  "rectification-notice": plain(rectificationParts),
  "undertaking-end-notice": plain(undertakingEndParts),
  "fee-notice": plain(feeParts),
  certificate: certificateParts,
  "filing-receipt": filingParts,
  "service-proof": plain(serviceParts),
  "pickup-slip": plain(serviceParts),
};

function common(told: Told, applicant: PaperApplicant): PaperContent {
  const { kind, number, procedure, event, state, calendar, names, verifyUrl } = told;
  const { item } = procedure;
  const clerk = event.by.kind === "staff" && event.by.account !== undefined ? names.get(event.by.account) : undefined;
  return {
    kind,
    number,
    issuedOn: civilDateOf(event.at, calendar.zone),
    issuedAt: event.at,
    matter: matterOfItem(procedure),
    body: issuingBody(procedure.body),
    addressee: applicant.name,
    itemName: item.name,
    caseNumber: state.number,
    trackingCode: state.personal?.trackingCode ?? "",
    applicant,
    ...(verifyUrl === undefined || paperKindRule(kind).goesTo === "file" ? {} : { verifyUrl }),
    submittedOn: state.receivedOn,
    materials: [],
    corrections: [],
    stopsToExpect: [],
    // A paper that time made by itself, or the applicant's own act, names the unit that answers questions.
    clerk: clerk ?? item.consult.unit,
    phone: item.consult.phone,
  };
}

function applicantOf({ state }: Told): PaperApplicant | null {
  const applicant = state.personal?.applicant;
  if (applicant === undefined) return null;
  const agent = applicant.proxy?.name ?? applicant.representative?.name;
  return {
    name: applicant.name,
    naturalPerson: applicant.kind === "person",
    idMasked: applicant.kind === "firm" ? applicant.idNumber : maskIdNumber(applicant.idNumber),
    ...(agent === undefined ? {} : { agent }),
  };
}

/** Seals are registered by their whole text; on the picture the body's name runs along the arc. */
function issuingBody({ name, approvalSeal, acceptanceSeal, address }: Body): IssuingBody {
  const label = (seal: string) => (seal.startsWith(name) ? seal.slice(name.length) : seal);
  return {
    name,
    sealName: name,
    approvalSealLabel: label(approvalSeal),
    acceptanceSealLabel: label(acceptanceSeal),
    ...(address === "" ? {} : { address }),
  };
}
