import { useTranslation } from "react-i18next";
import styles from "./Waiting.module.css";

/** Stands where something is on its way. Said politely; shown only after a moment, so that fast pages do not flicker. */
export function Waiting() {
  const { t } = useTranslation("ui");
  return (
    <div className={styles.waiting} role="status">
      <span className={styles.dots} aria-hidden="true" />
      {t("waiting")}
    </div>
  );
}
