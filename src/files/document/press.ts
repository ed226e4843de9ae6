/** Guides and handbooks as files. A character that no font has gives way to 〓: what is printed here proves nothing. */
import type { DocumentPress } from "../../app/ports/document-press.ts";
import { buildItemDocument, type PdfRenderer } from "../pdf/index.ts";
import { documentHtml } from "./html.ts";

export function createDocumentPress(renderer: Pick<PdfRenderer, "render">): DocumentPress {
  return {
    async print(document, format) {
      if (format === "html") return documentHtml(document);
      const drawn = await renderer.render(buildItemDocument(document), { exact: [], han: true });
      if (!drawn.ok) throw new Error(`${drawn.refusal.code}: ${document.itemName}`);
      return drawn.value;
    },
  };
}
