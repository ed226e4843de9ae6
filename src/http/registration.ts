/** One route on the server: admission before the body is read, then parsing, the key, the handler, the answer. */
import type { FastifyInstance, FastifyRequest, HTTPMethods } from "fastify";
import type { KeptReplies } from "../app/ports/kept-replies.ts";
import { ok, type Refusal, type Refused, type Result, refuse } from "../core/shared/index.ts";
import { answerRefusal, answerSuccess, SESSION_COOKIE } from "./answer.ts";
import { type BodyRefusal, findOffence } from "./body.ts";
import { admitCaller, type Caller } from "./caller.ts";
import type { EventStreams } from "./event-stream.ts";
import { callerName, onceForKey, readKey, requestText } from "./idempotency.ts";
import { chooseLanguage } from "./language.ts";
import { successStatuses } from "./openapi/document.ts";
import { isSameSite } from "./origin.ts";
import { findRefusalStatus, type RequestRefusal } from "./refusal-status.ts";
import type { ApiReply, ApiRequest, Route, Success } from "./route.ts";
import { bodyCheck, type Check, type InputProblemCode, textCheck } from "./schemas.ts";
import type { ServerParts } from "./server-parts.ts";
import { readUpload } from "./upload.ts";

type AnyRequest = ApiRequest<Record<string, unknown>, Record<string, unknown>, unknown>;
type AnyRoute = Omit<Route, "handler"> & { readonly handler: (request: AnyRequest) => Promise<ApiReply<unknown>> };

/** @throws Error for a route that names a refusal without a status, or when two routes share a name or an address */
export function registerRoutes(server: FastifyInstance, parts: ServerParts, streams: EventStreams): void {
  assertSound(parts.routes);
  const registration = { server, parts, streams };
  for (const route of parts.routes) registerRoute(registration, route as unknown as AnyRoute);
  refuseOtherMethods(server, parts);
}

const METHODS: readonly HTTPMethods[] = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

interface Registration {
  readonly server: FastifyInstance;
  readonly parts: ServerParts;
  readonly streams: EventStreams;
}

function registerRoute({ server, parts, streams }: Registration, route: AnyRoute): void {
  const callers = new WeakMap<FastifyRequest, Caller>();
  const read = inputReader(route, parts.keptReplies);
  const checkReply = parts.config.checkReplies === true && route.reply !== undefined ? bodyCheck(route.reply) : null;
  server.route({
    method: route.method,
    url: route.path,
    ...(route.method === "GET" ? { exposeHeadRoute: answersHead(route) } : {}),
    onRequest: async (request, reply) => {
      const admitted = await admit(parts, route, request);
      if (!admitted.ok) return answerRefusal(parts, admitted.refusal, request, reply);
      callers.set(request, admitted.value);
    },
    handler: async (request, reply) => {
      const caller = callers.get(request);
      if (caller === undefined) throw new Error("a handler runs after admission");
      const input = await read(request, caller);
      const answer = input.ok ? await carryOut(parts, route, input.value) : input;
      if (!answer.ok) {
        assertAnnounced(parts, route, answer.refusal);
        return answerRefusal(parts, answer.refusal, request, reply);
      }
      if (answer.value.events !== undefined && request.method !== "HEAD") {
        return streams.answer(answer.value.events, reply);
      }
      if (parts.config.checkReplies === true) assertReply(route, checkReply, answer.value);
      return answerSuccess(parts, answer.value, reply);
    },
  });
}

async function admit(
  parts: ServerParts,
  route: AnyRoute,
  request: FastifyRequest,
): Promise<Result<Caller, RequestRefusal>> {
  if (route.method !== "GET" && !isSameSite(request.headers)) return refuse({ code: "request/cross-site" });
  const token = request.cookies[SESSION_COOKIE];
  const { jurisdiction } = queryOf(request);
  return admitCaller(route, { token: token === "" ? undefined : token, jurisdiction }, parts);
}

type Read = (request: FastifyRequest, caller: Caller) => Promise<Result<AnyRequest, RequestRefusal | BodyRefusal>>;

function inputReader(route: AnyRoute, keptReplies: Pick<KeptReplies, "hash">): Read {
  const checks = {
    params: route.params === undefined ? null : textCheck(route.params),
    query: textCheck(route.query ?? { type: "object", properties: {} }),
    body: route.body === undefined ? null : bodyCheck(route.body),
  };
  const keyed = route.method === "POST" && route.idempotency !== "none";
  return async (request, caller) => {
    const { jurisdiction: _asked, ...query } = queryOf(request);
    const params = { ...(request.params as Record<string, unknown>) };
    const offence = findOffence(params, "/path") ?? findOffence(query, "/query");
    if (offence !== null) return refuse(offence);
    const outside = [...check(checks.params, params, "/path"), ...check(checks.query, query, "/query")];
    if (outside.length > 0) return refuse({ code: "request/invalid", problems: outside });
    const body = route.upload === undefined ? readBody(request, checks.body) : ok(undefined);
    if (!body.ok) return body;
    const key = keyed ? readKey(request.headers["idempotency-key"]) : null;
    if (key !== null && !key.ok) return key;
    const upload = route.upload === undefined ? null : await readUpload(request, route.upload.maxBytes);
    if (upload !== null && !upload.ok) return upload;
    return ok({
      actor: caller.actor,
      jurisdiction: caller.jurisdiction,
      session: caller.session,
      params,
      query,
      body: body.value,
      language: chooseLanguage(request.headers["accept-language"]),
      ip: request.ip,
      userAgent: request.headers["user-agent"],
      upload: upload?.value,
      idempotency:
        key === null
          ? undefined
          : {
              caller: callerName(caller.actor, request.ip),
              key: key.value,
              request: keptReplies.hash(requestText(route.method, request.url, body.value)),
            },
    });
  };
}

function check(wanted: Check | null, value: unknown, where: string) {
  return (wanted?.(value) ?? []).map((problem) => ({ ...problem, path: where + problem.path }));
}

function readBody(request: FastifyRequest, wanted: Check | null): Result<unknown, RequestRefusal | BodyRefusal> {
  if (request.isMultipart()) return refuse({ code: "request/media-type", expected: "application/json" });
  // The parser left a result; without any body there is nothing.
  const parsed = (request.body ?? ok(undefined)) as Result<unknown, BodyRefusal>;
  if (!parsed.ok) return parsed;
  if (wanted === null) return isNothing(parsed.value) ? ok(undefined) : refuseInput("", "input/unknown-field");
  if (parsed.value === undefined) return refuseInput("", "input/missing");
  const problems = wanted(parsed.value);
  return problems.length === 0 ? ok(parsed.value) : refuse({ code: "request/invalid", problems });
}

function isNothing(body: unknown): boolean {
  return body === undefined || body === null || (typeof body === "object" && Object.keys(body).length === 0);
}

function refuseInput(path: string, code: InputProblemCode): Refused<RequestRefusal> {
  return refuse({ code: "request/invalid", problems: [{ path, code }] });
}

async function carryOut(
  parts: ServerParts,
  route: AnyRoute,
  request: AnyRequest,
): Promise<Result<Success<unknown>, Refusal>> {
  const { idempotency, jurisdiction } = request;
  if (idempotency === undefined || route.idempotency === "use-case" || route.upload !== undefined) {
    return route.handler(request);
  }
  return onceForKey(parts.keptReplies, { jurisdiction, ...idempotency }, () => route.handler(request));
}

/** A refusal that the route does not announce is still answered; in tests it is a fault. */
function assertAnnounced(parts: ServerParts, route: AnyRoute, { code }: Refusal): void {
  if (parts.config.checkReplies !== true) return;
  if (route.refusals.includes(code) || EVERYWHERE.some((room) => code.startsWith(room))) return;
  throw new Error(`${route.operationId} answers ${code} and does not announce it`);
}

const EVERYWHERE: readonly string[] = ["request/", "session/", "text/not-well-formed", "jurisdiction/unknown"];

function assertReply(route: AnyRoute, wanted: Check | null, { value, bytes, status }: Success<unknown>): void {
  const described = successStatuses(route);
  if (!described.includes(status)) {
    throw new Error(`${route.operationId} answers ${status} where ${described.join(" or ")} is described`);
  }
  if (bytes !== undefined || wanted === null) return;
  const problems = wanted(JSON.parse(JSON.stringify(value ?? null)));
  if (problems.length > 0) throw new Error(`${route.operationId} answers otherwise: ${JSON.stringify(problems)}`);
}

function assertSound(routes: readonly Route[]): void {
  const names = new Set<string>();
  for (const { method, path, operationId, refusals } of routes) {
    for (const name of [operationId, `${method} ${path}`]) {
      if (names.has(name)) throw new Error(`two routes are ${name}`);
      names.add(name);
    }
    for (const code of refusals) {
      if (findRefusalStatus(code) === undefined) throw new Error(`${operationId}: no status for refusal ${code}`);
    }
  }
}

/** Opening a paper or a stream does something, so that asking for its head alone is no harmless question. */
function answersHead({ method, replyMediaTypes }: Pick<Route, "method" | "replyMediaTypes">): boolean {
  return method === "GET" && (replyMediaTypes === undefined || replyMediaTypes.includes("text/html"));
}

/** 405 with the methods that there are, at every address of ours. */
function refuseOtherMethods(server: FastifyInstance, parts: ServerParts): void {
  const known = new Map<string, Set<HTTPMethods>>();
  for (const route of parts.routes) {
    const methods = known.get(route.path) ?? new Set();
    known.set(route.path, methods.add(route.method));
    if (answersHead(route)) methods.add("HEAD");
  }
  for (const [path, methods] of known) {
    const allowed = [...methods];
    const method = METHODS.filter((one) => !methods.has(one));
    if (method.length === 0) continue;
    server.route({
      method,
      url: path,
      onRequest: (request, reply) => {
        answerRefusal(parts, { code: "request/method-not-allowed", allowed } as Refusal, request, reply);
      },
      handler: () => undefined,
    });
  }
}

function queryOf(request: FastifyRequest): Record<string, unknown> {
  return { ...(request.query as Record<string, unknown>) };
}
