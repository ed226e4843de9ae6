export type * from "./findings.ts";
export { listUndrawn, readDmn } from "./read-dmn.ts";
