/**
 * A database cluster on disk:
 *
 *     <data>/postgres/               0700, whole or not there at all (made under another name, then renamed)
 *       cluster/                     PostgreSQL's own folder
 *       credentials.json             0600, the three passwords
 *       server.log
 */
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import { OperatorError } from "../../app/operate/operator-error.ts";
import { type Binaries, findBinaries } from "./binaries.ts";
import { isAlive } from "./process.ts";
import { assertPassable, mayEnter, type SystemUser, systemUserForDatabase } from "./system-user.ts";

export interface Cluster {
  /** `<data>/postgres` */
  readonly home: string;
  /** `<data>/postgres/cluster` */
  readonly folder: string;
  readonly binaries: Binaries;
  readonly user: SystemUser | undefined;
  readonly passwords: Passwords;
}

export interface Passwords {
  readonly superuser: string;
  readonly migrator: string;
  readonly app: string;
}

type Log = (line: string) => void;

/**
 * The cluster of a data folder, created where there is none yet (about a second).
 *
 * @throws OperatorError `store/data-folder-not-passable`, `store/data-folder-not-readable`, `store/database-version`,
 *   `store/database-init-failed`, `store/no-database-programs`, `store/no-database-user`
 */
export async function openCluster(dataDir: string, log: Log, binFolder?: string): Promise<Cluster> {
  const binaries = findBinaries(binFolder);
  const user = systemUserForDatabase(join(resolve(dataDir), "postgres", "cluster"), log);
  const data = prepareDataFolder(resolve(dataDir), user);
  const home = join(data, "postgres");
  const folder = join(home, "cluster");
  if (user !== undefined) assertPassable(binaries.bin, user);
  if (!existsSync(join(home, "credentials.json"))) await createCluster({ data, home, binaries, user, log });
  const passwords = readPasswords(home);
  assertVersion(folder, binaries);
  return { home, folder, binaries, user, passwords };
}

function prepareDataFolder(data: string, user: SystemUser | undefined): string {
  try {
    if (user !== undefined) assertPassable(dirname(data), user);
    mkdirSync(data, { recursive: true, mode: user === undefined ? 0o700 : 0o711 });
    // The data folder is ours: passing (not reading) it is all that the database's user needs.
    const found = statSync(data);
    if (user !== undefined && !mayEnter(found, user)) chmodSync(data, (found.mode & 0o7777) | 0o011);
    if (user !== undefined) assertPassable(data, user);
    return realpathSync(data);
  } catch (error) {
    throw asFolderError(error, data);
  }
}

interface Creation {
  readonly data: string;
  readonly home: string;
  readonly binaries: Binaries;
  readonly user: SystemUser | undefined;
  readonly log: Log;
}

async function createCluster({ data, home, binaries, user, log }: Creation): Promise<void> {
  log("initialising the database");
  const making = join(data, `postgres.new-${process.pid}-${randomBytes(4).toString("hex")}`);
  const passwords: Passwords = { superuser: password(), migrator: password(), app: password() };
  try {
    clearUnfinished(data);
    mkdirSync(making, { mode: 0o700 });
    const passwordFile = join(making, "initial-password");
    writeFileSync(passwordFile, `${passwords.superuser}\n`, { mode: 0o600 });
    if (user !== undefined) for (const path of [making, passwordFile]) chownSync(path, user.uid, user.gid);
    await runInitdb({ binaries, user, folder: join(making, "cluster"), passwordFile });
    rmSync(passwordFile);
    writeFileSync(join(making, "credentials.json"), JSON.stringify(passwords), { mode: 0o600, flush: true });
    renameSync(making, home);
  } catch (error) {
    rmSync(making, { recursive: true, force: true });
    // Another process was faster: its cluster is as good as ours.
    if (!existsSync(join(home, "credentials.json"))) throw asFolderError(error, data);
  }
}

interface Initdb {
  readonly binaries: Binaries;
  readonly user: SystemUser | undefined;
  readonly folder: string;
  readonly passwordFile: string;
}

async function runInitdb({ binaries, user, folder, passwordFile }: Initdb): Promise<void> {
  const locale =
    binaries.major >= 17
      ? ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"]
      : ["--locale=C.UTF-8"];
  const child = spawn(
    join(binaries.bin, "initdb"),
    [
      `--pgdata=${folder}`,
      "--username=postgres",
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--no-instructions",
      ...locale,
    ],
    {
      ...user,
      cwd: "/",
      env: { PATH: process.env.PATH ?? "", LC_MESSAGES: "C", TZ: "UTC" },
      stdio: ["ignore", "ignore", "pipe"],
    },
  );
  let complaint = "";
  child.stderr.on("data", (chunk: Buffer) => {
    complaint += chunk.toString("utf8");
  });
  const code = await new Promise<number | null>((done, fail) => {
    child.once("error", fail);
    child.once("close", done);
  });
  if (code === 0) return;
  throw new OperatorError(
    "store/database-init-failed",
    `The database could not be initialised: ${complaint.trim() || `initdb ended with ${code}`}`,
  );
}

/** A process that died while initialising leaves its unfinished folder: nobody else will ever use it. */
function clearUnfinished(data: string): void {
  for (const name of readdirSync(data)) {
    const match = /^postgres\.new-(\d+)-/.exec(name);
    if (match !== null && !isAlive(Number(match[1]))) rmSync(join(data, name), { recursive: true, force: true });
  }
}

function readPasswords(home: string): Passwords {
  try {
    const read: unknown = JSON.parse(readFileSync(join(home, "credentials.json"), "utf8"));
    if (isPasswords(read)) return read;
  } catch (error) {
    throw asFolderError(error, home);
  }
  throw unreadable(home, "credentials.json is damaged");
}

function isPasswords(value: unknown): value is Passwords {
  if (typeof value !== "object" || value === null) return false;
  const fields = new Map<string, unknown>(Object.entries(value));
  return ["superuser", "migrator", "app"].every((name) => typeof fields.get(name) === "string");
}

function assertVersion(folder: string, binaries: Binaries): void {
  const onDisk = Number(readFileSync(join(folder, "PG_VERSION"), "utf8").trim());
  if (onDisk === binaries.major) return;
  throw new OperatorError(
    "store/database-version",
    `The database in ${folder} was made by PostgreSQL ${onDisk}, but the programs here are ${binaries.major}. Make a backup with the older release and restore it with this one.`,
    { folder, onDisk, programs: binaries.major },
  );
}

function asFolderError(error: unknown, folder: string): unknown {
  if (error instanceof OperatorError || !(error instanceof Error)) return error;
  const code = "code" in error ? error.code : undefined;
  return code === "EACCES" || code === "EPERM" || code === "ENOTDIR" || code === "EROFS"
    ? unreadable(folder, error.message)
    : error;
}

function unreadable(folder: string, why: string): OperatorError {
  return new OperatorError(
    "store/data-folder-not-readable",
    `The data folder ${folder} cannot be used (${why}). Start as the user who owns it, or name another folder in BANCHENG_DATA_DIR.`,
    { folder },
  );
}

function password(): string {
  return randomBytes(24).toString("base64url");
}
