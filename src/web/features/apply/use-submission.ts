/** Sending an application: saved first, sent once however often the button is pressed. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { AnswerOf } from "../../api/answers.ts";
import { createPressKeys, sendJson } from "../../api/json.ts";
import { Problem } from "../../api/problem.ts";
import { rememberTrackingCode } from "../case/tracking-code.ts";
import type { Material } from "../catalogue/catalogue.ts";
import { filesOfThese } from "./materials.ts";
import type { StepProps } from "./step-props.ts";

export interface Submission {
  readonly submit: () => void;
  readonly busy: boolean;
  readonly error: Error | null;
}

/** @param asked what the situation asks for and offers: what no longer applies is not sent */
export function useSubmission(
  { id, saver }: StepProps,
  asked: {
    readonly materials: readonly Material[];
    readonly undertakings: readonly string[];
    readonly held: readonly string[];
  },
): Submission {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [keys] = useState(createPressKeys);
  const sending = useMutation({
    mutationFn: async (): Promise<void> => {
      const sent = filesOfThese(asked.materials, saver.state().content.materials);
      if (JSON.stringify(sent) !== JSON.stringify(saver.state().content.materials))
        saver.change((now) => ({ ...now, materials: sent }));
      const { undertakings = [] } = saver.state().content;
      const offered = undertakings.filter((undertaking) => asked.undertakings.includes(undertaking));
      if (offered.length !== undertakings.length) saver.change((now) => ({ ...now, undertakings: offered }));
      const { held } = asked;
      if (held.join() !== (saver.state().content.held ?? []).join()) saver.change((now) => ({ ...now, held }));
      if (!(await saver.flush())) throw saver.state().error ?? new Error("not saved");
      const body = { type: "submit" };
      try {
        const receipt = await sendJson<AnswerOf<"giveCommand">>({
          method: "POST",
          path: `/api/cases/${id}/commands`,
          body,
          key: keys.keyFor(body),
        });
        if (receipt.trackingCode !== undefined) rememberTrackingCode(receipt.id, receipt.trackingCode);
      } catch (error) {
        // Sent by an earlier press whose answer was lost: the case stands, under the draft's id.
        if (!(error instanceof Problem && error.code === "draft/not-found")) throw error;
      }
    },
    onSettled: (_, error) => keys.answered(error ?? undefined),
    onSuccess: async () => {
      await Promise.all([
        queries.invalidateQueries({ queryKey: ["drafts", "all"] }),
        queries.invalidateQueries({ queryKey: ["cases"] }),
      ]);
      await navigate({ to: "/cases/$id/receipt", params: { id }, replace: true });
    },
  });
  return {
    submit: () => {
      if (!sending.isPending) sending.mutate();
    },
    busy: sending.isPending || sending.isSuccess,
    error: sending.error,
  };
}
