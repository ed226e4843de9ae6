/** The flow of an item as its editor asks for it, and the findings on a file. */
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { AnswerOf } from "../../api/answers.ts";
import { getJson, sendJson } from "../../api/json.ts";
import { currentLanguage } from "../../i18n/start.ts";

export type Finding = AnswerOf<"checkItem">["findings"][number];
export type ItemToEdit = AnswerOf<"getItemToEdit">;
export type EditingRegister = AnswerOf<"getEditingRegister">;
export type DmnFile = { readonly name: string; readonly xml: string };
export type OfficeOfFlow = EditingRegister["offices"][number];
type Content = NonNullable<ItemToEdit["published"]>["source"];

export interface FlowToEdit extends Pick<EditingRegister, "offices" | "attributes"> {
  readonly code: string;
  readonly name: string;
  readonly version: string | null;
  /** As published; of an item that is not, as it was first saved. */
  readonly bpmn: string;
  readonly dmn: readonly DmnFile[];
  readonly draft: ItemToEdit["draft"];
  /** The rest of the item, which a draft keeps with its flow. */
  readonly spec: Content["spec"];
}

export function useFlowToEdit(code: string) {
  return useQuery({
    queryKey: ["catalogue", "flow", code],
    queryFn: async ({ signal }): Promise<FlowToEdit> => {
      const [item, { offices, attributes }] = await Promise.all([
        getJson<ItemToEdit>(`/api/catalogue/drafts/${encodeURIComponent(code)}`, signal),
        getJson<EditingRegister>("/api/catalogue/register", signal),
      ]);
      const { published, draft, name } = item;
      const content = published?.source ?? draft?.source ?? { bpmn: "", dmn: [] };
      const spec = (draft ?? published)?.source.spec ?? {};
      const { bpmn, dmn } = content;
      return { code, name, version: published?.version ?? null, bpmn, dmn, draft, spec, offices, attributes };
    },
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

/** Those on the flow and its tables. */
export function useFindings({ code, version, spec }: FlowToEdit, files: EditedFiles) {
  const rested = useRested(files);
  return useQuery({
    queryKey: ["catalogue", "flow-check", code, rested, currentLanguage()],
    queryFn: async () => {
      const body = { code, baseVersion: version, source: { spec, ...rested } };
      const answer = await sendJson<AnswerOf<"checkItem">>({ method: "POST", path: "/api/catalogue/item-check", body });
      return answer.findings.filter(({ place }) => place === "rules" || /^flow(\.|$)/.test(place));
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
