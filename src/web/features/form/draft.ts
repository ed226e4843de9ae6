import { type CompiledForm, type FormContext, type FormValues, validateDraft } from "../../../core/form/index.ts";
import { type Answers, withAnswer } from "./answers.ts";

/** Answers that no draft can keep (letters where a number belongs) are left out; all others stay. */
export function draftOf(form: CompiledForm, answers: Answers, context: FormContext): FormValues {
  let kept = answers;
  for (;;) {
    const checked = validateDraft(form, kept, context);
    if (checked.ok) return checked.value;
    const next = checked.refusal.problems.reduce((now, problem) => withoutPath(now, problem.field), kept);
    if (next === kept) return {};
    kept = next;
  }
}

const STEP = /^(\w[\w-]*)(?:\[(\d+)\](?:\.(\w[\w-]*))?)?$/;

/** Takes `landArea` or `owners[2].share` out of the answers. */
function withoutPath(answers: Answers, path: string): Answers {
  const [, id, row, column] = STEP.exec(path) ?? [];
  if (id === undefined || !Object.hasOwn(answers, id)) return answers;
  const value = answers[id];
  if (column === undefined || !Array.isArray(value)) return withAnswer(answers, id, undefined);
  const rows: readonly unknown[] = value;
  return {
    ...answers,
    [id]: rows.map((each, index) =>
      index === Number(row) && typeof each === "object" && each !== null
        ? withAnswer({ ...each }, column, undefined)
        : each,
    ),
  };
}
