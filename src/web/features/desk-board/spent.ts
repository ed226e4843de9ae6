/** Who spent the days of the closed cases, and the cases behind a figure. */
import { useQuery } from "@tanstack/react-query";
import type { AnswerOf } from "../../api/answers.ts";
import { getJson } from "../../api/json.ts";
import type { AddressTexts } from "../page-address/use-page-address.ts";

export type SpentFigure = AnswerOf<"getSpentDays">["rows"][number];
export type SpentCase = AnswerOf<"listSpentDays">["rows"][number];

/** @param year as in the address; empty is this year */
export function useSpentDays(year: string) {
  const query = year === "" ? "" : `?year=${encodeURIComponent(year)}`;
  return useQuery({
    queryKey: ["cases", "spent", year],
    queryFn: ({ signal }) => getJson<AnswerOf<"getSpentDays">>(`/api/board/days${query}`, signal),
    placeholderData: (before) => before,
  });
}

export interface SpentAsked extends AddressTexts<"office" | "party" | "unit" | "page"> {
  readonly year: number;
}

export function useSpentCases({ year, ...texts }: SpentAsked) {
  const given = Object.entries(texts).filter(([name, text]) => text !== "" || name === "unit");
  const query = new URLSearchParams({ ...Object.fromEntries(given), year: String(year) });
  return useQuery({
    queryKey: ["cases", "spent", "list", query.toString()],
    queryFn: ({ signal }) => getJson<AnswerOf<"listSpentDays">>(`/api/board/days/cases?${query}`, signal),
    placeholderData: (before) => before,
  });
}
