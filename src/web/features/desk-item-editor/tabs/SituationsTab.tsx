/** 情形引导: the questions as a tree, what each answer brings with it, and a try-out beside it. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { materialsByAnswer, type SituationQuestion } from "../../../../core/catalog/index.ts";
import { RadioGroup } from "../../../ui/Choices.tsx";
import { answered } from "../answered.ts";
import { ConditionEntry } from "../ConditionEntry.tsx";
import { readClauses } from "../condition.ts";
import { Group, Told } from "../Entry.tsx";
import { freeId, useEditing, withOptional } from "../editing.ts";
import { TextEntry } from "../fields.tsx";
import styles from "../ItemEditor.module.css";
import { Rows } from "../Rows.tsx";

export function SituationsTab() {
  const { t } = useTranslation("deskItemEditor");
  const { spec, edit, findings } = useEditing();
  const { situations } = spec;
  const brought = materialsByAnswer(spec);
  const nameOf = (id: string) => spec.materials.find((material) => material.id === id)?.name ?? id;
  const own = findings.filter(({ place }) => /^situations(\.|$)/.test(place));
  return (
    <Group place="situations" name="situations">
      <div className={styles.wide}>
        <Told id="at-situations-ids-told" findings={own.filter(({ place }) => place !== "situations")} />
        <Rows
          rows={situations}
          onChange={(next) => edit({ situations: next })}
          make={() => emptyQuestion(situations)}
          add={t("add.question")}
          nameOf={(question) => question.text}
        >
          {(question, index, change) => (
            <div className={styles.question} style={{ marginInlineStart: `${depthOf(situations, index) * 1.5}rem` }}>
              <TextEntry
                place={`situations[${index}].text`}
                name="question.text"
                wide
                value={question.text}
                onChange={(text) => change({ ...question, text })}
              />
              {(index > 0 || question.when !== undefined) && (
                <ConditionEntry
                  place={`situations[${index}].when`}
                  name="question.when"
                  before={index}
                  value={question.when}
                  onChange={(when) => change(withOptional(question, "when", when))}
                />
              )}
              <div className={styles.wide} data-place={`situations[${index}].options`}>
                <Told
                  id={`at-situations-${index}-options-told`}
                  findings={findings.filter(({ place }) => place === `situations[${index}].options`)}
                />
                <Rows
                  rows={question.options}
                  onChange={(options) => change({ ...question, options })}
                  make={(): SituationQuestion["options"][number] => ({
                    code: freeId(
                      "answer",
                      question.options.map(({ code }) => code),
                    ),
                    label: "",
                  })}
                  add={t("add.option")}
                  nameOf={(option) => option.label}
                >
                  {(option, at, changeOption) => (
                    <>
                      <TextEntry
                        place={`situations[${index}].options[${at}].label`}
                        name="option.label"
                        value={option.label}
                        onChange={(label) => changeOption({ ...option, label })}
                      />
                      <TextEntry
                        place={`situations[${index}].options[${at}].help`}
                        name="option.help"
                        value={option.help ?? ""}
                        onChange={(help) => changeOption(withOptional(option, "help", help))}
                      />
                      <TextEntry
                        place={`situations[${index}].options[${at}].code`}
                        name="option.code"
                        value={option.code}
                        onChange={(code) => changeOption({ ...option, code: code.trim() })}
                      />
                      <p className={styles.brought}>
                        {t("situations.brings", {
                          materials:
                            (brought?.[question.id]?.[option.code] ?? []).map(nameOf).join("、") ||
                            t("situations.nothing"),
                        })}
                      </p>
                    </>
                  )}
                </Rows>
              </div>
              <TextEntry
                place={`situations[${index}].id`}
                name="question.id"
                value={question.id}
                onChange={(id) => change({ ...question, id: id.trim() })}
              />
            </div>
          )}
        </Rows>
      </div>
    </Group>
  );
}

function emptyQuestion(questions: readonly SituationQuestion[]): SituationQuestion {
  const id = freeId(
    "question",
    questions.map((question) => question.id),
    false,
  );
  return {
    id,
    text: "",
    options: [
      { code: "yes", label: "是" },
      { code: "no", label: "否" },
    ],
  };
}

/** How many questions have to be answered so and so before this one is put. */
function depthOf(questions: readonly SituationQuestion[], index: number): number {
  const question = questions[index];
  const clauses = question?.when === undefined ? [] : (readClauses(question.when) ?? []);
  const before = clauses
    .map((clause) => questions.findIndex(({ id }) => id === clause.question))
    .filter((at) => at >= 0 && at < index);
  return Math.min(4, Math.max(0, ...before.map((at) => depthOf(questions, at) + 1)));
}

/** The questions as they are put, and the materials that the answers leave: reckoned here, at every change. */
export function TryOut() {
  const { t } = useTranslation("deskItemEditor");
  const { spec } = useEditing();
  const [answers, setAnswers] = useState<Readonly<Record<string, string>>>({});
  const { questions: put, counted, materials } = answered(spec, answers);
  return (
    <section className={styles.aside} aria-label={t("tryOut.title")}>
      <h3 className={styles.groupName}>{t("tryOut.title")}</h3>
      <p className={styles.help}>{t("tryOut.lead")}</p>
      {put.map((question) => (
        <RadioGroup
          key={question.id}
          id={`try-${question.id}`}
          label={question.text || t("tryOut.unnamed")}
          options={question.options}
          value={counted[question.id]}
          onChange={(code) => setAnswers({ ...counted, [question.id]: code })}
        />
      ))}
      <p role="status">{materials !== null ? t("tryOut.count", { count: materials.length }) : t("tryOut.failed")}</p>
      {materials !== null && (
        <ol>
          {materials.map((material) => (
            <li key={material.id}>{material.name || t("tryOut.unnamed")}</li>
          ))}
        </ol>
      )}
    </section>
  );
}
