/** Making the accounts that a district's files name. `app/people` does it; the loader of districts asks for it. */
import type { Jurisdiction } from "../../core/shared/index.ts";

export interface PeopleLoader {
  /**
   * Makes the accounts that are missing and brings names and posts of the others up to date. A password that is set
   * already is left alone, and so is every account that the list does not name. Safe to repeat.
   *
   * @param password for new accounts; null makes them without one, so that nobody signs in before a reset
   */
  ensurePeople(
    jurisdiction: Jurisdiction,
    people: DistrictPeople,
    options: { readonly password: string | null },
  ): Promise<PeopleLoaded>;
}

/** Numbers of accounts. */
export interface PeopleLoaded {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
}

export interface DistrictPeople {
  readonly staff: readonly StaffPerson[];
  readonly citizens: readonly CitizenPerson[];
  readonly firms: readonly FirmParty[];
}

export interface StaffPerson {
  /** Id within the district's files, stable over loads. */
  readonly id: string;
  /** Staff number. */
  readonly login: string;
  readonly name: string;
  readonly employment: "civil-servant" | "contract";
  /** Number of the law-enforcement certificate (执法证). */
  readonly enforcementNumber?: string;
  /** Ids of posts of the register. */
  readonly posts: readonly string[];
  readonly residentId?: string;
  /** Identity numbers of declared relatives (回避). */
  readonly relatives?: readonly string[];
}

export interface CitizenPerson {
  readonly id: string;
  /** Mobile number. */
  readonly login: string;
  readonly name: string;
  readonly residentId: string;
  readonly address: PostalAddress;
}

export interface FirmParty {
  readonly id: string;
  /** Credit code. */
  readonly login: string;
  readonly name: string;
  readonly creditCode: string;
  readonly legalForm: string;
  readonly address: PostalAddress;
  readonly representative: { readonly name: string; readonly residentId: string; readonly mobile: string };
}

export interface PostalAddress {
  /** Division code, six digits. */
  readonly division: string;
  readonly detail: string;
}
