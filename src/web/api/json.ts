/** JSON over `apiFetch`, for answers whose shape the feature states itself. */
import { apiFetch, IDEMPOTENCY_HEADER, newKey } from "./fetch.ts";
import { Problem } from "./problem.ts";

/** @throws Problem for an answer that is not 2xx */
export async function getJson<T>(path: string, signal?: AbortSignal): Promise<T> {
  const response = await apiFetch(path, signal === undefined ? {} : { signal });
  return (await response.json()) as T;
}

export interface Sending {
  readonly method: "POST" | "PUT" | "PATCH" | "DELETE";
  readonly path: string;
  readonly body?: unknown;
  /** The idempotency key of this press of the button; see `createPressKeys`. */
  readonly key?: string;
}

/** Undefined for an answer without a body. @throws Problem for an answer that is not 2xx */
export async function sendJson<T>({ method, path, body, key }: Sending): Promise<T> {
  const response = await apiFetch(path, {
    method,
    headers: {
      ...(body === undefined ? {} : { "Content-Type": "application/json" }),
      ...(key === undefined ? {} : { [IDEMPOTENCY_HEADER]: key }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return (response.status === 204 ? undefined : await response.json()) as T;
}

export interface PressKeys {
  /** The key for sending this: the same as before when the same thing was sent and nobody knows whether it arrived. */
  readonly keyFor: (sent: unknown) => string;
  /** The server has answered: the next press is another press. A lost answer keeps the key. */
  readonly answered: (error?: unknown) => void;
}

/** One a form. A press repeated after a broken connection carries the key of the first, so that it has one effect. */
export function createPressKeys(): PressKeys {
  let last: { readonly text: string; readonly key: string } | undefined;
  return {
    keyFor: (sent) => {
      const text = JSON.stringify(sent);
      if (last?.text !== text) last = { text, key: newKey() };
      return last.key;
    },
    answered: (error) => {
      const lost = error !== undefined && !(error instanceof Problem && error.status > 0 && error.status < 500);
      if (!lost) last = undefined;
    },
  };
}
