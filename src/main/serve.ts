/** One server process: database, migrations, demonstration district, HTTP and background duties. */
import { join } from "node:path";
import pino from "pino";
import { registerOperations } from "../http/operations.ts";
import { registerPages } from "../http/pages.ts";
import { apiRoutes } from "../http/routes.ts";
import { readSentences } from "../http/sentences.ts";
import { createServer } from "../http/server.ts";
import { migrate } from "../store/migrate.ts";
import { type Database, openDatabase } from "../store/postgres/database.ts";
import { type Config, projectRoot } from "./config.ts";
import { loadDemoDistrict } from "./demo.ts";
import { startDuties } from "./duties.ts";
import { openMasterKey } from "./master-key.ts";
import { openPlatform } from "./platform.ts";
import { readinessOf } from "./readiness.ts";
import { releaseVersion } from "./release.ts";
import { holdsSealedData } from "./sealed-data.ts";
import { joinWorkers } from "./worker.ts";

const say = (line: string) => process.stdout.write(`${line}\n`);

/**
 * Answers when the server can be reached and its district is loaded; it then runs until it is told to stop.
 * @throws OperatorError when it cannot start; the database is let go then
 */
export async function serve(config: Config): Promise<void> {
  const database = await openDatabase(config, say);
  try {
    await serveFrom(database, config);
  } catch (error) {
    await database.stop();
    throw error;
  }
}

async function serveFrom(database: Database, config: Config): Promise<void> {
  const log = pino({ level: config.logLevel, serializers: { err: withoutConnection } }, pino.destination(2));
  let stopping = false;
  // A database that ends with us ends its connections: no fault of anybody.
  const onError = (error: unknown) => (stopping ? undefined : log.error(error));
  const workers = joinWorkers();
  await migrate(database.migratorUrl, { log: say });
  const masterKey = openMasterKey(config.masterKeyFile, !(await holdsSealedData(database.migratorUrl)));
  const platform = await openPlatform({
    appUrl: database.appUrl,
    masterKey,
    filesDir: config.filesDir,
    publicUrl: publicUrlOf(config),
    demoNow: config.demoNow,
    startedAt: config.startedAt,
    processes: config.workers,
    onError,
  });
  // A demonstration district of an earlier start is brought up to date while the server already answers.
  const hasDemo = (await platform.catalogue.districts.list()).some((district) => district.demo);
  const early = hasDemo ? null : await loadDemoDistrict(platform, config, say);
  const sentences = readSentences(join(projectRoot, "src/web/i18n/parts"));
  const server = createServer({
    routes: apiRoutes({ ...platform.api, sentences, info: { version: releaseVersion() } }),
    sessions: platform.people.sessions,
    keptReplies: platform.people.keptReplies,
    districts: platform.catalogue.districts,
    defaultJurisdiction: platform.defaultJurisdiction,
    sentences,
    config: { secureCookies: config.publicUrl?.startsWith("https:") ?? false, trustProxy: config.trustProxy },
    log,
  });
  registerOperations(server, {
    readiness: async () => ({ ...(await readinessOf(platform.pools)), ...workers?.readiness() }),
    ...(workers === null ? {} : { shareMetrics: workers.shareMetrics }),
  });
  registerPages(server, join(projectRoot, "dist/web"));
  const duties = startDuties(platform, onError);

  async function stop(): Promise<void> {
    if (stopping) return;
    stopping = true;
    if (workers === null) say("stopping");
    await server.close();
    await duties.stop();
    await platform.close();
    await database.stop();
    process.exit(0);
  }
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  // Whoever started us died without a word.
  process.on("disconnect", stop);

  const address = await server.listen({ port: config.port, host: config.host });
  try {
    await settleIn();
  } catch (error) {
    // Told to stop while the demonstration district was being loaded: its database is gone, and that is all.
    if (!stopping) throw error;
  }

  async function settleIn(): Promise<void> {
    for (const line of early ?? (await loadDemoDistrict(platform, config, say))) say(line);
    if (workers === null) {
      say(`办成 Bancheng is ready on ${address}`);
      process.send?.("ready");
    } else workers.tellReady(address);
    // The dictionary of the search is read after everything else: nobody waits for it but the very first question.
    const jurisdiction = await platform.defaultJurisdiction();
    if (jurisdiction !== undefined) await platform.catalogue.queries.warm(jurisdiction);
  }
}

/** A database error as logged: without its connection, and without `detail`, which may quote a row. */
function withoutConnection(error: Error): object {
  const {
    client: _client,
    detail: _detail,
    ...rest
  } = pino.stdSerializers.err(error) as unknown as Record<string, unknown>;
  return rest;
}

function publicUrlOf({ publicUrl, host, port }: Config): string {
  if (publicUrl !== undefined) return publicUrl;
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
}
