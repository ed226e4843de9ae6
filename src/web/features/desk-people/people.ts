/** Accounts, posts and substitutes, as the administrator sees them. No identity number ever comes in clear. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Action } from "../../../core/party/index.ts";
import { createPressKeys, getJson, type Sending, sendJson } from "../../api/json.ts";
import { useLiveQuery } from "../../api/live.ts";

export type AccountKind = "citizen" | "firm" | "staff";
export type Employment = "civil-servant" | "contract";

export interface PersonRow {
  readonly id: string;
  readonly kind: AccountKind;
  readonly login: string;
  readonly name: string;
  readonly phone: string | null;
  readonly disabled: boolean;
  readonly identityVerified: boolean;
  readonly posts: readonly PostRef[];
}

interface PostRef {
  readonly id: string;
  readonly name: string;
  readonly office: string;
  readonly officeName: string;
}

export interface Person {
  readonly id: string;
  readonly kind: AccountKind;
  readonly login: string;
  readonly name: string;
  readonly phone: string | null;
  readonly idNumber: string | null;
  readonly identityVerified: boolean;
  readonly enforcementNumber: string | null;
  readonly employment: Employment | null;
  readonly mustChangePassword: boolean;
  readonly disabledAt: string | null;
  readonly createdAt: string;
  readonly posts: readonly PostTerm[];
  readonly substitutions: readonly Substitution[];
  readonly interests: readonly { readonly id: string; readonly relation: string }[];
}

export interface PostTerm {
  readonly post: string;
  readonly fromOn: string;
  readonly untilOn: string | null;
}

export interface Substitution {
  readonly id: string;
  readonly absent: string;
  readonly absentName: string;
  readonly substitute: string;
  readonly substituteName: string;
  readonly fromOn: string;
  readonly untilOn: string;
}

export interface Post {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly office: string;
  readonly officeName: string;
  readonly grants: readonly Action[];
  readonly holders: readonly { readonly account: string; readonly name: string }[];
}

export interface PeopleEvent {
  readonly id: string;
  readonly at: string;
  readonly byName: string | null;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface WithPassword {
  readonly id: string;
  readonly temporaryPassword: string;
}

/** Rows of a page of the server. */
export const PEOPLE_PAGE = 50;

export function usePeople(asked: Readonly<Record<"q" | "kind" | "office" | "disabled" | "page", string>>) {
  useLiveQuery("people");
  const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== "")).toString();
  return useQuery({
    queryKey: ["people", "list", query],
    queryFn: ({ signal }) =>
      getJson<{ readonly total: number; readonly rows: readonly PersonRow[] }>(`/api/people?${query}`, signal),
    placeholderData: (before) => before,
  });
}

export function usePerson(id: string) {
  useLiveQuery("people");
  return useQuery({
    queryKey: ["people", "one", id],
    queryFn: ({ signal }) => getJson<Person>(`/api/people/${encodeURIComponent(id)}`, signal),
    enabled: id !== "",
  });
}

export function usePosts() {
  return useQuery({
    queryKey: ["people", "posts"],
    queryFn: ({ signal }) => getJson<readonly Post[]>("/api/people/posts", signal),
  });
}

export function usePeopleEvents(account: string) {
  return useQuery({
    queryKey: ["people", "events", account],
    queryFn: ({ signal }) => getJson<readonly PeopleEvent[]>(`/api/people/events?account=${account}`, signal),
  });
}

/** One change to people; afterwards every list of them is asked anew. */
export function usePeopleChange<Answer = unknown>() {
  const queries = useQueryClient();
  const [keys] = useState(createPressKeys);
  return useMutation({
    mutationFn: (sending: Sending) =>
      sendJson<Answer>(sending.method === "POST" ? { ...sending, key: keys.keyFor(sending) } : sending),
    onSettled: (_, error) => keys.answered(error ?? undefined),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["people"] }),
  });
}
