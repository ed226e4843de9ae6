/** The flow of an item as its editor asks for it, and the findings on a file. */
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { AnswerOf } from "../../api/answers.ts";
import { getJson, sendJson } from "../../api/json.ts";
import { currentLanguage } from "../../i18n/start.ts";

export type FlowToEdit = AnswerOf<"getFlowToEdit">;
export type Finding = AnswerOf<"checkFlow">["findings"][number];
export type OfficeOfFlow = FlowToEdit["offices"][number];

export function useFlowToEdit(code: string) {
  return useQuery({
    queryKey: ["catalogue", "flow", code],
    queryFn: ({ signal }) => getJson<FlowToEdit>(`/api/catalogue/flows/${encodeURIComponent(code)}`, signal),
    // What is being edited is not taken away by a fresher answer.
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  });
}

/** A change is checked when the hand has rested for so long. */
const REST_MS = 300;

export function useFindings(item: string, bpmn: string) {
  const rested = useRested(bpmn);
  return useQuery({
    queryKey: ["catalogue", "flow-check", item, rested, currentLanguage()],
    queryFn: async () => {
      const body = { bpmn: rested, item };
      const answer = await sendJson<AnswerOf<"checkFlow">>({ method: "POST", path: "/api/catalogue/flow-check", body });
      return answer.findings;
    },
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
}

function useRested(text: string): string {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), REST_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
}
