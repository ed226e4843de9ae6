import { useTranslation } from "react-i18next";
import styles from "./Switches.module.css";
import { setTextSize, useTextSize } from "./text-size.ts";

/** 大字版 on and off. */
export function TextSizeSwitch() {
  const { t } = useTranslation("ui");
  const large = useTextSize() === "large";
  return (
    <button
      type="button"
      className={styles.size}
      aria-pressed={large}
      onClick={() => setTextSize(large ? "standard" : "large")}
    >
      <span aria-hidden="true" className={styles.letter}>
        {t("textSize.letter")}
      </span>
      {t("textSize.large")}
    </button>
  );
}
