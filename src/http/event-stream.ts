/** Server-sent events: a comment now and then keeps proxies from closing the connection. */
import type { FastifyReply } from "fastify";
import type { Success } from "./route.ts";

declare module "fastify" {
  interface FastifyInstance {
    /** Connections that listen to changes now. */
    countEventStreams(): number;
  }
}

export interface EventStreams {
  answer(events: Events, reply: FastifyReply): FastifyReply;
  /** Ends every open stream, so that the server can close. */
  end(): void;
  count(): number;
}

type Events = NonNullable<Success<unknown>["events"]>;

const HEARTBEAT_MS = 20_000;
/** Bytes that may wait for a slow reader; past that it is cut off, comes back and asks for everything anew. */
const MAX_WAITING = 256 * 1024;

export function createEventStreams(): EventStreams {
  const open = new Set<FastifyReply["raw"]>();

  function answer(events: Events, reply: FastifyReply): FastifyReply {
    const { raw } = reply;
    reply.hijack();
    raw.writeHead(200, {
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-store",
      "x-accel-buffering": "no",
    });
    raw.write("retry: 2000\n\n");
    const write = (text: string) => {
      if (raw.writableLength > MAX_WAITING) raw.destroy();
      else raw.write(text);
    };
    // Who signed out, or was closed meanwhile, hears no more.
    const ask = () => {
      events.mayGoOn().then(
        (may) => {
          if (!may) raw.end();
        },
        () => raw.end(),
      );
    };
    const heartbeat = setInterval(() => {
      write(": still here\n\n");
      ask();
    }, HEARTBEAT_MS);
    const settle = events.inDoubt(ask);
    const close = events.open((event, data) => write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`));
    open.add(raw);
    raw.on("close", () => {
      clearInterval(heartbeat);
      settle();
      open.delete(raw);
      close();
    });
    return reply;
  }

  return {
    answer,
    end: () => {
      for (const raw of open) raw.end();
    },
    count: () => open.size,
  };
}
