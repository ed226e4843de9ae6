export type * from "./model.ts";
export { type ReadXesOptions, readXes } from "./read.ts";
