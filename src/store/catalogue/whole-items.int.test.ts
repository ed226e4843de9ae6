import { afterAll, beforeAll, expect, test } from "vitest";
import { type CatalogueUnderTest, DEMO, DEMO_FOLDER, openTestCatalogue } from "../../../test/support/catalogue.ts";
import { createTestDatabase, type TestDatabase } from "../../../test/support/database.ts";
import type { WantedVersion } from "../../app/ports/catalogue-store.ts";
import type { WholeItem } from "../../core/catalog/index.ts";

let database: TestDatabase;
let catalogue: CatalogueUnderTest;

beforeAll(async () => {
  database = await createTestDatabase();
  catalogue = openTestCatalogue(database.appUrl);
  await catalogue.load(DEMO_FOLDER);
});

afterAll(async () => {
  await catalogue?.close();
  await database?.drop();
});

async function wholeOf(wanted: readonly WantedVersion[]): Promise<readonly WholeItem[]> {
  const found: WholeItem[] = [];
  for await (const whole of catalogue.store.readWhole(DEMO, wanted)) found.push(whole);
  return found;
}

test("more than a portion comes in the order in which it is wanted; what is not there is left out", async () => {
  const published = await catalogue.store.listPublished(DEMO);
  expect(published.length).toBeGreaterThan(30);
  const backwards = [...published].reverse();
  const wanted = Array.from({ length: 10 }, () => backwards).flat();
  const strange = wanted.map((one, at) => (at % 7 === 3 ? { ...one, version: "nobody published this" } : one));
  const codes = (await wholeOf(strange)).map(({ spec }) => spec.code);
  expect(codes).toEqual(strange.flatMap(({ code, version }, at) => (wanted[at]?.version === version ? [code] : [])));
  expect(await wholeOf([])).toEqual([]);
});

test("what is read is what was published, and items that go through one flow hold it once", async () => {
  const [first] = await catalogue.store.listPublished(DEMO);
  if (first === undefined) throw new Error("something is published");
  const [one, same] = await wholeOf([first, first]);
  const version = await catalogue.store.findVersion(DEMO, first.code, first.version);
  expect(one).toEqual({ spec: version?.spec, flow: version?.flow });
  expect(same?.spec).not.toBe(one?.spec);
  expect(same?.flow).toBe(one?.flow);
});
