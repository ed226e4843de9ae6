/** The case beside its papers: on the left what is to be done and what is known, on the right what was handed in. */
import { Link } from "@tanstack/react-router";
import { Tabs } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useItem } from "../catalogue/catalogue.ts";
import { useMay } from "../session/session.ts";
import { ActionDesk } from "./ActionDesk.tsx";
import { ApplicationPanel } from "./ApplicationPanel.tsx";
import { CaseHeader } from "./CaseHeader.tsx";
import styles from "./CaseScreen.module.css";
import { ClockPanel } from "./ClockPanel.tsx";
import type { CaseView } from "./case-view.ts";
import { FamilyPanel } from "./FamilyPanel.tsx";
import { FlowPanel } from "./FlowPanel.tsx";
import { HistoryPanel } from "./HistoryPanel.tsx";
import { MaterialsPanel } from "./MaterialsPanel.tsx";
import { MaterialViewer, type Shown } from "./MaterialViewer.tsx";
import { PapersPanel } from "./PapersPanel.tsx";
import { ProceedingsPanel } from "./ProceedingsPanel.tsx";
import { useTargetNames } from "./target-names.ts";

export function CaseScreen({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation("deskCase");
  const mayExport = useMay("archive.export");
  const mayVisit = useMay("case.visit");
  const guide = useItem(view.item.code).data?.guide ?? undefined;
  const targetName = useTargetNames(view, guide);
  const [shown, setShown] = useState<Shown>();
  return (
    <>
      <CaseHeader view={view}>
        {view.item.caseType === "1" && view.closedAt === null && (
          <Link to="/sitting/$id" params={{ id: view.id }}>
            {t("sitting")}
          </Link>
        )}
        {view.tasks.some((task) => task.kind === "visit") && mayVisit && (
          <Link to="/joint/new" search={{ case: view.id }}>
            {t("jointVisit")}
          </Link>
        )}
        {view.closedAt !== null && mayExport && (
          <a href={`/api/cases/${view.id}/archive`} download>
            {t("archive")}
          </a>
        )}
      </CaseHeader>
      <div className={styles.desk}>
        <div className={styles.work}>
          <FamilyPanel view={view} />
          <ActionDesk view={view} guide={guide} />
          <Tabs
            className={styles.tabs}
            items={[
              {
                key: "materials",
                label: t("tab.materials"),
                children: <MaterialsPanel view={view} guide={guide} onShow={setShown} />,
              },
              {
                key: "application",
                label: t("tab.application"),
                children: <ApplicationPanel view={view} guide={guide} />,
              },
              ...(view.observed === null
                ? [{ key: "flow", label: t("tab.flow"), children: <FlowPanel view={view} /> }]
                : []),
              { key: "clock", label: t("tab.clock"), children: <ClockPanel view={view} /> },
              {
                key: "proceedings",
                label: t("tab.proceedings"),
                children: <ProceedingsPanel view={view} targetName={targetName} />,
              },
              {
                key: "papers",
                label: t("tab.papers"),
                children: <PapersPanel caseId={view.id} onShow={(paper) => setShown({ kind: "paper", paper })} />,
              },
              {
                key: "history",
                label: t("tab.history"),
                children: <HistoryPanel view={view} targetName={targetName} />,
              },
            ]}
          />
        </div>
        <aside className={styles.viewer} aria-label={t("viewer.title")}>
          <MaterialViewer view={view} shown={shown} onShow={setShown} />
        </aside>
      </div>
    </>
  );
}
