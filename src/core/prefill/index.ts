/** Door of the room `prefill`: what is known already and need not be said or handed in again. */
export { isFresh } from "./freshness.ts";
export { type HeldPaper, heldPapers } from "./held.ts";
export type * from "./known.ts";
export { type Prefill, type PrefilledField, prefillForm, type SaidValue } from "./prefill.ts";
export { answersOf, type FieldProvenance, type Provenance, provenanceOf, type Taken } from "./provenance.ts";
export { type CorrectionTarget, parseReference, referenceOf } from "./reference.ts";
export { SOURCE_KINDS, type Source, type SourceKind, sourceKey } from "./source.ts";
