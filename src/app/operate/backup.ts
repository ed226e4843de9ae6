/**
 * One file that holds everything: the rows of every table as of one moment, and the stored files. The master key that
 * opens personal data stays out unless asked for, so that a lost backup does not tell anybody's secrets.
 */
import { createHash } from "node:crypto";
import type {
  ArchiveTotals,
  ArchiveWriter,
  DatabaseContent,
  DatabaseSnapshot,
  MasterKeyFile,
  RowStream,
  StoredFiles,
} from "../ports/backup.ts";

export const BACKUP_FORMAT = "bancheng-backup/1";

/** First entry of a backup, `content.json`. */
export interface BackupContent {
  readonly format: typeof BACKUP_FORMAT;
  readonly release: string;
  /** RFC 3339. */
  readonly createdAt: string;
  readonly database: DatabaseContent;
  readonly masterKey: MasterKeyNote;
}

export interface MasterKeyNote {
  readonly included: boolean;
  /** First 16 hex digits of the key's SHA-256; null where there was no key yet. */
  readonly fingerprint: string | null;
}

export interface BackupParts {
  readonly snapshot: DatabaseSnapshot;
  readonly files: StoredFiles;
  readonly masterKey: MasterKeyFile;
  readonly archive: ArchiveWriter;
}

export interface BackupOrder {
  readonly release: string;
  readonly createdAt: string;
  readonly withKey: boolean;
}

export interface BackupReport extends ArchiveTotals {
  readonly tables: number;
  readonly rows: number;
  readonly files: number;
  readonly masterKey: MasterKeyNote;
}

const PART_BYTES = 4_000_000;

export async function createBackup(parts: BackupParts, order: BackupOrder): Promise<BackupReport> {
  const { snapshot, archive } = parts;
  const key = await parts.masterKey.read();
  const masterKey: MasterKeyNote = { included: order.withKey && key !== undefined, fingerprint: fingerprintOf(key) };
  const { tables } = snapshot.content;
  try {
    await archive.add("content.json", asJson({ ...contentOf(order, snapshot.content), masterKey }));
    if (masterKey.included && key !== undefined) await archive.add("master.key", key);
    let rows = 0;
    for (const table of tables) rows += await addTable(archive, table.name, snapshot.readTable(table));
    // Files are stored before the rows that name them, so those of the snapshot are all here by now.
    const files = await parts.files.list();
    for (const file of files) await archive.addStream(`files/${file.path}`, file.size, file.read());
    const totals = await archive.finish();
    return { ...totals, tables: tables.length, rows, files: files.length, masterKey };
  } catch (error) {
    await archive.abandon();
    throw error;
  }
}

/** @returns first 16 hex digits of the SHA-256, to tell keys apart without showing them */
export function fingerprintOf(key: Uint8Array | undefined): string | null {
  return key === undefined ? null : createHash("sha256").update(key).digest("hex").slice(0, 16);
}

function contentOf(order: BackupOrder, database: DatabaseContent): Omit<BackupContent, "masterKey"> {
  return { format: BACKUP_FORMAT, release: order.release, createdAt: order.createdAt, database };
}

/** Cuts a table into parts of whole rows, since an entry's size stands before its content. */
async function addTable(archive: ArchiveWriter, table: string, rows: RowStream): Promise<number> {
  let chunks: Uint8Array[] = [];
  let size = 0;
  let count = 0;
  let part = 0;
  async function flush(): Promise<void> {
    part++;
    await archive.add(`tables/${table}/${String(part).padStart(6, "0")}.copy`, Buffer.concat(chunks));
    chunks = [];
    size = 0;
  }
  for await (const row of rows) {
    chunks.push(row);
    size += row.length;
    count++;
    if (size >= PART_BYTES) await flush();
  }
  if (size > 0) await flush();
  return count;
}

function asJson(content: BackupContent): Uint8Array {
  return Buffer.from(`${JSON.stringify(content, null, 2)}\n`);
}
