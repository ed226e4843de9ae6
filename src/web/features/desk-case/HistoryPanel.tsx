import { useTranslation } from "react-i18next";
import { Timeline } from "../../ui/Timeline.tsx";
import type { CaseView, TimelineEntry } from "./case-view.ts";
import { useEventText } from "./event-text.ts";
import styles from "./HistoryPanel.module.css";
import type { TargetName } from "./target-names.ts";

export interface HistoryPanelProps {
  readonly view: CaseView;
  readonly targetName: TargetName;
}

/** Everything that happened, the latest first. */
export function HistoryPanel({ view, targetName }: HistoryPanelProps) {
  const { t } = useTranslation("deskCase");
  return <EventList label={t("history.title")} entries={[...view.timeline].reverse()} targetName={targetName} />;
}

export interface EventListProps {
  readonly label: string;
  readonly entries: readonly TimelineEntry[];
  readonly targetName: TargetName;
}

export function EventList({ label, entries, targetName }: EventListProps) {
  const eventText = useEventText(targetName);
  return (
    <Timeline
      label={label}
      steps={entries.map((entry) => {
        const { title, at, who, facts } = eventText(entry);
        return {
          key: String(entry.seq),
          title,
          at: entry.at,
          atText: at,
          who,
          stage: "done" as const,
          detail:
            facts.length === 0 ? undefined : (
              <dl className={styles.facts}>
                {facts.map((fact) => (
                  <div key={fact.key}>
                    <dt>{fact.label}</dt>
                    <dd>{fact.text}</dd>
                  </div>
                ))}
              </dl>
            ),
        };
      })}
    />
  );
}
