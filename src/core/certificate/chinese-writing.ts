/** Dates and sums of money as they are written out in official papers. Rules: R-DOC-02, R-DOC-03. */
import type { CivilDate } from "../shared/index.ts";

/** `2026-02-09` → `2026年2月9日`: Arabic digits without leading zeros. */
export function chineseDate(date: CivilDate): string {
  const [year = "", month = "", day = ""] = date.split("-");
  return `${Number(year)}年${Number(month)}月${Number(day)}日`;
}

const DIGITS = ["零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"] as const;
const PLACES = ["", "拾", "佰", "仟"] as const;
const GROUPS = ["", "万", "亿", "万亿"] as const;

/**
 * A sum in capital Chinese numerals (大写金额): `12050` fen → `壹佰贰拾元伍角整`; `100` → `壹元整`; `5` → `伍分`.
 * Where the place of 万 or 元 is empty and the next is not, the optional 零 is left out (壹拾万柒仟元).
 * @param fen whole fen, 0 … 999,999,999,999,999 (9.99 万亿 yuan)
 * @throws RangeError when negative, not whole or larger
 * @basis 票据法 §8; 支付结算办法 附一《正确填写票据和结算凭证的基本规定》
 */
export function amountInWords(fen: number): string {
  if (!Number.isSafeInteger(fen) || fen < 0 || fen > 999_999_999_999_999) throw new RangeError(`not a sum: ${fen}`);
  if (fen === 0) return "零元整";
  const yuan = Math.floor(fen / 100);
  const jiao = Math.floor((fen % 100) / 10);
  const rest = fen % 10;
  const whole = yuan === 0 ? "" : `${integerInWords(yuan)}元`;
  if (jiao === 0 && rest === 0) return `${whole}整`;
  // A gap between yuan and fen is read out (壹元零伍分).
  const tenths = jiao === 0 ? (yuan === 0 ? "" : "零") : `${digit(jiao)}角`;
  return rest === 0 ? `${whole}${tenths}整` : `${whole}${tenths}${digit(rest)}分`;
}

function integerInWords(value: number): string {
  let words = "";
  let gap = false;
  for (let group = GROUPS.length - 1; group >= 0; group -= 1) {
    const part = Math.floor(value / 10_000 ** group) % 10_000;
    if (part === 0) {
      gap = gap || words !== "";
      continue;
    }
    // 零 stands once for any run of empty places before this group.
    const joint = words !== "" && (gap || part < 1000) ? "零" : "";
    words += `${joint}${groupInWords(part)}${groupName(group, value)}`;
    gap = false;
  }
  return words;
}

/** 万亿 is written 万 before a filled 亿 group (壹万贰仟亿), and 万亿 when that group is empty. */
function groupName(group: number, value: number): string {
  if (group === 3) return Math.floor(value / 100_000_000) % 10_000 === 0 ? "万亿" : "万";
  return GROUPS[group] ?? "";
}

function groupInWords(part: number): string {
  let words = "";
  let gap = false;
  for (let place = 3; place >= 0; place -= 1) {
    const figure = Math.floor(part / 10 ** place) % 10;
    if (figure === 0) {
      gap = words !== "";
      continue;
    }
    words += `${gap ? "零" : ""}${digit(figure)}${PLACES[place] ?? ""}`;
    gap = false;
  }
  return words;
}

function digit(figure: number): string {
  return DIGITS[figure] ?? "";
}
