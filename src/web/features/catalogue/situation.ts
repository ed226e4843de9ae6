/** 情形引导: which questions are to be put, and which materials the answers leave. */
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { AnswerOf } from "../../api/answers.ts";
import { sendJson } from "../../api/json.ts";
import { currentLanguage } from "../../i18n/start.ts";

export type SituationAnswers = Readonly<Record<string, string>>;

/** The questions to be put and the materials that apply, given the answers so far; `answers` are those that still count. */
export type Situation = AnswerOf<"answerSituation">;

export interface SituationAsked {
  readonly answers: SituationAnswers;
  /** The form as far as it is filled in; some materials follow from it. */
  readonly form?: Readonly<Record<string, unknown>>;
  readonly applicantKind?: "person" | "firm";
}

export function useSituation(code: string, asked: SituationAsked) {
  return useQuery({
    queryKey: ["items", "situation", code, asked, currentLanguage()],
    queryFn: () =>
      sendJson<Situation>({ method: "POST", path: `/api/items/${encodeURIComponent(code)}/situation`, body: asked }),
    placeholderData: keepPreviousData,
    staleTime: 300_000,
  });
}
