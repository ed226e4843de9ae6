/** Cases and tasks in lists, as the server gives them, and the questions for them. */
import { useQuery } from "@tanstack/react-query";
import { getJson } from "../../api/json.ts";
import { useLiveQuery } from "../../api/live.ts";

export type Light = "green" | "yellow" | "red";

export interface CaseRow {
  readonly id: string;
  readonly number: string;
  readonly item: string;
  readonly itemName: string;
  readonly state: string;
  readonly office: string;
  readonly officeName: string;
  readonly channel: string;
  readonly applicantName: string | null;
  readonly submittedAt: string;
  readonly dueOn: string | null;
  readonly dueAt: string | null;
  readonly light: Light | null;
  readonly provisional: boolean;
  readonly statutoryDueOn: string | null;
  readonly promisedDueOn: string | null;
  readonly outcome: string | null;
  readonly closedAt: string | null;
  readonly version: number;
}

export interface TaskRow extends CaseRow {
  readonly task: string;
  readonly taskName: string;
  readonly taskKind: string;
  readonly taskOffice: string;
  readonly taskOfficeName: string;
  readonly taskPost: string;
  readonly mine: boolean;
  readonly openedAt: string;
  readonly taskDueOn: string | null;
}

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
