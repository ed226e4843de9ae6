/** What the desk asks of undertakings and bars. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { BarScope } from "../../../core/case/index.ts";
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

/** 办件编号: six digits of the division, eight of the day, six of the series. */
export const CASE_NUMBER = /^\d{20}$/;

/** The case of that number, null when there is none that the reader may see; asked only for a whole number. */
export function useCaseByNumber(number: string) {
  return useQuery({
    queryKey: ["cases", "by-number", number],
    queryFn: async ({ signal }) => {
      const { rows } = await getJson<AnswerOf<"searchCases">>(`/api/cases?q=${encodeURIComponent(number)}`, signal);
      return rows.find((row) => row.number === number) ?? null;
    },
    enabled: CASE_NUMBER.test(number),
  });
}

export interface NewBar {
  readonly case: string;
  readonly scope: BarScope;
  readonly until: string | null;
  readonly cause: string;
  readonly basis: string;
}

/** 登记限制: on whoever applied in the case; who that is, the server alone knows. */
export function useSetBar(onDone: () => void) {
  const queries = useQueryClient();
  const [keys] = useState(createPressKeys);
  return useMutation({
    mutationFn: (body: NewBar) => sendJson({ method: "POST", path: "/api/bars", body, key: keys.keyFor(body) }),
    onSettled: (_, error) => keys.answered(error ?? undefined),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ["bars"] });
      onDone();
    },
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

/** The person's day is kept when the paper is in: then the office is to look at it. */
export function whoseDay(dueOf: "person" | "office", standing: string): "person" | "office" | "delivered" {
  return standing === "delivered" ? "delivered" : dueOf;
}
