/** PostgreSQL's COPY over the ordinary client, as streams that wait for each other. */
import { once } from "node:events";
import type { Duplex } from "node:stream";
import type pg from "pg";

/** What the client hands to a running statement; its published types leave out the COPY part. */
interface CopyConnection {
  readonly stream: Duplex;
  query(sql: string): void;
  sendCopyFromChunk(chunk: Uint8Array): void;
  endCopyFrom(): void;
  sendCopyFail(reason: string): void;
}

const HIGH_WATER = 1_000_000;

/** Rows of `copy … to stdout`, one chunk a row. The client does nothing else until they are read or the loop is left. */
export async function* copyOut(client: pg.ClientBase, sql: string): AsyncGenerator<Uint8Array> {
  const statement = new CopyOut(sql);
  client.query(statement);
  try {
    yield* statement.chunks();
  } finally {
    await statement.drain();
  }
}

/** Feeds `copy … from stdin`. @returns the number of rows taken */
export function copyIn(client: pg.ClientBase, sql: string, source: AsyncIterable<Uint8Array>): Promise<number> {
  return new Promise((done, fail) => {
    client.query(new CopyIn(sql, source, done, fail));
  });
}

class CopyOut {
  readonly #sql: string;
  #waiting: Uint8Array[] = [];
  #bytes = 0;
  #ended = false;
  #error: Error | undefined;
  #stream: Duplex | undefined;
  #wake: () => void = () => undefined;

  constructor(sql: string) {
    this.#sql = sql;
  }

  async *chunks(): AsyncGenerator<Uint8Array> {
    while (true) {
      const ready = this.#waiting;
      this.#waiting = [];
      this.#bytes = 0;
      this.#stream?.resume();
      yield* ready;
      if (this.#waiting.length > 0) continue;
      if (this.#error !== undefined) throw this.#error;
      if (this.#ended) return;
      await this.#change();
    }
  }

  /** Lets the rest go by, so that the connection can be used again. */
  async drain(): Promise<void> {
    while (!this.#ended) {
      this.#waiting = [];
      this.#bytes = 0;
      this.#stream?.resume();
      await this.#change();
    }
  }

  submit(connection: unknown): void {
    const target = asCopyConnection(connection);
    this.#stream = target.stream;
    target.query(this.#sql);
  }

  handleCopyData(message: { chunk: Uint8Array }): void {
    this.#waiting.push(Buffer.from(message.chunk));
    this.#bytes += message.chunk.length;
    if (this.#bytes > HIGH_WATER) this.#stream?.pause();
    this.#wake();
  }

  handleCommandComplete(): void {}

  handleRowDescription(): void {}

  handleError(error: Error): void {
    this.#error = error;
    this.#end();
  }

  handleReadyForQuery(): void {
    this.#end();
  }

  #end(): void {
    this.#ended = true;
    this.#wake();
  }

  #change(): Promise<void> {
    return new Promise((done) => {
      this.#wake = done;
    });
  }
}

class CopyIn {
  readonly #sql: string;
  readonly #source: AsyncIterable<Uint8Array>;
  readonly #done: (rows: number) => void;
  readonly #fail: (error: Error) => void;
  #rows = 0;
  #error: Error | undefined;

  constructor(
    sql: string,
    source: AsyncIterable<Uint8Array>,
    done: (rows: number) => void,
    fail: (error: Error) => void,
  ) {
    this.#sql = sql;
    this.#source = source;
    this.#done = done;
    this.#fail = fail;
  }

  submit(connection: unknown): void {
    asCopyConnection(connection).query(this.#sql);
  }

  handleCopyInResponse(connection: unknown): void {
    void this.#pump(asCopyConnection(connection));
  }

  handleCommandComplete(message: { text?: string }): void {
    this.#rows = Number(/^COPY (\d+)/.exec(message.text ?? "")?.[1] ?? 0);
  }

  handleError(error: Error): void {
    this.#error ??= error;
    this.#fail(this.#error);
  }

  handleReadyForQuery(): void {
    this.#done(this.#rows);
  }

  async #pump(connection: CopyConnection): Promise<void> {
    try {
      for await (const chunk of this.#source) {
        if (this.#error !== undefined) return;
        connection.sendCopyFromChunk(chunk);
        if (connection.stream.writableNeedDrain) await once(connection.stream, "drain");
      }
      connection.endCopyFrom();
    } catch (error) {
      this.#error ??= error instanceof Error ? error : new Error(String(error));
      connection.sendCopyFail(this.#error.message);
    }
  }
}

function asCopyConnection(connection: unknown): CopyConnection {
  if (isCopyConnection(connection)) return connection;
  throw new TypeError("this PostgreSQL client cannot copy");
}

function isCopyConnection(value: unknown): value is CopyConnection {
  return typeof value === "object" && value !== null && "sendCopyFromChunk" in value && "stream" in value;
}
