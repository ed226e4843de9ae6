/** Items to be bundled, each with only what a test says of it. */
import type { BundleChoice, BundleItem, ItemSpec, Material } from "../../src/core/catalog/index.ts";
import type { FieldSpec } from "../../src/core/form/index.ts";
import type { ItemCode } from "../../src/core/shared/index.ts";
import { sampleItem, sampleProcedure } from "./procedure.ts";

const { flow } = sampleProcedure();
const paper = sampleItem.materials[0];
if (paper === undefined) throw new Error("the sample has a paper");

export function material(id: string, more: Partial<Material> = {}): Material {
  return { ...paper, id, name: id, ...more } as Material;
}

export function field(id: string, more: Partial<FieldSpec> = {}): FieldSpec {
  return { id, kind: "text", label: id, required: true, personal: false, ...more } as FieldSpec;
}

export interface ItemParts extends Partial<Omit<ItemSpec, "form" | "result">> {
  readonly fields?: readonly FieldSpec[];
  /** Title of what comes out; without it nothing does. */
  readonly gives?: string;
}

/** @param code one letter or more; it is the name too */
export function bundleItemOf(code: string, { fields = [], gives, ...item }: ItemParts = {}): BundleItem {
  const kind = gives === undefined ? ("none" as const) : sampleItem.result.kind;
  const spec: ItemSpec = {
    ...sampleItem,
    ...{
      code: code as ItemCode,
      name: `办${code}`,
      situations: [],
      materials: [],
      siteVisits: { count: 0 },
      delivery: null,
    },
    form: { sections: [{ id: "all", label: "全部", fields }] },
    result: { ...sampleItem.result, kind, name: gives ?? "没有" },
    ...item,
  };
  return { spec, flow };
}

export function choice(...items: readonly BundleItem[]): BundleChoice {
  return { items, answers: {}, settled: {} };
}
