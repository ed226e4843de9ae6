/** 中止 and 恢复: decisions on a ground that the item's law names. */
import { Form, Radio, Select } from "antd";
import { useTranslation } from "react-i18next";
import { SERVICE_WAYS } from "../../../../core/catalog/index.ts";
import styles from "./ActionForm.module.css";
import { ActionForm } from "./ActionForm.tsx";
import type { ActionProps } from "./action.ts";
import { DayField } from "./DayField.tsx";
import { WordsField } from "./ReasonFields.tsx";

interface Suspend {
  readonly ground: string;
  readonly explanation: string;
  readonly servedOn: string;
  readonly way: string;
}

/** Every clock stands still from the day after the decision is served. */
export function SuspendAction(props: ActionProps) {
  const { t } = useTranslation(["deskActions", "codes"]);
  return (
    <ActionForm<Suspend>
      {...props}
      type="suspend"
      initial={{ way: props.view.serviceWay }}
      toCommand={({ ground, explanation, servedOn, way }) => ({ ground, explanation, served: { on: servedOn, way } })}
    >
      <p className={styles.lead}>{t("suspend.lead")}</p>
      <Form.Item name="ground" label={t("suspend.ground")} rules={[{ required: true, message: t("reason.missing") }]}>
        <Radio.Group options={props.view.suspensionsAllowed.map(({ code, label }) => ({ value: code, label }))} />
      </Form.Item>
      <WordsField name="explanation" label={t("explanation")} />
      <div className={styles.pair}>
        <DayField name="servedOn" label={t("special.servedOn")} notAfterToday />
        <Form.Item name="way" label={t("special.way")} rules={[{ required: true }]}>
          <Select options={Object.keys(SERVICE_WAYS).map((way) => ({ value: way, label: t(`codes:way.${way}`) }))} />
        </Form.Item>
      </div>
    </ActionForm>
  );
}

export function ResumeAction(props: ActionProps) {
  const { t } = useTranslation("deskActions");
  return (
    <ActionForm<{ explanation: string }> {...props} type="resume" toCommand={({ explanation }) => ({ explanation })}>
      <p className={styles.lead}>{t("resume.lead")}</p>
      <WordsField name="explanation" label={t("explanation")} />
    </ActionForm>
  );
}
