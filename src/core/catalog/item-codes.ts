/**
 * Codes of items as they are in use. GB/T 39046-2020 allows 10 / 24 / 50 characters, while the item lists in operation
 * are kept with 12 / 31 / 33 / 43: so codes are stored as text, and read by the scheme that fits.
 * Rules R-CAT-106 and R-CAT-107.
 */
import type { HandlingKind } from "./codes.ts";

/** 基本编码 · 实施编码 · 业务办理项编码 · 办件编号. */
export type CodeKind = "basic" | "implementation" | "handling" | "case";

const BASIC = "[0-9A-Z]{2}[0-9]{2}[0-9A-Z]{5}[0-9A-Z]{3}";
const CREDIT_CODE = "[0-9A-HJ-NPQRTUWXY]{18}";
const IMPLEMENTATION = `${CREDIT_CODE}[1-7]${BASIC}`;

/** What each scheme takes for a code of each kind; null where it has none of its own. */
export const CODE_SCHEMES = {
  /** 国家政务服务平台 in operation: 12, 31 = 18 credit code + 1 level + 12, 33 = 31 + 2, 43 = 31 + day + 4. */
  national: {
    basic: whole(BASIC),
    implementation: whole(IMPLEMENTATION),
    handling: whole(`${IMPLEMENTATION}[0-9A-Z]{2}`),
    case: whole(`${IMPLEMENTATION}[0-9]{8}[0-9]{4}`),
  },
  /**
   * Joined by hyphens with the division and a serial number, as lists of western provinces are; the body stands in it
   * with its credit code or still with its old organisation code.
   */
  "with-division": {
    basic: whole("[0-9A-Z-]{8,14}"),
    implementation: whole("[0-9A-Z-]{8,14}-[0-9]{12}-[0-9]{3}-[0-9A-Z-]{9,18}-[0-9]-[0-9]{2}"),
    handling: null,
    case: null,
  },
  /** DB52/T 1264-2018: 2 type + 5 main item + 3 sub-item. */
  "guizhou-2018": { basic: whole("[0-9]{10}"), implementation: null, handling: null, case: null },
  /** GB/T 39046-2020: only lengths are given (an..10, an..24, an..50). */
  "gb-39046": {
    basic: whole("[0-9A-Za-z]{1,10}"),
    implementation: whole("[0-9A-Za-z]{1,24}"),
    handling: null,
    case: whole("[0-9A-Za-z]{1,50}"),
  },
} as const satisfies Readonly<Record<string, Readonly<Record<CodeKind, RegExp | null>>>>;

export type CodeScheme = keyof typeof CODE_SCHEMES;

/** Every scheme that takes the text for a code of this kind, the narrowest first; none: it is no such code. */
export function schemesOfCode(kind: CodeKind, text: string): readonly CodeScheme[] {
  return (Object.keys(CODE_SCHEMES) as CodeScheme[]).filter(
    (scheme) => CODE_SCHEMES[scheme][kind]?.test(text) === true,
  );
}

/** What a code says by itself. */
export interface ItemCodeParts {
  readonly creditCode: string;
  /** Code of table A.2. */
  readonly level: string;
  readonly basicCode: string;
  /** Type of table A.1, inside the basic code. */
  readonly type: string;
  /** The two characters that tell one handling from another; null in an implementation code. */
  readonly suffix: string | null;
}

/** Reads an implementation code or a handling code of the national scheme; null for any other text. */
export function readItemCode(text: string): ItemCodeParts | null {
  const { implementation, handling } = CODE_SCHEMES.national;
  if (!implementation.test(text) && !handling.test(text)) return null;
  return {
    creditCode: text.slice(0, 18),
    level: text.slice(18, 19),
    basicCode: text.slice(19, 31),
    type: text.slice(21, 23),
    suffix: text.length > 31 ? text.slice(31) : null,
  };
}

/** 实施编码: credit code of 18, level of 1, basic code of 12 characters. */
export function implementationCode(parts: Pick<ItemCodeParts, "creditCode" | "level" | "basicCode">): string {
  return `${parts.creditCode}${parts.level}${parts.basicCode}`;
}

/** The two characters that a handling has where the district chooses no others. */
export const HANDLING_SUFFIXES: Readonly<Record<HandlingKind, string>> = {
  new: "01",
  change: "02",
  renew: "03",
  reissue: "04",
  cancel: "05",
  "re-register": "06",
};

function whole(pattern: string): RegExp {
  return new RegExp(`^${pattern}$`);
}
