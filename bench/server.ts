/** The real server on the database of the run, in a process of its own. */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { serverArguments, serverEnvironment } from "../scripts/server-process.mjs";

export interface BenchServer {
  readonly baseUrl: string;
  /** Memory that the server's processes hold together, where the system tells it. */
  residentMb(): number | null;
  stop(): Promise<void>;
}

/**
 * @param environment says where the database is
 * @param workers processes behind the port
 * @throws Error with the server's own words when it does not come up
 */
export async function startServer(environment: Readonly<Record<string, string>>, workers = 1): Promise<BenchServer> {
  const { PATH, HOME } = process.env;
  const env = { PATH, HOME, PORT: "0", HOST: "127.0.0.1", LOG_LEVEL: "error", BANCHENG_WORKERS: String(workers) };
  const child = spawn(process.execPath, [...serverArguments], {
    env: { ...serverEnvironment, ...env, ...environment },
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
  const ended = new Promise<void>((done) => child.once("exit", () => done()));
  const baseUrl = await new Promise<string>((done, fail) => {
    let said = "";
    child.stdout?.on("data", (chunk: Buffer) => {
      said += chunk.toString("utf8");
      const url = /is ready on (http:[^\s,]+)/.exec(said)?.[1];
      if (url !== undefined) done(url);
    });
    child.once("error", fail);
    child.once("exit", () => fail(new Error(`the server did not start:\n${said}`)));
  });
  return {
    baseUrl,
    residentMb: () => {
      const held = [child.pid, ...childrenOf(child.pid)].map(residentMb);
      return held.includes(null) ? null : held.reduce<number>((sum, mb) => sum + (mb ?? 0), 0);
    },
    stop: async () => {
      child.kill("SIGINT");
      await ended;
    },
  };
}

const PROGRAM = serverArguments.at(-1) ?? "";

/** Server processes only: the database is not counted. */
function childrenOf(pid: number | undefined): readonly number[] {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ").map(Number);
    return children.filter((child) => child > 0 && readFileSync(`/proc/${child}/cmdline`, "utf8").includes(PROGRAM));
  } catch {
    return [];
  }
}

function residentMb(pid: number | undefined): number | null {
  try {
    const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return kilobytes === undefined ? null : Math.round(Number(kilobytes) / 1024);
  } catch {
    return null;
  }
}
