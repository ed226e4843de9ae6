export type * from "./brand.ts";
export * from "./feel.ts";
export type * from "./json.ts";
export * from "./result.ts";
export * from "./text.ts";
export * from "./time.ts";
