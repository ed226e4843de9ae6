/**
 * An item as a document to be read through or printed: the guide (办事指南) for everybody, the handbook (业务手册) for those
 * who handle it. Both come from the same data; what is drawn from this is a matter of `files`.
 */
import type { CitedLaw } from "./citations.ts";

export interface ItemDocument {
  readonly kind: "guide" | "handbook";
  /** 办事指南, 业务手册. */
  readonly title: string;
  readonly bodyName: string;
  readonly itemName: string;
  /** On every page: item, version and since when it is in use. */
  readonly edition: string;
  /** Moment of the version; the same version always gives the same bytes. Epoch milliseconds. */
  readonly madeAt: number;
  readonly sections: readonly DocumentSection[];
}

export interface DocumentSection {
  readonly heading: string;
  readonly parts: readonly DocumentPart[];
}

export type DocumentPart =
  | { readonly type: "paragraph"; readonly text: string }
  | { readonly type: "list"; readonly ordered: boolean; readonly entries: readonly string[] }
  | { readonly type: "fields"; readonly fields: readonly { readonly label: string; readonly value: string }[] }
  | {
      readonly type: "table";
      /** Says what the table holds, for readers who do not see it. */
      readonly caption: string;
      readonly columns: readonly { readonly title: string; readonly share: number }[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly type: "note"; readonly text: string };

export function paragraph(text: string): DocumentPart {
  return { type: "paragraph", text };
}

export function note(text: string): DocumentPart {
  return { type: "note", text };
}

export function list(entries: readonly string[], ordered = false): readonly DocumentPart[] {
  return entries.length === 0 ? [] : [{ type: "list", ordered, entries }];
}

/** Without those that nothing is known of. */
export function fields(...pairs: readonly (readonly [label: string, value: string | null | undefined])[]) {
  const known = pairs.flatMap(([label, value]) => (value == null || value === "" ? [] : [{ label, value }]));
  return known.length === 0 ? [] : ([{ type: "fields", fields: known }] as const satisfies readonly DocumentPart[]);
}

export function table(
  caption: string,
  columns: readonly (readonly [title: string, share: number])[],
  rows: readonly (readonly string[])[],
): readonly DocumentPart[] {
  if (rows.length === 0) return [];
  return [{ type: "table", caption, columns: columns.map(([title, share]) => ({ title, share })), rows }];
}

export function section(heading: string, ...parts: readonly (DocumentPart | readonly DocumentPart[])[]) {
  const all = parts.flat() as readonly DocumentPart[];
  return all.length === 0 ? [] : [{ heading, parts: all }];
}

/** 《…》第…条（待核）、… */
export function lawsText(laws: readonly CitedLaw[]): string {
  return laws.map((law) => `${law.text}${law.checked ? "" : "（待核）"}${law.invented ? "（演示）" : ""}`).join("、");
}

const CHAPTERS = "一二三四五六七八九十";

/** 一, 二, … 十, 十一 … */
export function chapter(index: number): string {
  const tens = index >= 10 ? "十" : "";
  return `${tens}${CHAPTERS[index % 10] ?? index + 1}`;
}
