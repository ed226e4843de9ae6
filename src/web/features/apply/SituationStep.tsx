/** A few questions first: they leave only the fields and papers that this person needs. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { RadioGroup } from "../../ui/Choices.tsx";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { FormErrorSummary } from "../../ui/FormErrorSummary.tsx";
import { useSituation } from "../catalogue/situation.ts";
import { StepButtons } from "./StepButtons.tsx";
import type { StepProps } from "./step-props.ts";

export function SituationStep({ item, guide, content, saver, goOn, goBack }: StepProps) {
  const { t } = useTranslation("apply");
  const [attempt, setAttempt] = useState(0);
  const asked = useSituation(item.code, { answers: content.situation });
  const questions = asked.data?.questions ?? guide.situations;
  const open = questions.filter((question) => content.situation[question.id] === undefined);
  const answer = (question: string, option: string) =>
    saver.change((now) => ({ ...now, situation: { ...now.situation, [question]: option } }));
  const next = () => {
    if (open.length > 0 || asked.data === undefined || asked.isPlaceholderData) {
      setAttempt(attempt + 1);
      return;
    }
    // Answers to questions that fell away are dropped: the server takes only those that were put.
    const kept = asked.data.answers;
    if (Object.keys(kept).length !== Object.keys(content.situation).length)
      saver.change((now) => ({ ...now, situation: kept }));
    goOn();
  };
  const missing = (id: string) => attempt > 0 && open.some((question) => question.id === id);
  return (
    <>
      {attempt > 0 && (
        <FormErrorSummary
          attempt={attempt}
          errors={open.map((question) => ({ fieldId: fieldId(question.id), text: question.text }))}
        />
      )}
      {asked.isError && <ErrorPanel error={asked.error} onRetry={() => void asked.refetch()} />}
      <Card>
        {questions.map((question) => (
          <RadioGroup
            key={question.id}
            id={fieldId(question.id)}
            label={question.text}
            options={question.options}
            value={content.situation[question.id]}
            error={missing(question.id) ? t("situation.choose") : undefined}
            onChange={(option) => answer(question.id, option)}
          />
        ))}
      </Card>
      <StepButtons onNext={next} onBack={goBack} />
    </>
  );
}

function fieldId(question: string): string {
  return `situation-${question}`;
}
