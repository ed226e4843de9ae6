/** Registers, declines or takes back a change, with a remark. */
import { Form, Input, Modal } from "antd";
import { useTranslation } from "react-i18next";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import type { ListChangeRow } from "../lists/lists.ts";
import { type Decision, useDecide } from "./changes.ts";

export interface Deciding {
  readonly change: ListChangeRow;
  readonly state: Decision["state"];
}

const WORDS = { registered: "register", declined: "decline", withdrawn: "withdraw" } as const;

export function DecideForm({ change, state, onDone }: Deciding & { readonly onDone: () => void }) {
  const { t } = useTranslation(["deskDistrictLists", "lists"]);
  const [form] = Form.useForm<{ remark?: string }>();
  const decide = useDecide(onDone);
  const title = t(WORDS[state]);
  return (
    <Modal
      open
      title={title}
      okText={title}
      cancelText={t("close")}
      confirmLoading={decide.isPending}
      onCancel={onDone}
      onOk={() => form.submit()}
    >
      {decide.isError && <ErrorPanel error={decide.error} />}
      <p>{t(`lists:change.${change.kind}`, { name: change.name, code: change.entry })}</p>
      <p>{t("lists:order", { on: change.effectiveOn, document: change.document, reason: change.reason })}</p>
      <Form
        form={form}
        layout="vertical"
        onFinish={({ remark = "" }) => decide.mutate({ id: change.id, state, remark })}
      >
        <Form.Item
          name="remark"
          label={t("remark")}
          extra={state === "declined" ? t("remarkHint") : undefined}
          rules={state === "declined" ? [{ required: true, whitespace: true, message: t("remarkHint") }] : []}
        >
          <Input.TextArea rows={3} maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
