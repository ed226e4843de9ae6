/** What is needed: a few questions leave only the papers that this person has to bring. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { RadioGroup } from "../../ui/Choices.tsx";
import type { Guide } from "../catalogue/catalogue.ts";
import { type Situation, type SituationAnswers, useSituation } from "../catalogue/situation.ts";
import styles from "./GuideMaterials.module.css";
import { MaterialText } from "./MaterialText.tsx";

export function GuideMaterials({ code, guide }: { readonly code: string; readonly guide: Guide }) {
  const [answers, setAnswers] = useState<SituationAnswers>({});
  const asked = useSituation(code, { answers });
  return <MaterialsCard guide={guide} answers={answers} asked={asked.data} onAnswer={setAnswers} />;
}

export interface MaterialsCardProps {
  readonly guide: Guide;
  readonly answers: SituationAnswers;
  /** What the answers leave; undefined while nobody knows. */
  readonly asked: Pick<Situation, "questions" | "materials" | "complete"> | undefined;
  readonly onAnswer: (answers: SituationAnswers) => void;
}

export function MaterialsCard({ guide, answers, asked, onAnswer }: MaterialsCardProps) {
  const { t } = useTranslation("guide");
  const questions = asked?.questions ?? guide.situations;
  const started = Object.keys(answers).length > 0;
  const materials = started ? (asked?.materials ?? guide.materials) : guide.materials;
  const toBring = materials.filter((material) => !material.fromForm && material.sharedFrom === null);
  const others = materials.filter((material) => material.fromForm || material.sharedFrom !== null);
  return (
    <Card title={t("materials.title")}>
      {questions.length > 0 && (
        <div className={styles.questions} data-print="no">
          <p>{t("materials.answerFirst")}</p>
          {questions.map((question) => (
            <RadioGroup
              key={question.id}
              id={`situation-${question.id}`}
              label={question.text}
              options={question.options}
              value={answers[question.id]}
              onChange={(option) => onAnswer({ ...answers, [question.id]: option })}
            />
          ))}
        </div>
      )}
      <p role="status" className={styles.count}>
        {countText(toBring.length, started && asked?.complete === true)}
      </p>
      <ol className={styles.list}>
        {toBring.map((material) => (
          <li key={material.id}>
            <MaterialText material={material} whetherAsked={!started || asked?.complete !== true} />
          </li>
        ))}
      </ol>
      {others.length > 0 && (
        <>
          <h3>{t("materials.notNeeded")}</h3>
          <ul className={styles.list}>
            {others.map((material) => (
              <li key={material.id}>
                <MaterialText material={material} whetherAsked={false} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );

  function countText(count: number, sure: boolean): string {
    if (count === 0) return t("materials.none");
    return sure ? t("materials.yours", { count }) : t("materials.atMost", { count });
  }
}
