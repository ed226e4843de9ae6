/** What the desk asks of undertakings and bars. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { AnswerOf } from "../../api/answers.ts";
import { createPressKeys, getJson, sendJson } from "../../api/json.ts";

export type OwedRow = AnswerOf<"listUndertakings">["rows"][number];
export type BarRow = AnswerOf<"listBars">["rows"][number];

export function useUndertakings(page: number) {
  return useQuery({
    queryKey: ["undertakings", page],
    queryFn: ({ signal }) => getJson<AnswerOf<"listUndertakings">>(`/api/undertakings?page=${page}`, signal),
  });
}

export function useBars(all: boolean, page: number, enabled: boolean) {
  return useQuery({
    queryKey: ["bars", all, page],
    queryFn: ({ signal }) => getJson<AnswerOf<"listBars">>(`/api/bars?all=${all}&page=${page}`, signal),
    enabled,
  });
}

/** 修复: with the reason. */
export function useLift(onDone: () => void) {
  const queries = useQueryClient();
  const [keys] = useState(createPressKeys);
  return useMutation({
    mutationFn: async ({ id, reason }: { readonly id: string; readonly reason: string }) => {
      const body = { reason };
      await sendJson({ method: "POST", path: `/api/bars/${id}/lift`, body, key: keys.keyFor({ id, ...body }) });
    },
    onSettled: (_, error) => keys.answered(error ?? undefined),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ["bars"] });
      onDone();
    },
  });
}
