export * from "./findings.ts";
export { keysOf, openKept } from "./kept-catalogue.ts";
export { readBasisText } from "./law-texts.ts";
export * from "./model.ts";
export { readDistrict } from "./read-district.ts";
export { itemAsYaml } from "./write-item.ts";
