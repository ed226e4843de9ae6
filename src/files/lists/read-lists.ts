/** `lists/*.yaml`: the lists that a district keeps, one file each; a file that is not there is a list that is not kept. */
import { Type } from "typebox";
import { type KeptLists, LIST_KINDS, type ListEntry, type ListKind } from "../../core/catalog/index.ts";
import { closed, isThere, type Reading, readYaml } from "../district/yaml-file.ts";
import { ENTRY_SCHEMAS, entryOf } from "./schema.ts";

export async function readLists(reading: Reading): Promise<KeptLists> {
  const read: Partial<Record<ListKind, readonly ListEntry[]>> = {};
  for (const kind of LIST_KINDS) {
    const entries = await readList(reading, kind);
    if (entries !== undefined) read[kind] = entries;
  }
  return read as KeptLists;
}

async function readList(reading: Reading, kind: ListKind): Promise<readonly ListEntry[] | undefined> {
  const file = `lists/${kind}.yaml`;
  if (!(await isThere(reading, file))) return undefined;
  const read = await readYaml(reading, file, closed({ entries: Type.Array(ENTRY_SCHEMAS[kind]) }));
  return read?.value.entries.map((raw, index) => entryOf<ListKind>(raw, `entries[${index}]`, read.report));
}
