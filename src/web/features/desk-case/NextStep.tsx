import { useTranslation } from "react-i18next";
import styles from "./ActionDesk.module.css";
import { type CaseView, isAllowed } from "./case-view.ts";

/** What the case waits for, of whom, and until when. */
export function NextStep({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation("deskCase");
  const { next } = view;
  if (next === null)
    return <p className={styles.next}>{isAllowed(view, "serve") ? t("next.serve") : t("next.nothing")}</p>;
  return (
    <p className={styles.next}>
      <b>{t(`next.${next.code}`, { who: next.who })}</b>
      {next.steps.length > 0 && ` ${t("next.steps", { steps: next.steps.join("、") })}`}
      {next.dueOn !== null && ` ${t("next.until", { on: next.dueOn })}`}
    </p>
  );
}
