/**
 * Connections kept at hand for the commit statement. A pool hands its connections out a turn of the event loop later,
 * and in that turn every caller of the batch before goes on with its work: the database would stand idle for as long as
 * it takes to decide the next thirty commands.
 */
import pg from "pg";
import { type BoundStatement, hasSentBound, runBehind, runBound, type TextRow } from "./bound-statement.ts";

export interface HeldClients {
  /** The statement is on its way when this returns, if a connection is at hand. */
  query<Row extends pg.QueryResultRow>(query: pg.QueryConfig): Promise<pg.QueryResult<Row>>;
  /**
   * As `query`, with parameters that are bytes already. While another one is under way it goes out behind that, on the
   * same connection: the server has it at hand when it is done with the first.
   */
  runBound(statement: BoundStatement): Promise<readonly TextRow[]>;
  /** Several statements, all or nothing, on one connection. */
  transaction(work: (client: pg.ClientBase) => Promise<void>): Promise<void>;
  /** Gives all back that is not in use, and keeps none from now on. */
  release(): void;
}

/** How long a connection is kept that nobody uses. */
const KEPT_MS = 5_000;

export function holdClients(pool: pg.Pool): HeldClients {
  const idle: Held[] = [];
  /** At work on bound statements and nothing else. */
  let writing: Held | undefined;
  let keeping = true;

  async function open(): Promise<Held> {
    const client = await pool.connect();
    const held: Held = {
      client,
      underWay: 0,
      broken: undefined,
      timer: undefined,
      onError: (error) => drop(held, error),
    };
    // A connection that breaks while nobody uses it has nobody else to tell.
    client.on("error", held.onError);
    return held;
  }

  function drop(held: Held, error?: Error): void {
    held.broken ??= error;
    const place = idle.indexOf(held);
    if (place < 0) return;
    idle.splice(place, 1);
    giveBack(held);
  }

  function keep(held: Held): void {
    if (!keeping || held.broken !== undefined) {
      giveBack(held);
      return;
    }
    held.timer = setTimeout(() => drop(held), KEPT_MS).unref();
    idle.push(held);
  }

  async function run<Answer>(held: Held, ask: (client: pg.PoolClient) => Promise<Answer>): Promise<Answer> {
    held.underWay++;
    try {
      return await ask(held.client);
    } catch (error) {
      // What was sent behind it has its place; nothing more goes there until all of that is answered.
      if (writing === held) writing = undefined;
      if (!isAnswer(error)) held.broken ??= error instanceof Error ? error : new Error(String(error));
      throw error;
    } finally {
      held.underWay--;
      if (held.underWay === 0) {
        if (writing === held) writing = undefined;
        keep(held);
      }
    }
  }

  function runNow<Answer>(ask: (client: pg.PoolClient) => Promise<Answer>): Promise<Answer> {
    const held = takeIdle();
    return held === undefined ? open().then((fresh) => run(fresh, ask)) : run(held, ask);
  }

  function takeIdle(): Held | undefined {
    const held = idle.pop();
    clearTimeout(held?.timer);
    return held;
  }

  function runBoundNow(statement: BoundStatement): Promise<readonly TextRow[]> {
    // No third one: of such a queue the client warns, and who comes that far gains nothing by it.
    if (writing?.underWay === 1 && writing.broken === undefined && hasSentBound(writing.client))
      return run(writing, (client) => runBehind(client, statement));
    const held = takeIdle();
    const write = (one: Held) => {
      writing ??= one;
      return run(one, (client) => runBound(client, statement));
    };
    return held === undefined ? open().then(write) : write(held);
  }

  return {
    query: <Row extends pg.QueryResultRow>(query: pg.QueryConfig) => runNow((client) => client.query<Row>(query)),
    transaction: (work) =>
      runNow(async (client) => {
        await client.query("begin");
        try {
          await work(client);
          await client.query("commit");
        } catch (error) {
          await client.query("rollback");
          throw error;
        }
      }),
    runBound: runBoundNow,
    release: () => {
      keeping = false;
      for (const held of idle.splice(0)) giveBack(held);
    },
  };
}

interface Held {
  readonly client: pg.PoolClient;
  readonly onError: (error: Error) => void;
  /** What it was asked and has not answered. */
  underWay: number;
  broken: Error | undefined;
  timer: NodeJS.Timeout | undefined;
}

function giveBack({ client, broken, timer, onError }: Held): void {
  clearTimeout(timer);
  client.release(broken);
  client.removeListener("error", onError);
}

/** The server's word on a statement; anything else, and word that it goes away, is the end of the connection. */
function isAnswer(error: unknown): boolean {
  return error instanceof pg.DatabaseError && !/^(08|57P)/.test(error.code ?? "");
}
