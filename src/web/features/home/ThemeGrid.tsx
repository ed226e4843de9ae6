import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import styles from "./ThemeGrid.module.css";
import type { Theme } from "./themes.ts";

export interface ThemeGridProps {
  readonly title: string;
  readonly themes: readonly Theme[];
}

export function ThemeGrid({ title, themes }: ThemeGridProps) {
  const { t } = useTranslation("portal");
  return (
    <section>
      <h2>{title}</h2>
      <ul className={styles.grid}>
        {themes.map((theme) => (
          <li key={theme.code}>
            <Link to="/items" search={{ theme: theme.code }} className={styles.tile}>
              {t(`theme.${theme.text}`)}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
