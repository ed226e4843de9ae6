/** A district in PostgreSQL is what its files say, in this process and in others. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createCatalogueCache } from "../../src/app/catalogue/cache.ts";
import type { DistrictSource } from "../../src/app/catalogue/district-source.ts";
import { loadDistrict } from "../../src/app/catalogue/load-district.ts";
import { createProcedures } from "../../src/app/catalogue/procedures.ts";
import type { DistrictPeople, PeopleLoader } from "../../src/app/ports/people-loader.ts";
import type { Office } from "../../src/core/catalog/index.ts";
import type { CivilDate, Instant, ItemCode, Jurisdiction, OfficeId } from "../../src/core/shared/index.ts";
import { readDistrict } from "../../src/files/district/index.ts";
import { loadDistrictFolder } from "../../src/main/catalogue.ts";
import { openCatalogueStore } from "../../src/store/catalogue/catalogue-store.ts";
import { openPools } from "../../src/store/postgres/pool.ts";
import { type CatalogueUnderTest, DEMO, DEMO_FOLDER, openTestCatalogue } from "../support/catalogue.ts";
import { createTestDatabase, type TestDatabase } from "../support/database.ts";
import { NEW_ITEM, type WrittenDistrict, writeDistrictWithNewItem } from "./district-with-new-item.ts";

let database: TestDatabase;
let catalogue: CatalogueUnderTest;
let district: WrittenDistrict;

beforeAll(async () => {
  database = await createTestDatabase();
  catalogue = openTestCatalogue(database.appUrl);
  district = writeDistrictWithNewItem();
});

afterAll(async () => {
  district?.remove();
  await catalogue?.close();
  await database?.drop();
});

describe("the sample district", () => {
  test("is published as a whole: no item of it has an error", async () => {
    const loaded = await catalogue.load(DEMO_FOLDER);
    expect(loaded).toMatchObject({ jurisdiction: DEMO, created: true, changed: true, drafts: [], withdrawn: [] });
    expect(loaded.published.length).toBeGreaterThanOrEqual(12);
    expect(loaded.findings.filter((finding) => finding.severity === "error")).toEqual([]);
    expect(await catalogue.districts.find(DEMO)).toMatchObject({ name: "澄河区", demo: true, zone: "Asia/Shanghai" });
    expect(catalogue.cache.isDemo(DEMO)).toBe(true);
  });

  test("loaded again is as it was: nothing is written", async () => {
    const before = (await catalogue.store.listDistricts())[0]?.change;
    expect(await catalogue.load(DEMO_FOLDER)).toMatchObject({ created: false, changed: false });
    expect((await catalogue.store.listDistricts())[0]?.change).toBe(before);
  });

  test("every published item gives its procedure and its whole guide", async () => {
    const { items } = await catalogue.cache.get(DEMO);
    for (const { code } of items.values()) {
      const procedure = await catalogue.procedures.findPublished(DEMO, code);
      expect(procedure?.item.code).toBe(code);
      expect(await catalogue.procedures.findPublished(DEMO, code)).toBe(procedure);
      const detail = await catalogue.queries.findItem(DEMO, code, "zh-CN");
      expect(detail).toMatchObject({ applicable: true, guide: { version: procedure?.version } });
      expect(detail?.guide?.flow.length).toBe(
        Object.values(procedure?.flow.nodes ?? {}).filter((node) => node.kind === "user-task").length,
      );
    }
  });

  test("names its offices and knows its reasons with their law", async () => {
    const names = await catalogue.register.getOfficeNames(DEMO);
    expect(names.get("spj-market")).toBe("市场准入科");
    expect(await catalogue.register.findReason(DEMO, "corrections/missing")).toMatchObject({
      kind: "corrections",
      law: "《中华人民共和国行政许可法》第三十二条",
    });
    expect(await catalogue.register.findReason(DEMO, "no-such")).toBeNull();
  });

  test("another process sees a change at its next question after five seconds", async () => {
    let milliseconds = 0;
    const pools = openPools({ url: database.appUrl, connectionsEach: 2 });
    const store = openCatalogueStore(pools);
    const elsewhere = createProcedures(
      createCatalogueCache(store, () => milliseconds),
      store,
    );
    expect(await elsewhere.findPublished(DEMO, NEW_ITEM)).toBeNull();
    await catalogue.load(district.folder);
    expect(await catalogue.procedures.findPublished(DEMO, NEW_ITEM)).not.toBeNull();
    milliseconds = 5_000;
    expect(await elsewhere.findPublished(DEMO, NEW_ITEM)).not.toBeNull();
    await pools.end();
  });

  test("a case that began under a version published elsewhere a moment ago goes on here at once", async () => {
    await catalogue.load(DEMO_FOLDER);
    const elsewhere = openTestCatalogue(database.appUrl);
    const { items } = await elsewhere.cache.get(DEMO);
    const [item] = [...items.values()].filter((one) => one.status === "published");
    if (item === undefined) throw new Error("nothing is published");
    const read = await readDistrict(DEMO_FOLDER);
    if (!read.ok) throw new Error("the sample district cannot be read");
    const office = { ...read.value.offices.find((one) => one.id === read.value.items[0]?.spec.office), id: "moved" };
    const source: DistrictSource = {
      ...read.value,
      offices: [...read.value.offices, office as Office],
      items: read.value.items.map((one) =>
        one.spec.code === item.code
          ? { ...one, version: "next", spec: { ...one.spec, office: office.id as OfficeId } }
          : one,
      ),
    };
    const parts = { ...catalogue, people: undefined, demoAccountsAllowed: true, now: Date.now() as Instant };
    expect((await loadDistrict(parts, source)).published).toContain(item.code);
    expect((await elsewhere.procedures.getVersion(DEMO, item.code, "next")).office.id).toBe("moved");
    await elsewhere.close();
  });

  test("a body that the files name no more stays for cases that began with it, and is listed no more", async () => {
    const { register, district: stored } = await catalogue.cache.get(DEMO);
    const calendar = (await catalogue.procedures.getCalendar(DEMO)).spec;
    const settings = { ...stored, fullName: "", calendar };
    await catalogue.store.saveDistrict({
      district: settings,
      register: { ...register, bodies: [] },
      items: [],
      today: "2026-11-23" as CivilDate,
    });
    catalogue.cache.changed();
    const after = await catalogue.cache.get(DEMO);
    expect(after.register.bodies.every((body) => body.former === true)).toBe(true);
    const food = "1199010800990101604990105002000" as ItemCode;
    const version = (await catalogue.load(DEMO_FOLDER)) && after.items.get(food);
    expect(version?.status).toBe("withdrawn");
    expect((await catalogue.cache.get(DEMO)).register.bodies.some((body) => body.former === true)).toBe(false);
  });
});

describe("a folder that cannot be read", () => {
  test("is refused with its findings, and nothing is written", async () => {
    district.change({ promise: { limit: "soon", starts: "acceptance", basis: [] }, surprise: true });
    const before = await catalogue.store.listDistricts();
    const parts = { ...catalogue, people: undefined, demoAccountsAllowed: true };
    const loaded = await loadDistrictFolder(parts, district.folder);
    expect(loaded).toMatchObject({ ok: false, refusal: { code: "district/not-read" } });
    expect(await catalogue.store.listDistricts()).toEqual(before);
    await expect(loadDistrictFolder(parts, "/no/such/folder")).rejects.toMatchObject({ code: "district/no-folder" });
  });
});

describe("accounts of a demonstration district", () => {
  const asked: { people: DistrictPeople; password: string | null }[] = [];
  const people: PeopleLoader = {
    async ensurePeople(_jurisdiction: Jurisdiction, persons, { password }) {
      asked.push({ people: persons, password });
      return { created: persons.staff.length, updated: 0, unchanged: 0 };
    },
  };

  test("are made with the password of its files", async () => {
    const loaded = await catalogue.load(DEMO_FOLDER, people);
    expect(loaded.accounts?.created).toBeGreaterThan(10);
    expect(asked[0]?.password).toEqual(expect.any(String));
    expect(asked[0]?.people).not.toHaveProperty("demoPassword");
  });

  test("are not made where others could reach the server", async () => {
    const parts = { ...catalogue, people, demoAccountsAllowed: false };
    const loaded = await loadDistrictFolder(parts, DEMO_FOLDER);
    expect(loaded).toMatchObject({ ok: true, value: { accounts: null } });
    expect(asked).toHaveLength(1);
  });
});
