/** When something is asked: picked from questions and answers, or written as FEEL where that does not do. */
import { Button, Input, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type Clause, readClauses, writeClauses } from "./condition.ts";
import { type ControlProps, Entry } from "./Entry.tsx";
import { changedAt, useEditing } from "./editing.ts";
import styles from "./ItemEditor.module.css";

export interface ConditionEntryProps {
  readonly place: string;
  readonly name: string;
  readonly value: string | undefined;
  /** Empty: always. */
  readonly onChange: (value: string) => void;
  /** Only questions before this one. */
  readonly before?: number;
}

export function ConditionEntry({ place, name, value = "", onChange, before }: ConditionEntryProps) {
  const { t } = useTranslation("deskItemEditor");
  const clauses = readClauses(value);
  const [asText, setAsText] = useState(clauses === undefined);
  return (
    <Entry place={place} name={name} wide>
      {(control) => (
        <div className={styles.condition}>
          {asText || clauses === undefined ? (
            <Input
              {...control}
              value={value}
              maxLength={2_000}
              placeholder={t("condition.always")}
              onChange={(event) => onChange(event.target.value)}
            />
          ) : (
            <Clauses
              control={control}
              clauses={clauses}
              before={before}
              onChange={(next) => onChange(writeClauses(next))}
            />
          )}
          <Button size="small" type="link" disabled={clauses === undefined} onClick={() => setAsText(!asText)}>
            {asText ? t("condition.pick") : t("condition.write")}
          </Button>
        </div>
      )}
    </Entry>
  );
}

interface ClausesProps {
  readonly control: ControlProps;
  readonly clauses: readonly Clause[];
  readonly before: number | undefined;
  readonly onChange: (clauses: readonly Clause[]) => void;
}

function Clauses({ control, clauses, before, onChange }: ClausesProps) {
  const { t } = useTranslation("deskItemEditor");
  const { spec } = useEditing();
  const questions = spec.situations.slice(0, before ?? spec.situations.length);
  const free = questions.filter(({ id }) => !clauses.some(({ question }) => question === id));
  if (questions.length === 0) return <p id={control.id}>{t("condition.noQuestions")}</p>;
  return (
    <>
      {clauses.map((clause, index) => {
        const question = spec.situations.find(({ id }) => id === clause.question);
        return (
          <div key={clause.question} className={styles.clause}>
            <span>
              {index === 0
                ? t("condition.when", { question: question?.text ?? clause.question })
                : t("condition.and", { question: question?.text ?? clause.question })}
            </span>
            <Select
              {...(index === 0 ? control : {})}
              aria-label={t("condition.answersOf", { question: question?.text ?? clause.question })}
              mode="multiple"
              value={[...clause.answers]}
              options={(question?.options ?? []).map(({ code, label }) => ({ value: code, label }))}
              popupMatchSelectWidth={false}
              onChange={(answers: readonly string[]) =>
                onChange(
                  answers.length === 0
                    ? clauses.filter((_, at) => at !== index)
                    : changedAt(clauses, index, { ...clause, answers }),
                )
              }
            />
          </div>
        );
      })}
      {free.length > 0 && (
        <Select
          {...(clauses.length === 0 ? control : { "aria-label": t("condition.add") })}
          value={null}
          placeholder={clauses.length === 0 ? t("condition.always") : t("condition.add")}
          options={free.map(({ id, text, options }) => ({
            label: text,
            options: options.map(({ code, label }) => ({ value: `${id} ${code}`, label: `${text} ${label}` })),
          }))}
          popupMatchSelectWidth={false}
          onChange={(picked: string) => {
            const [question = "", code = ""] = picked.split(" ");
            onChange([...clauses, { question, answers: [code] }]);
          }}
        />
      )}
    </>
  );
}
