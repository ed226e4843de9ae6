/** 缺席: recorded with the document that says what it stands for; offered only where it may stand for anything. */
import { Button, Form, Input, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import styles from "./Joint.module.css";
import type { Give, ResponderView } from "./joint.ts";

interface Recorded {
  readonly standsFor: string;
  readonly document: string;
  readonly article: string;
}

export function AbsenceForm({ responder, give }: { readonly responder: ResponderView; readonly give: Give }) {
  const { t } = useTranslation("deskJoint");
  const [open, setOpen] = useState(false);
  if (!open)
    return (
      <Button
        size="small"
        onClick={() => setOpen(true)}
        aria-label={t("absence.recordOne", { office: responder.officeName })}
      >
        {t("absence.record")}
      </Button>
    );
  const required = [{ required: true, message: t("absence.missing") }];
  return (
    <Form<Recorded>
      layout="vertical"
      className={styles.form ?? ""}
      initialValues={{ standsFor: responder.mayStandFor[0] }}
      onFinish={(recorded) => give.mutate({ type: "record-absence", office: responder.office, ...recorded })}
    >
      <Form.Item name="standsFor" label={t("absence.standsFor")}>
        <Select options={responder.mayStandFor.map((value) => ({ value, label: t(`standsFor.${value}`) }))} />
      </Form.Item>
      <div className={styles.pair}>
        <Form.Item name="document" label={t("absence.document")} rules={required}>
          <Input maxLength={500} />
        </Form.Item>
        <Form.Item name="article" label={t("absence.article")} rules={required}>
          <Input maxLength={500} />
        </Form.Item>
      </div>
      <Button htmlType="submit" loading={give.isPending}>
        {t("absence.save")}
      </Button>
    </Form>
  );
}
