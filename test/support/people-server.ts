/** A server with accounts and sign-in on a database of its own, for two small districts. */
import { randomUUID } from "node:crypto";
import type { FastifyInstance } from "fastify";
import pg from "pg";
import type { District } from "../../src/app/ports/districts.ts";
import type { DistrictPeople } from "../../src/app/ports/people-loader.ts";
import { createSealer } from "../../src/app/sealing.ts";
import type { Instant, Jurisdiction, TimeZone } from "../../src/core/shared/index.ts";
import { liveRoutes } from "../../src/http/live/routes.ts";
import { registerOperations } from "../../src/http/operations.ts";
import { peopleRoutes } from "../../src/http/people/routes.ts";
import type { Route } from "../../src/http/route.ts";
import { readSentences } from "../../src/http/sentences.ts";
import { createServer } from "../../src/http/server.ts";
import { sessionRoutes } from "../../src/http/session/routes.ts";
import { openPeople, type People } from "../../src/main/people.ts";
import { readinessOf } from "../../src/main/readiness.ts";
import { type OpenBus, openBus } from "../../src/store/postgres/bus.ts";
import { type DistrictPools, openPools } from "../../src/store/postgres/pool.ts";
import { createTestDatabase, type TestDatabase } from "./database.ts";

export const HERE = "990108" as Jurisdiction;
export const ELSEWHERE = "990109" as Jurisdiction;
export const PASSWORD = "correct horse battery";

const zone = "Asia/Shanghai" as TimeZone;
const districts: readonly District[] = [HERE, ELSEWHERE].map((code) => ({ code, name: `区${code}`, zone, demo: true }));

/** One process of the platform. */
export interface PeopleProcess {
  readonly people: People;
  readonly pools: DistrictPools;
  readonly server: FastifyInstance;
  end(): Promise<void>;
}

export interface PeopleUnderTest extends PeopleProcess {
  readonly database: TestDatabase;
  /** Another process over the same database. */
  another(): PeopleProcess;
}

export async function openPeopleServer(extra: readonly Route[] = []): Promise<PeopleUnderTest> {
  const database = await createTestDatabase();
  await fillRegister(database.migratorUrl);
  const first = openProcess(database, extra);
  const others: PeopleProcess[] = [];
  for (const jurisdiction of [HERE, ELSEWHERE]) {
    await first.people.loader.ensurePeople(jurisdiction, samplePeople, { password: PASSWORD });
  }
  return {
    ...first,
    database,
    another: () => {
      const process = openProcess(database, extra);
      others.push(process);
      return process;
    },
    end: async () => {
      for (const process of [...others, first]) await process.end();
      await database.drop();
    },
  };
}

function openProcess(database: TestDatabase, extra: readonly Route[]): PeopleProcess {
  const pools = openPools({ url: database.appUrl, connectionsEach: 4 });
  const bus: OpenBus = openBus(database.appUrl);
  const masterKey = Buffer.alloc(32, 7);
  const register = {
    find: async (code: Jurisdiction) => districts.find((district) => district.code === code) ?? null,
    list: async () => districts,
  };
  const people = openPeople({
    pools,
    masterKey,
    sealer: createSealer(masterKey),
    districts: register,
    now: () => Date.now() as Instant,
    bus,
  });
  const server = createServer({
    routes: [
      ...sessionRoutes(people.api.session),
      ...peopleRoutes(people.api.people),
      ...liveRoutes(people.api.live),
      ...extra,
    ],
    sentences: readSentences(new URL("../../src/web/i18n/parts/", import.meta.url).pathname),
    keptReplies: people.keptReplies,
    sessions: people.sessions,
    districts: register,
    defaultJurisdiction: async () => HERE,
    config: { secureCookies: false, trustProxy: false, checkReplies: true },
  });
  registerOperations(server, { readiness: () => readinessOf(pools) });
  const end = async () => {
    await server.close();
    await bus.end();
    await pools.end();
  };
  return { people, pools, server, end };
}

export const samplePeople: DistrictPeople = {
  staff: [
    staff("admin", "GH001", "管理员", ["it.admin"]),
    staff("clerk", "GH002", "窗口员", ["win.clerk"]),
    { ...staff("decider", "GH003", "首席", ["sec.decider"]), enforcementNumber: "9901080001" },
    { ...staff("reviewer", "GH004", "审查员", ["sec.reviewer"]), relatives: ["990108199003150124"] },
  ],
  citizens: [
    {
      id: "lin",
      login: "15400000101",
      name: "林小雨",
      residentId: "990108199003150124",
      address: { division: "990108", detail: "柳岸小区3幢" },
    },
  ],
  firms: [
    {
      id: "hemei",
      login: "91990108MA990001XT",
      name: "禾美餐饮",
      creditCode: "91990108MA990001XT",
      legalForm: "有限责任公司",
      address: { division: "990108", detail: "清源大道66号" },
      representative: { name: "周知远", residentId: "99010819780909015X", mobile: "15400000201" },
    },
  ],
};

function staff(id: string, login: string, name: string, posts: readonly string[]) {
  return { id, login, name, employment: "civil-servant" as const, posts };
}

async function fillRegister(migratorUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: migratorUrl, options: "-c bancheng.upkeep=on" });
  await client.connect();
  const offices = ["it", "win", "sec"].map((id) => [
    "office",
    id,
    { id, body: "spj", name: `科室${id}`, kind: "section" },
  ]);
  const posts = [
    ["it.admin", "it", "admin", ["people.manage"]],
    ["win.clerk", "win", "clerk", ["case.intake", "case.read-office"]],
    ["sec.reviewer", "sec", "reviewer", ["case.review", "case.read-office"]],
    ["sec.decider", "sec", "decider", ["case.decide", "case.read-office"]],
  ].map(([id, office, role, grants]) => ["post", id, { id, office, name: `岗位${id}`, role, grants }]);
  for (const { code, name } of districts) {
    await client.query("insert into jurisdiction (code, name, demo) values ($1, $2, true)", [code, name]);
    for (const [register, id, data] of [...offices, ...posts]) {
      await client.query("insert into register_entry (jurisdiction, register, id, data) values ($1, $2, $3, $4)", [
        code,
        register,
        id,
        JSON.stringify(data),
      ]);
    }
  }
  await client.end();
}

export interface Answer {
  readonly status: number;
  readonly body: ReturnType<typeof JSON.parse>;
  readonly cookie: string | undefined;
}

/** One request; `cookie` as an earlier answer gave it. */
export async function ask(
  server: FastifyInstance,
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE",
  url: string,
  { body, cookie, key = randomUUID(), ip = "127.0.0.1" }: Asking = {},
): Promise<Answer> {
  const answer = await server.inject({
    method,
    url,
    remoteAddress: ip,
    headers: {
      "x-bancheng": "1",
      "idempotency-key": key,
      ...(cookie === undefined ? {} : { cookie }),
      ...(body === undefined ? {} : { "content-type": "application/json" }),
    },
    ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
  });
  const set = answer.cookies.find(({ name }) => name === "bancheng_session");
  return {
    status: answer.statusCode,
    body: answer.body === "" ? null : answer.json(),
    cookie: set === undefined ? undefined : `bancheng_session=${set.value}`,
  };
}

export interface Asking {
  readonly body?: object;
  readonly cookie?: string | undefined;
  readonly key?: string;
  readonly ip?: string;
}

/** The cookie of a new session. */
export async function signIn(
  server: FastifyInstance,
  login: string,
  jurisdiction: Jurisdiction = HERE,
): Promise<string> {
  const { status, cookie } = await ask(server, "POST", "/api/session", {
    body: { login, password: PASSWORD, jurisdiction },
  });
  if (status !== 201 || cookie === undefined) throw new Error(`${login} cannot sign in: ${status}`);
  return cookie;
}
