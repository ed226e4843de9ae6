/**
 * The proof of what a bundle saves: every line that its items ask for one by one stands in it, kept or removed with the
 * reason. Rule R-CAT-90.
 */
import type { ItemCode } from "../../shared/index.ts";
import type { ItemSpec } from "../item.ts";
import type { BasisRef } from "../law.ts";

/** 材料 · 填写项 · 环节 · 工作日 · 跑动次数. */
export const MEASURES = ["materials", "fields", "steps", "days", "trips"] as const;
export type MeasureName = (typeof MEASURES)[number];

export type Proof = { readonly [Name in MeasureName]: Measure };

/** `before = already + saved + after`, each the sum of the amounts of its lines. */
export interface Measure {
  readonly lines: readonly ProofLine[];
  readonly before: number;
  /** Removed, and not asked either of whoever applies for the items one by one. */
  readonly already: number;
  /** Removed by the bundle alone. */
  readonly saved: number;
  readonly after: number;
}

export interface ProofLine {
  /** `item/part`: unique in its measure, the same in every bundle that has the item. */
  readonly id: string;
  readonly item: ItemCode;
  readonly itemName: string;
  /** A step or limit that every item has goes by its word; its name is then empty. */
  readonly word: LineWord | null;
  readonly name: string;
  /** 1; working days in the measure of days. */
  readonly amount: number;
  /** Asked only by some answers. */
  readonly conditional: boolean;
  /** Where the law says so; what the item stands on where the line has no basis of its own. */
  readonly basis: readonly BasisRef[];
  /** Null: it is still asked. */
  readonly removed: Removal | null;
}

export type LineWord = "hand-in" | "collect" | "promise" | "delivery" | "trip";

export interface Removal {
  readonly code: RemovalCode;
  /** The item, source, data element or value that makes the line unnecessary. */
  readonly by: string;
  /** Id of the line that stands for this one; null where none has to. */
  readonly line: string | null;
  readonly already: boolean;
}

/**
 * Why a line is removed, with the rule behind it; null where that is the document by which the bundle is offered.
 * @basis 政务数据共享条例 §19: what is shared is not asked of the person
 */
export const REMOVALS = {
  // materials
  "form-data": null,
  "issued-in-bundle": "政务数据共享条例 §19",
  held: "政务数据共享条例 §19",
  "held-for-other": "政务数据共享条例 §19",
  "same-paper": null,
  // fields
  settled: null,
  "same-element": null,
  "one-declaration": null,
  // steps
  "one-hand-in": null,
  "one-collection": null,
  "joint-visit": null,
  // days
  "side-by-side": null,
  "passed-on": null,
  // trips
  "one-trip": null,
} as const satisfies Record<string, string | null>;
export type RemovalCode = keyof typeof REMOVALS;

/** The only way to a measure: its figures are the sums of its lines. */
export function measured(lines: readonly ProofLine[]): Measure {
  const sum = (counts: (line: ProofLine) => boolean) =>
    lines.reduce((total, line) => (counts(line) ? total + line.amount : total), 0);
  return {
    lines,
    before: sum(() => true),
    already: sum(({ removed }) => removed?.already === true),
    saved: sum(({ removed }) => removed?.already === false),
    after: sum(({ removed }) => removed === null),
  };
}

/** A line as its item asks for it. */
export function lineOf(
  spec: ItemSpec,
  part: string,
  rest: Pick<ProofLine, "name"> & Partial<Pick<ProofLine, "word" | "amount" | "conditional" | "basis" | "removed">>,
): ProofLine {
  const { name, word = null, amount = 1, conditional = false, basis = [], removed = null } = rest;
  const { code: item, name: itemName, legalBases } = spec;
  const source = basis.length > 0 ? basis : legalBases;
  return { id: `${item}/${part}`, item, itemName, word, name, amount, conditional, basis: source, removed };
}

export function removal(
  code: RemovalCode,
  by: string,
  { line = null, already = false }: { readonly line?: string | null; readonly already?: boolean } = {},
): Removal {
  return { code, by, line, already };
}
