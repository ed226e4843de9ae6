/** Laws, limits and coded reasons as official papers write them. */
import type { BasisRef, LegalBasis } from "../../core/catalog/index.ts";
import type { Limit, LimitUnit } from "../../core/clock/index.ts";

type Bases = (id: string) => Pick<LegalBasis, "title"> | undefined;

/**
 * `{law: "xuke", article: "42", checked: true}` → `《中华人民共和国行政许可法》第四十二条`. An article that nobody has checked
 * against the text is left off, and so is what stands behind it in brackets, since that may be a paragraph or an item:
 * a paper claims no more than is known. Laws that the register does not hold are left out.
 */
export function lawTexts(refs: readonly BasisRef[], bases: Bases): readonly string[] {
  const texts = refs.flatMap((ref) => {
    const basis = bases(ref.law);
    if (basis === undefined) return [];
    return [`《${basis.title}》${ref.checked && ref.article !== undefined ? articleText(ref.article) : ""}`];
  });
  return [...new Set(texts)];
}

/** `42` → `第四十二条`, `32(4)` → `第三十二条`, `17-1` → `第十七条之一`. */
export function articleText(article: string): string {
  const [, number = "", added] = /^(\d+)(?:-(\d+))?/.exec(article) ?? [];
  if (number === "") return "";
  return `第${inCharacters(Number(number))}条${added === undefined ? "" : `之${inCharacters(Number(added))}`}`;
}

const DIGITS = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"] as const;

/** 1…9999 as articles are numbered: 十, 十一, 二十, 一百零二, 一千二百四十二. */
function inCharacters(value: number): string {
  const places = ["千", "百", "十", ""];
  const figures = String(value).padStart(4, "0").slice(-4);
  let text = "";
  for (const [index, place] of places.entries()) {
    const figure = Number(figures[index]);
    if (figure === 0) {
      const more = Number(figures.slice(index + 1)) > 0;
      if (text !== "" && more && !text.endsWith("零")) text += "零";
      continue;
    }
    text += `${DIGITS[figure] ?? ""}${place}`;
  }
  return text.startsWith("一十") ? text.slice(1) : text;
}

const UNITS: Readonly<Record<LimitUnit, string>> = {
  wd: "个工作日",
  cd: "日",
  mo: "个月",
  h: "小时",
  wh: "个工作小时",
  min: "分钟",
};

/** `5wd` → `5个工作日`; nothing of anything is 当场. */
export function limitText({ amount, unit }: Limit): string {
  return amount === 0 ? "当场" : `${amount}${UNITS[unit]}`;
}

/**
 * A reason of the library with what is known filled in. Of what only the clerk's own words say, a bracket or a clause
 * of its own is left out, and elsewhere 有关… stands for it: `缺页（缺第{页码}页），请补齐。` → `缺页，请补齐。`
 */
export function filledReason(text: string, known: Readonly<Record<string, string>>): string {
  const filled = text.replace(/\{([^{}]+)\}/g, (whole, name: string) => known[name] ?? whole);
  return filled
    .replace(/（[^（）]*\{[^{}]*\}[^（）]*）/g, "")
    .replace(/[，：:]\{[^{}]*\}(?=[，。；]|$)/g, "")
    .replace(/\{([^{}]*)\}/g, "有关$1");
}

/** Whether the reason leaves something to the clerk's own words. */
export function isOpenReason(text: string): boolean {
  return /\{[^{}]+\}/.test(text);
}
