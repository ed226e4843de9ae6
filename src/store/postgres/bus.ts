/**
 * Word between processes by LISTEN and NOTIFY on one connection. Messages of a tenth of a second go out together and
 * apart from the commits they tell of: a notification inside a commit would make all commits queue behind one lock.
 * A connection that is lost comes back by itself. What is to be said waits for it; what others said meanwhile is lost,
 * and listeners are told so.
 */
import pg from "pg";
import type { Bus, BusMessage } from "../../app/ports/bus.ts";

export interface OpenBus extends Bus {
  end(): Promise<void>;
}

const CHANNEL = "bancheng";
const GATHER_MS = 100;
const RETRY_MS = 1_000;
/** PostgreSQL takes 7,999 bytes. */
const MAX_PAYLOAD = 7_500;
/** Messages that wait for a connection; past that the oldest are dropped, and those who listen have clocks of their own. */
const MAX_WAITING = 5_000;

/** @param url of the role `bancheng_app` */
export function openBus(url: string, onError: (error: Error) => void = () => undefined): OpenBus {
  const listeners: ((message: BusMessage) => void)[] = [];
  let client: pg.Client | null = null;
  const waiting: string[] = [];
  let timer: NodeJS.Timeout | undefined;
  let retry: NodeJS.Timeout | undefined;
  let ended = false;
  let connecting = connect();
  let sending: Promise<void> = Promise.resolve();

  async function connect(): Promise<void> {
    const fresh = new pg.Client({ connectionString: url, application_name: "bancheng bus", keepAlive: true });
    fresh.on("error", (error) => lost(fresh, error));
    fresh.on("end", () => lost(fresh));
    fresh.on("notification", ({ payload, processId }) => {
      if (processId !== processIdOf(fresh)) receive(payload ?? "");
    });
    try {
      await fresh.connect();
      await fresh.query(`listen ${CHANNEL}`);
      client = fresh;
      for (const listener of listeners) listener({ kind: "missed" });
      if (waiting.length > 0) void flush();
    } catch (error) {
      lost(fresh, error instanceof Error ? error : new Error(String(error)));
    }
  }

  function lost(which: pg.Client, error?: Error): void {
    if (error !== undefined) onError(error);
    if (client === which) client = null;
    which.removeAllListeners("end");
    which.end().catch(() => undefined);
    if (ended || retry !== undefined) return;
    retry = setTimeout(() => {
      retry = undefined;
      if (!ended) connecting = connect();
    }, RETRY_MS);
  }

  function receive(payload: string): void {
    for (const message of parseMessages(payload)) for (const listener of listeners) listener(message);
  }

  /** One statement after the other: the connection has no queue of its own. */
  function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    sending = sending.then(async () => {
      const said = waiting.splice(0);
      if (said.length === 0) return;
      if (!(await send(gather(said)))) waiting.unshift(...said);
      waiting.splice(0, waiting.length - MAX_WAITING);
    });
    return sending;
  }

  /**
   * In one statement: each notification by itself would be a transaction of its own, and flushed to disk.
   * @returns whether they were said
   */
  async function send(parts: readonly (readonly string[])[]): Promise<boolean> {
    if (client === null) return false;
    try {
      const payloads = parts.map((messages) => `[${messages.join(",")}]`);
      await client.query("select pg_notify($1, said) from unnest($2::text[]) as said", [CHANNEL, payloads]);
      return true;
    } catch (error) {
      onError(error instanceof Error ? error : new Error(String(error)));
      return false;
    }
  }

  return {
    publish(message) {
      const text = JSON.stringify(message);
      // It would hold up all others for ever.
      if (Buffer.byteLength(text) > MAX_PAYLOAD - 2)
        return onError(new RangeError(`too long to be said: ${message.kind}`));
      waiting.push(text);
      timer ??= setTimeout(() => void flush(), GATHER_MS);
    },
    subscribe: (listener) => void listeners.push(listener),
    async end() {
      ended = true;
      clearTimeout(timer);
      clearTimeout(retry);
      await connecting;
      await flush();
      const last = client;
      client = null;
      last?.removeAllListeners("end");
      await last?.end().catch(() => undefined);
    },
  };
}

/** Equal messages once, in parts that fit a notification as a JSON array. */
function gather(messages: readonly string[]): readonly (readonly string[])[] {
  const parts: string[][] = [];
  let bytes = MAX_PAYLOAD;
  for (const message of new Set(messages)) {
    const size = Buffer.byteLength(message) + 1;
    if (bytes + size > MAX_PAYLOAD) {
      parts.push([]);
      bytes = 2;
    }
    parts.at(-1)?.push(message);
    bytes += size;
  }
  return parts;
}

/** Written by `publish` of this release or another: what is not known is left to whoever knows it. */
function parseMessages(payload: string): readonly BusMessage[] {
  try {
    const parsed: unknown = JSON.parse(payload);
    return Array.isArray(parsed) ? (parsed as BusMessage[]) : [];
  } catch {
    return [];
  }
}

function processIdOf(client: pg.Client): unknown {
  return "processID" in client ? client.processID : undefined;
}
