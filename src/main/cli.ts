/** The operator's command line: every command with what it needs, which is read when the command is given. */
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
import { chinaCalendarSpec } from "../files/calendar/china.ts";
import { parseConfig } from "./config.ts";
import { releaseVersion } from "./release.ts";

const config = () => parseConfig(process.env, process.cwd());

const documents = () => import("./catalogue-document.ts");
const lists = async () => (await import("./lists.ts")).listCommands(config);

const commands: readonly AnyCommand[] = [
  {
    name: "clock",
    usage: "--from DATE --limit LIMIT [--stop FROM..TO]… [--extend LIMIT]… [--as-of DATE]",
    summary: "reckon by when a limit ends (20wd, 60cd, 3mo, 8wh), day by day",
    write: (argv, streams) => clockCommand(argv, streams, makeCalendar(chinaCalendarSpec())),
  },
  districtLoadCommand(async (request) => (await import("./catalogue.ts")).loadDistrictCommand(config(), request)),
  catalogueImportCommand(async (request) => (await import("./catalogue.ts")).importCatalogueCommand(config(), request)),
  catalogueCheckCommand(async (request) =>
    (await import("./catalogue-check.ts")).checkCatalogueCommand(config(), request),
  ),
  catalogueBundleCommand(async (request) =>
    (await import("./catalogue-bundle.ts")).bundleCommand(request, Date.now() as Instant),
  ),
  ...catalogueListCommands({
    import: async (request) => (await lists()).import(request),
    export: async (request) => (await lists()).export(request),
    search: async (request) => (await lists()).search(request),
  }),
  catalogueDocumentCommand("guide", async (request) => (await documents()).writeItemDocument(config(), request)),
  catalogueDocumentCommand("handbook", async (request) => (await documents()).writeItemDocument(config(), request)),
  catalogueElementsCommand(async (request) => (await documents()).readItemElements(config(), request)),
  backupCommand(async (request) => (await import("./backup.ts")).backUp(config(), releaseVersion(), request)),
  restoreCommand(async (request) => (await import("./backup.ts")).restore(config(), request)),
  logReplayCommand(async (request) => (await import("./log-replay.ts")).replay(config(), request)),
  userAddCommand(async (user, progress) => (await import("./users.ts")).addUser(config(), user, progress)),
  userResetCommand(async (jurisdiction, login, progress) =>
    (await import("./users.ts")).resetUser(config(), jurisdiction, login, progress),
  ),
  archiveVerifyCommand({
    readFile,
    verify: async (bytes) => (await import("../files/archive/index.ts")).verifyArchive(bytes),
  }),
  migrateCommand(async (progress) => {
    const { fileNameOf, migrate } = await import("../store/migrate.ts");
    const { withDatabase } = await import("./with-database.ts");
    return withDatabase(config(), progress, async (database) =>
      (await migrate(database.migratorUrl, { log: progress })).map(fileNameOf),
    );
  }),
  benchHistoryCommand({
    make: async (request) => (await import("./bench-history.ts")).makeHistoryCommand(config(), request),
    remove: async (request) => (await import("./bench-history.ts")).removeHistoryCommand(config(), request),
  }),
  versionCommand({ version: releaseVersion(), node: process.versions.node }),
];

process.exitCode = await dispatch(process.argv.slice(2), commands, {
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
});
