/** Who is signed in, as the screens need it. */
import { type QueryClient, useQuery } from "@tanstack/react-query";
import type { Action } from "../../../core/party/index.ts";
import type { AnswerOf } from "../../api/answers.ts";
import { apiFetch } from "../../api/fetch.ts";
import { Problem } from "../../api/problem.ts";

/** `today` is the civil date of the district's clock; `grants` is what any of the posts held now grants. */
export type Session = NonNullable<AnswerOf<"getSession">>;

const KEY = ["session"] as const;

/** The session; null when nobody is signed in. */
export function useSession() {
  return useQuery({ queryKey: KEY, queryFn: readSession, staleTime: 60_000 });
}

/** May the person signed in do any of these? False while nobody is known to be signed in. */
export function useMay(...anyOf: readonly Action[]): boolean {
  const session = useSession().data;
  return anyOf.some((action) => session?.grants.includes(action) === true);
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
