/** Cases and tasks in lists, as the server gives them, and the questions for them. */
import { useQuery } from "@tanstack/react-query";
import type { AnswerOf } from "../../api/answers.ts";
import { getJson } from "../../api/json.ts";
import { useLiveQuery } from "../../api/live.ts";

export type CaseRow = AnswerOf<"searchCases">["rows"][number];
export type TaskRow = AnswerOf<"listTasks">["rows"][number];
export type Light = NonNullable<CaseRow["light"]>;

export interface Rows<Row> {
  readonly total: number;
  readonly rows: readonly Row[];
}

/** Rows of a page of the server's paged lists. */
export const PAGE_ROWS = 30;

export interface CaseSearch {
  readonly q: string;
  /** States, parted by commas; empty is all. */
  readonly state: string;
  /** Code of the item; of every item when empty. */
  readonly item: string;
  /** Open cases with this light (`any`: all open ones) at the end of the day `on`, or now. */
  readonly light: string;
  readonly office: string;
  readonly on: string;
  readonly page: number;
}

export function useQueue() {
  useLiveQuery("cases");
  return useQuery({
    queryKey: ["cases", "queue"],
    queryFn: ({ signal }) => getJson<Rows<CaseRow>>("/api/queue", signal),
  });
}

export function useTasks() {
  useLiveQuery("tasks");
  return useQuery({ queryKey: ["tasks"], queryFn: ({ signal }) => getJson<Rows<TaskRow>>("/api/tasks", signal) });
}

export function useCaseSearch(search: CaseSearch) {
  useLiveQuery("cases");
  return useQuery({
    queryKey: ["cases", "search", search],
    queryFn: ({ signal }) => getJson<Rows<CaseRow>>(`/api/cases?${searchText(search)}`, signal),
    placeholderData: (before) => before,
  });
}

function searchText({ page, ...texts }: CaseSearch): string {
  const given = Object.entries(texts).map(([name, text]) => [name, text.trim()] as const);
  return new URLSearchParams({
    ...Object.fromEntries(given.filter(([, text]) => text !== "")),
    page: String(page),
  }).toString();
}
