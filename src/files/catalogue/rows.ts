/** One row of a list, in either shape. Texts are taken as they stand: nothing is trimmed, completed or corrected. */
import type { CatalogueRow } from "../../app/ports/catalogue-list.ts";
import type { Json } from "../../core/shared/index.ts";

/** @param row place in the list, from 1 */
export type RowReader = (source: Json, row: number) => CatalogueRow;

/** A row of an open-data export: dept, main, name, itemCode, taskType, deptCode, area. */
export const readRegionalRow: RowReader = (source, row) => {
  const { text, fields } = fieldsOf(source);
  const code = text("itemCode");
  const type = text("taskType");
  const category = text("main");
  text("deptCode");
  text("area");
  return {
    row,
    source,
    ...fields,
    code,
    name: text("name"),
    bodyName: text("dept"),
    creditCode: code === null ? null : creditCodeIn(code),
    // The export drops the leading zero of the standard's two digits.
    type: type !== null && /^\d$/.test(type) ? `0${type}` : type,
    category: category === UNCLASSIFIED ? null : category,
    statutory: null,
    promise: null,
  };
};

const UNCLASSIFIED = "未分类";

/** A row of the documented shape. */
export const readOwnRow: RowReader = (source, row) => {
  const { text, fields } = fieldsOf(source);
  return {
    row,
    source,
    ...fields,
    code: text("code"),
    name: text("name"),
    bodyName: text("body"),
    creditCode: text("creditCode"),
    type: text("type"),
    category: text("category"),
    statutory: text("statutory"),
    promise: text("promise"),
  };
};

/** `511Z07001006-511602000000-000-11511301008778183N-1-00`: the body's own code stands before the last two numbers. */
const BODY_WITHIN_CODE = /^.*-\d{3}-(.+)-\d-\d{2}$/;

function creditCodeIn(code: string): string | null {
  return code.length > 200 ? null : (BODY_WITHIN_CODE.exec(code)?.[1] ?? null);
}

/** An empty text says as little as none. What is no text is told, not converted. */
function fieldsOf(source: Json) {
  const readable = typeof source === "object" && source !== null && !Array.isArray(source);
  const values = new Map(readable ? Object.entries(source) : []);
  const notText: string[] = [];
  function text(name: string): string | null {
    const value = values.get(name);
    if (value === undefined || value === null || value === "") return null;
    if (typeof value === "string") return value;
    notText.push(name);
    return null;
  }
  return { text, fields: { readable, notText } };
}
