/** A coded reason from the district's library, and the sentence that it puts into the paper. */
import { Form, Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import { ErrorPanel } from "../../../ui/ErrorPanel.tsx";
import { type Reason, useReasons } from "../../desk-reasons/reasons.ts";
import styles from "./ActionForm.module.css";
import { blanksIn } from "./reason-text.ts";

export interface ReasonFieldsProps {
  /** Kind of the library: `not-ours`, `refusal`, `extension` … */
  readonly kind: string;
  /** Code of the case's item. */
  readonly item: string;
  /** Names of the two fields in the command. */
  readonly codeField: string;
  readonly textField: string;
  readonly textLabel: string;
}

export function ReasonFields({ kind, item, codeField, textField, textLabel }: ReasonFieldsProps) {
  const { t } = useTranslation("deskActions");
  const reasons = useReasons(kind, item);
  const form = Form.useFormInstance();
  const chosen: unknown = Form.useWatch(codeField, form);
  const reason = reasons.data?.find((each) => each.code === chosen);
  const fill = (code: string) => {
    const before: unknown = form.getFieldValue(textField);
    const untouched = before === undefined || before === "" || reasons.data?.some((each) => each.text === before);
    const next = reasons.data?.find((each) => each.code === code);
    if (untouched === true && next !== undefined) form.setFieldValue(textField, next.text);
  };
  return (
    <>
      {reasons.isError && <ErrorPanel error={reasons.error} onRetry={() => void reasons.refetch()} />}
      <Form.Item
        name={codeField}
        label={t("reason.label")}
        extra={reason === undefined ? undefined : <LawText reason={reason} />}
        rules={[{ required: true, message: t("reason.missing") }]}
      >
        <Select
          loading={reasons.isPending}
          showSearch={{ optionFilterProp: "label" }}
          placeholder={t("reason.choose")}
          options={(reasons.data ?? []).map((each) => ({ value: each.code, label: each.text }))}
          onChange={fill}
        />
      </Form.Item>
      <WordsField name={textField} label={textLabel} />
    </>
  );
}

export function LawText({ reason }: { readonly reason: Pick<Reason, "law"> }) {
  const { t } = useTranslation("deskActions");
  if (reason.law.length === 0) return null;
  const laws = reason.law.map((law) => (law.checked ? law.text : t("reason.unchecked", { law: law.text })));
  return <span className={styles.law}>{t("reason.law", { law: laws.join("、") })}</span>;
}

export interface WordsFieldProps {
  readonly name: string | string[];
  readonly label: string;
  readonly optional?: boolean;
  readonly rows?: number;
  readonly placeholder?: string;
}

/** Free words that go into a paper: written, and without an open blank. */
export function WordsField({ name, label, optional = false, rows = 3, placeholder }: WordsFieldProps) {
  const { t } = useTranslation("deskActions");
  return (
    <Form.Item
      name={name}
      label={label}
      rules={[
        ...(optional ? [] : [{ required: true, whitespace: true, message: t("words.missing") }]),
        {
          validator: (_: unknown, text: unknown) => {
            const open = typeof text === "string" ? blanksIn(text) : [];
            return open.length === 0
              ? Promise.resolve()
              : Promise.reject(new Error(t("words.blanks", { blanks: open.join("、") })));
          },
        },
      ]}
    >
      <Input.TextArea autoSize={{ minRows: rows, maxRows: 12 }} maxLength={4000} placeholder={placeholder} />
    </Form.Item>
  );
}
