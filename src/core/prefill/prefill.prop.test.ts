import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  address,
  caseId,
  compiled,
  day,
  elements,
  knownOf,
  lin,
  record,
  source,
} from "../../../test/factories/prefill.ts";
import type { KnownCorrection, KnownRecord } from "./known.ts";
import { prefillForm } from "./prefill.ts";
import { sourceKey } from "./source.ts";

const names = fc.constantFrom("面馆", "茶馆", "书店");
const codes = fc.constantFrom("91990108MA990001XT", "91990108MA9900028T");
const people = fc.constantFrom("林小雨", "林大山");
const days = fc.constantFrom("2019-05-01", "2025-06-01", "2026-03-01", "2026-10-01").map(day);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

const records: fc.Arbitrary<readonly KnownRecord[]> = fc
  .array(
    fc.record({
      answers: fc.record({
        "org-name": maybe(names),
        "credit-code": maybe(codes),
        premises: maybe(fc.constantFrom("甲1号", "乙2号").map(address)),
        "person-name": maybe(people),
        home: maybe(fc.constantFrom("丙3号", "丁4号").map(address)),
        mobile: maybe(fc.constantFrom("15400000101", "15400000102")),
      }),
      kind: fc.constantFrom("case", "certificate"),
      on: days,
      until: maybe(days),
      applicant: fc.constantFrom("lin", "lin", "wang"),
      proxy: maybe(fc.constant("sun")),
      name: fc.constantFrom("营业执照", "许可证"),
    }),
    { maxLength: 8 },
  )
  .map((all) =>
    all.map(({ answers, kind, on, until, applicant, proxy, name }, index) => {
      const given = Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== undefined));
      const parties = proxy === undefined ? { applicant } : { applicant, proxy };
      const from = source({
        kind,
        name,
        on,
        caseId: caseId(index),
        until: kind === "certificate" ? (until ?? null) : null,
      });
      return record(given as Parameters<typeof record>[0], { parties, source: from });
    }),
  );

/** Each request is a case of its own, about one value. */
const corrections: fc.Arbitrary<readonly KnownCorrection[]> = fc.uniqueArray(
  fc.record({
    caseId: fc.nat(50).map((number) => caseId(100 + number)),
    number: fc.constant("SL009"),
    element: fc.constantFrom("premises", "org-name", "home"),
    source: fc.nat(8).chain((index) => fc.constantFrom(`case:${caseId(index)}`, `certificate:${caseId(index)}`)),
    standing: fc.constantFrom("open", "upheld", "refused"),
    right: fc.constant("戊5号"),
    answeredOn: fc.constant(day("2026-11-01")),
  }),
  { maxLength: 4, selector: (correction) => correction.caseId },
);

const every = fc.tuple(records, corrections);

describe("whatever is known", () => {
  test("R-PRE-02 every value is the applicant's own, said where the element may be said, and not by an agent", () => {
    fc.assert(
      fc.property(every, ([known, wrong]) => {
        const byKey = new Map(known.map((one) => [sourceKey(one.source), one]));
        for (const { element, sayings } of Object.values(
          prefillForm(compiled, knownOf(known, { corrections: wrong })),
        )) {
          const { sources = [], about } = elements.find(({ id }) => id === element) ?? {};
          for (const { source: from } of sayings) {
            if (from.kind === "account" || from.kind === "correction") continue;
            const one = byKey.get(sourceKey(from));
            expect(one?.parties.applicant).toBe("lin");
            expect(sources.some((authority) => authority.from === from.kind)).toBe(true);
            if (about === "contact") expect(one?.parties.proxy).toBeUndefined();
            if (element === "home")
              expect(one?.answers.find((answer) => answer.element === "person-name")?.value).toBe("林小雨");
          }
        }
      }),
    );
  });

  test("R-PRE-05 values of one organisation never come from sources that name two", () => {
    fc.assert(
      fc.property(every, ([known, wrong]) => {
        const found = prefillForm(compiled, knownOf(known, { corrections: wrong }));
        const used = ["orgName", "creditCode", "premises"].flatMap((field) => found[field]?.said?.source ?? []);
        const named = (element: string) => {
          const said = known
            .filter(({ source: from }) => used.some((one) => sourceKey(one) === sourceKey(from)))
            .map(({ answers }) => answers.find((answer) => answer.element === element)?.value);
          return new Set(said.flatMap((value) => (value === undefined ? [] : [String(value)]))).size;
        };
        expect(named("credit-code")).toBeLessThanOrEqual(1);
        if (named("credit-code") === 0) expect(named("org-name")).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("R-PRE-04 nothing ended, nothing disputed, nothing old and sensitive is filled in, and fresh comes before old", () => {
    fc.assert(
      fc.property(every, ([known, wrong]) => {
        const asked = knownOf(known, { corrections: wrong });
        for (const { element, said, sayings } of Object.values(prefillForm(compiled, asked))) {
          expect(said?.disputed ?? null).toBeNull();
          expect((said?.source.until ?? asked.today) >= asked.today).toBe(true);
          if (elements.find(({ id }) => id === element)?.sensitive)
            expect(sayings.every(({ fresh }) => fresh)).toBe(true);
          if (said !== null && !said.fresh)
            expect(sayings.every((one) => !one.fresh || one.disputed !== null)).toBe(true);
        }
      }),
    );
  });

  test("R-PRE-04 the order in which sources are found changes nothing", () => {
    fc.assert(
      fc.property(every, ([known, wrong]) => {
        const one = prefillForm(compiled, knownOf(known, { corrections: wrong }));
        const other = prefillForm(compiled, knownOf(known.toReversed(), { corrections: wrong.toReversed() }));
        expect(other).toEqual(one);
      }),
    );
  });

  test("R-PRE-08 what was found wrong is said no more", () => {
    fc.assert(
      fc.property(records, (known) => {
        const wrong = known.map(
          ({ source: from }): KnownCorrection => ({
            ...{ caseId: caseId(99), number: "SL099", element: "premises", source: sourceKey(from) },
            ...{ standing: "upheld", right: "戊5号", answeredOn: day("2026-11-01") },
          }),
        );
        const found = prefillForm(compiled, knownOf(known, { corrections: wrong })).premises;
        for (const { value } of found?.sayings ?? []) expect(value).toEqual(address("戊5号"));
      }),
    );
  });

  test("R-PRE-02 without the letter an agent learns nothing", () => {
    fc.assert(
      fc.property(records, (known) => {
        const asking = { ...lin, parties: { applicant: "lin", proxy: "sun" } };
        expect(prefillForm(compiled, knownOf(known, { asking }))).toEqual({});
      }),
    );
  });
});
