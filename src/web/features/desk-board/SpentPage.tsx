/** 谁用了这些天: by answering office and year who spent the days of the closed cases; each figure opens its cases. */
import { InputNumber, Table } from "antd";
import { useTranslation } from "react-i18next";
import { Empty } from "../../ui/Empty.tsx";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { CaseTable, useCaseColumns } from "../desk-lists/CaseTable.tsx";
import { Filters, ListHead } from "../desk-lists/ListHead.tsx";
import { usePartyName } from "../desk-lists/party-name.ts";
import { PAGE_ROWS } from "../desk-lists/rows.ts";
import { usePageAddress } from "../page-address/use-page-address.ts";
import styles from "./BoardPage.module.css";
import { type SpentAsked, type SpentCase, type SpentFigure, useSpentCases, useSpentDays } from "./spent.ts";

export function SpentPage() {
  const { t } = useTranslation(["deskBoard", "desk"]);
  const [address, change] = usePageAddress("year", "office", "party", "unit", "page");
  const found = useSpentDays(address.year);
  const year = found.data?.year ?? Number.parseInt(address.year, 10);
  return (
    <>
      <ListHead title={t("desk:page.days")}>
        {found.data !== undefined && <span role="status">{t("spent.of", { year: found.data.year })}</span>}
      </ListHead>
      <Filters>
        <InputNumber
          aria-label={t("spent.year")}
          value={Number.isNaN(year) ? null : year}
          min={2000}
          max={9999}
          precision={0}
          onChange={(next) => change({ year: next === null ? "" : String(next), office: "", party: "", unit: "" })}
        />
      </Filters>
      {found.isError && <ErrorPanel error={found.error} onRetry={() => void found.refetch()} />}
      <Figures
        rows={found.data?.rows ?? []}
        loading={found.isPending}
        onOpen={({ office, party, unit }) => change({ office, party, unit, page: "" }, { push: true })}
      />
      {address.party !== "" && found.data !== undefined && (
        <Behind asked={{ ...address, year: found.data.year }} onPage={(page) => change({ page: String(page) })} />
      )}
    </>
  );
}

interface FiguresProps {
  readonly rows: readonly SpentFigure[];
  readonly loading: boolean;
  readonly onOpen: (row: SpentFigure) => void;
}

function Figures({ rows, loading, onOpen }: FiguresProps) {
  const { t } = useTranslation("deskBoard");
  const partyName = usePartyName();
  const nameOf = ({ party, unit, unitName }: SpentFigure) => partyName({ kind: party, unit, name: unitName });
  return (
    <Table<SpentFigure>
      size="small"
      className={styles.board}
      rowKey={({ office, party, unit }) => `${office} ${party} ${unit}`}
      loading={loading}
      dataSource={[...rows]}
      pagination={false}
      locale={{ emptyText: <Empty title={t("spent.empty")} /> }}
      columns={[
        { title: t("office"), dataIndex: "officeName", key: "office" },
        { title: t("spent.who"), key: "who", render: (_, row) => nameOf(row) },
        {
          title: t("spent.cases"),
          key: "cases",
          align: "right",
          render: (_, row) => (
            <button
              type="button"
              className={styles.figure}
              aria-label={t("spent.behind", { office: row.officeName, who: nameOf(row), count: row.cases })}
              onClick={() => onOpen(row)}
            >
              {row.cases}
            </button>
          ),
        },
        { title: t("spent.working"), key: "working", align: "right", render: (_, row) => inDays(row.workingDays) },
        {
          title: t("spent.perCase"),
          key: "perCase",
          align: "right",
          render: (_, row) => inDays(row.workingDays / row.cases),
        },
        { title: t("spent.calendar"), key: "calendar", align: "right", render: (_, row) => inDays(row.calendarDays) },
      ]}
    />
  );
}

function Behind({ asked, onPage }: { readonly asked: SpentAsked; readonly onPage: (page: number) => void }) {
  const { t } = useTranslation("deskBoard");
  const { number, item, applicant, state, office, due } = useCaseColumns();
  const found = useSpentCases(asked);
  const days = (key: "workingDays" | "calendarDays", title: string) => ({
    title,
    key,
    align: "right" as const,
    render: (_: unknown, row: SpentCase) => inDays(row[key]),
  });
  return (
    <>
      {found.isError && <ErrorPanel error={found.error} onRetry={() => void found.refetch()} />}
      <CaseTable<SpentCase>
        label={t("spent.list")}
        rows={found.data?.rows ?? []}
        rowKey={(row) => row.id}
        loading={found.isFetching}
        columns={[
          number,
          days("workingDays", t("spent.working")),
          days("calendarDays", t("spent.calendar")),
          item,
          applicant,
          state,
          office,
          due,
        ]}
        paging={{
          page: Math.max(Number.parseInt(asked.page, 10) || 1, 1),
          pageSize: PAGE_ROWS,
          total: found.data?.total ?? 0,
          onPage,
        }}
        empty={<Empty title={t("spent.none")} />}
      />
    </>
  );
}

function inDays(days: number): string {
  return (Math.round(days * 10) / 10).toLocaleString("en");
}
