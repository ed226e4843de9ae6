/**
 * Commits that do not wait for the disk one by one, and are acknowledged no sooner for it. The connection that writes
 * goes on with its next statement while another one waits until the journal is on disk as far as that: the database's
 * own wait would leave it idle for a tenth of the time (docs/adr/0005-group-commit.md).
 */
import type pg from "pg";
import type { BoundStatement, TextRow } from "./bound-statement.ts";
import type { HeldClients } from "./held-clients.ts";

export interface DurableClients {
  /** For questions: what it writes is on disk a moment later. On its way when this returns, if a connection is at hand. */
  query<Row extends pg.QueryResultRow>(query: pg.QueryConfig): Promise<pg.QueryResult<Row>>;
  /**
   * Settles when what the statement wrote is on disk.
   * @param written told before that, when the database has run it and can go on with the next
   * @throws DatabaseError with the server's word when it was refused; anything else leaves open whether it was written
   */
  runBound(statement: BoundStatement, written?: () => void): Promise<readonly TextRow[]>;
  /** Several statements, all or nothing, on one connection. Settles when they are on disk. */
  transaction(work: (client: pg.ClientBase) => Promise<void>): Promise<void>;
  /** Settles when all that was committed before is on disk, by whomever. */
  durable(): Promise<void>;
  /** Gives all connections back that are not in use, and keeps none from now on. */
  release(): void;
}

/** Start-up setting of connections whose commits are waited for by `durable`. */
export const NOT_ONE_BY_ONE = "-c synchronous_commit=off";

/**
 * A transaction that writes nothing but a mark in the journal. Its commit waits as the server is told to (its disk, and
 * those that follow it), and with it all that stands in the journal before. Any role may do it.
 */
const FLUSH = { name: "flush-journal", text: "select pg_logical_emit_message(true, 'bancheng', '')" };

/**
 * @param writing connections opened with `NOT_ONE_BY_ONE`
 * @param waiting connections of the same server that commit as it is told to
 */
export function writeDurably(writing: HeldClients, waiting: HeldClients): DurableClients {
  const durable = shareRounds(async () => {
    await waiting.query(FLUSH);
  });
  return {
    query: writing.query,
    runBound: async (statement, written) => {
      const rows = await writing.runBound(statement);
      written?.();
      await durable();
      return rows;
    },
    transaction: async (work) => {
      await writing.transaction(work);
      await durable();
    },
    durable,
    release: () => {
      writing.release();
      waiting.release();
    },
  };
}

/** One round at a time. Whoever comes during one has the next, which is the same for all who came meanwhile. */
function shareRounds(round: () => Promise<void>): () => Promise<void> {
  let current: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  const start = () => {
    next = undefined;
    const mine = round().finally(() => {
      if (current === mine) current = undefined;
    });
    current = mine;
    return mine;
  };
  return () => {
    next ??= current?.then(start, start);
    return next ?? start();
  };
}
