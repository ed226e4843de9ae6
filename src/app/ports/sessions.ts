/** What sign-in needs of storage. Passwords and sessions are better-auth's; the people are ours. */
import type { Post } from "../../core/catalog/index.ts";
import type { AccountId, BodyId, CivilDate, Jurisdiction, OfficeId } from "../../core/shared/index.ts";

export interface SessionStore {
  /** A living session by its token, its time extended when it was not for some minutes. */
  findSession(token: string): Promise<SessionOwner | null>;
  endSession(token: string): Promise<void>;
  /** Ends the account's sessions, except the one named. */
  endSessions(account: AccountId, except?: string): Promise<void>;
  /** The person with posts, substitutions and declared interests as they stand on that day. */
  findPerson(jurisdiction: Jurisdiction, account: AccountId, today: CivilDate): Promise<StoredPerson | null>;
}

export interface SessionOwner {
  readonly account: AccountId;
  readonly jurisdiction: Jurisdiction;
}

export interface StoredPerson {
  readonly id: AccountId;
  readonly kind: "citizen" | "firm" | "staff";
  readonly login: string;
  readonly name: string;
  readonly phone: string | null;
  readonly partyKey: string | null;
  readonly representativeKey: string | null;
  readonly identityVerified: boolean;
  readonly enforcementNumber: string | null;
  readonly mustChangePassword: boolean;
  readonly disabled: boolean;
  readonly posts: readonly StoredHolding[];
  /** Keyed hashes of declared relatives and interests. */
  readonly interests: readonly string[];
}

/** A post of the register as held on the day, by appointment or for somebody absent. */
export interface StoredHolding {
  readonly post: Post;
  readonly body: BodyId;
  readonly officeName: string;
  readonly substituteFor: AccountId | null;
  /** Every office of the body, of a post that supervises. */
  readonly oversees: readonly OfficeId[] | null;
}

/** Passwords, and sessions as they begin. */
export interface PasswordSignIn {
  /** Opens a session; null when login and password do not belong together. Takes the same time either way. */
  open(request: SignInRequest): Promise<OpenedSession | null>;
  hash(password: string): Promise<string>;
  /** Is it the account's present password? */
  verify(account: AccountId, password: string): Promise<boolean>;
}

export interface SignInRequest {
  readonly jurisdiction: Jurisdiction;
  readonly login: string;
  readonly password: string;
  readonly ip: string;
  readonly userAgent: string | undefined;
}

export interface OpenedSession {
  readonly token: string;
  readonly account: AccountId;
}
