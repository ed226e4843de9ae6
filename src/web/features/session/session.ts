/** Who is signed in, as the screens need it. */
import { type QueryClient, useQuery } from "@tanstack/react-query";
import type { Action } from "../../../core/party/index.ts";
import { apiFetch } from "../../api/fetch.ts";
import { Problem } from "../../api/problem.ts";

export interface Session {
  readonly account: string;
  readonly kind: "citizen" | "firm" | "staff";
  readonly login: string;
  readonly name: string;
  readonly jurisdiction: { readonly code: string; readonly name: string; readonly demo: boolean };
  /** Posts held now, own ones first. */
  readonly posts: readonly SessionPost[];
  /** What any of the posts grants, for showing and hiding controls. */
  readonly grants: readonly Action[];
  /** A given password has to be changed before anything else. */
  readonly mustChangePassword: boolean;
  /** Somebody confirmed the identity against the paper. */
  readonly identityVerified: boolean;
  /** The civil date of the jurisdiction's clock. */
  readonly today: string;
  /** The demo clock stands on another day than the wall's. */
  readonly clockMoved: boolean;
}

export interface SessionPost {
  readonly id: string;
  readonly title: string;
  readonly role: string;
  readonly office: string;
  readonly officeName: string;
  readonly grants: readonly Action[];
  readonly substituteFor?: string;
}

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
