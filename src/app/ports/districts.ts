/** The register of districts: who there is, before anybody is signed in. */
import type { Jurisdiction, TimeZone } from "../../core/shared/index.ts";

export interface District {
  readonly code: Jurisdiction;
  readonly name: string;
  readonly zone: TimeZone;
  /** A demonstration district: invented people, a clock that may be moved. */
  readonly demo: boolean;
}

export interface Districts {
  find(code: Jurisdiction): Promise<District | null>;
  list(): Promise<readonly District[]>;
}
