import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { at } from "../../../test/factories/case.ts";
import { citizen, district, otherCitizen, staff } from "../../../test/factories/people.ts";
import { sampleItem, sampleProcedure } from "../../../test/factories/procedure.ts";
import {
  give,
  granted,
  openPaper,
  paperBytes,
  paperKey,
  paperWords,
  submitted,
} from "../../../test/support/case-in-house.ts";
import { createTestDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { newApplication, onlyProcedure } from "../../../test/support/engine.ts";
import { type HouseUnderTest, openHouse } from "../../../test/support/papers.ts";

const clerk = staff("clerk");
const reviewer = staff("reviewer");
const _decider = staff("decider");
const readAll = staff("archivist");

const result = { ...sampleItem.result, fields: [{ label: "负责人", value: "form.managerName" }] };
const procedures = onlyProcedure(sampleProcedure({ item: { result } }));

let database: TestDatabase;
let one: HouseUnderTest;
let two: HouseUnderTest;
let time = "2026-03-02 09:00";
const now = () => at(time);

beforeAll(async () => {
  database = await createTestDatabase();
  one = await openHouse(database.appUrl, { now, procedures });
  two = await openHouse(database.appUrl, { now, procedures, folder: one.folder });
});
afterAll(async () => {
  await two?.close();
  await one?.close();
  await database?.drop();
});
beforeEach(() => {
  time = "2026-03-02 09:00";
});

describe("number series", () => {
  test("R-DOC-23 200 submissions at once from two processes are numbered from 1 without gaps or doubles", async () => {
    const fresh = await createTestDatabase();
    const houses = await Promise.all([0, 1].map(() => openHouse(fresh.appUrl, { now, procedures })));
    try {
      const all = Array.from({ length: 200 }, (_, index) => submitted(houses[index % 2] ?? one));
      expect(new Set(await Promise.all(all)).size).toBe(200);
      const [house] = houses;
      const page = await house?.paperRegister.list(district, { kind: "receipt", offset: 0, limit: 500 });
      expect(page?.total).toBe(200);
      const numbers = page?.rows.map((row) => row.number) ?? [];
      const expected = Array.from({ length: 200 }, (_, index) => `样审批收〔2026〕${index + 1}号`);
      expect([...numbers].sort()).toEqual([...expected].sort());
      expect(page?.series).toEqual([
        { body: "bureau", kind: "receipt", year: 2026, last: 200, count: 200, missing: [] },
      ]);
    } finally {
      for (const house of houses) await house.close();
      await fresh.drop();
    }
  });

  test("the register shows a gap where a number bears no paper", async () => {
    const fresh = await createTestDatabase();
    const house = await openHouse(fresh.appUrl, { now, procedures });
    try {
      for (let count = 0; count < 3; count++) await submitted(house);
      const pool = house.pools.forJurisdiction(district);
      await pool.query("delete from case_paper where jurisdiction = $1 and serial = 2", [district]);
      const { series, rows } = await house.paperRegister.list(district, { offset: 0, limit: 10 });
      expect(series).toMatchObject([{ kind: "receipt", last: 3, count: 2, missing: [2] }]);
      expect(rows.map((row) => row.number)).toEqual(["样审批收〔2026〕3号", "样审批收〔2026〕1号"]);
    } finally {
      await house.close();
      await fresh.drop();
    }
  });
});

describe("opening a paper", () => {
  test("R-DOC-24 a paper is drawn when it is first opened and is the same ever after, in every process", async () => {
    const key = await paperKey(one, await submitted(one), "receipt");
    const [first, other] = await Promise.all([paperBytes(one, citizen, key), paperBytes(two, clerk, key)]);
    expect(first.subarray(0, 5).toString()).toBe("%PDF-");
    expect(other.equals(first)).toBe(true);
    expect((await paperBytes(one, citizen, key)).equals(first)).toBe(true);
    const [record] = await one.paperStore.listOfCase(district, key.caseId);
    expect(record?.print?.number).toMatch(/^样审批收〔2026〕\d+号$/);
  });

  test("R-DOC-24 a lost file is drawn again to the same bytes, whatever the district calls things now", async () => {
    const key = await paperKey(one, await submitted(one), "receipt");
    const first = await paperBytes(one, citizen, key);
    const renamed = sampleProcedure({ item: { result, name: "改了名的许可" } });
    const elsewhere = await openHouse(database.appUrl, { now, procedures: onlyProcedure(renamed) });
    try {
      expect((await paperBytes(elsewhere, citizen, key)).equals(first)).toBe(true);
    } finally {
      await elsewhere.close();
    }
  });

  test("R-DOC-25 the first print is the original, later ones are counted and marked 补打", async () => {
    const key = await paperKey(one, await submitted(one), "receipt");
    const original = await paperBytes(one, clerk, key);
    const print = async () => {
      const opened = await openPaper(one, clerk, key, { reprint: true });
      return opened.ok ? Buffer.from(opened.value.bytes) : Buffer.alloc(0);
    };
    expect((await print()).equals(original)).toBe(true);
    const second = await print();
    expect(second.equals(original)).toBe(false);
    expect(second.equals(await print())).toBe(false);
    expect((await paperBytes(one, citizen, key)).equals(original)).toBe(true);
    const byCitizen = await openPaper(one, citizen, key, { reprint: true });
    expect(byCitizen.ok && Buffer.from(byCitizen.value.bytes).equals(original)).toBe(true);
    expect(await one.papers.list(district, clerk, key.caseId)).toMatchObject([{ kind: "receipt", prints: 3 }]);
  });

  test("a paper is opened by its applicant and by staff who read the case, and does not exist for others", async () => {
    const id = await granted(one);
    await give(one, id, clerk, { type: "serve", way: "post", recipient: "样例申请人", proof: "邮寄单号1" });
    const receipt = await paperKey(one, id, "receipt");
    const proof = await paperKey(one, id, "service-proof");
    for (const actor of [citizen, clerk, reviewer, readAll])
      expect((await openPaper(one, actor, receipt)).ok).toBe(true);
    for (const actor of [otherCitizen, { kind: "anonymous", jurisdiction: district } as const]) {
      expect(await openPaper(one, actor, receipt)).toEqual({ ok: false, refusal: { code: "paper/not-found" } });
      expect(await one.papers.list(district, actor, id)).toBeNull();
    }
    expect(await openPaper(one, citizen, proof)).toEqual({ ok: false, refusal: { code: "paper/not-found" } });
    expect((await openPaper(one, clerk, proof)).ok).toBe(true);
    const listed = await one.papers.list(district, citizen, id);
    expect(listed?.map((paper) => paper.kind)).toEqual([
      "receipt",
      "acceptance-notice",
      "grant-decision",
      "certificate",
    ]);
    expect((await openPaper(one, clerk, { ...receipt, seq: 99 })).ok).toBe(false);
  });

  test("R-AUD-01 staff who open a paper are noted, the applicant is not", async () => {
    const key = await paperKey(one, await submitted(one), "receipt");
    await paperBytes(one, citizen, key);
    await paperBytes(one, reviewer, key);
    const { rows } = await one.pools
      .forJurisdiction(district)
      .query("select account, what from reading_log where jurisdiction = $1 and case_id = $2", [district, key.caseId]);
    expect(rows).toEqual([{ account: reviewer.account, what: expect.stringMatching(/^paper receipt 样审批收/) }]);
  });

  test("R-DOC-08 a name that no font can draw makes no paper, and says which character", async () => {
    const request = newApplication();
    const { applicant } = request.command;
    const key = await paperKey(
      one,
      await submitted(one, { applicant: { ...applicant, name: "张\u{2A6DF}" } }),
      "receipt",
    );
    expect(await openPaper(one, clerk, key)).toMatchObject({
      ok: false,
      refusal: { code: "paper/character-not-printable", character: "\u{2A6DF}" },
    });
  });
});

describe("electronic service", () => {
  test("R-SRV-01 the applicant who agreed to it is served by opening the certificate, once", async () => {
    const id = await granted(one);
    const certificate = await paperKey(one, id, "certificate");
    await paperBytes(one, clerk, certificate);
    await paperBytes(one, citizen, await paperKey(one, id, "grant-decision"));
    expect((await one.engine.load(district, id))?.state.service).toBeNull();
    time = "2026-03-06 20:00";
    await Promise.all([paperBytes(one, citizen, certificate), paperBytes(one, citizen, certificate)]);
    await paperBytes(one, citizen, certificate);
    const loaded = await one.engine.load(district, id);
    expect(loaded?.state).toMatchObject({
      status: "delivered",
      service: { way: "electronic", servedOn: "2026-03-06" },
    });
    expect(loaded?.events.filter((event) => event.body.type === "service-recorded")).toHaveLength(1);
    expect(loaded?.events.at(-1)?.personal?.words?.proof).toMatch(/^申请人登录后打开《样例许可证》YL9901082026\d{6}$/);
    const proof = await paperKey(one, id, "service-proof");
    await paperBytes(one, clerk, proof);
    expect((await paperWords(one, proof)).service).toMatchObject({
      way: "电子送达",
      papers: [{ title: "准予行政许可决定书" }, { title: "样例许可证" }],
    });
  });

  test("who wants it at a window is not served by looking", async () => {
    const id = await granted(one, { serviceWay: "window" });
    await paperBytes(one, citizen, await paperKey(one, id, "certificate"));
    expect((await one.engine.load(district, id))?.state.service).toBeNull();
  });
});
