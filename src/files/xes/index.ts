export type * from "./model.ts";
export { readObservedLog } from "./observed-log.ts";
export { type ReadXesOptions, readXes } from "./read.ts";
