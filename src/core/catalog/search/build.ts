/** Building the index, and exchanging single items in it. */
import { laterActsIn } from "./acts.ts";
import { blurSyllable, coreOf, foldTight } from "./fold.ts";
import type {
  Posting,
  PreparedSynonym,
  SearchDocument,
  SearchEntry,
  SearchIndex,
  SearchName,
  Synonym,
  TextTools,
} from "./model.ts";
import { spell } from "./sounds.ts";
import { termsOf } from "./terms.ts";

/** The index over a district's items. Of two entries with the same code the later one stays. */
export function makeSearchIndex(
  entries: readonly SearchEntry[],
  synonyms: readonly Synonym[],
  text: TextTools,
): SearchIndex {
  const byCode = new Map(entries.map((entry) => [entry.code, entry]));
  const slots = [...byCode.values()].map((entry) => prepareDocument(entry, text));
  const postings = new Map<string, Posting[]>();
  for (const [slot, document] of slots.entries()) {
    for (const [term, weight] of document.terms) {
      const list = postings.get(term);
      if (list === undefined) postings.set(term, [{ slot, weight }]);
      else list.push({ slot, weight });
    }
  }
  return {
    tools: text,
    slots,
    slotByCode: new Map([...byCode.keys()].map((code, slot) => [code, slot])),
    postings,
    synonyms: synonyms.map((synonym) => prepareSynonym(synonym, text)),
  };
}

/** A new index in which this item is added, or stands in the place of the one with its code. */
export function replaceEntry(index: SearchIndex, entry: SearchEntry): SearchIndex {
  const free = index.slots.indexOf(undefined);
  const slot = index.slotByCode.get(entry.code) ?? (free < 0 ? index.slots.length : free);
  return withSlot(index, slot, prepareDocument(entry, index.tools));
}

/** A new index without the item; the same one when there is no such item. */
export function removeEntry(index: SearchIndex, code: string): SearchIndex {
  const slot = index.slotByCode.get(code);
  return slot === undefined ? index : withSlot(index, slot, undefined);
}

function withSlot(index: SearchIndex, slot: number, next: SearchDocument | undefined): SearchIndex {
  const previous = index.slots[slot];
  const slots = index.slots.slice();
  slots[slot] = next;
  const slotByCode = new Map(index.slotByCode);
  if (previous !== undefined) slotByCode.delete(previous.entry.code);
  if (next !== undefined) slotByCode.set(next.entry.code, slot);
  const postings = new Map(index.postings);
  for (const term of previous?.terms.keys() ?? []) {
    const rest = (postings.get(term) ?? []).filter((posting) => posting.slot !== slot);
    if (rest.length === 0) postings.delete(term);
    else postings.set(term, rest);
  }
  for (const [term, weight] of next?.terms ?? []) {
    postings.set(term, [...(postings.get(term) ?? []), { slot, weight }]);
  }
  return { ...index, slots, slotByCode, postings };
}

const ALIAS = 0.95;
const KEYWORD = 0.8;
const THEME = 0.35;
const BODY = 0.35;

function prepareDocument(entry: SearchEntry, text: TextTools): SearchDocument {
  const terms = new Map<string, number>();
  const take = (source: string, field: number) => {
    for (const [term, weight] of termsOf(source, text)) {
      // Inside a field all terms count alike; the query says which of its terms matter.
      if (weight > 0 && (terms.get(term) ?? 0) < field) terms.set(term, field);
    }
  };
  const core = coreOf(entry.name);
  take(entry.name, 1);
  if (core !== entry.name) take(core, 1);
  for (const alias of entry.aliases) take(alias, ALIAS);
  for (const keyword of entry.keywords) take(keyword, KEYWORD);
  for (const theme of entry.themes) take(theme, THEME);
  take(entry.body, BODY);
  const names = [
    prepareName(core, 1, text),
    ...(core === entry.name ? [] : [prepareName(entry.name, 0.98, text)]),
    ...entry.aliases.map((alias) => prepareName(alias, ALIAS, text)),
    ...entry.keywords.map((keyword) => prepareName(keyword, KEYWORD, text)),
  ].filter((name) => name.tight !== "");
  return { entry, code: foldTight(entry.code), names, laterActs: laterActsIn(foldTight(entry.name)), terms };
}

function prepareName(name: string, weight: number, text: TextTools): SearchName {
  const tight = foldTight(name);
  const syllables = text.pinyin(tight);
  return { weight, tight, spelling: spell(syllables), blurred: spell(syllables.map(blurSyllable)) };
}

function prepareSynonym(synonym: Synonym, text: TextTools): PreparedSynonym {
  const tight = foldTight(synonym.everyday);
  return { ...synonym, tight, spelling: spell(text.pinyin(tight)) };
}
