import { useTranslation } from "react-i18next";
import { Button } from "./Button.tsx";
import styles from "./Pagination.module.css";

export interface PaginationProps {
  /** From 1. */
  readonly page: number;
  readonly pageCount: number;
  readonly onPage: (page: number) => void;
}

export function Pagination({ page, pageCount, onPage }: PaginationProps) {
  const { t } = useTranslation("ui");
  if (pageCount <= 1) return null;
  return (
    <nav className={styles.pages} aria-label={t("pagination.label")}>
      <Button disabled={page <= 1} onClick={() => onPage(page - 1)}>
        {t("pagination.previous")}
      </Button>
      <span aria-live="polite">{t("pagination.now", { page, pageCount })}</span>
      <Button disabled={page >= pageCount} onClick={() => onPage(page + 1)}>
        {t("pagination.next")}
      </Button>
    </nav>
  );
}
