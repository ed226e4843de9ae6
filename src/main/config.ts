/** What the operator decides, read once from the environment. */
import { isAbsolute, join, resolve } from "node:path";
import { OperatorError } from "../app/operate/operator-error.ts";
import { type Instant, parseInstant } from "../core/shared/index.ts";

export interface Config {
  /** 0 takes any free port. */
  readonly port: number;
  readonly host: string;
  /** True when only this machine can reach the server: the condition for demo accounts. */
  readonly loopback: boolean;
  /** Absolute. */
  readonly dataDir: string;
  /** Uploaded and produced files, by content. */
  readonly filesDir: string;
  /** Holds the key that seals personal data; never inside the database. */
  readonly masterKeyFile: string;
  readonly databaseUrl: string | undefined;
  readonly databaseAppUrl: string | undefined;
  /** Moves the clock of demo districts only. */
  readonly demoNow: Instant | undefined;
  readonly logLevel: LogLevel;
  /** Where people reach the portal, without a slash at the end; the address listened on when nothing is said. */
  readonly publicUrl: string | undefined;
  /** Addresses of proxies in front, whose word about the caller's address is believed. */
  readonly trustProxy: readonly string[] | false;
  /** Load the demonstration district at the start (only ever on a loopback address). */
  readonly demo: boolean;
  /** Server processes behind the one port. */
  readonly workers: number;
  /** When the first of them began, in milliseconds since 1970: a clock that is moved is moved alike in all. */
  readonly startedAt: number | undefined;
}

export type LogLevel = (typeof LOG_LEVELS)[number];

const LOG_LEVELS = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;

/** Folder of the release: where `data` lies when nothing else is said. */
export const projectRoot = join(import.meta.dirname, "..", "..");

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * An empty variable counts as not set. Relative folders in it are taken from `cwd`.
 *
 * @throws OperatorError `config/port-invalid`, `config/database-url-invalid`, `config/now-invalid`,
 *   `config/log-level-invalid`, `config/public-url-invalid`, `config/workers-invalid`
 */
export function parseConfig(env: Environment, cwd: string): Config {
  const read = (name: string) => (env[name]?.trim() === "" ? undefined : env[name]?.trim());
  const host = read("HOST") ?? "127.0.0.1";
  const dataDir = resolve(cwd, read("BANCHENG_DATA_DIR") ?? join(projectRoot, "data"));
  const inData = (name: string | undefined, fallback: string) =>
    name === undefined ? join(dataDir, fallback) : isAbsolute(name) ? name : resolve(cwd, name);
  return {
    port: parsePort(read("PORT")),
    host,
    loopback: isLoopback(host),
    dataDir,
    filesDir: inData(read("BANCHENG_FILES_DIR"), "files"),
    masterKeyFile: inData(read("BANCHENG_MASTER_KEY_FILE"), "master.key"),
    databaseUrl: parseDatabaseUrl("DATABASE_URL", read("DATABASE_URL")),
    databaseAppUrl: parseDatabaseUrl("DATABASE_APP_URL", read("DATABASE_APP_URL")),
    demoNow: parseNow(read("BANCHENG_NOW")),
    logLevel: parseLogLevel(read("LOG_LEVEL")),
    publicUrl: parsePublicUrl(read("BANCHENG_PUBLIC_URL")),
    trustProxy: parseProxies(read("BANCHENG_TRUST_PROXY")),
    demo: read("BANCHENG_DEMO") !== "off",
    workers: parseWorkers(read("BANCHENG_WORKERS")),
    startedAt: parseStartedAt(read(STARTED_AT)),
  };
}

/** Set by whoever minds several processes, for those it starts. */
export const STARTED_AT = "BANCHENG_STARTED_AT";

/** Whether an address can be reached from this machine only. */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127(\.\d{1,3}){3}$/.test(host);
}

function parsePort(text: string | undefined): number {
  if (text === undefined) return 8080;
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new OperatorError("config/port-invalid", `PORT must be a number from 0 to 65535, not "${text}".`, {
    value: text,
  });
}

const MOST_WORKERS = 64;

function parseWorkers(text: string | undefined): number {
  if (text === undefined) return 1;
  const workers = Number(text);
  if (/^\d{1,2}$/.test(text) && workers >= 1 && workers <= MOST_WORKERS) return workers;
  throw new OperatorError(
    "config/workers-invalid",
    `BANCHENG_WORKERS must be a number from 1 to ${MOST_WORKERS}, not "${text}".`,
    { value: text },
  );
}

function parseStartedAt(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}

function parseDatabaseUrl(name: string, text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  if (/^postgres(ql)?:\/\//.test(text) && URL.canParse(text)) return text;
  // The value may hold a password: it is not repeated.
  throw new OperatorError(
    "config/database-url-invalid",
    `${name} must look like postgresql://user:password@host:5432/name.`,
    {
      name,
    },
  );
}

function parseNow(text: string | undefined): Instant | undefined {
  if (text === undefined) return undefined;
  const now = parseInstant(text);
  if (now !== undefined) return now;
  throw new OperatorError(
    "config/now-invalid",
    `BANCHENG_NOW must be an instant with an offset, such as 2026-02-09T09:30:00+08:00, not "${text}".`,
    { value: text },
  );
}

function parsePublicUrl(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  if (/^https?:\/\//.test(text) && URL.canParse(text)) return text.replace(/\/+$/, "");
  throw new OperatorError(
    "config/public-url-invalid",
    `BANCHENG_PUBLIC_URL must look like https://banshi.example.cn, not "${text}".`,
    { value: text },
  );
}

/** Addresses parted by commas. */
function parseProxies(text: string | undefined): readonly string[] | false {
  return text === undefined ? false : text.split(",").map((one) => one.trim());
}

function parseLogLevel(text: string | undefined): LogLevel {
  if (text === undefined) return "info";
  const level = LOG_LEVELS.find((known) => known === text);
  if (level !== undefined) return level;
  throw new OperatorError(
    "config/log-level-invalid",
    `LOG_LEVEL must be one of ${LOG_LEVELS.join(", ")}, not "${text}".`,
    {
      value: text,
    },
  );
}
