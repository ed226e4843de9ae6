/** A catalogue as a list of rows, as other systems export it. `files/catalogue` reads it; nothing in it is trusted. */
import type { Json } from "../../core/shared/index.ts";

export interface CatalogueRow {
  /** Place in the list, from 1. */
  readonly row: number;
  /** The row as it stands in the file. */
  readonly source: Json;
  /** False for a row that is no object; all texts are null then. */
  readonly readable: boolean;
  /** Fields that hold something else than a text. */
  readonly notText: readonly string[];
  /** Implementation code. */
  readonly code: string | null;
  readonly name: string | null;
  readonly bodyName: string | null;
  /** Unified social credit code of the implementing body, where the list gives it by itself or within the item's code. */
  readonly creditCode: string | null;
  /** Code of the item's type, two digits where it is one of GB/T 39046 A.1. */
  readonly type: string | null;
  /** The group that the list puts the item in. */
  readonly category: string | null;
  /** Statutory limit such as `20wd`; `none` says that no law sets one (未规定). */
  readonly statutory: string | null;
  /** Promised limit such as `10wd`. */
  readonly promise: string | null;
}
