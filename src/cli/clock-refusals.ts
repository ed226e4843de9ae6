/** What `bancheng clock` says when it cannot read its arguments: Chinese first, then English, on one line. */
import type { LimitRefusal } from "../core/clock/index.ts";

export type ClockCommandRefusal =
  | LimitRefusal
  | { readonly code: "clock/from-missing" }
  | { readonly code: "clock/limit-missing" }
  /** Not `YYYY-MM-DD` of a day that exists, nor a moment with an offset, or outside 1900 … 2199. */
  | { readonly code: "clock/date-unreadable"; readonly text: string }
  /** Not two days with `..` between them. */
  | { readonly code: "clock/stop-unreadable"; readonly text: string }
  | { readonly code: "clock/stop-reversed"; readonly text: string }
  | { readonly code: "clock/options-unreadable"; readonly reason: string };

export function clockRefusalText(refusal: ClockCommandRefusal): string {
  switch (refusal.code) {
    case "clock/from-missing":
      return "缺少起算日 --from。 The starting day --from is missing.";
    case "clock/limit-missing":
      return "缺少期限 --limit。 The limit --limit is missing.";
    case "clock/date-unreadable":
      return `“${refusal.text}”不是有效日期（如 2026-02-09）。 “${refusal.text}” is not a date that exists, such as 2026-02-09.`;
    case "clock/limit-unreadable":
      return `看不懂期限“${refusal.text}”（如 20wd、60cd、3mo、8wh）。 “${refusal.text}” is not a limit such as 20wd, 60cd, 3mo or 8wh.`;
    case "clock/limit-too-long":
      return `期限“${refusal.text}”超过一百年。 The limit “${refusal.text}” is longer than a hundred years.`;
    case "clock/stop-unreadable":
      return `看不懂扣除期间“${refusal.text}”（如 2026-03-09..2026-03-27）。 “${refusal.text}” is not a stop such as 2026-03-09..2026-03-27.`;
    case "clock/stop-reversed":
      return `扣除期间“${refusal.text}”止日早于起日。 The stop “${refusal.text}” ends before it starts.`;
    case "clock/options-unreadable":
      return `看不懂参数。 The options cannot be read: ${refusal.reason}`;
  }
}
