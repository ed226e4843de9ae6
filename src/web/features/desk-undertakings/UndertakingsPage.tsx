/** 承诺台账: what is still owed or to be verified, what is due first first; and for heads, who is barred. */
import type { TableColumnsType } from "antd";
import { useTranslation } from "react-i18next";
import { Empty } from "../../ui/Empty.tsx";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { CaseCell } from "../desk-lists/CaseCell.tsx";
import { DueCell } from "../desk-lists/DueCell.tsx";
import { ListHead } from "../desk-lists/ListHead.tsx";
import { ListTable } from "../desk-lists/ListTable.tsx";
import { useToday } from "../desk-lists/use-today.ts";
import { usePageAddress } from "../page-address/use-page-address.ts";
import { useMay } from "../session/session.ts";
import { BarsTable } from "./BarsTable.tsx";
import { type OwedRow, useUndertakings, whoseDay } from "./undertakings.ts";

export function UndertakingsPage() {
  const { t } = useTranslation(["deskUndertakings", "desk"]);
  const [{ page }, change] = usePageAddress("page");
  const pageNumber = Math.max(Number.parseInt(page, 10) || 1, 1);
  const found = useUndertakings(pageNumber);
  const columns = useColumns();
  const mayLift = useMay("case.supervise");
  return (
    <>
      <ListHead title={t("desk:page.undertakings")}>
        {found.data !== undefined && <span role="status">{t("count", { count: found.data.total })}</span>}
      </ListHead>
      {found.isError && <ErrorPanel error={found.error} onRetry={() => void found.refetch()} />}
      <ListTable<OwedRow>
        label={t("desk:page.undertakings")}
        rows={found.data?.rows ?? []}
        rowKey={(row) => `${row.caseId} ${row.kind} ${row.givenAt}`}
        loading={found.isFetching}
        columns={columns}
        empty={<Empty title={t("none")} />}
        paging={{
          page: pageNumber,
          pageSize: found.data?.pageSize ?? 30,
          total: found.data?.total ?? 0,
          onPage: (next) => change({ page: String(next) }),
        }}
      />
      {mayLift && <BarsTable />}
    </>
  );
}

function useColumns(): TableColumnsType<OwedRow> {
  const { t } = useTranslation(["deskUndertakings", "undertaking"]);
  const today = useToday();
  return [
    { title: t("due"), key: "due", render: (_, row) => <DueCell dueOn={row.dueOn} today={today} /> },
    {
      title: t("of"),
      key: "of",
      render: (_, row) => (row.dueOf === null ? t("noDay") : t(`whose.${whoseDay(row.dueOf, row.standing)}`)),
    },
    {
      title: t("case"),
      key: "case",
      render: (_, row) => (
        <CaseCell id={row.caseId} number={row.number} itemName={row.itemName} applicantName={row.applicantName} />
      ),
    },
    { title: t("kind"), key: "kind", render: (_, row) => t(`undertaking:kind.${row.kind}`) },
    { title: t("standing"), key: "standing", render: (_, row) => t(`undertaking:standing.${row.standing}`) },
    { title: t("office"), dataIndex: "officeName", key: "office" },
  ];
}
