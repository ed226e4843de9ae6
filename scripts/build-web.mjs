/** Builds the browser's pages into dist/web when their sources have changed. */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ensureInstalled, pinnedNode, projectEnv, root } from "./install.mjs";

const output = join(root, "dist/web");
const stamp = join(output, ".sources");

/** @param {(line: string) => void} say */
export async function ensureWebBuilt(say) {
  if (!existsSync(join(root, "vite.config.ts"))) return;
  const wanted = sourcesHash();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  say("building the web pages (after a change of their sources only)");
  await runVite();
  writeFileSync(stamp, wanted);
  say("the web pages are built");
}

function runVite() {
  const vite = join(root, "node_modules/vite/bin/vite.js");
  return new Promise((done, fail) => {
    const child = spawn(pinnedNode(), [vite, "build", "--logLevel", "warn"], {
      cwd: root,
      env: projectEnv(),
      stdio: ["ignore", 2, 2],
    });
    child.once("error", fail);
    child.once("exit", (code) => (code === 0 ? done(undefined) : fail(new Error(`the web build ended with ${code}`))));
  });
}

function sourcesHash() {
  const hash = createHash("sha256");
  for (const name of ["vite.config.ts", "package-lock.json", ...filesUnder("src/web"), ...filesUnder("src/core")]) {
    if (/\.test\.tsx?$/.test(name)) continue;
    hash
      .update(`${name}\0`)
      .update(readFileSync(join(root, name)))
      .update("\0");
  }
  return hash.digest("hex");
}

function filesUnder(folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(root.length + 1))
    .sort();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const say = (line) => process.stderr.write(`${line}\n`);
  await ensureInstalled(say);
  await ensureWebBuilt(say);
}
