/** A procedure: an item compiled once, with its flow and form, into a value that cases run on for life. */
import type { FlowModel } from "../flow/index.ts";
import type { CompiledForm } from "../form/index.ts";
import type { ItemSpec } from "./item.ts";
import type { LegalBasis } from "./law.ts";
import type { Body, Office } from "./organisation.ts";

export interface Procedure {
  readonly item: ItemSpec;
  /** Hash of all source files of the item: a running case keeps the version that it began with. */
  readonly version: string;
  readonly flow: FlowModel;
  readonly form: CompiledForm;
  readonly body: Body;
  readonly office: Office;
  /** The legal bases that the item cites, by id. */
  readonly bases: Readonly<Record<string, LegalBasis>>;
}
