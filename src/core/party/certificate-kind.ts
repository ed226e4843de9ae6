/** Kinds of certificates by which a natural person is known, with the codes of the national service platform. */
import { ok, type Result, refuse } from "../shared/index.ts";
import { parseResidentId, type ResidentIdRefusal } from "./resident-id.ts";

export type CertificateKindCode = "111" | "414" | "511" | "516" | "553";

export interface CertificateKind {
  readonly code: CertificateKindCode;
  readonly label: string;
  /** What its number looks like, for the reader. */
  readonly shape: string;
}

export type CertificateRefusal =
  | { readonly code: "party/certificate-kind-unknown"; readonly kind: string }
  | { readonly code: "party/certificate-number-shape"; readonly kind: CertificateKindCode }
  | ResidentIdRefusal;

export const CERTIFICATE_KINDS: readonly CertificateKind[] = [
  { code: "111", label: "居民身份证", shape: "18 位，末位可为 X" },
  { code: "414", label: "普通护照", shape: "5 至 20 位字母和数字" },
  { code: "511", label: "台湾居民来往大陆通行证", shape: "8 位数字，或 10 位数字加 1 位字母" },
  { code: "516", label: "港澳居民来往内地通行证", shape: "H 或 M 加 8 位数字，旧证加 10 位" },
  { code: "553", label: "外国人永久居留身份证", shape: "18 位，首位 9；旧证 3 位字母加 12 位数字" },
];

const PASSPORT = /^[A-Z0-9]{5,20}$/;
const TAIWAN_PERMIT = /^(?:\d{8}|\d{10}(?:[A-Z]|\([A-Z]\))?)$/;
const HONG_KONG_MACAO_PERMIT = /^[HM]\d{8}(?:\d{2})?$/;
const OLD_PERMANENT_RESIDENCE = /^[A-Z]{3}\d{12}$/;

export function findCertificateKind(code: string): CertificateKind | undefined {
  return CERTIFICATE_KINDS.find((kind) => kind.code === code);
}

/**
 * Takes the number of a certificate of the given kind; an identity number comes back with its `X` in upper case.
 * Since 2023-12-01 the permanent residence card carries 18 characters built like an identity number, the first a 9.
 */
export function parseCertificateNumber(kind: string, text: string): Result<string, CertificateRefusal> {
  const known = findCertificateKind(kind);
  if (known === undefined) return refuse({ code: "party/certificate-kind-unknown", kind });
  switch (known.code) {
    case "111":
      return residentNumber(text);
    case "414":
      return shaped(known.code, PASSPORT, text);
    case "511":
      return shaped(known.code, TAIWAN_PERMIT, text);
    case "516":
      return shaped(known.code, HONG_KONG_MACAO_PERMIT, text);
    case "553":
      return text.startsWith("9") ? residentNumber(text) : shaped(known.code, OLD_PERMANENT_RESIDENCE, text);
  }
}

function residentNumber(text: string): Result<string, CertificateRefusal> {
  const parsed = parseResidentId(text);
  return parsed.ok ? ok(parsed.value.number) : parsed;
}

function shaped(kind: CertificateKindCode, shape: RegExp, text: string): Result<string, CertificateRefusal> {
  return shape.test(text) ? ok(text) : refuse({ code: "party/certificate-number-shape", kind });
}
