/** What a backup needs of the database, of the stored files and of the archive it goes into. */

/** Rows of one table as PostgreSQL's COPY text format: one row a line. */
export type RowStream = AsyncIterable<Uint8Array>;

export interface DatabaseContent {
  /** Checksums of the migrations applied; the index is the version. */
  readonly migrations: readonly string[];
  readonly tables: readonly TableShape[];
  readonly sequences: readonly SequenceState[];
}

export interface TableShape {
  /** With its schema, quoted where it must be: `public.case_event`. */
  readonly name: string;
  /** Those that are stored, in the order of the rows' fields. */
  readonly columns: readonly string[];
}

export interface SequenceState {
  readonly name: string;
  /** A whole number of up to 19 digits. */
  readonly last: string;
  readonly called: boolean;
}

/** The whole database as of one moment, whatever is written meanwhile. */
export interface DatabaseSnapshot {
  readonly content: DatabaseContent;
  /** One chunk a row. */
  readTable(table: TableShape): RowStream;
  close(): Promise<void>;
}

/** A database being filled; nothing of it shows before `commit`. */
export interface DatabaseRestoration {
  /** @returns how many rows went in */
  loadRows(table: TableShape, rows: RowStream): Promise<number>;
  commit(): Promise<void>;
  abandon(): Promise<void>;
}

export interface StoredFiles {
  list(): Promise<readonly StoredFile[]>;
  /** Writes a file whole or not at all; one that is already there with this size stays. */
  write(path: string, size: number, content: AsyncIterable<Uint8Array>): Promise<void>;
}

export interface StoredFile {
  /** Relative to the folder of files, with `/`. */
  readonly path: string;
  readonly size: number;
  read(): AsyncIterable<Uint8Array>;
}

export interface MasterKeyFile {
  readonly path: string;
  /** Undefined where there is none. */
  read(): Promise<Uint8Array | undefined>;
  write(key: Uint8Array): Promise<void>;
}

export interface ArchiveWriter {
  add(name: string, content: Uint8Array): Promise<void>;
  addStream(name: string, size: number, content: AsyncIterable<Uint8Array>): Promise<void>;
  /** Writes the list of all entries with their SHA-256 last, and puts the file in its place. */
  finish(): Promise<ArchiveTotals>;
  abandon(): Promise<void>;
}

export interface ArchiveTotals {
  readonly entries: number;
  readonly bytes: number;
}

export interface ArchiveEntry {
  readonly name: string;
  readonly size: number;
  readonly content: AsyncIterable<Uint8Array>;
}

export interface ArchiveFile {
  /** @throws OperatorError `backup/archive-damaged` unless every listed entry is there unchanged and no other */
  verify(): Promise<ArchiveTotals>;
  /** One after the other; each content is to be read before the next entry is asked for. */
  entries(): AsyncIterable<ArchiveEntry>;
}
