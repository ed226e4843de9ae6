import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  ask,
  ELSEWHERE,
  HERE,
  openPeopleServer,
  PASSWORD,
  type PeopleUnderTest,
  signIn,
} from "../../../test/support/people-server.ts";
import { keyUuid } from "../../app/case/key-digest.ts";

let place: PeopleUnderTest;
beforeAll(async () => {
  place = await openPeopleServer();
});
afterAll(() => place.end());

describe("signing in", () => {
  it("gives a session that says who is signed in, with posts and grants", async () => {
    const { server } = place;
    const body = { login: "gh002 ", password: PASSWORD };
    const opened = await ask(server, "POST", "/api/session", { body });
    expect(opened).toMatchObject({
      status: 201,
      body: {
        kind: "staff",
        login: "GH002",
        name: "窗口员",
        jurisdiction: { code: HERE },
        posts: [{ id: "win.clerk", office: "win", officeName: "科室win", role: "clerk" }],
        grants: ["case.intake", "case.read-office"],
        mustChangePassword: false,
      },
    });
    const session = await ask(server, "GET", "/api/session", { cookie: opened.cookie });
    expect(session).toMatchObject({ status: 200, body: opened.body });
  });

  it("puts the token into a cookie that no script reads and no other site sends along", async () => {
    const answer = await place.server.inject({
      method: "POST",
      url: "/api/session",
      headers: { "x-bancheng": "1" },
      payload: { login: "15400000101", password: PASSWORD },
    });
    expect(answer.headers["set-cookie"]).toMatch(/^bancheng_session=[^;]+; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(answer.json()).toMatchObject({ kind: "citizen", grants: ["case.apply"], identityVerified: true });
  });

  it("is refused alike for an unknown login and a wrong password", async () => {
    const wrong = await ask(place.server, "POST", "/api/session", {
      body: { login: "GH001", password: "wrong wrong" },
    });
    const unknown = await ask(place.server, "POST", "/api/session", {
      body: { login: "GH999", password: "wrong wrong" },
    });
    expect([wrong.status, wrong.body.code]).toEqual([401, "session/wrong-credentials"]);
    expect(unknown.body).toEqual(wrong.body);
  });

  it("keeps the same login of two districts apart", async () => {
    const { server } = place;
    const here = await ask(server, "GET", "/api/session", { cookie: await signIn(server, "GH001", HERE) });
    const there = await ask(server, "GET", "/api/session", { cookie: await signIn(server, "GH001", ELSEWHERE) });
    expect([here.body.jurisdiction.code, there.body.jurisdiction.code]).toEqual([HERE, ELSEWHERE]);
    expect(here.body.account).not.toBe(there.body.account);
  });

  it("is refused for a while after ten wrong tries of one login from one address, right password or not, and nowhere else", async () => {
    const { server } = place;
    const attempt = (login: string, password: string) =>
      ask(server, "POST", "/api/session", { body: { login, password }, ip: "10.0.0.9" });
    for (let i = 0; i < 10; i++) expect((await attempt("GH004", "wrong wrong")).status).toBe(401);
    const refused = await attempt("gh004", PASSWORD);
    expect([refused.status, refused.body.code]).toEqual([429, "request/too-many"]);
    expect(refused.body.retryAfterSeconds).toBeGreaterThan(0);
    expect((await attempt("GH003", PASSWORD)).status).toBe(201);
    const body = { login: "GH004", password: PASSWORD };
    expect((await ask(server, "POST", "/api/session", { body, ip: "10.0.0.10" })).status).toBe(201);
  });

  it("right tries do not count", async () => {
    for (let i = 0; i < 12; i++) await signIn(place.server, "GH003");
  });

  it("without a made-up or altered token", async () => {
    const { server } = place;
    const cookie = await signIn(server, "GH001");
    expect((await ask(server, "GET", "/api/people", { cookie })).status).toBe(200);
    const altered = `${cookie.slice(0, -2)}${cookie.endsWith("AA") ? "BB" : "AA"}`;
    expect((await ask(server, "GET", "/api/people", { cookie: altered })).status).toBe(401);
    expect((await ask(server, "GET", "/api/people", { cookie: "bancheng_session=x.y" })).status).toBe(401);
    expect((await ask(server, "GET", "/api/session")).body).toBeNull();
  });
});

describe("signing out", () => {
  it("ends the session in this process at once and in another as soon as it hears", async () => {
    const other = place.another();
    await other.server.ready();
    const cookie = await signIn(place.server, "GH001");
    const there = () => ask(other.server, "GET", "/api/people", { cookie });
    expect((await there()).status).toBe(200);
    expect((await ask(place.server, "DELETE", "/api/session", { cookie })).status).toBe(204);
    expect((await ask(place.server, "GET", "/api/people", { cookie })).status).toBe(401);
    // The other process remembers for ten seconds at most; word reaches it much sooner.
    await expect.poll(async () => (await there()).status, { timeout: 5_000, interval: 50 }).toBe(401);
  });
});

describe("one's own password", () => {
  it("is changed with the present one, ends other sessions, and keeps the policy", async () => {
    const { server } = place;
    const login = "91990108MA990001XT";
    const cookie = await signIn(server, login);
    const elsewhere = await signIn(server, login);
    const change = (current: string, next: string) =>
      ask(server, "POST", "/api/session/password", { cookie, body: { current, next } });
    expect((await change("wrong wrong wrong", "quite another one")).body.code).toBe("session/wrong-password");
    expect((await change(PASSWORD, "short")).body.code).toBe("session/password-too-short");
    expect((await change(PASSWORD, "1234567890")).body.code).toBe("session/password-common");
    expect((await change(PASSWORD, login)).body.code).toBe("session/password-is-login");
    expect((await change(PASSWORD, PASSWORD)).body.code).toBe("session/password-same");
    expect((await change(PASSWORD, "quite another one")).status).toBe(204);
    expect((await ask(server, "GET", "/api/session", { cookie })).body.login).toBe(login);
    expect((await ask(server, "GET", "/api/session", { cookie: elsewhere })).body).toBeNull();
    const body = { login, password: PASSWORD };
    expect((await ask(server, "POST", "/api/session", { body })).status).toBe(401);
    expect((await ask(server, "POST", "/api/session", { body: { login, password: "quite another one" } })).status).toBe(
      201,
    );
  });
});

describe("registration", () => {
  const citizen = { kind: "citizen", name: "阿卜杜拉·买买提", phone: "15400000999", password: "hu tao zhen hao chi" };

  it("opens an account whose login is the telephone number", async () => {
    const { server } = place;
    const { status, body } = await ask(server, "POST", "/api/accounts", { body: citizen });
    expect(status).toBe(201);
    const opened = await ask(server, "POST", "/api/session", {
      body: { login: "15400000999", password: citizen.password },
    });
    expect(opened.body).toMatchObject({ account: body.account, kind: "citizen", identityVerified: false });
    expect((await ask(server, "POST", "/api/accounts", { body: citizen })).body.code).toBe("people/login-taken");
  });

  it("opens an account for a firm with the person who acts for it", async () => {
    const body = {
      kind: "firm",
      name: "澄河青石建设工程有限公司",
      creditCode: "91990108MA9900028T",
      representative: { name: "沈玉兰", residentId: "990108199402280444", phone: "15400000202" },
      password: "qing shi lu shang",
    };
    const { status, body: made } = await ask(place.server, "POST", "/api/accounts", { body });
    expect(status).toBe(201);
    const applicant = await place.people.applicants.findApplicant({
      kind: "firm",
      jurisdiction: HERE,
      account: made.account,
      partyKey: "",
      representativeKey: "",
    });
    expect(applicant).toEqual({
      kind: "firm",
      name: body.name,
      idKind: "uscc",
      idNumber: body.creditCode,
      phone: "15400000202",
      representative: { name: "沈玉兰", idNumber: "990108199402280444", phone: "15400000202" },
    });
  });

  it.each([
    [{ ...citizen, phone: "123" }, "party/mobile-phone-shape"],
    [{ ...citizen, phone: "15400000998", residentId: "990108199003150125" }, "party/id-number-check-character"],
    [{ ...citizen, phone: "15400000998", name: " " }, "party/name-blank"],
    [{ ...citizen, phone: "15400000998", password: "15400000998" }, "session/password-is-login"],
    [{ ...citizen, phone: "15400000998", extra: 1 }, "request/invalid"],
  ])("is refused with a reason: %j", async (body, code) => {
    expect((await ask(place.server, "POST", "/api/accounts", { body })).body.code).toBe(code);
  });

  it("keeps nothing by which a password could be tried", async () => {
    const password = "jian shan lin shui";
    const body = { ...citizen, phone: "15400000996", password };
    const key = "registration-of-996";
    expect((await ask(place.server, "POST", "/api/accounts", { body, key })).status).toBe(201);
    const { rows } = await place.pools
      .forJurisdiction(HERE)
      .query("select request from idempotency where key = $1", [keyUuid({ caller: "anonymous:127.0.0.1", key })]);
    const text = `POST /api/accounts\n${JSON.stringify(body, Object.keys(body).sort())}`;
    const plain = createHash("sha256").update(text).digest("base64url");
    expect(rows).toHaveLength(1);
    expect(plain.startsWith(rows[0].request)).toBe(false);
  });

  it("names what is wrong with the kind of account that was meant", async () => {
    const body = { kind: "firm", name: "某公司", password: "qing shi lu shang" };
    const { problems } = (await ask(place.server, "POST", "/api/accounts", { body })).body;
    expect(problems.map(({ path }: { path: string }) => path)).toEqual(["/creditCode", "/representative"]);
  });

  it("keeps no identity number in clear, and lends nobody's cases before the paper was seen", async () => {
    const { server, people, database } = place;
    const residentId = "990108198511070310";
    const body = { ...citizen, phone: "15400000997", residentId };
    const { account } = (await ask(server, "POST", "/api/accounts", { body })).body;
    const cookie = (await ask(server, "POST", "/api/session", { body: { login: body.phone, password: body.password } }))
      .cookie;
    const token = cookie?.slice("bancheng_session=".length) ?? "";
    expect((await people.sessions.identify(token))?.actor).toMatchObject({ partyKey: `account:${account}` });
    const pg = await import("pg");
    const client = new pg.default.Client({ connectionString: database.superuserUrl });
    await client.connect();
    const { rows } = await client.query("select a::text as account, e::text as event from account a, people_event e");
    await client.end();
    expect(JSON.stringify(rows)).not.toContain(residentId);
    const clerk = await signIn(server, "GH002");
    const verify = (idNumber: string) =>
      ask(server, "POST", `/api/people/${account}/identity-verified`, { cookie: clerk, body: { idNumber } });
    expect((await verify("990108199003150124")).body.code).toBe("people/identity-differs");
    expect((await verify(residentId)).status).toBe(204);
    const actor = (await people.sessions.identify(token))?.actor;
    expect(actor).not.toMatchObject({ partyKey: `account:${account}` });
  });
});
