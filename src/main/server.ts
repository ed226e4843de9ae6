/** Starts the platform: configuration, database, migrations, HTTP. */
import { createServer } from "node:http";
import { OperatorError } from "../app/operate/operator-error.ts";
import { migrate } from "../store/migrate.ts";
import { openDatabase } from "../store/postgres/database.ts";
import { openPools } from "../store/postgres/pool.ts";
import { parseConfig } from "./config.ts";

const say = (line: string) => process.stdout.write(`${line}\n`);

let letGo: () => Promise<void> = async () => undefined;

async function start(): Promise<void> {
  const config = parseConfig(process.env, process.cwd());
  const database = await openDatabase(config, say);
  letGo = database.stop;
  await migrate(database.migratorUrl, { log: say });
  const pools = openPools({ url: database.appUrl, onError: (error) => say(`database: ${error.message}`) });
  const server = createServer(async (request, reply) => {
    const ready = await pools.platform.query("select 1").then(
      () => true,
      () => false,
    );
    const ok = request.url === "/healthz" || (request.url === "/readyz" && ready);
    reply.writeHead(ok ? 200 : request.url === "/readyz" ? 503 : 404, { "content-type": "application/json" });
    reply.end(JSON.stringify({ status: ok ? "ok" : "unavailable" }));
  });

  let stopping = false;
  async function stop(): Promise<void> {
    if (stopping) return;
    stopping = true;
    say("stopping");
    await new Promise<void>((done) => {
      server.close(() => done());
      server.closeIdleConnections();
    });
    await pools.end();
    await database.stop();
    process.exit(0);
  }
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  // Whoever started us died without a word.
  process.on("disconnect", stop);

  server.listen(config.port, config.host, () => {
    const address = server.address();
    const port = typeof address === "object" && address !== null ? address.port : config.port;
    say(`办成 Bancheng is ready on http://${config.host}:${port}`);
  });
}

start().catch(async (error: unknown) => {
  await letGo();
  if (error instanceof OperatorError) process.stderr.write(`${error.code}: ${error.message}\n`);
  else process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
