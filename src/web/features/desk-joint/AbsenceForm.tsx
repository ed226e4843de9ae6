/** 缺席: recorded with the document that says what it stands for, or as standing for nothing. */
import { Button, Form, Input, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import styles from "./Joint.module.css";
import type { Give, ResponderView } from "./joint.ts";

interface Recorded {
  readonly standsFor: string;
  /** Absent where the absence stands for nothing. */
  readonly document?: string;
  readonly article?: string;
}

interface AbsenceFormProps {
  readonly responder: Pick<ResponderView, "office" | "officeName" | "mayStandFor">;
  readonly give: Give;
}

export function AbsenceForm({ responder, give }: AbsenceFormProps) {
  const { t } = useTranslation("deskJoint");
  const [open, setOpen] = useState(false);
  if (open) return <Recording responder={responder} give={give} />;
  return (
    <Button
      size="small"
      onClick={() => setOpen(true)}
      aria-label={t("absence.recordOne", { office: responder.officeName })}
    >
      {t("absence.record")}
    </Button>
  );
}

function Recording({ responder, give }: AbsenceFormProps) {
  const { t } = useTranslation("deskJoint");
  const [form] = Form.useForm<Recorded>();
  const first = responder.mayStandFor[0];
  const standsFor = Form.useWatch("standsFor", form) ?? first;
  const required = [{ required: true, message: t("absence.missing") }];
  return (
    <Form<Recorded>
      layout="vertical"
      className={styles.form ?? ""}
      form={form}
      initialValues={{ standsFor: first }}
      onFinish={({ document = "", article = "", ...recorded }) =>
        give.mutate({ type: "record-absence", office: responder.office, document, article, ...recorded })
      }
    >
      <Form.Item name="standsFor" label={t("absence.standsFor")}>
        <Select options={responder.mayStandFor.map((value) => ({ value, label: t(`standsFor.${value}`) }))} />
      </Form.Item>
      {standsFor === "nothing" ? (
        <p>{t("absence.nothingHint")}</p>
      ) : (
        <div className={styles.pair}>
          <Form.Item name="document" label={t("absence.document")} rules={required}>
            <Input maxLength={500} />
          </Form.Item>
          <Form.Item name="article" label={t("absence.article")} rules={required}>
            <Input maxLength={500} />
          </Form.Item>
        </div>
      )}
      <Button htmlType="submit" loading={give.isPending}>
        {t("absence.save")}
      </Button>
    </Form>
  );
}
