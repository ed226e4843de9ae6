import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  ask,
  ELSEWHERE,
  HERE,
  openPeopleServer,
  type PeopleUnderTest,
  samplePeople,
  signIn,
} from "../../../test/support/people-server.ts";
import { sweepExpired } from "../../store/session/sweep.ts";

let place: PeopleUnderTest;
let admin: string;
beforeAll(async () => {
  place = await openPeopleServer();
  admin = await signIn(place.server, "GH001");
});
afterAll(() => place.end());

const get = (url: string, cookie = admin) => ask(place.server, "GET", url, { cookie });
const post = (url: string, body?: object, cookie = admin) =>
  ask(place.server, "POST", url, { cookie, ...(body === undefined ? {} : { body }) });
const put = (url: string, body: object) => ask(place.server, "PUT", url, { cookie: admin, body });
const remove = (url: string) => ask(place.server, "DELETE", url, { cookie: admin });

async function idOf(login: string): Promise<string> {
  return (await get(`/api/people?q=${login}`)).body.rows[0].id;
}

describe("the list of people", () => {
  it("finds by name, login, kind, office and post", async () => {
    expect((await get("/api/people?q=窗口")).body).toMatchObject({ total: 1, rows: [{ login: "GH002" }] });
    expect((await get("/api/people?q=gh00")).body.total).toBe(4);
    expect((await get("/api/people?kind=citizen")).body.rows[0]).toMatchObject({
      name: "林小雨",
      phone: "154****0101",
    });
    expect((await get("/api/people?office=sec")).body.rows.map((row: { login: string }) => row.login)).toEqual([
      "GH003",
      "GH004",
    ]);
    expect((await get("/api/people?post=sec.decider")).body.total).toBe(1);
    expect((await get("/api/people?q=100%25")).body.total).toBe(0);
    expect((await get("/api/people?page=9")).body).toEqual({ total: 6, rows: [] });
  });

  it("shows one person with masked identity number", async () => {
    const lin = await idOf("15400000101");
    expect((await get(`/api/people/${lin}`)).body).toMatchObject({
      idNumber: "990***********0124",
      identityVerified: true,
    });
    expect((await get("/api/people/00000000-0000-4000-8000-000000000000")).status).toBe(404);
  });

  it("is for those who manage people, of this district only", async () => {
    const clerk = await signIn(place.server, "GH002");
    expect((await get("/api/people", clerk)).body.code).toBe("session/not-permitted");
    expect((await ask(place.server, "GET", "/api/people")).status).toBe(401);
    const there = await signIn(place.server, "GH001", ELSEWHERE);
    expect((await get(`/api/people/${await idOf("GH002")}`, there)).status).toBe(404);
    expect((await get(`/api/people?jurisdiction=${HERE}`, there)).body.code).toBe("session/other-jurisdiction");
  });

  it("tells colleagues to whom work can be handed over", async () => {
    const clerk = await signIn(place.server, "GH002");
    const { body } = await get("/api/people/colleagues?office=sec&post=reviewer", clerk);
    expect(body).toMatchObject([{ name: "审查员", posts: [{ id: "sec.reviewer" }] }]);
    const citizen = await signIn(place.server, "15400000101");
    expect((await get("/api/people/colleagues", citizen)).status).toBe(403);
  });
});

describe("taking on", () => {
  it("gives posts and a temporary password that must be changed first", async () => {
    const { status, body } = await post("/api/people", {
      login: "GH010",
      name: "新来的",
      employment: "contract",
      posts: ["win.clerk"],
    });
    expect(status).toBe(201);
    const credentials = { login: "GH010", password: body.temporaryPassword };
    const opened = await ask(place.server, "POST", "/api/session", { body: credentials });
    expect(opened.body).toMatchObject({ mustChangePassword: true, posts: [{ id: "win.clerk" }] });
    const colleagues = () => get("/api/people/colleagues", opened.cookie);
    expect((await colleagues()).body.code).toBe("session/password-change-required");
    const change = { current: body.temporaryPassword, next: "my very own words" };
    expect((await post("/api/session/password", change, opened.cookie)).status).toBe(204);
    expect((await colleagues()).status).toBe(200);
  });

  it("is refused for a login that is taken, in whatever case, and for an unknown post, and then nothing is done", async () => {
    const person = { login: "gh001", name: "某人", employment: "contract", posts: [] };
    expect((await post("/api/people", person)).body.code).toBe("people/login-taken");
    expect((await post("/api/people", { ...person, login: "GH099", posts: ["nowhere"] })).body.code).toBe(
      "people/post-unknown",
    );
    expect((await get("/api/people?q=GH099")).body.total).toBe(0);
    expect((await post("/api/people", { ...person, login: "工号一" })).body.code).toBe("people/login-shape");
  });

  it("gives the same answer again to the same key, and the password is kept sealed", async () => {
    const body = { login: "GH011", name: "又一位", employment: "contract", posts: [] };
    const key = "the-same-key";
    const asked = () => ask(place.server, "POST", "/api/people", { cookie: admin, body, key });
    const first = await asked();
    expect(first.status).toBe(201);
    expect(await asked()).toMatchObject({ status: 201, body: first.body });
    const { rows } = await place.pools.forJurisdiction(HERE).query("select reply from idempotency");
    expect(JSON.stringify(rows)).not.toContain(first.body.temporaryPassword);
    const other = await ask(place.server, "POST", "/api/people", {
      cookie: admin,
      body: { ...body, name: "别人" },
      key,
    });
    expect([other.status, other.body.code]).toEqual([422, "request/key-reused"]);
  });
});

describe("posts and substitutes", () => {
  it("grant from the next request on, and no longer when taken away", async () => {
    const clerk = await idOf("GH002");
    const cookie = await signIn(place.server, "GH002");
    expect((await get("/api/people", cookie)).status).toBe(403);
    expect((await put(`/api/people/${clerk}/posts/it.admin`, {})).status).toBe(204);
    expect((await get("/api/people", cookie)).status).toBe(200);
    expect((await remove(`/api/people/${clerk}/posts/it.admin`)).status).toBe(204);
    expect((await get("/api/people", cookie)).status).toBe(403);
    expect((await remove(`/api/people/${clerk}/posts/it.admin`)).status).toBe(404);
  });

  it("are held within their dates", async () => {
    const clerk = await idOf("GH002");
    const cookie = await signIn(place.server, "GH002");
    expect((await put(`/api/people/${clerk}/posts/it.admin`, { fromOn: "2999-01-01" })).status).toBe(204);
    expect((await get("/api/people", cookie)).status).toBe(403);
    expect(
      (await put(`/api/people/${clerk}/posts/it.admin`, { fromOn: "2020-01-01", untilOn: "2020-12-31" })).status,
    ).toBe(204);
    expect((await get("/api/people", cookie)).status).toBe(403);
    const reversed = await put(`/api/people/${clerk}/posts/it.admin`, { fromOn: "2020-02-01", untilOn: "2020-01-01" });
    expect(reversed.body.code).toBe("people/dates-reversed");
    expect((await put(`/api/people/${clerk}/posts/it.admin`, { fromOn: "2020-02-30" })).body.code).toBe(
      "people/no-such-day",
    );
    await remove(`/api/people/${clerk}/posts/it.admin`);
  });

  it("a substitute holds the absent person's posts, named as acting for them, while the dates last", async () => {
    const { server } = place;
    const [absent, substitute] = [await idOf("GH003"), await idOf("GH004")];
    const dates = { fromOn: "2020-01-01", untilOn: "2999-12-31" };
    const named = await post(`/api/people/${absent}/substitutions`, { substitute, ...dates });
    expect(named.status).toBe(201);
    const cookie = await signIn(server, "GH004");
    const acting = (await get("/api/session", cookie)).body.posts;
    expect(acting).toMatchObject([{ id: "sec.reviewer" }, { id: "sec.decider", substituteFor: absent }]);
    expect((await post(`/api/people/${absent}/substitutions`, { substitute: absent, ...dates })).body.code).toBe(
      "people/not-oneself",
    );
    expect((await remove(`/api/people/${absent}/substitutions/${named.body.id}`)).status).toBe(204);
    expect((await get("/api/session", cookie)).body.posts).toHaveLength(1);
  });

  it("R-DEC-05 declared relatives are kept as keyed hashes and become conflicts of interest", async () => {
    const reviewer = await idOf("GH004");
    const before = (await place.people.staff.findStaff(HERE, reviewer as never))?.conflictKeys ?? [];
    expect(before).toHaveLength(1);
    const body = { idNumber: "990108198511070310", relation: "配偶" };
    expect((await post(`/api/people/${reviewer}/interests`, body)).status).toBe(204);
    expect((await place.people.staff.findStaff(HERE, reviewer as never))?.conflictKeys).toHaveLength(2);
    const { interests } = (await get(`/api/people/${reviewer}`)).body;
    expect(JSON.stringify(interests)).not.toContain(body.idNumber);
    const spouse = interests.find(({ relation }: { relation: string }) => relation === "配偶");
    expect((await remove(`/api/people/${reviewer}/interests/${spouse.id}`)).status).toBe(204);
  });

  it("the last administrator stays", async () => {
    const self = await idOf("GH001");
    expect((await remove(`/api/people/${self}/posts/it.admin`)).body.code).toBe("people/last-administrator");
    expect((await post(`/api/people/${self}/disable`)).body.code).toBe("people/not-oneself");
  });
});

describe("closing an account", () => {
  it("ends its sessions at once, in every process, and keeps it from signing in until it is opened again", async () => {
    const { server } = place;
    const other = place.another();
    const person = await idOf("GH003");
    const cookie = await signIn(server, "GH003");
    const there = () => ask(other.server, "GET", "/api/people/colleagues", { cookie });
    expect((await there()).status).toBe(200);
    expect((await post(`/api/people/${person}/disable`)).status).toBe(204);
    expect((await get("/api/people/colleagues", cookie)).status).toBe(401);
    await expect.poll(async () => (await there()).status, { timeout: 5_000, interval: 50 }).toBe(401);
    await expect(signIn(server, "GH003")).rejects.toThrow("403");
    expect((await post(`/api/people/${person}/enable`)).status).toBe(204);
    await signIn(server, "GH003");
  });

  it("a reset password signs out whoever had the old one", async () => {
    const person = await idOf("GH003");
    const cookie = await signIn(place.server, "GH003");
    const reset = await post(`/api/people/${person}/password-reset`);
    expect(reset.body.temporaryPassword).toMatch(/^[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}$/);
    expect((await get("/api/people/colleagues", cookie)).status).toBe(401);
    await expect(signIn(place.server, "GH003")).rejects.toThrow("401");
  });
});

describe("the audit trail", () => {
  it("names every change, who made it and to whom, and nothing secret", async () => {
    const person = await idOf("GH003");
    const { body } = await get(`/api/people/events?account=${person}`);
    expect(body.map(({ type }: { type: string }) => type)).toEqual(
      expect.arrayContaining(["account-created", "post-given", "account-disabled", "account-enabled", "password-set"]),
    );
    expect(body[0]).toMatchObject({
      byName: "管理员",
      subjectName: "首席",
      type: "password-set",
      data: { mustChange: true },
    });
    expect(body.at(-1)).toMatchObject({ by: null, byName: null });
  });

  it("cannot be edited by the platform itself", async () => {
    const pool = place.pools.forJurisdiction(HERE);
    await expect(pool.query("update people_event set type = 'x'")).rejects.toThrow("permission denied");
    await expect(pool.query("delete from people_event")).rejects.toThrow("permission denied");
  });
});

describe("what time has made useless", () => {
  it("is cleared: past tries, ended sessions, old keys; what still counts stays", async () => {
    const pool = place.pools.forJurisdiction(HERE);
    const cookie = await signIn(place.server, "GH002");
    await pool.query("delete from throttle");
    await pool.query(
      `insert into throttle (jurisdiction, bucket, key, tries, until)
       values ($1, 'b', 'past', 1, now() - interval '1 s'), ($1, 'b', 'open', 1, now() + interval '1 h')`,
      [HERE],
    );
    const old = await pool.query(
      "update idempotency set created_at = now() - interval '31 days' where ctid = (select min(ctid) from idempotency)",
    );
    expect(old.rowCount).toBe(1);
    expect(await sweepExpired(place.pools, [HERE])).toBe(2);
    const { rows } = await pool.query("select key from throttle");
    expect(rows).toEqual([{ key: "open" }]);
    expect((await get("/api/session", cookie)).body.login).toBe("GH002");
  });
});

describe("loading the people of a district's files", () => {
  it("again changes nothing, and leaves what an administrator changed since", async () => {
    const { people } = place;
    const clerk = await idOf("GH002");
    await put(`/api/people/${clerk}/posts/sec.reviewer`, {});
    const again = await people.loader.ensurePeople(HERE, samplePeople, { password: "another password" });
    expect(again).toEqual({ created: 0, updated: 0, unchanged: 6 });
    expect((await get(`/api/people/${clerk}`)).body.posts).toHaveLength(2);
    await signIn(place.server, "GH002");
  });

  it("brings a person up to date of whom the files now say something else", async () => {
    const [first, second, ...rest] = samplePeople.staff;
    if (first === undefined || second === undefined) throw new Error("the sample has staff");
    const changed = { ...second, name: "窗口员甲", posts: ["sec.reviewer"] };
    const people = { ...samplePeople, staff: [first, changed, ...rest] };
    const loaded = await place.people.loader.ensurePeople(HERE, people, { password: null });
    expect(loaded).toEqual({ created: 0, updated: 1, unchanged: 5 });
    const { body } = await get(`/api/people/${await idOf("GH002")}`);
    expect(body).toMatchObject({ name: "窗口员甲", posts: [{ post: "sec.reviewer" }] });
  });
});
