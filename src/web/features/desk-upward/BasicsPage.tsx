/** 基本目录: what the upper level fixes, in which edition, and which items of the district complete it. */
import { Link } from "@tanstack/react-router";
import { Table } from "antd";
import { useTranslation } from "react-i18next";
import { Empty } from "../../ui/Empty.tsx";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { ListHead } from "../desk-lists/ListHead.tsx";
import { pagedHere } from "../desk-lists/paging.ts";
import { HeirTag } from "./HeirTag.tsx";
import styles from "./Upward.module.css";
import { type BasicRow, useBasics } from "./upward.ts";

export function BasicsPage() {
  const { t } = useTranslation(["deskUpward", "desk"]);
  const found = useBasics();
  return (
    <>
      <ListHead title={t("desk:page.basics")} aside={<Link to="/catalogue/proposals">{t("desk:page.proposals")}</Link>}>
        {found.data !== undefined && <span role="status">{t("count", { count: found.data.rows.length })}</span>}
      </ListHead>
      <p className={styles.note}>{t("basics.told")}</p>
      {found.isError && <ErrorPanel error={found.error} onRetry={() => void found.refetch()} />}
      <BasicTable rows={found.data?.rows ?? []} loading={found.isPending} />
    </>
  );
}

function BasicTable({ rows, loading }: { readonly rows: readonly BasicRow[]; readonly loading: boolean }) {
  const { t } = useTranslation("deskUpward");
  return (
    <Table<BasicRow>
      size="small"
      rowKey="basicCode"
      dataSource={[...rows]}
      loading={loading}
      scroll={{ x: "max-content" }}
      pagination={pagedHere(30)}
      locale={{ emptyText: <Empty title={t("basics.none")} /> }}
      columns={[
        {
          title: t("basics.title"),
          key: "title",
          render: (_, row) => (
            <Link to="/catalogue/basics/$code" params={{ code: row.basicCode }} lang="zh-CN">
              {row.title}
            </Link>
          ),
        },
        { title: t("basics.code"), dataIndex: "basicCode", key: "code" },
        {
          title: t("basics.edition"),
          key: "edition",
          render: (_, row) => (
            <span lang="zh-CN">
              {row.edition}
              <br />
              <span className={styles.note}>{row.issuedBy}</span>
            </span>
          ),
        },
        {
          title: t("basics.fixed"),
          key: "fixed",
          render: (_, row) => row.fields.map((field) => t(`field.${field}`)).join(t("comma")),
        },
        {
          title: t("basics.heirs"),
          key: "heirs",
          render: (_, row) =>
            row.heirs.length === 0 ? (
              t("basics.noHeirs")
            ) : (
              <ul className={styles.plain}>
                {row.heirs.map((heir) => (
                  <li key={heir.code}>
                    <span lang="zh-CN">{heir.name}</span> <HeirTag heir={heir} />
                  </li>
                ))}
              </ul>
            ),
        },
        {
          title: t("basics.open"),
          key: "open",
          render: (_, row) =>
            row.openProposals === 0 ? (
              ""
            ) : (
              <Link to="/catalogue/proposals" search={{ basic: row.basicCode }}>
                {t("basics.openCount", { count: row.openProposals })}
              </Link>
            ),
        },
      ]}
    />
  );
}
