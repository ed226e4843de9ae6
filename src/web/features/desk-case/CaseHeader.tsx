import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { PageHeading } from "../../ui/PageHeading.tsx";
import { Tag } from "../../ui/Tag.tsx";
import { LightTag } from "../desk-lists/LightTag.tsx";
import styles from "./CaseHeader.module.css";
import type { CaseView, ClockView } from "./case-view.ts";
import { useClockName, useDaysLeft } from "./clock-text.ts";

export interface CaseHeaderProps {
  readonly view: CaseView;
  /** Links from here. */
  readonly children?: ReactNode;
}

/** Which case, whose, in which state, until when. */
export function CaseHeader({ view, children }: CaseHeaderProps) {
  const { t } = useTranslation(["deskCase", "codes"]);
  const title = view.number ?? t("draft");
  const applicant = view.applicant;
  return (
    <header className={styles.header}>
      <div className={styles.names}>
        <PageHeading title={`${title} ${view.item.name}`}>
          <span className={styles.number}>{title}</span> {view.item.name}
        </PageHeading>
        <p className={styles.facts}>
          <Tag tone="brand">{t(`codes:state.${view.state}`, { defaultValue: view.state })}</Tag>
          <span>{t(`codes:caseType.${view.item.caseType}`, { defaultValue: view.item.caseType })}</span>
          <span>{t(`codes:decisionMode.${view.item.decisionMode}`, { defaultValue: view.item.decisionMode })}</span>
          {applicant !== null && <b>{applicant.name}</b>}
          {applicant !== null && <span>{applicant.phone}</span>}
          <span>{view.body.name}</span>
          <span>{t(`codes:channel.${view.channel}`, { defaultValue: view.channel })}</span>
          {view.licence !== null && view.licence.standing !== "in-force" && (
            <Tag tone="bad">{t("licence", { standing: t(`codes:licenceStanding.${view.licence.standing}`) })}</Tag>
          )}
          {/* Yellow and red stand with their clocks. */}
          {view.closedAt === null &&
            view.alarms
              .filter((alarm) => alarm !== "yellow" && alarm !== "red")
              .map((alarm) => (
                <Tag key={alarm} tone="bad">
                  {t(`codes:alarm.${alarm}`, { defaultValue: alarm })}
                </Tag>
              ))}
          {children}
        </p>
      </div>
      <ul className={styles.clocks} aria-label={t("clock.title")}>
        {view.clocks.map((clock) => (
          <ClockChip key={clock.name} clock={clock} />
        ))}
      </ul>
    </header>
  );
}

function ClockChip({ clock }: { readonly clock: ClockView }) {
  const { t } = useTranslation("deskCase");
  const left = useDaysLeft()(clock);
  const name = useClockName()(clock);
  return (
    <li className={styles.clock} data-running={clock.running}>
      <span className={styles.clockName}>
        {name} <LightTag light={clock.running || clock.light === "red" ? clock.light : null} />
      </span>
      <span>
        <time dateTime={clock.dueOn}>{clock.dueOn}</time>
        {clock.provisional && ` ${t("clock.provisional")}`}
      </span>
      <span className={styles.left}>{clock.running ? left : t("clock.notRunning")}</span>
    </li>
  );
}
