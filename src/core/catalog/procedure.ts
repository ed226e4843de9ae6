/** A procedure: an item compiled once, with its flow and form, into a value that cases run on for life. */

import type { Limit } from "../clock/index.ts";
import type { FlowModel } from "../flow/index.ts";
import type { CompiledForm } from "../form/index.ts";
import type { AbsenceDocument } from "./absence.ts";
import type { ItemSpec } from "./item.ts";
import type { LegalBasis } from "./law.ts";
import type { Body, Office } from "./organisation.ts";
import type { OfficePlace } from "./places.ts";
import type { Timing } from "./timing.ts";

export interface Procedure {
  readonly item: ItemSpec;
  /** Hash of all source files of the item: a running case keeps the version that it began with. */
  readonly version: string;
  readonly flow: FlowModel;
  readonly form: CompiledForm;
  readonly body: Body;
  readonly office: Office;
  /** Where the offices of its flow belong, by id. */
  /** The district's policy of time as it stands today: a running case does not keep an old one. */
  readonly timing: Timing;
  readonly places: Readonly<Record<string, OfficePlace>>;
  /** The district's documents by which silence counts, as they stand today: a running case does not keep old ones. */
  readonly absences: readonly AbsenceDocument[];
  /** What is promised of each item that its flow calls, or else the law's limit, as published today; by code. */
  readonly childLimits?: Readonly<Record<string, Limit>>;
  /** The legal bases that the item cites, by id. */
  readonly bases: Readonly<Record<string, LegalBasis>>;
}
