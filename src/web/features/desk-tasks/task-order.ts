/** The order of the morning list: what is promised soonest first, then what the statute wants, then what came first. */
import type { TaskRow } from "../desk-lists/rows.ts";

export function byDaysLeft(a: TaskRow, b: TaskRow): number {
  return (
    compareDays(a.promisedDueOn, b.promisedDueOn) ||
    compareDays(a.statutoryDueOn, b.statutoryDueOn) ||
    compare(a.openedAt, b.openedAt)
  );
}

/** What a person wants to see of the list. */
export interface TaskFilter {
  readonly whose: "all" | "mine" | "free";
  readonly kind: string;
}

export function fitsFilter(row: TaskRow, { whose, kind }: TaskFilter): boolean {
  if (whose === "mine" && !row.mine) return false;
  if (whose === "free" && row.mine) return false;
  return kind === "" || row.taskKind === kind;
}

/** A day that is not set comes last. */
function compareDays(a: string | null, b: string | null): number {
  return compare(a ?? "9999", b ?? "9999");
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
