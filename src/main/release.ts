import { readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "./config.ts";

/** The version in package.json. */
export function releaseVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(projectRoot, "package.json"), "utf8"));
  const isNamed = typeof manifest === "object" && manifest !== null && "version" in manifest;
  return isNamed ? String(manifest.version) : "unknown";
}
