import { beforeEach, describe, expect, test } from "vitest";
import type { Jurisdiction, TimeZone } from "../../core/shared/index.ts";
import { chinaCalendarSpec } from "../../files/calendar/china.ts";
import type { CatalogueStore } from "../ports/catalogue-store.ts";
import { createCatalogueCache } from "./cache.ts";

const HERE = "990108" as Jurisdiction;

/** One district whose register says which change it is of. */
function storeOf(state: { change: number; asked: number; away: boolean }): CatalogueStore {
  const unused = () => Promise.reject(new Error("not asked here"));
  return {
    async listDistricts() {
      state.asked += 1;
      if (state.away) throw new Error("the database is away");
      return [{ code: HERE, name: "", zone: "Asia/Shanghai" as TimeZone, demo: true, change: state.change }];
    },
    async readCatalogue() {
      return {
        fullName: `change ${state.change}`,
        calendar: JSON.parse(JSON.stringify(chinaCalendarSpec())),
        change: state.change,
        register: {
          bodies: [],
          offices: [],
          posts: [],
          bases: [],
          themes: [],
          synonyms: [],
          reasons: [],
          absences: [],
        },
        items: [],
      };
    },
    findVersion: unused,
    listImported: unused,
    listSpecs: async () => [],
    readSurroundings: unused,
    listPublished: unused,
    readWhole: async function* () {},
    listFlags: unused,
    ensureDistrict: unused,
    saveDistrict: unused,
    saveImport: unused,
  };
}

describe("the catalogue in memory", () => {
  let state: { change: number; asked: number; away: boolean };
  let milliseconds: number;
  let cache: ReturnType<typeof createCatalogueCache>;
  const seen = async () => (await cache.find(HERE))?.fullName;
  const settle = () => new Promise((done) => setImmediate(done));

  beforeEach(() => {
    state = { change: 1, asked: 0, away: false };
    milliseconds = 0;
    cache = createCatalogueCache(storeOf(state), () => milliseconds);
  });

  test("is read once, and asks nothing while it is young", async () => {
    await Promise.all([seen(), seen(), seen()]);
    milliseconds = 1_900;
    expect(await seen()).toBe("change 1");
    expect(state.asked).toBe(1);
  });

  test("a change of another process is seen after five seconds at most", async () => {
    await seen();
    state.change = 2;
    milliseconds = 4_999;
    await seen();
    milliseconds = 5_000;
    expect(await seen()).toBe("change 2");
  });

  test("when it is asked often, the change is seen sooner and nobody waits", async () => {
    await seen();
    state.change = 2;
    milliseconds = 2_500;
    expect(await seen()).toBe("change 1");
    await settle();
    expect(await seen()).toBe("change 2");
  });

  test("a change of its own is seen at once, also by a question that was under way", async () => {
    await seen();
    state.change = 2;
    cache.changed();
    expect(await seen()).toBe("change 2");
    milliseconds = 10_000;
    const underWay = seen();
    state.change = 3;
    cache.changed();
    await underWay;
    expect(await seen()).toBe("change 3");
  });

  test("a database that is away is told by the question that needs it, and forgotten when it is back", async () => {
    await seen();
    state.away = true;
    milliseconds = 3_000;
    expect(await seen()).toBe("change 1");
    await settle();
    milliseconds = 6_000;
    await expect(seen()).rejects.toThrow("away");
    state.away = false;
    expect(await seen()).toBe("change 1");
  });

  test("a district that another process made a moment ago is found", async () => {
    const made = "990109" as Jurisdiction;
    await seen();
    const store = storeOf(state);
    const both = async () => [...(await store.listDistricts()), { ...(await store.listDistricts())[0], code: made }];
    const grown = createCatalogueCache(
      {
        ...store,
        listDistricts: async () => (milliseconds < 1_000 ? store.listDistricts() : both()),
      } as CatalogueStore,
      () => milliseconds,
    );
    expect(await grown.findDistrict(made)).toBeNull();
    milliseconds = 1_000;
    expect(await grown.findDistrict(made)).toMatchObject({ code: made });
    expect(await grown.find(made)).toMatchObject({ district: { code: made } });
  });

  test("who knows of something newer gets what stands now", async () => {
    await seen();
    state.change = 2;
    expect((await cache.getAnew(HERE)).fullName).toBe("change 2");
  });

  test("a district that nobody knows is not there, and asking for it costs nothing", async () => {
    await seen();
    expect(await cache.find("000000" as Jurisdiction)).toBeNull();
    await expect(cache.get("000000" as Jurisdiction)).rejects.toThrow("no district");
    expect(state.asked).toBe(1);
    expect([cache.isDemo(HERE), cache.isDemo("000000" as Jurisdiction)]).toEqual([true, false]);
  });
});
