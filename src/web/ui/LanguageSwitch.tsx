import { useTranslation } from "react-i18next";
import { LANGUAGE_NAMES, LANGUAGES, type Language } from "../i18n/languages.ts";
import { changeLanguage } from "../i18n/start.ts";
import styles from "./Switches.module.css";

/** Each language under its own name, marked with its own `lang`. */
export function LanguageSwitch() {
  const { t, i18n } = useTranslation("ui");
  const choose = (tag: string) => {
    const language = LANGUAGES.find((each) => each === tag);
    if (language !== undefined) void changeLanguage(language);
  };
  return (
    <label className={styles.language}>
      <span className="visually-hidden">{t("language")}</span>
      <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" fill="none" stroke="currentColor">
        <circle cx="12" cy="12" r="9" strokeWidth="1.8" />
        <path strokeWidth="1.8" d="M3 12h18M12 3c5 5.5 5 12.5 0 18M12 3c-5 5.5-5 12.5 0 18" />
      </svg>
      <select value={i18n.language} onChange={(event) => choose(event.target.value)}>
        {LANGUAGES.map((language: Language) => (
          <option key={language} value={language} lang={language}>
            {LANGUAGE_NAMES[language]}
          </option>
        ))}
      </select>
    </label>
  );
}
