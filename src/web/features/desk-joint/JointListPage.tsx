/** 联合踏勘: joint work of one's offices; first of all where to go today. */
import { Link } from "@tanstack/react-router";
import { Segmented, Table } from "antd";
import { useTranslation } from "react-i18next";
import { Empty } from "../../ui/Empty.tsx";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { Tag } from "../../ui/Tag.tsx";
import { ListHead } from "../desk-lists/ListHead.tsx";
import { pagedHere } from "../desk-lists/paging.ts";
import { useToday } from "../desk-lists/use-today.ts";
import { usePageAddress } from "../page-address/use-page-address.ts";
import { useMay } from "../session/session.ts";
import { DayRoute } from "./DayRoute.tsx";
import styles from "./Joint.module.css";
import { type JointView, slotText, useJointList } from "./joint.ts";
import { STATUS_TONES } from "./tones.ts";

export function JointListPage() {
  const { t } = useTranslation(["deskJoint", "desk"]);
  const [{ on }, change] = usePageAddress("on");
  const today = useToday();
  const found = useJointList(on);
  const mayAsk = useMay("case.visit", "case.review");
  return (
    <>
      <ListHead
        title={t("desk:page.joint")}
        aside={mayAsk ? <Link to="/joint/new">{t("desk:page.newJoint")}</Link> : undefined}
      >
        <Segmented
          aria-label={t("list.filter")}
          value={on === "" ? "all" : "today"}
          onChange={(next) => change({ on: next === "today" ? today : "" })}
          options={[
            { value: "all", label: t("list.all") },
            { value: "today", label: t("list.today") },
          ]}
        />
      </ListHead>
      {on !== "" && <DayRoute on={on} />}
      {found.isError && <ErrorPanel error={found.error} onRetry={() => void found.refetch()} />}
      <JointTable rows={found.data?.rows ?? []} loading={found.isPending} />
    </>
  );
}

function JointTable({ rows, loading }: { readonly rows: readonly JointView[]; readonly loading: boolean }) {
  const { t } = useTranslation("deskJoint");
  return (
    <Table<JointView>
      size="small"
      rowKey="id"
      dataSource={[...rows]}
      loading={loading}
      scroll={{ x: "max-content" }}
      pagination={pagedHere(30)}
      locale={{ emptyText: <Empty title={t("list.empty")} /> }}
      columns={[
        {
          title: t("list.when"),
          key: "slot",
          render: (_, row) => (
            <>
              <Link to="/joint/$id" params={{ id: row.id }}>
                {row.slot === null ? t("list.noSlot") : slotText(row.slot)}
              </Link>
              <span className={styles.place}>{row.address ?? ""}</span>
            </>
          ),
        },
        {
          title: t("fact.status"),
          key: "status",
          render: (_, row) => <Tag tone={STATUS_TONES[row.status]}>{t(`status.${row.status}`)}</Tag>,
        },
        { title: t("fact.kind"), key: "kind", render: (_, row) => t(`kind.${row.kind}`) },
        {
          title: t("fact.items"),
          key: "items",
          render: (_, row) => row.parts.map((part) => <div key={part.id}>{`${part.itemName} ${part.caseNumber}`}</div>),
        },
        { title: t("fact.lead"), key: "lead", render: (_, row) => row.leadName },
        { title: t("fact.latestOn"), key: "latestOn", render: (_, row) => row.latestOn ?? t("fact.noLimit") },
      ]}
    />
  );
}
