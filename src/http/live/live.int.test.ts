import { once } from "node:events";
import { type ClientRequest, type IncomingMessage, request } from "node:http";
import type { AddressInfo } from "node:net";
import pg from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import {
  ask,
  ELSEWHERE,
  HERE,
  openPeopleServer,
  type PeopleProcess,
  type PeopleUnderTest,
  signIn,
} from "../../../test/support/people-server.ts";
import type { AccountId } from "../../core/shared/index.ts";

let place: PeopleUnderTest;
let other: PeopleProcess;
const open: ClientRequest[] = [];

beforeAll(async () => {
  place = await openPeopleServer();
  other = place.another();
  for (const { server } of [place, other]) await server.listen({ host: "127.0.0.1", port: 0 });
});
afterEach(async () => {
  for (const one of open.splice(0)) one.destroy();
  await expect.poll(() => countOpen(place)).toBe(0);
});
afterAll(() => place.end());

async function countOpen({ server }: PeopleProcess): Promise<number> {
  const { body } = await server.inject({ method: "GET", url: "/metrics" });
  return Number(/^event_streams_open (\d+)/m.exec(body)?.[1]);
}

/** What arrives on an event stream, as it arrives. */
async function listen(process: PeopleProcess, cookie: string) {
  const { port } = process.server.server.address() as AddressInfo;
  const asked = request({ host: "127.0.0.1", port, path: "/api/events", headers: { cookie } }).end();
  open.push(asked);
  const [answer] = (await once(asked, "response")) as [IncomingMessage];
  const heard: unknown[] = [];
  let text = "";
  answer.setEncoding("utf8").on("data", (chunk: string) => {
    text += chunk;
    for (let end = text.indexOf("\n\n"); end >= 0; end = text.indexOf("\n\n")) {
      const data = /^data: (.*)$/m.exec(text.slice(0, end))?.[1];
      text = text.slice(end + 2);
      if (data !== undefined) heard.push(JSON.parse(data));
    }
  });
  answer.on("error", () => undefined);
  return { status: answer.statusCode, type: answer.headers["content-type"], heard, answer };
}

const BUSES = `select pid from pg_stat_activity
  where application_name = 'bancheng bus' and datname = current_database() order by backend_start`;

describe("the stream of changes", () => {
  it("tells staff of their district's changes, by topic and case and nothing more", async () => {
    const clerk = await listen(place, await signIn(place.server, "GH002"));
    const elsewhere = await listen(place, await signIn(place.server, "GH002", ELSEWHERE));
    expect([clerk.status, clerk.type]).toEqual([200, "text/event-stream; charset=utf-8"]);
    place.people.live.publish({ jurisdiction: HERE, topics: ["tasks"], id: "case-1", accounts: ["x" as AccountId] });
    await expect.poll(() => clerk.heard).toEqual([{ topic: "tasks", id: "case-1" }]);
    expect(elsewhere.heard).toEqual([]);
  });

  it("tells a person of their own cases only", async () => {
    const cookie = await signIn(place.server, "15400000101");
    const { account } = (await ask(place.server, "GET", "/api/session", { cookie })).body;
    const citizen = await listen(place, cookie);
    const publish = (id: string, whose: string) =>
      place.people.live.publish({ jurisdiction: HERE, topics: ["cases"], id, accounts: [whose as AccountId] });
    publish("another's", "00000000-0000-4000-8000-000000000000");
    publish("own", account);
    await expect.poll(() => citizen.heard).toEqual([{ topic: "cases", id: "own" }]);
  });

  it("carries what another process committed within two seconds", async () => {
    const clerk = await listen(other, await signIn(place.server, "GH002"));
    const before = performance.now();
    place.people.live.publish({ jurisdiction: HERE, topics: ["cases"], id: "far" });
    await expect.poll(() => clerk.heard, { timeout: 5_000, interval: 20 }).toEqual([{ topic: "cases", id: "far" }]);
    expect(performance.now() - before).toBeLessThan(2_000);
  });

  it("tells everything anew when word from others may have been lost, and says late what could not be said", async () => {
    const clerk = await listen(other, await signIn(place.server, "GH002"));
    const owner = new pg.Client({ connectionString: place.database.superuserUrl });
    await owner.connect();
    const buses = async () => (await owner.query<{ pid: number }>(BUSES)).rows.map(({ pid }) => pid);
    const [speaker, ...others] = await buses();
    expect(others.length).toBeGreaterThanOrEqual(1);
    // The one that speaks was opened first. What it has to say waits until it can.
    await owner.query("select pg_terminate_backend($1)", [speaker]);
    place.people.live.publish({ jurisdiction: HERE, topics: ["cases"], id: "late" });
    await expect.poll(() => clerk.heard, { timeout: 10_000 }).toContainEqual({ topic: "cases", id: "late" });
    for (const listener of others) await owner.query("select pg_terminate_backend($1)", [listener]);
    await owner.end();
    const all = ["cases", "tasks", "notices", "items", "people"].map((topic) => ({ topic }));
    await expect.poll(() => clerk.heard, { timeout: 10_000 }).toEqual(expect.arrayContaining(all));
  });

  it("ends with the session, also when that was ended in another process", async () => {
    const cookie = await signIn(place.server, "GH004");
    const streams = [await listen(place, cookie), await listen(other, cookie)];
    const ended = Promise.all(streams.map(({ answer }) => once(answer, "end")));
    const before = performance.now();
    await ask(place.server, "DELETE", "/api/session", { cookie });
    await ended;
    expect(performance.now() - before).toBeLessThan(5_000);
  });

  it("is for the signed in, six at a time", async () => {
    expect((await ask(place.server, "GET", "/api/events")).status).toBe(401);
    const cookie = await signIn(place.server, "GH003");
    for (let i = 0; i < 6; i++) expect((await listen(place, cookie)).status).toBe(200);
    expect((await listen(place, cookie)).status).toBe(429);
  });

  it("ends when the server closes", async () => {
    const closing = place.another();
    await closing.server.listen({ host: "127.0.0.1", port: 0 });
    const clerk = await listen(closing, await signIn(place.server, "GH002"));
    const ended = once(clerk.answer, "end");
    await closing.server.close();
    await ended;
  });
});

describe("what an operator's tools ask", () => {
  it("is answered: alive, ready, and how requests went by route, never by address", async () => {
    const { server } = place;
    expect((await server.inject("/healthz")).json()).toEqual({ status: "ok" });
    expect((await server.inject("/readyz")).json()).toEqual({ status: "ok", database: true, schema: true });
    await server.inject("/api/people/00000000-0000-4000-8000-000000000000");
    const { body } = await server.inject("/metrics");
    expect(body).toContain('http_request_duration_seconds_count{method="GET",route="/api/people/:id",status="401"}');
    expect(body).not.toContain("00000000-0000-4000");
  });

  it("is not for others on the network", async () => {
    expect((await place.server.inject({ url: "/metrics", remoteAddress: "192.168.1.20" })).statusCode).toBe(404);
  });
});
