import { useTranslation } from "react-i18next";
import type { ClockView } from "./case-view.ts";

/** Days left of a clock in words; limits in hours leave parts of a day. */
export function useDaysLeft(): (clock: Pick<ClockView, "leftDays" | "limit">) => string {
  const { t } = useTranslation("deskCase");
  return ({ leftDays, limit }) => {
    const days = Math.round(Math.abs(leftDays) * 10) / 10;
    const unit = limit.unit === "wd" || limit.unit === "wh" ? "working" : "calendar";
    if (leftDays < 0) return t(`clock.over.${unit}`, { days });
    return days === 0 ? t("clock.lastDay") : t(`clock.left.${unit}`, { days });
  };
}

/** A further clock by the name that the district gave it. */
export function useClockName(): (clock: Pick<ClockView, "name" | "label">) => string {
  const { t } = useTranslation("codes");
  return ({ name, label }) => (label === "" ? t(`codes:clock.${name}`) : label);
}
