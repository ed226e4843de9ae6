/** One route on the server: admission before the body is read, then parsing, the key, the handler, the answer. */
import multipart from "@fastify/multipart";
import type { FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods } from "fastify";
import type { KeptReplies } from "../app/ports/kept-replies.ts";
import { ok, type Refusal, type Refused, type Result, refuse } from "../core/shared/index.ts";
import { answerRefusal, answerSuccess, SESSION_COOKIE } from "./answer.ts";
import { type BodyRefusal, findOffence } from "./body.ts";
import { type Admitted, admitCaller, type Caller } from "./caller.ts";
import { readCookie } from "./cookies.ts";
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

declare module "fastify" {
  interface FastifyRequest {
    /** Null until the request is admitted. */
    caller: Caller | null;
  }
}

/** @throws Error for a route that names a refusal without a status, or when two routes share a name or an address */
export function registerRoutes(server: FastifyInstance, parts: ServerParts, streams: EventStreams): void {
  assertSound(parts.routes);
  server.decorateRequest("caller", null);
  const [uploads, others] = [true, false].map((wanted) =>
    parts.routes.filter((route) => (route.upload !== undefined) === wanted),
  );
  for (const route of others ?? []) registerRoute({ server, parts, streams }, route as unknown as AnyRoute);
  // Apart from the others: what takes files has hooks on every request, and any other route refuses them as it should.
  server.register(async (scope) => {
    await scope.register(multipart, UPLOADS);
    for (const route of uploads ?? []) registerRoute({ server: scope, parts, streams }, route as unknown as AnyRoute);
  });
  refuseOtherMethods(server, parts);
}

const UPLOADS = { throwFileSizeLimit: false, limits: { files: 1, fields: 20, fieldSize: 10_000 } };

const METHODS: readonly HTTPMethods[] = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

interface Registration {
  readonly server: FastifyInstance;
  readonly parts: ServerParts;
  readonly streams: EventStreams;
}

function registerRoute({ server, parts, streams }: Registration, route: AnyRoute): void {
  const read = inputReader(route, parts.keptReplies);
  const checkReply = parts.config.checkReplies === true && route.reply !== undefined ? bodyCheck(route.reply) : null;

  async function answer(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { caller } = request;
    if (caller === null) throw new Error("a handler runs after admission");
    const found = read(request, caller);
    const input = found.ok && route.upload !== undefined ? await withUpload(found.value, request, route.upload) : found;
    const answered = input.ok ? await carryOut(parts, route, input.value) : input;
    if (!answered.ok) {
      assertAnnounced(parts, route, answered.refusal);
      answerRefusal(parts, answered.refusal, request, reply);
    } else if (answered.value.events !== undefined && request.method !== "HEAD") {
      streams.answer(answered.value.events, reply);
    } else {
      if (parts.config.checkReplies === true) assertReply(route, checkReply, answered.value);
      answerSuccess(parts, answered.value, reply);
    }
  }

  server.route({
    method: route.method,
    url: route.path,
    ...(route.method === "GET" ? { exposeHeadRoute: answersHead(route) } : {}),
    // Without promises where none is needed: each of them is a turn that every request waits for.
    onRequest: (request, reply, done) => {
      const enter = (admitted: Admitted) => {
        if (!admitted.ok) return void answerRefusal(parts, admitted.refusal, request, reply);
        request.caller = admitted.value;
        done();
      };
      const admitted = admit(parts, route, request);
      if (admitted instanceof Promise) admitted.then(enter, done);
      else enter(admitted);
    },
    handler: (request, reply) => {
      answer(request, reply).catch((error: unknown) => reply.send(error));
    },
  });
}

function admit(parts: ServerParts, route: AnyRoute, request: FastifyRequest): Admitted | Promise<Admitted> {
  if (route.method !== "GET" && !isSameSite(request.headers)) return refuse({ code: "request/cross-site" });
  const { jurisdiction } = request.query as Readonly<Record<string, unknown>>;
  return admitCaller(route, { token: readCookie(request.headers.cookie, SESSION_COOKIE), jurisdiction }, parts);
}

type Input = Result<AnyRequest, RequestRefusal | BodyRefusal>;

/** All but the file of an upload, which is read later. */
function inputReader(
  route: AnyRoute,
  keptReplies: Pick<KeptReplies, "hash">,
): (request: FastifyRequest, caller: Caller) => Input {
  const checks = {
    params: route.params === undefined ? null : textCheck(route.params),
    query: textCheck(route.query ?? { type: "object", properties: {} }),
    body: route.body === undefined ? null : bodyCheck(route.body),
  };
  const keyed = route.method === "POST" && route.idempotency !== "none";
  return (request, caller) => {
    const query = ownQuery(request);
    const params = { ...(request.params as Record<string, unknown>) };
    const offence = findOffence(params, "/path") ?? findOffence(query, "/query");
    if (offence !== null) return refuse(offence);
    const outside = [...check(checks.params, params, "/path"), ...check(checks.query, query, "/query")];
    if (outside.length > 0) return refuse({ code: "request/invalid", problems: outside });
    const body = route.upload === undefined ? readBody(request, checks.body) : ok(undefined);
    if (!body.ok) return body;
    const key = keyed ? readKey(request.headers["idempotency-key"]) : null;
    if (key !== null && !key.ok) return key;
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
      upload: undefined,
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

async function withUpload(
  input: AnyRequest,
  request: FastifyRequest,
  { maxBytes }: NonNullable<Route["upload"]>,
): Promise<Input> {
  const upload = await readUpload(request, maxBytes);
  return upload.ok ? ok({ ...input, upload: upload.value }) : upload;
}

/** The query without the district, which is the server's business and no route's. */
function ownQuery(request: FastifyRequest): Record<string, unknown> {
  const { jurisdiction: _asked, ...query } = request.query as Record<string, unknown>;
  return query;
}

function check(wanted: Check | null, value: unknown, where: string) {
  return (wanted?.(value) ?? []).map((problem) => ({ ...problem, path: where + problem.path }));
}

function readBody(request: FastifyRequest, wanted: Check | null): Result<unknown, RequestRefusal | BodyRefusal> {
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

function carryOut(
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
