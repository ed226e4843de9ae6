/** The fences hold: each is shown a breach and must bite. A fence that sees nothing passes everything. */
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { cruise, type IConfiguration } from "dependency-cruiser";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findImpurities } from "./support/purity.ts";

const root = join(import.meta.dirname, "..");
const require = createRequire(import.meta.url);
const config: IConfiguration & {
  forbidden: readonly { name: string; comment?: string }[];
} = require("../.dependency-cruiser.cjs");

/** rule → files that break it (and no other rule, where that can be) */
const BREACHES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "floor-core": { "src/core/shared/index.ts": 'import "../../app/a.ts";' },
  "floor-app": { "src/app/a.ts": 'import "../store/a.ts";' },
  "floor-store": { "src/store/a.ts": 'import "../files/a.ts";' },
  "floor-files": { "src/files/a.ts": 'import "../store/a.ts";' },
  "floor-http": { "src/http/a.ts": 'import "../store/a.ts";' },
  "floor-jobs": { "src/jobs/a.ts": 'import "../store/a.ts";' },
  "floor-cli": { "src/cli/a.ts": 'import type { A } from "../store/a.ts"; export type B = A;' },
  "floor-web": { "src/web/a.tsx": 'import "../app/a.ts";' },
  "room-shared": { "src/core/shared/index.ts": 'import "../calendar/index.ts";' },
  "room-calendar": { "src/core/calendar/index.ts": 'import "../clock/index.ts";' },
  "room-clock": { "src/core/clock/index.ts": 'import "../party/index.ts";' },
  "room-party": { "src/core/party/index.ts": 'import "../clock/index.ts";' },
  "room-form": { "src/core/form/index.ts": 'import "../flow/index.ts";' },
  "room-rule": { "src/core/rule/index.ts": 'import "../flow/index.ts";' },
  "room-flow": { "src/core/flow/index.ts": 'import "../catalog/index.ts";' },
  "room-catalog": { "src/core/catalog/index.ts": 'import type { A } from "../case/index.ts"; export type B = A;' },
  "room-prefill": { "src/core/prefill/index.ts": 'import "../case/index.ts";' },
  "room-case": { "src/core/case/index.ts": 'import "../certificate/index.ts";' },
  "room-certificate": { "src/core/certificate/index.ts": 'import "../ledger/index.ts";' },
  "room-ledger": { "src/core/ledger/index.ts": 'import "../certificate/index.ts";' },
  "room-joint": { "src/core/joint/index.ts": 'import "../certificate/index.ts";' },
  "room-unknown": { "src/core/attic/index.ts": 'import "../shared/index.ts";' },
  "room-door": { "src/core/calendar/index.ts": 'import "../shared/inner.ts";' },
  "core-door": { "src/app/a.ts": 'import "../core/shared/inner.ts";' },
  "core-packages": { "src/core/shared/index.ts": 'import "yaml";' },
  "core-machine": { "src/core/shared/index.ts": 'import "node:fs";' },
  "sql-only-in-store": { "src/http/a.ts": 'import "pg";' },
  "not-to-main": { "src/app/a.ts": 'import "../main/a.ts";' },
  "not-to-tests": { "src/app/a.ts": 'import "../../test/a.ts";' },
  "not-to-dev-packages": { "src/app/a.ts": 'import "fast-check";' },
  "no-cycle": {
    "src/app/a.ts": 'import type { B } from "./b.ts"; export type A = B;',
    "src/app/b.ts": 'import type { A } from "./a.ts"; export type B = A;',
  },
  resolvable: { "src/app/a.ts": 'import "./nowhere.ts";' },
};

const FLOORS = ["app", "store", "files", "http", "jobs", "cli", "main"];
const ROOMS = [
  "shared",
  "calendar",
  "clock",
  "form",
  "party",
  "flow",
  "catalog",
  "prefill",
  "case",
  "certificate",
  "ledger",
  "joint",
];

describe("the fences between floors and rooms", () => {
  let folder: string;

  beforeAll(() => {
    mkdirSync(join(root, ".cache"), { recursive: true });
    folder = mkdtempSync(join(root, ".cache/fences-"));
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("every rule carries a sentence for whoever breaks it, and has a breach to be tried with", () => {
    expect(config.forbidden.filter((rule) => !rule.comment)).toEqual([]);
    expect(config.forbidden.map((rule) => rule.name).sort()).toEqual(Object.keys(BREACHES).sort());
  });

  test("a house without a breach passes", async () => {
    expect(await breaches(folder, "clean", {})).toEqual([]);
  });

  test("every rule bites, on imports of types too", { timeout: 120_000 }, async () => {
    for (const [rule, files] of Object.entries(BREACHES))
      expect(await breaches(folder, rule, files), rule).toContain(rule);
  });
});

describe("core takes neither time nor chance nor time zone from the machine", () => {
  test("nowhere in core", () => {
    const files = globSync("src/core/**/*.ts", { cwd: root }).filter((file) => !file.endsWith(".test.ts"));
    const found = files.flatMap((file) =>
      findImpurities(readFileSync(join(root, file), "utf8")).map(
        ({ line, text, why }) => `${file}:${line} ${text} ${why}`,
      ),
    );
    expect(files.length).toBeGreaterThan(5);
    expect(found).toEqual([]);
  });

  test.each([
    "new Date()",
    "new Date",
    "Date()",
    "Date.now()",
    'Date["now"]()',
    "const clock = Date.now",
    "globalThis.Date.now()",
    "new globalThis.Date()",
    "Math.random()",
    "performance.now()",
    "crypto.randomUUID()",
    "new Date(2026, 1, 9)",
    "new Date(ms).getHours()",
    "new Date(ms).toLocaleDateString()",
  ])("%s is found", (text) => {
    expect(findImpurities(`const a = 1;\n${text};`)).toMatchObject([{ line: 2 }]);
  });

  test.each([
    "new Date(ms)",
    "new Date(ms).getUTCHours()",
    "Date.parse(text)",
    "Date.UTC(2026, 1)",
    "// Date.now()",
    '"Date.now()"',
  ])("%s is allowed", (text) => {
    expect(findImpurities(text)).toEqual([]);
  });
});

/** Names of the rules that a small house with these files breaks. */
async function breaches(
  folder: string,
  name: string,
  files: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
  const house = join(folder, name);
  const plain: readonly (readonly [string, string])[] = [
    ...FLOORS.map((floor) => [`src/${floor}/a.ts`, "export type A = 1;"] as const),
    ...ROOMS.map((room) => [`src/core/${room}/index.ts`, "export type A = 1;"] as const),
    ["src/core/shared/inner.ts", "export type A = 1;"],
    ["src/web/a.tsx", "export type A = 1;"],
    ["test/a.ts", "export type A = 1;"],
    ["package.json", JSON.stringify({ dependencies: { yaml: "*", pg: "*" }, devDependencies: { "fast-check": "*" } })],
  ];
  for (const [path, text] of [...plain, ...Object.entries(files)]) {
    mkdirSync(dirname(join(house, path)), { recursive: true });
    writeFileSync(join(house, path), text);
  }
  const { output } = await cruise(["src"], { baseDir: house, ...config.options, validate: true, ruleSet: config });
  if (typeof output === "string") throw new Error(output);
  return output.summary.violations.map((violation) => violation.rule.name);
}
