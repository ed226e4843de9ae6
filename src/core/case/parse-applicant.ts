/**
 * Who applies, as typed: names, numbers and telephones have the shape that their standards give them, and numbers come
 * back in their one written form, so that the same person is found again whatever the hand that typed.
 */
import {
  type IdentityRefusal,
  parseCertificateNumber,
  parseCreditCode,
  parsePersonName,
  parsePhone,
} from "../party/index.ts";
import { checkText, ok, type Result, refuse, type TextRefusal } from "../shared/index.ts";
import type { Applicant } from "./party.ts";

/** `field` says whose and which: `idNumber`, `proxy.phone`. */
export type ApplicantRefusal = (IdentityRefusal | TextRefusal) & { readonly field: string };

const FIRM_NAME_LENGTH = 200;
const ADDRESS_LENGTH = 300;
/** A firm is known by its credit code and nothing else. */
const FIRM_KIND = "uscc";
const RESIDENT_NUMBER = /^\d{17}[\dXx]$/;

/**
 * Refused with the first obstacle. A telephone may be missing, not wrong. The certificate of a representative or proxy
 * is told by its number: 18 characters are an identity number with its check character.
 * @basis GB 11643 (identity numbers); GB 32100 (credit codes)
 */
export function parseApplicant(given: Applicant): Result<Applicant, ApplicantRefusal> {
  const { idKind, representative, proxy, address } = given;
  const firm = given.kind === "firm";
  const name = at("name", firm ? firmName(given.name) : parsePersonName(given.name));
  if (!name.ok) return name;
  if (firm && idKind !== FIRM_KIND)
    return refuse({ code: "party/certificate-kind-unknown", kind: idKind, field: "idKind" });
  const idNumber = at(
    "idNumber",
    firm ? parseCreditCode(given.idNumber) : parseCertificateNumber(idKind, given.idNumber),
  );
  if (!idNumber.ok) return idNumber;
  const phone = at("phone", phoneOrNone(given.phone));
  if (!phone.ok) return phone;
  const place = at("address", checkText(address ?? "", { maxLength: ADDRESS_LENGTH, multiline: false }));
  if (!place.ok) return place;
  const acting = representative === undefined ? ok(undefined) : person("representative", representative);
  if (!acting.ok) return acting;
  const agent = proxy === undefined ? ok(undefined) : person("proxy", proxy);
  if (!agent.ok) return agent;
  return ok({
    ...given,
    name: name.value,
    idNumber: idNumber.value,
    phone: phone.value,
    ...(representative === undefined ? {} : { representative: { ...representative, ...acting.value } }),
    ...(proxy === undefined ? {} : { proxy: { ...proxy, ...agent.value } }),
  });
}

interface Person {
  readonly name: string;
  readonly idNumber: string;
  readonly phone: string;
}

function person(who: string, given: Person): Result<Person, ApplicantRefusal> {
  const name = at(`${who}.name`, parsePersonName(given.name));
  if (!name.ok) return name;
  const kind = RESIDENT_NUMBER.test(given.idNumber) ? "111" : "414";
  const idNumber = at(`${who}.idNumber`, parseCertificateNumber(kind, given.idNumber));
  if (!idNumber.ok) return idNumber;
  const phone = at(`${who}.phone`, phoneOrNone(given.phone));
  return phone.ok ? ok({ name: name.value, idNumber: idNumber.value, phone: phone.value }) : phone;
}

function firmName(name: string): Result<string, IdentityRefusal | TextRefusal> {
  if (name.trim() === "") return refuse({ code: "party/name-blank" });
  return checkText(name, { maxLength: FIRM_NAME_LENGTH, multiline: false });
}

function phoneOrNone(phone: string): Result<string, IdentityRefusal> {
  return phone === "" ? ok("") : parsePhone(phone);
}

function at<T>(field: string, parsed: Result<T, IdentityRefusal | TextRefusal>): Result<T, ApplicantRefusal> {
  return parsed.ok ? parsed : refuse({ ...parsed.refusal, field });
}
