/** Wires backup and restore to the configured database and folders. */
import { resolve } from "node:path";
import { createBackup } from "../app/operate/backup.ts";
import { restoreBackup } from "../app/operate/restore.ts";
import type { BackupRequest, RestoreRequest } from "../cli/backup.ts";
import { createArchive, openArchive } from "../files/backup/archive.ts";
import { masterKeyFile, storedFiles } from "../files/backup/folder.ts";
import { beginRestoration } from "../store/postgres/restoration.ts";
import { openSnapshot } from "../store/postgres/snapshot.ts";
import type { Config } from "./config.ts";
import { withDatabase, withMigratedDatabase } from "./with-database.ts";

export function backUp(config: Config, release: string, { file, withKey, progress }: BackupRequest) {
  return withMigratedDatabase(config, progress, async (database) => {
    const now = new Date();
    const archive = await createArchive(resolve(file), now.getTime());
    const snapshot = await openSnapshot(database.migratorUrl);
    try {
      progress(`writing ${file}`);
      const parts = {
        snapshot,
        archive,
        files: storedFiles(config.filesDir),
        masterKey: masterKeyFile(config.masterKeyFile),
      };
      return await createBackup(parts, { release, createdAt: now.toISOString(), withKey });
    } finally {
      await snapshot.close();
    }
  });
}

export function restore(config: Config, { file, force, progress }: RestoreRequest) {
  const archive = openArchive(resolve(file));
  return withDatabase(config, progress, (database) => {
    progress(`checking ${file}`);
    return restoreBackup({
      archive,
      beginDatabase: (content) => beginRestoration(database.migratorUrl, content, { force }),
      files: storedFiles(config.filesDir),
      masterKey: masterKeyFile(config.masterKeyFile),
    });
  });
}
