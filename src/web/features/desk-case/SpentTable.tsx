/** 谁用了这些天: what each party used of the case so far, and who had it on each day. */
import { Table } from "antd";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { usePartyName } from "../desk-lists/party-name.ts";
import type { CaseView } from "./case-view.ts";

type Row = NonNullable<CaseView["spent"]>["parties"][number];

export function SpentTable({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation("deskCase");
  const partyName = usePartyName();
  if (view.spent === null || view.spent.parties.length === 0) return null;
  return (
    <Table<Row>
      size="small"
      rowKey={({ kind, unit }) => `${kind} ${unit}`}
      title={() => t("spent.title")}
      pagination={false}
      dataSource={[...view.spent.parties]}
      columns={[
        { title: t("spent.who"), key: "who", render: (_, row) => partyName(row) },
        { title: t("spent.working"), dataIndex: "workingDays", align: "right" },
        { title: t("spent.calendar"), dataIndex: "calendarDays", align: "right" },
      ]}
    />
  );
}

/** Who had the case, by date. */
export function useSpenders(view: CaseView): ReadonlyMap<string, string> {
  const partyName = usePartyName();
  return useMemo(
    () => new Map(view.spent?.days.map(({ date, shares }) => [date, shares.map(partyName).join("、")])),
    [view.spent, partyName],
  );
}
