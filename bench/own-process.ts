/** A load in a process of its own, so that it takes no time from what it measures. */
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { serverFlags } from "../scripts/server-process.mjs";

/** @param file of this folder, which takes its order as its first argument and prints its figures as JSON */
export function inOwnProcess<Run, Figures>(file: string, run: Run): Promise<Figures> {
  // The engine stands for the server, and runs as that does.
  const flags = file === "engine.ts" ? serverFlags : [];
  return printedBy([...flags, fileURLToPath(new URL(file, import.meta.url))], [JSON.stringify(run)]);
}

/** The operator's command, as typed after `./bancheng`. */
export function bancheng<Answer>(argv: readonly string[], environment: Readonly<Record<string, string>>) {
  const cli = fileURLToPath(new URL("../src/main/cli.ts", import.meta.url));
  return printedBy<Answer>([cli], [...argv, "--json"], environment);
}

/** @throws Error when the process does not end well */
function printedBy<Answer>(
  program: readonly string[],
  argv: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const child = spawn(process.execPath, [...program, ...argv], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, ...environment },
  });
  let out = "";
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    out += chunk;
  });
  return new Promise((done, fail) => {
    child.once("error", fail);
    child.once("close", (code) =>
      code === 0 ? done(JSON.parse(out)) : fail(new Error(`${program.join(" ")} ended with ${code}: ${out}`)),
    );
  });
}
