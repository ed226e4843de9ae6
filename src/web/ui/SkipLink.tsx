import { useTranslation } from "react-i18next";
import styles from "./SkipLink.module.css";

/** First in the tab order: past the header, to `<main id="main" tabIndex={-1}>`. */
export function SkipLink() {
  const { t } = useTranslation("ui");
  return (
    <a className={styles.skip} href="#main">
      {t("skip")}
    </a>
  );
}
