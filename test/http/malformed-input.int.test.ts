/** Whatever is sent: an answer in words with a stable code, no fault, no half effect, nothing of the inside told. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { specimenOf, submitted } from "../support/applying.ts";
import {
  type Answer,
  type Client,
  type Method,
  openTestPlatform,
  type PlatformUnderTest,
} from "../support/platform.ts";

let place: PlatformUnderTest;
let lin: Client;

beforeAll(async () => {
  place = await openTestPlatform();
  lin = await place.as("15400000101");
});
afterAll(async () => {
  expect(place.faults).toEqual([]);
  await place.close();
});

const DRAFT = "01890000-0000-7000-8000-000000000001";
const draftWith = (content: string) => `{"version":0,"item":"x","content":${content}}`;
const drafts = async () => (await lin.get("/api/drafts")).body.rows;

/** Every refusal: problem+json, its status twice, a code, a sentence, and no word of SQL, stack or path of ours. */
function expectProblem(answer: Answer, status: number, code: string): void {
  expect([answer.status, answer.body?.code], answer.text).toEqual([status, code]);
  expect(answer.headers["content-type"]).toContain("application/problem+json");
  const { type, title, detail, instance } = answer.body;
  expect(answer.body.status).toBe(status);
  expect(type).toBe(`/api/docs#${code}`);
  for (const text of [title, detail, instance]) expect(text).toEqual(expect.stringMatching(/\S/));
  expect(detail).not.toContain("{{");
  expect(answer.text).not.toMatch(/select |insert |pg_|node_modules|\.ts\b|at \w+ \(|\/work\/|\/tmp\//i);
}

describe("a body", () => {
  it.each([
    ["no JSON", "{", 400, "request/not-json"],
    ["open brackets without end", "[".repeat(500_000), 400, "request/not-json"],
    ["nesting without end", draftWith(`{"a":${"[".repeat(200_000)}${"]".repeat(200_000)}}`), 400, "request/too-deep"],
    ["more than the limit", draftWith(`{"a":"${"x".repeat(2_000_000)}"}`), 413, "request/too-large"],
    ["a list without end", draftWith(`{"a":[${"1,".repeat(200_000)}1]}`), 400, "request/too-many-values"],
    ["a number that is none any more", draftWith('{"a":1e400}'), 400, "request/number-inexact"],
    ["a number that is its neighbour", draftWith('{"a":[12345678901234567891]}'), 400, "request/number-inexact"],
    ["a NUL", draftWith('{"a":"\\u0000"}'), 400, "text/not-well-formed"],
    ["half a character", draftWith('{"a":{"\\ud83d":1}}'), 400, "text/not-well-formed"],
    ["the prototype as a name", draftWith('{"__proto__":{"x":1}}'), 400, "text/not-well-formed"],
  ])("with %s is refused and changes nothing", async (_what, body, status, code) => {
    expectProblem(await lin.send("PUT", `/api/drafts/${DRAFT}`, body), status, code);
    expect(await drafts()).toEqual([]);
  });

  it("too large is told how large it may be", async () => {
    const { body } = await lin.send("PUT", `/api/drafts/${DRAFT}`, draftWith(`"${"x".repeat(2_000_000)}"`));
    expect(body.maxBytes).toBe(1_048_576);
  });

  it("full of junk holds nobody up", async () => {
    const began = performance.now();
    await lin.send("POST", "/api/notices/read", `{"ids":[${"1,".repeat(400_000)}1]}`);
    expect(performance.now() - began).toBeLessThan(500);
  });

  it.each(["constructor", "toString", "hasOwnProperty", "__defineGetter__", "prototype", "valueOf"])(
    "with %s as a name is an unknown name and nothing else",
    async (name) => {
      const application = await specimenOf("nurse-registration", lin);
      const { form, situation, materials } = application;
      const send = (change: object) => lin.post("/api/cases", { ...application, ...change });
      expectProblem(await send({ form: { ...form, [name]: 1 } }), 422, "form/invalid");
      expectProblem(await send({ situation: { ...situation, [name]: "x" } }), 422, "case/situation-unknown");
      expectProblem(await send({ materials: { ...materials, [name]: [] } }), 422, "case/material-unknown");
      const kept = await lin.put(`/api/drafts/${DRAFT}`, { version: 0, item: "x", content: { [name]: { a: 1 } } });
      expect(kept.status).toBe(200);
      expect((await drafts())[0].content).toEqual({ [name]: { a: 1 } });
      await lin.delete(`/api/drafts/${DRAFT}`);
    },
  );
});

describe("an address", () => {
  it.each([
    ["/api/verify/%00", 400, "text/not-well-formed"],
    ["/api/verify/%ff", 400, "request/bad-url"],
    ["/api/verify/%2F..%2F..%2Fetc%2Fpasswd", 404, "verify/not-found"],
    ["/api/verify/a%2Fb", 404, "verify/not-found"],
    ["/api/verify/%F0%A0%AE%B7", 404, "verify/not-found"],
    [`/api/verify/${"9".repeat(501)}`, 400, "request/bad-url"],
    ["/api/verify/", 400, "request/invalid"],
    ["/api//items", 404, "request/not-found"],
    ["/API/items", 404, "request/not-found"],
    ["/api/items/__proto__", 404, "item/not-found"],
    ["/api/items/constructor/flow", 404, "item/not-found"],
    ["/api/items?q=a&q=b", 400, "request/invalid"],
    ["/api/items?__proto__=1", 400, "text/not-well-formed"],
    ["/api/items?more=1", 400, "request/invalid"],
    ["/api/items?page=1e9", 400, "request/invalid"],
    [`/api/items?q=${"a".repeat(5000)}`, 400, "request/invalid"],
    ["/api/track?number[]=1&code=x", 400, "request/invalid"],
    ["/api/cases/1", 400, "request/invalid"],
    ["/api/cases/01890000-0000-7000-8000-00000000000A", 400, "request/invalid"],
    ["/api/files/..%2f..%2fmaster.key", 400, "request/invalid"],
    ["/api/items?jurisdiction=990108%00", 404, "jurisdiction/unknown"],
  ])("%s is refused", async (url, status, code) => {
    expectProblem(await lin.get(url), status, code);
  });
});

describe("a method", () => {
  const methods: readonly Method[] = ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

  it("that an address does not know is 405 with those that it knows", async () => {
    const id = (await submitted("nurse-registration", lin)).id;
    const known: Readonly<Record<string, string>> = {
      "/api/items": "GET, HEAD",
      "/api/session": "POST, GET, HEAD, DELETE",
      "/api/files": "POST",
      [`/api/cases/${id}`]: "GET, HEAD",
      [`/api/cases/${id}/commands`]: "POST",
      [`/api/cases/${id}/archive`]: "GET",
      "/api/events": "GET",
    };
    for (const [url, allow] of Object.entries(known)) {
      for (const method of methods.filter((one) => !allow.split(", ").includes(one))) {
        const answer = await lin.send(method, url);
        expect([method, url, answer.headers.allow]).toEqual([method, url, allow]);
        expectProblem(answer, 405, "request/method-not-allowed");
      }
    }
  });

  it("HEAD answers as GET without a body, and opens no paper and no stream", async () => {
    const { id } = await submitted("nurse-registration", lin);
    expect(await lin.send("HEAD", `/api/cases/${id}`)).toMatchObject({ status: 200, text: "" });
    for (const url of [`/api/cases/${id}/papers/1/receipt`, "/api/events", `/api/files/${"0".repeat(64)}`]) {
      expect((await lin.send("HEAD", url)).status).toBe(405);
    }
  });

  it("that changes something is refused from pages of other sites", async () => {
    const from = (headers: Record<string, string>) =>
      lin.post("/api/notices/read", { ids: [] }, { headers: { "x-bancheng": "", host: "here:8080", ...headers } });
    const elsewhere: readonly Record<string, string>[] = [
      {},
      { origin: "https://evil.example" },
      { origin: "null" },
      { origin: "http://here:8080.evil.example" },
      { origin: "http://here:8080", "sec-fetch-site": "cross-site" },
      { "sec-fetch-site": "same-site" },
      { "x-bancheng": "0" },
    ];
    for (const headers of elsewhere) expectProblem(await from(headers), 403, "request/cross-site");
    expect((await from({ origin: "http://here:8080" })).status).toBe(200);
    expect((await from({ "sec-fetch-site": "same-origin" })).status).toBe(200);
    const form = { "x-bancheng": "", "content-type": "application/x-www-form-urlencoded" };
    expect((await lin.send("POST", "/api/notices/read", "ids=1", { headers: form })).status).toBe(403);
    const text = await lin.send("POST", "/api/notices/read", '{"ids":[]}', {
      headers: { "content-type": "text/plain" },
    });
    expectProblem(text, 415, "request/media-type");
  });
});

describe("a refusal", () => {
  it("speaks the reader's language", async () => {
    const asked = (language: string) => lin.get("/api/items/none", { headers: { "accept-language": language } });
    const answers = {
      "zh-CN": await asked(""),
      en: await asked("fr, en;q=0.5"),
      "zh-Hant": await asked("zh-HK"),
    };
    for (const [language, answer] of Object.entries(answers)) {
      expectProblem(answer, 404, "item/not-found");
      expect(answer.headers["content-language"]).toBe(language);
    }
    expect(new Set(Object.values(answers).map((answer) => answer.body.detail)).size).toBe(3);
    expectProblem(await asked(`${"x".repeat(8000)};q=nonsense,,;;`), 404, "item/not-found");
  });

  it("that names a state keeps the status of the answer", async () => {
    const { id } = await submitted("nurse-registration", lin);
    const withdraw = () => lin.post(`/api/cases/${id}/commands`, { type: "withdraw", reason: "" });
    expect((await withdraw()).status).toBe(200);
    const again = await withdraw();
    expectProblem(again, 409, "case/not-allowed-in-state");
    expect(again.body).toMatchObject({ command: "withdraw", state: "withdrawn" });
  });

  it("of an unknown district comes before anything is done in its name", async () => {
    for (const code of ["123456", "990108999999"]) {
      expectProblem(await place.anybody.get(`/api/items?jurisdiction=${code}`), 404, "jurisdiction/unknown");
      const credentials = { login: "CH1003", password: "x", jurisdiction: code };
      expectProblem(await place.anybody.post("/api/session", credentials), 404, "jurisdiction/unknown");
    }
  });
});
