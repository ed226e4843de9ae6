/** The server process of a cluster: reads `postmaster.pid`, starts it, ends it, clears what a dead one left. */
import { spawn } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, rmSync, statSync, truncateSync } from "node:fs";
import { createServer } from "node:net";
import { totalmem } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { OperatorError } from "../../app/operate/operator-error.ts";
import type { Cluster } from "./cluster.ts";
import { commandOf, isAlive } from "./process.ts";

export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

const POLL_MS = 15;
const LOG_LIMIT = 20_000_000;

/**
 * The living server of this cluster, `busy` while it is starting, recovering or stopping, or undefined. A lock file whose
 * process is something else is removed.
 */
export function findPostmaster(folder: string): Postmaster | "busy" | undefined {
  const lines = readLines(join(folder, "postmaster.pid"));
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return undefined;
  if (!isServerOf(pid, folder)) {
    // After a restart of the machine or container the number may belong to anybody; PostgreSQL would refuse to start.
    rmSync(join(folder, "postmaster.pid"), { force: true });
    return undefined;
  }
  const port = Number(lines[3]);
  return lines[7]?.trim() === "ready" && port > 0 ? { pid, port } : "busy";
}

/**
 * Starts the server in its own session (a Ctrl-C in the terminal reaches us first) and waits until it takes connections.
 *
 * @returns "busy" when another process holds the cluster or the port just now: look again
 * @throws OperatorError `store/database-start-failed` with the server's own words
 */
export async function startPostmaster(cluster: Cluster, port: number): Promise<Postmaster | "busy"> {
  const logFile = join(cluster.home, "server.log");
  if (existsSync(logFile) && statSync(logFile).size > LOG_LIMIT) truncateSync(logFile);
  const output = openSync(logFile, "a", 0o600);
  const from = statSync(logFile).size;
  const child = spawn(
    join(cluster.binaries.bin, "postgres"),
    ["-D", cluster.folder, "-p", String(port), ...settings()],
    {
      ...cluster.user,
      cwd: "/",
      detached: true,
      stdio: ["ignore", output, output],
      env: { PATH: process.env.PATH ?? "", LC_MESSAGES: "C", TZ: "UTC" },
    },
  );
  closeSync(output);
  let ended = false;
  let complaint = "";
  child.once("error", (error) => {
    ended = true;
    complaint = error.message;
  });
  child.once("exit", () => {
    ended = true;
  });
  child.unref();
  while (!ended) {
    const found = findPostmaster(cluster.folder);
    if (typeof found === "object" && found.pid === child.pid) return found;
    await pause(POLL_MS);
  }
  const words = readFileSync(logFile).subarray(from).toString("utf8");
  if (/lock file .* already exists|is still in use|could not bind|Address already in use/i.test(words)) return "busy";
  throw new OperatorError("store/database-start-failed", `The database did not start: ${words.trim() || complaint}`, {
    log: logFile,
  });
}

/**
 * Ends the server and waits until it is gone: in an orderly way (open transactions are rolled back), or with `SIGQUIT` at once, so
 * that the next start recovers it from its journal.
 */
export async function endPostmaster(pid: number, signal: "SIGINT" | "SIGQUIT" = "SIGINT"): Promise<void> {
  try {
    process.kill(pid, signal);
  } catch {
    return;
  }
  while (isAlive(pid)) await pause(POLL_MS);
}

/** The port used last time when it is free (clients then find the server again), else any free one. */
export async function choosePort(preferred: number | undefined): Promise<number> {
  return (preferred === undefined ? undefined : await tryPort(preferred)) ?? (await tryPort(0)) ?? 0;
}

/** Port written in the lock file by the last server, dead or alive. */
export function lastPort(folder: string): number | undefined {
  const port = Number(readLines(join(folder, "postmaster.pid"))[3]);
  return port > 0 ? port : undefined;
}

function settings(): readonly string[] {
  // The system keeps the rest in its own memory. More would be slower: each page of it is found through small pages of memory,
  // and the more of them are in use, the longer both the database and the server look for them.
  const buffers = Math.max(128, Math.min(256, Math.floor(totalmem() / 1_048_576 / 8)));
  const values: Readonly<Record<string, string>> = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: "300",
    shared_buffers: `${buffers}MB`,
    fsync: "on",
    synchronous_commit: "on",
    full_page_writes: "on",
    // For recovery alone: nobody follows this database, and what is done with need not stay in the system's memory.
    wal_level: "minimal",
    max_wal_senders: "0",
    wal_buffers: "16MB",
    max_wal_size: "8GB",
    // After each checkpoint every page is written whole to the journal once more.
    checkpoint_timeout: "15min",
    // A new piece of the journal is not filled with zeros first, for which everybody who commits would wait.
    wal_init_zero: "off",
    min_wal_size: "256MB",
    random_page_cost: "1.1",
    jit: "off",
    timezone: "UTC",
    log_timezone: "UTC",
    log_line_prefix: "%m [%p] %q%u@%d ",
  };
  return Object.entries(values).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

function isServerOf(pid: number, folder: string): boolean {
  const command = commandOf(pid);
  // A process on its way out shows no command line any more.
  return command === undefined || command === "" || (command.includes("postgres") && command.includes(folder));
}

function readLines(path: string): readonly string[] {
  try {
    return readFileSync(path, "utf8").split("\n");
  } catch {
    return [];
  }
}

function tryPort(port: number): Promise<number | undefined> {
  return new Promise((done) => {
    const probe = createServer();
    probe.once("error", () => done(undefined));
    probe.listen(port, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => done(typeof address === "object" && address !== null ? address.port : undefined));
    });
  });
}
