import { describe, expect, it } from "vitest";
import { CERTIFICATE_KINDS, parseCertificateNumber } from "./certificate-kind.ts";
import { residentIdCheckCharacter } from "./resident-id.ts";

const NEW_RESIDENCE = "91115619900307123";

describe("a certificate's number", () => {
  it.each([
    ["111", "11010519491231002X"],
    ["414", "E12345678"],
    ["511", "12345678"],
    ["511", "1234567890(B)"],
    ["516", "H12345678"],
    ["516", "M1234567890"],
    ["553", "USA110000000001"],
    ["553", NEW_RESIDENCE + residentIdCheckCharacter(NEW_RESIDENCE)],
  ])("of kind %s may be %s", (kind, number) => {
    expect(parseCertificateNumber(kind, number)).toEqual({ ok: true, value: number });
  });

  it.each([
    ["111", "11010519491231002", "party/id-number-length"],
    ["414", "E1", "party/certificate-number-shape"],
    ["511", "1234567", "party/certificate-number-shape"],
    ["516", "A12345678", "party/certificate-number-shape"],
    ["553", "USA1100", "party/certificate-number-shape"],
    ["553", `${NEW_RESIDENCE}?`, "party/id-number-characters"],
    ["999", "1", "party/certificate-kind-unknown"],
  ])("of kind %s may not be %s", (kind, number, code) => {
    expect(parseCertificateNumber(kind, number)).toMatchObject({ ok: false, refusal: { code } });
  });

  it("has a kind with a code of its own", () => {
    expect(new Set(CERTIFICATE_KINDS.map((kind) => kind.code)).size).toBe(CERTIFICATE_KINDS.length);
  });
});
