/**
 * Who each token belongs to, kept in memory for ten seconds, so that no request asks the database. What changes about
 * an account is forgotten at once here, and in other processes as soon as word of it arrives.
 */
import { createHmac, timingSafeEqual } from "node:crypto";
import { type AccountId, civilDateOf, type Jurisdiction } from "../../core/shared/index.ts";
import type { Bus } from "../ports/bus.ts";
import type { Districts } from "../ports/districts.ts";
import type { Now } from "../ports/procedures.ts";
import type { SessionOwner, SessionStore, StoredPerson } from "../ports/sessions.ts";
import { actorOf } from "./actor.ts";
import type { Identified, Identify } from "./identify.ts";

export interface SessionCache extends Identify {
  /** The token as it goes into the cookie: with a seal, so that a made-up one never reaches the database. */
  sealed(token: string): string;
  /** The token inside a sealed one; null when the seal is not ours. */
  unsealed(sealed: string): string | null;
  /** Calls back whenever something about the account may have changed. @returns what ends that */
  watch(account: AccountId, listener: () => void): () => void;
  /** Something about the account changed: here and in other processes the next request looks anew. */
  forget(account: AccountId): void;
  /** The person as of now, past the memory. */
  readPerson(jurisdiction: Jurisdiction, account: AccountId): Promise<StoredPerson | null>;
}

export interface SessionCacheParts {
  readonly store: SessionStore;
  readonly districts: Districts;
  readonly now: Now;
  readonly bus?: Bus;
  /** 32 bytes, kept outside the database. */
  readonly secret: Buffer;
  /** A clock that never goes back, in milliseconds. */
  readonly elapsed?: () => number;
}

interface Entry {
  /** A promise as long as the database is asked. */
  answer: Identified | null | Promise<Identified | null>;
  readonly askedAt: number;
  account: AccountId | undefined;
}

interface Loaded {
  readonly owner: SessionOwner | null;
  readonly identified: Identified | null;
}

const KEPT_MS = 10_000;
const MAX_ENTRIES = 50_000;

export function createSessionCache(parts: SessionCacheParts): SessionCache {
  const { store, secret, elapsed = () => performance.now() } = parts;
  const entries = new Map<string, Entry>();
  const watchers = new Map<AccountId, Set<() => void>>();

  function identify(sealed: string): ReturnType<Identify["identify"]> {
    const found = entries.get(sealed);
    if (found !== undefined && elapsed() - found.askedAt < KEPT_MS) return found.answer;
    const token = unseal(secret, sealed);
    if (token === null) return null;
    const loading = load(token);
    const entry: Entry = { askedAt: elapsed(), account: undefined, answer: loading.then((found) => found.identified) };
    loading.then(
      ({ owner, identified }) => {
        entry.account = owner?.account;
        entry.answer = identified;
      },
      // What failed is not remembered.
      () => {
        if (entries.get(sealed) === entry) entries.delete(sealed);
      },
    );
    remember(sealed, entry);
    return entry.answer;
  }

  function remember(sealed: string, entry: Entry): void {
    entries.delete(sealed);
    entries.set(sealed, entry);
    if (entries.size > MAX_ENTRIES) {
      const oldest = entries.keys().next();
      if (!oldest.done) entries.delete(oldest.value);
    }
  }

  async function load(token: string): Promise<Loaded> {
    const owner = await store.findSession(token);
    if (owner === null) return { owner, identified: null };
    const person = await readPerson(owner.jurisdiction, owner.account);
    if (person === null || person.disabled) return { owner, identified: null };
    const actor = actorOf(owner.jurisdiction, person);
    return { owner, identified: { actor, mustChangePassword: person.mustChangePassword } };
  }

  async function readPerson(jurisdiction: Jurisdiction, account: AccountId): Promise<StoredPerson | null> {
    const district = await parts.districts.find(jurisdiction);
    if (district === null) return null;
    return store.findPerson(jurisdiction, account, civilDateOf(parts.now(jurisdiction), district.zone));
  }

  function forgetHere(account: AccountId): void {
    for (const [sealed, entry] of entries) {
      // One whose owner is not known yet may be anybody's.
      if (entry.account === account || entry.account === undefined) entries.delete(sealed);
    }
    for (const listener of watchers.get(account) ?? []) listener();
  }

  function forgetAll(): void {
    entries.clear();
    for (const listeners of watchers.values()) for (const listener of listeners) listener();
  }

  function watch(account: AccountId, listener: () => void): () => void {
    const listeners = watchers.get(account) ?? new Set();
    watchers.set(account, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) watchers.delete(account);
    };
  }

  parts.bus?.subscribe((message) => {
    if (message.kind === "account") forgetHere(message.account);
    else if (message.kind === "missed") forgetAll();
  });

  return {
    identify,
    sealed: (token) => seal(secret, token),
    unsealed: (sealed) => unseal(secret, sealed),
    readPerson,
    watch,
    forget: (account) => {
      forgetHere(account);
      parts.bus?.publish({ kind: "account", account });
    },
  };
}

function seal(secret: Buffer, token: string): string {
  return `${token}.${signature(secret, token).toString("base64url")}`;
}

function unseal(secret: Buffer, sealed: string): string | null {
  const end = sealed.lastIndexOf(".");
  if (end <= 0 || sealed.length > 300) return null;
  const token = sealed.slice(0, end);
  const given = Buffer.from(sealed.slice(end + 1), "base64url");
  const wanted = signature(secret, token);
  return given.length === wanted.length && timingSafeEqual(given, wanted) ? token : null;
}

function signature(secret: Buffer, token: string): Buffer {
  return createHmac("sha256", secret).update(token).digest();
}
