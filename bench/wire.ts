/**
 * HTTP/1.1 as thin as it goes: one request at a time on one kept-open connection. The load must not take the machine
 * away from what it measures, and a general client takes as much of it as the server. Only for answers with a
 * content-length, which is what the API gives to commands.
 */
import { connect, type Socket } from "node:net";

export interface WireAnswer {
  readonly status: number;
  readonly body: string;
}

export interface Wire {
  /** @param head request line and headers, each line ended, without host, length and the empty line at the end */
  send(head: string, body: string): Promise<WireAnswer>;
  close(): void;
}

const HEAD_END = Buffer.from("\r\n\r\n");
const LENGTH = /^content-length: *(\d+)/im;
/** More than any answer to a command in one piece; a longer one comes in several. */
const READ_BYTES = 16_384;

/** @throws Error when nobody listens there; `send` rejects when the connection breaks */
export async function openWire(baseUrl: string): Promise<Wire> {
  const { hostname, port, host } = new URL(baseUrl);
  const NOTHING = Buffer.alloc(0);
  let received: Buffer = NOTHING;
  let waiting: { readonly done: (answer: WireAnswer) => void; readonly fail: (error: Error) => void } | undefined;

  // Into one buffer for ever, past the machinery of streams.
  const onread = {
    buffer: Buffer.alloc(READ_BYTES),
    callback: (bytes: number, buffer: Uint8Array): boolean => {
      const chunk = Buffer.from(buffer.buffer, buffer.byteOffset, bytes);
      const all = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
      const answer = readAnswer(all);
      // What is not whole has to be kept out of the way of what comes next.
      received = answer === undefined ? Buffer.from(all) : NOTHING;
      if (answer !== undefined) waiting?.done(answer);
      return true;
    },
  };
  const socket = connect({ host: hostname, port: Number(port), noDelay: true, onread });
  await new Promise<void>((done, fail) => socket.once("connect", done).once("error", fail));
  const broken = (error?: Error) => waiting?.fail(error ?? new Error("the server closed the connection"));
  socket.on("error", broken).on("close", () => broken());

  return {
    send: (head, body) =>
      new Promise((done, fail) => {
        waiting = { done, fail };
        socket.write(`${head}host: ${host}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
      }),
    close: () => closeQuietly(socket),
  };
}

/** Undefined while a part is missing. */
function readAnswer(bytes: Buffer): WireAnswer | undefined {
  const headEnd = bytes.indexOf(HEAD_END);
  if (headEnd < 0) return undefined;
  const head = bytes.toString("latin1", 0, headEnd);
  const start = headEnd + HEAD_END.length;
  const end = start + Number(LENGTH.exec(head)?.[1] ?? 0);
  if (bytes.length < end) return undefined;
  return { status: Number(head.slice(9, 12)), body: bytes.toString("utf8", start, end) };
}

function closeQuietly(socket: Socket): void {
  socket.removeAllListeners("close");
  socket.destroy();
}
