/** Everything of one's own: applications not sent yet, then cases, the latest first. */

import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { buttonClass } from "../../ui/Button.tsx";
import { dayText } from "../../ui/dates.ts";
import { Empty } from "../../ui/Empty.tsx";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { List } from "../../ui/List.tsx";
import { PageHeading } from "../../ui/PageHeading.tsx";
import { Pagination } from "../../ui/Pagination.tsx";
import { Waiting } from "../../ui/Waiting.tsx";
import { SignedIn } from "../account/SignedIn.tsx";
import { useDrafts } from "../apply/draft.ts";
import { CASES_A_PAGE, type MyCase, useMyCases } from "../case/case.ts";
import { useDueText } from "../case/due-text.ts";
import { CaseStateBadge } from "../case/state.tsx";
import { usePageAddress } from "../page-address/use-page-address.ts";
import { DraftList } from "./DraftList.tsx";
import styles from "./MyCasesPage.module.css";

export function MyCasesPage() {
  return <SignedIn>{() => <MyCases />}</SignedIn>;
}

function MyCases() {
  const { t } = useTranslation("case");
  const [{ page }, change] = usePageAddress("page");
  const pageNumber = Math.max(1, Math.trunc(Number(page)) || 1);
  const cases = useMyCases(pageNumber);
  const drafts = useDrafts();
  const nothing = cases.data?.total === 0 && drafts.data?.length === 0;
  return (
    <>
      <PageHeading title={t("mine.title")} />
      {drafts.isError && <ErrorPanel error={drafts.error} onRetry={() => void drafts.refetch()} />}
      {cases.isError && <ErrorPanel error={cases.error} onRetry={() => void cases.refetch()} />}
      {(drafts.isPending || cases.isPending) && <Waiting />}
      {nothing && (
        <Empty title={t("mine.none")}>
          <p>{t("mine.noneNext")}</p>
          <Link to="/" className={buttonClass("primary")}>
            {t("mine.find")}
          </Link>
        </Empty>
      )}
      <DraftList drafts={drafts.data ?? []} />
      {cases.data !== undefined && cases.data.total > 0 && (
        <section>
          <h2>{t("mine.cases")}</h2>
          <List
            label={t("mine.cases")}
            entries={cases.data.rows.map((row) => ({
              key: row.id,
              title: row.itemName,
              to: "/cases/$id",
              params: { id: row.id },
              aside: <CaseStateBadge state={row.state} />,
              text: <CaseText row={row} />,
            }))}
          />
          <Pagination
            page={pageNumber}
            pageCount={Math.ceil(cases.data.total / CASES_A_PAGE)}
            onPage={(next) => change({ page: next === 1 ? "" : String(next) }, { push: true })}
          />
        </section>
      )}
    </>
  );
}

function CaseText({ row }: { readonly row: MyCase }) {
  const { t, i18n } = useTranslation("case");
  const dueText = useDueText();
  return (
    <>
      <p className={styles.plain}>
        {t(`plain.${row.state}`)}
        {row.closedAt === null && row.dueOn !== null && SPEAKS_BY.has(row.state) && (
          <> {t("mine.by", { day: dueText(row.dueOn) })}</>
        )}
      </p>
      <p className={styles.meta}>
        {t("mine.meta", { day: dayText(row.submittedAt, i18n.language), number: row.number, office: row.officeName })}
      </p>
    </>
  );
}

/** States in which the office has to speak or to decide until a day. */
const SPEAKS_BY: ReadonlySet<MyCase["state"]> = new Set([
  "submitted",
  "received",
  "corrected",
  "accepted",
  "reviewing",
  "special",
  "deciding",
]);
