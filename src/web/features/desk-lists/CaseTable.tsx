import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import styles from "./CaseTable.module.css";
import { DueCell } from "./DueCell.tsx";
import { shortDay, shortMoment } from "./days.ts";
import { ListTable, type ListTableProps } from "./ListTable.tsx";
import { procedureName } from "./procedure-name.ts";
import type { CaseRow } from "./rows.ts";
import { useToday } from "./use-today.ts";

/** A list of cases. */
export function CaseTable<Row extends CaseRow>(props: ListTableProps<Row>) {
  return <ListTable<Row> {...props} />;
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
