/** Brings back what a backup holds. The archive is checked whole before anything is touched; rows appear all at once. */
import type {
  ArchiveEntry,
  ArchiveFile,
  DatabaseContent,
  DatabaseRestoration,
  MasterKeyFile,
  StoredFiles,
} from "../ports/backup.ts";
import { BACKUP_FORMAT, type BackupContent, fingerprintOf } from "./backup.ts";
import { OperatorError } from "./operator-error.ts";

export interface RestoreParts {
  readonly archive: ArchiveFile;
  /** Opened once the archive is known to be whole. */
  beginDatabase(content: DatabaseContent): Promise<DatabaseRestoration>;
  readonly files: StoredFiles;
  readonly masterKey: MasterKeyFile;
}

export interface RestoreReport {
  readonly createdAt: string;
  readonly tables: number;
  readonly rows: number;
  readonly files: number;
  /** `missing`: the rows are back, but sealed personal data cannot be read until the key is put in its place. */
  readonly masterKey: "restored" | "present" | "missing" | "none-needed";
}

/**
 * @throws OperatorError `backup/archive-damaged`, `backup/format-unknown`, `backup/master-key-differs`, and those of
 *   `beginDatabase`
 */
export async function restoreBackup(parts: RestoreParts): Promise<RestoreReport> {
  await parts.archive.verify();
  const content = await readContent(parts.archive);
  await assertSameKey(parts.masterKey, content);
  const restoration = await parts.beginDatabase(content.database);
  try {
    const tables = new Map(content.database.tables.map((table) => [table.name, table]));
    let rows = 0;
    let files = 0;
    for await (const entry of parts.archive.entries()) {
      const table = tables.get(/^tables\/(.+)\/\d+\.copy$/.exec(entry.name)?.[1] ?? "");
      if (table !== undefined) rows += await restoration.loadRows(table, entry.content);
      else if (entry.name.startsWith("files/")) {
        await parts.files.write(entry.name.slice("files/".length), entry.size, entry.content);
        files++;
      } else if (entry.name === "master.key") await parts.masterKey.write(await collect(entry.content));
    }
    await restoration.commit();
    const masterKey = await keyOutcome(parts.masterKey, content);
    return { createdAt: content.createdAt, tables: tables.size, rows, files, masterKey };
  } catch (error) {
    await restoration.abandon();
    throw error;
  }
}

async function readContent(archive: ArchiveFile): Promise<BackupContent> {
  const first = await firstEntry(archive);
  const parsed: unknown =
    first?.name === "content.json" ? JSON.parse((await collect(first.content)).toString("utf8")) : undefined;
  if (isBackupContent(parsed)) return parsed;
  throw new OperatorError("backup/format-unknown", `The file is no backup in the format ${BACKUP_FORMAT}.`);
}

async function firstEntry(archive: ArchiveFile): Promise<{ name: string; content: readonly Uint8Array[] } | undefined> {
  for await (const entry of archive.entries()) return { name: entry.name, content: [await collect(entry.content)] };
  return undefined;
}

/** The archive was verified: what says our format is ours. */
function isBackupContent(value: unknown): value is BackupContent {
  return typeof value === "object" && value !== null && "format" in value && value.format === BACKUP_FORMAT;
}

async function assertSameKey(file: MasterKeyFile, content: BackupContent): Promise<void> {
  const present = fingerprintOf(await file.read());
  const { fingerprint } = content.masterKey;
  if (present === null || fingerprint === null || present === fingerprint) return;
  throw new OperatorError(
    "backup/master-key-differs",
    `The backup was sealed with another master key (${fingerprint}) than the one in ${file.path} (${present}). Put the right key there, or move this one away.`,
    { expected: fingerprint, present },
  );
}

async function keyOutcome(file: MasterKeyFile, { masterKey }: BackupContent): Promise<RestoreReport["masterKey"]> {
  if (masterKey.fingerprint === null) return "none-needed";
  if (masterKey.included) return "restored";
  return (await file.read()) === undefined ? "missing" : "present";
}

async function collect(content: ArchiveEntry["content"] | Iterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of content) chunks.push(chunk);
  return Buffer.concat(chunks);
}
