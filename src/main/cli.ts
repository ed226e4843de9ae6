/** The operator's command line: every command with what it needs. */
import { readFile } from "node:fs/promises";
import { archiveVerifyCommand } from "../cli/archive.ts";
import { backupCommand, restoreCommand } from "../cli/backup.ts";
import { benchHistoryCommand } from "../cli/bench-history.ts";
import { catalogueCheckCommand, catalogueImportCommand } from "../cli/catalogue.ts";
import { catalogueBundleCommand } from "../cli/catalogue-bundle.ts";
import { catalogueDocumentCommand, catalogueElementsCommand } from "../cli/catalogue-document.ts";
import { catalogueListCommands } from "../cli/catalogue-list.ts";
import { clockCommand } from "../cli/clock.ts";
import { type AnyCommand, dispatch } from "../cli/dispatch.ts";
import { districtLoadCommand } from "../cli/district.ts";
import { logReplayCommand } from "../cli/log-replay.ts";
import { migrateCommand } from "../cli/migrate.ts";
import { userAddCommand, userResetCommand } from "../cli/user.ts";
import { versionCommand } from "../cli/version.ts";
import { makeCalendar } from "../core/calendar/index.ts";
import type { Instant } from "../core/shared/index.ts";
import { verifyArchive } from "../files/archive/index.ts";
import { chinaCalendarSpec } from "../files/calendar/china.ts";
import { fileNameOf, migrate } from "../store/migrate.ts";
import { backUp, restore } from "./backup.ts";
import { makeHistoryCommand, removeHistoryCommand } from "./bench-history.ts";
import { importCatalogueCommand, loadDistrictCommand } from "./catalogue.ts";
import { bundleCommand } from "./catalogue-bundle.ts";
import { checkCatalogueCommand } from "./catalogue-check.ts";
import { readItemElements, writeItemDocument } from "./catalogue-document.ts";
import { parseConfig } from "./config.ts";
import { listCommands } from "./lists.ts";
import { replay } from "./log-replay.ts";
import { releaseVersion } from "./release.ts";
import { addUser, resetUser } from "./users.ts";
import { withDatabase } from "./with-database.ts";

const config = () => parseConfig(process.env, process.cwd());

const commands: readonly AnyCommand[] = [
  {
    name: "clock",
    usage: "--from DATE --limit LIMIT [--stop FROM..TO]… [--extend LIMIT]… [--as-of DATE]",
    summary: "reckon by when a limit ends (20wd, 60cd, 3mo, 8wh), day by day",
    write: (argv, streams) => clockCommand(argv, streams, makeCalendar(chinaCalendarSpec())),
  },
  districtLoadCommand((request) => loadDistrictCommand(config(), request)),
  catalogueImportCommand((request) => importCatalogueCommand(config(), request)),
  catalogueCheckCommand((request) => checkCatalogueCommand(config(), request)),
  catalogueBundleCommand((request) => bundleCommand(request, Date.now() as Instant)),
  ...catalogueListCommands(listCommands(config)),
  catalogueDocumentCommand("guide", (request) => writeItemDocument(config(), request)),
  catalogueDocumentCommand("handbook", (request) => writeItemDocument(config(), request)),
  catalogueElementsCommand((request) => readItemElements(config(), request)),
  backupCommand((request) => backUp(config(), releaseVersion(), request)),
  restoreCommand((request) => restore(config(), request)),
  logReplayCommand((request) => replay(config(), request)),
  userAddCommand((user, progress) => addUser(config(), user, progress)),
  userResetCommand((jurisdiction, login, progress) => resetUser(config(), jurisdiction, login, progress)),
  archiveVerifyCommand({ readFile, verify: verifyArchive }),
  migrateCommand((progress) =>
    withDatabase(config(), progress, async (database) =>
      (await migrate(database.migratorUrl, { log: progress })).map(fileNameOf),
    ),
  ),
  benchHistoryCommand({
    make: (request) => makeHistoryCommand(config(), request),
    remove: (request) => removeHistoryCommand(config(), request),
  }),
  versionCommand({ version: releaseVersion(), node: process.versions.node }),
];

process.exitCode = await dispatch(process.argv.slice(2), commands, {
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
});
