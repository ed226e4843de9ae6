/** 事项变更: what waits for my signature, and every change on its way to the public. */
import { Link } from "@tanstack/react-router";
import { Segmented, Table } from "antd";
import { useTranslation } from "react-i18next";
import { Empty } from "../../ui/Empty.tsx";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { Tag } from "../../ui/Tag.tsx";
import { momentText } from "../desk-lists/days.ts";
import { Filters, ListHead } from "../desk-lists/ListHead.tsx";
import { pagedHere } from "../desk-lists/paging.ts";
import { usePageAddress } from "../page-address/use-page-address.ts";
import { AspectTags } from "./AspectTags.tsx";
import { type ChangeRow, STATUS_TONES, useChanges } from "./changes.ts";

const STATUSES = ["checked", "ready", "scheduled", "effective", "returned", "cancelled"] as const;

export function ChangesPage() {
  const { t } = useTranslation(["deskChanges", "desk"]);
  const [{ show }, change] = usePageAddress("show");
  const status = STATUSES.find((one) => one === show);
  const found = useChanges(show === "mine" ? { mine: true } : status === undefined ? {} : { status });
  return (
    <>
      <ListHead title={t("desk:page.changes")} aside={<Link to="/catalogue/batches">{t("desk:page.batches")}</Link>}>
        {found.data !== undefined && <span role="status">{t("count", { count: found.data.rows.length })}</span>}
      </ListHead>
      <Filters>
        <Segmented
          aria-label={t("filter")}
          value={show}
          onChange={(next) => change({ show: next })}
          options={[
            { value: "", label: t("all") },
            { value: "mine", label: t("mine") },
            ...STATUSES.map((value) => ({ value, label: t(`status.${value}`) })),
          ]}
        />
      </Filters>
      {found.isError && <ErrorPanel error={found.error} onRetry={() => void found.refetch()} />}
      <ChangeTable rows={found.data?.rows ?? []} loading={found.isPending} />
    </>
  );
}

export function ChangeTable({ rows, loading }: { readonly rows: readonly ChangeRow[]; readonly loading: boolean }) {
  const { t } = useTranslation("deskChanges");
  return (
    <Table<ChangeRow>
      size="small"
      rowKey="id"
      dataSource={[...rows]}
      loading={loading}
      scroll={{ x: "max-content" }}
      pagination={pagedHere(30)}
      locale={{ emptyText: <Empty title={t("none")} /> }}
      columns={[
        {
          title: t("column.item"),
          key: "item",
          render: (_, row) => (
            <Link to="/catalogue/changes/$id" params={{ id: row.id }}>
              {row.itemName}
            </Link>
          ),
        },
        { title: t("column.kind"), key: "kind", render: (_, row) => t(`changeKind.${row.kind}`) },
        {
          title: t("column.status"),
          key: "status",
          render: (_, row) => (
            <>
              <Tag tone={STATUS_TONES[row.status]}>{t(`status.${row.status}`)}</Tag>{" "}
              {row.effectiveOn !== null && t("effectiveOn", { day: row.effectiveOn })}
            </>
          ),
        },
        { title: t("column.aspects"), key: "aspects", render: (_, row) => <AspectTags aspects={row.aspects} /> },
        { title: t("column.reason"), key: "reason", render: (_, row) => row.reason },
        {
          title: t("column.opened"),
          key: "opened",
          render: (_, row) => `${momentText(row.openedAt)} ${row.openedBy}`,
        },
      ]}
    />
  );
}
