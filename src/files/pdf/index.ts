/** Door of `files/pdf`: papers and certificates as PDF. */
export type { CharacterNotPrintable, FontOptions, FontSet } from "./fonts.ts";
export { loadFonts } from "./fonts.ts";
export type { Block, CertificateModel, LetterModel, PaperModel } from "./model.ts";
export { type BuildOptions, buildPaper } from "./papers/build.ts";
export { buildRecord, type RecordContent, type RecordDocument, type RecordStep } from "./papers/record.ts";
export { createPress } from "./press.ts";
export { renderPaper } from "./render.ts";
export { createPdfRenderer, type PdfRenderer } from "./renderer.ts";
