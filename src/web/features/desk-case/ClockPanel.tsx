/** The due date explained day by day, for each clock of the case. */
import { Descriptions, Segmented } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { DayStrip } from "../../ui/DayStrip.tsx";
import { dueText } from "../desk-lists/days.ts";
import { LightTag } from "../desk-lists/LightTag.tsx";
import { useToday } from "../desk-lists/use-today.ts";
import styles from "./ClockPanel.module.css";
import type { CaseView, ClockView } from "./case-view.ts";
import { useClockName, useDaysLeft } from "./clock-text.ts";
import { PAIR_COLUMNS } from "./pair-columns.ts";
import { SpentTable, useSpenders } from "./SpentTable.tsx";

export function ClockPanel({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation(["deskCase", "codes"]);
  const [chosen, setChosen] = useState<string>();
  const clocks = view.clocks;
  const first = clocks.find((clock) => clock.running && clock.name === "promised") ?? clocks[0];
  const shown = clocks.find((clock) => clock.name === chosen) ?? first;
  const nameOf = useClockName();
  if (shown === undefined) return <p>{t("clock.none")}</p>;
  return (
    <div className={styles.clock}>
      {clocks.length > 1 && (
        <Segmented
          aria-label={t("clock.title")}
          value={shown.name}
          onChange={setChosen}
          options={clocks.map((clock) => ({ value: clock.name, label: nameOf(clock) }))}
        />
      )}
      <ClockFacts clock={shown} view={view} />
      <ClockDays clock={shown} view={view} />
      <SpentTable view={view} />
    </div>
  );
}

function ClockFacts({ clock, view }: { readonly clock: ClockView; readonly view: CaseView }) {
  const { t } = useTranslation(["deskCase", "codes"]);
  const daysLeft = useDaysLeft();
  const used = Math.round(clock.usedDays * 10) / 10;
  const stops = [
    ...view.specials.filter((special) => special.stops.length > 0),
    ...view.suspensions.map(({ from, to }) => ({ procedure: "suspension", from, to })),
  ];
  return (
    <Descriptions
      size="small"
      column={PAIR_COLUMNS}
      items={[
        {
          key: "limit",
          label: t("clock.limit"),
          children: t(`codes:limit.${clock.limit.unit}`, { amount: clock.limit.amount }),
        },
        {
          key: "due",
          label: t("clock.due"),
          children: (
            <>
              <b>{dueText(clock.dueOn, clock.dueAt)}</b>&nbsp;
              <LightTag light={clock.light} />
            </>
          ),
        },
        { key: "start", label: t("clock.start"), children: clock.startsOn },
        { key: "used", label: t("clock.used"), children: `${used} / ${Math.round(clock.totalDays * 10) / 10}` },
        {
          key: "left",
          label: t("clock.leftLabel"),
          children: clock.running ? daysLeft(clock) : t("clock.notRunning"),
        },
        ...(stops.length === 0
          ? []
          : [
              {
                key: "stops",
                label: t("clock.stops"),
                children: stops
                  .map((stop) => `${t(`codes:special.${stop.procedure}`)} ${stop.from} – ${stop.to ?? t("clock.open")}`)
                  .join("；"),
              },
            ]),
      ]}
    />
  );
}

function ClockDays({ clock, view }: { readonly clock: ClockView; readonly view: CaseView }) {
  const { t } = useTranslation(["deskCase", "codes"]);
  const who = useSpenders(view);
  const nameOf = useClockName();
  const today = useToday();
  if (clock.days.length === 0) return null;
  return (
    <DayStrip
      days={clock.days}
      dueOn={clock.dueOn}
      {...(today === "" ? {} : { today })}
      provisional={clock.provisional}
      who={who}
      caption={t("clock.caption", { name: nameOf(clock), dueOn: clock.dueOn })}
    />
  );
}
