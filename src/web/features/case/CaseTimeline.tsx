import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { momentText } from "../../ui/dates.ts";
import { Timeline, type TimelineStep } from "../../ui/Timeline.tsx";
import type { Guide } from "../catalogue/catalogue.ts";
import type { CaseView } from "./case.ts";
import { useEventText } from "./event-text.ts";

export interface CaseTimelineProps {
  readonly view: CaseView;
  readonly guide: Guide | undefined;
}

/** What has happened, the latest last, and what is being done now. */
export function CaseTimeline({ view, guide }: CaseTimelineProps) {
  const { t, i18n } = useTranslation("case");
  const eventText = useEventText(view, guide);
  const steps: readonly TimelineStep[] = [
    ...view.timeline.map((entry): TimelineStep => {
      const { title, detail } = eventText(entry);
      const at = entry.effectiveAt ?? entry.at;
      return {
        key: String(entry.seq),
        title,
        at,
        atText: momentText(at, i18n.language),
        who: t(`by.${entry.by.kind}`),
        stage: "done",
        ...(detail === undefined ? {} : { detail }),
      };
    }),
    ...(view.next === null || view.closedAt !== null
      ? []
      : [{ key: "now", title: t(`now.${view.next.code}`), stage: "current" } as const]),
  ];
  return (
    <Card title={t("timeline.title")}>
      <Timeline steps={steps} label={t("timeline.title")} />
    </Card>
  );
}
