/** The languages people may read the site in. Chinese comes first: it is the language of the law quoted in it. */
export const LANGUAGES = ["zh-CN", "zh-Hant", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** Each language by its own name, so that a reader finds it whatever is shown now. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  "zh-CN": "简体中文",
  "zh-Hant": "繁體中文",
  en: "English",
};

export const FALLBACK_LANGUAGE: Language = "zh-CN";

/**
 * The language to begin with: what the person chose before, else the first of the browser's wishes that we have,
 * else simplified Chinese. `wishes` are BCP 47 tags, most wanted first.
 */
export function chooseLanguage(remembered: string | null, wishes: readonly string[]): Language {
  const known = LANGUAGES.find((language) => language === remembered);
  if (known !== undefined) return known;
  for (const wish of wishes) {
    const language = languageOfTag(wish);
    if (language !== undefined) return language;
  }
  return FALLBACK_LANGUAGE;
}

/** zh-TW, zh-HK, zh-MO and anything in Hant script read 繁體; any other Chinese reads 简体. */
function languageOfTag(tag: string): Language | undefined {
  const parts = tag.toLowerCase().split("-");
  if (parts[0] === "en") return "en";
  if (parts[0] !== "zh") return undefined;
  if (parts.includes("hans")) return "zh-CN";
  return parts.some((part) => ["hant", "tw", "hk", "mo"].includes(part)) ? "zh-Hant" : "zh-CN";
}
