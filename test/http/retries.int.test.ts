/** A request that is sent again has one effect; a screen that is out of date decides nothing. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Application, give, specimenOf, submitted, uploadPicture } from "../support/applying.ts";
import { type Client, openTestPlatform, type PlatformUnderTest } from "../support/platform.ts";

const ITEM = "nurse-registration";

let place: PlatformUnderTest;
let lin: Client;
let wang: Client;
let application: Application;

beforeAll(async () => {
  place = await openTestPlatform();
  lin = await place.as("15400000101");
  wang = await place.as("15400000102");
  application = await specimenOf(ITEM, lin);
});
afterAll(async () => {
  expect(place.faults).toEqual([]);
  await place.close();
});

const ownCases = async (client: Client): Promise<number> => (await client.get("/api/my/cases")).body.total;
const version = async (id: string): Promise<number> => (await lin.get(`/api/cases/${id}`)).body.version;

describe("the same key", () => {
  it("opens one case, whether the requests come together or one after the other", async () => {
    const before = await ownCases(lin);
    const send = () => lin.post("/api/cases", application, { key: "once" });
    const answers = [...(await Promise.all([send(), send(), send(), send()])), await send()];
    expect(answers.map((answer) => answer.status)).toEqual([201, 201, 201, 201, 201]);
    expect(new Set(answers.map((answer) => JSON.stringify(answer.body))).size).toBe(1);
    expect(answers[0]?.body.trackingCode).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){2}$/);
    expect(await ownCases(lin)).toBe(before + 1);
  });

  it("of an application is refused with another body, or at another address", async () => {
    await lin.post("/api/cases", application, { key: "first" });
    const others = [
      await lin.post("/api/cases", { ...application, serviceWay: "post" }, { key: "first" }),
      await lin.post("/api/cases?x=", application, { key: "first" }),
      await lin.post("/api/notices/read", { ids: [] }, { key: "first" }),
    ];
    expect(others.map(({ status, body }) => [status, body.code])).toEqual([
      [422, "request/key-reused"],
      [400, "request/invalid"],
      [422, "request/key-reused"],
    ]);
  });

  it("of a command is refused with another command on the same case, and is free on every other", async () => {
    const [{ id }, { id: other }] = [await submitted(ITEM, lin), await submitted(ITEM, lin)];
    const withdraw = (which: string, reason: string) =>
      lin.post(`/api/cases/${which}/commands`, { type: "withdraw", reason }, { key: "second" });
    const answers = [await withdraw(id, "不办了"), await withdraw(id, "改主意了"), await withdraw(other, "不办了")];
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
      [200, undefined],
      [422, "request/key-reused"],
      [200, undefined],
    ]);
    expect([await version(id), await version(other)]).toEqual([2, 2]);
  });

  it("is another caller's own", async () => {
    const first = await lin.post("/api/notices/read", { ids: [] }, { key: "shared" });
    const second = await wang.post("/api/notices/read", { ids: [`${crypto.randomUUID()}.1.0`] }, { key: "shared" });
    expect([first.body, second.body]).toEqual([{ read: 0 }, { read: 1 }]);
  });

  it("gives a command once, and its answer as often as it is asked for", async () => {
    const { id } = await submitted(ITEM, lin);
    const send = () =>
      lin.post(`/api/cases/${id}/commands`, { type: "withdraw", reason: "不办了" }, { key: `withdraw-${id}` });
    const answers = [...(await Promise.all([send(), send()])), await send()];
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200]);
    expect(new Set(answers.map((answer) => answer.text)).size).toBe(1);
    expect(await version(id)).toBe(2);
  });

  it("that was refused may be used for the mended request", async () => {
    const broken = await lin.post("/api/cases", { ...application, form: {} }, { key: "mended" });
    expect(broken.body.code).toBe("form/invalid");
    expect((await lin.post("/api/cases", application, { key: "mended" })).status).toBe(201);
  });

  it("takes a file once", async () => {
    const content = Buffer.from("一段文字");
    const [a, b] = [
      await lin.upload("a.txt", content, { key: "file" }),
      await lin.upload("a.txt", content, { key: "file" }),
    ];
    expect([a.status, b.status, a.text]).toEqual([201, 201, b.text]);
    expect((await lin.upload("a.txt", Buffer.from("另一段"), { key: "file" })).body.code).toBe("request/key-reused");
  });

  it.each(["a b", "ü", "x".repeat(201), "\u007f"])("%j is no key", async (key) => {
    expect((await lin.post("/api/cases", application, { key })).body.code).toBe("request/idempotency-key-invalid");
  });
});

describe("a draft", () => {
  const randomUUID = () => crypto.randomUUID();
  const save = async (content: object, id: string = randomUUID(), version = 0) => {
    const saved = await lin.put(`/api/drafts/${id}`, { version, item: application.item, content });
    expect(saved.status, saved.text).toBe(200);
    return id;
  };
  const whole = () => {
    const { submit: _submit, ...rest } = application;
    return { ...rest, files: { note: "for the screen alone" } };
  };
  const send = (id: string, more: object = {}, key: string = randomUUID()) =>
    lin.post(`/api/cases/${id}/commands`, { type: "submit", ...more }, { key });

  it("that is sent becomes the case of its own id, and sent again under the same key gives the same answer", async () => {
    const id = await save(whole());
    const before = await ownCases(lin);
    const first = await send(id, {}, "draft-once");
    expect([first.status, first.body.id]).toEqual([201, id]);
    const again = await send(id, {}, "draft-once");
    expect([again.status, again.body]).toEqual([201, first.body]);
    const other = await send(id);
    expect([other.status, other.body.code]).toEqual([404, "draft/not-found"]);
    expect(await ownCases(lin)).toBe(before + 1);
  });

  it("sent from two screens at once is one case", async () => {
    const id = await save(whole());
    const before = await ownCases(lin);
    const statuses = (await Promise.all([send(id), send(id), send(id)])).map((answer) => answer.status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(1);
    expect(statuses.every((status) => [201, 404, 409].includes(status))).toBe(true);
    expect(await ownCases(lin)).toBe(before + 1);
    expect((await lin.get("/api/drafts")).body.rows).toEqual([]);
  });

  it("that was left behind by a process that died is cleared when it is sent again", async () => {
    const id = await save(whole());
    expect((await send(id)).status).toBe(201);
    await save(whole(), id);
    expect((await send(id)).body.code).toBe("draft/not-found");
    expect((await lin.get("/api/drafts")).body.rows).toEqual([]);
  });

  it("that another screen has changed since is not sent", async () => {
    const id = await save(whole());
    await save(whole(), id, 1);
    expect(await send(id, { expectedVersion: 1 })).toMatchObject({
      status: 409,
      body: { code: "draft/version-conflict" },
    });
    expect((await send(id, { expectedVersion: 2 })).status).toBe(201);
  });

  it.each([
    ["nothing", {}],
    ["materials that are none", { materials: { photo: "x" } }],
    ["a situation that is none", { situation: 3 }],
    ["a form that is a list", { form: [] }],
    ["an applicant of another shape", { applicant: { kind: "ghost", idNumber: 5 } }],
  ])("with %s is kept, and refused when it is sent", async (_what, change) => {
    const id = await save(Object.keys(change).length === 0 ? {} : { ...whole(), ...change });
    const sent = await send(id);
    expect([sent.status, sent.body.code], sent.text).toEqual([400, "request/invalid"]);
    expect(sent.body.problems[0]).toMatchObject({ path: expect.any(String), detail: expect.any(String) });
    await lin.delete(`/api/drafts/${id}`);
  });

  it("of another district's application is not sent here", async () => {
    const id = await save({ ...whole(), jurisdiction: "990109" });
    expect((await send(id)).body.code).toBe("session/other-jurisdiction");
    await lin.delete(`/api/drafts/${id}`);
  });

  it("is nobody else's to see, to change, to throw away or to send", async () => {
    const id = await save({ note: "mine" });
    expect((await wang.get("/api/drafts")).body.rows).toEqual([]);
    for (const version of [0, 1, 2]) {
      const taken = await wang.put(`/api/drafts/${id}`, { version, item: "x", content: {} });
      expect(taken.body.code).toBe("draft/version-conflict");
    }
    expect((await wang.delete(`/api/drafts/${id}`)).status).toBe(204);
    expect((await wang.post(`/api/cases/${id}/commands`, { type: "submit" })).body.code).toBe("draft/not-found");
    expect((await lin.get("/api/drafts")).body.rows[0].content).toEqual({ note: "mine" });
    await lin.delete(`/api/drafts/${id}`);
  });
});

describe("an expected version", () => {
  it("that is not the case's is refused and changes nothing", async () => {
    const { id } = await submitted(ITEM, lin);
    const withdraw = (expectedVersion: number) =>
      lin.post(`/api/cases/${id}/commands`, { type: "withdraw", reason: "", expectedVersion });
    for (const stale of [2, 99]) {
      expect(await withdraw(stale)).toMatchObject({
        status: 409,
        body: { code: "case/version-conflict", expected: stale, actual: 1 },
      });
    }
    expect((await withdraw(0)).status).toBe(400);
    expect(await version(id)).toBe(1);
    expect((await withdraw(1)).status).toBe(200);
  });

  it("shared by two lets one of them act", async () => {
    const { id } = await submitted(ITEM, lin);
    const [one, other] = [await place.as("CH1001"), await place.as("CH1002")];
    const accept = (clerk: Client) => clerk.post(`/api/cases/${id}/commands`, { type: "accept", expectedVersion: 1 });
    const statuses = (await Promise.all([accept(one), accept(other)])).map((answer) => answer.status);
    expect(statuses.sort()).toEqual([200, 409]);
  });
});

describe("files", () => {
  it("of somebody else are not attached by their number, neither as materials nor in a form", async () => {
    const stolen = await uploadPicture(lin);
    const own = await specimenOf(ITEM, wang);
    const [first = ""] = Object.keys(own.materials);
    const answer = await wang.post("/api/cases", { ...own, materials: { ...own.materials, [first]: [stolen] } });
    expect(answer).toMatchObject({ status: 422, body: { code: "file/unknown", files: [stolen] } });
    const inForm = await wang.post("/api/cases", { ...own, form: { ...own.form, rows: [{ scan: [stolen] }] } });
    expect(inForm).toMatchObject({ status: 422, body: { code: "file/unknown", files: [stolen] } });
  });

  it("of somebody else are not handed in with corrections", async () => {
    const stolen = await uploadPicture(lin);
    const { id } = await submitted(ITEM, wang);
    const clerk = await place.as("CH1003");
    const [target = ""] = Object.keys((await specimenOf(ITEM, wang)).materials);
    const items = [{ target, reason: "unclear", how: "请重新上传" }];
    await give(clerk, id, { type: "request-corrections", items });
    const correct = (file: string) =>
      wang.post(`/api/cases/${id}/commands`, { type: "correct", materials: { [target]: [file] } });
    expect((await correct(stolen)).body.code).toBe("file/unknown");
    expect((await correct(await uploadPicture(wang))).status).toBe(200);
  });
});
