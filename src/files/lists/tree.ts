/** Lists as JSON and YAML, spelled as in the folder of a district: `entries`, law as `xuke §32(4)`. */
import { CORE_SCHEMA, load } from "js-yaml";
import { Value } from "typebox/value";
import { stringify } from "yaml";
import type { ListFileDefects, ListFileFinding } from "../../app/ports/list-files.ts";
import { type EntryOf, LIST_COLUMNS, type ListEntry, type ListKind } from "../../core/catalog/index.ts";
import { ok, type Result, wellFormedText } from "../../core/shared/index.ts";
import { codesTwice, MOST_ROWS, notRead, ofFile } from "./findings.ts";
import { ENTRY_SCHEMAS, entryOf, type RawEntryOf, rawOf } from "./schema.ts";

export const LIST_FILE_FORMAT = "bancheng-list/1";

export function writeTree(list: ListKind, entries: readonly ListEntry[], format: "json" | "yaml"): Uint8Array {
  const tree = { format: LIST_FILE_FORMAT, list, entries: entries.map(rawOf) };
  const text =
    format === "json" ? `${JSON.stringify(tree, null, 2)}\n` : stringify(tree, { lineWidth: 0, version: "1.2" });
  return new TextEncoder().encode(text);
}

export function readTree<K extends ListKind>(
  list: K,
  bytes: Uint8Array,
  format: "json" | "yaml",
): Result<readonly EntryOf<K>[], ListFileDefects> {
  const rows = rowsIn(parsed(bytes, format), list);
  if (rows === undefined) return notRead(ofFile("list/file-shape", format));
  if (rows.length > MOST_ROWS) return notRead(ofFile("list/too-many-rows", String(rows.length)));
  const findings: ListFileFinding[] = [];
  const entries = rows.flatMap((raw, index): readonly EntryOf<K>[] => {
    const row = index + 1;
    const misfits = misfitsOf(list, raw, row);
    if (misfits.length > 0) {
      findings.push(...misfits);
      return [];
    }
    // Fits the schema, as was seen a line above.
    const entry = entryOf<K>(raw as RawEntryOf<K>, "", (code, path, { found = "" } = {}) => {
      const column = headingOf(list, path);
      findings.push({ code: code === "district/date" ? "list/cell-date" : "list/cell-law", row, column, found });
    });
    return [entry];
  });
  findings.push(
    ...codesTwice(
      entries.map(({ code }, index) => ({ code, row: index + 1 })),
      headingOf(list, ".code"),
    ),
  );
  return findings.length === 0 ? ok(entries) : notRead(...findings);
}

function parsed(bytes: Uint8Array, format: "json" | "yaml"): unknown {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return format === "json" ? JSON.parse(text) : load(text, { schema: CORE_SCHEMA, maxAliases: 0 });
  } catch {
    return undefined;
  }
}

function rowsIn(tree: unknown, list: ListKind): readonly unknown[] | undefined {
  if (typeof tree !== "object" || tree === null || !("entries" in tree) || !Array.isArray(tree.entries))
    return undefined;
  return "list" in tree && tree.list !== list ? undefined : tree.entries;
}

function misfitsOf(list: ListKind, raw: unknown, row: number): readonly ListFileFinding[] {
  const odd = oddTextIn(raw, "");
  if (odd !== undefined) return [{ code: "list/cell-text", row, column: headingOf(list, odd), found: "" }];
  const schema = ENTRY_SCHEMAS[list];
  if (Value.Check(schema, raw)) return [];
  return Value.Errors(schema, raw).flatMap(({ keyword, instancePath, params, message }): readonly ListFileFinding[] => {
    const about = (path: string, code: ListFileFinding["code"], found: string) => {
      return { code, row, column: headingOf(list, path), found };
    };
    switch (keyword) {
      case "boolean":
        return [];
      case "required":
        return params.requiredProperties.map((key: string) =>
          about(`${instancePath}/${key}`, "list/cell-missing", key),
        );
      case "additionalProperties":
        return params.additionalProperties.map((key: string) => about(`/${key}`, "list/heading-unknown", key));
      case "enum":
        return [
          {
            ...about(instancePath, "list/cell-option", textAt(raw, instancePath)),
            allowed: codesAt(list, instancePath),
          },
        ];
      default:
        return [about(instancePath, "list/file-shape", `${instancePath}: ${message}`)];
    }
  });
}

function textAt(raw: unknown, path: string): string {
  const value = path.split("/").slice(1).reduce<unknown>(memberOf, raw);
  return typeof value === "string" ? value : (JSON.stringify(value) ?? "");
}

function memberOf(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
}

function codesAt(list: ListKind, path: string): readonly string[] {
  const column = LIST_COLUMNS[list].find(({ heading }) => heading === headingOf(list, path));
  return Object.keys(column?.options ?? {});
}

/** The way to a text that no database can carry. */
function oddTextIn(value: unknown, path: string): string | undefined {
  if (typeof value === "string") return wellFormedText(value).ok ? undefined : path;
  if (typeof value !== "object" || value === null) return undefined;
  for (const [key, one] of Object.entries(value)) {
    const odd = wellFormedText(key).ok ? oddTextIn(one, `${path}/${key}`) : path;
    if (odd !== undefined) return odd;
  }
  return undefined;
}

/** `/rates/0/unit` and `.basis[1]` belong to the columns 收费标准 and 设定依据. */
function headingOf(list: ListKind, path: string): string {
  const [field = ""] = path.split(/[./[\]]+/).filter((part) => part !== "");
  return LIST_COLUMNS[list].find((column) => column.field === field)?.heading ?? field;
}
