import { randomUUID } from "node:crypto";
import { request } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { describeRoutes } from "../../scripts/write-openapi.ts";
import { expectOk, give, itemCode, specimenOf, submitted } from "../support/applying.ts";
import { DEMO_FOLDER } from "../support/catalogue.ts";
import { type Client, NEIGHBOUR, openTestPlatform, type PlatformUnderTest } from "../support/platform.ts";
import { MATRIX, ROLES, type Role, type RouteName } from "./permission-matrix.ts";
import { REQUESTS, type Sample, type SampleRequest } from "./permission-requests.ts";

const FOLDER = "nurse-registration";
const LOGINS: Readonly<Record<Exclude<Role, "anon">, string>> = {
  owner: "15400000101",
  other: "15400000102",
  firm: "91990108MA990001XT",
  clerk: "CH1001",
  rev: "CH1121",
  rev2: "CH1101",
  dec: "CH1122",
  visit: "CH1142",
  head: "CH1161",
  super: "CH1171",
  audit: "CH1172",
  admin: "CH1181",
  far: "CH1161",
};

const roles = Object.keys(ROLES) as readonly Role[];
const routes: readonly RouteName[] = Object.entries(describeRoutes().paths).flatMap(([path, methods]) =>
  Object.keys(methods).map((method): RouteName => `${method.toUpperCase()} ${path}`),
);

let place: PlatformUnderTest;
let sample: Sample;

beforeAll(async () => {
  place = await openTestPlatform();
  await place.load(DEMO_FOLDER, NEIGHBOUR);
  await givePowers(LOGINS.far);
  sample = await makeSample();
  await place.server.listen({ host: "127.0.0.1", port: 0 });
});
afterAll(() => place.close());

describe("the matrix of routes and roles", () => {
  it("has a row for every route, and none for what is no route", () => {
    expect([...MATRIX.keys()].sort()).toEqual([...routes].sort());
  });

  it.each(routes)("%s", async (route) => {
    const answered: Partial<Record<Role, number>> = {};
    for (const role of roles) answered[role] = await statusFor(route, role);
    expect(answered).toEqual(MATRIX.get(route));
  });
});

async function statusFor(route: RouteName, role: Role): Promise<number> {
  const [method = "", path = ""] = route.split(" ");
  const takesBody = method !== "GET" && method !== "DELETE";
  const fallback: SampleRequest = takesBody ? { url: path, body: {} } : { url: path };
  const wanted = (await REQUESTS[route]?.(sample)) ?? fallback;
  return ask(method, wanted, await clientOf(route, role));
}

/** Signing out ends the session that asks for it: not the one that the other rows need. */
async function clientOf(route: RouteName, role: Role): Promise<Client> {
  if (role === "anon") return place.anybody;
  const district = role === "far" ? NEIGHBOUR : undefined;
  return route === "DELETE /api/session"
    ? place.signIn(LOGINS[role], undefined, district)
    : place.as(LOGINS[role], district);
}

/** Over a socket, since a stream of events never ends: only the status is waited for. */
function ask(method: string, { url, body }: SampleRequest, client: Client): Promise<number> {
  const { port } = place.server.server.address() as AddressInfo;
  const headers = {
    "x-bancheng": "1",
    "idempotency-key": randomUUID(),
    cookie: client.cookie(),
    ...(body === undefined ? {} : { "content-type": "application/json" }),
  };
  return new Promise((done, fail) => {
    const asked = request({ host: "127.0.0.1", port, path: url, method, headers, agent: false }, (answer) => {
      done(answer.statusCode ?? 0);
      answer.on("error", () => undefined);
      asked.destroy();
    });
    asked.on("error", fail);
    asked.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

/** The head of the other district may do nearly everything there, so that only the district makes the difference. */
async function givePowers(login: string): Promise<void> {
  const admin = await place.as(LOGINS.admin, NEIGHBOUR);
  const { rows } = expectOk(await admin.get(`/api/people?q=${login}`));
  for (const post of ["spj-it.admin", "spj-win.clerk", "spj-archive.archivist", "spj-visit.visitor"]) {
    expectOk(await admin.put(`/api/people/${rows[0].id}/posts/${post}`, {}));
  }
}

/** A case that is accepted and lies with its section, and people whom nobody of the roles is. */
async function makeSample(): Promise<Sample> {
  const owner = await place.as(LOGINS.owner);
  const admin = await place.as(LOGINS.admin);
  const { materials } = await specimenOf(FOLDER, owner);
  const file = Object.values(materials)[0]?.[0] ?? "";
  const { id } = await submitted(FOLDER, owner, { materials });
  await give(await place.as(LOGINS.clerk), id, { type: "accept" });
  const papers = expectOk(await owner.get(`/api/cases/${id}/papers`));
  const [paper] = papers.rows;
  const idNumber = "990108196205200288";
  const takeOn = async () => {
    const body = { login: `T${randomUUID().slice(0, 8)}`, name: "样例人", employment: "contract", posts: [] };
    return String(expectOk(await admin.post("/api/people", { ...body, residentId: idNumber })).id);
  };
  return {
    item: itemCode(FOLDER),
    case: id,
    file,
    paper: `${paper.seq}/${paper.kind}`,
    person: await takeOn(),
    idNumberOfPerson: idNumber,
    substitute: await takeOn(),
    post: "spj-win.clerk",
    newDraft: async () => {
      const draft = { ...(await specimenOf(FOLDER, owner)), submit: false };
      return String(expectOk(await owner.post("/api/cases", draft)).id);
    },
  };
}
