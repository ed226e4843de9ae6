/** The lists of the district, as public pages and the desk ask for them. */
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { columnsOf, type ListKind } from "../../../core/catalog/index.ts";
import type { AnswerOf } from "../../api/answers.ts";
import { getJson } from "../../api/json.ts";

export type ListRow = AnswerOf<"readList">["rows"][number];
export type EntryOfList = AnswerOf<"getListEntry">;
export type ListChangeRow = AnswerOf<"findListChanges">["rows"][number];

export const FORMATS = ["xlsx", "csv", "json", "yaml"] as const;

export function useLists() {
  return useQuery({
    queryKey: ["lists", "kept"],
    queryFn: ({ signal }) => getJson<AnswerOf<"listLists">>("/api/lists", signal),
    select: (found) => found.lists,
  });
}

export interface ListQuery {
  readonly list: string;
  readonly q: string;
  readonly body: string;
  readonly page: number;
}

export function useList({ list, q, body, page }: ListQuery) {
  const query = new URLSearchParams({ page: String(page) });
  for (const [name, value] of Object.entries({ q, body })) if (value !== "") query.set(name, value);
  return useQuery({
    queryKey: ["lists", list, query.toString()],
    queryFn: ({ signal }) => getJson<AnswerOf<"readList">>(`/api/lists/${list}?${query}`, signal),
    placeholderData: keepPreviousData,
    enabled: list !== "",
  });
}

export function useEntry(list: string, code: string) {
  return useQuery({
    queryKey: ["lists", list, "entry", code],
    queryFn: ({ signal }) => getJson<EntryOfList>(`/api/lists/${list}/entries/${encodeURIComponent(code)}`, signal),
    enabled: code !== "",
    retry: false,
  });
}

export function useRegistered(list: string) {
  return useQuery({
    queryKey: ["lists", list, "changes"],
    queryFn: ({ signal }) => getJson<AnswerOf<"readListChanges">>(`/api/lists/${list}/changes`, signal),
  });
}

/** Where the file of a list is fetched. */
export function fileOf(list: string, format: string): string {
  return `/api/lists/${list}/file?format=${format}`;
}

/** Fields that a row shows by themselves, and what is left for the rest of the entry. */
export function furtherFields(list: ListKind): readonly string[] {
  return columnsOf(list)
    .map(({ field }) => field)
    .filter((field) => !["code", "name", "body"].includes(field));
}

export interface ChangedField {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/** What a change makes otherwise; of what comes or goes, every field that says something. */
export function changedFields({ list, before, after }: ListChangeRow): readonly ChangedField[] {
  return columnsOf(list)
    .map(({ field }) => ({ field, before: before?.[field] ?? "", after: after?.[field] ?? "" }))
    .filter((one) => one.before !== one.after);
}
