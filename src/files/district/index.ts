export * from "./findings.ts";
export { keysOf, openKept } from "./kept-catalogue.ts";
export { readBasisText } from "./law-texts.ts";
export * from "./model.ts";
export { readDistrict, requireFolder } from "./read-district.ts";
export { itemAsYaml } from "./write-item.ts";
