import { useTranslation } from "react-i18next";
import { daysUntil, dayText } from "../../ui/dates.ts";
import { useSession } from "../session/session.ts";

/** A day with how far it is: `2026年2月9日（还有 3 天）`. */
export function useDueText(): (day: string) => string {
  const { t, i18n } = useTranslation("case");
  const today = useSession().data?.today;
  return (day) => {
    const written = dayText(day, i18n.language);
    if (today === undefined) return written;
    const left = daysUntil(day, today);
    if (left === 0) return t("due.today", { day: written });
    return left > 0 ? t("due.left", { day: written, count: left }) : t("due.past", { day: written, count: -left });
  };
}
