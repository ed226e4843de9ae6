/** What stands around an item: the law, the bodies, the posts and who holds them. */
import type { Calendar } from "../calendar/index.ts";
import type { FlowModel } from "../flow/index.ts";
import type { CivilDate } from "../shared/index.ts";
import type { AbsenceDocument } from "./absence.ts";
import type { BasicItem } from "./basic.ts";
import type { ElementRegister } from "./elements.ts";
import type { ItemSpec } from "./item.ts";
import type { LegalBasis } from "./law.ts";
import type { ListIndex } from "./lists/list-index.ts";
import type { Body, Office, Post } from "./organisation.ts";
import type { TimePolicy } from "./timing.ts";

export interface CatalogueRegister {
  readonly bases: readonly LegalBasis[];
  readonly bodies: readonly Body[];
  readonly offices: readonly Office[];
  readonly posts: readonly Post[];
  /** By which silence counts. Absent: it counts nowhere. */
  readonly absences?: readonly AbsenceDocument[];
  /** Data elements of the district. Absent: nobody asks which ones its forms name. */
  readonly elements?: ElementRegister;
  /** Absent: yellow at 0.7, no further clocks, no escalations. */
  readonly policy?: TimePolicy;
  /** Whom a theme is for, by its code. Absent: nobody compares it with whom the item serves. */
  readonly audiences?: Readonly<Record<string, "person" | "legal">>;
  /** Absent: nobody asks whether posts are held. */
  readonly holdings?: readonly Holding[];
  /** The catalogue around the item, itself included or not. Absent: nobody asks what its flow calls. */
  readonly catalogue?: readonly { readonly spec: ItemSpec; readonly flow: FlowModel }[];
  /** What is in force of the district's lists. Absent: nobody asks them. */
  readonly listIndex?: ListIndex;
  /** 基本目录: what the upper level fixes. Absent: nobody does. */
  readonly basics?: readonly BasicItem[];
  /** Laws in force are those of this day. */
  readonly today: CivilDate;
  /** For comparing limits of different units; absent, only equal units are compared. */
  readonly calendar?: Calendar;
}

/** One person's posts. */
export interface Holding {
  readonly posts: readonly string[];
  /** Qualified to decide: holds a law-enforcement certificate (执法证). */
  readonly qualified: boolean;
}
