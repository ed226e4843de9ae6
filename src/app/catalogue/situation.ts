/** 情形引导: which questions are to be put, and which materials the answers leave. */

import type { CaseRefusal } from "../../core/case/index.ts";
import { isOffered, materialsThatApply, questionsThatMatter } from "../../core/case/index.ts";
import type { ItemSpec, Material, Procedure, SituationQuestion } from "../../core/catalog/index.ts";
import { type CivilDate, type FeelContext, type JsonObject, ok, type Result, refuse } from "../../core/shared/index.ts";
import { type GuideMaterial, materialOf, questionOf } from "./guide.ts";

type Answers = Readonly<Record<string, string>>;

export interface SituationAsked {
  readonly answers: Answers;
  /** The form as far as it is filled in; some materials follow from it. */
  readonly form?: JsonObject;
  readonly applicantKind?: "person" | "firm";
}

export interface SituationAnswered {
  /** To be put, in order, given the answers so far. */
  readonly questions: readonly Omit<SituationQuestion, "when">[];
  /** The answers that still count: one to a question that fell away is dropped. */
  readonly answers: Answers;
  /** Every question is answered. */
  readonly complete: boolean;
  /** What applies as far as is known. */
  readonly materials: readonly GuideMaterial[];
  /** Ids of the undertakings that are offered as far as is known. */
  readonly undertakings: readonly string[];
}

/** Refused with `case/situation-unknown` for an answer that the question does not offer. */
export function answerSituation(
  procedure: Procedure,
  asked: SituationAsked,
  today: CivilDate,
): Result<SituationAnswered, CaseRefusal> {
  const { item, bases } = procedure;
  const settled = settle(item.situations, asked.answers, today);
  if (!settled.ok) return settled;
  const { questions, answers } = settled.value;
  for (const { id, options } of questions) {
    const answer = answers[id];
    if (answer !== undefined && !options.some((option) => option.code === answer))
      return refuse({ code: "case/situation-unknown", question: id, answer });
  }
  const applicant = asked.applicantKind === undefined ? {} : { applicant: { kind: asked.applicantKind } };
  const facts = { today, situation: answers, form: asked.form ?? {}, ...applicant };
  const materials = materialsThatApply(item.materials, facts);
  if (!materials.ok) return materials;
  return ok({
    questions: questions.map(questionOf),
    answers,
    complete: questions.every(({ id }) => answers[id] !== undefined),
    materials: materials.value.map((material) => materialOf(material, bases)),
    undertakings: offered(item, materials.value, facts),
  });
}

/** What puts a paper off is offered where that paper is asked for. */
function offered({ undertakings = [] }: ItemSpec, asked: readonly Material[], facts: FeelContext): readonly string[] {
  const papers = new Set(asked.map(({ id }) => id));
  return undertakings
    .filter((rule) => isOffered(rule, facts))
    .filter(
      ({ kind, materials }) => kind === "condition" || kind === "project" || materials.some((id) => papers.has(id)),
    )
    .map(({ id }) => id);
}

interface Settled {
  readonly questions: readonly SituationQuestion[];
  readonly answers: Answers;
}

/** Drops answers to hidden questions until nothing more is hidden by that. Each turn drops at least one. */
function settle(all: readonly SituationQuestion[], answers: Answers, today: CivilDate): Result<Settled, CaseRefusal> {
  const asked = questionsThatMatter(all, answers, today);
  if (!asked.ok) return asked;
  const questions = asked.value;
  const entries = Object.entries(answers);
  const kept = entries.filter(([question]) => questions.some(({ id }) => id === question));
  return kept.length === entries.length ? ok({ questions, answers }) : settle(all, Object.fromEntries(kept), today);
}
