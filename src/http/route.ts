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
  /** The actor's own district; for a public route the one asked for by `?jurisdiction=`, else the server's default. */
  readonly jurisdiction: Jurisdiction;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly language: Language;
  readonly ip: string;
  readonly userAgent: string | undefined;
  /** Present on every POST: key, caller and hash of the request, for the use case to keep with its effect. */
  readonly idempotency: { readonly caller: string; readonly key: string; readonly request: string } | undefined;
  /** The token of the session the request came with. */
  readonly session: string | undefined;
  /** The file of a route that has `upload`. */
  readonly upload: Upload | undefined;
}

/** One file as it comes in. `content` must be read to its end or left alone. */
export interface Upload {
  readonly name: string;
  /** What the sender says it is; not to be trusted. */
  readonly mediaType: string;
  /** @throws UploadTooLarge past the route's limit; the server answers that with 413 `request/too-large`. */
  readonly content: AsyncIterable<Uint8Array>;
}

/** What goes back. A refusal is turned into problem+json by the one table in refusal-status.ts. */
export type ApiReply<Value> = Result<Success<Value>, Refusal>;

export type SuccessStatus = 200 | 201 | 202 | 204;

export interface Success<Value> {
  readonly status: SuccessStatus;
  readonly value: Value;
  /** Bytes instead of JSON (papers, files, archives). Saved by the browser unless `inline`. */
  readonly bytes?: {
    readonly mediaType: string;
    readonly name: string;
    readonly content: Uint8Array | AsyncIterable<Uint8Array>;
    readonly inline?: boolean;
  };
  /** Begins or ends a session in the caller's cookie. */
  readonly session?: { readonly token: string } | "ended";
  /** A stream of server-sent events instead of a value. */
  readonly events?: {
    /** Begins it and returns what ends it. */
    open(send: (event: string, data: object) => void): () => void;
    /** Asked at every heartbeat and whenever it is in doubt: the stream ends when it says no. */
    mayGoOn(): Promise<boolean>;
    /** Calls back when it is to be asked at once. @returns what ends that */
    inDoubt(ask: () => void): () => void;
  };
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
  /** One file in a multipart body, field `file`, instead of a JSON body. */
  readonly upload?: { readonly maxBytes: number };
  /** Schema of the successful reply; absent for bytes and 204. */
  readonly reply?: R;
  /** Of the success; without it 200 for GET, 201 for POST, 204 where there is no reply. */
  readonly status?: SuccessStatus | readonly SuccessStatus[];
  /** Media types of a reply in bytes, for the description. */
  readonly replyMediaTypes?: readonly string[];
  /**
   * Of a POST: who keeps the reply under its idempotency key. `server` (when nothing is said) keeps it around the
   * handler; `use-case` says that the use case keeps it in the same commit as its effect, as the case engine does;
   * `none` needs no key.
   */
  readonly idempotency?: "server" | "use-case" | "none";
  /** Refusal codes that the route's use case can answer, beyond those every route knows. */
  readonly refusals: readonly string[];
  readonly handler: (
    request: ApiRequest<Static<P>, Static<Q>, Static<B>>,
  ) => Promise<ApiReply<DeepReadonly<Static<R>>>>;
}

/** Schemas speak of changeable values; what a handler answers with may well be readonly. */
type DeepReadonly<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer E)[]
    ? readonly DeepReadonly<E>[]
    : T extends object
      ? { readonly [K in keyof T]: DeepReadonly<T[K]> }
      : T;

/** Keeps the types of the schemas together with the handler; the value is the route itself. */
export function defineRoute<P extends TObject, Q extends TObject, B extends TSchema, R extends TSchema>(
  route: Route<P, Q, B, R>,
): Route {
  return route as unknown as Route;
}
