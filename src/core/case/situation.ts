/** The few questions that decide what applies (情形引导). */
import type { SituationQuestion } from "../catalog/index.ts";
import { type CivilDate, evaluateCondition, ok, type Result, refuse } from "../shared/index.ts";
import type { CaseRefusal } from "./refusal.ts";

type Answers = Readonly<Record<string, string>>;

/** Every question that can matter is answered with one of its options, and no other is. */
export function checkSituation(
  questions: readonly SituationQuestion[],
  answers: Answers,
  today: CivilDate,
): Result<null, CaseRefusal> {
  const asked = questionsThatMatter(questions, answers, today);
  if (!asked.ok) return asked;
  for (const question of Object.keys(answers)) {
    const answer = answers[question] ?? "";
    const known = asked.value.find((one) => one.id === question);
    if (known === undefined || !known.options.some((option) => option.code === answer))
      return refuse({ code: "case/situation-unknown", question, answer });
  }
  const open = asked.value.filter((question) => answers[question.id] === undefined);
  if (open.length === 0) return ok(null);
  return refuse({ code: "case/situation-incomplete", questions: open.map((question) => question.id) });
}

/** The questions to put, given the answers so far: `when` hides the rest. */
export function questionsThatMatter(
  questions: readonly SituationQuestion[],
  answers: Answers,
  today: CivilDate,
): Result<readonly SituationQuestion[], CaseRefusal> {
  const asked: SituationQuestion[] = [];
  for (const question of questions) {
    if (question.when !== undefined) {
      const matters = evaluateCondition(question.when, { today, situation: answers });
      if (!matters.ok) return refuse({ code: "case/expression-failed", expression: question.when });
      if (!matters.value) continue;
    }
    asked.push(question);
  }
  return ok(asked);
}
