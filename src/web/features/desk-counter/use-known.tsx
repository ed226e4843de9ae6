/** What is known of the person at the counter, looked up once the clerk has entered who they are. */
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SimpleFieldSpec } from "../../../core/form/index.ts";
import type { FormAnswers } from "../form/use-form-answers.ts";
import { PrefillNote } from "../prefill/PrefillNote.tsx";
import { filledIn, findPrefill, type Prefill } from "../prefill/prefill.ts";
import { type ApplicantEntered, applicantFrom } from "./application.ts";

export interface Known {
  readonly code: string;
  readonly situation: Readonly<Record<string, string>>;
  readonly answers: FormAnswers;
  /** As it stands in the boxes now. */
  readonly applicant: () => ApplicantEntered;
}

const NOTHING: Prefill = { fields: [], held: [], corrections: false };

export function useKnown({ code, situation, answers, applicant }: Known) {
  const { t } = useTranslation("prefill");
  const [prefilled, setPrefilled] = useState<Readonly<Record<string, string>>>({});
  const looking = useMutation({
    mutationFn: async (justEntered: ReadonlySet<string>) => {
      const asked = { item: code, situation, applicant: applicantFrom(applicant()) };
      return { asked, justEntered, prefill: await findPrefill(asked) };
    },
    onSuccess: ({ prefill, justEntered }) => {
      const found = filledIn(prefill);
      // What the clerk wrote stays as it was written.
      const free = Object.keys(found.form).filter((id) => isEmpty(answers.answers[id]) && !justEntered.has(id));
      for (const id of free) answers.change(id, found.form[id]);
      setPrefilled((now) => ({
        ...now,
        ...Object.fromEntries(
          free.flatMap((id) => (found.prefilled[id] === undefined ? [] : [[id, found.prefilled[id]]])),
        ),
      }));
    },
  });
  const { asked, prefill = NOTHING } = looking.data ?? {};
  const noteOf = (spec: SimpleFieldSpec) => {
    const field = prefill.fields.find((one) => one.field === spec.id);
    if (field === undefined || asked === undefined) return null;
    return (
      <PrefillNote
        spec={spec}
        value={answers.answers[spec.id]}
        known={field}
        taken={prefilled[spec.id]}
        onTake={(said) => {
          answers.change(spec.id, said.value);
          setPrefilled((now) => ({ ...now, [spec.id]: said.key }));
        }}
        asked={asked}
        corrections={prefill.corrections}
        reader="clerk"
      />
    );
  };
  const taken = Object.keys(prefilled).length;
  const told =
    looking.data === undefined
      ? ""
      : taken + prefill.held.length === 0
        ? t("counter.nothing")
        : t("counter.found", { fields: taken, papers: prefill.held.length });
  return {
    look: (justEntered: ReadonlySet<string>) => looking.mutate(justEntered),
    looking: looking.isPending,
    error: looking.error,
    held: prefill.held,
    prefilled,
    noteOf,
    told,
  };
}

function isEmpty(answer: unknown): boolean {
  return answer === undefined || answer === "";
}
