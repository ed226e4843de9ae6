import { describe, expect, it } from "vitest";
import { parseApplicant } from "./parse-applicant.ts";
import type { Applicant } from "./party.ts";

const person: Applicant = {
  kind: "person",
  name: "林小雨",
  idKind: "111",
  idNumber: "990108199003150124",
  phone: "15400000101",
};
const firm: Applicant = {
  kind: "firm",
  name: "澄河禾美餐饮管理有限公司",
  idKind: "uscc",
  idNumber: "91990108MA990001XT",
  phone: "",
  representative: { name: "周知远", idNumber: "99010819780909015X", phone: "15400000201" },
};
const proxy = { name: "王大江", idNumber: "990108198511070310", phone: "", letterSeen: true };

const codeOf = (changes: Partial<Applicant>, base = person) => {
  const parsed = parseApplicant({ ...base, ...changes });
  return parsed.ok ? "taken" : `${parsed.refusal.field} ${parsed.refusal.code}`;
};

describe("an applicant", () => {
  it("with names and numbers in order is taken as written", () => {
    expect(parseApplicant(person)).toEqual({ ok: true, value: person });
    expect(parseApplicant({ ...firm, proxy })).toEqual({ ok: true, value: { ...firm, proxy } });
  });

  it("has each number in one written form, so that the same person is found again", () => {
    const typed = { ...firm, phone: "+86 15400000201" };
    const acting = { ...proxy, idNumber: "99010819780909015x" };
    expect(parseApplicant({ ...typed, proxy: acting })).toMatchObject({
      value: { phone: "15400000201", proxy: { idNumber: "99010819780909015X", letterSeen: true } },
    });
  });

  it.each<[string, Partial<Applicant>]>([
    ["name party/name-blank", { name: " " }],
    ["name text/line-break", { name: "林\n小雨" }],
    ["name party/name-without-letter", { name: "123" }],
    ["idNumber party/id-number-length", { idNumber: "abc" }],
    ["idNumber party/id-number-check-character", { idNumber: "990108199003150125" }],
    ["idNumber party/certificate-kind-unknown", { idKind: "zzz" }],
    ["idNumber party/certificate-number-shape", { idKind: "516", idNumber: "990108199003150124" }],
    ["phone party/phone-shape", { phone: "x" }],
    ["address text/line-break", { address: "一\n二" }],
    ["proxy.name party/name-blank", { proxy: { ...proxy, name: "" } }],
    ["proxy.idNumber party/id-number-check-character", { proxy: { ...proxy, idNumber: "990108198511070311" } }],
    ["proxy.idNumber party/certificate-number-shape", { proxy: { ...proxy, idNumber: "?" } }],
    ["proxy.phone party/phone-shape", { proxy: { ...proxy, phone: "1" } }],
  ])("is refused: %s", (obstacle, changes) => {
    expect(codeOf(changes)).toBe(obstacle);
  });

  it.each<[string, Partial<Applicant>]>([
    ["name party/name-blank", { name: "\u3000" }],
    ["idKind party/certificate-kind-unknown", { idKind: "111" }],
    ["name text/line-break", { name: "某\n公司" }],
    ["idNumber party/credit-code-length", { idNumber: "1" }],
    ["idNumber party/credit-code-check-character", { idNumber: "91990108MA990001XX" }],
    ["representative.idNumber party/certificate-number-shape", { representative: { ...proxy, idNumber: "zz" } }],
  ])("that is a firm is refused: %s", (obstacle, changes) => {
    expect(codeOf(changes, firm)).toBe(obstacle);
  });
});
