import { describe, expect, test } from "vitest";
import {
  address,
  caseId,
  certificate,
  compiled,
  day,
  elements,
  fieldOf,
  firm,
  knownOf,
  lin,
  record,
  register,
  source,
} from "../../../test/factories/prefill.ts";
import type { Known, KnownCorrection, KnownRecord } from "./known.ts";
import { prefillForm } from "./prefill.ts";

const me = { "person-name": "林小雨", "person-id": "990108199003150124" };

function said(records: readonly KnownRecord[], more: Partial<Known> = {}) {
  const found = prefillForm(compiled, knownOf(records, more));
  return (element: string) => found[fieldOf(element)];
}

describe("whose data it is", () => {
  test("R-PRE-02 the account of a person is filled in where the form asks for it", () => {
    const of = said([]);
    expect(of("person-name")?.said).toMatchObject({ value: "林小雨", source: { kind: "account" } });
    expect(of("person-id")?.said?.value).toBe("990108199003150124");
    expect(of("org-name")).toBeUndefined();
  });

  test("R-PRE-02 what another applicant said is nobody else's", () => {
    const other = record({ ...me, home: address("别处1号") }, { parties: { applicant: "wang" } });
    expect(said([other])("home")).toBeUndefined();
  });

  test("R-PRE-02 an application that was made for a relative says nothing of whoever made it", () => {
    const relative = { "person-name": "林大山", "person-id": "990108196003150123", home: address("林家巷3号") };
    expect(said([record(relative)])("home")).toBeUndefined();
    expect(said([record({ ...me, home: address("石桥里12号") })])("home")?.said?.value).toEqual(address("石桥里12号"));
  });

  test("R-PRE-02 a form that does not say whose address it is, fills in none", () => {
    expect(said([record({ home: address("石桥里12号") })])("home")).toBeUndefined();
  });

  test("R-PRE-02 a firm is not told what stood there of another representative or agent", () => {
    const asking = { asking: firm };
    const firms = { applicantKind: "firm", parties: { applicant: "firm", representative: "zhou" } } as const;
    const of = said(
      [record({ "rep-name": "周知远", mobile: "15400000201", "credit-code": "91990108MA990001XT" }, firms)],
      asking,
    );
    expect(of("mobile")?.said?.value).toBe("15400000201");
    const before = { ...firms, parties: { applicant: "firm", representative: "wu" } };
    expect(said([record({ "rep-name": "吴旧人", mobile: "15400000209" }, before)], asking)("mobile")).toBeUndefined();
    const agent = { ...firms, parties: { ...firms.parties, proxy: "sun" } };
    expect(said([record({ mobile: "15400000208" }, agent)], asking)("mobile")).toBeUndefined();
  });

  test("R-PRE-02 who acts for another is told nothing before the letter of authority was seen", () => {
    const parties = { applicant: "lin", proxy: "sun" };
    expect(prefillForm(compiled, knownOf([], { asking: { ...lin, parties } }))).toEqual({});
    const shown = prefillForm(compiled, knownOf([], { asking: { ...lin, parties, letterSeen: true } }));
    expect(shown.personName?.said?.value).toBe("林小雨");
  });
});

describe("which word counts", () => {
  const noodles = { "org-name": "林小雨面馆", premises: address("石桥里12号") };

  test("R-PRE-04 the certificate comes before an application, however much newer that is", () => {
    const licence = record(noodles, { source: certificate({ caseId: caseId(1), on: day("2026-02-09") }) });
    const later = record(
      { "org-name": "林小雨面馆", premises: address("石桥里21号") },
      { source: source({ caseId: caseId(2), on: day("2026-10-01") }) },
    );
    const found = said([later, licence])("premises");
    expect(found?.said).toMatchObject({
      value: address("石桥里12号"),
      source: { kind: "certificate", number: "澄0001" },
    });
    expect(found?.others).toMatchObject([
      { value: address("石桥里21号"), source: { number: "SL001", on: "2026-10-01" } },
    ]);
  });

  test("R-PRE-04 of two applications the newer counts, and equal words are not repeated", () => {
    const old = record(
      { ...me, home: address("旧1号") },
      { source: source({ caseId: caseId(1), on: day("2026-01-05") }) },
    );
    const newer = record(
      { ...me, home: address("新2号") },
      { source: source({ caseId: caseId(2), on: day("2026-06-05") }) },
    );
    const again = record(
      { ...me, home: address("新2号") },
      { source: source({ caseId: caseId(3), on: day("2026-05-05") }) },
    );
    const found = said([old, again, newer])("home");
    expect(found?.said).toMatchObject({ value: address("新2号"), source: { caseId: caseId(2) } });
    expect(found?.others.map(({ value }) => value)).toEqual([address("旧1号")]);
    expect(found?.sayings).toHaveLength(3);
  });

  test("R-PRE-03 a word stays fresh through the corresponding day; an old one comes after fresh ones", () => {
    const on = (date: string) =>
      record({ "org-name": "面馆", premises: address("甲1号") }, { source: source({ on: day(date) }) });
    expect(said([on("2024-11-21")])("premises")?.said?.fresh).toBe(true);
    expect(said([on("2024-11-20")])("premises")?.said?.fresh).toBe(false);
    const oldLicence = record(noodles, { source: certificate({ on: day("2020-02-09") }) });
    const recent = record(
      { "org-name": "林小雨面馆", premises: address("石桥里21号") },
      { source: source({ caseId: caseId(2) }) },
    );
    expect(said([oldLicence, recent])("premises")?.said?.value).toEqual(address("石桥里21号"));
  });

  test("R-PRE-03 an old sensitive word is not shown at all", () => {
    const old = record({ ...me, home: address("旧1号") }, { source: source({ on: day("2025-11-20") }) });
    expect(said([old])("home")).toBeUndefined();
  });

  test("R-PRE-04 a certificate that ended yesterday says nothing", () => {
    const ended = record(noodles, { source: certificate({ until: day("2026-11-20") }) });
    expect(said([ended])("org-name")).toBeUndefined();
    const lastDay = record(noodles, { source: certificate({ until: day("2026-11-21") }) });
    expect(said([lastDay])("org-name")?.said?.value).toBe("林小雨面馆");
  });

  test("R-PRE-04 what no source of the element is, and what the field cannot take, is not filled in", () => {
    const number = record({ ...me, "person-id": "990108199003150124" }, { source: source() });
    expect(said([number])("person-id")?.sayings).toHaveLength(1);
    const broken = record({ "org-name": "x".repeat(300) });
    expect(said([broken])("org-name")).toBeUndefined();
  });

  test("R-PRE-05 of a person with two shops all values are of one", () => {
    const first = record(
      { "org-name": "面馆", "credit-code": "91990108MA990001XT", premises: address("甲1号") },
      { source: source({ caseId: caseId(1), on: day("2026-01-05") }) },
    );
    const second = record(
      { "org-name": "茶馆", premises: address("乙2号") },
      { source: source({ caseId: caseId(2) }) },
    );
    const of = said([first, second]);
    expect(of("org-name")?.said?.value).toBe("茶馆");
    expect(of("premises")).toMatchObject({ said: { value: address("乙2号") }, others: [] });
    expect(of("credit-code")).toBeUndefined();
  });

  test("R-PRE-05 of two shops of one name, where the latest form says the name alone, all values are of one", () => {
    const named = record({ "org-name": "面馆" }, { source: source({ on: day("2026-10-01") }) });
    const newer = record(
      { "org-name": "面馆", "credit-code": "91990108MA9900028T" },
      { source: source({ caseId: caseId(2), on: day("2026-03-01") }) },
    );
    const older = record(
      { "org-name": "面馆", "credit-code": "91990108MA990001XT", premises: address("甲1号") },
      { source: source({ caseId: caseId(3), on: day("2025-06-01") }) },
    );
    const of = said([older, newer, named]);
    expect(of("org-name")?.said?.value).toBe("面馆");
    expect(of("credit-code")?.sayings.map(({ value }) => value)).toEqual(["91990108MA9900028T"]);
    expect(of("premises")).toBeUndefined();
  });

  test("R-PRE-05 a licence that has ended, or was taken away, does not say which shop is meant", () => {
    const shop = { "org-name": "面馆", premises: address("甲1号") };
    const now = record({ "org-name": "茶馆", premises: address("乙2号") }, { source: source({ caseId: caseId(2) }) });
    for (const ended of [
      record(shop, { source: certificate({ until: day("2026-11-20") }) }),
      record(shop, { source: certificate(), over: true }),
    ])
      expect(said([ended, now])("premises")?.said?.value).toEqual(address("乙2号"));
  });

  test("R-PRE-05 a firm's own number decides, whatever an earlier form said", () => {
    const firms = { applicantKind: "firm", parties: { applicant: "firm", representative: "zhou" } } as const;
    const other = record(
      { "org-name": "别家公司", "credit-code": "91990108MA9900028T", premises: address("丙3号") },
      firms,
    );
    const of = said([other], { asking: firm });
    expect(of("org-name")?.said?.value).toBe("禾美公司");
    expect(of("premises")).toBeUndefined();
  });

  test("R-PRE-01 an element that the register does not know, or knows in another kind, is never filled in", () => {
    const asText = elements.map((element) =>
      element.id === "person-name" ? { ...element, kind: "text" as const } : element,
    );
    expect(said([], { register: { ...register, elements: asText } })("person-name")).toBeUndefined();
    expect(said([], { register: { ...register, elements: [] } })("person-name")).toBeUndefined();
  });
});

describe("words that are said to be wrong", () => {
  const licence = record(
    { "org-name": "林小雨面馆", premises: address("石桥里12号") },
    { source: certificate({ caseId: caseId(1) }) },
  );
  const correction: KnownCorrection = {
    ...{ caseId: caseId(9), number: "SL009", element: "premises", source: `certificate:${caseId(1)}` },
    ...{ standing: "open", right: "石桥里21号", answeredOn: null },
  };

  test("R-PRE-08 a disputed word is shown and not filled in", () => {
    const found = said([licence], { corrections: [correction] })("premises");
    expect(found?.said).toBeNull();
    expect(found?.others).toMatchObject([{ value: address("石桥里12号"), disputed: { number: "SL009" } }]);
  });

  test("R-PRE-08 what another source says takes its place meanwhile", () => {
    const other = record(
      { "org-name": "林小雨面馆", premises: address("石桥里21号") },
      { source: source({ caseId: caseId(2) }) },
    );
    expect(said([licence, other], { corrections: [correction] })("premises")?.said?.value).toEqual(
      address("石桥里21号"),
    );
  });

  test("R-PRE-08 once it was put right, the right words are filled in, and the wrong ones never again", () => {
    const upheld = { ...correction, standing: "upheld", answeredOn: day("2026-11-02") } as const;
    const found = said([licence], { corrections: [upheld] })("premises");
    expect(found?.said).toMatchObject({
      value: address("石桥里21号"),
      source: { kind: "correction", number: "SL009", on: "2026-11-02" },
    });
    expect(found?.sayings).toHaveLength(1);
  });

  test("R-PRE-08 the same words elsewhere are as wrong, until somebody says them anew after the answer", () => {
    const application = record(
      { "org-name": "林小雨面馆", premises: address("石桥里12号") },
      { source: source({ caseId: caseId(1) }) },
    );
    expect(said([licence, application], { corrections: [correction] })("premises")?.said).toBeNull();
    const upheld = { ...correction, standing: "upheld", answeredOn: day("2026-11-02") } as const;
    const sayings = said([licence, application], { corrections: [upheld] })("premises")?.sayings;
    expect(sayings?.map(({ value }) => value)).toEqual([address("石桥里21号")]);
    const anew = { ...application, source: source({ caseId: caseId(12), on: day("2026-11-03") }) };
    const others = said([licence, anew], { corrections: [upheld] })("premises")?.others;
    expect(others).toMatchObject([{ value: address("石桥里12号"), source: { caseId: caseId(12) } }]);
  });

  test("R-PRE-08 the wrong words stay wrong when the licence that said them is taken away", () => {
    const upheld = { ...correction, standing: "upheld", answeredOn: day("2026-11-02") } as const;
    const application = record({ "org-name": "林小雨面馆", premises: address("石桥里12号") });
    const sayings = said([{ ...licence, over: true }, application], { corrections: [upheld] })("premises")?.sayings;
    expect(sayings?.map(({ value }) => value)).toEqual([address("石桥里21号")]);
  });

  test("R-PRE-08 what was put right may be said to be wrong in its turn", () => {
    const upheld = { ...correction, standing: "upheld", answeredOn: day("2026-11-02") } as const;
    const again = { ...correction, caseId: caseId(10), number: "SL010", source: `correction:${caseId(9)}` };
    expect(said([licence], { corrections: [upheld, again] })("premises")).toMatchObject({
      said: null,
      others: [{ value: address("石桥里21号"), disputed: { number: "SL010" } }],
    });
    const both = [
      upheld,
      { ...again, standing: "upheld", right: "石桥里22号", answeredOn: day("2026-11-09") } as const,
    ];
    expect(said([licence], { corrections: both })("premises")?.said?.value).toEqual(address("石桥里22号"));
  });

  test("R-PRE-08 a request that was refused changes nothing", () => {
    const refused = { ...correction, standing: "refused", answeredOn: day("2026-11-02") } as const;
    expect(said([licence], { corrections: [refused] })("premises")?.said).toMatchObject({
      value: address("石桥里12号"),
      disputed: null,
    });
  });
});
