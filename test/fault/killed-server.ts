/**
 * Real servers over one data folder, to be killed: each is started again at once, and the database by whoever is first.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { findPostmaster } from "../../src/store/postgres/postmaster.ts";

export interface KilledServers {
  /** One for each process. */
  readonly baseUrls: readonly string[];
  /** Ends the process as a power cut would, and starts it again. False when it is just dead already. */
  killServer(which: number): boolean;
  /** Ends the database as a power cut would; the servers bring it back. False when it is just dead already. */
  killDatabase(): boolean;
  /** Resolves when requests can be answered by every process. */
  ready(): Promise<void>;
  stop(): Promise<void>;
}

export async function startKilledServers(dataDir: string, processes: number): Promise<KilledServers> {
  const servers = await Promise.all(Array.from({ length: processes }, () => startKilledServer(dataDir)));
  return {
    baseUrls: servers.map((server) => server.baseUrl),
    killServer: (which) => servers[which]?.kill() ?? false,
    killDatabase: () => killDatabase(join(dataDir, "postgres", "cluster")),
    ready: async () => void (await Promise.all(servers.map((server) => server.ready()))),
    stop: async () => void (await Promise.all(servers.map((server) => server.stop()))),
  };
}

interface KilledServer {
  readonly baseUrl: string;
  kill(): boolean;
  ready(): Promise<void>;
  stop(): Promise<void>;
}

const SERVER = join(import.meta.dirname, "../../src/main/server.ts");
const PATIENCE_MS = 60_000;

async function startKilledServer(dataDir: string): Promise<KilledServer> {
  const port = await freePort();
  const baseUrl = `http://127.0.0.1:${port}`;
  const env = {
    ...{ PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: process.env.NODE_ENV },
    ...{ BANCHENG_DATA_DIR: dataDir, PORT: String(port), HOST: "127.0.0.1", LOG_LEVEL: "silent" },
  };
  let stopping = false;
  let child: ChildProcess;
  let said = "";

  function start(): void {
    // The channel ends with us: the server then stops by itself.
    child = spawn(process.execPath, [SERVER], { env, stdio: ["ignore", "pipe", "pipe", "ipc"] });
    const listen = (chunk: Buffer) => {
      said = (said + chunk.toString("utf8")).slice(-4000);
    };
    child.stdout?.on("data", listen);
    child.stderr?.on("data", listen);
    child.once("exit", () => {
      if (!stopping) start();
    });
  }

  async function ready(): Promise<void> {
    for (const since = Date.now(); ; ) {
      const answer = await fetch(`${baseUrl}/readyz`).catch(() => null);
      await answer?.body?.cancel();
      if (answer?.status === 200) return;
      if (Date.now() - since > PATIENCE_MS) throw new Error(`the server does not come up:\n${said}`);
      await pause(100);
    }
  }

  start();
  return {
    baseUrl,
    ready,
    kill: () => child.kill("SIGKILL"),
    stop: async () => {
      if (stopping) return;
      stopping = true;
      const ended = new Promise((done) => child.once("exit", done));
      child.kill("SIGINT");
      await ended;
    },
  };
}

function killDatabase(cluster: string): boolean {
  const postmaster = findPostmaster(cluster);
  if (postmaster === undefined || postmaster === "busy") return false;
  try {
    // Its children notice that it is gone, and end.
    process.kill(postmaster.pid, "SIGKILL");
    return true;
  } catch {
    return false;
  }
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once("error", fail);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => done(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}
