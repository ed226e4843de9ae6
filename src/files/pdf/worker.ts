/** The drawing thread: fonts are read once, papers come and go as messages. */
import { parentPort, workerData } from "node:worker_threads";
import { type FontOptions, loadFonts } from "./fonts.ts";
import { renderPaper } from "./render.ts";
import type { RenderOrder, RenderReply } from "./renderer.ts";

const fonts = loadFonts(workerData as FontOptions);

parentPort?.on("message", async ({ id, model, leniency }: RenderOrder) => {
  try {
    const result = await renderPaper(model, fonts, leniency);
    reply({ id, result }, result.ok ? [result.value.buffer as ArrayBuffer] : []);
  } catch (error) {
    reply({ id, error: error instanceof Error ? error.message : String(error) }, []);
  }
});

function reply(message: RenderReply, transfer: readonly ArrayBuffer[]): void {
  parentPort?.postMessage(message, [...transfer]);
}
