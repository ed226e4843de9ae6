/**
 * 时限: one after the other the limits of the items add up; in the bundle the longest chain of items that wait for each
 * other counts, and the rest runs beside it. Each item keeps its own statutory clock. Rule R-CAT-94.
 * @basis law.md 1.6: 行政许可法 §26; a later item begins when the earlier result is there in writing
 */
import { type Calendar, workingDaysBetween } from "../../calendar/index.ts";
import type { Limit } from "../../clock/index.ts";
import type { CivilDate, ItemCode } from "../../shared/index.ts";
import { bindingRule, endOf } from "../binding-limit.ts";
import type { ItemSpec } from "../item.ts";
import type { ChosenItem } from "./asked.ts";
import { type Wait, waitsOf } from "./order.ts";
import { lineOf, type ProofLine, removal } from "./proof.ts";

export interface Reckoning {
  readonly calendar: Calendar;
  /** The day on which the bundle is taken in. */
  readonly from: CivilDate;
}

/** When everything is there at the latest, as promised; from the day on which the bundle is taken in. */
export interface CriticalPath {
  readonly from: CivilDate;
  readonly dueOn: CivilDate;
  /** Items that set the day, each waiting for the one before. */
  readonly items: readonly ItemCode[];
  /** The day by which each item is decided. */
  readonly dueOf: Readonly<Record<string, CivilDate>>;
}

export function mergeDays(
  items: readonly ChosenItem[],
  waits: readonly Wait[],
  reckoning: Reckoning,
): { readonly lines: readonly ProofLine[]; readonly path: CriticalPath } {
  const path = criticalPath(items, waits, reckoning);
  const onPath = new Set(path.items);
  const awaited = new Set(waits.map(({ on }) => on));
  const names = new Map(items.map(({ spec }) => [spec.code, spec.name]));
  const last = names.get(path.items.at(-1) ?? ("" as ItemCode)) ?? "";
  const lines = items.flatMap(({ spec }) => {
    const rule = bindingRule(spec);
    const promise = lineOf(spec, "promise", {
      ...{ name: "", word: "promise", basis: rule?.basis ?? [] },
      amount: rule === null ? 0 : daysOf(rule.limit, reckoning),
      removed: onPath.has(spec.code) ? null : removal("side-by-side", last, { line: `${path.items.at(-1)}/promise` }),
    });
    return awaited.has(spec.code) ? [promise, ...delivery(spec, reckoning)] : [promise];
  });
  return { lines, path };
}

/** Whoever applies for the next item alone has to have the result of this one in hand first. */
function delivery(spec: ItemSpec, reckoning: Reckoning): readonly ProofLine[] {
  const amount = spec.delivery === null ? 0 : daysOf(spec.delivery.limit, reckoning);
  if (spec.delivery === null || amount === 0) return [];
  const { basis } = spec.delivery;
  return [
    lineOf(spec, "delivery", {
      name: "",
      word: "delivery",
      amount,
      basis,
      removed: removal("passed-on", spec.result.name),
    }),
  ];
}

/** Working days from the day of the bundle's intake. */
function daysOf(limit: Limit, { calendar, from }: Reckoning): number {
  return workingDaysBetween(calendar, from, endOf(calendar, from, limit));
}

/** Along the order of the items, each from the day on which the last of those that it waits for is decided. */
function criticalPath(items: readonly ChosenItem[], waits: readonly Wait[], reckoning: Reckoning): CriticalPath {
  const { calendar, from } = reckoning;
  const specs = new Map(items.map(({ spec }) => [spec.code, spec]));
  const known = new Map<ItemCode, Chain>();
  const chainOf = (code: ItemCode): Chain => {
    const found = known.get(code);
    if (found !== undefined) return found;
    const spec = specs.get(code);
    const before = longest(waitsOf(code, waits).map(chainOf));
    const begins = before?.dueOn ?? from;
    const rule = spec === undefined ? null : bindingRule(spec);
    const dueOn = rule === null ? begins : endOf(calendar, begins, rule.limit);
    const chain = { dueOn, items: [...(before?.items ?? []), code] };
    known.set(code, chain);
    return chain;
  };
  const chains = items.map(({ spec }) => chainOf(spec.code));
  const last = longest(chains);
  const dueOf = Object.fromEntries([...known].map(([code, { dueOn }]) => [code, dueOn]));
  return { from, dueOn: last?.dueOn ?? from, items: last?.items ?? [], dueOf };
}

interface Chain {
  readonly dueOn: CivilDate;
  readonly items: readonly ItemCode[];
}

/** The one that ends last; of those the one with more items, then the first by code. */
function longest(chains: readonly Chain[]): Chain | undefined {
  return chains.reduce<Chain | undefined>(
    (best, chain) =>
      best === undefined ||
      chain.dueOn > best.dueOn ||
      (chain.dueOn === best.dueOn && chain.items.length > best.items.length)
        ? chain
        : best,
    undefined,
  );
}
