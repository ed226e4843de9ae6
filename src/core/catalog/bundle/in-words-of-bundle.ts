/** Conditions of an item as the bundle says them: its own questions and fields go by the bundle's ids. */
import type { ChosenItem } from "./asked.ts";

export interface BundleIds {
  /** Id in the bundle of a question of the item; undefined where the bundle does not put it. */
  question(item: ChosenItem, id: string): string | undefined;
  field(item: ChosenItem, id: string): string | undefined;
}

/** `situation.entity = "company"` of the item, where the bundle has settled it: `"individual" = "company"`. */
export function inWordsOfBundle(expression: string, item: ChosenItem, ids: BundleIds): string {
  return expression
    .split(/("(?:[^"\\]|\\.)*")/)
    .map((part, index) => (index % 2 === 1 ? part : renamed(part, item, ids)))
    .join("");
}

function renamed(text: string, item: ChosenItem, ids: BundleIds): string {
  return text.replace(/\b(situation|form)\.([A-Za-z]\w*)/g, (_, root: string, id: string) => {
    if (root === "situation") {
      const said = item.answers[id];
      return said === undefined ? named("situation", ids.question(item, id)) : JSON.stringify(said);
    }
    return item.settled[id] ?? named("form", ids.field(item, id));
  });
}

function named(root: string, id: string | undefined): string {
  return id === undefined ? "null" : `${root}.${id}`;
}

/** One condition for several parts, of which each asks by its own; undefined where one of them always asks. */
export function anyOf(
  parts: readonly { readonly item: ChosenItem; readonly conditions: readonly (string | undefined)[] }[],
  ids: BundleIds,
): string | undefined {
  const texts = new Set<string>();
  for (const { item, conditions } of parts) {
    const open = conditions.filter((when) => when !== undefined && item.asks(when) !== "always");
    if (open.length === 0) return undefined;
    texts.add(
      joined(
        open.map((when) => inWordsOfBundle(when ?? "", item, ids)),
        "and",
      ),
    );
  }
  return joined([...texts], "or");
}

function joined(texts: readonly string[], word: "and" | "or"): string {
  return texts.length === 1 ? (texts[0] ?? "") : texts.map((text) => `(${text})`).join(` ${word} `);
}
