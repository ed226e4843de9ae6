/** Top of every public page. On a phone the ways on lie at the thumb's end of the screen, as in every app it knows. */
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { LanguageSwitch } from "./LanguageSwitch.tsx";
import styles from "./SiteHeader.module.css";
import { TextSizeSwitch } from "./TextSizeSwitch.tsx";

export interface NavItem {
  readonly to: string;
  readonly label: string;
  /** Path data of a 24 × 24 line icon. */
  readonly icon: string;
  /** Lit only on exactly this path. */
  readonly exact?: boolean;
  /** Shown as a count, such as unread notices; nothing at 0. */
  readonly count?: number;
}

export interface SiteHeaderProps {
  /** Whose services these are: the district's name. */
  readonly place?: string | undefined;
  readonly nav: readonly NavItem[];
  /** Sign in, or the name of the person who has. */
  readonly account?: ReactNode;
}

export function SiteHeader({ place, nav, account }: SiteHeaderProps) {
  const { t } = useTranslation("ui");
  return (
    <header className={styles.header} data-print="no">
      <div className={styles.bar}>
        <Link to="/" className={styles.brand}>
          <svg viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
            <rect width="32" height="32" rx="7" fill="#fff" />
            <path
              d="M8 17.5l5.5 5.5L24.5 10"
              fill="none"
              stroke="#0b4a8f"
              strokeWidth="4"
              strokeLinecap="round"
              strokeLinejoin="round"
            />
          </svg>
          <span className={styles.name}>
            <b>{t("brand")}</b>
            <span className={styles.place}>{place ?? t("tagline")}</span>
          </span>
        </Link>
        <div className={styles.tools}>
          <TextSizeSwitch />
          <LanguageSwitch />
          {account}
        </div>
      </div>
      <nav className={styles.nav} aria-label={t("nav.main")}>
        <ul>
          {nav.map((item) => (
            <li key={item.to}>
              <Link to={item.to} activeOptions={{ exact: item.exact === true }} className={styles.link}>
                <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" fill="none" stroke="currentColor">
                  <path strokeWidth="1.8" strokeLinecap="round" strokeLinejoin="round" d={item.icon} />
                </svg>
                {item.label}
                {item.count !== undefined && item.count > 0 && (
                  <span className={styles.count}>
                    {item.count > 99 ? "99+" : item.count}
                    <span className="visually-hidden">{t("nav.unread")}</span>
                  </span>
                )}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}
