/** 红绿灯看板: open cases by office and light. Every number leads to the cases behind it. */
import { Link } from "@tanstack/react-router";
import { Table, type TableColumnsType } from "antd";
import { useTranslation } from "react-i18next";
import { Empty } from "../../ui/Empty.tsx";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { DayBox } from "../desk-lists/DayBox.tsx";
import { LightTag } from "../desk-lists/LightTag.tsx";
import { Filters, ListHead } from "../desk-lists/ListHead.tsx";
import { useToday } from "../desk-lists/use-today.ts";
import { usePageAddress } from "../page-address/use-page-address.ts";
import { useMay } from "../session/session.ts";
import styles from "./BoardPage.module.css";
import { type OfficeLights, useBoard } from "./board.ts";
import { ObservedFiguresCard } from "./ObservedFiguresCard.tsx";

const LIGHTS = ["red", "yellow", "green"] as const;

export function BoardPage() {
  const { t } = useTranslation(["deskBoard", "desk"]);
  const [{ on }, change] = usePageAddress("on");
  const today = useToday();
  const board = useBoard(on);
  const columns = useBoardColumns(on);
  const offices = [...(board.data?.offices ?? [])].sort((a, b) => b.red - a.red || b.yellow - a.yellow);
  return (
    <>
      <ListHead title={t("desk:page.board")}>
        <span>{on === "" || on === today ? t("now") : t("asOf", { on })}</span>
      </ListHead>
      <Filters>
        <DayBox label={t("day")} value={on === "" ? today : on} onChange={(day) => change({ on: day })} />
      </Filters>
      {board.isError && <ErrorPanel error={board.error} onRetry={() => void board.refetch()} />}
      <Table<OfficeLights>
        size="small"
        className={styles.board}
        rowKey="office"
        loading={board.isPending}
        dataSource={offices}
        pagination={false}
        columns={columns}
        locale={{ emptyText: <Empty title={t("empty")} /> }}
        summary={(rows) => <Totals rows={rows} on={on} />}
      />
      {board.data !== undefined && board.data.observed.cases > 0 && (
        <ObservedFiguresCard figures={board.data.observed} />
      )}
    </>
  );
}

function useBoardColumns(on: string): TableColumnsType<OfficeLights> {
  const { t } = useTranslation("deskBoard");
  return [
    { title: t("office"), dataIndex: "officeName", key: "office" },
    ...LIGHTS.map((light) => ({
      title: <LightTag light={light} />,
      key: light,
      align: "right" as const,
      render: (_: unknown, row: OfficeLights) => (
        <Count count={row[light]} light={light} office={row.office} on={on} name={row.officeName} />
      ),
    })),
    {
      title: t("open"),
      key: "open",
      align: "right" as const,
      render: (_, row) => <Count count={row.open} light="any" office={row.office} on={on} name={row.officeName} />,
    },
  ];
}

interface CountProps {
  readonly count: number;
  readonly light: "any" | (typeof LIGHTS)[number];
  /** Empty for the whole district. */
  readonly office: string;
  readonly on: string;
  readonly name: string;
}

/** A number as a link to its cases; plain for whoever may count cases but not read them. */
function Count({ count, light, office, on, name }: CountProps) {
  const { t } = useTranslation(["deskBoard", "codes"]);
  const mayRead = useMay("case.intake", "case.read-office", "case.read-all");
  if (count === 0 || !mayRead) return count;
  const word = light === "any" ? t("open") : t(`codes:light.${light}`);
  return (
    <Link
      to={light === "red" || light === "yellow" ? "/board/cases" : "/search"}
      search={{ light, office, on }}
      className={styles.count}
      aria-label={t("behind", { name, word, count })}
    >
      {count}
    </Link>
  );
}

function Totals({ rows, on }: { readonly rows: readonly OfficeLights[]; readonly on: string }) {
  const { t } = useTranslation("deskBoard");
  const sum = (of: (row: OfficeLights) => number) => rows.reduce((total, row) => total + of(row), 0);
  const name = t("district");
  if (rows.length === 0) return null;
  return (
    <Table.Summary.Row>
      <Table.Summary.Cell index={0}>
        <b>{name}</b>
      </Table.Summary.Cell>
      {LIGHTS.map((light, index) => (
        <Table.Summary.Cell key={light} index={index + 1} align="right">
          <Count count={sum((row) => row[light])} light={light} office="" on={on} name={name} />
        </Table.Summary.Cell>
      ))}
      <Table.Summary.Cell index={LIGHTS.length + 1} align="right">
        <Count count={sum((row) => row.open)} light="any" office="" on={on} name={name} />
      </Table.Summary.Cell>
    </Table.Summary.Row>
  );
}
