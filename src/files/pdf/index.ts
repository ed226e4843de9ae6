/**
 * Door of `files/pdf`: papers and certificates as PDF. What draws them (`render.ts`, `fonts.ts`) is loaded by the drawing
 * thread alone: fonts and their tools take more memory than the rest of a server's code.
 */
export type { CharacterNotPrintable, FontOptions, FontSet } from "./fonts.ts";
export type { Block, CertificateModel, LetterModel, PaperModel } from "./model.ts";
export { type BuildOptions, buildPaper } from "./papers/build.ts";
export { buildItemDocument } from "./papers/item-document.ts";
export { buildRecord, type RecordContent, type RecordDocument, type RecordStep } from "./papers/record.ts";
export { createPress } from "./press.ts";
export { createPdfRenderer, type PdfRenderer } from "./renderer.ts";
