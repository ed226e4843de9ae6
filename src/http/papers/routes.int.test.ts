import { randomBytes } from "node:crypto";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { at } from "../../../test/factories/case.ts";
import { citizen, district, otherCitizen, staff } from "../../../test/factories/people.ts";
import { china } from "../../../test/support/calendar.ts";
import { createTestDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { newApplication } from "../../../test/support/engine.ts";
import { type HouseUnderTest, openHouse } from "../../../test/support/papers.ts";
import { MAX_FILE_BYTES } from "../../app/files/uploads.ts";
import { openWords } from "../../app/papers/printing.ts";
import { createSealer } from "../../app/sealing.ts";
import type { SignedInActor } from "../../app/session/identify.ts";
import type { CaseId } from "../../core/shared/index.ts";
import { verifyArchive } from "../../files/archive/index.ts";
import { fileRoutes } from "../files/routes.ts";
import { publicRoutes } from "../public/routes.ts";
import { readSentences } from "../sentences.ts";
import { createServer } from "../server.ts";
import { paperRoutes } from "./routes.ts";

const people: Readonly<Record<string, SignedInActor>> = {
  citizen,
  other: otherCitizen,
  clerk: staff("clerk"),
  head: staff("agency-head"),
  archivist: staff("archivist"),
};

let database: TestDatabase;
let house: HouseUnderTest;
let server: FastifyInstance;

beforeAll(async () => {
  database = await createTestDatabase();
  house = await openHouse(database.appUrl, { now: () => at("2026-03-02 09:00") });
  const calendars = { getCalendar: async () => china };
  const { uploads, files, papers, paperRegister, caseExport, verification, tracking } = house;
  server = createServer({
    routes: [
      ...fileRoutes({ uploads, files }),
      ...paperRoutes({ papers, paperRegister, caseExport, calendars }),
      ...publicRoutes({ verification, tracking }),
    ],
    sentences: readSentences(new URL("../../web/i18n/parts/", import.meta.url).pathname),
    keptReplies: house.keptReplies,
    sessions: {
      identify: async (token) => {
        const actor = people[token];
        return actor === undefined ? null : { actor, mustChangePassword: false };
      },
    },
    districts: { find: async () => null, list: async () => [] },
    defaultJurisdiction: async () => district,
    config: { secureCookies: false, trustProxy: false, checkReplies: true },
  });
});
afterAll(async () => {
  await server?.close();
  await house?.close();
  await database?.drop();
});

async function get(url: string, as?: string) {
  const headers = as === undefined ? {} : { cookie: `bancheng_session=${as}` };
  return server.inject({ method: "GET", url, headers });
}

let key = 0;

async function send(content: Uint8Array, name: string, as = "citizen", field = "file") {
  const form = new FormData();
  form.append(field, new Blob([Buffer.from(content)], { type: "application/octet-stream" }), name);
  const request = new Request("http://127.0.0.1/", { method: "POST", body: form });
  return server.inject({
    method: "POST",
    url: "/api/files",
    headers: {
      cookie: `bancheng_session=${as}`,
      "x-bancheng": "1",
      "idempotency-key": `k${++key}`,
      "content-type": request.headers.get("content-type") ?? "",
    },
    payload: Buffer.from(await request.arrayBuffer()),
  });
}

const picture = (size = 100) => Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), randomBytes(size)]);

async function submitted(): Promise<CaseId> {
  const request = newApplication();
  const materials = { plan: { files: [(await send(picture(), "平面图.png")).json().id] } };
  const done = await house.engine.submit({
    ...request,
    command: { ...request.command, materials, trackingCode: "7KQM-3XRP-9TWD" },
  });
  if (!done.ok) throw new Error(done.refusal.code);
  return done.value.id;
}

describe("files over HTTP", () => {
  test("a file goes in by multipart and comes back to its uploader, shown as what it is and run by nobody", async () => {
    const content = picture(300_000);
    const sent = await send(content, "我的图 (1)🏠.png");
    expect(sent.statusCode).toBe(201);
    expect(sent.json()).toMatchObject({ name: "我的图 (1)🏠.png", mediaType: "image/png", size: content.length });
    const read = await get(`/api/files/${sent.json().id}`, "citizen");
    expect(read.statusCode).toBe(200);
    expect(read.rawPayload.equals(content)).toBe(true);
    expect(read.headers).toMatchObject({
      "content-type": "image/png",
      "x-content-type-options": "nosniff",
      "content-security-policy": expect.stringContaining("default-src 'none'"),
      "content-disposition": expect.stringMatching(/^inline; filename=".*"; filename\*=UTF-8''%E6%88%91/),
    });
    const saved = await get(`/api/files/${sent.json().id}?download=true`, "citizen");
    expect(saved.headers["content-disposition"]).toMatch(/^attachment;/);
    expect((await get(`/api/files/${sent.json().id}`, "other")).json()).toMatchObject({ code: "file/not-found" });
    expect((await get(`/api/files/${sent.json().id}`)).statusCode).toBe(401);
  });

  test.each([
    ["nothing", Buffer.alloc(0), "a.png", 422, "file/empty"],
    ["a renamed program", Buffer.from("MZ\x90\0", "latin1"), "a.pdf", 415, "file/type-not-accepted"],
    ["a byte more than 20 MB", picture(MAX_FILE_BYTES - 7), "a.png", 413, "file/too-large"],
    ["far more than 20 MB", picture(MAX_FILE_BYTES + 5_000_000), "a.png", 413, "file/too-large"],
  ])("R-FIL-05 %s is refused in words", async (_, content, name, status, code) => {
    const sent = await send(content, name);
    expect(sent.statusCode).toBe(status);
    expect(sent.json()).toMatchObject({ code, detail: expect.stringMatching(/[一-龥]/) });
  });

  test("R-FIL-06 a sender who goes on sending past the limit gets the refusal, not a broken line", async () => {
    const address = await server.listen({ port: 0, host: "127.0.0.1" });
    const form = new FormData();
    form.append("file", new Blob([picture(60_000_000)]), "a.png");
    const headers = { cookie: "bancheng_session=citizen", "x-bancheng": "1", "idempotency-key": `k${++key}` };
    const answer = await fetch(`${address}/api/files`, { method: "POST", headers, body: form });
    expect(answer.status).toBe(413);
    expect(await answer.json()).toMatchObject({ code: "file/too-large" });
    expect((await fetch(`${address}/api/track?number=1&code=x`)).status).toBe(404);
  });

  test("what is no upload is refused", async () => {
    expect((await send(picture(), "a.png", "citizen", "other")).json()).toMatchObject({ code: "request/invalid" });
    expect((await send(picture(), "a.png", "archivist")).statusCode).toBe(403);
    expect((await get("/api/files/..%2F..%2Fetc", "citizen")).statusCode).toBe(400);
  });
});

describe("papers over HTTP", () => {
  test("listed, opened inline, saved under its name, and refused in words to others", async () => {
    const id = await submitted();
    const listed = await get(`/api/cases/${id}/papers`, "citizen");
    expect(listed.json().rows).toMatchObject([
      { seq: 1, kind: "receipt", title: "申请材料接收凭证", seal: "acceptance", issuedAt: "2026-03-02T09:00:00+08:00" },
    ]);
    const url = `/api/cases/${id}/papers/1/receipt`;
    const opened = await get(url, "citizen");
    expect(opened.headers["content-type"]).toBe("application/pdf");
    expect(opened.headers["content-disposition"]).toContain(encodeURIComponent("申请材料接收凭证"));
    expect(opened.rawPayload.subarray(0, 5).toString()).toBe("%PDF-");
    expect((await get(url, "other")).json()).toMatchObject({ code: "paper/not-found", status: 404 });
    expect((await get(`/api/cases/${id}/papers`, "other")).json()).toMatchObject({ code: "case/not-found" });
    expect((await get(`/api/cases/${id}/papers/1/nothing`, "citizen")).statusCode).toBe(400);
    expect((await get(`/api/cases/${id}/papers/0/receipt`, "citizen")).statusCode).toBe(400);
    expect((await get(url)).statusCode).toBe(401);
  });

  test("the register is for who may read registers, by kind and day", async () => {
    await submitted();
    expect((await get("/api/registers/papers", "clerk")).statusCode).toBe(403);
    const all = await get("/api/registers/papers?kind=receipt&from=2026-03-02&to=2026-03-02", "head");
    expect(all.json()).toMatchObject({ series: [{ kind: "receipt", missing: [] }] });
    expect(all.json().total).toBeGreaterThan(0);
    expect((await get("/api/registers/papers?from=2026-03-03", "head")).json().total).toBe(0);
    expect((await get("/api/registers/papers?from=2026-02-30", "head")).json()).toMatchObject({
      code: "request/invalid",
    });
  });

  test("the archive of a closed case is a ZIP that verifies", async () => {
    const id = await submitted();
    expect((await get(`/api/cases/${id}/archive`, "archivist")).json()).toMatchObject({ code: "archive/case-open" });
    await house.engine.execute({
      jurisdiction: district,
      id,
      actor: citizen,
      command: { type: "withdraw", reason: "" },
    });
    const archive = await get(`/api/cases/${id}/archive`, "archivist");
    expect(archive.headers["content-type"]).toBe("application/zip");
    expect(verifyArchive(archive.rawPayload)).toMatchObject({ ok: true, problems: [] });
    expect((await get(`/api/cases/${id}/archive`, "clerk")).statusCode).toBe(403);
  });
});

describe("without signing in", () => {
  test("a paper is verified by the address in its QR, whatever it is asked with is answered", async () => {
    const id = await submitted();
    await get(`/api/cases/${id}/papers/1/receipt`, "citizen");
    const frozen = await house.paperStore.findFrozen(district, { caseId: id, seq: 1, kind: "receipt" });
    const words = frozen === null ? null : openWords(createSealer(Buffer.alloc(32, 7)), frozen);
    const url = new URL(words?.verifyUrl ?? "");
    const code = url.searchParams.get("code") ?? "";
    const found = await get(`/api${url.pathname}?code=${code}`);
    expect(found.json()).toMatchObject({ number: words?.number, holder: "样例申请人", masked: false });
    expect((await get(`/api${url.pathname}`)).json()).toMatchObject({ holder: "样****", masked: true });
    const unknown = await get(`/api/verify/${encodeURIComponent("样审批收〔2026〕999999号")}`);
    expect(unknown.json()).toMatchObject({ status: 404, code: "verify/not-found" });
  });

  test("a case is tracked by number and code", async () => {
    const id = await submitted();
    const number = (await house.engine.load(district, id))?.state.number;
    const seen = await get(`/api/track?number=${number}&code=7kqm3xrp9twd`);
    expect(seen.json()).toMatchObject({ number, state: "submitted", dueOn: "2026-03-09" });
    const wrong = await get(`/api/track?number=${number}&code=7kqm3xrp9tww`);
    expect(wrong.json()).toMatchObject({ status: 404, code: "track/not-found" });
    expect((await get("/api/track")).statusCode).toBe(400);
  });
});
