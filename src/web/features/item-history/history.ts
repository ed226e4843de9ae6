/** What an item has said since when, as the public page and the desk ask for it. */
import { useQuery } from "@tanstack/react-query";
import type { AnswerOf } from "../../api/answers.ts";
import { getJson } from "../../api/json.ts";
import { currentLanguage } from "../../i18n/start.ts";

export type ItemVersion = AnswerOf<"listItemVersions">["versions"][number];
export type ToldChange = AnswerOf<"compareItemVersions">["changes"][number];

export function useItemVersions(code: string) {
  return useQuery({
    queryKey: ["items", "versions", code],
    queryFn: ({ signal }) =>
      getJson<AnswerOf<"listItemVersions">>(`/api/items/${encodeURIComponent(code)}/versions`, signal),
    enabled: code !== "",
  });
}

export function useDifference(code: string, from: string, to: string) {
  const query = new URLSearchParams({ from, to });
  return useQuery({
    queryKey: ["items", "difference", code, from, to, currentLanguage()],
    queryFn: ({ signal }) =>
      getJson<AnswerOf<"compareItemVersions">>(`/api/items/${encodeURIComponent(code)}/difference?${query}`, signal),
    enabled: code !== "" && from !== "" && to !== "" && from !== to,
  });
}

/** The first letters tell versions apart for a person. */
export function shortVersion(version: string): string {
  return version.slice(0, 8);
}
