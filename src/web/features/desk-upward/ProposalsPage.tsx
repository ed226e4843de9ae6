/** 修改建议: what the district proposed to whoever keeps the basic catalogue, and what became of it. */
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
import { OUTCOME_TONES, PROPOSAL_TONES, type ProposalRow, useProposals } from "./upward.ts";

const STATUSES = ["drafted", "sent", "answered", "withdrawn"] as const;

export function ProposalsPage() {
  const { t } = useTranslation(["deskUpward", "desk"]);
  const [{ show, basic }, change] = usePageAddress("show", "basic");
  const status = STATUSES.find((one) => one === show);
  const found = useProposals({ ...(status === undefined ? {} : { status }), basic });
  return (
    <>
      <ListHead title={t("desk:page.proposals")} aside={<Link to="/catalogue/basics">{t("desk:page.basics")}</Link>}>
        {found.data !== undefined && <span role="status">{t("count", { count: found.data.rows.length })}</span>}
      </ListHead>
      <Filters>
        <Segmented
          aria-label={t("filter")}
          value={status ?? ""}
          onChange={(next) => change({ show: next })}
          options={[
            { value: "", label: t("all") },
            ...STATUSES.map((value) => ({ value, label: t(`status.${value}`) })),
          ]}
        />
      </Filters>
      {found.isError && <ErrorPanel error={found.error} onRetry={() => void found.refetch()} />}
      <ProposalTable rows={found.data?.rows ?? []} loading={found.isPending} />
    </>
  );
}

export function ProposalTable({ rows, loading }: { readonly rows: readonly ProposalRow[]; readonly loading: boolean }) {
  const { t } = useTranslation("deskUpward");
  return (
    <Table<ProposalRow>
      size="small"
      rowKey="id"
      dataSource={[...rows]}
      loading={loading}
      scroll={{ x: "max-content" }}
      pagination={pagedHere(30)}
      locale={{ emptyText: <Empty title={t("none")}>{t("noneNext")}</Empty> }}
      columns={[
        {
          title: t("column.what"),
          key: "what",
          render: (_, row) => (
            <Link to="/catalogue/proposals/$id" params={{ id: row.id }} lang="zh-CN">
              {t("titleOf", { title: row.title, field: t(`field.${row.field}`) })}
            </Link>
          ),
        },
        { title: t("column.status"), key: "status", render: (_, row) => <ProposalState row={row} /> },
        {
          title: t("column.letter"),
          key: "letter",
          render: (_, { letter }) => (letter === null ? "" : `${letter.on} ${letter.documentNumber}`),
        },
        {
          title: t("column.answer"),
          key: "answer",
          render: (_, { answer }) => (answer === null ? "" : `${answer.on} ${answer.documentNumber}`),
        },
        { title: t("column.reason"), dataIndex: "reason", key: "reason" },
        { title: t("column.opened"), key: "opened", render: (_, row) => `${momentText(row.openedAt)} ${row.openedBy}` },
      ]}
    />
  );
}

/** How far it came, what was answered, and what the basic catalogue says by now. */
export function ProposalState({ row }: { readonly row: Pick<ProposalRow, "status" | "answer" | "adoption"> }) {
  const { t } = useTranslation("deskUpward");
  const { status, answer, adoption } = row;
  return (
    <>
      {answer === null ? (
        <Tag tone={PROPOSAL_TONES[status]}>{t(`status.${status}`)}</Tag>
      ) : (
        <Tag tone={OUTCOME_TONES[answer.outcome]}>{t(`outcome.${answer.outcome}`)}</Tag>
      )}{" "}
      {adoption !== null && (
        <Tag tone={adoption.whole ? "good" : "brand"}>{adoption.whole ? t("adoption.whole") : t("adoption.part")}</Tag>
      )}
    </>
  );
}
