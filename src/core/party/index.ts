export * from "./access.ts";
export * from "./identity.ts";
