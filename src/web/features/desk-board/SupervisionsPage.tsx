/** 督办台账: orders of supervision that wait for their answer, and until when. */
import { Select, type TableColumnsType } from "antd";
import { useTranslation } from "react-i18next";
import { Empty } from "../../ui/Empty.tsx";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { StateBadge } from "../../ui/Tag.tsx";
import { paperHref } from "../desk-case/papers.ts";
import { CaseCell } from "../desk-lists/CaseCell.tsx";
import { DueCell } from "../desk-lists/DueCell.tsx";
import { shortMoment } from "../desk-lists/days.ts";
import { Filters, ListHead } from "../desk-lists/ListHead.tsx";
import { ListTable } from "../desk-lists/ListTable.tsx";
import { useToday } from "../desk-lists/use-today.ts";
import { usePageAddress } from "../page-address/use-page-address.ts";
import { useMay } from "../session/session.ts";
import styles from "./BoardCasesPage.module.css";
import { type OpenSupervision, useBoard, useSupervisions } from "./board.ts";

export function SupervisionsPage() {
  const { t } = useTranslation(["deskBoard", "desk"]);
  const [{ office, page }, change] = usePageAddress("office", "page");
  const pageNumber = Math.max(Number.parseInt(page, 10) || 1, 1);
  const mayCount = useMay("register.read");
  const board = useBoard("", mayCount);
  const found = useSupervisions(office, pageNumber);
  const columns = useColumns();
  return (
    <>
      <ListHead title={t("desk:page.supervisions")}>
        {found.data !== undefined && <span role="status">{t("supervisions.count", { count: found.data.total })}</span>}
      </ListHead>
      {mayCount && (
        <Filters>
          <Select
            aria-label={t("office")}
            allowClear
            placeholder={t("anyOffice")}
            value={office === "" ? null : office}
            onChange={(next: string | undefined) => change({ office: next ?? "", page: "" })}
            options={(board.data?.offices ?? []).map((each) => ({ value: each.office, label: each.officeName }))}
            popupMatchSelectWidth={false}
          />
        </Filters>
      )}
      {found.isError && <ErrorPanel error={found.error} onRetry={() => void found.refetch()} />}
      <ListTable<OpenSupervision>
        label={t("desk:page.supervisions")}
        rows={found.data?.rows ?? []}
        rowKey={(row) => `${row.caseId} ${row.seq}`}
        loading={found.isFetching}
        columns={columns}
        empty={<Empty title={t("supervisions.none")} />}
        paging={{
          page: pageNumber,
          pageSize: found.data?.pageSize ?? 30,
          total: found.data?.total ?? 0,
          onPage: (next) => change({ page: String(next) }),
        }}
      />
    </>
  );
}

function useColumns(): TableColumnsType<OpenSupervision> {
  const { t } = useTranslation("deskBoard");
  const today = useToday();
  return [
    {
      title: t("supervisions.due"),
      key: "due",
      className: styles.due ?? "",
      render: (_, row) => (
        <>
          <DueCell dueOn={row.answerDueOn} today={today} />
          {row.overdue && <StateBadge tone="bad">{t("supervisions.late")}</StateBadge>}
        </>
      ),
    },
    {
      title: t("supervisions.case"),
      key: "case",
      render: (_, row) => (
        <CaseCell id={row.caseId} number={row.number} itemName={row.itemName} applicantName={row.applicantName} />
      ),
    },
    {
      title: t("supervisions.order"),
      key: "order",
      render: (_, row) => <span className={styles.order}>{row.order}</span>,
    },
    {
      title: t("supervisions.to"),
      key: "to",
      render: (_, row) => (
        <>
          <b>{row.toName ?? ""}</b>
          <span className={styles.quiet}>{row.officeName}</span>
        </>
      ),
    },
    {
      title: t("supervisions.by"),
      key: "by",
      responsive: ["md" as const],
      render: (_, row) => (
        <>
          {row.byName ?? ""}
          <span className={styles.quiet}>{shortMoment(row.orderedAt, today)}</span>
        </>
      ),
    },
    {
      title: t("supervisions.paper"),
      key: "paper",
      responsive: ["md" as const],
      render: (_, row) => (
        <a href={paperHref(row.caseId, { seq: row.seq, kind: "supervision-order" })} target="_blank" rel="noreferrer">
          {t("supervisions.paper")}
        </a>
      ),
    },
  ];
}
