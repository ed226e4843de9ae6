import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { cx } from "./classes.ts";
import styles from "./Timeline.module.css";

export interface TimelineStep {
  readonly key: string;
  readonly title: ReactNode;
  /** Machine-readable, for `<time>`: a civil date or an instant. */
  readonly at?: string;
  /** The same for people. */
  readonly atText?: string;
  /** Who did it or will do it. */
  readonly who?: string;
  readonly detail?: ReactNode;
  readonly stage: "done" | "current" | "coming";
}

/** What has happened to a case and what comes next, in order. */
export function Timeline({ steps, label }: { readonly steps: readonly TimelineStep[]; readonly label: string }) {
  const { t } = useTranslation("ui");
  return (
    <ol className={styles.timeline} aria-label={label}>
      {steps.map((step) => (
        <li
          key={step.key}
          aria-current={step.stage === "current" ? "step" : undefined}
          className={cx(styles.step, styles[step.stage])}
        >
          <div className={styles.title}>
            {step.title}
            {step.stage !== "done" && <span className={styles.stage}>{t(`timeline.${step.stage}`)}</span>}
          </div>
          <div className={styles.meta}>
            {step.at === undefined ? (
              step.atText !== undefined && <span>{step.atText}</span>
            ) : (
              <time dateTime={step.at}>{step.atText ?? step.at}</time>
            )}
            {step.who !== undefined && <span>{step.who}</span>}
          </div>
          {step.detail !== undefined && <div>{step.detail}</div>}
        </li>
      ))}
    </ol>
  );
}
