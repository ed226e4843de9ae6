/** What a bundle is made of: items, and what its author has settled for everybody. */
import type { FlowModel } from "../../flow/index.ts";
import type { ItemCode } from "../../shared/index.ts";
import { callsOf } from "../check-calls.ts";
import type { ItemSpec } from "../item.ts";
import { itemsByCode } from "../items-by-code.ts";

export interface BundleItem {
  readonly spec: ItemSpec;
  readonly flow: FlowModel;
}

/** Texts by the id of a question or field. */
export type Texts = Readonly<Record<string, string>>;

export interface BundleChoice {
  readonly items: readonly BundleItem[];
  /** By item: the option of a question that is answered for everybody; any other may be answered in every way. */
  readonly answers: Readonly<Record<string, Texts>>;
  /** By item: the FEEL literal of a field that is filled in for everybody. */
  readonly settled: Readonly<Record<string, Texts>>;
}

export const NO_TEXTS: Texts = {};

/**
 * The choice that a bundle of the catalogue stands for: the items that its flow calls, and what its mapping says in
 * literals (`'"individual"'`). Items that the catalogue does not have are left out: the compiler tells of them.
 */
export function choiceOf({ spec, flow }: BundleItem, catalogue: readonly BundleItem[]): BundleChoice {
  const byCode = itemsByCode(catalogue);
  const items = new Map<ItemCode, BundleItem>();
  const answers: Record<string, Texts> = {};
  const settled: Record<string, Texts> = {};
  for (const { id, procedure } of callsOf(flow)) {
    const item = byCode.get(procedure);
    if (item === undefined || items.has(item.spec.code)) continue;
    const rule = spec.calls?.[id];
    items.set(item.spec.code, item);
    answers[item.spec.code] = textsOf(literalsAmong(rule?.situation ?? NO_TEXTS));
    settled[item.spec.code] = literalsAmong(rule?.form ?? NO_TEXTS);
  }
  return { items: [...items.values()], answers, settled };
}

/** Without the quotation marks. */
function textsOf(literals: Texts): Texts {
  return Object.fromEntries(
    Object.entries(literals).flatMap(([id, text]) => {
      const value = literalValue(text);
      return typeof value === "string" ? [[id, value]] : [];
    }),
  );
}

function literalsAmong(texts: Texts): Texts {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => literalValue(text) !== undefined));
}

/** `"long"`, `3` and `true` as they are meant; undefined for any other expression. */
export function literalValue(text: string): string | number | boolean | undefined {
  const trimmed = text.trim();
  const quoted = /^"([^"\\]*)"$/.exec(trimmed)?.[1];
  if (quoted !== undefined) return quoted;
  if (/^-?\d+(\.\d+)?$/.test(trimmed)) return Number(trimmed);
  if (trimmed === "true" || trimmed === "false") return trimmed === "true";
  return undefined;
}
