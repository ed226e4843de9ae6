/** Lists as CSV, XLSX, JSON and YAML: what one of them writes, the same one reads. */
import type { ListFiles } from "../../app/ports/list-files.ts";
import { readSheetRows, sheetOf } from "./sheet.ts";
import { readTree, writeTree } from "./tree.ts";

export const listFiles: ListFiles = {
  write(list, entries, { format, words }) {
    return format === "csv" || format === "xlsx"
      ? sheetOf(list, entries, { format, words })
      : writeTree(list, entries, format);
  },
  read(list, bytes, { format, ...how }) {
    return format === "csv" || format === "xlsx"
      ? readSheetRows(list, bytes, { format, ...how })
      : readTree(list, bytes, format);
  },
};
