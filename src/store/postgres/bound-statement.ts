/** A prepared statement whose parameters come as bytes made beforehand (see BindMessage), over the ordinary client. */
import type pg from "pg";

export interface BoundStatement {
  readonly name: string;
  readonly text: string;
  /** Bind, Execute and Sync as they go over the wire. */
  readonly message: Buffer;
}

/** A row as the server's own texts. */
export type TextRow = readonly (string | null)[];

/**
 * The statement is on its way when this returns, if the client is free.
 * @throws DatabaseError with the server's word
 */
export function runBound(client: pg.ClientBase, statement: BoundStatement): Promise<readonly TextRow[]> {
  return new Promise((done, fail) => {
    send(client, new BoundQuery(statement, done, fail));
  });
}

/**
 * As `runBound`, on a client that is at work on nothing but bound statements, of which the last is out
 * (`hasSentBound`): this one goes out at once, behind them, and the server goes on with it without waiting for anybody
 * here. Each is a transaction of its own, whatever becomes of the one before.
 */
export function runBehind(client: pg.ClientBase, statement: BoundStatement): Promise<readonly TextRow[]> {
  return new Promise((done, fail) => {
    const query = new BoundQuery(statement, done, fail);
    send(client, query);
    query.writeAhead("connection" in client ? client.connection : undefined);
  });
}

/**
 * Whether the client's last bound statement is on its way. The word of a refusal comes before the server is ready for the
 * next, and until then the client holds back what it is given: whatever overtook that would have its answer.
 */
export function hasSentBound(client: pg.ClientBase): boolean {
  return latest.get(client)?.isWritten ?? false;
}

const latest = new WeakMap<pg.ClientBase, BoundQuery>();

function send(client: pg.ClientBase, query: BoundQuery): void {
  latest.set(client, query);
  client.query(query);
}

/** What the client hands to a running statement; its published types leave out that part. */
interface Connection {
  readonly stream: { write(bytes: Uint8Array): unknown };
  readonly parsedStatements: Record<string, string | undefined>;
  readonly submittedNamedStatements: Record<string, string | undefined>;
  parse(statement: { readonly name: string; readonly text: string }): void;
}

class BoundQuery {
  /** By these the client knows which statements a connection has parsed. */
  readonly name: string;
  readonly text: string;
  readonly #message: Buffer;
  readonly #done: (rows: readonly TextRow[]) => void;
  readonly #fail: (error: Error) => void;
  readonly #rows: TextRow[] = [];
  #isWritten = false;

  get isWritten(): boolean {
    return this.#isWritten;
  }

  constructor(
    { name, text, message }: BoundStatement,
    done: (rows: readonly TextRow[]) => void,
    fail: (error: Error) => void,
  ) {
    this.name = name;
    this.text = text;
    this.#message = message;
    this.#done = done;
    this.#fail = fail;
  }

  /** Before the client's turn for it: only a statement that the server knows already, or there would be two answers. */
  writeAhead(given: unknown): void {
    const connection = asConnection(given);
    if (this.#isWritten || connection.parsedStatements[this.name] === undefined) return;
    this.#write(connection);
  }

  submit(given: unknown): void {
    if (this.#isWritten) return;
    const connection = asConnection(given);
    const { name, text } = this;
    if (connection.parsedStatements[name] === undefined && connection.submittedNamedStatements[name] === undefined) {
      connection.parse({ name, text });
      connection.submittedNamedStatements[name] = text;
    }
    this.#write(connection);
  }

  #write({ stream }: Connection): void {
    this.#isWritten = true;
    stream.write(this.#message);
  }

  handleDataRow({ fields }: { readonly fields: TextRow }): void {
    this.#rows.push(fields);
  }

  handleCommandComplete(): void {
    // Acknowledged only when the transaction has ended: see handleReadyForQuery.
  }

  handleError(error: Error): void {
    this.#fail(error);
  }

  handleReadyForQuery(): void {
    this.#done(this.#rows);
  }
}

function asConnection(given: unknown): Connection {
  if (isConnection(given)) return given;
  throw new TypeError("this PostgreSQL client cannot run prepared messages");
}

function isConnection(given: unknown): given is Connection {
  return typeof given === "object" && given !== null && "parsedStatements" in given && "stream" in given;
}
