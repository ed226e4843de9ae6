/** The answers in a form while they are being written: checked by the same rules as on the server, at every change. */
import { useCallback, useMemo, useState } from "react";
import {
  type CompiledForm,
  compileForm,
  emptyValues,
  type FormContext,
  type FormProblem,
  type FormSpec,
  type FormValues,
  validateForm,
} from "../../../core/form/index.ts";
import { type Answers, withAnswer } from "./answers.ts";
import { draftOf } from "./draft.ts";

export interface FormAnswers {
  readonly form: CompiledForm;
  readonly answers: Answers;
  readonly context: FormContext;
  readonly change: (fieldId: string, value: unknown) => void;
  /** A field has been left: from now on its problems show. */
  readonly leave: (path: string) => void;
  /** Problems to show now: of fields left, and all after the first try to go on. */
  readonly shown: readonly FormProblem[];
  /** Counts the tries to go on that found problems. */
  readonly attempt: number;
  /** To be called on going on: the checked values, or undefined (the problems then show). */
  readonly submit: () => FormValues | undefined;
  /** What of the answers can be saved as a draft now. */
  readonly draft: () => FormValues;
}

export function useFormAnswers(spec: FormSpec, initial: FormValues | undefined, context: FormContext): FormAnswers {
  const form = useMemo(() => compileForm(spec), [spec]);
  const [answers, setAnswers] = useState<Answers>(() => ({ ...emptyValues(spec), ...initial }));
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [attempt, setAttempt] = useState(0);
  const problems = useMemo(() => problemsIn(form, answers, context), [form, answers, context]);
  const change = useCallback((id: string, value: unknown) => setAnswers((now) => withAnswer(now, id, value)), []);
  const leave = useCallback((path: string) => setLeft((now) => (now.has(path) ? now : new Set([...now, path]))), []);
  const submit = () => {
    const checked = validateForm(form, answers, context);
    if (checked.ok) return checked.value;
    setAttempt(attempt + 1);
    return undefined;
  };
  const shown = attempt > 0 ? problems : problems.filter((problem) => left.has(problem.field) && !isMissing(problem));
  return {
    form,
    answers,
    context,
    change,
    leave,
    shown,
    attempt,
    submit,
    draft: () => draftOf(form, answers, context),
  };
}

function problemsIn(form: CompiledForm, answers: Answers, context: FormContext): readonly FormProblem[] {
  const checked = validateForm(form, answers, context);
  return checked.ok ? [] : checked.refusal.problems;
}

/** An answer not yet given is no reproach before the person wants to go on. */
function isMissing(problem: FormProblem): boolean {
  return problem.code === "form/required" || problem.code === "form/declaration-not-made";
}
