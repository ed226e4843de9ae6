/** A case of a replayed log: its events at the times at which they happened, and its deadline beside them. */
import { Alert, Descriptions } from "antd";
import { useTranslation } from "react-i18next";
import { PageHeading } from "../../ui/PageHeading.tsx";
import { Tag } from "../../ui/Tag.tsx";
import { momentText } from "../desk-lists/days.ts";
import { procedureName } from "../desk-lists/procedure-name.ts";
import { useToday } from "../desk-lists/use-today.ts";
import type { CaseView, ObservedView } from "./case-view.ts";
import { EventList } from "./HistoryPanel.tsx";
import styles from "./ObservedScreen.module.css";
import { PAIR_COLUMNS } from "./pair-columns.ts";

export interface ObservedScreenProps {
  readonly view: CaseView;
  readonly observed: ObservedView;
}

export function ObservedScreen({ view, observed }: ObservedScreenProps) {
  const { t } = useTranslation(["deskCase", "codes"]);
  const { deadlineAt, closedAt } = observed;
  const today = useToday();
  const late = isLate(observed, today);
  const name = procedureName(view.item.name);
  return (
    <>
      <div className={styles.heading}>
        <PageHeading title={`${view.number ?? view.id} ${name}`} />
      </div>
      <Alert type="info" showIcon title={t("observed.explained")} className={styles.explained} />
      <Descriptions
        bordered
        size="small"
        column={PAIR_COLUMNS}
        className={styles.facts}
        items={[
          {
            key: "deadline",
            label: t("observed.deadline"),
            children: deadlineAt === null ? t("observed.noDeadline") : momentText(deadlineAt),
          },
          {
            key: "closed",
            label: t("observed.closed"),
            children: closedAt === null ? <Tag tone="warn">{t("observed.open")}</Tag> : momentText(closedAt),
          },
          {
            key: "late",
            label: t("observed.inTime"),
            children: late ? <Tag tone="bad">{t("codes:light.red")}</Tag> : t("observed.notLate"),
          },
          { key: "count", label: t("observed.activities"), children: observed.activities },
          { key: "opened", label: t("observed.opened"), children: momentText(view.submittedAt) },
          { key: "item", label: t("observed.procedure"), children: name },
        ]}
      />
      <section className={styles.events}>
        <EventList label={t("history.title")} entries={view.timeline} targetName={(id) => id} />
      </section>
    </>
  );
}

/** Closed after its deadline, or still open on a day after it. Instants carry different offsets over the year. */
function isLate({ deadlineAt, closedAt }: ObservedView, today: string): boolean {
  if (deadlineAt === null) return false;
  return closedAt === null ? deadlineAt.slice(0, 10) < today : Date.parse(closedAt) > Date.parse(deadlineAt);
}
