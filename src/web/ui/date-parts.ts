/** A date as three boxes and as one text. */
export interface DateParts {
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

/** `2026-02-09` → its three boxes; what is not a date stands in as many boxes as it has parts. */
export function splitDate(value: string): DateParts {
  const [year = "", month = "", day = ""] = value.split("-");
  return { year, month: month.replace(/^0(?=\d)/, ""), day: day.replace(/^0(?=\d)/, "") };
}

/** The boxes as one text: `2026-02-09`; parts that are missing stay empty (`2026--9` is not a date). */
export function joinDate({ year, month, day }: DateParts): string {
  if (year === "" && month === "" && day === "") return "";
  return `${year}-${padded(month)}-${padded(day)}`;
}

function padded(part: string): string {
  return part === "" ? "" : part.padStart(2, "0");
}

/** Digits in the text, full-width ones from a Chinese keyboard included. */
export function digitsOf(text: string): string {
  return text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0)).replace(/\D/g, "");
}
