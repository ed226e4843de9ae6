import { Link } from "@tanstack/react-router";
import { Table, type TableColumnsType } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import styles from "./CaseTable.module.css";
import { DueCell } from "./DueCell.tsx";
import { shortDay, shortMoment } from "./days.ts";
import { procedureName } from "./procedure-name.ts";
import { useRowKeys } from "./row-keys.ts";
import type { CaseRow } from "./rows.ts";
import { useToday } from "./use-today.ts";

export interface CaseTableProps<Row extends CaseRow> {
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly columns: TableColumnsType<Row>;
  readonly loading: boolean;
  readonly empty: ReactNode;
  /** Of a list that the server pages; else all rows are here. */
  readonly paging?: {
    readonly page: number;
    readonly pageSize: number;
    readonly total: number;
    readonly onPage: (page: number) => void;
  };
  readonly label: string;
}

/** A list of cases: dense, walked by keys. */
export function CaseTable<Row extends CaseRow>(props: CaseTableProps<Row>) {
  const { rows, rowKey, columns, loading, empty, paging, label } = props;
  const list = useRowKeys();
  return (
    <section ref={list} className={styles.list} aria-label={label}>
      <Table<Row>
        size="small"
        rowKey={rowKey}
        columns={columns}
        dataSource={[...rows]}
        loading={loading}
        locale={{ emptyText: empty }}
        scroll={{ x: "max-content" }}
        pagination={
          paging === undefined
            ? { pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }
            : {
                current: paging.page,
                pageSize: paging.pageSize,
                total: paging.total,
                onChange: paging.onPage,
                hideOnSinglePage: true,
                showSizeChanger: false,
              }
        }
      />
    </section>
  );
}

/** The columns that every list of cases has, by name. */
export function useCaseColumns() {
  const { t } = useTranslation(["deskLists", "codes"]);
  const today = useToday();
  const number = {
    title: t("column.number"),
    key: "number",
    render: (_: unknown, row: CaseRow) => (
      <Link to="/cases/$id" params={{ id: row.id }} data-row-link="" className={styles.number}>
        {row.number}
      </Link>
    ),
  };
  const item = {
    title: t("column.item"),
    key: "item",
    render: (_: unknown, row: CaseRow) => <span className={styles.item}>{procedureName(row.itemName)}</span>,
  };
  const applicant = {
    title: t("column.applicant"),
    key: "applicant",
    render: (_: unknown, row: CaseRow) => row.applicantName ?? t("column.noName"),
  };
  const state = {
    title: t("column.state"),
    key: "state",
    render: (_: unknown, row: CaseRow) => t(`codes:state.${row.state}`, { defaultValue: row.state }),
  };
  const channel = {
    title: t("column.channel"),
    key: "channel",
    render: (_: unknown, row: CaseRow) => t(`codes:channel.${row.channel}`, { defaultValue: row.channel }),
  };
  const office = { title: t("column.office"), key: "office", render: (_: unknown, row: CaseRow) => row.officeName };
  const due = {
    title: t("column.due"),
    key: "due",
    render: (_: unknown, row: CaseRow) =>
      row.closedAt === null ? (
        <DueCell dueOn={row.dueOn} light={row.light} today={today} provisional={row.provisional} />
      ) : (
        t("due.closed", { on: shortDay(row.closedAt.slice(0, 10), today) })
      ),
  };
  const submitted = {
    title: t("column.submitted"),
    key: "submitted",
    render: (_: unknown, row: CaseRow) => <time dateTime={row.submittedAt}>{shortMoment(row.submittedAt, today)}</time>,
  };
  return { number, item, applicant, state, channel, office, due, submitted, today };
}
