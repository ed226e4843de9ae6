/** A case for its applicant: where it stands, what comes next, by whom and until when; and everything about it. */
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { PageHeading } from "../../ui/PageHeading.tsx";
import { Waiting } from "../../ui/Waiting.tsx";
import { SignedIn } from "../account/SignedIn.tsx";
import { useItem } from "../catalogue/catalogue.ts";
import { usePathText } from "../page-address/use-page-address.ts";
import { Awaited } from "./Awaited.tsx";
import { CaseClocks } from "./CaseClocks.tsx";
import { CaseFamily } from "./CaseFamily.tsx";
import { CaseHelp } from "./CaseHelp.tsx";
import { CaseOutcome } from "./CaseOutcome.tsx";
import styles from "./CasePage.module.css";
import { CasePapers } from "./CasePapers.tsx";
import { CaseTimeline } from "./CaseTimeline.tsx";
import { CaseUndertakings } from "./CaseUndertakings.tsx";
import { type CaseView, useCase } from "./case.ts";
import { JointCards } from "./JointCard.tsx";
import { NextStep } from "./NextStep.tsx";
import { Rating } from "./Rating.tsx";
import { SentIn } from "./SentIn.tsx";
import { SpentDays } from "./SpentDays.tsx";
import { CaseStateBadge } from "./state.tsx";
import { Withdrawal } from "./Withdrawal.tsx";

export function CasePage() {
  return <SignedIn>{() => <OpenCase />}</SignedIn>;
}

function OpenCase() {
  const { t } = useTranslation("case");
  const view = useCase(usePathText("id"));
  if (view.isPending) return <Waiting />;
  if (view.isError)
    return (
      <>
        <PageHeading title={t("page.title")} />
        <ErrorPanel error={view.error} onRetry={() => void view.refetch()} />
        <Link to="/cases">{t("page.mine")}</Link>
      </>
    );
  return <Case view={view.data} />;
}

function Case({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation("case");
  const guide = useItem(view.item.code).data?.guide ?? undefined;
  return (
    <>
      <p className={styles.back}>
        <Link to="/cases">{t("page.mine")}</Link>
      </p>
      <PageHeading title={view.item.name} />
      <p className={styles.head}>
        <CaseStateBadge state={view.state} />
        <span>{t("page.number", { number: view.number ?? "" })}</span>
        <span>{view.body.name}</span>
      </p>
      <NextStep view={view} guide={guide} />
      <Awaited view={view} />
      <CaseUndertakings view={view} />
      <CaseFamily view={view} />
      <CaseOutcome view={view} guide={guide} />
      {view.closedAt !== null && <Rating view={view} />}
      <div className={styles.columns}>
        <div>
          <JointCards caseId={view.id} />
          <CasePapers view={view} />
          <CaseClocks view={view} />
          <SpentDays view={view} />
          <CaseTimeline view={view} guide={guide} />
          {view.closedAt === null && <Rating view={view} />}
        </div>
        <div>
          <SentIn view={view} guide={guide} />
          <CaseHelp guide={guide} />
          <Withdrawal view={view} />
        </div>
      </div>
    </>
  );
}
