/** Accounts, posts and substitutes, as the administrator sees them. No identity number ever comes in clear. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { AnswerOf } from "../../api/answers.ts";
import { createPressKeys, getJson, type Sending, sendJson } from "../../api/json.ts";
import { useLiveQuery } from "../../api/live.ts";

export type PersonRow = AnswerOf<"listPeople">["rows"][number];
export type Person = AnswerOf<"getPerson">;
export type Employment = NonNullable<Person["employment"]>;
export type PostTerm = Person["posts"][number];
export type Substitution = Person["substitutions"][number];
export type PeopleEvent = AnswerOf<"listPeopleEvents">[number];
export type WithPassword = AnswerOf<"takeOnStaff">;

/** Rows of a page of the server. */
export const PEOPLE_PAGE = 50;

export function usePeople(asked: Readonly<Record<"q" | "kind" | "office" | "disabled" | "page", string>>) {
  useLiveQuery("people");
  const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== "")).toString();
  return useQuery({
    queryKey: ["people", "list", query],
    queryFn: ({ signal }) => getJson<AnswerOf<"listPeople">>(`/api/people?${query}`, signal),
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
    queryFn: ({ signal }) => getJson<AnswerOf<"listPosts">>("/api/people/posts", signal),
  });
}

export function usePeopleEvents(account: string) {
  return useQuery({
    queryKey: ["people", "events", account],
    queryFn: ({ signal }) => getJson<AnswerOf<"listPeopleEvents">>(`/api/people/events?account=${account}`, signal),
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
