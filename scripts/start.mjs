/** `npm start`: installs and builds what is missing, then runs the server and hands signals and exit code through. */
import { spawn } from "node:child_process";
import { constants } from "node:os";
import { ensureWebBuilt } from "./build-web.mjs";
import { ensureInstalled, pinnedNode, projectEnv, root } from "./install.mjs";
import { serverArguments, serverEnvironment } from "./server-process.mjs";

const say = (line) => process.stdout.write(`${line}\n`);

try {
  await ensureInstalled(say);
  await ensureWebBuilt(say);
  runServer();
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}

function runServer() {
  // Over the channel the server notices when this process dies without a word, and stops too.
  const server = spawn(pinnedNode(), [...serverArguments, ...process.argv.slice(2)], {
    cwd: root,
    env: { ...serverEnvironment, ...projectEnv() },
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => server.kill(signal));
  stopWithNpm(server);
  server.once("error", (error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  });
  server.once("exit", (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
}

/** npm that is killed outright tells nobody; its children get another parent. */
function stopWithNpm(server) {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && server.kill("SIGTERM"), 1_000).unref();
}
