/** The state of a matter while it is entered at the counter, and its way to the server. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Form } from "antd";
import { useDeferredValue, useState } from "react";
import type { FormProblem, FormValues } from "../../../core/form/index.ts";
import { civilDate } from "../../../core/shared/index.ts";
import type { AnswerOf } from "../../api/answers.ts";
import { createPressKeys, sendJson } from "../../api/json.ts";
import { Problem } from "../../api/problem.ts";
import { coveredBy, heldAmong, isMissing } from "../apply/materials.ts";
import { useSituation } from "../catalogue/situation.ts";
import { useFormAnswers } from "../form/use-form-answers.ts";
import { useSession } from "../session/session.ts";
import {
  type ApplicantEntered,
  applicationFrom,
  type CounterEntry,
  type PapersEntered,
  type UndertakingsEntered,
} from "./application.ts";
import type { CounterSheetProps } from "./counter-sheet.ts";
import { removeDraft, type SavedDraft, saveDraft } from "./drafts.ts";
import { filledFrom } from "./fill-from-applicant.ts";
import { useKnown } from "./use-known.tsx";

export type CounterEntryState = ReturnType<typeof useCounterEntry>;

export function useCounterEntry({ code, name, guide, draft, onDone }: CounterSheetProps) {
  const queries = useQueryClient();
  const session = useSession().data;
  const kept = draft?.content.counter;
  const [applicantForm] = Form.useForm<ApplicantEntered>();
  const [situation, setSituation] = useState(draft?.content.situation ?? {});
  const [papers, setPapers] = useState<PapersEntered>({ files: kept?.files ?? {}, seen: new Set(kept?.seen) });
  const [serviceWay, setServiceWay] = useState(kept?.serviceWay ?? "window");
  const [entered, setUndertakings] = useState<UndertakingsEntered>({ chosen: kept?.undertakings ?? [], signed: false });
  const [incomplete, setIncomplete] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const [stored, setStored] = useState<SavedDraft | undefined>(draft);
  const [keys] = useState(createPressKeys);
  const kinds = kindsServed(guide.servedParties);
  const kind = Form.useWatch("kind", applicantForm) ?? kept?.applicant.kind ?? kinds[0] ?? "person";
  const answers = useFormAnswers(guide.form, draft?.content.form as FormValues | undefined, {
    situation,
    today: civilDate(session?.today ?? "2000-01-01"),
  });
  const filled = useDeferredValue(JSON.stringify(answers.draft()));
  const asked = useSituation(code, { answers: situation, form: JSON.parse(filled), applicantKind: kind });
  const questions = asked.data?.questions ?? guide.situations;
  const materials = asked.data?.materials ?? [];
  const openQuestions = questions.filter(({ id }) => situation[id] === undefined).map(({ id }) => id);
  const offers = guide.undertakings.filter(({ id }) => asked.data?.undertakings.includes(id) === true);
  // What another situation offered is not sent.
  const chosen = entered.chosen.filter((id) => offers.some((offer) => offer.id === id));
  const undertakings = { chosen, signed: entered.signed && chosen.length > 0 };
  const unsigned = chosen.length > 0 && !undertakings.signed;
  const covered = coveredBy(offers, chosen);
  const known = useKnown({ code, situation, answers, applicant: () => applicantForm.getFieldsValue(true) });
  const held = heldAmong(materials, known.held);
  const spared = [...covered, ...held.map(({ material }) => material.id)];
  const missing = materials.filter(
    (material) => isMissing(material, idsOf(papers), spared) && !papers.seen.has(material.id),
  );

  const entryOf = (applicant: ApplicantEntered, form: Readonly<Record<string, unknown>>): CounterEntry => ({
    jurisdiction: session?.jurisdiction.code ?? "",
    item: code,
    applicant: { ...applicant, kind },
    // Answers to questions that fell away are dropped: the server takes only those that were put.
    situation: Object.fromEntries(Object.entries(situation).filter(([id]) => questions.some((each) => each.id === id))),
    form,
    papers,
    applying: materials.map((material) => material.id),
    undertakings,
    serviceWay,
    incomplete,
    prefilled: known.prefilled,
    held: held.map(({ material }) => material.id),
  });
  const sending = useMutation({
    mutationFn: (entry: CounterEntry) => {
      const body = { ...applicationFrom(entry), submit: true };
      return sendJson<AnswerOf<"applyForCase">>({ method: "POST", path: "/api/cases", body, key: keys.keyFor(body) });
    },
    onSettled: (_, error) => keys.answered(error ?? undefined),
    onSuccess: (receipt, entry) => {
      if (stored !== undefined) void removeDraft(stored.id);
      void queries.invalidateQueries({ queryKey: ["cases"] });
      void queries.invalidateQueries({ queryKey: ["drafts"] });
      const onTheSpot = guide.caseType === "1";
      const promised = offers.filter(({ id }) => entry.undertakings.chosen.includes(id));
      onDone({
        ...{ ...receipt, itemName: name, applicantName: entry.applicant.name ?? "", onTheSpot },
        undertakings: promised.map((offer) => offer.name),
      });
    },
  });
  const saving = useMutation({
    mutationFn: () => saveDraft(entryOf(applicantForm.getFieldsValue(true), answers.draft()), stored),
    onSuccess: (saved) => {
      setStored(saved);
      void queries.invalidateQueries({ queryKey: ["drafts", "all"] });
    },
  });
  const submit = async () => {
    setAttempt(attempt + 1);
    const applicant = await applicantForm.validateFields().catch(() => undefined);
    const form = answers.submit();
    if (applicant === undefined || form === undefined || openQuestions.length > 0) return;
    if ((missing.length > 0 && !incomplete) || unsigned || sending.isPending) return;
    sending.mutate(entryOf(applicantForm.getFieldsValue(true), form));
  };
  const fillFromApplicant = () => {
    const entered = filledFrom(guide.form, applicantForm.getFieldsValue(true));
    for (const [id, value] of entered) if (answers.answers[id] === undefined) answers.change(id, value);
    // Who they are is asked first: what is known of somebody else is shown to nobody.
    void applicantForm.validateFields().then(
      () => known.look(new Set(entered.map(([id]) => id))),
      () => undefined,
    );
  };
  return {
    applicantForm,
    applicantInitial: kept?.applicant ?? { kind: kinds[0], idKind: "111" },
    kinds,
    situation,
    answer: (question: string, option: string) => setSituation((now) => ({ ...now, [question]: option })),
    questions,
    openQuestions,
    answers,
    refused: formProblemsIn(sending.error),
    fillFromApplicant,
    known,
    held,
    materials,
    missing,
    papers,
    setPapers,
    offers,
    undertakings,
    setUndertakings,
    unsigned,
    covered,
    serviceWay,
    setServiceWay,
    incomplete,
    setIncomplete,
    attempt,
    submit,
    sending: sending.isPending,
    save: () => saving.mutate(),
    saving: saving.isPending,
    savedAt: saving.isSuccess ? new Date(saving.submittedAt).toTimeString().slice(0, 5) : "",
    error: sending.error ?? saving.error,
  };
}

function kindsServed(servedParties: readonly string[]): readonly ("person" | "firm")[] {
  return [
    ...(servedParties.includes("1") ? (["person"] as const) : []),
    ...(servedParties.some((party) => party !== "1") ? (["firm"] as const) : []),
  ];
}

function idsOf({ files }: PapersEntered): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(Object.entries(files).map(([id, list]) => [id, list.map((file) => file.id)]));
}

/** What the server found in the answers, to be shown at the fields. */
function formProblemsIn(error: unknown): readonly FormProblem[] {
  if (!(error instanceof Problem) || error.code !== "form/invalid") return [];
  return Array.isArray(error.facts.problems) ? (error.facts.problems as readonly FormProblem[]) : [];
}
