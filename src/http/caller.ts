/** Who calls, and for which district: from the session's token, the query and the server's default. */
import type { Districts } from "../app/ports/districts.ts";
import type { Identified, Identify } from "../app/session/identify.ts";
import { type Actor, may } from "../core/party/index.ts";
import { type Jurisdiction, ok, type Result, refuse } from "../core/shared/index.ts";
import type { RequestRefusal } from "./refusal-status.ts";
import type { Route } from "./route.ts";

export interface Caller {
  readonly actor: Actor;
  readonly jurisdiction: Jurisdiction;
  readonly session: string | undefined;
}

export interface CallerServices {
  readonly sessions: Identify;
  readonly districts: Districts;
  /** For public requests that name no district; undefined when there is not exactly one to choose. */
  readonly defaultJurisdiction: () => Promise<Jurisdiction | undefined>;
}

export interface Asked {
  readonly token: string | undefined;
  /** `?jurisdiction=`, unchecked. */
  readonly jurisdiction: unknown;
}

export type Admitted = Result<Caller, RequestRefusal>;

/**
 * Refused when nobody is signed in and the route wants it, when the posts do not grant it, or for another district. At
 * once, without a promise, for whoever is known already.
 */
export function admitCaller(
  route: Pick<Route, "permission" | "path">,
  asked: Asked,
  services: CallerServices,
): Admitted | Promise<Admitted> {
  const identified = asked.token === undefined ? null : services.sessions.identify(asked.token);
  return identified instanceof Promise
    ? identified.then((found) => admitIdentified(route, found, asked, services))
    : admitIdentified(route, identified, asked, services);
}

function admitIdentified(
  route: Pick<Route, "permission" | "path">,
  identified: Identified | null,
  asked: Asked,
  services: CallerServices,
): Admitted | Promise<Admitted> {
  if (identified !== null) {
    const own = identified.actor.jurisdiction;
    if (asked.jurisdiction === undefined || asked.jurisdiction === own) {
      return admitSignedIn(route, identified, asked.token);
    }
    if (route.permission.kind !== "public") return refuse({ code: "session/other-jurisdiction" });
  } else if (route.permission.kind !== "public") return refuse({ code: "session/required" });
  return admitAnonymous(asked, services);
}

/** Paths open to somebody who must change the password first. */
const SESSION_PATH = /^\/api\/session(\/|$)/;

function admitSignedIn(
  { permission, path }: Pick<Route, "permission" | "path">,
  { actor, mustChangePassword }: Identified,
  session: string | undefined,
): Admitted {
  const caller = { actor, jurisdiction: actor.jurisdiction, session };
  if (permission.kind === "public") return ok(caller);
  if (mustChangePassword && !SESSION_PATH.test(path)) return refuse({ code: "session/password-change-required" });
  if (permission.kind === "signed-in") return ok(caller);
  return permission.anyOf.some((action) => may(actor, action)) ? ok(caller) : refuse({ code: "session/not-permitted" });
}

async function admitAnonymous(asked: Asked, services: CallerServices): Promise<Admitted> {
  const jurisdiction = await findJurisdiction(asked.jurisdiction, services);
  if (jurisdiction === undefined) return refuse({ code: "jurisdiction/unknown" });
  return ok({ actor: { kind: "anonymous", jurisdiction }, jurisdiction, session: asked.token });
}

async function findJurisdiction(asked: unknown, services: CallerServices): Promise<Jurisdiction | undefined> {
  if (asked === undefined) return services.defaultJurisdiction();
  const jurisdiction = parseJurisdiction(asked);
  if (jurisdiction === undefined) return undefined;
  return (await services.districts.find(jurisdiction)) === null ? undefined : jurisdiction;
}

/** A division code as districts have: six to twelve digits. */
export function parseJurisdiction(text: unknown): Jurisdiction | undefined {
  return typeof text === "string" && /^\d{6,12}$/.test(text) ? (text as Jurisdiction) : undefined;
}
