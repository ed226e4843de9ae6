import { useEffect, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { civilDate } from "../../../core/shared/index.ts";
import { FormFields } from "../form/FormFields.tsx";
import { useFormAnswers } from "../form/use-form-answers.ts";
import styles from "./FormStep.module.css";
import { formValues } from "./form-values.ts";
import { StepButtons } from "./StepButtons.tsx";
import type { StepProps } from "./step-props.ts";

/** The form of the item, checked by the server's own rules while it is filled in. */
export function FormStep({ guide, content, saver, session, goOn, goBack }: StepProps) {
  const { t } = useTranslation("apply");
  const context = useMemo(
    () => ({ situation: content.situation, today: civilDate(session.today) }),
    [content.situation, session.today],
  );
  const state = useFormAnswers(guide.form, formValues(content.form), context);
  const latest = useRef(state);
  latest.current = state;
  const first = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: saved when an answer changes, and only then
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    saver.change((now) => ({ ...now, form: latest.current.draft() }));
  }, [state.answers, saver]);
  const next = () => {
    const values = state.submit();
    if (values === undefined) return;
    saver.change((now) => ({ ...now, form: values }));
    goOn();
  };
  return (
    <>
      <p className={styles.lead}>{t("form.lead")}</p>
      <FormFields state={state} />
      <StepButtons onNext={next} onBack={goBack} />
    </>
  );
}
