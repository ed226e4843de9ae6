/** Sentences for codes, in the reader's language: the same texts that the screens show. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Language } from "./route.ts";

export interface Sentences {
  /** The sentence with its `{{facts}}` filled in; undefined when the code has none. */
  say(language: Language, code: string, facts: Readonly<Record<string, unknown>>): string | undefined;
}

type Texts = ReadonlyMap<string, string>;

/** @param folder holds `room.zh-CN.json`, `room.en.json` and `room.zh-Hant.json`, each `{"code": "sentence {{fact}}"}` */
export function readSentences(folder: string): Sentences {
  const texts: Readonly<Record<Language, Texts>> = {
    "zh-CN": readLanguage(folder, "zh-CN"),
    en: readLanguage(folder, "en"),
    "zh-Hant": readLanguage(folder, "zh-Hant"),
  };
  return {
    say(language, code, facts) {
      const template = texts[language].get(code) ?? texts["zh-CN"].get(code);
      return template?.replace(/\{\{\s*([\w.]+)\s*\}\}/g, (_, name: string) => written(facts[name], language));
    },
  };
}

function readLanguage(folder: string, language: Language): Texts {
  const texts = new Map<string, string>();
  for (const file of readdirSync(folder)) {
    if (!file.endsWith(`.${language}.json`)) continue;
    const parsed: unknown = JSON.parse(readFileSync(join(folder, file), "utf8"));
    if (typeof parsed !== "object" || parsed === null) continue;
    for (const [code, sentence] of Object.entries(parsed)) if (typeof sentence === "string") texts.set(code, sentence);
  }
  return texts;
}

function written(fact: unknown, language: Language): string {
  if (Array.isArray(fact)) return fact.map((one) => written(one, language)).join(language === "en" ? ", " : "、");
  return fact === undefined || fact === null ? "" : String(fact);
}
