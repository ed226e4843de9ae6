/** A correction that is being made: papers and answers asked for, what of them is open, and the sending of it. */
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { FormSpec } from "../../../core/form/index.ts";
import { civilDate } from "../../../core/shared/index.ts";
import { useToast } from "../../ui/Toast.tsx";
import type { UploadedFile } from "../../ui/uploads.ts";
import { formValues } from "../apply/form-values.ts";
import type { Guide } from "../catalogue/catalogue.ts";
import { type FormAnswers, useFormAnswers } from "../form/use-form-answers.ts";
import type { Session } from "../session/session.ts";
import { type CaseView, type CorrectionRound, useGiveCommand } from "./case.ts";

export interface CorrectionAsked {
  readonly view: CaseView;
  readonly guide: Guide | undefined;
  /** The list that is open. */
  readonly round: CorrectionRound;
  readonly session: Session;
}

export interface Correction {
  /** Ids of the papers asked for. */
  readonly papers: readonly string[];
  /** Ids of the answers asked for. */
  readonly fields: ReadonlySet<string>;
  readonly state: FormAnswers;
  readonly files: Readonly<Record<string, readonly UploadedFile[]>>;
  readonly putFiles: (paper: string, files: readonly UploadedFile[]) => void;
  /** What is asked for and not mended yet. */
  readonly open: readonly string[];
  /** Sends; asks first while something is open. */
  readonly send: () => void;
  readonly sendNow: () => void;
  readonly asking: boolean;
  readonly stopAsking: () => void;
  readonly busy: boolean;
  readonly error: Error | null;
}

const NO_FORM: FormSpec = { sections: [] };

export function useCorrection({ view, guide, round, session }: CorrectionAsked): Correction {
  const [files, setFiles] = useState<Correction["files"]>({});
  const [asking, setAsking] = useState(false);
  const form = guide?.form ?? NO_FORM;
  const fields = useMemo(() => askedFields(form, round), [form, round]);
  const context = useMemo(
    () => ({ situation: view.situation, today: civilDate(session.today) }),
    [view.situation, session.today],
  );
  const state = useFormAnswers(form, formValues(view.form), context);
  const papers = [...new Set(round.items.map((item) => item.target))].filter((target) => !fields.has(target));
  const changed = changedAnswers(fields, state.answers, view.form);
  const open = [
    ...papers.filter((id) => (files[id] ?? []).length === 0),
    ...[...fields].filter((id) => changed[id] === undefined),
  ];
  const { sendNow, busy, error } = useSending(view, { files, changed }, () => setAsking(false));
  const send = () => {
    if (busy) return;
    if (Object.keys(changed).length > 0 && state.submit() === undefined) return;
    if (open.length > 0) setAsking(true);
    else sendNow();
  };
  return {
    ...{ papers, fields, state, files, open, send, sendNow, asking, busy, error },
    putFiles: (paper, next) => setFiles((now) => ({ ...now, [paper]: next })),
    stopAsking: () => setAsking(false),
  };
}

interface Mended {
  readonly files: Correction["files"];
  readonly changed: Readonly<Record<string, unknown>>;
}

function useSending(view: CaseView, { files, changed }: Mended, onSettled: () => void) {
  const { t } = useTranslation("case");
  const tell = useToast();
  const navigate = useNavigate();
  const give = useGiveCommand(view.id);
  const sending = useMutation({
    mutationFn: () => {
      const given = Object.entries(files).filter(([, list]) => list.length > 0);
      const materials = Object.fromEntries(given.map(([id, list]) => [id, list.map((file) => file.id)]));
      return give(
        {
          type: "correct",
          ...(given.length === 0 ? {} : { materials }),
          ...(Object.keys(changed).length === 0 ? {} : { form: changed }),
        },
        view.version,
      );
    },
    onSettled,
    onSuccess: async () => {
      tell(t("correct.sent"), "good");
      await navigate({ to: "/cases/$id", params: { id: view.id }, replace: true });
    },
  });
  return { sendNow: () => sending.mutate(), busy: sending.isPending, error: sending.error };
}

function askedFields(form: FormSpec, round: CorrectionRound): ReadonlySet<string> {
  const asked = new Set(round.items.map((item) => item.target));
  const fields = form.sections.flatMap((section) => section.fields.map((field) => field.id));
  return new Set(fields.filter((field) => asked.has(field)));
}

/** The asked answers that are no longer what they were. */
function changedAnswers(
  asked: ReadonlySet<string>,
  answers: Readonly<Record<string, unknown>>,
  known: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(answers).filter(
      ([id, value]) => asked.has(id) && value !== undefined && JSON.stringify(value) !== JSON.stringify(known[id]),
    ),
  );
}
