import { useTranslation } from "react-i18next";
import { cx } from "./classes.ts";
import styles from "./Stepper.module.css";

export interface StepperProps {
  readonly steps: readonly string[];
  /** Index of the step that is shown. */
  readonly current: number;
}

/** How far a long form has come. A phone shows the present step and a bar, a wide screen all steps. */
export function Stepper({ steps, current }: StepperProps) {
  const { t } = useTranslation("ui");
  return (
    <div className={styles.stepper}>
      <p className={styles.now}>
        {t("step.now", { number: current + 1, total: steps.length })}
        <b>{steps[current]}</b>
      </p>
      <ol className={styles.steps}>
        {steps.map((step, index) => (
          <li
            key={step}
            aria-current={index === current ? "step" : undefined}
            className={cx(styles.step, index < current && styles.done, index === current && styles.current)}
          >
            <span className={styles.dot} aria-hidden="true">
              {index < current ? "✓" : index + 1}
            </span>
            <span className={styles.label}>
              {step}
              {index < current && <span className="visually-hidden">{t("step.done")}</span>}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
