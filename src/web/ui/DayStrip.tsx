/**
 * The clock of a case day by day, as a wall calendar: weeks below each other, each day with what it was to the limit.
 * A real table: a screen reader walks it by week and weekday and hears each day's part.
 */
import { useTranslation } from "react-i18next";
import { cx } from "./classes.ts";
import styles from "./DayStrip.module.css";
import { type ClockDay, type StripDay, weeksOf } from "./day-strip.ts";

export interface DayStripProps {
  /** Every day from the start to the end of the limit, in order and without gaps. */
  readonly days: readonly ClockDay[];
  readonly dueOn?: string;
  readonly today?: string;
  readonly caption: string;
  /** The calendar of a year touched is not published yet. */
  readonly provisional?: boolean;
  /** Who had the case, by date: a word in the cell of the day. */
  readonly who?: ReadonlyMap<string, string>;
}

export function DayStrip({ days, dueOn, today, caption, provisional = false, who }: DayStripProps) {
  const { t } = useTranslation("ui");
  const weeks = weeksOf(days, { dueOn, today });
  const looks = LEGEND.filter((look) => weeks.some((week) => week.some((day) => day?.look === look)));
  return (
    <figure className={styles.strip}>
      <table className={styles.table}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {WEEKDAYS.map((weekday) => (
              <th key={weekday} scope="col" abbr={t(`day.long.${weekday}`)}>
                {t(`day.short.${weekday}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week.find((day) => day !== undefined)?.date}>
              {week.map((day, index) =>
                day === undefined ? (
                  <td key={WEEKDAYS[index]} />
                ) : (
                  <DayCell key={day.date} day={day} who={who?.get(day.date)} />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <figcaption>
        <ul className={styles.legend}>
          {looks.map((look) => (
            <li key={look}>
              <span className={cx(styles.sample, styles[look])} aria-hidden="true" />
              {t(`day.legend.${look}`)}
            </li>
          ))}
        </ul>
        {provisional && <p className={styles.provisional}>{t("day.provisional")}</p>}
      </figcaption>
    </figure>
  );
}

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
const LEGEND = ["start", "counted", "weekend", "holiday", "stopped", "moved"] as const;

function DayCell({ day, who }: { readonly day: StripDay; readonly who: string | undefined }) {
  const { t } = useTranslation("ui");
  const { month, dayOfMonth, showsMonth, ordinal, why, look, isDue, isToday } = day;
  return (
    <td className={cx(styles.day, styles[look], isDue && styles.due, isToday && styles.today)}>
      <time dateTime={day.date} className={styles.date}>
        {showsMonth ? t("day.monthDay", { month, day: dayOfMonth }) : dayOfMonth}
      </time>
      <span className={styles.mark}>
        {ordinal === undefined ? t(`day.mark.${look}`) : t("day.mark.counted", { ordinal })}
      </span>
      {who !== undefined && <span className={styles.who}>{who}</span>}
      {why === "make-up" && <span className={styles.flag}>{t("day.makeUp")}</span>}
      {isDue && <span className={styles.flag}>{t("day.due")}</span>}
      {isToday && <span className={styles.flag}>{t("day.today")}</span>}
    </td>
  );
}
