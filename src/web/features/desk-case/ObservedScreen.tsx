/** A case of a replayed log: its events at the times at which they happened, and its deadline beside them. */
import { Alert, Descriptions, Tag } from "antd";
import { useTranslation } from "react-i18next";
import { PageHeading } from "../../ui/PageHeading.tsx";
import { momentText } from "../desk-lists/days.ts";
import type { CaseView, ObservedView } from "./case-view.ts";
import { EventList } from "./HistoryPanel.tsx";
import styles from "./ObservedScreen.module.css";

export interface ObservedScreenProps {
  readonly view: CaseView;
  readonly observed: ObservedView;
}

export function ObservedScreen({ view, observed }: ObservedScreenProps) {
  const { t } = useTranslation(["deskCase", "codes"]);
  const { deadlineAt, closedAt } = observed;
  const late = deadlineAt !== null && closedAt !== null && Date.parse(closedAt) > Date.parse(deadlineAt);
  return (
    <>
      <PageHeading title={`${view.number ?? view.id} ${view.item.name}`}>
        {view.number ?? view.id} {view.item.name}
      </PageHeading>
      <Alert type="info" showIcon title={t("observed.explained")} className={styles.explained} />
      <Descriptions
        bordered
        size="small"
        column={3}
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
            children: closedAt === null ? <Tag color="gold">{t("observed.open")}</Tag> : momentText(closedAt),
          },
          {
            key: "late",
            label: t("observed.inTime"),
            children: late ? <Tag color="red">{t("codes:light.red")}</Tag> : t("observed.notLate"),
          },
          { key: "count", label: t("observed.activities"), children: observed.activities },
          { key: "opened", label: t("observed.opened"), children: momentText(view.submittedAt) },
          { key: "item", label: t("observed.procedure"), children: view.item.name },
        ]}
      />
      <section className={styles.events}>
        <EventList label={t("history.title")} entries={view.timeline} targetName={(id) => id} />
      </section>
    </>
  );
}
