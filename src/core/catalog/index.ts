export * from "./codes.ts";
export type * from "./item.ts";
export type * from "./law.ts";
export type * from "./organisation.ts";
export type * from "./procedure.ts";
