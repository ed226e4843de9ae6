export * from "./findings.ts";
export * from "./model.ts";
export { readDistrict } from "./read-district.ts";
