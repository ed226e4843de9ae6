/** A worker thread that holds the fonts and draws papers one after the other, so that requests never wait for a PDF. */
import { Worker } from "node:worker_threads";
import type { Result } from "../../core/shared/index.ts";
import type { CharacterNotPrintable, FontOptions } from "./fonts.ts";
import type { PaperModel } from "./model.ts";
import type { Leniency } from "./render.ts";

export interface PdfRenderer {
  /** Refuses `paper/character-not-printable`. Rejects when the renderer is closed or its thread dies. */
  render(model: PaperModel, leniency?: Leniency): Promise<Result<Uint8Array, CharacterNotPrintable>>;
  /** Whether there is a thread now. */
  isAtWork(): boolean;
  close(): Promise<void>;
}

export interface RenderOrder {
  readonly id: number;
  readonly model: PaperModel;
  readonly leniency?: Leniency | undefined;
}

export type RenderReply =
  | { readonly id: number; readonly result: Result<Uint8Array, CharacterNotPrintable> }
  | { readonly id: number; readonly error: string };

interface Waiting {
  resolve(result: Result<Uint8Array, CharacterNotPrintable>): void;
  reject(error: Error): void;
}

export interface RendererOptions extends FontOptions {
  /** The thread ends after so long without a paper: it holds some 60 MB. A minute when nothing is said. */
  readonly keptMs?: number;
}

/**
 * Starts its thread with the first paper, and a new one after a crash or a long rest; an idle renderer does not keep the
 * process up.
 */
export function createPdfRenderer({ keptMs = 60_000, ...options }: RendererOptions = {}): PdfRenderer {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let resting: NodeJS.Timeout | undefined;
  let nextId = 1;
  let closed = false;

  const failAll = (error: Error): void => {
    worker = undefined;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };

  /** Nothing waits any more: the thread may be wanted again soon, or not for long. */
  const rest = (idle: Worker): void => {
    idle.unref();
    resting = setTimeout(() => {
      worker = undefined;
      void idle.terminate();
    }, keptMs).unref();
  };

  const start = (): Worker => {
    const started = new Worker(new URL("./worker.ts", import.meta.url), { workerData: options });
    started.on("message", (reply: RenderReply) => {
      const asked = waiting.get(reply.id);
      waiting.delete(reply.id);
      if (waiting.size === 0) rest(started);
      if ("error" in reply) asked?.reject(new Error(reply.error));
      else asked?.resolve(reply.result);
    });
    started.on("error", failAll);
    started.on("exit", (code) => {
      if (worker === started) failAll(new Error(`the PDF thread ended with code ${code}`));
    });
    return started;
  };

  return {
    render(model, leniency) {
      if (closed) return Promise.reject(new Error("the PDF renderer is closed"));
      clearTimeout(resting);
      worker ??= start();
      worker.ref();
      const id = nextId++;
      const current = worker;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        current.postMessage({ id, model, leniency });
      });
    },
    isAtWork: () => worker !== undefined,
    async close() {
      closed = true;
      clearTimeout(resting);
      const ending = worker;
      failAll(new Error("the PDF renderer is closed"));
      await ending?.terminate();
    },
  };
}
