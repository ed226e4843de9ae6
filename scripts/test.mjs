/** `npm test`: installs what it needs, then checks and tests everything, on PostgreSQL 15 too where that is found. */
import { existsSync } from "node:fs";
import { ensureBrowser, ensureChineseFont } from "./browser.mjs";
import { ensureWebBuilt } from "./build-web.mjs";
import { checks } from "./checks.mjs";
import { ensureInstalled } from "./install.mjs";
import { runSteps } from "./steps.mjs";
import { vitestStep } from "./vitest-step.mjs";

const say = (line) => process.stdout.write(`${line}\n`);

try {
  await ensureInstalled(say);
  const chromium = ensureBrowser(say);
  ensureChineseFont(say);
  await ensureWebBuilt(say);
  const browser = chromium === undefined ? {} : { BANCHENG_CHROMIUM: chromium };
  const old = existsSync("/usr/lib/postgresql/15/bin/initdb")
    ? [vitestStep("integration tests on PostgreSQL 15", "int", { BANCHENG_TEST_PG: "15" })]
    : [];
  const well = await runSteps([
    ...checks,
    { name: "weight of the portal's first page", program: "node", args: ["scripts/check-bundle.ts"] },
    vitestStep("unit tests on a machine in New York", "unit", { TZ: "America/New_York" }),
    vitestStep("integration tests on PostgreSQL 18", "int"),
    ...old,
    vitestStep("browser journeys", "journeys", browser),
  ]);
  process.exit(well ? 0 : 1);
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
