/** 超期办件: what was past its due time at the end of a day, and what was closed too late. */
import { Segmented, Select } from "antd";
import { useTranslation } from "react-i18next";
import { Empty } from "../../ui/Empty.tsx";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { CaseTable, useCaseColumns } from "../desk-lists/CaseTable.tsx";
import { DayBox } from "../desk-lists/DayBox.tsx";
import { dueText, momentText } from "../desk-lists/days.ts";
import { Filters, ListHead } from "../desk-lists/ListHead.tsx";
import { type CaseRow, PAGE_ROWS } from "../desk-lists/rows.ts";
import { totalText } from "../desk-lists/total-text.ts";
import { usePageAddress } from "../page-address/use-page-address.ts";
import { useBoard, useOverdue } from "./board.ts";
import { ObservedFiguresCard } from "./ObservedFiguresCard.tsx";

export function OverduePage() {
  const { t } = useTranslation(["deskBoard", "desk"]);
  const [{ on, which, office, page }, change] = usePageAddress("on", "which", "office", "page");
  const columns = useOverdueColumns();
  const board = useBoard(on);
  const pageNumber = Math.max(Number.parseInt(page, 10) || 1, 1);
  const asked = which === "closed" ? "closed" : "open";
  const found = useOverdue({ which: asked, on, office, page: pageNumber });
  const observed = board.data?.observed;
  return (
    <>
      <ListHead title={t("desk:page.overdue")}>
        {found.data !== undefined && (
          <span role="status">{t(`overdue.count.${asked}`, { total: shownTotal(asked, found.data.total) })}</span>
        )}
      </ListHead>
      <Filters>
        <Segmented
          aria-label={t("overdue.which")}
          value={asked}
          onChange={(next) => change({ which: next === "closed" ? next : "", page: "" })}
          options={(["open", "closed"] as const).map((value) => ({ value, label: t(`overdue.kind.${value}`) }))}
        />
        <DayBox
          label={t("day")}
          value={on === "" ? columns.today : on}
          disabled={asked === "closed"}
          onChange={(day) => change({ on: day, page: "" })}
        />
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
      {found.isError && <ErrorPanel error={found.error} onRetry={() => void found.refetch()} />}
      <CaseTable<CaseRow>
        label={t("desk:page.overdue")}
        rows={found.data?.rows ?? []}
        rowKey={(row) => row.id}
        loading={found.isFetching}
        columns={columns.list}
        paging={{
          page: pageNumber,
          pageSize: PAGE_ROWS,
          total: found.data?.total ?? 0,
          onPage: (next) => change({ page: String(next) }),
        }}
        empty={<Empty title={t(`overdue.none.${asked}`)} />}
      />
      {observed !== undefined && observed.cases > 0 && <ObservedFiguresCard figures={observed} />}
    </>
  );
}

/** Open ones are counted to the last: each is looked at to be judged. */
function shownTotal(asked: "open" | "closed", total: number): string {
  return asked === "open" ? total.toLocaleString("en") : totalText(total);
}

function useOverdueColumns() {
  const { t } = useTranslation("deskBoard");
  const { number, item, applicant, state, office, submitted, today } = useCaseColumns();
  const list = [
    number,
    {
      title: t("overdue.dueAt"),
      key: "dueAt",
      render: (_: unknown, row: CaseRow) => (row.dueAt === null ? "" : dueText(row.dueOn ?? "", row.dueAt)),
    },
    {
      title: t("overdue.closedAt"),
      key: "closedAt",
      render: (_: unknown, row: CaseRow) => (row.closedAt === null ? t("overdue.notClosed") : momentText(row.closedAt)),
    },
    item,
    applicant,
    state,
    office,
    submitted,
  ];
  return { list, today };
}
