/** A bundle of two sample licences, one after the other: the second is asked for once the first is granted. */

import type { Procedures } from "../../src/app/ports/procedures.ts";
import type { ItemSpec, Procedure } from "../../src/core/catalog/index.ts";
import type { ItemCode } from "../../src/core/shared/index.ts";
import { sampleItem, sampleProcedure } from "./procedure.ts";

export const BUNDLE = "11990108MB1234567X499010500B000" as ItemCode;
export const FIRST = "11990108MB1234567X499010500C100" as ItemCode;
export const SECOND = "11990108MB1234567X499010500C200" as ItemCode;

const same = Object.fromEntries(
  ["shopName", "area", "managerName", "managerId", "managerPhone"].map((field) => [field, `form.${field}`]),
);
const rule = { situation: { kind: '"small"' }, form: same, materials: { plan: "plan" } };

export const bundleItem: ItemSpec = {
  ...sampleItem,
  code: BUNDLE,
  name: "样例一件事",
  type: "20",
  caseType: "3",
  receipt: { ...sampleItem.receipt, kind: "promised", silence: "warning" },
  statutory: null,
  extension: null,
  stops: [],
  materials: sampleItem.materials.filter(({ id }) => id === "plan"),
  decision: { mode: "sole", outcomes: [] },
  result: { ...sampleItem.result, kind: "none" },
  bundle: { basis: sampleItem.legalBases },
  calls: { Call_first: rule, Call_second: rule },
};

export function bundleProcedure(chains: readonly string[] = IN_TURN, item: Partial<ItemSpec> = {}): Procedure {
  return sampleProcedure({
    item: { ...bundleItem, ...item },
    chains,
    parts: { Call_first: { called: FIRST }, Call_second: { called: SECOND }, Xor_go: { otherwise: "Xor_go__Xor_end" } },
  });
}

const IN_TURN = [
  'Start > Call_first > Xor_go >[children.Call_first.outcome = "granted"]> Call_second > Xor_end > End',
  "Xor_go > Xor_end",
];

export const SIDE_BY_SIDE = ["Start > And_split > Call_first > And_join > End", "And_split > Call_second > And_join"];

/** The bundle and its two items as a catalogue. */
export function bundleProcedures(bundle: Procedure = bundleProcedure()): Procedures {
  const all = new Map<string, Procedure>([
    [BUNDLE, bundle],
    [FIRST, sampleProcedure({ item: { code: FIRST, name: "先办许可" } })],
    [SECOND, sampleProcedure({ item: { code: SECOND, name: "后办许可" } })],
  ]);
  return {
    findPublished: async (_, item) => all.get(item) ?? null,
    getVersion: async (_, item) => {
      const found = all.get(item);
      if (found === undefined) throw new Error(`no item ${item}`);
      return found;
    },
  };
}
