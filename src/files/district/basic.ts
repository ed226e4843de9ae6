/** `basic/*.yaml`: what the upper level fixes of a power. An item of the same basic code need not say it again. */
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { type Static, Type } from "typebox";
import { type BasicItem, FIXED_FIELDS } from "../../core/catalog/index.ts";
import { timeRuleOf } from "./item.ts";
import { itemFile } from "./item-schema.ts";
import { readBasis } from "./law-texts.ts";
import { text } from "./schema.ts";
import { closed, type ReadFile, type Reading, readYaml } from "./yaml-file.ts";

const { name, type, servedParties, legalBases, statutory, conditions } = itemFile.properties;

const basicFile = closed({
  basicCode: text,
  title: text,
  issuedBy: text,
  edition: text,
  fixed: Type.Partial(closed({ name, type, servedParties, legalBases, statutory, conditions })),
});

/** One basic item with its fixed fields as they are written, to be laid under an item's own file. */
export interface BasicFile {
  readonly basic: BasicItem;
  readonly written: Readonly<Record<string, unknown>>;
}

/** None where the district inherits from nobody. */
export async function readBasics(reading: Reading): Promise<readonly BasicFile[]> {
  const names = await readdir(join(reading.dir, "basic")).catch(() => []);
  const read: BasicFile[] = [];
  for (const file of names.filter((one) => one.endsWith(".yaml")).sort()) {
    const found = await readYaml(reading, `basic/${file}`, basicFile);
    if (found !== undefined) read.push({ basic: basicOf(found), written: { ...found.value.fixed } });
  }
  return read;
}

function basicOf({ value, report }: ReadFile<Static<typeof basicFile>>): BasicItem {
  const { fixed, ...head } = value;
  const { legalBases: laws, statutory: limit, conditions: asked, ...rest } = fixed;
  const read: BasicItem["fixed"] = {
    ...rest,
    ...(laws === undefined ? {} : { legalBases: readBasis(laws, "fixed.legalBases", report) }),
    ...(limit === undefined ? {} : { statutory: timeRuleOf(limit, "fixed.statutory", report) }),
    ...(asked === undefined
      ? {}
      : {
          conditions: asked.map((one, at) => ({
            ...one,
            basis: readBasis(one.basis, `fixed.conditions[${at}].basis`, report),
          })),
        }),
  };
  return {
    ...head,
    fixed: Object.fromEntries(FIXED_FIELDS.flatMap((field) => (field in read ? [[field, read[field]]] : []))),
  };
}
