/** Door of the room `certificate`: numbers, kinds and contents of papers and certificates. */
export * from "./chinese-writing.ts";
export * from "./completeness.ts";
export * from "./holder.ts";
export * from "./kinds.ts";
export * from "./number.ts";
export type * from "./paper.ts";
