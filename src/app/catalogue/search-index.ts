/** One search index for each district, kept in step with its catalogue. */
import {
  makeSearchIndex,
  removeEntry,
  replaceEntry,
  type SearchEntry,
  type SearchIndex,
  type Synonym,
  type TextTools,
} from "../../core/catalog/index.ts";
import type { Jurisdiction } from "../../core/shared/index.ts";
import type { DistrictRegister, StoredItem } from "../ports/catalogue-store.ts";
import { type DistrictCatalogue, isOffered } from "./cache.ts";

export interface SearchIndexes {
  /** Built at the first question, and where few items changed, changed where they did. */
  of(catalogue: DistrictCatalogue): SearchIndex;
}

interface Built {
  readonly catalogue: DistrictCatalogue;
  readonly entries: ReadonlyMap<string, SearchEntry>;
  readonly synonyms: readonly Synonym[];
  readonly index: SearchIndex;
}

/** Exchanging one item takes about as long as indexing thirty anew. */
const MOST_EXCHANGED = 20;

export function createSearchIndexes(tools: TextTools): SearchIndexes {
  const built = new Map<Jurisdiction, Built>();
  return {
    of(catalogue) {
      const { code } = catalogue.district;
      const before = built.get(code);
      if (before?.catalogue === catalogue) return before.index;
      const after = build(catalogue, before, tools);
      built.set(code, after);
      return after.index;
    },
  };
}

function build(catalogue: DistrictCatalogue, before: Built | undefined, tools: TextTools): Built {
  const { register, items } = catalogue;
  const themes = new Map(register.themes.map((theme) => [theme.code, theme.name]));
  const offered = [...items.values()].filter(isOffered);
  const entries = new Map(offered.map((item) => [item.code as string, entryOf(item, themes)]));
  const synonyms = synonymsOf(register);
  const anew = () => makeSearchIndex([...entries.values()], synonyms, tools);
  const exchanged = before === undefined || !isSame(before.synonyms, synonyms) ? undefined : exchange(before, entries);
  return { catalogue, entries, synonyms, index: exchanged ?? anew() };
}

/** Undefined when too much is different. */
function exchange(before: Built, entries: ReadonlyMap<string, SearchEntry>): SearchIndex | undefined {
  const gone = [...before.entries.keys()].filter((code) => !entries.has(code));
  const changed = [...entries.values()].filter((entry) => !isSame(before.entries.get(entry.code), entry));
  if (gone.length + changed.length > MOST_EXCHANGED) return undefined;
  return changed.reduce(replaceEntry, gone.reduce(removeEntry, before.index));
}

/** Themes are found by code for the filter and by name for the words. */
function entryOf(item: StoredItem, themeNames: ReadonlyMap<string, string>): SearchEntry {
  const { code, name, bodyName, summary, category } = item;
  const themes = (summary?.themes ?? []).flatMap((theme) => [theme, themeNames.get(theme) ?? theme]);
  const keywords = [...(summary?.keywords ?? []), ...(category === null ? [] : [category])];
  return { code, name, body: bodyName, themes, keywords, aliases: [] };
}

function synonymsOf({ synonyms }: DistrictRegister): readonly Synonym[] {
  return synonyms.flatMap(({ words, means }) =>
    words.flatMap((everyday) => means.map((meant) => ({ everyday, means: meant }))),
  );
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
