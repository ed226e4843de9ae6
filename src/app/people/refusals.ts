/** Every expected "no" of accounts and their administration. */
import type { IdentityRefusal } from "../../core/party/index.ts";
import type { PeopleStoreRefusal } from "../ports/people.ts";
import type { TooMany } from "../ports/throttle.ts";
import type { PasswordRefusal } from "../session/password-policy.ts";

export type PeopleRefusal =
  | PeopleStoreRefusal
  | { readonly code: "people/not-staff" }
  | { readonly code: "people/not-oneself" }
  | { readonly code: "people/last-administrator" }
  | { readonly code: "people/no-such-day" }
  | { readonly code: "people/dates-reversed" }
  | { readonly code: "people/identity-differs" }
  | { readonly code: "people/login-shape" };

export type SessionRefusal =
  | { readonly code: "session/wrong-credentials" }
  | { readonly code: "session/wrong-password" }
  | { readonly code: "session/account-disabled" }
  | { readonly code: "session/password-same" }
  | { readonly code: "jurisdiction/unknown" }
  | PasswordRefusal
  | TooMany;

export type AccountRefusal = PeopleRefusal | IdentityRefusal | PasswordRefusal | TooMany;
