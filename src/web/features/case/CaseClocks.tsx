/** When it is due and why: each day of the clock that runs, and what the others say. */
import { useTranslation } from "react-i18next";
import type { DayReason } from "../../../core/clock/index.ts";
import { Card } from "../../ui/Card.tsx";
import { DayStrip } from "../../ui/DayStrip.tsx";
import type { ClockDay } from "../../ui/day-strip.ts";
import { Fold } from "../../ui/Fold.tsx";
import { useSession } from "../session/session.ts";
import styles from "./CaseClocks.module.css";
import type { CaseClock, CaseView } from "./case.ts";
import { useDueText } from "./due-text.ts";

export function CaseClocks({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation("case");
  const clocks = ORDER.flatMap((name) => view.clocks.filter((clock) => clock.name === name));
  // What was withdrawn or given back was due on no day.
  if (clocks.length === 0 || (view.closedAt !== null && view.decision === null)) return null;
  const main = clocks.find((clock) => clock.running);
  return (
    <Card title={t("clock.title")}>
      {clocks.map((clock) =>
        clock === main ? (
          <Clock key={clock.name} clock={clock} />
        ) : (
          <Fold key={clock.name} title={t(`clock.name.${clock.name}`)}>
            <Clock clock={clock} />
          </Fold>
        ),
      )}
      <p className={styles.note}>{t("clock.counting")}</p>
    </Card>
  );
}

/** What the person waits for first. */
const ORDER = ["receipt", "promised", "statutory", "delivery"] as const;

function Clock({ clock }: { readonly clock: CaseClock }) {
  const { t } = useTranslation("case");
  const dueText = useDueText();
  const today = useSession().data?.today;
  const { name, limit, dueOn, provisional } = clock;
  const limitText = t(`clock.limit.${limit.unit}`, { count: limit.amount });
  return (
    <>
      <p>
        {limit.amount === 0
          ? t(`clock.onTheSpot.${name}`, { day: dueText(dueOn) })
          : t("clock.says", { clock: t(`clock.name.${name}`), limit: limitText, day: dueText(dueOn) })}
      </p>
      {clock.days.length > 1 && (
        <DayStrip
          days={clock.days.map(stripDay)}
          dueOn={dueOn}
          {...(today === undefined ? {} : { today })}
          caption={t("clock.dayByDay", { clock: t(`clock.name.${name}`) })}
          provisional={provisional}
        />
      )}
    </>
  );
}

function stripDay({ date, counted, why }: CaseClock["days"][number]): ClockDay {
  return { date, counted, why: why as DayReason };
}
