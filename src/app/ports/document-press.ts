/** Makes a file of a guide or a handbook. `files` is the one that knows of PDF and HTML. */
import type { ItemDocument } from "../catalogue/item-document.ts";

export type DocumentFormat = "html" | "pdf";

export interface DocumentPress {
  /** The same document gives the same bytes. */
  print(document: ItemDocument, format: DocumentFormat): Promise<Uint8Array>;
}
