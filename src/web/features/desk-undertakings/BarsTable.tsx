/** Who is barred from undertakings or from applying again; a bar is set by a case with its law, and lifted when it is repaired, with the reason. */
import { Link } from "@tanstack/react-router";
import { Button, Form, Input, Modal, Table } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Empty } from "../../ui/Empty.tsx";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { pagingOf } from "../desk-lists/paging.ts";
import styles from "./BarsTable.module.css";
import { SetBar } from "./SetBar.tsx";
import { type BarRow, useBars, useLift } from "./undertakings.ts";

export function BarsTable() {
  const { t } = useTranslation("deskUndertakings");
  const [page, setPage] = useState(1);
  const [setting, setSetting] = useState(false);
  const [lifting, setLifting] = useState<BarRow>();
  const found = useBars(false, page, true);
  return (
    <section className={styles.bars} aria-label={t("bars.title")}>
      <h2>{t("bars.title")}</h2>
      <p>
        <Button onClick={() => setSetting(true)}>{t("bars.set")}</Button>
      </p>
      {found.isError && <ErrorPanel error={found.error} onRetry={() => void found.refetch()} />}
      <Table<BarRow>
        size="small"
        scroll={{ x: "max-content" }}
        rowKey="id"
        loading={found.isFetching}
        dataSource={[...(found.data?.rows ?? [])]}
        locale={{ emptyText: <Empty title={t("bars.none")} /> }}
        pagination={pagingOf({
          page,
          pageSize: found.data?.pageSize ?? 30,
          total: found.data?.total ?? 0,
          onPage: setPage,
        })}
        columns={[
          { title: t("applicant"), dataIndex: "applicantName", key: "who" },
          { title: t("bars.scope"), key: "scope", render: (_, row) => t(`bars.of.${row.scope}`) },
          {
            title: t("bars.cause"),
            key: "cause",
            render: (_, row) => <span className={styles.words}>{row.cause}</span>,
          },
          {
            title: t("bars.basis"),
            key: "basis",
            render: (_, row) => <span className={styles.words}>{row.basis}</span>,
          },
          { title: t("bars.from"), dataIndex: "from", key: "from" },
          { title: t("bars.until"), key: "until", render: (_, row) => row.until ?? t("bars.untilRepaired") },
          {
            title: t("case"),
            key: "case",
            render: (_, row) =>
              row.caseId === null ? null : (
                <Link to="/cases/$id" params={{ id: row.caseId }}>
                  {row.caseNumber}
                </Link>
              ),
          },
          {
            title: t("bars.do"),
            key: "lift",
            render: (_, row) => (
              <Button size="small" onClick={() => setLifting(row)}>
                {t("bars.lift")}
              </Button>
            ),
          },
        ]}
      />
      {setting && <SetBar onDone={() => setSetting(false)} />}
      {lifting !== undefined && <Lift bar={lifting} onDone={() => setLifting(undefined)} />}
    </section>
  );
}

function Lift({ bar, onDone }: { readonly bar: BarRow; readonly onDone: () => void }) {
  const { t } = useTranslation("deskUndertakings");
  const [form] = Form.useForm<{ reason: string }>();
  const lift = useLift(onDone);
  return (
    <Modal
      open
      title={t("bars.lift")}
      okText={t("bars.lift")}
      cancelText={t("bars.keep")}
      confirmLoading={lift.isPending}
      onCancel={onDone}
      onOk={() => form.submit()}
    >
      {lift.isError && <ErrorPanel error={lift.error} />}
      <Form form={form} layout="vertical" onFinish={({ reason }) => lift.mutate({ id: bar.id, reason })}>
        <p>{bar.cause}</p>
        <Form.Item
          name="reason"
          label={t("bars.reason")}
          rules={[{ required: true, whitespace: true, message: t("bars.reasonMissing") }]}
        >
          <Input.TextArea rows={3} maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
