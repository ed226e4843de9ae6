/**
 * Work that one process of all does at a time: whoever holds the lock. It is held by a connection, so that the database
 * lets it go when its holder dies, and another takes it at its next question.
 */
import pg from "pg";

export interface Sole {
  /** Whether the work is this process's now. Asked before each piece of work; false as long as the database is away. */
  isMine(): Promise<boolean>;
  end(): Promise<void>;
}

/** Any number will do as long as no other lock of this database has it. */
const DUTIES_LOCK = 990_108_004;

/** @param url of the role `bancheng_app` */
export function openSole(url: string, lock = DUTIES_LOCK): Sole {
  let connection: Promise<pg.Client> | undefined;
  let mine = false;
  let ended = false;

  function connect(): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: url, application_name: "bancheng duties", keepAlive: true });
    const connecting = client.connect().then(() => client);
    const lost = () => {
      if (connection !== connecting) return;
      connection = undefined;
      mine = false;
    };
    client.on("error", lost).on("end", lost);
    connecting.catch(lost);
    return connecting;
  }

  return {
    async isMine() {
      if (mine || ended) return mine;
      connection ??= connect();
      try {
        const client = await connection;
        const { rows } = await client.query<{ mine: boolean }>("select pg_try_advisory_lock($1) as mine", [lock]);
        // It may have broken after it answered.
        mine = connection !== undefined && rows[0]?.mine === true;
        return mine;
      } catch {
        return false;
      }
    },
    async end() {
      ended = true;
      mine = false;
      const last = await connection?.catch(() => undefined);
      connection = undefined;
      await last?.end().catch(() => undefined);
    },
  };
}
