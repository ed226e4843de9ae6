/** The situational questions of an item that is still being written, answered in the browser by the rules of core. */
import { materialsThatApply, questionsThatMatter } from "../../../core/case/index.ts";
import type { ItemSpec, Material, SituationQuestion } from "../../../core/catalog/index.ts";
import type { CivilDate } from "../../../core/shared/index.ts";

export interface Answered {
  /** Those that are put, given the answers. */
  readonly questions: readonly SituationQuestion[];
  /** Without answers to questions that are not put any more. */
  readonly counted: Readonly<Record<string, string>>;
  /** Those that the answers ask for; null while a condition cannot be reckoned. */
  readonly materials: readonly Material[] | null;
}

export function answered(
  { situations, materials }: Pick<ItemSpec, "situations" | "materials">,
  answers: Readonly<Record<string, string>>,
): Answered {
  const today = new Date().toISOString().slice(0, 10) as CivilDate;
  const asked = questionsThatMatter(situations, answers, today);
  const questions = asked.ok ? asked.value : situations;
  const entries = Object.entries(answers);
  const kept = entries.filter(([id]) => questions.some((one) => one.id === id));
  // What hides a question may have been hidden itself.
  if (kept.length < entries.length) return answered({ situations, materials }, Object.fromEntries(kept));
  const applying = materialsThatApply(materials, { today, situation: answers, form: {} });
  return { questions, counted: answers, materials: applying.ok ? applying.value : null };
}
