/**
 * Writes the description of the API, `src/web/api/openapi.json`, and the browser's types made from it, `schema.ts`.
 * `--check` writes nothing and fails when one of them is not what the routes say.
 */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import openapiTypes, { astToString } from "openapi-typescript";
import { describeApi, type OpenApiDocument } from "../src/http/openapi/document.ts";
import { type ApiServices, apiRoutes } from "../src/http/routes.ts";

const folder = join(import.meta.dirname, "../src/web/api");
const documentFile = join(folder, "openapi.json");
const typesFile = join(folder, "schema.ts");

/** The routes as values: nothing behind them is asked while they are described. */
export function describeRoutes(): OpenApiDocument {
  const nothing: object = new Proxy(() => undefined, { get: () => nothing, apply: () => nothing });
  return describeApi(apiRoutes(nothing as ApiServices), { version: releaseVersion() });
}

function releaseVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(import.meta.dirname, "../package.json"), "utf8"));
  const isVersioned = typeof manifest === "object" && manifest !== null && "version" in manifest;
  return isVersioned ? String(manifest.version) : "0";
}

async function typesOf(document: OpenApiDocument): Promise<string> {
  const tree = await openapiTypes(JSON.stringify(document), { immutable: true });
  return `/** Written by scripts/write-openapi.ts from the routes of the API. */\n\n${astToString(tree)}`;
}

function isWritten(file: string, same: (text: string) => boolean): boolean {
  return existsSync(file) && same(readFileSync(file, "utf8"));
}

if (import.meta.main) {
  const document = describeRoutes();
  const json = JSON.stringify(document, null, 2);
  const types = await typesOf(document);
  if (process.argv.includes("--check")) {
    const stale = [
      // The formatter has its own mind about lines.
      ...(isWritten(documentFile, (text) => JSON.stringify(JSON.parse(text), null, 2) === json) ? [] : [documentFile]),
      ...(isWritten(typesFile, (text) => text === types) ? [] : [typesFile]),
    ];
    for (const file of stale)
      process.stderr.write(`${file} is not what the routes say: run scripts/write-openapi.ts\n`);
    process.exitCode = stale.length === 0 ? 0 : 1;
  } else {
    writeFileSync(documentFile, `${json}\n`);
    writeFileSync(typesFile, types);
    execFileSync("biome", ["format", "--write", documentFile], { stdio: ["ignore", "ignore", "inherit"] });
  }
}
