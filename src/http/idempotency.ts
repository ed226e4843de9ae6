/** One effect per key: the key of a POST, the hash of what was asked, and the reply kept around a handler. */
import type { KeptReplies, ReplyKey } from "../app/ports/kept-replies.ts";
import type { Actor } from "../core/party/index.ts";
import { type Json, ok, type Refusal, type Result, refuse } from "../core/shared/index.ts";
import type { RequestRefusal } from "./refusal-status.ts";
import type { ApiReply, Success } from "./route.ts";

/** Visible ASCII, 1…200 characters; a UUID is the usual choice. */
const KEY = /^[\x21-\x7e]{1,200}$/;

export function readKey(header: string | string[] | undefined): Result<string, RequestRefusal> {
  if (header === undefined || header === "") return refuse({ code: "request/idempotency-key-missing" });
  if (Array.isArray(header) || !KEY.test(header)) return refuse({ code: "request/idempotency-key-invalid" });
  return ok(header);
}

/** Account id, or the address of somebody who is not signed in. */
export function callerName(actor: Actor, ip: string): string {
  return "account" in actor ? actor.account : `anonymous:${ip}`;
}

/** What is asked, as one text: method, address and body, whatever the order in which the body's fields stand. */
export function requestText(method: string, url: string, body: unknown): string {
  return `${method} ${url}\n${body === undefined ? "" : canonical(body)}`;
}

/** JSON with the names of every object in order. */
function canonical(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  let text = "";
  if (Array.isArray(value)) {
    for (const one of value) text += `${text === "" ? "" : ","}${canonical(one)}`;
    return `[${text}]`;
  }
  const fields = value as Readonly<Record<string, unknown>>;
  for (const name of Object.keys(fields).sort())
    text += `${text === "" ? "" : ","}${JSON.stringify(name)}:${canonical(fields[name])}`;
  return `{${text}}`;
}

/**
 * Carries the work out once for this key: a repetition gets the first answer, the same key with another request is
 * refused. A refusal changes nothing and is not kept, so that the person may mend the request and try again.
 */
export async function onceForKey(
  kept: KeptReplies,
  key: ReplyKey,
  work: () => Promise<ApiReply<unknown>>,
): Promise<Result<Success<unknown>, Refusal>> {
  const found = await kept.claim(key);
  switch (found.state) {
    case "running":
      return refuse({ code: "request/still-running" });
    case "other-request":
      return refuse({ code: "request/key-reused" });
    case "finished":
      return ok({ status: found.status as Success<unknown>["status"], value: found.reply });
    case "claimed":
      return carryOut(kept, key, work);
  }
}

async function carryOut(kept: KeptReplies, key: ReplyKey, work: () => Promise<ApiReply<unknown>>) {
  const reply = await work().catch(async (error: unknown) => {
    await kept.release(key);
    throw error;
  });
  // Handlers answer with JSON values; undefined (204) is kept as null.
  if (reply.ok) await kept.finish(key, { status: reply.value.status, reply: (reply.value.value ?? null) as Json });
  else await kept.release(key);
  return reply;
}
