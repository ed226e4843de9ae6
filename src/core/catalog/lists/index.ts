export { type CellReader, type CellWords, makeCellReader, type RowFaults } from "./cells.ts";
export * from "./change.ts";
export { checkAgainstLists } from "./check-item.ts";
export { checkLists, type ListFinding, type ListSurroundings } from "./check-lists.ts";
export * from "./columns.ts";
export * from "./entry.ts";
export { indexLists, LISTS_OF_ITEMS, type ListIndex } from "./list-index.ts";
export { powerOf } from "./power-of.ts";
