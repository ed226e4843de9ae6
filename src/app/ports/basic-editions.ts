/** What the use cases need of storage for the editions of a basic catalogue. */
import type { BasicItem } from "../../core/catalog/index.ts";
import type { CivilDate, Jurisdiction } from "../../core/shared/index.ts";

export interface BasicEdition {
  readonly edition: string;
  /** Null: from here on the district inherits it no more. */
  readonly basic: BasicItem | null;
  readonly loadedOn: CivilDate;
}

export interface BasicEditions {
  /** The latest first. */
  list(jurisdiction: Jurisdiction, basicCode: string): Promise<readonly BasicEdition[]>;
}
