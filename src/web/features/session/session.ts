/** Who is signed in, as the screens need it. */
import { type QueryClient, useQuery } from "@tanstack/react-query";
import { apiFetch } from "../../api/fetch.ts";
import { Problem } from "../../api/problem.ts";

export interface Session {
  readonly name: string;
  readonly kind: "person" | "firm" | "staff";
  readonly jurisdiction: { readonly code: string; readonly name: string };
  /** Posts held now, the one acted from first. */
  readonly posts: readonly { readonly id: string; readonly title: string; readonly office: string }[];
  /** The civil date of the jurisdiction's clock. */
  readonly today: string;
  /** The demo clock stands on another day than the wall's. */
  readonly clockMoved: boolean;
}

const KEY = ["session"] as const;

/** The session; null when nobody is signed in. */
export function useSession() {
  return useQuery({ queryKey: KEY, queryFn: readSession, staleTime: 60_000 });
}

/** @throws Problem when the login or password is wrong, or there were too many tries */
export async function signIn(login: string, password: string, queries: QueryClient): Promise<void> {
  const headers = { "Content-Type": "application/json" };
  await apiFetch("/api/session", { method: "POST", headers, body: JSON.stringify({ login, password }) });
  await queries.invalidateQueries();
}

export async function signOut(queries: QueryClient): Promise<void> {
  await apiFetch("/api/session", { method: "DELETE" });
  queries.clear();
  await queries.invalidateQueries({ queryKey: KEY });
}

async function readSession(): Promise<Session | null> {
  try {
    const response = await apiFetch("/api/session");
    return parseSession(await response.json().catch(() => null));
  } catch (error) {
    if (error instanceof Problem && error.status === 401) return null;
    throw error;
  }
}

function parseSession(body: unknown): Session | null {
  if (typeof body !== "object" || body === null || !("name" in body)) return null;
  return body as Session;
}
