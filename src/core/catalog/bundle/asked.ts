/** What an item asks in a bundle: each line of it asked always, by some answers, or never (R-CAT-91). */
import { checkExpression, evaluateCondition } from "../../shared/index.ts";
import { type Answers, waysOfAnswering } from "../check-situations.ts";
import type { BundleChoice, BundleItem } from "./choice.ts";
import { literalValue, NO_TEXTS, type Texts } from "./choice.ts";

export type Asked = "always" | "may" | "never";

/** An item of a choice with what is known of the answers to it. */
export interface ChosenItem extends BundleItem {
  readonly settled: Texts;
  readonly answers: Texts;
  /** Of a condition (FEEL); absent is always. */
  readonly asks: (when: string | undefined) => Asked;
}

/** In the order of their codes, each once: whoever chooses in another order gets the same. */
export function chosenItems({ items, answers, settled }: BundleChoice): readonly ChosenItem[] {
  const byCode = new Map(items.map((item) => [item.spec.code, item]));
  return [...byCode.values()]
    .sort((a, b) => (a.spec.code < b.spec.code ? -1 : 1))
    .map((item) => chosen(item, answers[item.spec.code] ?? NO_TEXTS, settled[item.spec.code] ?? NO_TEXTS));
}

function chosen(item: BundleItem, answers: Texts, settled: Texts): ChosenItem {
  const all = waysOfAnswering(item.spec.situations);
  const ways = all?.filter((way) => Object.entries(answers).every(([id, said]) => (way[id] ?? said) === said)) ?? [];
  const form = Object.fromEntries(Object.entries(settled).map(([id, text]) => [id, literalValue(text) ?? null]));
  const known = new Map<string, Asked>();
  const asks = (when: string | undefined): Asked => {
    if (when === undefined) return "always";
    const found = known.get(when) ?? judged(when, ways, form);
    known.set(when, found);
    return found;
  };
  return { ...item, answers, settled, asks };
}

/** What speaks of answers that are not known may hold. */
function judged(
  when: string,
  ways: readonly Answers[],
  form: Readonly<Record<string, string | number | boolean | null>>,
): Asked {
  const checked = checkExpression(when);
  if (!checked.ok || ways.length === 0) return "may";
  const { variables, paths } = checked.value;
  const decided =
    variables.every((name) => name === "situation" || name === "form") &&
    paths.every(([root, step]) => root !== "form" || (step !== undefined && Object.hasOwn(form, step)));
  if (!decided) return "may";
  const held = ways.filter((situation) => {
    const holds = evaluateCondition(when, { situation, form });
    return !holds.ok || holds.value;
  });
  if (held.length === 0) return "never";
  return held.length === ways.length ? "always" : "may";
}

/** Of something inside something: asked only where both are. */
export function both(outer: Asked, inner: Asked): Asked {
  if (outer === "never" || inner === "never") return "never";
  return outer === "always" && inner === "always" ? "always" : "may";
}
