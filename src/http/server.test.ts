import { Type } from "typebox";
import { afterEach, describe, expect, it } from "vitest";
import type { KeptReplies } from "../app/ports/kept-replies.ts";
import type { AccountId, Jurisdiction, TimeZone } from "../core/shared/index.ts";
import { ok, refuse } from "../core/shared/index.ts";
import { defineRoute, granted, PUBLIC, type Route, SIGNED_IN } from "./route.ts";
import { readSentences } from "./sentences.ts";
import { createServer } from "./server.ts";

const HERE = "990108" as Jurisdiction;
const sentences = readSentences(new URL("../web/i18n/parts/", import.meta.url).pathname);

const echo = defineRoute({
  method: "POST",
  path: "/api/echo/:id",
  operationId: "echo",
  summary: "",
  tag: "system",
  permission: PUBLIC,
  params: Type.Object({ id: Type.String() }),
  query: Type.Object({ count: Type.Optional(Type.Integer({ minimum: 1 })) }),
  body: Type.Object({
    name: Type.String({ maxLength: 10 }),
    answers: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
    nested: Type.Optional(Type.Object({ flag: Type.Union([Type.Boolean(), Type.Null()]) })),
  }),
  reply: Type.Object({ name: Type.String(), id: Type.String(), count: Type.Optional(Type.Integer()) }),
  refusals: ["case/version-conflict"],
  handler: async ({ body, params, query }) =>
    body.name === "no"
      ? refuse({ code: "case/version-conflict", expected: 1, actual: 2 })
      : ok({ status: 201, value: { name: body.name, id: params.id, ...query } }),
});

const plain = (path: `/api/${string}`, permission: Route["permission"]): Route =>
  defineRoute({
    method: "GET",
    path,
    operationId: path,
    summary: "",
    tag: "system",
    permission,
    reply: Type.Object({ kind: Type.String(), jurisdiction: Type.String() }),
    refusals: [],
    handler: async ({ actor, jurisdiction }) => ok({ status: 200, value: { kind: actor.kind, jurisdiction } }),
  });

const routes = [
  echo,
  plain("/api/open", PUBLIC),
  plain("/api/mine", SIGNED_IN),
  plain("/api/people", granted("people.manage")),
];

function memoryReplies(): KeptReplies {
  const kept = new Map<string, { request: string; answer?: { status: number; reply: never } }>();
  return {
    hash: (request) => request,
    async claim({ caller, key, request }) {
      const found = kept.get(`${caller} ${key}`);
      if (found === undefined) {
        kept.set(`${caller} ${key}`, { request });
        return { state: "claimed" };
      }
      if (found.request !== request) return { state: "other-request" };
      return found.answer === undefined ? { state: "running" } : { state: "finished", ...found.answer };
    },
    async finish({ caller, key, request }, answer) {
      kept.set(`${caller} ${key}`, { request, answer: answer as never });
    },
    async release({ caller, key }) {
      kept.delete(`${caller} ${key}`);
    },
  };
}

function open() {
  const zone = "Asia/Shanghai" as TimeZone;
  return createServer({
    routes,
    sentences,
    keptReplies: memoryReplies(),
    sessions: {
      identify: async (token) =>
        token === "citizen"
          ? {
              mustChangePassword: false,
              actor: { kind: "citizen", jurisdiction: HERE, account: "a" as AccountId, partyKey: "k" },
            }
          : null,
    },
    districts: {
      find: async (code) => (code === HERE || code === "510100" ? { code, name: "", zone, demo: true } : null),
      list: async () => [],
    },
    defaultJurisdiction: async () => HERE,
    config: { secureCookies: false, trustProxy: false, checkReplies: true, bodyLimit: 2000 },
  });
}

let server: ReturnType<typeof open> | undefined;
afterEach(async () => {
  await server?.close();
});

async function ask(method: "GET" | "POST" | "DELETE", url: string, options: Record<string, unknown> = {}) {
  server = open();
  const { headers, ...rest } = options as { headers?: Record<string, string> };
  const given = { "x-bancheng": "1", "idempotency-key": "k1", "content-type": "application/json", ...headers };
  const answer = await server.inject({ method, url, headers: given, ...rest });
  return { status: answer.statusCode, headers: answer.headers, body: answer.body === "" ? null : answer.json() };
}

const post = (body: unknown, headers: Record<string, string> = {}) =>
  ask("POST", "/api/echo/7", { payload: typeof body === "string" ? body : JSON.stringify(body), headers });

describe("what comes in", () => {
  it("is answered when it is right, and texts come back as they were sent", async () => {
    const name = "𠮷👩‍👧‮x\tــ";
    expect(await post({ name })).toMatchObject({ status: 201, body: { name, id: "7" } });
    expect((await ask("POST", "/api/echo/7?count=3", { payload: '{"name":"a"}' })).body.count).toBe(3);
  });

  it.each([
    ["no JSON", "{", "request/not-json"],
    ["a NUL", '{"name":"a\\u0000"}', "text/not-well-formed"],
    ["a lone surrogate", '{"name":"\\ud83d"}', "text/not-well-formed"],
    ["a NUL in a name of an open object", '{"name":"a","answers":{"a\\u0000":1}}', "text/not-well-formed"],
    ["a name that is the prototype's", '{"name":"a","answers":{"__proto__":{"x":1}}}', "text/not-well-formed"],
    ["nesting without end", `{"name":"a","answers":{"a":${"[".repeat(80)}${"]".repeat(80)}}}`, "request/too-deep"],
    ["no body", "", "request/invalid"],
    ["no object", "[]", "request/invalid"],
  ])("with %s is refused with 400", async (_what, payload, code) => {
    expect(await post(payload)).toMatchObject({ status: 400, body: { code, status: 400 } });
  });

  it("that is not UTF-8 is refused", async () => {
    const payload = Buffer.from([0x7b, 0x22, 0x6e, 0xff, 0x22, 0x3a, 0x31, 0x7d]);
    expect(await ask("POST", "/api/echo/7", { payload })).toMatchObject({
      status: 400,
      body: { code: "request/not-json" },
    });
  });

  it("has every problem named, and no field is dropped or converted", async () => {
    const { body } = await post({ name: 1, extra: true, nested: { flag: "true", more: 1 } });
    expect(body.code).toBe("request/invalid");
    expect(body.problems.map(({ path, code }: { path: string; code: string }) => `${path} ${code}`).sort()).toEqual([
      "/extra input/unknown-field",
      "/name input/wrong-type",
      "/nested/flag input/not-one-of",
      "/nested/more input/unknown-field",
    ]);
    expect(body.problems[0].detail).toEqual(expect.any(String));
  });

  it("in path and query is checked too", async () => {
    const payload = '{"name":"a"}';
    for (const [url, code] of [
      ["/api/echo/7?count=0", "request/invalid"],
      ["/api/echo/7?count=x", "request/invalid"],
      ["/api/echo/7?other=1", "request/invalid"],
      ["/api/echo/a%00b", "text/not-well-formed"],
      ["/api/echo/%E0%A4%A", "request/bad-url"],
      [`/api/echo/${"x".repeat(600)}`, "request/bad-url"],
    ] as const) {
      expect(await ask("POST", url, { payload })).toMatchObject({ status: 400, body: { code } });
      await server?.close();
    }
  });

  it("of another type or beyond the limit is refused", async () => {
    expect(await post("name=a", { "content-type": "application/x-www-form-urlencoded" })).toMatchObject({
      status: 415,
      body: { code: "request/media-type" },
    });
    expect(await post({ name: "x".repeat(3000) })).toMatchObject({ status: 413, body: { code: "request/too-large" } });
  });
});

describe("answers", () => {
  it("that say no are problem+json with the refusal's facts and a sentence in the reader's language", async () => {
    const { status, headers, body } = await post({ name: "no" }, { "accept-language": "en;q=0.9, fr" });
    expect(status).toBe(409);
    expect(headers["content-type"]).toContain("application/problem+json");
    expect(headers["content-language"]).toBe("en");
    expect(body).toMatchObject({ code: "case/version-conflict", expected: 1, actual: 2, instance: "/api/echo/7" });
    expect(body.title).toBe("Conflicts with the present state");
  });

  it("to unknown addresses and methods are 404 and 405", async () => {
    expect(await ask("GET", "/api/nothing")).toMatchObject({ status: 404, body: { code: "request/not-found" } });
    const { status, headers } = await ask("DELETE", "/api/open");
    expect([status, headers.allow]).toEqual([405, "GET, HEAD"]);
  });
});

describe("who may call", () => {
  const signedIn = { headers: { cookie: "bancheng_session=citizen" } };

  it("anybody, where the route is public, in the default district or the one asked for", async () => {
    expect((await ask("GET", "/api/open")).body).toEqual({ kind: "anonymous", jurisdiction: HERE });
    expect((await ask("GET", "/api/open?jurisdiction=510100")).body).toEqual({
      kind: "anonymous",
      jurisdiction: "510100",
    });
    expect((await ask("GET", "/api/open?jurisdiction=110000")).body.code).toBe("jurisdiction/unknown");
  });

  it("only the signed in, where the route says so, and never for another district", async () => {
    expect((await ask("GET", "/api/mine")).body.code).toBe("session/required");
    expect((await ask("GET", "/api/mine", { headers: { cookie: "bancheng_session=stale" } })).status).toBe(401);
    expect((await ask("GET", "/api/mine", signedIn)).body).toEqual({ kind: "citizen", jurisdiction: HERE });
    expect((await ask("GET", "/api/mine?jurisdiction=510100", signedIn)).body.code).toBe("session/other-jurisdiction");
  });

  it("only those whose posts grant it, where the route names an action", async () => {
    expect(await ask("GET", "/api/people", signedIn)).toMatchObject({
      status: 403,
      body: { code: "session/not-permitted" },
    });
  });

  it("no page of another site", async () => {
    const evil = { "x-bancheng": "", origin: "https://evil.example", host: "here:8080" };
    expect((await post({ name: "a" }, evil)).body.code).toBe("request/cross-site");
    expect((await post({ name: "a" }, { "x-bancheng": "", "sec-fetch-site": "same-site" })).status).toBe(403);
    expect(
      (await post({ name: "a" }, { "x-bancheng": "", origin: "http://here:8080", host: "here:8080" })).status,
    ).toBe(201);
  });
});

describe("an idempotency key", () => {
  it("is asked of every POST", async () => {
    expect((await post({ name: "a" }, { "idempotency-key": "" })).body.code).toBe("request/idempotency-key-missing");
    expect((await post({ name: "a" }, { "idempotency-key": "a b" })).body.code).toBe("request/idempotency-key-invalid");
  });

  it("gives the same answer again, and refuses another request", async () => {
    const first = await post({ name: "a" });
    const send = (payload: string) =>
      server?.inject({
        method: "POST",
        url: "/api/echo/7",
        headers: { "x-bancheng": "1", "idempotency-key": "k1", "content-type": "application/json" },
        payload,
      });
    const again = await send(' {"name" : "a"}');
    expect([again?.statusCode, again?.json()]).toEqual([first.status, first.body]);
    const other = await send('{"name":"b"}');
    expect([other?.statusCode, other?.json().code]).toEqual([422, "request/key-reused"]);
  });
});
