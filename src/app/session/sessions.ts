/** Signing in and out, and one's own password. */
import { type AccountId, civilDateOf, type Jurisdiction, ok, type Result, refuse } from "../../core/shared/index.ts";
import type { SessionRefusal } from "../people/refusals.ts";
import type { Districts } from "../ports/districts.ts";
import type { PeopleStore } from "../ports/people.ts";
import type { Now } from "../ports/procedures.ts";
import type { PasswordSignIn, SessionStore, SignInRequest, StoredPerson } from "../ports/sessions.ts";
import type { Throttle, ThrottleRule } from "../ports/throttle.ts";
import { staffActorOf } from "./actor.ts";
import { checkPassword } from "./password-policy.ts";
import type { SessionCache } from "./session-cache.ts";
import { type SessionView, sessionViewOf } from "./session-view.ts";

export interface Sessions {
  /** Refused for an unknown district; alike for an unknown login and a wrong password; too many wrong tries are refused for a while. */
  signIn(request: SignInRequest): Promise<Result<SignedIn, SessionRefusal>>;
  /** Ends the session here and in every process. A token of no session is no matter. */
  signOut(sealedToken: string): Promise<void>;
  /** Ends all other sessions of the account. */
  changePassword(request: PasswordChange): Promise<Result<null, SessionRefusal>>;
  describe(jurisdiction: Jurisdiction, account: AccountId): Promise<SessionView | null>;
}

export interface SignedIn {
  /** As it goes into the cookie. */
  readonly token: string;
  readonly session: SessionView;
}

export interface PasswordChange {
  readonly jurisdiction: Jurisdiction;
  readonly account: AccountId;
  readonly current: string;
  readonly next: string;
  readonly sealedToken: string;
}

export interface SessionParts {
  readonly store: SessionStore;
  readonly people: PeopleStore;
  readonly signIn: PasswordSignIn;
  readonly cache: SessionCache;
  readonly throttle: Throttle;
  readonly districts: Districts;
  readonly now: Now;
}

/** Wrong tries: enough for slips of the finger, few enough that guessing takes years. */
const BY_BOTH: ThrottleRule = { bucket: "sign-in-login-address", tries: 10, withinSeconds: 15 * 60 };
/** More from everywhere together, so that one who guesses at a desk does not lock the owner out of another. */
const BY_LOGIN: ThrottleRule = { bucket: "sign-in-login", tries: 50, withinSeconds: 15 * 60 };
/** A hall of windows shares one address. */
const BY_ADDRESS: ThrottleRule = { bucket: "sign-in-address", tries: 100, withinSeconds: 15 * 60 };

export function createSessions(parts: SessionParts): Sessions {
  const { store, people, cache, throttle } = parts;

  async function signIn(request: SignInRequest): Promise<Result<SignedIn, SessionRefusal>> {
    const { jurisdiction, ip } = request;
    // Before anything is counted or asked in its name: a district is what the register knows, not what a caller says.
    if ((await parts.districts.find(jurisdiction)) === null) return refuse({ code: "jurisdiction/unknown" });
    const login = request.login.trim();
    const tries = [
      [BY_ADDRESS, ip],
      [BY_BOTH, `${ip} ${login.toLowerCase()}`],
      [BY_LOGIN, login.toLowerCase()],
    ] as const;
    for (const [rule, key] of tries) {
      const taken = await throttle.take(jurisdiction, rule, key);
      if (!taken.ok) return taken;
    }
    const opened = await parts.signIn.open({ ...request, login });
    if (opened === null) return refuse({ code: "session/wrong-credentials" });
    for (const [rule, key] of tries) await throttle.giveBack(jurisdiction, rule, key);
    const person = await cache.readPerson(jurisdiction, opened.account);
    if (person === null || person.disabled) {
      await store.endSession(opened.token);
      return refuse({ code: "session/account-disabled" });
    }
    const session = await view(jurisdiction, person);
    return session === null
      ? refuse({ code: "session/wrong-credentials" })
      : ok({ token: cache.sealed(opened.token), session });
  }

  async function signOut(sealedToken: string): Promise<void> {
    const token = cache.unsealed(sealedToken);
    const owner = token === null ? null : await store.findSession(token);
    if (token === null || owner === null) return;
    await store.endSession(token);
    cache.forget(owner.account);
  }

  async function changePassword(change: PasswordChange): Promise<Result<null, SessionRefusal>> {
    const { jurisdiction, account, current, next } = change;
    const person = await people.findAccount(jurisdiction, account);
    if (person === null) return refuse({ code: "session/wrong-password" });
    const taken = await throttle.take(jurisdiction, BY_LOGIN, person.login.toLowerCase());
    if (!taken.ok) return taken;
    if (!(await parts.signIn.verify(account, current))) return refuse({ code: "session/wrong-password" });
    await throttle.giveBack(jurisdiction, BY_LOGIN, person.login.toLowerCase());
    if (current === next) return refuse({ code: "session/password-same" });
    const checked = checkPassword(next, person.login);
    if (!checked.ok) return checked;
    const passwordHash = await parts.signIn.hash(next);
    const written = await people.apply({
      jurisdiction,
      by: account,
      at: parts.now(jurisdiction),
      changes: [{ type: "password-set", account, passwordHash, mustChange: false, endSessions: false }],
    });
    if (!written.ok) return refuse({ code: "session/wrong-password" });
    await store.endSessions(account, cache.unsealed(change.sealedToken) ?? undefined);
    cache.forget(account);
    return ok(null);
  }

  async function view(jurisdiction: Jurisdiction, person: StoredPerson): Promise<SessionView | null> {
    const district = await parts.districts.find(jurisdiction);
    if (district === null) return null;
    const now = parts.now(jurisdiction);
    return sessionViewOf(district, person, {
      posts: staffActorOf(jurisdiction, person).posts,
      today: civilDateOf(now, district.zone),
      clockMoved: Math.abs(now - Date.now()) > MOVED_MS,
    });
  }

  return {
    signIn,
    signOut,
    changePassword,
    describe: async (jurisdiction, account) => {
      const person = await cache.readPerson(jurisdiction, account);
      return person === null ? null : view(jurisdiction, person);
    },
  };
}

const MOVED_MS = 60_000;
