import type { ListFileDefects, ListFileFinding, ListFileFindingCode } from "../../app/ports/list-files.ts";
import { type Refused, refuse } from "../../core/shared/index.ts";

/** More entries than any district has; a file with more was not meant. */
export const MOST_ROWS = 500_000;

export function notRead(...findings: readonly ListFileFinding[]): Refused<ListFileDefects> {
  return refuse({ code: "list/file-not-read", findings });
}

export function ofFile(code: ListFileFindingCode, found = ""): ListFileFinding {
  return { code, row: 0, column: "", found };
}

/** The second and every further row of a code. */
export function codesTwice(
  entries: readonly { readonly code: string; readonly row: number }[],
  column: string,
): readonly ListFileFinding[] {
  const seen = new Set<string>();
  return entries.flatMap(({ code, row }) => {
    if (!seen.has(code)) {
      seen.add(code);
      return [];
    }
    return [{ code: "list/code-twice" as const, row, column, found: code }];
  });
}
