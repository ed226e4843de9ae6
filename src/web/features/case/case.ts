/** A case as its applicant reads it. Days are `YYYY-MM-DD`; instants carry the district's offset. */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { AnswerOf } from "../../api/answers.ts";
import { createPressKeys, getJson, sendJson } from "../../api/json.ts";
import { useLiveQuery } from "../../api/live.ts";

export type CaseView = AnswerOf<"getCase">;
export type CaseState = CaseView["state"];
export type CaseClock = CaseView["clocks"][number];
export type CorrectionRound = CaseView["corrections"][number];
export type TimelineEntry = CaseView["timeline"][number];
export type Paper = AnswerOf<"listPapers">["rows"][number];
export type MyCase = AnswerOf<"listMyCases">["rows"][number];

export function useCase(id: string) {
  useLiveQuery("cases", id);
  return useQuery({
    queryKey: ["cases", id, "view"],
    queryFn: ({ signal }) => getJson<CaseView>(`/api/cases/${encodeURIComponent(id)}`, signal),
  });
}

/** The papers that the applicant may see, in the order in which they were made. */
export function useCasePapers(id: string) {
  return useQuery({
    queryKey: ["cases", id, "papers"],
    queryFn: ({ signal }) => getJson<AnswerOf<"listPapers">>(`/api/cases/${encodeURIComponent(id)}/papers`, signal),
    select: (found) => found.rows,
  });
}

export function useMyCases(page: number) {
  useLiveQuery("cases");
  return useQuery({
    queryKey: ["cases", "mine", page],
    queryFn: ({ signal }) => getJson<AnswerOf<"listMyCases">>(`/api/my/cases?page=${page}`, signal),
  });
}

/** Cases on a page of `GET /api/my/cases`. */
export const CASES_A_PAGE = 30;

/** Commands that an applicant gives. */
export type ApplicantCommand =
  | {
      readonly type: "correct";
      readonly form?: Readonly<Record<string, unknown>>;
      readonly materials?: Readonly<Record<string, readonly string[]>>;
    }
  | { readonly type: "withdraw"; readonly reason: string; readonly children?: "withdraw" | "release" }
  | {
      readonly type: "deliver-message";
      readonly wait: string;
      readonly words: string;
      readonly files: readonly string[];
    }
  | { readonly type: "give-undertaking"; readonly undertaking: string }
  | { readonly type: "withdraw-undertaking"; readonly undertaking: string; readonly reason: string }
  | {
      readonly type: "deliver-undertaking";
      readonly undertaking: string;
      readonly materials: Readonly<Record<string, readonly string[]>>;
    }
  | { readonly type: "rate"; readonly act: string; readonly level: number; readonly comment?: string };

/** Gives a command on the case as it was seen; a press repeated after a broken line has one effect. */
export function useGiveCommand(id: string): (command: ApplicantCommand, expectedVersion: number) => Promise<void> {
  const queries = useQueryClient();
  const [keys] = useState(createPressKeys);
  return async (command, expectedVersion) => {
    const body = { ...command, expectedVersion };
    try {
      await sendJson({ method: "POST", path: `/api/cases/${id}/commands`, body, key: keys.keyFor(body) });
      keys.answered();
    } catch (error) {
      keys.answered(error);
      throw error;
    } finally {
      await queries.invalidateQueries({ queryKey: ["cases"] });
    }
  };
}

export function mayDo(view: CaseView, type: ApplicantCommand["type"]): boolean {
  return view.allowed.some((allowed) => allowed.type === type);
}

/** Opens a paper of the case; the first opening of a result by its applicant is its service. */
export function paperHref(caseId: string, paper: Pick<Paper, "seq" | "kind">, download = false): string {
  return `/api/cases/${caseId}/papers/${paper.seq}/${paper.kind}${download ? "?download=true" : ""}`;
}
