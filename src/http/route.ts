/**
 * A route is data: what it is called, who may call it, what goes in and comes out, and which refusals it knows. The
 * server, the OpenAPI description and the permission matrix of the tests are all made from these values.
 */
import type { Static, TObject, TSchema } from "typebox";
import type { Action, Actor } from "../core/party/index.ts";
import type { Jurisdiction, Refusal, Result } from "../core/shared/index.ts";

/** Who may call. `action` asks for any of the named grants (see core/party/access.ts). */
export type RoutePermission =
  | { readonly kind: "public" }
  | { readonly kind: "signed-in" }
  | { readonly kind: "action"; readonly anyOf: readonly Action[] };

export const PUBLIC: RoutePermission = { kind: "public" };
export const SIGNED_IN: RoutePermission = { kind: "signed-in" };
export const granted = (...anyOf: Action[]): RoutePermission => ({ kind: "action", anyOf });

export type Language = "zh-CN" | "en" | "zh-Hant";

/** A request after parsing and permission: everything is typed, nothing is trusted further. */
export interface ApiRequest<Params, Query, Body> {
  readonly actor: Actor;
  readonly jurisdiction: Jurisdiction;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly language: Language;
  readonly ip: string;
  /** Present on every POST: key, caller and hash of the request, for the use case to keep with its effect. */
  readonly idempotency: { readonly caller: string; readonly key: string; readonly request: string } | undefined;
}

/** What goes back. A refusal is turned into problem+json by the one table in problems.ts. */
export type ApiReply<Value> = Result<Success<Value>, Refusal>;

export interface Success<Value> {
  readonly status: 200 | 201 | 202 | 204;
  readonly value: Value;
  /** Bytes instead of JSON (papers, files, archives). */
  readonly bytes?: { readonly mediaType: string; readonly name: string; readonly content: Uint8Array };
}

export interface Route<
  P extends TObject = TObject,
  Q extends TObject = TObject,
  B extends TSchema = TSchema,
  R extends TSchema = TSchema,
> {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Fastify's notation: `/api/cases/:id`. */
  readonly path: `/api/${string}`;
  readonly operationId: string;
  readonly summary: string;
  readonly tag:
    | "session"
    | "catalogue"
    | "cases"
    | "tasks"
    | "files"
    | "papers"
    | "people"
    | "registers"
    | "public"
    | "system";
  readonly permission: RoutePermission;
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  /** Schema of the successful reply; absent for bytes and 204. */
  readonly reply?: R;
  /** Refusal codes that the route's use case can answer, beyond those every route knows. */
  readonly refusals: readonly string[];
  readonly handler: (request: ApiRequest<Static<P>, Static<Q>, Static<B>>) => Promise<ApiReply<Static<R>>>;
}

/** Keeps the types of the schemas together with the handler; the value is the route itself. */
export function defineRoute<P extends TObject, Q extends TObject, B extends TSchema, R extends TSchema>(
  route: Route<P, Q, B, R>,
): Route {
  return route as unknown as Route;
}
