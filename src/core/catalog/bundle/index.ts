export type { ChosenItem } from "./asked.ts";
export { type BundleChoice, type BundleItem, choiceOf } from "./choice.ts";
export { type Bundle, type BundleRefusal, composeBundle, type MergedQuestion } from "./compose.ts";
export type { CriticalPath } from "./days.ts";
export { type BundleFrame, type DraftedBundle, draftBundle } from "./draft.ts";
export type { FieldConflict, MergedField, PlacedField } from "./fields.ts";
export type { MergedMaterial } from "./materials.ts";
export type { Wait } from "./order.ts";
export * from "./proof.ts";
