/** Telephone numbers as people in the mainland write them. */
import { ok, type Result, refuse } from "../shared/index.ts";

export type PhoneRefusal = { readonly code: "party/mobile-phone-shape" } | { readonly code: "party/phone-shape" };

const MOBILE = /^(?:\+?86[- ]?)?(1[3-9]\d{9})$/;
const LANDLINE = /^0\d{2,3}-?[2-9]\d{6,7}(?:-\d{1,6})?$/;
const SERVICE = /^[48]00-?\d{3}-?\d{4}$/;
const SHORT = /^(?:1\d{2,4}|9\d{4,5})$/;

/** A mainland mobile number, with or without +86; it comes back as eleven digits. */
export function parseMobilePhone(text: string): Result<string, PhoneRefusal> {
  const match = MOBILE.exec(text);
  return match?.[1] === undefined ? refuse({ code: "party/mobile-phone-shape" }) : ok(match[1]);
}

/**
 * A number to reach a person or an office: mobile, landline with area code and perhaps an extension (`0519-86310000-8`),
 * 400 or 800 service number, or a short number such as 12345. Kept as typed, a mobile number as eleven digits.
 */
export function parsePhone(text: string): Result<string, PhoneRefusal> {
  const mobile = parseMobilePhone(text);
  if (mobile.ok) return mobile;
  const known = LANDLINE.test(text) || SERVICE.test(text) || SHORT.test(text);
  return known ? ok(text) : refuse({ code: "party/phone-shape" });
}
