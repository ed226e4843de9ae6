/**
 * Passwords and sessions by better-auth, whose tables stand in schema `auth`. It hashes, verifies and opens sessions;
 * what every request asks is answered by session-store.ts. Its web handler is not used: throttling is ours.
 */
import { betterAuth } from "better-auth";
import { username } from "better-auth/plugins/username";
import { Kysely, PostgresDialect } from "kysely";
import type { OpenedSession, PasswordSignIn, SignInRequest } from "../../app/ports/sessions.ts";
import type { AccountId, Jurisdiction } from "../../core/shared/index.ts";
import type { DistrictPools } from "../postgres/pool.ts";
import { SESSION_IDLE_HOURS } from "./session-store.ts";

const CLIENT_IP = "x-bancheng-client-ip";

/** How passwords are turned into what is kept of them. */
export interface PasswordHashing {
  hash(password: string): Promise<string>;
  verify(kept: { readonly hash: string; readonly password: string }): Promise<boolean>;
}

/**
 * @param secret at least 32 characters, kept outside the database
 * @param hashing scrypt when nothing is said: a tenth of a second for each guess
 */
export function openPasswordSignIn(pools: DistrictPools, secret: string, hashing?: PasswordHashing): PasswordSignIn {
  const auth = makeAuth(pools, secret, hashing);

  async function open(request: SignInRequest): Promise<OpenedSession | null> {
    const { jurisdiction, login, password, ip, userAgent } = request;
    const headers = new Headers({ [CLIENT_IP]: ip });
    if (userAgent !== undefined) headers.set("user-agent", userAgent.slice(0, 300));
    try {
      const opened = await auth.api.signInUsername({
        body: { username: usernameOf(jurisdiction, login), password },
        headers,
      });
      return { token: opened.token, account: opened.user.id as AccountId };
    } catch (error) {
      if (isRefused(error)) return null;
      throw error;
    }
  }

  async function verify(account: AccountId, password: string): Promise<boolean> {
    const { internalAdapter, password: passwords } = await auth.$context;
    const credential = await internalAdapter.findCredentialAccount(account);
    const hash = credential?.password;
    return typeof hash === "string" && passwords.verify({ hash, password });
  }

  return {
    open,
    verify,
    hash: async (password) => (await auth.$context).password.hash(password),
  };
}

/** The name under which better-auth knows a login: the same number may be used in two districts. */
export function usernameOf(jurisdiction: Jurisdiction, login: string): string {
  return `${jurisdiction}:${login.toLowerCase()}`;
}

function makeAuth(pools: DistrictPools, secret: string, hashing: PasswordHashing | undefined) {
  return betterAuth({
    database: {
      db: new Kysely({ dialect: new PostgresDialect({ pool: pools.platform }) }).withSchema("auth"),
      type: "postgres",
    },
    secret,
    // Never used: no link is ever made and no request handled here.
    baseURL: "http://localhost",
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      ...(hashing === undefined ? {} : { password: hashing }),
    },
    session: { expiresIn: SESSION_IDLE_HOURS * 3600 },
    user: { additionalFields: { jurisdiction: { type: "string", required: true, input: false } } },
    advanced: { database: { generateId: "uuid" }, ipAddress: { ipAddressHeaders: [CLIENT_IP] } },
    plugins: [username({ maxUsernameLength: 100, usernameValidator: () => true, displayUsername: false })],
    telemetry: { enabled: false },
    logger: { disabled: true },
  });
}

/** Wrong login, wrong password, or one too long to be anybody's. */
function isRefused(error: unknown): boolean {
  if (typeof error !== "object" || error === null || !("statusCode" in error)) return false;
  return typeof error.statusCode === "number" && error.statusCode >= 400 && error.statusCode < 500;
}
