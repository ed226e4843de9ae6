/** Readings that decisions of every kind share: languages, names and types as their file writes them. */
import type { SourceText, SourceType } from "./source.ts";
import { ANY, findBaseType, type ValueType } from "./value-type.ts";

/** Is it written in something else than FEEL? A text that names no language is FEEL. */
export function isOtherLanguage({ language }: SourceText): boolean {
  return language !== undefined && !/feel/i.test(language);
}

/** FEEL knows names of several words, but only together with what they stand for: here a name is one word. */
export function isName(text: string): boolean {
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(text);
}

export interface FoundType {
  readonly type: ValueType;
  /** Of a type that the file defines. */
  readonly allowed?: SourceText;
}

/** A type of DMN, or one that the file makes of it; undefined where there is none of that name, or it has components. */
export function findType(name: string | undefined, types: readonly SourceType[]): FoundType | undefined {
  if (name === undefined || name === "") return { type: ANY };
  const base = findBaseType(name);
  if (base !== undefined) return { type: { base, list: false } };
  const own = types.find((one) => one.name === name);
  if (own?.type === undefined) return undefined;
  // One step further only: a type that goes by way of itself ends there.
  const under = findType(
    own.type,
    types.filter((one) => one !== own),
  );
  if (under === undefined || (under.type.list && own.isList)) return undefined;
  const allowed = own.allowed ?? under.allowed;
  const type = { base: under.type.base, list: own.isList || under.type.list };
  return allowed === undefined ? { type } : { type, allowed };
}
