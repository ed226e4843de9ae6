/** A failing and a passing sample for every code that the compiler knows: adding a code asks for one here. */
import type { CatalogFindingCode } from "../../../src/core/catalog/index.ts";
import { BUNDLE_SAMPLES } from "./bundles.ts";
import { DISTRICT_SAMPLES } from "./district.ts";
import { BPMN_SAMPLES, DMN_SAMPLES } from "./drawing.ts";
import { FLOW_SAMPLES } from "./flow.ts";
import { HANDLING_SAMPLES } from "./handling.ts";
import { ITEM_SAMPLES } from "./item.ts";
import { LIST_SAMPLES } from "./lists.ts";
import { ROW_SAMPLES } from "./row.ts";
import { RULE_SAMPLES } from "./rule.ts";
import type { Sample } from "./sample.ts";
import { WRITING_SAMPLES } from "./writing.ts";

export const CATALOG_SAMPLES: Readonly<Record<CatalogFindingCode, Sample>> = {
  ...ITEM_SAMPLES,
  ...WRITING_SAMPLES,
  ...LIST_SAMPLES,
  ...BUNDLE_SAMPLES,
  ...HANDLING_SAMPLES,
};

/** By room and in the order of docs/findings.md; each with the file that it stands in. */
export const SAMPLES: readonly {
  readonly file: string;
  readonly samples: Readonly<Record<string, Sample>>;
}[] = [
  { file: "district.ts", samples: DISTRICT_SAMPLES },
  { file: "item.ts", samples: ITEM_SAMPLES },
  { file: "writing.ts", samples: WRITING_SAMPLES },
  { file: "lists.ts", samples: LIST_SAMPLES },
  { file: "bundles.ts", samples: BUNDLE_SAMPLES },
  { file: "handling.ts", samples: HANDLING_SAMPLES },
  { file: "flow.ts", samples: FLOW_SAMPLES },
  { file: "rule.ts", samples: RULE_SAMPLES },
  { file: "drawing.ts", samples: { ...BPMN_SAMPLES, ...DMN_SAMPLES } },
  { file: "row.ts", samples: ROW_SAMPLES },
];

export type { Sample } from "./sample.ts";
