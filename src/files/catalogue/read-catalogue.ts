/** Reads a catalogue that is a list of rows in a JSON file. The shapes it knows are told in README.md beside it. */
import { readFile, stat } from "node:fs/promises";
import { OperatorError } from "../../app/operate/operator-error.ts";
import type { CatalogueRow } from "../../app/ports/catalogue-list.ts";
import type { Json } from "../../core/shared/index.ts";
import { type RowReader, readOwnRow, readRegionalRow } from "./rows.ts";

const LARGEST = 64 * 1024 * 1024;

export const CATALOGUE_FORMAT = "bancheng-catalogue/1";

/**
 * Every row of the list, the unreadable ones too: what is wrong with a row is for the import to say.
 *
 * @throws OperatorError `catalogue/file-unreadable`, `catalogue/file-too-large`, `catalogue/file-not-utf8`,
 *   `catalogue/file-not-json`, `catalogue/file-shape`
 */
export async function readCatalogue(path: string): Promise<readonly CatalogueRow[]> {
  const list = listIn(parse(path, decode(path, await readBytes(path))));
  if (list === undefined) {
    throw new OperatorError(
      "catalogue/file-shape",
      `${path} holds no list of items: neither rows with "itemCode" nor an object of format "${CATALOGUE_FORMAT}".`,
      { file: path },
    );
  }
  return list.rows.map((source, index) => list.read(source, index + 1));
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > LARGEST) {
      throw new OperatorError(
        "catalogue/file-too-large",
        `${path} has ${size} bytes; the largest list taken has ${LARGEST}. Split it by department.`,
        { file: path, bytes: size, most: LARGEST },
      );
    }
    return await readFile(path);
  } catch (error) {
    if (error instanceof OperatorError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new OperatorError("catalogue/file-unreadable", `${path} cannot be read: ${reason}`, { file: path });
  }
}

function decode(path: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new OperatorError(
      "catalogue/file-not-utf8",
      `${path} is not UTF-8. Convert it first, such as with: iconv -f GB18030 -t UTF-8`,
      { file: path },
    );
  }
}

function parse(path: string, text: string): Json {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new OperatorError("catalogue/file-not-json", `${path} is not JSON: ${reason}`, { file: path });
  }
}

interface List {
  readonly rows: readonly Json[];
  readonly read: RowReader;
}

function listIn(content: Json): List | undefined {
  if (isList(content)) {
    const known = content.length === 0 || content.some((row) => isObject(row) && "itemCode" in row);
    return known ? { rows: content, read: readRegionalRow } : undefined;
  }
  if (!isObject(content) || content.format !== CATALOGUE_FORMAT) return undefined;
  const { items } = content;
  return items !== undefined && isList(items) ? { rows: items, read: readOwnRow } : undefined;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function isObject(value: Json): value is { readonly [key: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
