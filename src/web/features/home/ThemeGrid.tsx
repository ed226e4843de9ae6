import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Theme } from "../catalogue/catalogue.ts";
import styles from "./ThemeGrid.module.css";

export interface ThemeGridProps {
  readonly title: string;
  /** Undefined while they are on their way: their place is kept. */
  readonly themes: readonly Theme[] | undefined;
}

/** The themes of one audience, each with the number of its items. */
export function ThemeGrid({ title, themes }: ThemeGridProps) {
  const { t } = useTranslation("portal");
  return (
    <section className={styles.section}>
      <h2>{title}</h2>
      {themes === undefined ? (
        <div className={styles.coming} aria-hidden="true" />
      ) : (
        <ul className={styles.grid}>
          {themes.map((theme) => (
            <li key={theme.code}>
              <Link to="/items" search={{ theme: theme.code }} className={styles.tile}>
                <b>{theme.name}</b>
                <span>{t("home.count", { count: theme.items })}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
