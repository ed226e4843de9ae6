/** Proposes everything that a file says otherwise than its list. */
import { Checkbox, Form, Modal, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { LIST_KINDS, type ListKind } from "../../../core/catalog/index.ts";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { FORMATS } from "../lists/lists.ts";
import { type Imported, useImport } from "./changes.ts";
import { OrderFields } from "./OrderFields.tsx";
import { ProblemList, problemsOf } from "./ProblemList.tsx";

interface Values {
  readonly list: ListKind;
  readonly complete?: boolean;
  readonly effectiveOn: string;
  readonly document: string;
  readonly reason: string;
}

export function ImportForm({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation(["deskDistrictLists", "lists"]);
  const [form] = Form.useForm<Values>();
  const [file, setFile] = useState<File>();
  const [asked, setAsked] = useState(false);
  const [imported, setImported] = useState<Imported>();
  const send = useImport(setImported);
  const name = file?.name.toLowerCase().replace(/yml$/, "yaml") ?? "";
  const format = FORMATS.find((known) => name.endsWith(`.${known}`));
  const formats = FORMATS.map((known) => known.toUpperCase()).join(t("form.comma"));
  const trouble = format === undefined && (file !== undefined || asked);
  const submit = ({ complete = false, ...order }: Values) => {
    if (file !== undefined && format !== undefined) send.mutate({ ...order, complete, file, format });
  };
  return (
    <Modal
      open
      title={t("import")}
      okText={t("form.send")}
      cancelText={t("close")}
      confirmLoading={send.isPending}
      okButtonProps={{ disabled: imported !== undefined }}
      onCancel={onDone}
      onOk={() => {
        setAsked(true);
        form.submit();
      }}
    >
      {send.isError && <ErrorPanel error={send.error} />}
      <ProblemList problems={problemsOf(send.error)} />
      {imported !== undefined && <p role="status">{t("imported", { read: imported.read, ...imported.proposed })}</p>}
      <Form form={form} layout="vertical" onFinish={submit} initialValues={{ list: "power" }}>
        <Form.Item name="list" label={t("form.list")}>
          <Select options={LIST_KINDS.map((value) => ({ value, label: t(`lists:list.${value}`) }))} />
        </Form.Item>
        <Form.Item
          label={t("form.file")}
          htmlFor="list-file"
          required
          help={trouble ? t("form.fileNeeded", { formats }) : undefined}
          validateStatus={trouble ? "error" : ""}
        >
          <input
            id="list-file"
            type="file"
            accept={FORMATS.map((known) => `.${known}`).join(",")}
            onChange={(event) => {
              setFile(event.target.files?.[0]);
              setImported(undefined);
            }}
          />
        </Form.Item>
        <Form.Item name="complete" valuePropName="checked">
          <Checkbox>{t("form.complete")}</Checkbox>
        </Form.Item>
        <OrderFields />
      </Form>
    </Modal>
  );
}
