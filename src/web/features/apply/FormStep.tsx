import { useEffect, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { SimpleFieldSpec } from "../../../core/form/index.ts";
import { civilDate } from "../../../core/shared/index.ts";
import { FormFields } from "../form/FormFields.tsx";
import { useFormAnswers } from "../form/use-form-answers.ts";
import { PrefillNote } from "../prefill/PrefillNote.tsx";
import { usePrefill } from "../prefill/prefill.ts";
import styles from "./FormStep.module.css";
import { formValues } from "./form-values.ts";
import { StepButtons } from "./StepButtons.tsx";
import type { StepProps } from "./step-props.ts";

/** The form of the item, checked by the server's own rules while it is filled in. */
export function FormStep({ item, guide, content, saver, session, goOn, goBack }: StepProps) {
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
  const asked = { item: item.code, situation: content.situation };
  const known = usePrefill(asked).data;
  const noteOf = (spec: SimpleFieldSpec) => {
    const field = known?.fields.find((one) => one.field === spec.id);
    if (known === undefined || field === undefined) return null;
    return (
      <PrefillNote
        spec={spec}
        value={state.answers[spec.id]}
        known={field}
        taken={content.prefilled?.[spec.id]}
        onTake={(said) => {
          state.change(spec.id, said.value);
          saver.change((now) => ({ ...now, prefilled: { ...now.prefilled, [spec.id]: said.key } }));
        }}
        asked={asked}
        corrections={known.corrections}
        reader="person"
      />
    );
  };
  return (
    <>
      <p className={styles.lead}>{t("form.lead")}</p>
      <FormFields state={state} noteOf={noteOf} />
      <StepButtons onNext={next} onBack={goBack} />
    </>
  );
}
