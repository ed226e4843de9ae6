import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Guide } from "../catalogue/catalogue.ts";
import styles from "./Handlings.module.css";

/** 业务办理项: what else can be done with the same licence. */
export function Handlings({ code, guide }: { readonly code: string; readonly guide: Guide }) {
  const { t } = useTranslation("guide");
  const { main } = guide;
  if (main === null || main.handlings.length < 2) return null;
  return (
    <nav className={styles.handlings} aria-label={t("handlings.label", { name: main.name })} data-print="no">
      <p className={styles.title}>{t("handlings.title", { name: main.name })}</p>
      <ul>
        {main.handlings.map((one) => (
          <li key={one.code}>
            {one.code === code ? (
              <b aria-current="page">{t(`handling.${one.handling}`)}</b>
            ) : (
              <Link to="/items/$code" params={{ code: one.code }}>
                {t(`handling.${one.handling}`)}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
