/** The flow of an item as its editor asks for it, and the findings on a file. */
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { AnswerOf } from "../../api/answers.ts";
import { getJson, sendJson } from "../../api/json.ts";
import { currentLanguage } from "../../i18n/start.ts";

export type FlowToEdit = AnswerOf<"getFlowToEdit">;
export type Finding = AnswerOf<"checkFlow">["findings"][number];
export type DmnFile = FlowToEdit["dmn"][number];
export type OfficeOfFlow = FlowToEdit["offices"][number];

export function useFlowToEdit(code: string) {
  return useQuery({
    queryKey: ["catalogue", "flow", code],
    queryFn: ({ signal }) => getJson<FlowToEdit>(`/api/catalogue/flows/${encodeURIComponent(code)}`, signal),
    // What is being edited is not taken away by a fresher answer.
    staleTime: Number.POSITIVE_INFINITY,
    // Who comes back is given the draft as it stands then.
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
}

/** A change is checked when the hand has rested for so long. */
const REST_MS = 300;

export interface EditedFiles {
  readonly bpmn: string;
  readonly dmn: readonly DmnFile[];
}

export function useFindings(item: string, files: EditedFiles) {
  const rested = useRested(files);
  return useQuery({
    queryKey: ["catalogue", "flow-check", item, rested, currentLanguage()],
    queryFn: async () => {
      const body = { ...rested, item };
      const answer = await sendJson<AnswerOf<"checkFlow">>({ method: "POST", path: "/api/catalogue/flow-check", body });
      return answer.findings;
    },
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
}

function useRested({ bpmn, dmn }: EditedFiles): EditedFiles {
  const [rested, setRested] = useState({ bpmn, dmn });
  useEffect(() => {
    const timer = setTimeout(() => setRested({ bpmn, dmn }), REST_MS);
    return () => clearTimeout(timer);
  }, [bpmn, dmn]);
  return rested;
}

/** Findings have no number: two that say the same of the same place are one. */
export function isSameFinding(one: Finding, other: Finding | undefined): boolean {
  return (
    one.code === other?.code &&
    one.element === other.element &&
    one.rule?.file === other.rule?.file &&
    one.sentence === other.sentence
  );
}
