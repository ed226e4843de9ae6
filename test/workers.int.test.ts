/** Several server processes behind one port, as an operator starts, stops and loses them. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pauseAfter } from "../src/main/workers.ts";
import { findPostmaster } from "../src/store/postgres/postmaster.ts";
import { isAlive } from "../src/store/postgres/process.ts";
import { connectApi } from "./support/api-client.ts";

const SERVER = join(import.meta.dirname, "../src/main/server.ts");
const elsewhere = (process.env.BANCHENG_TEST_PG ?? "18") !== "18";

describe.skipIf(elsewhere || !existsSync("/proc/self/task"))("several processes behind one port", () => {
  let folder: string;
  let port: number;
  let said: string;
  let parent: ChildProcess | undefined;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), `bancheng-test-${process.pid}-`));
    port = await freePort();
    parent = await start();
  });

  afterAll(async () => {
    parent?.kill("SIGKILL");
    for (const pid of parent === undefined ? [] : workersOf(parent)) process.kill(pid, "SIGKILL");
    const left = findPostmaster(cluster());
    if (typeof left === "object") process.kill(left.pid, "SIGQUIT");
    await pause(50);
    rmSync(folder, { recursive: true, force: true });
  });

  test("are ready together, with one database", async () => {
    expect(workersOf(parent)).toHaveLength(3);
    expect((await readyz()).body).toEqual({ status: "ok", database: true, schema: true, workers: true });
  });

  test("a worker that is killed is started again, the others answer meanwhile, and who balances is told", async () => {
    const [victim = 0, ...others] = workersOf(parent);
    process.kill(victim, "SIGKILL");
    await expect.poll(async () => (await readyz()).status, PATIENCE).toBe(503);
    expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
    await expect.poll(async () => (await readyz()).status, PATIENCE).toBe(200);
    expect(workersOf(parent)).toEqual(expect.arrayContaining(others));
    expect(workersOf(parent)).not.toContain(victim);
  });

  test("a session opened through one is known in all, and ended in all", async () => {
    const session = await connectApi(`http://127.0.0.1:${port}`, 1).signIn("15400000101", "Chenghe@2026");
    // Each connection goes to another worker.
    const asked = () => Promise.all(Array.from({ length: 6 }, () => statusOf("/api/notices", session)));
    expect(await asked()).toEqual(Array(6).fill(200));
    await fetch(`http://127.0.0.1:${port}/api/session`, {
      method: "DELETE",
      headers: { cookie: session, "x-bancheng": "1", connection: "close" },
    });
    await expect.poll(asked, { timeout: 10_000 }).toEqual(Array(6).fill(401));
  });

  test("figures are of all of them, whichever is asked", async () => {
    const before = await answersCounted();
    // Each connection goes to another worker.
    await Promise.all(Array.from({ length: 9 }, () => fetch(`http://127.0.0.1:${port}/healthz`, CLOSING)));
    expect((await answersCounted()) - before).toBe(9);
    expect((await answersCounted()) - before).toBe(9);
  });

  test("kill -9 of who minds them leaves nothing behind, and the next start just works", async () => {
    const left = workersOf(parent);
    parent?.kill("SIGKILL");
    await expect.poll(() => left.filter(isAlive), PATIENCE).toEqual([]);
    await expect.poll(() => findPostmaster(cluster()), PATIENCE).toBeUndefined();
    parent = await start();
    expect((await readyz()).status).toBe(200);
  });

  test("on Ctrl-C, which reaches every process, all end with 0 and take the database with them", async () => {
    const left = workersOf(parent);
    const ended = parent === undefined ? [] : once(parent, "exit");
    for (const pid of [parent?.pid ?? 0, ...left]) process.kill(pid, "SIGINT");
    expect((await ended)[0]).toBe(0);
    expect(left.filter(isAlive)).toEqual([]);
    expect(existsSync(join(cluster(), "postmaster.pid"))).toBe(false);
    expect(said).not.toContain("is started again");
  });

  test("what keeps them from starting is told once, and none is left", async () => {
    const holder = createServer().listen(port, "127.0.0.1");
    await once(holder, "listening");
    parent = launch();
    const [code] = await once(parent, "exit");
    holder.close();
    expect(code).toBe(1);
    expect(said.match(/EADDRINUSE.*\n/g)).toHaveLength(1);
    expect(findPostmaster(cluster())).toBeUndefined();
  });

  const cluster = () => join(folder, "postgres/cluster");

  function launch(): ChildProcess {
    const { PATH, HOME } = process.env;
    const place = { BANCHENG_DATA_DIR: folder, PORT: String(port), HOST: "127.0.0.1", LOG_LEVEL: "silent" };
    const child = spawn(process.execPath, [SERVER], {
      env: { PATH, HOME, ...place, BANCHENG_WORKERS: "3" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    said = "";
    for (const stream of [child.stdout, child.stderr])
      stream?.on("data", (chunk: Buffer) => {
        said += chunk.toString("utf8");
      });
    return child;
  }

  async function start(): Promise<ChildProcess> {
    const child = launch();
    const patience = AbortSignal.timeout(60_000);
    while (!patience.aborted && child.exitCode === null) {
      if (said.includes("is ready on")) return child;
      await pause(20);
    }
    throw new Error(`the server does not become ready:\n${said}`);
  }

  /** Answers of /healthz, as /metrics counts them. */
  async function answersCounted(): Promise<number> {
    const text = await (await fetch(`http://127.0.0.1:${port}/metrics`, CLOSING)).text();
    const counted = text.matchAll(/^http_request_duration_seconds_count\{[^}]*route="\/healthz"[^}]*\} (\d+)$/gm);
    return [...counted].reduce((sum, [, count]) => sum + Number(count), 0);
  }

  async function readyz(): Promise<{ readonly status: number; readonly body: unknown }> {
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`, { headers: { connection: "close" } }).catch(
      () => null,
    );
    return { status: answer?.status ?? 0, body: await answer?.json() };
  }

  async function statusOf(path: string, cookie: string): Promise<number> {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { headers: { cookie, connection: "close" } });
    await answer.body?.cancel();
    return answer.status;
  }
});

test("what dies again and again is started after pauses that grow, up to half a minute", () => {
  expect([1, 2, 3, 8, 9, 40].map(pauseAfter)).toEqual([200, 400, 800, 25_600, 30_000, 30_000]);
});

const CLOSING = { headers: { connection: "close" } };
const PATIENCE = { timeout: 20_000, interval: 20 };

function workersOf(parent: ChildProcess | undefined): readonly number[] {
  try {
    const children = readFileSync(`/proc/${parent?.pid}/task/${parent?.pid}/children`, "utf8").trim();
    const pids = children === "" ? [] : children.split(" ").map(Number);
    return pids.filter((pid) => readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("server.ts"));
  } catch {
    return [];
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  return typeof address === "object" && address !== null ? address.port : 0;
}
