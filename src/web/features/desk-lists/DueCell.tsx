import { useTranslation } from "react-i18next";
import { daysUntil } from "../../ui/dates.ts";
import styles from "./DueCell.module.css";
import { shortDay } from "./days.ts";
import { LightTag } from "./LightTag.tsx";
import type { Light } from "./rows.ts";

export interface DueCellProps {
  readonly dueOn: string | null;
  readonly light?: Light | null;
  readonly today: string;
  readonly provisional?: boolean;
}

/** Until when, how far away that is, and the light. */
export function DueCell({ dueOn, light = null, today, provisional = false }: DueCellProps) {
  const { t } = useTranslation("deskLists");
  if (dueOn === null) return <span className={styles.none}>{t("due.none")}</span>;
  const days = today === "" ? undefined : daysUntil(dueOn, today);
  return (
    <span className={styles.due}>
      <LightTag light={light} />
      <span>
        <time dateTime={dueOn}>{shortDay(dueOn, today)}</time>
        {provisional && <span title={t("due.provisionalLong")}> {t("due.provisional")}</span>}
        {days !== undefined && light !== null && <span className={styles.distance}> {distance(days)}</span>}
      </span>
    </span>
  );

  function distance(days: number): string {
    if (days === 0) return t("due.today");
    return days > 0 ? t("due.in", { count: days }) : t("due.past", { count: -days });
  }
}
