/** Writing answers: values, bytes, event streams, and refusals as problem+json. */
import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Refusal } from "../core/shared/index.ts";
import { chooseLanguage } from "./language.ts";
import { PROBLEM_MEDIA_TYPE, problemOf } from "./problems.ts";
import type { RequestRefusal } from "./refusal-status.ts";
import type { Success } from "./route.ts";
import type { Sentences } from "./sentences.ts";
import { DEFAULT_BODY_LIMIT, type ServerConfig } from "./server-parts.ts";
import { UploadBroken, UploadTooLarge } from "./upload.ts";

export const SESSION_COOKIE = "bancheng_session";

export interface AnswerParts {
  readonly sentences: Sentences;
  readonly config: { readonly secureCookies: boolean };
}

export function answerRefusal(
  { sentences }: Pick<AnswerParts, "sentences">,
  refusal: Refusal,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const language = chooseLanguage(request.headers["accept-language"]);
  const problem = problemOf(refusal, { language, instance: pathOf(request.url), sentences });
  if ("retryAfterSeconds" in refusal) reply.header("retry-after", String(refusal.retryAfterSeconds));
  if ("allowed" in refusal && refusal.code === "request/method-not-allowed" && Array.isArray(refusal.allowed)) {
    reply.header("allow", refusal.allowed.join(", "));
  }
  return reply
    .code(problem.status)
    .header("cache-control", "no-store")
    .header("content-language", language)
    .header("x-content-type-options", "nosniff")
    .type(PROBLEM_MEDIA_TYPE)
    .send(JSON.stringify(problem));
}

/** What was thrown: the framework's word on a request, or a fault of ours, which is logged and told by its number. */
export function answerError(
  parts: Pick<AnswerParts, "sentences"> & { readonly config: Pick<ServerConfig, "bodyLimit"> },
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const refusal = refusalOf(error, parts.config.bodyLimit ?? DEFAULT_BODY_LIMIT);
  if (refusal !== undefined) return answerRefusal(parts, refusal, request, reply);
  const incident = randomUUID();
  request.log.error({ err: error, incident, url: pathOf(request.url) }, "a request failed");
  const internal: RequestRefusal = { code: "request/internal", incident };
  return answerRefusal(parts, internal, request, reply);
}

export function answerSuccess(
  { config }: Pick<AnswerParts, "config">,
  success: Success<unknown>,
  reply: FastifyReply,
): FastifyReply {
  reply.code(success.status).header("cache-control", "no-store").header("x-content-type-options", "nosniff");
  if (success.session !== undefined) setSession(reply, success.session, config.secureCookies);
  if (success.bytes !== undefined) return sendBytes(reply, success.bytes);
  if (success.status === 204) return reply.send();
  return reply.type("application/json; charset=utf-8").send(JSON.stringify(success.value));
}

function setSession(reply: FastifyReply, session: NonNullable<Success<unknown>["session"]>, secure: boolean): void {
  const attributes = { httpOnly: true, sameSite: "lax", path: "/", secure } as const;
  if (session === "ended") reply.clearCookie(SESSION_COOKIE, attributes);
  // Without an age it goes when the browser closes: many sign in at a machine in a hall.
  else reply.setCookie(SESSION_COOKIE, session.token, attributes);
}

function sendBytes(reply: FastifyReply, bytes: NonNullable<Success<unknown>["bytes"]>): FastifyReply {
  const ascii = bytes.name.replaceAll(/[^\x20-\x7e]|["\\%]/g, "_");
  const disposition = bytes.inline === true ? "inline" : "attachment";
  const encoded = encodeURIComponent(bytes.name).replaceAll(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`);
  reply
    .header("content-disposition", `${disposition}; filename="${ascii}"; filename*=UTF-8''${encoded}`)
    .type(bytes.mediaType);
  if (!reply.hasHeader("content-security-policy"))
    reply.header("content-security-policy", "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:");
  const { content } = bytes;
  return content instanceof Uint8Array ? reply.send(Buffer.from(content)) : reply.send(Readable.from(content));
}

/** Path without query, as it was typed. */
export function pathOf(url: string): string {
  const end = url.indexOf("?");
  return end < 0 ? url : url.slice(0, end);
}

const DATABASE_AWAY = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "57P01",
  "57P02",
  "57P03",
  "08006",
  "08001",
  "08003",
  "53300",
]);

function refusalOf(error: unknown, bodyLimit: number): RequestRefusal | undefined {
  if (error instanceof UploadTooLarge) return { code: "request/too-large", maxBytes: error.maxBytes };
  if (error instanceof UploadBroken) return { code: "request/aborted" };
  if (typeof error !== "object" || error === null) return undefined;
  const code = "code" in error ? String(error.code) : "";
  switch (code) {
    case "FST_ERR_BAD_URL":
    case "FST_ERR_MAX_PARAM_LENGTH":
      return { code: "request/bad-url" };
    case "FST_ERR_CTP_BODY_TOO_LARGE":
      return { code: "request/too-large", maxBytes: bodyLimit };
    case "FST_ERR_CTP_INVALID_MEDIA_TYPE":
    case "FST_ERR_CTP_EMPTY_TYPE":
      return { code: "request/media-type", expected: "application/json" };
    case "FST_ERR_CTP_INVALID_CONTENT_LENGTH":
      return { code: "request/aborted" };
    case "ECONNABORTED":
    case "ERR_STREAM_PREMATURE_CLOSE":
      return { code: "request/aborted" };
  }
  if (DATABASE_AWAY.has(code) || isConnectionTimeout(error)) return { code: "request/unavailable" };
  return "statusCode" in error && error.statusCode === 400 ? { code: "request/aborted" } : undefined;
}

function isConnectionTimeout(error: object): boolean {
  return (
    error instanceof Error && /^(timeout exceeded when trying to connect|Connection terminated)/.test(error.message)
  );
}
