/** Questions and conditions that no answer can ever make true. Rules R-CAT-44 and R-CAT-79. */
import { checkExpression, evaluateCondition } from "../shared/index.ts";
import { type CatalogFinding, finding } from "./findings.ts";
import type { ItemSpec, SituationQuestion } from "./item.ts";

/** Option by question. */
export type Answers = Readonly<Record<string, string>>;

/** Beyond so many ways of answering nothing is told: no guide has as many. */
const MOST_WAYS = 20_000;

/**
 * R-CAT-44. Every way of answering is gone through as the person would: what is asked depends on what was answered
 * before. A condition that also speaks of the form, of the applicant or of the day is not told anything of.
 */
export function checkSituations(item: ItemSpec): readonly CatalogFinding[] {
  const ways = waysOfAnswering(item.situations);
  if (ways === null) return [finding("catalog/situations-unchecked", "situations", { count: item.situations.length })];
  const never = (when: string | undefined): when is string =>
    when !== undefined && speaksOfAnswersOnly(when) && !ways.some((answers) => holds(when, answers));
  return [
    ...item.situations.flatMap(({ id, text }, index) =>
      ways.some((answers) => answers[id] !== undefined)
        ? []
        : [finding("catalog/question-never-asked", `situations[${index}].when`, { text })],
    ),
    ...item.materials.flatMap(({ name, when }, index) =>
      never(when) ? [finding("catalog/material-never-asked", `materials[${index}].when`, { name, when })] : [],
    ),
    ...item.form.sections.flatMap(({ fields }, section) =>
      fields.flatMap(({ label, visibleWhen }, index) => {
        if (!never(visibleWhen)) return [];
        const place = `form.sections[${section}].fields[${index}].visibleWhen`;
        return [finding("catalog/field-never-asked", place, { label, when: visibleWhen })];
      }),
    ),
  ];
}

/**
 * Of each answer to each question: the materials that it brings with it, by id. A material is brought by an answer that
 * it can be asked with, where its condition speaks of the question. Null when there are too many ways of answering.
 */
export function materialsByAnswer(item: Pick<ItemSpec, "situations" | "materials">): MaterialsByAnswer | null {
  const ways = waysOfAnswering(item.situations);
  if (ways === null) return null;
  const conditional = item.materials.flatMap(({ id, when }) => {
    const checked = when === undefined ? undefined : checkExpression(when);
    if (when === undefined || checked?.ok !== true || !speaksOfAnswersOnly(when)) return [];
    const asked = ways.filter((answers) => holds(when, answers));
    return [
      { id, asked, questions: checked.value.paths.flatMap(([root, name]) => (root === "situation" ? name : [])) },
    ];
  });
  return Object.fromEntries(
    item.situations.map(({ id: question, options }) => [
      question,
      Object.fromEntries(
        options.map(({ code }) => [
          code,
          conditional
            .filter(
              ({ questions, asked }) => questions.includes(question) && asked.some((way) => way[question] === code),
            )
            .map(({ id }) => id),
        ]),
      ),
    ]),
  );
}

/** By question and code of the answer. */
export type MaterialsByAnswer = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** Every way in which a person may answer, what falls away left out; null when there are too many. */
export function waysOfAnswering(questions: readonly SituationQuestion[]): readonly Answers[] | null {
  let ways: readonly Answers[] = [{}];
  for (const { id, when, options } of questions) {
    // What cannot be told from the answers may be asked.
    const asked = (answers: Answers) => when === undefined || !speaksOfAnswersOnly(when) || holds(when, answers);
    ways = ways.flatMap((answers) =>
      asked(answers) ? options.map(({ code }) => ({ ...answers, [id]: code })) : [answers],
    );
    if (ways.length > MOST_WAYS) return null;
  }
  return ways;
}

function speaksOfAnswersOnly(expression: string): boolean {
  const checked = checkExpression(expression);
  return checked.ok && checked.value.variables.every((name) => name === "situation");
}

function holds(expression: string, situation: Answers): boolean {
  const held = evaluateCondition(expression, { situation });
  return held.ok && held.value;
}
