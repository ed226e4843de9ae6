/**
 * Holds the weight of the first page of each entry: the script a browser fetches before it can draw it, gzipped.
 * Counted from Vite's manifest: the entry, all that it imports statically, the home page's own code with its imports,
 * and the heaviest of the languages.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
}

interface Budget {
  readonly entry: string;
  /** Fetched at once by the entry for its first page, though not statically imported. */
  readonly firstPage: readonly string[];
  readonly kilobytes: number;
  /** A mark of the package that must not travel with the first page (antd names its icons so). */
  readonly without: RegExp;
}

const BUDGETS: readonly Budget[] = [
  {
    entry: "portal.html",
    firstPage: ["features/home/HomePage.tsx", "i18n/zh-CN/ui.json", "i18n/zh-CN/portal.json"],
    kilobytes: 200,
    without: /anticon/,
  },
];

const output = fileURLToPath(new URL("../dist/web/", import.meta.url));
const manifest: Readonly<Record<string, Chunk>> = JSON.parse(readFileSync(join(output, ".vite/manifest.json"), "utf8"));

for (const budget of BUDGETS) check(budget);

function check({ entry, firstPage, kilobytes, without }: Budget): void {
  const files = new Set<string>();
  for (const start of [entry, ...firstPage]) collect(start, files);
  let total = 0;
  for (const file of files) {
    const content = readFileSync(join(output, file));
    const size = gzipSync(content, { level: 9 }).length;
    total += size;
    console.log(`${(size / 1000).toFixed(1).padStart(7)} kB  ${file}`);
    if (without.test(content.toString("utf8"))) fail(`${file} carries a package that ${entry} must do without`);
  }
  console.log(`${(total / 1000).toFixed(1).padStart(7)} kB  ${entry} (budget ${kilobytes} kB gzip)`);
  if (total > kilobytes * 1000) fail(`${entry} is over its budget: fetch later what the first page does not need`);
}

function collect(name: string, files: Set<string>): void {
  const chunk = manifest[name];
  if (chunk === undefined) fail(`${name} is not in the manifest: was it renamed?`);
  if (chunk === undefined || files.has(chunk.file)) return;
  files.add(chunk.file);
  for (const each of chunk.imports ?? []) collect(each, files);
}

function fail(sentence: string): void {
  console.error(sentence);
  process.exitCode = 1;
}
