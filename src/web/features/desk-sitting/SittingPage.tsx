/** 一站办结: the whole of an on-the-spot matter on one screen, one step after the other. */
import { Link, useParams } from "@tanstack/react-router";
import { Alert, App, Card, Steps } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { Waiting } from "../../ui/Waiting.tsx";
import { useItem } from "../catalogue/catalogue.ts";
import { ACTIONS, type StaffCommand } from "../desk-case/actions/registry.ts";
import { CaseHeader } from "../desk-case/CaseHeader.tsx";
import styles from "../desk-case/CaseScreen.module.css";
import type { CaseView } from "../desk-case/case-view.ts";
import { MaterialsPanel } from "../desk-case/MaterialsPanel.tsx";
import { MaterialViewer, type Shown } from "../desk-case/MaterialViewer.tsx";
import { NextStep } from "../desk-case/NextStep.tsx";
import { PapersPanel } from "../desk-case/PapersPanel.tsx";
import { useCase } from "../desk-case/use-case.ts";
import type { CommandReceipt } from "../desk-case/use-command.ts";
import { OtherWays } from "./OtherWays.tsx";
import { nextStep, stagesOf } from "./sitting.ts";

export function SittingPage() {
  const { t } = useTranslation("deskSitting");
  const { id = "" } = useParams({ strict: false });
  const found = useCase(id);
  if (found.isPending) return <Waiting />;
  if (found.isError)
    return (
      <>
        <ErrorPanel error={found.error} onRetry={() => void found.refetch()} />
        <Link to="/queue">{t("toQueue")}</Link>
      </>
    );
  return <Sitting key={id} view={found.data} />;
}

function Sitting({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation(["deskSitting", "deskActions"]);
  const guide = useItem(view.item.code).data?.guide ?? undefined;
  const [shown, setShown] = useState<Shown>();
  const stages = stagesOf(view);
  return (
    <>
      <CaseHeader view={view} />
      <div className={styles.desk}>
        <div className={styles.work}>
          <Card size="small">
            <Steps
              size="small"
              responsive={false}
              current={stages.findIndex(({ stage }) => stage === "now")}
              items={stages.map(({ step, stage }) => ({
                title: t(`deskActions:command.${step}`),
                status: stage === "done" ? "finish" : stage === "now" ? "process" : "wait",
              }))}
            />
            <CurrentStep view={view} guide={guide} />
          </Card>
          <Card size="small" title={t("papers")}>
            <PapersPanel caseId={view.id} onShow={(paper) => setShown({ kind: "paper", paper })} />
          </Card>
          <Card size="small" title={t("materials")}>
            <MaterialsPanel view={view} guide={guide} onShow={setShown} />
          </Card>
          <p>
            <Link to="/cases/$id" params={{ id: view.id }}>
              {t("wholeCase")}
            </Link>
          </p>
        </div>
        <aside className={styles.viewer} aria-label={t("viewer")}>
          <MaterialViewer view={view} shown={shown} onShow={setShown} />
        </aside>
      </div>
    </>
  );
}

interface CurrentStepProps {
  readonly view: CaseView;
  readonly guide: Parameters<typeof MaterialsPanel>[0]["guide"];
}

/** The form of the step that is next, at once; another way only when somebody asks for it. */
function CurrentStep({ view, guide }: CurrentStepProps) {
  const { t } = useTranslation(["deskSitting", "deskActions", "codes"]);
  const { message } = App.useApp();
  const [other, setOther] = useState<StaffCommand>();
  const [unrated, setUnrated] = useState(false);
  /** Steps done here: the form of the next one begins empty, whatever else happens to the case meanwhile. */
  const [round, setRound] = useState(0);
  const next = nextStep(view);
  const command = other ?? (next === "rate" && unrated ? undefined : next);
  const done = (receipt: CommandReceipt) => {
    if (command !== undefined)
      void message.success(
        t("deskActions:done", {
          command: t(`deskActions:command.${command}`),
          state: t(`codes:state.${receipt.state}`),
        }),
      );
    // One sitting is one visit: whoever has rated it is not asked again for handing in and for collecting.
    if (command === "rate") setUnrated(true);
    setOther(undefined);
    setRound(round + 1);
  };
  if (command === undefined) return <NothingNext view={view} />;
  const Action = ACTIONS[command].component;
  return (
    <section aria-label={t(`deskActions:command.${command}`)}>
      <Action
        key={`${command} ${round}`}
        view={view}
        guide={guide}
        onDone={done}
        {...(other === undefined ? {} : { onCancel: () => setOther(undefined) })}
        {...(command === "rate" ? { onCancel: () => setUnrated(true) } : {})}
      />
      {other === undefined && <OtherWays view={view} onChoose={setOther} />}
    </section>
  );
}

function NothingNext({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation("deskSitting");
  const waiting = view.tasks.map((task) => t("waitingTask", { task: task.name, office: task.officeName }));
  if (view.closedAt === null)
    return (
      <>
        <Alert
          type="info"
          showIcon
          className={styles.note}
          title={waiting.length > 0 ? waiting.join("；") : t("waiting")}
          description={t("waitingNext")}
        />
        <NextStep view={view} />
      </>
    );
  return (
    <Alert
      type="success"
      showIcon
      className={styles.note}
      title={t("allDone")}
      description={<Link to="/counter">{t("another")}</Link>}
    />
  );
}
