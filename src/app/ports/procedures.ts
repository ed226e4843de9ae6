/** Where procedures and calendars come from. */
import type { Calendar } from "../../core/calendar/index.ts";
import type { Procedure } from "../../core/catalog/index.ts";
import type { ItemCode, Jurisdiction } from "../../core/shared/index.ts";

export interface Procedures {
  /** The version that new cases begin with; null when the item is unknown or not published. */
  findPublished(jurisdiction: Jurisdiction, item: ItemCode): Promise<Procedure | null>;
  /** The version that a running case keeps. @throws Error when a stored case names a version that is not kept */
  getVersion(jurisdiction: Jurisdiction, item: ItemCode, version: string): Promise<Procedure>;
}

export interface Calendars {
  getCalendar(jurisdiction: Jurisdiction): Promise<Calendar>;
}

/** The clock on the wall, or a moved one in a demonstration district. */
export type Now = (jurisdiction: Jurisdiction) => import("../../core/shared/index.ts").Instant;
