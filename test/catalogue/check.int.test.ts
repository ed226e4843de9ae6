/** A stored catalogue is checked against the law of today: what was lawful when it was published may no longer be. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkStored } from "../../src/app/catalogue/check-district.ts";
import { importCatalogue } from "../../src/app/catalogue/import-catalogue.ts";
import { loadDistrict } from "../../src/app/catalogue/load-district.ts";
import type { ItemFinding } from "../../src/app/ports/catalogue-store.ts";
import type { KeptFindings } from "../../src/app/ports/kept-findings.ts";
import { civilDate, type Instant, type Jurisdiction } from "../../src/core/shared/index.ts";
import { chinaCalendarSpec } from "../../src/files/calendar/china.ts";
import { readOwnRow } from "../../src/files/catalogue/rows.ts";
import { readDistrict } from "../../src/files/district/index.ts";
import { type CatalogueUnderTest, DEMO, DEMO_FOLDER, openTestCatalogue } from "../support/catalogue.ts";
import { createTestDatabase, type TestDatabase } from "../support/database.ts";

const LAW = "hushi";
const LOADED = Date.UTC(2026, 10, 23) as Instant;

let database: TestDatabase;
let catalogue: CatalogueUnderTest;

beforeAll(async () => {
  database = await createTestDatabase();
  catalogue = openTestCatalogue(database.appUrl);
  const read = await readDistrict(DEMO_FOLDER);
  if (!read.ok) throw new Error(JSON.stringify(read.refusal.findings));
  const bases = read.value.bases.map((basis) =>
    basis.id === LAW ? { ...basis, repealedOn: civilDate("2027-01-01"), repealedBy: "后来的法律" } : basis,
  );
  if (!bases.some(({ id }) => id === LAW)) throw new Error("the law is not in the register");
  const parts = { ...catalogue, people: undefined, now: LOADED, demoAccountsAllowed: false };
  const loaded = await loadDistrict(parts, { ...read.value, bases });
  expect(loaded.drafts).toEqual([]);
});

afterAll(async () => {
  await catalogue?.close();
  await database?.drop();
});

const checked = (jurisdiction: Jurisdiction, now: Instant) => checkStored({ ...catalogue, now }, jurisdiction);

test("as it was published it has no errors", async () => {
  const findings = await checked(DEMO, LOADED);
  expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(findings.some(({ code }) => code === "catalog/basis-unchecked")).toBe(true);
});

test("when a law it rests on is repealed, the item that cites it says so", async () => {
  const findings = await checked(DEMO, Date.UTC(2027, 0, 2) as Instant);
  const errors = findings.filter(({ severity }) => severity === "error");
  expect(errors.length).toBeGreaterThan(0);
  expect(new Set(errors.map(({ code }) => code))).toEqual(new Set(["catalog/basis-repealed"]));
  expect(errors[0]?.facts).toMatchObject({ since: "2027-01-01", by: "后来的法律" });
});

test("R-CAT-125 what an earlier check kept is believed while law, lists and day are the same, and changes no answer", async () => {
  const kept = new Map<string, Map<string, readonly ItemFinding[]>>();
  let sought = 0;
  const keptFor = (around: string): KeptFindings => {
    const mine = kept.get(around) ?? new Map<string, readonly ItemFinding[]>();
    kept.set(around, mine);
    return {
      find: (version) => mine.get(version),
      keep(version, findings) {
        sought += 1;
        mine.set(version, findings);
      },
    };
  };
  const again = (now: Instant) => checkStored({ ...catalogue, now, keptFor }, DEMO);
  const [before, after] = [LOADED, Date.UTC(2027, 0, 2) as Instant];
  expect(await again(before)).toEqual(await checked(DEMO, before));
  const items = sought;
  expect(items).toBeGreaterThan(30);
  expect(await again(before)).toEqual(await checked(DEMO, before));
  expect(sought).toBe(items);
  expect(await again(after)).toEqual(await checked(DEMO, after));
  expect(sought).toBe(2 * items);
});

test("rows of a list are told with the name they stand under, each fault once", async () => {
  const jurisdiction = "990203" as Jurisdiction;
  const row = { code: "X-1", name: "取水许可", body: "区水务局", type: "01", statutory: "20wd" };
  await importCatalogue({ ...catalogue, calendar: chinaCalendarSpec() }, jurisdiction, [readOwnRow(row, 1)]);
  const findings = await checked(jurisdiction, LOADED);
  expect(findings.map(({ code, place }) => [code, place])).toEqual([
    ["catalog/no-list-kept", "lists"],
    ["row/credit-code-missing", "X-1 取水许可"],
    ["row/promise-missing", "X-1 取水许可"],
  ]);
});
