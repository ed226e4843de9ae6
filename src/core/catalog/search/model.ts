/** What the search is given and what it gives back. */
import type { Spelling } from "./sounds.ts";

/**
 * Knowledge of the language, handed in from outside. Both functions are pure and take any text at all.
 */
export interface TextTools {
  /** The words of a text in their order; joined together they are the text. */
  readonly segment: (text: string) => readonly string[];
  /**
   * One syllable for each Chinese character, lower case, without tones, ü as v; any other run of characters stays
   * as it is.
   */
  readonly pinyin: (text: string) => readonly string[];
}

/** An item as the search knows it. */
export interface SearchEntry {
  /** Its implementation code: what a result names it by. */
  readonly code: string;
  readonly name: string;
  /** Name of the body that handles it. */
  readonly body: string;
  readonly themes: readonly string[];
  readonly keywords: readonly string[];
  /** Other names of the same item: short names, earlier names. */
  readonly aliases: readonly string[];
}

/** What people say and what the catalogue calls it: 开饭馆 means 食品经营许可. Several may share one everyday word. */
export interface Synonym {
  readonly everyday: string;
  readonly means: string;
}

export interface SearchOptions {
  /** At most so many results; 20 when not said. */
  readonly limit?: number;
  /** Only items of this theme. */
  readonly theme?: string;
  /** Only items of this body, by its name. */
  readonly body?: string;
}

export interface SearchResult {
  readonly code: string;
  /** Comparable within one answer only; higher is closer. */
  readonly score: number;
  readonly why: SearchReason;
}

/**
 * `listing`: nothing was asked, only filtered. `name`: the words stand in the name, an alias or a keyword as they
 * were typed. `words`: most of them do, in any order. `pinyin`: the letters are its sounds. `sound`: other characters
 * that sound alike. `synonym`: an everyday word for it.
 */
export type SearchReason =
  | { readonly by: "listing" | "code" | "name" | "words" | "pinyin" | "sound" }
  | { readonly by: "synonym"; readonly everyday: string; readonly means: string };

/** A prepared entry: everything that can be worked out before there is a query. */
export interface SearchDocument {
  readonly entry: SearchEntry;
  /** The code, folded. */
  readonly code: string;
  /** Names it may be called by, the proper one first. */
  readonly names: readonly SearchName[];
  /** Acts that its full name says, see acts.ts. */
  readonly laterActs: readonly number[];
  /** Terms of all fields with the weight of the best field. */
  readonly terms: ReadonlyMap<string, number>;
}

export interface SearchName {
  /** 1 for the name, less for aliases and keywords. */
  readonly weight: number;
  readonly tight: string;
  readonly spelling: Spelling;
  /** The same with the differences that ears miss taken out. */
  readonly blurred: Spelling;
}

export interface Posting {
  readonly slot: number;
  readonly weight: number;
}

/** Made by `makeSearchIndex`; an immutable value. */
export interface SearchIndex {
  readonly tools: TextTools;
  /** Undefined where an item was taken out. */
  readonly slots: readonly (SearchDocument | undefined)[];
  readonly slotByCode: ReadonlyMap<string, number>;
  readonly postings: ReadonlyMap<string, readonly Posting[]>;
  readonly synonyms: readonly PreparedSynonym[];
}

export interface PreparedSynonym extends Synonym {
  readonly tight: string;
  readonly spelling: Spelling;
}
