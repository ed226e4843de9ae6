/** Money is kept in whole fen and written in yuan. No floating point on the way: digits move as text. */

const YUAN = /^(\d+)(?:\.(\d{0,2}))?$/;

/**
 * `1,234.5` → 123450. Takes full-width digits, thousands separators and a leading ¥. Undefined for anything else,
 * for more than two decimals and for amounts that a number cannot hold exactly.
 */
export function parseYuan(text: string): number | undefined {
  const plain = halfWidth(text)
    .replace(/[,，\s]/g, "")
    .replace(/^[¥￥]/, "")
    .replace(/元$/, "");
  const match = YUAN.exec(plain);
  if (match === null) return undefined;
  const fen = Number(`${match[1]}${(match[2] ?? "").padEnd(2, "0")}`);
  return Number.isSafeInteger(fen) ? fen : undefined;
}

/** 123450 → `1234.50`: what stands in the box while a person edits. */
export function yuanText(fen: number): string {
  const digits = String(Math.abs(fen)).padStart(3, "0");
  return `${fen < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** 123450 → `¥1,234.50`, for reading. */
export function formatYuan(fen: number): string {
  const [whole = "0", cents = "00"] = yuanText(fen).split(".");
  const grouped = whole.replace(/(?<=\d)(?=(?:\d{3})+$)/g, ",");
  return grouped.startsWith("-") ? `-¥${grouped.slice(1)}.${cents}` : `¥${grouped}.${cents}`;
}

const DIGITS = "零壹贰叁肆伍陆柒捌玖";
const SMALL_UNITS = ["", "拾", "佰", "仟"] as const;
const GROUP_UNITS = ["", "万", "亿", "万亿"] as const;

/** 大写金额, as on every Chinese receipt: 123450 → `壹仟贰佰叁拾肆元伍角整`. Non-negative fen below 10^16 yuan. */
export function capitalYuan(fen: number): string {
  const yuan = Math.floor(fen / 100);
  const jiao = Math.floor(fen / 10) % 10;
  const cents = fen % 10;
  const whole = yuan === 0 ? "" : `${capitalInteger(String(yuan))}元`;
  if (jiao === 0 && cents === 0) return `${whole === "" ? "零元" : whole}整`;
  const tenths = jiao === 0 ? (whole === "" ? "" : "零") : `${DIGITS.charAt(jiao)}角`;
  return `${whole}${tenths}${cents === 0 ? "整" : `${DIGITS.charAt(cents)}分`}`;
}

function capitalInteger(digits: string): string {
  let text = "";
  let zeroOpen = false;
  let groupHasDigit = false;
  for (let index = 0; index < digits.length; index++) {
    const place = digits.length - 1 - index;
    const digit = Number(digits.charAt(index));
    if (digit === 0) {
      zeroOpen = text !== "";
    } else {
      text += `${zeroOpen ? "零" : ""}${DIGITS.charAt(digit)}${SMALL_UNITS[place % 4] ?? ""}`;
      zeroOpen = false;
      groupHasDigit = true;
    }
    if (place % 4 === 0) {
      if (groupHasDigit) text += GROUP_UNITS[place / 4] ?? "";
      groupHasDigit = false;
    }
  }
  return text;
}

/** ０-９ ． → 0-9 . */
export function halfWidth(text: string): string {
  return text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0)).replace(/[．。]/g, ".");
}
