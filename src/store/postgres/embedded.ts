/**
 * The database that lives with the platform. It outlives a `kill -9` of its starter and is adopted by the next;
 * whoever leaves last ends it. Everybody who uses it holds a shared advisory lock through one keeper connection, which
 * the system lets go when the holder dies: no count to keep, none to get wrong.
 */
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { OperatorError } from "../../app/operate/operator-error.ts";
import { type Cluster, openCluster } from "./cluster.ts";
import { choosePort, endPostmaster, findPostmaster, lastPort, type Postmaster, startPostmaster } from "./postmaster.ts";
import { DATABASE, ensureOwnRoles } from "./roles.ts";
import { startWriteBack } from "./write-back.ts";

export interface EmbeddedPostgres {
  readonly port: number;
  /** True when a server was already running on this folder. */
  readonly adopted: boolean;
  /** `superuser` passes every row: for the platform's own upkeep (backup), never for requests. */
  readonly url: { readonly superuser: string; readonly migrator: string; readonly app: string };
  /** Lets the server go; ends it when nobody else uses it. */
  stop(): Promise<"ended" | "left-running">;
}

export interface EmbeddedOptions {
  /** `bin` folder of another PostgreSQL installation than the packaged one. */
  readonly binFolder?: string | undefined;
}

type Log = (line: string) => void;

/** Any number will do as long as no other program of this cluster uses it. */
const HOLD_LOCK = 990_108_001;
/** Of the holder that sends to the disk what the database adds to its files. */
const WRITE_BACK_LOCK = 990_108_006;
/** A crash under full load leaves gigabytes of journal to be read again. */
const PATIENCE_MS = 300_000;
const TELL_MS = 5_000;
const RETRY_MS = 50;
/**
 * How long the port that others know is insisted on. Somebody who just tries it, as another holder does, lets it go at
 * once; a stranger who keeps it makes a new start go elsewhere soon, and running holders, whose addresses would be
 * wrong then, only at the very end.
 */
const INSISTS_MS = { start: 1_000, recovery: 60_000 };

/**
 * Opens the database of a data folder: initialises it the first time, adopts a living server, clears a stale lock, starts
 * one otherwise. While held, a server that dies is started again on the same port.
 *
 * @throws OperatorError `store/…` (see openCluster), `store/database-start-failed`, `store/database-busy`
 */
export async function openEmbedded(
  dataDir: string,
  log: Log,
  options: EmbeddedOptions = {},
): Promise<EmbeddedPostgres> {
  const cluster = await openCluster(dataDir, log, options.binFolder);
  const first = await hold(cluster, undefined, log);
  await ensureOwnRoles(first.keeper, cluster.passwords);
  const keeping = keep(cluster, first, log);
  const { port } = first.server;
  return {
    port,
    adopted: first.adopted,
    url: {
      superuser: urlOf("postgres", cluster.passwords.superuser, port),
      migrator: urlOf("bancheng_migrator", cluster.passwords.migrator, port),
      app: urlOf("bancheng_app", cluster.passwords.app, port),
    },
    stop: keeping.stop,
  };
}

interface Held {
  readonly keeper: pg.Client;
  readonly server: Postmaster;
  readonly adopted: boolean;
}

/** Finds or starts the server and takes the shared lock on it. */
async function hold(cluster: Cluster, wantedPort: number | undefined, log: Log): Promise<Held> {
  let started: number | undefined;
  const wanted = wantedPort ?? lastPort(cluster.folder);
  const insists = wantedPort === undefined ? INSISTS_MS.start : INSISTS_MS.recovery;
  const begunAt = performance.now();
  for (let waited = 0; waited < PATIENCE_MS; waited += RETRY_MS) {
    let server = findPostmaster(cluster.folder);
    if (server === undefined) {
      const insisted = performance.now() - begunAt < insists ? wanted : undefined;
      server = await startPostmaster(cluster, insisted ?? (await choosePort(wanted)));
      if (server !== "busy") started = server.pid;
    }
    const keeper = server === "busy" ? undefined : await connectKeeper(cluster, server.port);
    if (server !== "busy" && keeper !== undefined) return { keeper, server, adopted: server.pid !== started };
    await pause(RETRY_MS);
    if (waited % TELL_MS === 0 && waited > 0)
      log("waiting for the database, which is starting, recovering or being ended");
  }
  throw new OperatorError(
    "store/database-busy",
    `Another process holds the database in ${cluster.folder} and does not answer. End it and start again.`,
    { folder: cluster.folder },
  );
}

/** Undefined while the server is starting or being ended by its last holder: the caller looks again. */
async function connectKeeper(cluster: Cluster, port: number): Promise<pg.Client | undefined> {
  const keeper = new pg.Client({
    connectionString: urlOf("postgres", cluster.passwords.superuser, port, "postgres"),
    application_name: "bancheng keeper",
    keepAlive: true,
  });
  keeper.on("error", () => undefined);
  try {
    await keeper.connect();
    await keeper.query("select pg_advisory_lock_shared($1)", [HOLD_LOCK]);
    return keeper;
  } catch (error) {
    await keeper.end().catch(() => undefined);
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code !== "28P01") return undefined;
    throw new OperatorError(
      "store/database-password",
      `The database in ${cluster.folder} does not take the password in credentials.json.`,
      { folder: cluster.folder },
    );
  }
}

/** Watches over a held server until it is let go. */
function keep(cluster: Cluster, first: Held, log: Log): { stop(): Promise<"ended" | "left-running"> } {
  let held = first;
  let stopping = false;
  let recovering: Promise<void> = Promise.resolve();
  let sender: { readonly keeper: pg.Client; readonly folder: string } | undefined;
  const writeBack = startWriteBack({ folder: filesToSend, onLost: beginAgain });

  /** Of all holders one sends; when it goes, its connection and lock with it, another does. */
  async function filesToSend(): Promise<string | undefined> {
    const { keeper } = held;
    if (sender?.keeper === keeper) return sender.folder;
    const { rows } = await keeper.query<{ oid: number; mine: boolean }>(
      "select oid, pg_try_advisory_lock($2) as mine from pg_database where datname = $1",
      [DATABASE, WRITE_BACK_LOCK],
    );
    const [row] = rows;
    if (row?.mine !== true) return undefined;
    sender = { keeper, folder: join(cluster.folder, "base", String(row.oid)) };
    return sender.folder;
  }

  function beginAgain(error: unknown): void {
    log(`the disk does not take a file of the database (${error instanceof Error ? error.message : String(error)})`);
    // Also while we let it go: in an orderly end it would take for granted that the file is whole.
    void endPostmaster(held.server.pid, "SIGQUIT");
  }

  function watch(): void {
    held.keeper.once("end", () => {
      if (!stopping) recovering = recover();
    });
  }

  async function recover(): Promise<void> {
    log("the database went away; starting it again");
    try {
      held = await hold(cluster, first.server.port, log);
    } catch (error) {
      log(`the database does not come back: ${error instanceof Error ? error.message : String(error)}`);
      await pause(1_000);
      if (!stopping) recovering = recover();
      return;
    }
    if (held.server.port !== first.server.port) log(`the database moved to port ${held.server.port}: start anew`);
    log("the database is back");
    watch();
  }

  async function stop(): Promise<"ended" | "left-running"> {
    stopping = true;
    await writeBack.stop();
    await recovering;
    try {
      await held.keeper.query("select pg_advisory_unlock_shared($1)", [HOLD_LOCK]);
      const { rows } = await held.keeper.query<{ last: boolean }>("select pg_try_advisory_lock($1) as last", [
        HOLD_LOCK,
      ]);
      // The lock of one who is ending the server is free, too, once that one's connection has ended with it.
      if (rows[0]?.last === true && typeof findPostmaster(cluster.folder) === "object") {
        await endPostmaster(held.server.pid);
        return "ended";
      }
    } catch {
      // The server is gone already, or going.
    }
    await held.keeper.end().catch(() => undefined);
    return "left-running";
  }

  watch();
  return { stop };
}

function urlOf(user: string, password: string, port: number, database = DATABASE): string {
  return `postgresql://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}
