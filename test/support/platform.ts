/** The whole platform on a database of its own, with the demonstration district and clients that are signed in. */
import { createHash, randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance, LightMyRequestResponse } from "fastify";
import pino from "pino";
import { loadDistrict } from "../../src/app/catalogue/load-district.ts";
import { type Instant, instant, type Jurisdiction } from "../../src/core/shared/index.ts";
import { type DistrictFiles, readDistrict } from "../../src/files/district/index.ts";
import { registerOperations } from "../../src/http/operations.ts";
import { apiRoutes } from "../../src/http/routes.ts";
import { readSentences } from "../../src/http/sentences.ts";
import { createServer } from "../../src/http/server.ts";
import { openPlatform, type Platform } from "../../src/main/platform.ts";
import { readinessOf } from "../../src/main/readiness.ts";
import { createNow } from "../../src/main/wall-clock.ts";
import { DEMO, DEMO_FOLDER } from "./catalogue.ts";
import { createTestDatabase, type TestDatabase } from "./database.ts";

export { DEMO } from "./catalogue.ts";
/** A second district with the same organisation, items and logins. */
export const NEIGHBOUR = "990109" as Jurisdiction;

export interface PlatformUnderTest {
  readonly database: TestDatabase;
  readonly platform: Platform;
  readonly server: FastifyInstance;
  /** Nobody signed in. */
  readonly anybody: Client;
  /** Lines of the log: every answer 500 leaves one. */
  readonly faults: readonly string[];
  /** Signed in, once for each login. */
  as(login: string, jurisdiction?: Jurisdiction): Promise<Client>;
  /** A session of its own at each call. */
  signIn(login: string, password?: string, jurisdiction?: Jurisdiction): Promise<Client>;
  /** Loads another district, or the same one from other files. */
  load(folder: string, jurisdiction?: Jurisdiction): ReturnType<typeof loadDistrict>;
  close(): Promise<void>;
}

export interface PlatformOptions {
  /** Where the clock of the district stands at the start; a Monday morning when nothing is said. */
  readonly now?: string;
  /** Of a district instead of the demonstration's own. */
  readonly folder?: string;
  /** Another process on the database of this one, with a clock of its own; it knows no files of the first. */
  readonly beside?: PlatformUnderTest;
}

const MONDAY = "2026-11-23T09:00:00+08:00";
const masterKey = Buffer.alloc(32, 7);

export async function openTestPlatform(options: PlatformOptions = {}): Promise<PlatformUnderTest> {
  const database = options.beside?.database ?? (await createTestDatabase());
  const files = mkdtempSync(join(tmpdir(), "bancheng-platform-"));
  const faults: string[] = [];
  const platform = await openPlatform({
    appUrl: database.appUrl,
    masterKey,
    filesDir: files,
    publicUrl: "http://127.0.0.1:8080",
    demoNow: instant(options.now ?? MONDAY),
    hashing: quickHashing,
    onError: (error) => faults.push(String(error instanceof Error ? error.stack : error)),
  });
  const sentences = readSentences(new URL("../../src/web/i18n/parts/", import.meta.url).pathname);
  const server = createServer({
    routes: apiRoutes({ ...platform.api, sentences, info: { version: "0.0.0" } }),
    sessions: platform.people.sessions,
    keptReplies: platform.people.keptReplies,
    districts: platform.catalogue.districts,
    defaultJurisdiction: async () => DEMO,
    sentences,
    config: { secureCookies: false, trustProxy: false, checkReplies: true },
    log: pino({ level: "error" }, { write: (line: string) => void faults.push(line) }),
  });
  registerOperations(server, { readiness: () => readinessOf(platform.pools) });
  const district = await readDistrictFiles(options.folder ?? DEMO_FOLDER);
  const now = createNow(instant(options.now ?? MONDAY), () => true);
  const load = async (folder: string, code: Jurisdiction = DEMO) =>
    loadInto(platform, folder === DEMO_FOLDER ? district : await readDistrictFiles(folder), code, now(code));
  if (options.beside === undefined) await loadInto(platform, district, DEMO, now(DEMO));

  const signIn = async (login: string, password = district.people.demoPassword, jurisdiction = DEMO) => {
    const client = openClient(server);
    const answer = await client.post("/api/session", { login, password, jurisdiction });
    if (answer.status !== 201) throw new Error(`${login} cannot sign in: ${answer.status} ${answer.text}`);
    return client;
  };
  const signedIn = new Map<string, Promise<Client>>();
  return {
    database,
    platform,
    server,
    faults,
    anybody: openClient(server),
    signIn,
    as: (login, jurisdiction = DEMO) => {
      const name = `${jurisdiction} ${login}`;
      const client = signedIn.get(name) ?? signIn(login, undefined, jurisdiction);
      signedIn.set(name, client);
      return client;
    },
    load,
    close: async () => {
      await server.close();
      await platform.close();
      if (options.beside === undefined) await database.drop();
      rmSync(files, { recursive: true, force: true });
    },
  };
}

/** Real ones take a tenth of a second each. */
const quickHashing = {
  hash: async (password: string) => createHash("sha256").update(password).digest("hex"),
  verify: async ({ hash, password }: { readonly hash: string; readonly password: string }) =>
    hash === (await quickHashing.hash(password)),
};

async function readDistrictFiles(folder: string): Promise<DistrictFiles> {
  const read = await readDistrict(folder);
  if (!read.ok) throw new Error(JSON.stringify(read.refusal.findings, null, 2));
  return read.value;
}

function loadInto({ catalogue, people }: Platform, files: DistrictFiles, code: Jurisdiction, now: Instant) {
  const { store, lists, cache } = catalogue;
  const parts = { store, lists, cache, people: people.loader, demoAccountsAllowed: true, now };
  return loadDistrict(parts, { ...files, settings: { ...files.settings, code } });
}

/** Somebody at a browser: keeps the cookie, sends the header of our pages and a fresh key with every POST. */
export interface Client {
  readonly get: (url: string, asking?: Asking) => Promise<Answer>;
  readonly post: (url: string, body?: unknown, asking?: Asking) => Promise<Answer>;
  readonly put: (url: string, body?: unknown, asking?: Asking) => Promise<Answer>;
  readonly patch: (url: string, body?: unknown, asking?: Asking) => Promise<Answer>;
  readonly delete: (url: string, asking?: Asking) => Promise<Answer>;
  /** Any method, and a body as it is to go over the wire. */
  readonly send: (method: Method, url: string, payload?: string | Buffer, asking?: Asking) => Promise<Answer>;
  readonly upload: (name: string, content: Uint8Array, asking?: Asking) => Promise<Answer>;
  /** `bancheng_session=…`; empty before signing in. */
  readonly cookie: () => string;
}

export type Method = "GET" | "HEAD" | "POST" | "PUT" | "PATCH" | "DELETE" | "OPTIONS";

export interface Asking {
  readonly key?: string;
  readonly ip?: string;
  /** An empty text takes a header away. */
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answer {
  readonly status: number;
  readonly headers: LightMyRequestResponse["headers"];
  readonly text: string;
  readonly bytes: Buffer;
  /** Of an answer in JSON, else null. */
  readonly body: ReturnType<typeof JSON.parse>;
}

function openClient(server: FastifyInstance): Client {
  let cookie = "";
  const send: Client["send"] = async (method, url, payload, { key = randomUUID(), ip = "127.0.0.1", headers } = {}) => {
    const all = {
      "x-bancheng": "1",
      ...(method === "POST" ? { "idempotency-key": key } : {}),
      ...(cookie === "" ? {} : { cookie }),
      ...(payload === undefined ? {} : { "content-type": "application/json" }),
      ...headers,
    };
    const sent = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ""));
    const answer = await server.inject({
      method,
      url,
      remoteAddress: ip,
      headers: sent,
      ...(payload === undefined ? {} : { payload }),
    });
    const set = answer.cookies.find(({ name }) => name === "bancheng_session");
    if (set !== undefined) cookie = set.value === "" ? "" : `bancheng_session=${set.value}`;
    return answerOf(answer);
  };
  const json = (body: unknown) => (body === undefined ? undefined : JSON.stringify(body));
  return {
    send,
    get: (url, asking) => send("GET", url, undefined, asking),
    post: (url, body, asking) => send("POST", url, json(body), asking),
    put: (url, body, asking) => send("PUT", url, json(body), asking),
    patch: (url, body, asking) => send("PATCH", url, json(body), asking),
    delete: (url, asking) => send("DELETE", url, undefined, asking),
    upload: (name, content, asking = {}) => {
      const { payload, type } = multipart(name, content);
      return send("POST", "/api/files", payload, { ...asking, headers: { "content-type": type, ...asking.headers } });
    },
    cookie: () => cookie,
  };
}

function answerOf(answer: LightMyRequestResponse): Answer {
  const isJson = String(answer.headers["content-type"] ?? "").includes("json");
  return {
    status: answer.statusCode,
    headers: answer.headers,
    text: answer.body,
    bytes: answer.rawPayload,
    body: isJson && answer.body !== "" ? answer.json() : null,
  };
}

const BOUNDARY = "----bancheng-test";

/** @param name goes between quotes as it is: whoever wants a quote in it writes the escape */
export function multipart(name: string, content: Uint8Array, field = "file"): { payload: Buffer; type: string } {
  const head = `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${field}"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`;
  return {
    payload: Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${BOUNDARY}--\r\n`)]),
    type: `multipart/form-data; boundary=${BOUNDARY}`,
  };
}
