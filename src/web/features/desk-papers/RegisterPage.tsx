/** 用印台账: every paper that bears a number, and whether the number series have gaps. */
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Alert, Select, Table } from "antd";
import { useTranslation } from "react-i18next";
import { PAPER_KIND_CODES, PAPER_KINDS } from "../../../core/certificate/index.ts";
import type { AnswerOf } from "../../api/answers.ts";
import { getJson } from "../../api/json.ts";
import { useLiveQuery } from "../../api/live.ts";
import { Empty } from "../../ui/Empty.tsx";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { DayBox } from "../desk-lists/DayBox.tsx";
import { momentText } from "../desk-lists/days.ts";
import { Filters, ListHead } from "../desk-lists/ListHead.tsx";
import { pagingOf } from "../desk-lists/paging.ts";
import { useRowKeys } from "../desk-lists/row-keys.ts";
import { totalText } from "../desk-lists/total-text.ts";
import { usePageAddress } from "../page-address/use-page-address.ts";
import styles from "./RegisterPage.module.css";

type Register = AnswerOf<"listRegisterOfPapers">;
type RegisterRow = Register["rows"][number];
type Series = Register["series"][number];

/** Rows of a page of the server. */
const PAGE = 100;

export function RegisterPage() {
  const { t } = useTranslation(["deskPapers", "desk"]);
  const [{ kind, from, to, page }, change] = usePageAddress("kind", "from", "to", "page");
  const pageNumber = Math.max(Number.parseInt(page, 10) || 1, 1);
  const register = useRegister({ kind, from, to, page: String(pageNumber) });
  const list = useRowKeys();
  return (
    <>
      <ListHead title={t("desk:page.papers")}>
        {register.data !== undefined && (
          <span role="status">{t("count", { count: register.data.total, total: totalText(register.data.total) })}</span>
        )}
      </ListHead>
      <Filters>
        <Select
          aria-label={t("kind")}
          allowClear
          placeholder={t("anyKind")}
          value={kind === "" ? null : kind}
          onChange={(next: string | undefined) => change({ kind: next ?? "", page: "" })}
          options={PAPER_KIND_CODES.map((code) => ({ value: code, label: PAPER_KINDS[code].title }))}
          popupMatchSelectWidth={false}
        />
        <DayBox label={t("from")} value={from} onChange={(day) => change({ from: day, page: "" })} />
        <DayBox label={t("to")} value={to} onChange={(day) => change({ to: day, page: "" })} />
      </Filters>
      {register.isError && <ErrorPanel error={register.error} onRetry={() => void register.refetch()} />}
      {register.data !== undefined && <SeriesNote series={register.data.series} />}
      <section ref={list} className={styles.list} aria-label={t("desk:page.papers")}>
        <RegisterTable
          register={register.data}
          loading={register.isFetching}
          page={pageNumber}
          onPage={(next) => change({ page: String(next) })}
        />
      </section>
    </>
  );
}

function useRegister(asked: Readonly<Record<"kind" | "from" | "to" | "page", string>>) {
  useLiveQuery("cases");
  const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== "")).toString();
  return useQuery({
    queryKey: ["cases", "papers", query],
    queryFn: ({ signal }) => getJson<Register>(`/api/registers/papers?${query}`, signal),
    placeholderData: (before) => before,
  });
}

/** A missing number is what an inspector asks about first. */
function SeriesNote({ series }: { readonly series: readonly Series[] }) {
  const { t } = useTranslation("deskPapers");
  const broken = series.filter((each) => each.missing.length > 0);
  if (series.length === 0) return null;
  if (broken.length === 0)
    return <Alert type="success" showIcon className={styles.note} title={t("sound", { count: series.length })} />;
  return (
    <Alert
      type="error"
      showIcon
      className={styles.note}
      title={t("gaps")}
      description={broken.map((each) => (
        <div key={`${each.body} ${each.kind} ${each.year}`}>
          {t("gap", {
            kind: PAPER_KINDS[each.kind].title,
            year: each.year,
            missing: each.missing.join("、"),
          })}
        </div>
      ))}
    />
  );
}

interface RegisterTableProps {
  readonly register: Register | undefined;
  readonly loading: boolean;
  readonly page: number;
  readonly onPage: (page: number) => void;
}

function RegisterTable({ register, loading, page, onPage }: RegisterTableProps) {
  const { t } = useTranslation("deskPapers");
  return (
    <Table<RegisterRow>
      size="small"
      rowKey={(row) => `${row.caseId} ${row.seq} ${row.kind}`}
      loading={loading}
      dataSource={[...(register?.rows ?? [])]}
      scroll={{ x: "max-content" }}
      pagination={pagingOf({ page, pageSize: PAGE, total: register?.total ?? 0, onPage })}
      locale={{ emptyText: <Empty title={t("empty")} /> }}
      columns={[
        { title: t("column.number"), dataIndex: "number", key: "number" },
        { title: t("column.title"), dataIndex: "title", key: "title" },
        { title: t("column.issuedAt"), key: "at", render: (_, row) => momentText(row.issuedAt) },
        {
          title: t("column.case"),
          key: "case",
          render: (_, row) => (
            <Link to="/cases/$id" params={{ id: row.caseId }} data-row-link="">
              {row.caseNumber}
            </Link>
          ),
        },
        { title: t("column.item"), dataIndex: "item", key: "item" },
        { title: t("column.seal"), key: "seal", render: (_, row) => t(`seal.${row.seal}`, { defaultValue: row.seal }) },
        { title: t("column.body"), dataIndex: "body", key: "body" },
        { title: t("column.prints"), dataIndex: "prints", key: "prints", align: "right" },
      ]}
    />
  );
}
