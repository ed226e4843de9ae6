import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import styles from "./SiteFooter.module.css";

export interface SiteFooterProps {
  /** Links and telephone numbers of the district. */
  readonly children?: ReactNode;
}

export function SiteFooter({ children }: SiteFooterProps) {
  const { t } = useTranslation("ui");
  return (
    <footer className={styles.footer} data-print="no">
      <div className={styles.inner}>
        {children}
        <p className={styles.note}>{t("footer.free")}</p>
      </div>
    </footer>
  );
}
