/** Who looks at a case, when, and the names that the page needs. */
import type { Calendar } from "../../core/calendar/index.ts";
import type { Actor } from "../../core/party/index.ts";
import type { AccountId, Instant } from "../../core/shared/index.ts";

/** What the view needs looked up beforehand. */
export interface ViewNames {
  readonly staff: ReadonlyMap<AccountId, string>;
  readonly offices: ReadonlyMap<string, string>;
}

export interface ViewContext {
  readonly actor: Actor;
  readonly calendar: Calendar;
  readonly now: Instant;
  readonly names: ViewNames;
}
