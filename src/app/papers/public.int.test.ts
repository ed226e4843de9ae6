import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { at } from "../../../test/factories/case.ts";
import { district, staff } from "../../../test/factories/people.ts";
import { sampleItem, sampleProcedure } from "../../../test/factories/procedure.ts";
import { give, granted, paperBytes, paperKey, paperWords, submitted } from "../../../test/support/case-in-house.ts";
import { createTestDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { onlyProcedure } from "../../../test/support/engine.ts";
import { type HouseUnderTest, openHouse } from "../../../test/support/papers.ts";
import { civilDate } from "../../core/shared/index.ts";

const clerk = staff("clerk");
const _reviewer = staff("reviewer");
const decider = staff("decider");

const result = { ...sampleItem.result, fields: [{ label: "负责人", value: "form.managerName" }] };
const procedures = onlyProcedure(sampleProcedure({ item: { result } }));

let database: TestDatabase;
let one: HouseUnderTest;

let time = "2026-03-02 09:00";
const now = () => at(time);

beforeAll(async () => {
  database = await createTestDatabase();
  one = await openHouse(database.appUrl, { now, procedures });
});
afterAll(async () => {
  await one?.close();
  await database?.drop();
});
beforeEach(() => {
  time = "2026-03-02 09:00";
});

describe("verification", () => {
  const ip = "127.0.0.1";

  test("R-DOC-22 by its number alone a paper is known and its holder masked; with its own code the holder is named", async () => {
    const key = await paperKey(one, await granted(one), "certificate");
    await paperBytes(one, clerk, key);
    const { number, verifyUrl = "" } = await paperWords(one, key);
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
        stateSince: null,
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

  test("R-LIC-07 what became of a licence is told by its number, of the certificate and of the decision alike", async () => {
    const id = await granted(one);
    const certificate = await paperKey(one, id, "certificate");
    const decision = await paperKey(one, id, "grant-decision");
    const receipt = await paperKey(one, id, "receipt");
    for (const key of [certificate, decision, receipt]) await paperBytes(one, clerk, key);
    const seen = async (key: typeof certificate) => {
      const { number } = await paperWords(one, key);
      const found = await one.verification.verify({ jurisdiction: district, number, ip });
      return found.ok ? [found.value.state, found.value.stateSince] : found.refusal.code;
    };
    expect(await seen(certificate)).toEqual(["in-force", null]);
    time = "2026-04-08 09:00";
    await give(one, id, decider, {
      ...{ type: "end-licence", act: "revoke", ground: "unqualified", reason: "经查不符合条件" },
      heard: { on: civilDate("2026-04-01"), words: "未提出意见" },
      served: { on: civilDate("2026-04-08"), way: "direct" },
    });
    expect(await seen(certificate)).toEqual(["revoked", "2026-04-08"]);
    expect(await seen(decision)).toEqual(["revoked", "2026-04-08"]);
    expect(await seen(receipt)).toEqual(["issued", null]);
    const revocation = await paperKey(one, id, "revocation-decision");
    await paperBytes(one, clerk, revocation);
    const words = await paperWords(one, revocation);
    const { number } = await paperWords(one, certificate);
    expect(words.licenceEnd).toMatchObject({ certificate: { number }, compensation: "due", fromStart: true });
    expect(words.licenceEnd?.heard).toEqual({ on: "2026-04-01", words: "未提出意见" });
  });

  test("a paper number is found with the brackets that keyboards have; a number nobody gave is not", async () => {
    const key = await paperKey(one, await submitted(one), "receipt");
    await paperBytes(one, clerk, key);
    const { number } = await paperWords(one, key);
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
    await give(one, id, clerk, { type: "accept" });
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
