/** 公布批次: changes that are ready are put together, made public by a document, and have effect on one day. */
import { Link } from "@tanstack/react-router";
import { Button, Form, Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import { Empty } from "../../ui/Empty.tsx";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { Tag } from "../../ui/Tag.tsx";
import { ListHead } from "../desk-lists/ListHead.tsx";
import { useToday } from "../desk-lists/use-today.ts";
import { useMay } from "../session/session.ts";
import styles from "./Change.module.css";
import { BATCH_TONES, type Batch, batchCommands, type ChangeRow, useBatches, useChanges, useSend } from "./changes.ts";
import { ReasonForm } from "./ReasonForm.tsx";

export function BatchesPage() {
  const { t } = useTranslation(["deskChanges", "desk"]);
  const batches = useBatches();
  const changes = useChanges({});
  const mayManage = useMay("catalogue.manage");
  const rows = batches.data?.rows ?? [];
  return (
    <>
      <ListHead title={t("desk:page.batches")} aside={<Link to="/catalogue/changes">{t("desk:page.changes")}</Link>} />
      {batches.isError && <ErrorPanel error={batches.error} onRetry={() => void batches.refetch()} />}
      {mayManage && <NewBatch />}
      {batches.data !== undefined && rows.length === 0 && <Empty title={t("batches.none")} />}
      {rows.map((batch) => (
        <OneBatch key={batch.id} batch={batch} changes={changes.data?.rows ?? []} mayManage={mayManage} />
      ))}
    </>
  );
}

function NewBatch() {
  const { t } = useTranslation("deskChanges");
  const [form] = Form.useForm<{ name: string }>();
  const create = useSend("/api/catalogue/batches", () => form.resetFields());
  return (
    <section className={styles.panel} aria-label={t("batches.new")}>
      {create.isError && <ErrorPanel error={create.error} />}
      <Form form={form} layout="inline" onFinish={({ name }) => create.mutate({ name })}>
        <Form.Item
          name="name"
          label={t("batches.name")}
          rules={[{ required: true, whitespace: true, message: t("batches.nameMissing") }]}
        >
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
        <Button htmlType="submit" loading={create.isPending}>
          {t("batches.new")}
        </Button>
      </Form>
    </section>
  );
}

interface BatchProps {
  readonly batch: Batch;
  readonly changes: readonly ChangeRow[];
  readonly mayManage: boolean;
}

function OneBatch({ batch, changes, mayManage }: BatchProps) {
  const { t } = useTranslation("deskChanges");
  const send = useSend(batchCommands(batch.id));
  const within = changes.filter((change) => batch.changes.includes(change.id));
  const isOpen = batch.status === "open";
  return (
    <section className={styles.panel} aria-label={batch.name}>
      <h2>
        {batch.name} <Tag tone={BATCH_TONES[batch.status]}>{t(`batches.status.${batch.status}`)}</Tag>
      </h2>
      {batch.documentNumber !== null && (
        <p>
          {t("batches.document", { number: batch.documentNumber, day: batch.effectiveOn, by: batch.publishedBy ?? "" })}
        </p>
      )}
      {send.isError && <ErrorPanel error={send.error} />}
      {isOpen && batch.changes.length === 0 && <p className={styles.note}>{t("batches.empty")}</p>}
      {within.map((change) => (
        <p key={change.id} className={styles.part}>
          <Link to="/catalogue/changes/$id" params={{ id: change.id }}>
            {t("titleOf", { kind: t(`changeKind.${change.kind}`), name: change.itemName })}
          </Link>{" "}
          <Tag tone={change.status === "checked" ? "warn" : "good"}>{t(`status.${change.status}`)}</Tag>{" "}
          {isOpen && mayManage && (
            <Button size="small" onClick={() => send.mutate({ type: "remove", change: change.id })}>
              {t("batches.remove")}
            </Button>
          )}
        </p>
      ))}
      {isOpen && mayManage && <AddChange changes={changes} onAdd={(change) => send.mutate({ type: "add", change })} />}
      {isOpen && mayManage && (
        <PublishForm pending={send.isPending} onPublish={(document) => send.mutate({ type: "publish", ...document })} />
      )}
      {(isOpen || batch.status === "published") && mayManage && (
        <ReasonForm
          label={t("batches.cancelReason")}
          button={t("batches.cancel")}
          danger
          pending={send.isPending}
          onSend={(reason) => send.mutate({ type: "cancel", reason })}
        />
      )}
    </section>
  );
}

interface AddChangeProps {
  readonly changes: readonly ChangeRow[];
  readonly onAdd: (change: string) => void;
}

/** What is signed by everybody and in no batch yet. */
function AddChange({ changes, onAdd }: AddChangeProps) {
  const { t } = useTranslation("deskChanges");
  const ready = changes.filter(({ status, batch }) => status === "ready" && batch === null);
  if (ready.length === 0) return <p className={styles.note}>{t("batches.noneReady")}</p>;
  return (
    <Select
      aria-label={t("batches.add")}
      placeholder={t("batches.add")}
      value={null}
      popupMatchSelectWidth={false}
      onChange={(change: string | null) => change !== null && onAdd(change)}
      options={ready.map(({ id, itemName, kind }) => ({
        value: id,
        label: t("titleOf", { kind: t(`changeKind.${kind}`), name: itemName }),
      }))}
    />
  );
}

interface Document {
  readonly documentNumber: string;
  readonly effectiveOn: string;
}

interface PublishFormProps {
  readonly pending: boolean;
  readonly onPublish: (document: Document) => void;
}

function PublishForm({ pending, onPublish }: PublishFormProps) {
  const { t } = useTranslation("deskChanges");
  const today = useToday();
  return (
    <Form<Document> layout="inline" onFinish={onPublish}>
      <Form.Item
        name="documentNumber"
        label={t("batches.number")}
        rules={[{ required: true, whitespace: true, message: t("batches.numberMissing") }]}
      >
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="effectiveOn"
        label={t("batches.day")}
        rules={[{ required: true, message: t("batches.dayMissing") }]}
      >
        <Input type="date" {...(today === "" ? {} : { min: today })} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={pending}>
        {t("batches.publish")}
      </Button>
    </Form>
  );
}
