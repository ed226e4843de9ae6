export type * from "./problems.ts";
export type * from "./spec.ts";
