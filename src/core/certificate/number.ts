/**
 * Numbers of papers (文书号) as official papers in China write them: `澄审批许受〔2026〕123号`.
 * Six-corner brackets, an Arabic year, no leading zero and no 第 (GB/T 9704 on 发文字号).
 * Rules: R-DOC-01.
 */
export interface PaperNumber {
  /** Short name of the body and of the kind of paper, such as `澄审批许受`. */
  readonly prefix: string;
  /** Four digits; each series starts anew every year. */
  readonly year: number;
  /** Place in the series, from 1, without gaps. */
  readonly serial: number;
}

const PAPER_NUMBER = /^([^〔〕\s第]+)〔([1-9]\d{3})〕([1-9]\d*)号$/u;

/**
 * `{prefix: "澄审批许受", year: 2026, serial: 123}` → `澄审批许受〔2026〕123号`.
 * @throws RangeError when the parts cannot make a number that reads back the same: a bug of the caller
 */
export function formatPaperNumber(number: PaperNumber): string {
  const text = `${number.prefix}〔${number.year}〕${number.serial}号`;
  if (parsePaperNumber(text) === undefined) throw new RangeError(`not the parts of a paper number: ${text}`);
  return text;
}

/** Reads what `formatPaperNumber` writes; square brackets, leading zeros and 第 are not taken. */
export function parsePaperNumber(text: string): PaperNumber | undefined {
  const [, prefix, year, serial] = PAPER_NUMBER.exec(text) ?? [];
  if (prefix === undefined || year === undefined || serial === undefined) return undefined;
  const number = { prefix, year: Number(year), serial: Number(serial) };
  return Number.isSafeInteger(number.serial) ? number : undefined;
}
