/** The server and the operator's command line as processes of their own, on one data folder. */
import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { findPostmaster } from "../src/store/postgres/postmaster.ts";

const root = join(import.meta.dirname, "..");
const run = promisify(execFile);

describe("the server and the command line share a data folder", () => {
  let folder: string;
  let port: number;
  let children: ChildProcess[];

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), `bancheng-test-${process.pid}-`));
    port = await freePort();
    children = [];
  });

  afterEach(async () => {
    for (const child of children) child.kill("SIGKILL");
    const left = findPostmaster(join(folder, "postgres/cluster"));
    if (typeof left === "object") process.kill(left.pid, "SIGQUIT");
    await pause(50);
    rmSync(folder, { recursive: true, force: true });
  });

  test("the server answers, and on SIGINT ends with 0 and takes the database with it", async () => {
    const server = await start();
    expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
    expect(findPostmaster(join(folder, "postgres/cluster"))).toBeDefined();
    expect(await end(server, "SIGINT")).toBe(0);
    expect(existsSync(join(folder, "postgres/cluster/postmaster.pid"))).toBe(false);
  });

  test("after kill -9 the next start just works, on the database that lived on", async () => {
    await end(await start(), "SIGKILL");
    const survivor = findPostmaster(join(folder, "postgres/cluster"));
    const next = await start();
    expect(findPostmaster(join(folder, "postgres/cluster"))).toEqual(survivor);
    expect(await end(next, "SIGTERM")).toBe(0);
  });

  test("four servers that start at once on an empty folder all come up", async () => {
    const ports = await Promise.all(Array.from({ length: 4 }, freePort));
    const servers = ports.map((one) => launch({ PORT: String(one) }));
    const stands = () =>
      Promise.all(
        ports.map((one, n) =>
          servers[n]?.exitCode === null
            ? fetch(`http://127.0.0.1:${one}/readyz`)
                .then(({ status }) => status)
                .catch(() => 0)
            : "ended",
        ),
      );
    await expect.poll(async () => (await stands()).includes(0), { timeout: 90_000, interval: 100 }).toBe(false);
    expect(await stands()).toEqual([200, 200, 200, 200]);
    expect(await Promise.all(servers.map((server) => end(server, "SIGINT")))).toEqual([0, 0, 0, 0]);
    expect(existsSync(join(folder, "postgres/cluster/postmaster.pid"))).toBe(false);
  });

  test("a command beside a running server joins its database and leaves it running", async () => {
    const server = await start();
    expect(await bancheng("migrate", "--json")).toEqual({ applied: [] });
    expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(200);
    expect(await bancheng("backup", join(folder, "all.tar.gz"), "--json")).toMatchObject({ files: expect.any(Number) });
    expect(await end(server, "SIGINT")).toBe(0);
  });

  test("a command alone starts a database for itself and ends it", async () => {
    expect(await bancheng("migrate", "--json")).toMatchObject({
      applied: expect.arrayContaining(["0000_foundation.sql"]),
    });
    expect(existsSync(join(folder, "postgres/cluster/postmaster.pid"))).toBe(false);
  });

  test("what stops the server is told by its code, and nothing is left running", async () => {
    writeFileSync(join(folder, "postgres"), "a file where the database should be");
    const server = launch();
    let complaint = "";
    server.stderr?.on("data", (chunk) => {
      complaint += chunk;
    });
    const [code] = await once(server, "exit");
    expect(code).toBe(1);
    expect(complaint).toMatch(/^store\/data-folder-not-readable: /m);
  });

  async function bancheng(...argv: readonly string[]): Promise<unknown> {
    const env = { ...process.env, BANCHENG_DATA_DIR: folder };
    const { stdout } = await run(join(root, "bancheng"), [...argv], { env });
    return JSON.parse(stdout);
  }

  function launch(more: Readonly<Record<string, string>> = {}): ChildProcess {
    const env = { ...process.env, BANCHENG_DATA_DIR: folder, PORT: String(port), HOST: "127.0.0.1", ...more };
    const server = spawn(process.execPath, [join(root, "src/main/server.ts")], {
      env,
      stdio: ["ignore", "ignore", "pipe"],
    });
    children.push(server);
    complaints.set(server, "");
    server.stderr?.on("data", (chunk: Buffer) => complaints.set(server, `${complaints.get(server)}${chunk}`));
    return server;
  }

  async function start(): Promise<ChildProcess> {
    const server = launch();
    const patience = AbortSignal.timeout(60_000);
    while (!patience.aborted && server.exitCode === null) {
      const ready = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined);
      if (ready?.status === 200) return server;
      await pause(50);
    }
    throw new Error("the server does not become ready");
  }
});

/** What each server wrote to its standard error. */
const complaints = new Map<ChildProcess, string>();

/** @throws Error with what the server wrote when it ends with a fault */
async function end(server: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  const exit = once(server, "exit");
  server.kill(signal);
  const [code] = await exit;
  if (code !== null && code !== 0) throw new Error(`ended with ${code}: ${complaints.get(server)}`);
  return code;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  return typeof address === "object" && address !== null ? address.port : 0;
}
