/** What the browser journeys need: a Chromium, and a font with Chinese characters for the pictures. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { pinnedNode, projectEnv, root } from "./install.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const MAC_APPS = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/**
 * The system's Chromium, else Playwright's own download, else the distribution's package (as root).
 *
 * @param {(line: string) => void} say
 * @returns {string | undefined} path of the program; undefined when Playwright finds its own
 */
export function ensureBrowser(say) {
  const system = findChromium();
  if (system !== undefined) return system;
  say("no Chromium on this system: downloading Playwright's own");
  if (runPlaywrightInstall() === 0) return undefined;
  if (process.getuid?.() === 0 && aptInstall("chromium", say)) {
    const installed = findChromium();
    if (installed !== undefined) return installed;
  }
  throw new Error("There is no browser for the journeys: install Chromium, or name one in BANCHENG_CHROMIUM.");
}

/** @param {(line: string) => void} say */
export function ensureChineseFont(say) {
  const listed = spawnSync("fc-list", [":lang=zh", "family"], { encoding: "utf8" });
  if (process.platform !== "linux" || (listed.status === 0 && listed.stdout.trim() !== "")) return;
  if (process.getuid?.() === 0 && aptInstall("fonts-noto-cjk", say)) return;
  say("no font with Chinese characters here: pictures of pages will show boxes (install fonts-noto-cjk)");
}

function findChromium() {
  const named = process.env.BANCHENG_CHROMIUM;
  if (named !== undefined && existsSync(named)) return named;
  const folders = (process.env.PATH ?? "").split(":");
  const candidates = [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...MAC_APPS];
  return candidates.find(
    (path) => existsSync(path) && spawnSync(path, ["--version"], { stdio: "ignore" }).status === 0,
  );
}

function runPlaywrightInstall() {
  const cli = join(root, "node_modules/playwright/cli.js");
  const withSystem = process.platform === "linux" && process.getuid?.() === 0 ? ["--with-deps"] : [];
  return spawnSync(pinnedNode(), [cli, "install", ...withSystem, "chromium-headless-shell"], {
    cwd: root,
    env: projectEnv(),
    stdio: "inherit",
    timeout: 300_000,
  }).status;
}

function aptInstall(name, say) {
  say(`installing ${name} with apt-get`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const install = () =>
    spawnSync("apt-get", ["install", "-y", "--no-install-recommends", name], { env, stdio: "inherit" }).status === 0;
  return install() || (spawnSync("apt-get", ["update"], { env, stdio: "inherit" }).status === 0 && install());
}
