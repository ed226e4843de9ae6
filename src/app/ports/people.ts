/** What the administration of people needs of storage. Every change is written with its entry in the audit trail. */
import type { Action } from "../../core/party/index.ts";
import type { AccountId, CivilDate, Instant, JsonObject, Jurisdiction, Result } from "../../core/shared/index.ts";

export interface PeopleStore {
  /** All changes or none, each with its entry in the audit trail. */
  apply(order: ChangeOrder): Promise<Result<null, PeopleStoreRefusal>>;
  findAccount(jurisdiction: Jurisdiction, account: AccountId): Promise<StoredAccount | null>;
  findByLogin(jurisdiction: Jurisdiction, login: string): Promise<StoredAccount | null>;
  listAccounts(jurisdiction: Jurisdiction, query: PeopleQuery): Promise<PeoplePage>;
  /** Every account that a district's files named, and every login: what a load compares with. */
  listLoaded(jurisdiction: Jurisdiction): Promise<readonly LoadedAccount[]>;
  listTerms(jurisdiction: Jurisdiction, account: AccountId): Promise<readonly PostTerm[]>;
  listSubstitutions(jurisdiction: Jurisdiction, account: AccountId): Promise<readonly Substitution[]>;
  listInterests(jurisdiction: Jurisdiction, account: AccountId): Promise<readonly Interest[]>;
  /** The latest first. */
  listEvents(jurisdiction: Jurisdiction, query: EventQuery): Promise<readonly PeopleEvent[]>;
  /** Posts of the register with their offices and who holds them on that day. */
  listPosts(jurisdiction: Jurisdiction, today: CivilDate): Promise<readonly PostWithHolders[]>;
  getNames(jurisdiction: Jurisdiction, accounts: readonly AccountId[]): Promise<ReadonlyMap<AccountId, string>>;
}

export interface ChangeOrder {
  readonly jurisdiction: Jurisdiction;
  /** Null: the operator, at the command line or by loading files. */
  readonly by: AccountId | null;
  readonly at: Instant;
  readonly changes: readonly PeopleChange[];
}

export type PeopleChange =
  | { readonly type: "account-created"; readonly account: NewAccount }
  | { readonly type: "account-updated"; readonly account: AccountId; readonly fields: AccountFields }
  | { readonly type: "identity-recorded"; readonly account: AccountId; readonly identity: SealedIdentity }
  | { readonly type: "identity-verified"; readonly account: AccountId }
  | { readonly type: "account-disabled"; readonly account: AccountId }
  | { readonly type: "account-enabled"; readonly account: AccountId }
  | {
      readonly type: "password-set";
      readonly account: AccountId;
      readonly passwordHash: string;
      /** Given by somebody else: to be changed at the first sign-in. */
      readonly mustChange: boolean;
      /** Whoever is signed in with the old one is signed out. */
      readonly endSessions: boolean;
    }
  | ({ readonly type: "post-given" } & PostTerm & { readonly account: AccountId })
  | { readonly type: "post-taken"; readonly account: AccountId; readonly post: string }
  | ({ readonly type: "substitute-named" } & Omit<Substitution, "absentName" | "substituteName">)
  | { readonly type: "substitute-withdrawn"; readonly id: string; readonly absent: AccountId }
  | {
      readonly type: "interest-declared";
      readonly account: AccountId;
      readonly partyKey: string;
      readonly relation: string;
    }
  | { readonly type: "interest-withdrawn"; readonly account: AccountId; readonly partyKey: string };

export type PeopleStoreRefusal =
  | { readonly code: "people/login-taken"; readonly login: string }
  | { readonly code: "people/not-found" }
  | { readonly code: "people/post-unknown"; readonly post: string };

export interface NewAccount {
  readonly id: AccountId;
  readonly kind: AccountKind;
  readonly login: string;
  readonly name: string;
  readonly phone: string | null;
  readonly identity: SealedIdentity | null;
  readonly identityVerified: boolean;
  readonly enforcementNumber: string | null;
  readonly employment: Employment | null;
  readonly fileId: string | null;
  /** Of what the district's files said when they were loaded. */
  readonly fileHash: string | null;
  /** Null: nobody signs in before a password is set. */
  readonly passwordHash: string | null;
  readonly mustChangePassword: boolean;
}

export type AccountKind = "citizen" | "firm" | "staff";
export type Employment = "civil-servant" | "contract";

/** What is absent stays as it is; null empties. */
export interface AccountFields {
  readonly name?: string;
  readonly login?: string;
  readonly phone?: string | null;
  readonly enforcementNumber?: string | null;
  readonly employment?: Employment | null;
  readonly fileId?: string;
  readonly fileHash?: string;
}

/** The identity as stored: sealed, and its keyed hashes to find it by. */
export interface SealedIdentity {
  readonly sealed: Buffer;
  readonly partyKey: string | null;
  readonly representativeKey: string | null;
}

export interface StoredAccount {
  readonly id: AccountId;
  readonly kind: AccountKind;
  readonly login: string;
  readonly name: string;
  readonly phone: string | null;
  readonly sealed: Buffer | null;
  readonly identityVerified: boolean;
  readonly enforcementNumber: string | null;
  readonly employment: Employment | null;
  readonly mustChangePassword: boolean;
  readonly disabledAt: Instant | null;
  readonly createdAt: Instant;
}

export interface LoadedAccount {
  readonly id: AccountId;
  readonly fileId: string | null;
  readonly fileHash: string | null;
  readonly login: string;
  readonly hasPassword: boolean;
  readonly posts: readonly string[];
  /** Keyed hashes of declared relatives. */
  readonly interests: readonly string[];
}

export interface PeopleQuery {
  /** Name or login, or its beginning. */
  readonly text?: string;
  readonly kind?: AccountKind;
  /** Holds a post in this office, or this post, on that day. */
  readonly office?: string;
  readonly post?: string;
  /** Any of the posts held grants this. */
  readonly grant?: Action;
  readonly role?: string;
  readonly disabled?: boolean;
  readonly today: CivilDate;
  readonly offset: number;
  readonly limit: number;
}

export interface PeoplePage {
  readonly total: number;
  readonly rows: readonly PersonRow[];
}

export interface PersonRow {
  readonly id: AccountId;
  readonly kind: AccountKind;
  readonly login: string;
  readonly name: string;
  readonly phone: string | null;
  readonly disabled: boolean;
  readonly identityVerified: boolean;
  readonly posts: readonly {
    readonly id: string;
    readonly name: string;
    readonly office: string;
    readonly officeName: string;
  }[];
}

export interface PostTerm {
  readonly post: string;
  readonly fromOn: CivilDate;
  /** The last day; null: until further notice. */
  readonly untilOn: CivilDate | null;
}

export interface Substitution {
  readonly id: string;
  readonly absent: AccountId;
  readonly absentName: string;
  readonly substitute: AccountId;
  readonly substituteName: string;
  readonly fromOn: CivilDate;
  readonly untilOn: CivilDate;
}

export interface Interest {
  readonly partyKey: string;
  readonly relation: string;
}

export interface PostWithHolders {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly office: string;
  readonly officeName: string;
  readonly grants: readonly Action[];
  readonly holders: readonly { readonly account: AccountId; readonly name: string }[];
}

export interface EventQuery {
  readonly subject?: AccountId;
  readonly before?: Instant;
  readonly limit: number;
}

export interface PeopleEvent {
  readonly id: string;
  readonly at: Instant;
  readonly by: AccountId | null;
  readonly byName: string | null;
  readonly subject: AccountId | null;
  readonly subjectName: string | null;
  readonly type: PeopleChange["type"];
  readonly data: JsonObject;
}
