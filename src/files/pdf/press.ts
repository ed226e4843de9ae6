/** The press of the platform: papers and records of cases drawn on the renderer's own thread. */
import type { PaperPress } from "../../app/ports/paper-press.ts";
import { buildPaper } from "./papers/build.ts";
import { buildRecord } from "./papers/record.ts";
import type { PdfRenderer } from "./renderer.ts";

export function createPress(renderer: Pick<PdfRenderer, "render">): PaperPress {
  return {
    print: async (content, options = {}) => {
      const built = buildPaper(content, options);
      return built.ok ? renderer.render(built.value) : built;
    },
    printRecord: (record) => renderer.render(buildRecord(record)),
  };
}
