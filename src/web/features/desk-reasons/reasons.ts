/** The district's library of reasons, from which a clerk ticks. */
import { useQuery } from "@tanstack/react-query";
import type { AnswerOf } from "../../api/answers.ts";
import { getJson } from "../../api/json.ts";

type Reasons = AnswerOf<"listReasons">;
/** In the text `{…}` stands where the clerk writes. */
export type Reason = Reasons["reasons"][number];

/**
 * @param kind 补正 `corrections`, 不予受理 `not-ours`, 延期 `extension` …
 * @param item its code: for the law that the reason rests on there
 */
export function useReasons(kind: string, item: string) {
  const query = new URLSearchParams({ kind, item });
  return useQuery({
    queryKey: ["items", "reasons", kind, item],
    queryFn: ({ signal }) => getJson<Reasons>(`/api/reasons?${query}`, signal),
    select: (found) => found.reasons,
    staleTime: 300_000,
  });
}
