/** The program: one server, or with `BANCHENG_WORKERS` several behind one port and somebody who minds them. */
import cluster from "node:cluster";
import { OperatorError } from "../app/operate/operator-error.ts";
import { type Config, parseConfig } from "./config.ts";

try {
  await run(parseConfig(process.env, process.cwd()));
} catch (error) {
  if (error instanceof OperatorError) process.stderr.write(`${error.code}: ${error.message}\n`);
  else process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
}

/** Loads what it needs and no more: whoever minds the others stays small. */
async function run(config: Config): Promise<void> {
  if (cluster.isWorker || config.workers === 1) {
    const { serve } = await import("./serve.ts");
    await serve(config);
  } else {
    const { mindWorkers } = await import("./workers.ts");
    await mindWorkers(config);
  }
}
