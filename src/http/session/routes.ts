/** Signing in and out, one's own password, and accounts that people and firms open themselves. */
import { Type } from "typebox";
import type { Accounts } from "../../app/people/accounts.ts";
import type { Sessions } from "../../app/session/sessions.ts";
import { ACTIONS } from "../../core/party/index.ts";
import { type Jurisdiction, ok, refuse } from "../../core/shared/index.ts";
import { defineRoute, PUBLIC, type Route, SIGNED_IN } from "../route.ts";

export interface SessionServices {
  readonly sessions: Sessions;
  readonly accounts: Pick<Accounts, "register">;
}

const Login = Type.String({
  minLength: 1,
  maxLength: 64,
  description: "Staff number, telephone number or credit code",
});
const Password = Type.String({ minLength: 1, maxLength: 128 });
const JurisdictionCode = Type.String({ pattern: "^[0-9]{6,12}$", description: "Division code of the district" });
const Name = Type.String({ minLength: 1, maxLength: 200 });
const ResidentId = Type.String({ minLength: 1, maxLength: 30, description: "公民身份号码, 18 characters" });
const Phone = Type.String({ minLength: 1, maxLength: 30 });
const ActionName = Type.Unsafe<(typeof ACTIONS)[number]>({ type: "string", enum: [...ACTIONS] });

export const SessionSchema = Type.Object({
  account: Type.String({ format: "uuid" }),
  kind: Type.Union([Type.Literal("citizen"), Type.Literal("firm"), Type.Literal("staff")]),
  login: Type.String(),
  name: Type.String(),
  jurisdiction: Type.Object({ code: JurisdictionCode, name: Type.String(), demo: Type.Boolean() }),
  posts: Type.Array(
    Type.Object({
      id: Type.String(),
      title: Type.String(),
      role: Type.String(),
      office: Type.String(),
      officeName: Type.String(),
      grants: Type.Array(ActionName),
      substituteFor: Type.Optional(Type.String({ format: "uuid" })),
    }),
    { description: "Posts held today, own ones first" },
  ),
  grants: Type.Array(ActionName, { description: "What any of the posts, or the kind of account, grants" }),
  mustChangePassword: Type.Boolean(),
  identityVerified: Type.Boolean(),
  today: Type.String({ format: "date", description: "Civil date of the district's clock" }),
  clockMoved: Type.Boolean({ description: "The clock of this demonstration district was moved" }),
  language: Type.Union([Type.Literal("zh-CN"), Type.Literal("en"), Type.Literal("zh-Hant")]),
});

export function sessionRoutes(services: SessionServices): readonly Route[] {
  return [signIn(services), readSession(services), signOut(services), changePassword(services), register(services)];
}

function signIn({ sessions }: SessionServices): Route {
  return defineRoute({
    method: "POST",
    path: "/api/session",
    operationId: "signIn",
    summary: "Sign in; the session goes into an http-only cookie",
    tag: "session",
    permission: PUBLIC,
    idempotency: "none",
    body: Type.Object({ login: Login, password: Password, jurisdiction: Type.Optional(JurisdictionCode) }),
    reply: SessionSchema,
    refusals: ["session/wrong-credentials", "session/account-disabled", "request/too-many"],
    handler: async ({ body, jurisdiction, ip, language, userAgent }) => {
      const { login, password } = body;
      // The pattern of the schema is that of a division code.
      const district = body.jurisdiction === undefined ? jurisdiction : (body.jurisdiction as Jurisdiction);
      const signedIn = await sessions.signIn({ jurisdiction: district, login, password, ip, userAgent });
      if (!signedIn.ok) return signedIn;
      const { token, session } = signedIn.value;
      return ok({ status: 201, value: { ...session, language }, session: { token } });
    },
  });
}

function readSession({ sessions }: SessionServices): Route {
  return defineRoute({
    method: "GET",
    path: "/api/session",
    operationId: "getSession",
    summary: "Who is signed in; null when nobody is",
    tag: "session",
    permission: PUBLIC,
    reply: Type.Union([SessionSchema, Type.Null()]),
    refusals: [],
    handler: async ({ actor, language }) => {
      if (!("account" in actor)) return ok({ status: 200, value: null });
      const session = await sessions.describe(actor.jurisdiction, actor.account);
      return ok({ status: 200, value: session === null ? null : { ...session, language } });
    },
  });
}

function signOut({ sessions }: SessionServices): Route {
  return defineRoute({
    method: "DELETE",
    path: "/api/session",
    operationId: "signOut",
    summary: "Sign out, here and in every process",
    tag: "session",
    permission: PUBLIC,
    refusals: [],
    handler: async ({ session }) => {
      if (session !== undefined) await sessions.signOut(session);
      return ok({ status: 204, value: null, session: "ended" });
    },
  });
}

function changePassword({ sessions }: SessionServices): Route {
  return defineRoute({
    method: "POST",
    path: "/api/session/password",
    operationId: "changeOwnPassword",
    summary: "Change one's own password; other sessions of the account end",
    tag: "session",
    permission: SIGNED_IN,
    idempotency: "none",
    body: Type.Object({ current: Password, next: Type.String({ maxLength: 1000 }) }),
    refusals: ["session/wrong-password", ...PASSWORD_REFUSALS, "session/password-same", "request/too-many"],
    handler: async ({ actor, body, session }) => {
      if (!("account" in actor) || session === undefined) return refuse({ code: "session/required" });
      const { jurisdiction, account } = actor;
      const changed = await sessions.changePassword({ jurisdiction, account, ...body, sealedToken: session });
      return changed.ok ? ok({ status: 204, value: null }) : changed;
    },
  });
}

const PASSWORD_REFUSALS = [
  "session/password-too-short",
  "session/password-too-long",
  "session/password-is-login",
  "session/password-common",
] as const;

const PARTY_REFUSALS = [
  "party/name-blank",
  "party/name-without-letter",
  "party/name-too-long",
  "text/line-break",
  "party/mobile-phone-shape",
  "party/id-number-first-generation",
  "party/id-number-length",
  "party/id-number-characters",
  "party/id-number-birth-date",
  "party/id-number-check-character",
  "party/credit-code-length",
  "party/credit-code-characters",
  "party/credit-code-check-character",
] as const;

function register({ accounts }: SessionServices): Route {
  const Citizen = Type.Object({
    kind: Type.Literal("citizen"),
    name: Name,
    phone: Phone,
    residentId: Type.Optional(ResidentId),
    password: Type.String({ maxLength: 1000 }),
  });
  const Firm = Type.Object({
    kind: Type.Literal("firm"),
    name: Name,
    creditCode: Type.String({ minLength: 1, maxLength: 30, description: "统一社会信用代码, 18 characters" }),
    address: Type.Optional(Type.String({ maxLength: 300 })),
    representative: Type.Object({ name: Name, residentId: ResidentId, phone: Phone }),
    password: Type.String({ maxLength: 1000 }),
  });
  return defineRoute({
    method: "POST",
    path: "/api/accounts",
    operationId: "registerAccount",
    summary: "A person or a firm opens an account; the telephone number or credit code becomes the login",
    tag: "session",
    permission: PUBLIC,
    body: Type.Union([Citizen, Firm]),
    reply: Type.Object({ account: Type.String({ format: "uuid" }) }),
    refusals: ["people/login-taken", ...PARTY_REFUSALS, ...PASSWORD_REFUSALS, "request/too-many"],
    handler: async ({ body, jurisdiction, ip }) => {
      const registered = await accounts.register({ ...body, jurisdiction, ip });
      return registered.ok ? ok({ status: 201, value: { account: registered.value } }) : registered;
    },
  });
}
