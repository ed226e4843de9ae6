/**
 * The one way to the server. Adds what every request of the browser carries: the session cookie, the reader's
 * language, a header that no other site can make a browser send, and on POST a key under which a retry has one effect.
 */
import { currentLanguage } from "../i18n/start.ts";
import { Problem, readProblem, unreachable } from "./problem.ts";

export const CSRF_HEADER = "X-Bancheng";
export const IDEMPOTENCY_HEADER = "Idempotency-Key";

/** `fetch` with our headers; an answer that is not 2xx is thrown as a `Problem`. */
export async function apiFetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const request = new Request(input, { credentials: "same-origin", ...init });
  for (const [name, value] of Object.entries(requestHeaders(request.method))) {
    if (!request.headers.has(name)) request.headers.set(name, value);
  }
  const response = await fetch(request).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw unreachable();
  });
  if (!response.ok) throw await readProblem(response);
  return response;
}

/** The headers for a request of this method; also for uploads, which go by XMLHttpRequest for their progress. */
export function requestHeaders(method: string): Readonly<Record<string, string>> {
  return {
    "Accept-Language": currentLanguage(),
    ...(method === "GET" || method === "HEAD" ? {} : { [CSRF_HEADER]: "1" }),
    ...(method === "POST" ? { [IDEMPOTENCY_HEADER]: newKey() } : {}),
  };
}

/**
 * A fresh idempotency key. Pass one of your own in `headers` where a person may press again after a broken
 * connection: the same press must carry the same key. `randomUUID` exists only on https and localhost, hence the rest.
 */
export function newKey(): string {
  if (typeof crypto.randomUUID === "function") return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

export { Problem };
