export type * from "./brand.ts";
export type * from "./json.ts";
export * from "./result.ts";
export * from "./time.ts";
