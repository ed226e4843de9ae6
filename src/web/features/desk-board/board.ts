/** Lights by office and the cases behind them, as of a day. */
import { useQuery } from "@tanstack/react-query";
import type { AnswerOf } from "../../api/answers.ts";
import { getJson } from "../../api/json.ts";
import { useLiveQuery } from "../../api/live.ts";
import type { CaseRow, Rows } from "../desk-lists/rows.ts";

export type Board = AnswerOf<"getBoard">;
export type OfficeLights = Board["offices"][number];
/** A yellow or red case with its open steps. */
export type BoardCase = AnswerOf<"listBoardCases">["rows"][number];
/** What a replayed log amounts to. */
export type ObservedFigures = Board["observed"];

/** @param on `YYYY-MM-DD`, seen from 24:00 of that day; empty is now */
export function useBoard(on: string, asked = true) {
  useLiveQuery("cases");
  const query = on === "" ? "" : `?on=${on}`;
  return useQuery({
    queryKey: ["cases", "board", on],
    enabled: asked,
    queryFn: ({ signal }) => getJson<Board>(`/api/board${query}`, signal),
    placeholderData: (before) => before,
  });
}

export interface OverdueQuery {
  readonly which: "open" | "closed";
  readonly on: string;
  readonly office: string;
  readonly page: number;
}

export function useOverdue({ which, on, office, page }: OverdueQuery) {
  useLiveQuery("cases");
  const query = new URLSearchParams({
    which,
    page: String(page),
    ...(on === "" ? {} : { on }),
    ...(office === "" ? {} : { office }),
  });
  return useQuery({
    queryKey: ["cases", "overdue", query.toString()],
    queryFn: ({ signal }) => getJson<Rows<CaseRow>>(`/api/board/overdue?${query}`, signal),
    placeholderData: (before) => before,
  });
}

/** An order of supervision without an answer. */
export type OpenSupervision = AnswerOf<"listSupervisions">["rows"][number];

export function useSupervisions(office: string, page: number) {
  useLiveQuery("cases");
  const query = new URLSearchParams({ page: String(page), ...(office === "" ? {} : { office }) });
  return useQuery({
    queryKey: ["cases", "board", "supervisions", query.toString()],
    queryFn: ({ signal }) => getJson<AnswerOf<"listSupervisions">>(`/api/board/supervisions?${query}`, signal),
    placeholderData: (before) => before,
  });
}

export interface BoardCasesQuery {
  /** `yellow` or `red`; anything else asks for both. */
  readonly light: string;
  readonly office: string;
  readonly on: string;
  readonly page: number;
}

export function useBoardCases({ light, office, on, page }: BoardCasesQuery) {
  useLiveQuery("cases");
  const query = new URLSearchParams({
    page: String(page),
    ...(light === "yellow" || light === "red" ? { light } : {}),
    ...(office === "" ? {} : { office }),
    ...(on === "" ? {} : { on }),
  });
  return useQuery({
    queryKey: ["cases", "board", "cases", query.toString()],
    queryFn: ({ signal }) => getJson<AnswerOf<"listBoardCases">>(`/api/board/cases?${query}`, signal),
    placeholderData: (before) => before,
  });
}
