/** The district's own words: names of offices and bodies, people's names, reason libraries. */
import type { StaffActor } from "../../core/party/index.ts";
import type { AccountId, Jurisdiction } from "../../core/shared/index.ts";

export interface Register {
  /** Names by id of office; unknown ids are absent. */
  getOfficeNames(jurisdiction: Jurisdiction): Promise<ReadonlyMap<string, string>>;
  /** Text and law of a coded reason, or null when the library does not have it. */
  findReason(jurisdiction: Jurisdiction, code: string): Promise<Reason | null>;
}

export interface Reason {
  readonly code: string;
  readonly kind: string;
  readonly text: string;
  readonly law: string;
}

export interface Staff {
  /** Names of members of staff by account. */
  getNames(jurisdiction: Jurisdiction, accounts: readonly AccountId[]): Promise<ReadonlyMap<AccountId, string>>;
  /** The person with the posts held today, or null when unknown or disabled. */
  findStaff(jurisdiction: Jurisdiction, account: AccountId): Promise<StaffActor | null>;
}
