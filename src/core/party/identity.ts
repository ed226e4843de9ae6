/**
 * Who a person or a firm is, by number: citizen identity numbers (GB 11643), unified social credit codes (GB 32100),
 * telephone numbers and names. Every parser takes a text as typed and returns it parsed, or names the obstacle.
 */
import type { CertificateRefusal } from "./certificate-kind.ts";
import type { CreditCodeRefusal } from "./credit-code.ts";
import type { NameRefusal } from "./name.ts";
import type { PhoneRefusal } from "./phone.ts";
import type { ResidentIdRefusal } from "./resident-id.ts";

/** Every reason for which a number or a name is not taken. */
export type IdentityRefusal = ResidentIdRefusal | CreditCodeRefusal | PhoneRefusal | NameRefusal | CertificateRefusal;

export {
  CERTIFICATE_KINDS,
  type CertificateKind,
  type CertificateKindCode,
  type CertificateRefusal,
  findCertificateKind,
  parseCertificateNumber,
} from "./certificate-kind.ts";
export { type CreditCodeRefusal, creditCodeCheckCharacter, parseCreditCode } from "./credit-code.ts";
export { maskIdNumber, maskName, maskPhone } from "./mask.ts";
export { MAX_NAME_LENGTH, type NameRefusal, parsePersonName } from "./name.ts";
export { type PhoneRefusal, parseMobilePhone, parsePhone } from "./phone.ts";
export {
  parseResidentId,
  type ResidentId,
  type ResidentIdRefusal,
  residentIdCheckCharacter,
  type Sex,
} from "./resident-id.ts";
