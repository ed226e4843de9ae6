/** 缺席: recorded by a document of the district that is in force and says what it stands for, or as standing for nothing. */
import { Button, Form, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import styles from "./Joint.module.css";
import type { Give, ResponderView } from "./joint.ts";

interface Recorded {
  readonly standsFor: string;
  /** Absent where the absence stands for nothing. */
  readonly document?: string;
}

interface AbsenceFormProps {
  readonly responder: Pick<ResponderView, "office" | "officeName" | "mayStandFor" | "absenceDocuments"> &
    Partial<Pick<ResponderView, "asked">>;
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
  const { asked } = responder;
  const [form] = Form.useForm<Recorded>();
  const first = responder.mayStandFor[0];
  const standsFor = Form.useWatch("standsFor", form) ?? first;
  const documents = responder.absenceDocuments.filter((one) => one.standsFor.some((kind) => kind === standsFor));
  /** Nothing but the document is missing. */
  const mayBeSilent = responder.mayStandFor.length === 1 && (asked === "attendance" || asked === "opinion");
  return (
    <Form<Recorded>
      layout="vertical"
      className={styles.form ?? ""}
      form={form}
      initialValues={{ standsFor: first }}
      onFinish={(recorded) => give.mutate({ type: "record-absence", office: responder.office, ...recorded })}
    >
      <Form.Item name="standsFor" label={t("absence.standsFor")}>
        <Select options={responder.mayStandFor.map((value) => ({ value, label: t(`standsFor.${value}`) }))} />
      </Form.Item>
      {standsFor === "nothing" ? (
        <>
          {mayBeSilent && <p>{t("absence.noDocument")}</p>}
          <p>{t("absence.nothingHint")}</p>
        </>
      ) : (
        <Form.Item
          key={standsFor}
          name="document"
          label={t("absence.document")}
          initialValue={documents[0]?.id}
          preserve={false}
          rules={[{ required: true, message: t("absence.missing") }]}
        >
          <Select
            options={documents.map(({ id, title, article, number, issuedOn, inForceFrom }) => ({
              value: id,
              label: t("absence.documentOf", { title, article, number, issued: issuedOn, from: inForceFrom }),
            }))}
          />
        </Form.Item>
      )}
      <Button htmlType="submit" loading={give.isPending}>
        {t("absence.save")}
      </Button>
    </Form>
  );
}
