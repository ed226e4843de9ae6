/** The language of an answer, from `Accept-Language`. */
import type { Language } from "./route.ts";

/** The most wanted language that there is; simplified Chinese when none is, or nothing was said. */
export function chooseLanguage(acceptLanguage: string | undefined): Language {
  if (acceptLanguage === undefined || acceptLanguage === "") return "zh-CN";
  const known = remembered.get(acceptLanguage);
  if (known !== undefined) return known;
  const chosen = parse(acceptLanguage);
  if (remembered.size < 500) remembered.set(acceptLanguage, chosen);
  return chosen;
}

/** Browsers send few different headers. */
const remembered = new Map<string, Language>();

function parse(header: string): Language {
  const wishes = header
    .slice(0, 500)
    .split(",")
    .map((wish, index) => {
      const [tag = "", ...parameters] = wish.split(";").map((part) => part.trim());
      const quality = Number(parameters.find((parameter) => parameter.startsWith("q="))?.slice(2) ?? "1");
      return { tag, index, quality: Number.isFinite(quality) ? quality : 0 };
    })
    .filter((wish) => wish.quality > 0)
    .sort((a, b) => b.quality - a.quality || a.index - b.index);
  for (const wish of wishes) {
    const language = languageOf(wish.tag);
    if (language !== undefined) return language;
  }
  return "zh-CN";
}

/** zh-TW, zh-HK, zh-MO and Hant script read 繁體; any other Chinese reads 简体. */
function languageOf(tag: string): Language | undefined {
  const parts = tag.toLowerCase().split("-");
  if (parts[0] === "*") return "zh-CN";
  if (parts[0] === "en") return "en";
  if (parts[0] !== "zh") return undefined;
  if (parts.includes("hans")) return "zh-CN";
  return parts.some((part) => ["hant", "tw", "hk", "mo"].includes(part)) ? "zh-Hant" : "zh-CN";
}
