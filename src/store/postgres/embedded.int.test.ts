import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, inject, test } from "vitest";
import { openEmbedded } from "./embedded.ts";
import { lastPort } from "./postmaster.ts";
import { isAlive } from "./process.ts";

const { binFolder } = inject("postgres");
const isRoot = process.getuid?.() === 0;
const NOBODY = 65_534;
const holdScript = join(import.meta.dirname, "../../../test/support/hold-database.ts");

let folder: string;
let children: ChildProcess[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), `bancheng-test-${process.pid}-`));
  children = [];
});

afterEach(async () => {
  for (const child of children) child.kill("SIGKILL");
  const pid = postmasterPid();
  if (pid !== undefined && isAlive(pid)) {
    process.kill(pid, "SIGQUIT");
    await gone(pid);
  }
  rmSync(folder, { recursive: true, force: true });
});

const open = (place = folder) => openEmbedded(place, () => undefined, { binFolder });

describe("the embedded database lives with its data folder", () => {
  test("a fresh folder is initialised, and what was written is there after the next start", async () => {
    const first = await open();
    expect(first.adopted).toBe(false);
    await query(first.url.superuser, "create table kept as select 1 as one");
    expect(await first.stop()).toBe("ended");
    const second = await open();
    expect(await query(second.url.superuser, "select one from kept")).toEqual([{ one: 1 }]);
    expect(await second.stop()).toBe("ended");
  });

  test("fsync, full_page_writes and synchronous_commit are on, and passwords are readable by their owner only", async () => {
    const server = await open();
    const rows = await query(
      server.url.app,
      "select name, setting from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit') order by 1",
    );
    expect(rows.map((row) => row.setting)).toEqual(["on", "on", "on"]);
    expect(statSync(join(folder, "postgres/credentials.json")).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, "postgres")).mode & 0o777).toBe(0o700);
    await server.stop();
  });

  test("a server whose starter was killed with -9 is adopted, and nothing acknowledged is lost", async () => {
    const starter = await hold();
    await query(starter.said.superuser, "create table kept as select 7 as seven");
    await kill(starter.child);
    const adopter = await open();
    expect(adopter).toMatchObject({ adopted: true, port: starter.said.port });
    expect(await query(adopter.url.superuser, "select seven from kept")).toEqual([{ seven: 7 }]);
    expect(await adopter.stop()).toBe("ended");
  });

  test("whoever leaves last ends the server, whoever started it", async () => {
    const starter = await hold();
    const joiner = await open();
    expect(joiner.adopted).toBe(true);
    expect(await letGo(starter)).toBe("left-running");
    expect(await query(joiner.url.app, "select 1 as one")).toEqual([{ one: 1 }]);
    expect(await joiner.stop()).toBe("ended");
    expect(postmasterPid()).toBeUndefined();
  });

  test("after both server and database were killed with -9 the stale lock is cleared", async () => {
    const starter = await hold();
    await query(starter.said.superuser, "create table kept as select 7 as seven");
    const pid = postmasterPid() ?? 0;
    await kill(starter.child);
    process.kill(pid, "SIGKILL");
    const next = await open();
    expect(next.adopted).toBe(false);
    expect(await query(next.url.superuser, "select seven from kept")).toEqual([{ seven: 7 }]);
    await next.stop();
  });

  test("a lock file whose number now belongs to another program is cleared", async () => {
    await (await open()).stop();
    const stranger = spawn("sleep", ["60"]);
    children.push(stranger);
    const lines = [
      String(stranger.pid),
      join(folder, "postgres/cluster"),
      "1",
      "5432",
      "",
      "127.0.0.1",
      "",
      "ready   ",
      "",
    ];
    writeFileSync(join(folder, "postgres/cluster/postmaster.pid"), lines.join("\n"));
    const next = await open();
    expect(next.adopted).toBe(false);
    await next.stop();
  });

  test("a database that is killed with -9 while held comes back on the same port", async () => {
    const server = await open();
    await query(server.url.superuser, "create table kept as select 7 as seven");
    process.kill(postmasterPid() ?? 0, "SIGKILL");
    expect(await queryPatiently(server.url.superuser, "select seven from kept")).toEqual([{ seven: 7 }]);
    expect(await server.stop()).toBe("ended");
  });

  test("of its holders one sends to the disk what it adds to its files, and another after that one has gone", async () => {
    const sender = async (url: string) => {
      const locks = "from pg_locks where locktype = 'advisory' and objid = 990108006";
      await expect.poll(() => query(url, `select 1 ${locks}`), { timeout: 30_000 }).toHaveLength(1);
      return (await query(url, `select pid ${locks}`))[0]?.pid;
    };
    const starter = await hold();
    const first = await sender(starter.said.superuser);
    const joiner = await open();
    expect(await letGo(starter)).toBe("left-running");
    expect(await sender(joiner.url.superuser)).not.toBe(first);
    await joiner.stop();
  });

  test("it comes back on the same port although another process tries the port at that moment", async () => {
    const holders = [await open(), await open()];
    const { port = 0, url } = holders[0] ?? {};
    const pid = postmasterPid() ?? 0;
    process.kill(pid, "SIGKILL");
    await gone(pid);
    const probe = createServer();
    for (let taken = false; !taken; )
      taken = await new Promise((done) => {
        probe.once("error", () => done(false)).listen(port, "127.0.0.1", () => done(true));
      });
    await pause(1_000);
    probe.close();
    expect(await queryPatiently(url?.superuser ?? "", "select 1 as one")).toEqual([{ one: 1 }]);
    expect(lastPort(join(folder, "postgres/cluster"))).toBe(port);
    for (const one of holders) await one.stop();
  });

  test("a port that a stranger keeps is left to them by the next start", async () => {
    const first = await open();
    await first.stop();
    const ended = spawn("true");
    await once(ended, "exit");
    writeFileSync(join(folder, "postgres/cluster/postmaster.pid"), `${ended.pid}\n\n\n${first.port}\n`);
    const stranger = createServer().listen(first.port, "127.0.0.1");
    await once(stranger, "listening");
    const next = await open();
    expect(next.port).not.toBe(first.port);
    stranger.close();
    await next.stop();
  });

  test("an initialisation that was killed leaves no half database", async () => {
    const ended = spawn("true");
    await once(ended, "exit");
    mkdirSync(join(folder, `postgres.new-${ended.pid}-dead`, "cluster"), { recursive: true });
    const server = await open();
    expect(readdirSync(folder)).toEqual(["postgres"]);
    await server.stop();
  });

  test("several processes that open a fresh folder at the same time share one database", async () => {
    const holders = await Promise.all([hold(), hold(), hold()]);
    expect(new Set(holders.map((holder) => holder.said.port)).size).toBe(1);
    const outcomes = await Promise.all(holders.map(letGo));
    expect(outcomes.filter((outcome) => outcome === "ended").length).toBeLessThanOrEqual(1);
    expect(readdirSync(folder)).toEqual(["postgres"]);
    expect(postmasterPid()).toBeUndefined();
  });

  test("one that opens while the last holder is ending the server gets a server", async () => {
    for (let round = 0; round < 5; round++) {
      const leaving = await open();
      const [, coming] = await Promise.all([leaving.stop(), open()]);
      expect(await query(coming.url.app, "select 1 as one")).toEqual([{ one: 1 }]);
      await coming.stop();
    }
  });

  test("a data folder of another release is refused", async () => {
    await (await open()).stop();
    writeFileSync(join(folder, "postgres/cluster/PG_VERSION"), "11\n");
    await expect(open()).rejects.toMatchObject({ code: "store/database-version" });
  });
});

describe("the user the database runs as", () => {
  test.runIf(isRoot)("as root, a folder that the database's user cannot pass is named", async () => {
    const closed = join(folder, "closed");
    mkdirSync(closed);
    chmodSync(folder, 0o755);
    chmodSync(closed, 0o700);
    await expect(open(join(closed, "data"))).rejects.toMatchObject({
      code: "store/data-folder-not-passable",
      facts: { folder: closed },
    });
    expect(existsSync(join(closed, "data"))).toBe(false);
  });

  test.runIf(isRoot)("as an ordinary user, the database runs as that user", async () => {
    chownSync(folder, NOBODY, NOBODY);
    const holder = await hold(NOBODY);
    expect(await query(holder.said.superuser, "select 1 as one")).toEqual([{ one: 1 }]);
    expect(await letGo(holder)).toBe("ended");
  });

  test.runIf(isRoot)("as an ordinary user, the folder of another is refused by name", async () => {
    await (await open()).stop();
    expect((await hold(NOBODY)).said).toMatchObject({ code: "store/data-folder-not-readable" });
  });

  test.runIf(isRoot)("as root, a folder begun by an ordinary user stays that user's", async () => {
    chownSync(folder, NOBODY, NOBODY);
    await letGo(await hold(NOBODY));
    const server = await open();
    expect(await query(server.url.superuser, "select 1 as one")).toEqual([{ one: 1 }]);
    await server.stop();
    expect(await letGo(await hold(NOBODY))).toBe("ended");
  });
});

interface Said {
  readonly adopted: boolean;
  readonly port: number;
  readonly superuser: string;
  readonly code?: string;
}

interface Holder {
  readonly child: ChildProcess;
  readonly said: Said;
  readonly next: () => Promise<string>;
}

async function hold(uid?: number): Promise<Holder> {
  const child = spawn(process.execPath, [holdScript, folder, ...(binFolder === undefined ? [] : [binFolder])], {
    stdio: ["pipe", "pipe", "inherit"],
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
  children.push(child);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async () => String((await lines.next()).value);
  const said: Said = JSON.parse(await next());
  return { child, said, next };
}

async function letGo(holder: Holder): Promise<string> {
  holder.child.stdin?.write("stop\n");
  const { outcome }: { outcome: string } = JSON.parse(await holder.next());
  return outcome;
}

async function kill(child: ChildProcess): Promise<void> {
  const exit = once(child, "exit");
  child.kill("SIGKILL");
  await exit;
}

function postmasterPid(): number | undefined {
  try {
    const pid = Number(readFileSync(join(folder, "postgres/cluster/postmaster.pid"), "utf8").split("\n")[0]);
    // A server that is just starting has not written it yet; 0 would be everybody.
    return pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}

async function gone(pid: number): Promise<void> {
  while (isAlive(pid)) await pause(10);
}

async function query(url: string, sql: string): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function queryPatiently(url: string, sql: string): Promise<readonly Record<string, unknown>[]> {
  const patience = AbortSignal.timeout(30_000);
  for (;;) {
    try {
      return await query(url, sql);
    } catch (error) {
      if (patience.aborted) throw error;
      await pause(50);
    }
  }
}
