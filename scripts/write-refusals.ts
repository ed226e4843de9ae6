/**
 * Writes `docs/refusals.md`: every public code with its HTTP status and its sentences. `--check` writes nothing and
 * fails when the file says otherwise.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findRefusalStatus, REFUSAL_STATUS } from "../src/http/refusal-status.ts";
import { INPUT_PROBLEM_CODES } from "../src/http/schemas.ts";

const root = join(import.meta.dirname, "..");
const target = join(root, "docs/refusals.md");
const parts = join(root, "src/web/i18n/parts");

export type Texts = Readonly<Record<string, string>>;

/** Sentences of one language by code. */
export function readTexts(language: "zh-CN" | "en" | "zh-Hant"): Texts {
  const files = readdirSync(parts).filter((file) => file.endsWith(`.${language}.json`));
  return Object.assign({}, ...files.map((file) => JSON.parse(readFileSync(join(parts, file), "utf8"))));
}

/** Codes that answer a request as a whole, in order. */
export function listRefusals(): readonly string[] {
  return Object.keys(REFUSAL_STATUS).sort();
}

/** Codes of single problems within `request/invalid` and `form/invalid`, or of findings: they have no status. */
export function listProblems(): readonly string[] {
  const written = Object.keys(readTexts("zh-CN")).filter(
    (code) => !/^(http\/status-|field\/|value\/)/.test(code) && !code.endsWith(".mend"),
  );
  const codes = new Set([...INPUT_PROBLEM_CODES, ...written]);
  return [...codes].filter((code) => findRefusalStatus(code) === undefined).sort();
}

/** What stops the platform from running, as `OperatorError` says it in the source: code and sentence. */
function listOperatorErrors(): readonly (readonly [code: string, sentence: string])[] {
  const sources = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" }).filter(
    (file) => file.endsWith(".ts") && !file.endsWith(".test.ts"),
  );
  const found = new Map<string, string>();
  for (const file of sources.sort()) {
    const text = readFileSync(join(root, "src", file), "utf8");
    for (const [, code = "", plain, template = ""] of text.matchAll(OPERATOR_ERROR)) {
      const sentence = plain ?? template;
      if (!found.has(code)) found.set(code, sentence.replaceAll(/\$\{[^}]*\}/g, "…").replace(/\$\{.*/, "…"));
    }
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1));
}

const OPERATOR_ERROR = /new OperatorError\(\s*"([a-z-]+\/[a-z-]+)",\s*(?:"((?:[^"\\]|\\.)*)"|`((?:[^`\\]|\\.)*)`)/g;

export function refusalsPage(): string {
  const chinese = readTexts("zh-CN");
  const english = readTexts("en");
  const row = (code: string) => {
    const status = findRefusalStatus(code);
    const cells = [`\`${code}\``, ...(status === undefined ? [] : [status]), chinese[code] ?? "", english[code] ?? ""];
    return `| ${cells.map((cell) => String(cell).replaceAll("|", "\\|")).join(" | ")} |`;
  };
  return `# Refusals

Every "no" of the platform has a stable public code, \`room/obstacle\`, that is never reused. Over HTTP it comes as RFC 9457
problem+json with the status below, the facts in \`{{…}}\` as fields, and the sentence in the reader's language. Written by
\`node scripts/write-refusals.ts\` from the table of statuses and the texts; edit those.

## Answers to a request

| code | status | zh-CN | en |
|---|---|---|---|
${listRefusals().map(row).join("\n")}

## Problems named within an answer, and findings of the compilers

| code | zh-CN | en |
|---|---|---|
${listProblems().map(row).join("\n")}

## What stops the platform, told to its operator

| code | sentence |
|---|---|
${listOperatorErrors()
  .map(([code, sentence]) => `| \`${code}\` | ${sentence.replaceAll("|", "\\|")} |`)
  .join("\n")}
`;
}

if (import.meta.main) {
  const page = refusalsPage();
  const written = existsSync(target) ? readFileSync(target, "utf8") : "";
  if (!process.argv.includes("--check")) writeFileSync(target, page);
  else if (written !== page) {
    process.stderr.write(
      "docs/refusals.md is not what the table and the texts say: run node scripts/write-refusals.ts\n",
    );
    process.exitCode = 1;
  }
}
