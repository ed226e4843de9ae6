/** `./bancheng`: installs in a fresh clone (its words go to stderr), then runs the command with the pinned Node. */
import { spawn } from "node:child_process";
import { realpathSync } from "node:fs";
import { enableCompileCache } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureInstalled, pinnedNode, projectEnv, root } from "./install.mjs";

const say = (line) => process.stderr.write(`${line}\n`);

try {
  await ensureInstalled(say);
  const node = pinnedNode();
  if (realpathSync(node) === realpathSync(process.execPath)) {
    // The programs without their types, as an earlier command left them: half of what a short command takes.
    enableCompileCache(join(root, ".cache/node"));
    await import("../src/main/cli.ts");
  } else await runWith(node);
} catch (error) {
  say(error.message);
  process.exitCode = 1;
}

function runWith(node) {
  return new Promise((_done, fail) => {
    const child = spawn(node, [...process.execArgv, fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
      env: projectEnv(),
      stdio: "inherit",
    });
    for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
    child.once("error", fail);
    child.once("exit", (code) => process.exit(code ?? 1));
  });
}
