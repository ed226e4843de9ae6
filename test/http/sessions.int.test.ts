/** How long a session lasts, and what the stream of changes tells to whom. */
import { once } from "node:events";
import { request } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { specimenOf, submitted } from "../support/applying.ts";
import { DEMO_FOLDER } from "../support/catalogue.ts";
import { type Client, NEIGHBOUR, openTestPlatform, type PlatformUnderTest } from "../support/platform.ts";

const ITEM = "nurse-registration";
const PASSWORD = "Chenghe@2026";

let place: PlatformUnderTest;
let lin: Client;
let wang: Client;
let clerk: Client;
let admin: Client;
let staff: ReadonlyMap<string, string>;

beforeAll(async () => {
  place = await openTestPlatform();
  await place.load(DEMO_FOLDER, NEIGHBOUR);
  lin = await place.as("15400000101");
  wang = await place.as("15400000102");
  clerk = await place.as("CH1001");
  admin = await place.as("CH1181");
  const { rows } = (await admin.get("/api/people?kind=staff")).body;
  staff = new Map(rows.map((row: { login: string; id: string }) => [row.login, row.id]));
});
afterAll(async () => {
  expect(place.faults).toEqual([]);
  await place.close();
});

const idOf = (login: string) => staff.get(login) ?? "";

describe("a session", () => {
  it("ends at once with its account, whose password opens nothing any more", async () => {
    const session = await place.signIn("CH1131");
    expect((await session.get("/api/tasks")).status).toBe(200);
    await admin.post(`/api/people/${idOf("CH1131")}/disable`);
    expect((await session.get("/api/tasks")).body.code).toBe("session/required");
    const again = await place.anybody.post("/api/session", { login: "CH1131", password: PASSWORD });
    expect([again.status, again.body.code]).toEqual([403, "session/account-disabled"]);
    // Whether an account is closed is told only to who knows its password.
    const wrong = await place.anybody.post("/api/session", { login: "CH1131", password: "not the password" });
    expect([wrong.status, wrong.body.code]).toEqual([401, "session/wrong-credentials"]);
  });

  it("other than the one that changed the password ends with it", async () => {
    const [here, there] = [await place.signIn("15400000104"), await place.signIn("15400000104")];
    const change = (current: string) => here.post("/api/session/password", { current, next: "eine ganz neue Losung" });
    expect((await change("wrong")).body.code).toBe("session/wrong-password");
    expect((await there.get("/api/my/cases")).status).toBe(200);
    expect((await change(PASSWORD)).status).toBe(204);
    expect([(await here.get("/api/my/cases")).status, (await there.get("/api/my/cases")).status]).toEqual([200, 401]);
  });

  it("that was signed out, altered or made up is none", async () => {
    const session = await place.signIn("15400000103");
    const cookie = session.cookie();
    await session.delete("/api/session");
    const forged = [
      cookie,
      `${cookie.slice(0, -3)}AAA`,
      "bancheng_session=x.y",
      `bancheng_session=${"a".repeat(9000)}`,
    ];
    for (const one of forged) {
      expect((await place.anybody.get("/api/my/cases", { headers: { cookie: one } })).status).toBe(401);
    }
  });

  it("with a temporary password does nothing but change it, and a repeated reset shows the same one", async () => {
    const reset = () => admin.post(`/api/people/${idOf("CH1132")}/password-reset`, undefined, { key: "reset-once" });
    const [first, again] = [await reset(), await reset()];
    expect([first.status, again.text]).toEqual([201, first.text]);
    const session = await place.signIn("CH1132", first.body.temporaryPassword);
    expect((await session.get("/api/tasks")).body.code).toBe("session/password-change-required");
    expect((await session.get("/api/session")).body.mustChangePassword).toBe(true);
  });

  it("of one district is none in another", async () => {
    const answer = await clerk.get(`/api/queue?jurisdiction=${NEIGHBOUR}`);
    expect([answer.status, answer.body.code]).toEqual([403, "session/other-jurisdiction"]);
    const body = { ...(await specimenOf(ITEM, lin)), jurisdiction: NEIGHBOUR };
    expect((await lin.post("/api/cases", body)).body.code).toBe("session/other-jurisdiction");
  });
});

describe("the stream of changes", () => {
  it("tells people of their own cases only, staff of their district's, nobody of what is in them", async () => {
    const address = await place.server.listen({ host: "127.0.0.1", port: 0 });
    expect((await fetch(`${address}/api/events`)).status).toBe(401);
    const { port } = place.server.server.address() as AddressInfo;
    const heard = new Map<string, string>();
    const streams = await Promise.all(
      Object.entries({ lin, wang, clerk, far: await place.as("CH1001", NEIGHBOUR) }).map(async ([name, client]) => {
        const asked = request({ host: "127.0.0.1", port, path: "/api/events", headers: { cookie: client.cookie() } });
        asked.end();
        const [response] = await once(asked, "response");
        heard.set(name, "");
        response.on("data", (chunk: Buffer) => heard.set(name, (heard.get(name) ?? "") + chunk));
        return asked;
      }),
    );
    const { id } = await submitted(ITEM, lin);
    await expect.poll(() => heard.get("lin")).toContain(id);
    await expect.poll(() => heard.get("clerk")).toContain(id);
    expect([heard.get("wang"), heard.get("far")].join()).not.toContain(id);
    expect([...heard.values()].join()).not.toMatch(/林小雨|nurse|护士/);
    for (const stream of streams) stream.destroy();
  });
});
