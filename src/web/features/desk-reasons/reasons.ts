/** The district's library of reasons, from which a clerk ticks. */
import { useQuery } from "@tanstack/react-query";
import type { AnswerOf } from "../../api/answers.ts";
import { getJson } from "../../api/json.ts";

type Reasons = AnswerOf<"listReasons">;
/** In the text `{…}` stands where the clerk writes. */
export type Reason = Reasons["reasons"][number];

/** @param kind 补正 `corrections`, 不予受理 `not-ours`, 延期 `extension` … */
export function useReasons(kind: string) {
  return useQuery({
    queryKey: ["items", "reasons", kind],
    queryFn: ({ signal }) => getJson<Reasons>(`/api/reasons?kind=${encodeURIComponent(kind)}`, signal),
    select: (found) => found.reasons,
    staleTime: 300_000,
  });
}
