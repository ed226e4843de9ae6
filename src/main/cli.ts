/** The operator's command line: every command with what it needs. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "../cli/command.ts";
import { dispatch } from "../cli/dispatch.ts";
import { migrateCommand } from "../cli/migrate.ts";
import { versionCommand } from "../cli/version.ts";
import { fileNameOf, migrate } from "../store/migrate.ts";
import { parseConfig, projectRoot } from "./config.ts";
import { withDatabase } from "./with-database.ts";

const config = () => parseConfig(process.env, process.cwd());

const commands: readonly Command[] = [
  migrateCommand((progress) =>
    withDatabase(config(), progress, async (database) =>
      (await migrate(database.migratorUrl, { log: progress })).map(fileNameOf),
    ),
  ),
  versionCommand({ version: releaseVersion(), node: process.versions.node }),
];

process.exitCode = await dispatch(process.argv.slice(2), commands, {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
});

function releaseVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(projectRoot, "package.json"), "utf8"));
  const isNamed = typeof manifest === "object" && manifest !== null && "version" in manifest;
  return isNamed ? String(manifest.version) : "unknown";
}
