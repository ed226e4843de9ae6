import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { at } from "../../../test/factories/case.ts";
import { citizen, district, otherCitizen, staff } from "../../../test/factories/people.ts";
import { sampleItem, sampleProcedure } from "../../../test/factories/procedure.ts";
import { createTestDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { newApplication, onlyProcedure, testSealer } from "../../../test/support/engine.ts";
import { type HouseUnderTest, openHouse } from "../../../test/support/papers.ts";
import type { CaseCommand } from "../../core/case/index.ts";
import type { PaperKind } from "../../core/certificate/index.ts";
import type { Actor } from "../../core/party/index.ts";
import type { CaseId } from "../../core/shared/index.ts";
import type { PaperKey } from "../ports/paper-store.ts";
import { openWords } from "./printing.ts";

const clerk = staff("clerk");
const reviewer = staff("reviewer");
const decider = staff("decider");
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

async function submitted(house: HouseUnderTest, changes: object = {}): Promise<CaseId> {
  const request = newApplication();
  const done = await house.engine.submit({ ...request, command: { ...request.command, ...changes } });
  if (!done.ok) throw new Error(JSON.stringify(done.refusal));
  return done.value.id;
}

async function give(id: CaseId, actor: Actor, command: CaseCommand): Promise<void> {
  const done = await one.engine.execute({ jurisdiction: district, id, actor, command });
  if (!done.ok) throw new Error(JSON.stringify(done.refusal));
}

async function task(id: CaseId): Promise<string> {
  const loaded = await one.engine.load(district, id);
  return loaded?.state.flow.tasks[0]?.taskId ?? "";
}

async function granted(changes: object = {}): Promise<CaseId> {
  const id = await submitted(one, changes);
  await give(id, clerk, { type: "accept" });
  await give(id, reviewer, { type: "review", task: await task(id), outcome: "agree", opinion: "符合" });
  await give(id, decider, { type: "decide", task: await task(id), outcome: "granted", reason: "" });
  return id;
}

async function keyOf(id: CaseId, kind: PaperKind): Promise<PaperKey> {
  const record = (await one.paperStore.listOfCase(district, id)).find((paper) => paper.kind === kind);
  if (record === undefined) throw new Error(`the case has no ${kind}`);
  return { caseId: id, seq: record.seq, kind };
}

async function openBy(actor: Actor, key: PaperKey, more: { readonly reprint?: boolean } = {}, house = one) {
  return house.papers.open({ jurisdiction: district, actor, ...key, ...more });
}

async function bytesOf(actor: Actor, key: PaperKey, house = one): Promise<Buffer> {
  const opened = await openBy(actor, key, {}, house);
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal));
  return Buffer.from(opened.value.bytes);
}

async function wordsOf(key: PaperKey) {
  const frozen = await one.paperStore.findFrozen(district, key);
  const words = frozen === null ? null : openWords(testSealer, frozen);
  if (words === null) throw new Error("the paper was never printed");
  return words;
}

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
    const key = await keyOf(await submitted(one), "receipt");
    const [first, other] = await Promise.all([bytesOf(citizen, key), bytesOf(clerk, key, two)]);
    expect(first.subarray(0, 5).toString()).toBe("%PDF-");
    expect(other.equals(first)).toBe(true);
    expect((await bytesOf(citizen, key)).equals(first)).toBe(true);
    const [record] = await one.paperStore.listOfCase(district, key.caseId);
    expect(record?.print?.number).toMatch(/^样审批收〔2026〕\d+号$/);
  });

  test("R-DOC-24 a lost file is drawn again to the same bytes, whatever the district calls things now", async () => {
    const key = await keyOf(await submitted(one), "receipt");
    const first = await bytesOf(citizen, key);
    const renamed = sampleProcedure({ item: { result, name: "改了名的许可" } });
    const elsewhere = await openHouse(database.appUrl, { now, procedures: onlyProcedure(renamed) });
    try {
      expect((await bytesOf(citizen, key, elsewhere)).equals(first)).toBe(true);
    } finally {
      await elsewhere.close();
    }
  });

  test("R-DOC-25 the first print is the original, later ones are counted and marked 补打", async () => {
    const key = await keyOf(await submitted(one), "receipt");
    const original = await bytesOf(clerk, key);
    const print = async () => {
      const opened = await openBy(clerk, key, { reprint: true });
      return opened.ok ? Buffer.from(opened.value.bytes) : Buffer.alloc(0);
    };
    expect((await print()).equals(original)).toBe(true);
    const second = await print();
    expect(second.equals(original)).toBe(false);
    expect(second.equals(await print())).toBe(false);
    expect((await bytesOf(citizen, key)).equals(original)).toBe(true);
    const byCitizen = await openBy(citizen, key, { reprint: true });
    expect(byCitizen.ok && Buffer.from(byCitizen.value.bytes).equals(original)).toBe(true);
    expect(await one.papers.list(district, clerk, key.caseId)).toMatchObject([{ kind: "receipt", prints: 3 }]);
  });

  test("a paper is opened by its applicant and by staff who read the case, and does not exist for others", async () => {
    const id = await granted();
    await give(id, clerk, { type: "serve", way: "post", recipient: "样例申请人", proof: "邮寄单号1" });
    const receipt = await keyOf(id, "receipt");
    const proof = await keyOf(id, "service-proof");
    for (const actor of [citizen, clerk, reviewer, readAll]) expect((await openBy(actor, receipt)).ok).toBe(true);
    for (const actor of [otherCitizen, { kind: "anonymous", jurisdiction: district } as const]) {
      expect(await openBy(actor, receipt)).toEqual({ ok: false, refusal: { code: "paper/not-found" } });
      expect(await one.papers.list(district, actor, id)).toBeNull();
    }
    expect(await openBy(citizen, proof)).toEqual({ ok: false, refusal: { code: "paper/not-found" } });
    expect((await openBy(clerk, proof)).ok).toBe(true);
    const listed = await one.papers.list(district, citizen, id);
    expect(listed?.map((paper) => paper.kind)).toEqual([
      "receipt",
      "acceptance-notice",
      "grant-decision",
      "certificate",
    ]);
    expect((await openBy(clerk, { ...receipt, seq: 99 })).ok).toBe(false);
  });

  test("R-AUD-01 staff who open a paper are noted, the applicant is not", async () => {
    const key = await keyOf(await submitted(one), "receipt");
    await bytesOf(citizen, key);
    await bytesOf(reviewer, key);
    const { rows } = await one.pools
      .forJurisdiction(district)
      .query("select account, what from reading_log where jurisdiction = $1 and case_id = $2", [district, key.caseId]);
    expect(rows).toEqual([{ account: reviewer.account, what: expect.stringMatching(/^paper receipt 样审批收/) }]);
  });

  test("R-DOC-11 a name that no font can draw makes no paper, and says which character", async () => {
    const request = newApplication();
    const { applicant } = request.command;
    const key = await keyOf(await submitted(one, { applicant: { ...applicant, name: "张\u{2A6DF}" } }), "receipt");
    expect(await openBy(clerk, key)).toMatchObject({
      ok: false,
      refusal: { code: "paper/character-not-printable", character: "\u{2A6DF}" },
    });
  });
});

describe("electronic service", () => {
  test("R-SRV-01 the applicant who agreed to it is served by opening the certificate, once", async () => {
    const id = await granted();
    const certificate = await keyOf(id, "certificate");
    await bytesOf(clerk, certificate);
    await bytesOf(citizen, await keyOf(id, "grant-decision"));
    expect((await one.engine.load(district, id))?.state.service).toBeNull();
    time = "2026-03-06 20:00";
    await Promise.all([bytesOf(citizen, certificate), bytesOf(citizen, certificate)]);
    await bytesOf(citizen, certificate);
    const loaded = await one.engine.load(district, id);
    expect(loaded?.state).toMatchObject({
      status: "delivered",
      service: { way: "electronic", servedOn: "2026-03-06" },
    });
    expect(loaded?.events.filter((event) => event.body.type === "service-recorded")).toHaveLength(1);
    expect(loaded?.events.at(-1)?.personal?.words?.proof).toMatch(/^申请人登录后打开《样例许可证》YL9901082026\d{6}$/);
    const proof = await keyOf(id, "service-proof");
    await bytesOf(clerk, proof);
    expect((await wordsOf(proof)).service).toMatchObject({
      way: "电子送达",
      papers: [{ title: "准予行政许可决定书" }, { title: "样例许可证" }],
    });
  });

  test("who wants it at a window is not served by looking", async () => {
    const id = await granted({ serviceWay: "window" });
    await bytesOf(citizen, await keyOf(id, "certificate"));
    expect((await one.engine.load(district, id))?.state.service).toBeNull();
  });
});

describe("verification", () => {
  const ip = "127.0.0.1";

  test("R-DOC-22 by its number alone a paper is known and its holder masked; with its own code the holder is named", async () => {
    const key = await keyOf(await granted(), "certificate");
    await bytesOf(clerk, key);
    const { number, verifyUrl = "" } = await wordsOf(key);
    expect(number).toMatch(/^YL9901082026\d{6}$/);
    const masked = await one.verification.verify({ jurisdiction: district, number, ip });
    expect(masked).toEqual({
      ok: true,
      value: {
        number,
        kind: "certificate",
        title: "样例许可证",
        item: "样例许可",
        body: "样例区行政审批局",
        holder: "样****",
        masked: true,
        issuedOn: "2026-03-02",
        validFrom: "2026-03-02",
        validTo: "2031-03-01",
        state: "in-force",
      },
    });
    const url = new URL(verifyUrl);
    expect(decodeURIComponent(url.pathname)).toBe(`/verify/${number}`);
    const code = url.searchParams.get("code") ?? "";
    const named = await one.verification.verify({ jurisdiction: district, number, code, ip });
    expect(named).toMatchObject({ ok: true, value: { holder: "样例申请人", masked: false } });
    const wrong = await one.verification.verify({ jurisdiction: district, number, code: "7KQM-3XRP-9TWD", ip });
    expect(wrong).toMatchObject({ ok: true, value: { masked: true } });
    time = "2031-03-02 09:00";
    expect(await one.verification.verify({ jurisdiction: district, number, ip })).toMatchObject({
      value: { state: "expired" },
    });
  });

  test("a paper number is found with the brackets that keyboards have; a number nobody gave is not", async () => {
    const key = await keyOf(await submitted(one), "receipt");
    await bytesOf(clerk, key);
    const { number } = await wordsOf(key);
    const typed = number.replace("〔", " [").replace("〕", "]").trim().replace(" [", "[");
    for (const asked of [number, typed, ` ${number} `]) {
      const found = await one.verification.verify({ jurisdiction: district, number: asked, ip });
      expect(found).toMatchObject({ ok: true, value: { kind: "receipt", state: "issued", masked: true } });
    }
    for (const asked of [
      "样审批收〔2026〕999999号",
      "",
      "x",
      "\u0000",
      "'; drop table case_paper; --",
      "九".repeat(500),
    ]) {
      expect(await one.verification.verify({ jurisdiction: district, number: asked, ip })).toEqual({
        ok: false,
        refusal: { code: "verify/not-found" },
      });
    }
  });

  test("R-TRK-02 who asks for one number after the other is made to wait", async () => {
    const ask = () => one.verification.verify({ jurisdiction: district, number: "1", ip: "192.0.2.1" });
    for (let tries = 0; tries < 120; tries++) expect((await ask()).ok).toBe(false);
    expect(await ask()).toMatchObject({ refusal: { code: "request/too-many" } });
  });
});

describe("tracking", () => {
  test("R-TRK-03 number and code together show state and dates, and nothing else", async () => {
    const id = await submitted(one, { trackingCode: "7KQM-3XRP-9TWD" });
    await give(id, clerk, { type: "accept" });
    const number = (await one.engine.load(district, id))?.state.number ?? "";
    const seen = await one.tracking.track({ jurisdiction: district, number, code: "7kqm 3xrp 9twd", ip: "::1" });
    expect(seen).toEqual({
      ok: true,
      value: {
        number,
        state: "accepted",
        closed: false,
        submittedOn: "2026-03-02",
        receivedOn: "2026-03-02",
        acceptedOn: "2026-03-02",
        dueOn: "2026-03-16",
        decidedOn: null,
        closedOn: null,
        updatedOn: "2026-03-02",
      },
    });
  });

  test("R-TRK-02 a wrong code and a wrong number are refused alike, and guessing is made to wait", async () => {
    const id = await submitted(one, { trackingCode: "7KQM-3XRP-9TWD" });
    const number = (await one.engine.load(district, id))?.state.number ?? "";
    const refused = { ok: false, refusal: { code: "track/not-found" } };
    const ask = (asked: string, code: string, ip: string) =>
      one.tracking.track({ jurisdiction: district, number: asked, code, ip });
    expect(await ask(`${number}9`, "7KQM-3XRP-9TWD", "192.0.2.2")).toEqual(refused);
    expect(await ask("x", "", "192.0.2.2")).toEqual(refused);
    for (let tries = 0; tries < 20; tries++)
      expect(await ask(number, "AAAA-AAAA-AAAA", `192.0.2.${tries}`)).toEqual(refused);
    expect(await ask(number, "7KQM-3XRP-9TWD", "192.0.2.99")).toMatchObject({ refusal: { code: "request/too-many" } });
  });

  test("who holds the receipt may look as often as they like", async () => {
    const id = await submitted(one, { trackingCode: "8KQM-3XRP-9TWD" });
    const number = (await one.engine.load(district, id))?.state.number ?? "";
    for (let looks = 0; looks < 70; looks++) {
      const seen = await one.tracking.track({ jurisdiction: district, number, code: "8KQM3XRP9TWD", ip: "192.0.2.3" });
      expect(seen.ok).toBe(true);
    }
  });
});
