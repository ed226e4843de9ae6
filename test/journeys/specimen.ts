/** Items of the sample district, each with its filled-in specimen. */
import { readDistrict } from "../../src/files/district/index.ts";
import { DEMO_FOLDER } from "../support/catalogue.ts";

const read = await readDistrict(DEMO_FOLDER);
if (!read.ok) throw new Error(JSON.stringify(read.refusal));
const { items } = read.value;

export function specimenIn(folder: string) {
  const item = items.find((each) => each.folder === folder);
  if (item?.specimen === undefined) throw new Error(`the sample district has no specimen of ${folder}`);
  return { spec: item.spec, specimen: item.specimen };
}
