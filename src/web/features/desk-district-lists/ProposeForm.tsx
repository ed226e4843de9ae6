/** Proposes a change of one entry. Its fields are the columns of its list, and what stands is filled in. */
import { Button, Form, type FormInstance, Input, Modal, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import {
  columnsOf,
  LIST_CHANGE_KINDS,
  LIST_KINDS,
  type ListChangeKind,
  type ListColumn,
  type ListKind,
} from "../../../core/catalog/index.ts";
import { getJson } from "../../api/json.ts";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import type { EntryOfList } from "../lists/lists.ts";
import { usePropose } from "./changes.ts";
import styles from "./DistrictLists.module.css";
import { OrderFields } from "./OrderFields.tsx";
import { ProblemList, problemsOf } from "./ProblemList.tsx";

interface Values {
  readonly entry: string;
  readonly cells?: Readonly<Record<string, string | undefined>>;
  readonly effectiveOn: string;
  readonly document: string;
  readonly reason: string;
}

export function ProposeForm({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation(["deskDistrictLists", "lists"]);
  const [form] = Form.useForm<Values>();
  const [list, setList] = useState<ListKind>("power");
  const [kind, setKind] = useState<ListChangeKind>("alter");
  const propose = usePropose(onDone);
  const send = ({ cells = {}, ...order }: Values) => {
    const written = Object.entries(cells).flatMap(([field, text]) => (text ? [[field, text] as const] : []));
    propose.mutate({ list, kind, ...order, cells: kind === "remove" ? {} : Object.fromEntries(written) });
  };
  return (
    <Modal
      open
      width={720}
      title={t("propose")}
      okText={t("form.send")}
      cancelText={t("close")}
      confirmLoading={propose.isPending}
      onCancel={onDone}
      onOk={() => form.submit()}
    >
      {propose.isError && <ErrorPanel error={propose.error} />}
      <ProblemList problems={problemsOf(propose.error)} />
      <Form form={form} layout="vertical" onFinish={send}>
        <div className={styles.pair}>
          <Form.Item label={t("form.list")} htmlFor="proposed-list">
            <Select
              id="proposed-list"
              value={list}
              onChange={(next: ListKind) => {
                setList(next);
                form.setFieldValue("cells", {});
              }}
              options={LIST_KINDS.map((value) => ({ value, label: t(`lists:list.${value}`) }))}
            />
          </Form.Item>
          <Form.Item label={t("form.kind")} htmlFor="proposed-kind">
            <Select
              id="proposed-kind"
              value={kind}
              onChange={(next: ListChangeKind) => setKind(next)}
              options={LIST_CHANGE_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
            />
          </Form.Item>
        </div>
        <Form.Item name="entry" label={t("form.entry")} rules={[required(t("form.missing"))]}>
          <Input maxLength={60} />
        </Form.Item>
        {kind !== "add" && <Fill list={list} form={form} />}
        {kind !== "remove" &&
          columnsOf(list)
            .filter(({ field }) => field !== "code")
            .map((column) => <CellField key={`${list} ${column.field}`} list={list} column={column} />)}
        <OrderFields />
      </Form>
    </Modal>
  );
}

function required(message: string) {
  return { required: true, whitespace: true, message };
}

/** Fetches the entry as it stands into the fields. */
function Fill({ list, form }: { readonly list: ListKind; readonly form: FormInstance<Values> }) {
  const { t } = useTranslation("deskDistrictLists");
  const [told, setTold] = useState<"stands" | "unknown">();
  const fill = async () => {
    const code = String(form.getFieldValue("entry") ?? "").trim();
    try {
      const entry = await getJson<EntryOfList>(`/api/lists/${list}/entries/${encodeURIComponent(code)}`);
      form.setFieldValue("cells", entry.cells);
      setTold("stands");
    } catch {
      setTold("unknown");
    }
  };
  return (
    <p>
      <Button onClick={() => void fill()}>{t("form.fill")}</Button>{" "}
      <span role="status">{told === undefined ? "" : t(`form.${told}`)}</span>
    </p>
  );
}

const HINTS = { law: "form.lawHint", rates: "form.ratesHint", codes: "form.codesHint", body: "form.bodyHint" } as const;

function CellField({ list, column }: { readonly list: ListKind; readonly column: ListColumn }) {
  const { t } = useTranslation(["deskDistrictLists", "lists"]);
  const { field, kind, required: needed, options } = column;
  const choices = kind === "flag" ? ["是", "否"] : options === undefined ? null : Object.values(options);
  const hint = kind in HINTS ? t(HINTS[kind as keyof typeof HINTS]) : undefined;
  return (
    <Form.Item
      name={["cells", field]}
      label={t(`lists:heading.${list}.${field}`)}
      extra={hint}
      rules={needed ? [required(t("form.missing"))] : []}
    >
      {choices === null ? (
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} maxLength={4000} />
      ) : (
        <Select allowClear={!needed} options={choices.map((value) => ({ value, label: value }))} />
      )}
    </Form.Item>
  );
}
