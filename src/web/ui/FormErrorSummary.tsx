import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import styles from "./FormErrorSummary.module.css";

export interface FieldError {
  /** Id of the field; undefined for what concerns the form as a whole. */
  readonly fieldId: string | undefined;
  /** The field's name and what is wrong with it. */
  readonly text: string;
}

export interface FormErrorSummaryProps {
  readonly errors: readonly FieldError[];
  /** Counts the tries to send: at each, focus moves here. */
  readonly attempt: number;
}

/** Stands above a form that was not taken. Each line leads to its field. */
export function FormErrorSummary({ errors, attempt }: FormErrorSummaryProps) {
  const { t } = useTranslation("ui");
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (attempt === 0) return;
    panel.current?.focus();
    panel.current?.scrollIntoView({ block: "start" });
  }, [attempt]);
  if (errors.length === 0) return null;
  return (
    <div ref={panel} tabIndex={-1} role="alert" className={styles.summary}>
      <h2>{t("summary.title", { count: errors.length })}</h2>
      <ul>
        {errors.map(({ fieldId, text }) => (
          <li key={`${fieldId}-${text}`}>
            {fieldId === undefined ? (
              text
            ) : (
              <a href={`#${fieldId}`} onClick={(event) => goToField(event, fieldId)}>
                {text}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Focus goes to the first control of the field, so that a phone opens its keyboard at once. */
function goToField(event: { preventDefault(): void }, fieldId: string): void {
  const field = document.getElementById(fieldId);
  if (field === null) return;
  event.preventDefault();
  const control = field.matches("fieldset")
    ? field.querySelector<HTMLElement>("input, select, textarea, button")
    : field;
  field.scrollIntoView({ block: "center" });
  (control ?? field).focus({ preventScroll: true });
}
