/** The server is down while alarms fall due; four processes start, and the head finds each of them once. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { type DemoItem, readDemoItem } from "../../bench/demo-item.ts";
import { createSealer } from "../../src/app/sealing.ts";
import { decide, evolve, type Notice, noticesOf } from "../../src/core/case/index.ts";
import { type CaseId, type Instant, instant } from "../../src/core/shared/index.ts";
import { openMasterKey } from "../../src/main/master-key.ts";
import { openCaseStore } from "../../src/store/case/case-store.ts";
import { openEmbedded } from "../../src/store/postgres/embedded.ts";
import { openPools } from "../../src/store/postgres/pool.ts";
import { findPostmaster } from "../../src/store/postgres/postmaster.ts";
import { connectApi } from "../support/api-client.ts";
import { projectionsOf } from "../support/projections.ts";

const SERVER = join(import.meta.dirname, "../../src/main/server.ts");
const BEFORE = "2026-11-23T09:00:00+08:00";
const AFTER = "2027-03-01T09:00:00+08:00";
const HEAD = "CH2026";
const elsewhere = (process.env.BANCHENG_TEST_PG ?? "18") !== "18";

const dataDir = mkdtempSync(join(tmpdir(), `bancheng-test-${process.pid}-`));
let child: ChildProcess | undefined;

afterAll(async () => {
  child?.kill("SIGKILL");
  const left = findPostmaster(join(dataDir, "postgres/cluster"));
  if (typeof left === "object") process.kill(left.pid, "SIGQUIT");
  rmSync(dataDir, { recursive: true, force: true });
});

test.skipIf(elsewhere)(
  "alarms that fell due while the server was down are each once in the head's inbox, with four processes",
  async () => {
    const item = await readDemoItem();
    const ids = await openCases(await start(BEFORE, 1), item);
    await stop();
    const expected = await alarmsDue(item, ids);
    expect(new Set(expected.map((one) => one.split(" ")[1])).size).toBeGreaterThanOrEqual(3);

    const api = connectApi(await start(AFTER, 4), 1);
    const session = await api.signIn(HEAD, item.password);
    const inbox = async () => {
      const { body } = await api.send({ method: "GET", path: "/api/notices", session });
      const { rows } = body as { readonly rows: readonly { readonly caseId: string; readonly code: string }[] };
      return rows.map(({ caseId, code }) => `${caseId} ${code}`).toSorted();
    };
    await expect.poll(inbox, { timeout: 30_000 }).toEqual(expected);
    // Every process has had its next round.
    await new Promise((done) => setTimeout(done, 6_000));
    expect(await inbox()).toEqual(expected);
    api.close();
    await stop();
  },
  240_000,
);

/** One left at the window, one with a reviewer, one decided and not handed over; each twice. */
async function openCases(baseUrl: string, item: DemoItem): Promise<readonly CaseId[]> {
  const api = connectApi(baseUrl, 4);
  const signIn = (login: string) => api.signIn(login, item.password);
  const citizen = item.citizens.find((one) => one.residentId === item.application.applicant.idNumber)?.login ?? "";
  const give = async (login: string, path: string, body: object): Promise<CaseId> => {
    const answer = await api.send({ method: "POST", path, body, session: await signIn(login) });
    if (answer.status > 201) throw new Error(JSON.stringify(answer.body));
    return (answer.body as { readonly id: CaseId }).id;
  };
  const { jurisdiction, procedure, application, logins, reviewTask: review, decideTask } = item;
  const { situation, form } = application;
  const asked = { jurisdiction, item: procedure.item.code, situation, form, materials: {}, submit: true };
  const ids: CaseId[] = [];
  for (const steps of [0, 1, 3, 0, 1, 3]) {
    const id = await give(citizen, "/api/cases", asked);
    const courses = [
      [logins.clerk, { type: "accept" }],
      [logins.reviewer, { type: "review", task: review, outcome: "agree", opinion: "同意" }],
      [logins.decider, { type: "decide", task: decideTask, outcome: "granted", reason: "符合条件" }],
    ] as const;
    for (const [login, command] of courses.slice(0, steps)) await give(login, `/api/cases/${id}/commands`, command);
    ids.push(id);
  }
  api.close();
  return ids;
}

/** The head of the body supervises its cases, and is told by post where the district's policy says so. */
function isToHead(to: Notice["to"], body: string): boolean {
  if ("grant" in to) return to.unit === body && to.grant === "case.supervise";
  return "role" in to && to.role === "agency-head" && to.unit === body;
}

/** What the engine says is due by then for the head of the item's body, read from the events alone. */
async function alarmsDue(item: DemoItem, ids: readonly CaseId[]): Promise<readonly string[]> {
  const database = await openEmbedded(dataDir, () => undefined);
  const pools = openPools({ url: database.url.app });
  const { jurisdiction, procedure, calendar } = item;
  const sealer = createSealer(openMasterKey(join(dataDir, "master.key"), false));
  const projected = {
    store: openCaseStore(pools),
    pool: pools.forJurisdiction(jurisdiction),
    sealer,
    procedure,
    calendar,
  };
  const now = instant(AFTER) as Instant;
  const due: string[] = [];
  for (const id of ids) {
    let { state } = await projectionsOf(projected, jurisdiction, id);
    const woken = decide(
      procedure,
      state,
      { type: "wake" },
      { now, calendar, actor: { kind: "system", jurisdiction } },
    );
    for (const event of woken.ok ? woken.value : []) {
      state = evolve(jurisdiction, state, event);
      for (const { to, code } of noticesOf(procedure, state, event))
        if (isToHead(to, procedure.body.id)) due.push(`${id} ${code}`);
    }
  }
  await pools.end();
  await database.stop();
  return due.toSorted();
}

async function start(now: string, workers: number): Promise<string> {
  const { PATH, HOME } = process.env;
  const place = { BANCHENG_DATA_DIR: dataDir, PORT: "0", HOST: "127.0.0.1", LOG_LEVEL: "silent", BANCHENG_NOW: now };
  const started = spawn(process.execPath, [SERVER], {
    env: { PATH, HOME, ...place, BANCHENG_WORKERS: String(workers) },
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
  child = started;
  let said = "";
  return new Promise((done, fail) => {
    started.stdout?.on("data", (chunk: Buffer) => {
      said += chunk.toString("utf8");
      const url = /is ready on (http:[^\s,]+)/.exec(said)?.[1];
      if (url !== undefined) done(url);
    });
    started.once("exit", (code) => fail(new Error(`the server ended with ${code}:\n${said}`)));
  });
}

async function stop(): Promise<void> {
  if (child === undefined) return;
  const ended = once(child, "exit");
  child.kill("SIGINT");
  expect((await ended)[0]).toBe(0);
  expect(existsSync(join(dataDir, "postgres/cluster/postmaster.pid"))).toBe(false);
}
