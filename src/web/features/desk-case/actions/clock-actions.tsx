/** What changes a running clock: special procedures with their notice, and extensions. */
import { Alert, Checkbox, Form, InputNumber, Radio, Select } from "antd";
import { useTranslation } from "react-i18next";
import { SERVICE_WAYS } from "../../../../core/catalog/index.ts";
import styles from "./ActionForm.module.css";
import { ActionForm } from "./ActionForm.tsx";
import type { ActionProps } from "./action.ts";
import { DayField } from "./DayField.tsx";
import { ReasonFields, WordsField } from "./ReasonFields.tsx";

interface StartSpecial {
  readonly procedure: string;
  readonly reason: string;
  readonly expectedEndOn: string;
  readonly servedOn: string;
  readonly way: string;
  readonly askedBy?: boolean;
}

/** 特别程序. Without a notice that reached the person nothing stops. @basis 行政许可法 §45 */
export function StartSpecialAction(props: ActionProps) {
  const { t } = useTranslation(["deskActions", "codes"]);
  const open = props.view.specials.filter((special) => special.to === null).map((special) => special.procedure);
  const kinds = props.view.stopsAllowed.filter((stop) => !open.includes(stop.kind));
  return (
    <ActionForm<StartSpecial>
      {...props}
      type="start-special"
      initial={{ way: props.view.serviceWay }}
      toCommand={({ procedure, reason, expectedEndOn, servedOn, way, askedBy }) => ({
        procedure,
        reason,
        expectedEndOn,
        served: { on: servedOn, way },
        ...(askedBy === true ? { askedBy: "applicant" } : {}),
      })}
    >
      <Form.Item
        name="procedure"
        label={t("special.kind")}
        rules={[{ required: true, message: t("special.kindMissing") }]}
      >
        <Radio.Group
          options={kinds.map((stop) => ({
            value: stop.kind,
            label: t("special.option", {
              label: stop.label,
              stops: stop.stops.map((clock) => t(`special.stop.${clock}`)).join("、"),
            }),
          }))}
        />
      </Form.Item>
      <Form.Item name="askedBy" valuePropName="checked">
        <Checkbox>{t("special.askedBy")}</Checkbox>
      </Form.Item>
      <WordsField name="reason" label={t("special.reason")} />
      <p className={styles.lead}>{t("special.lead")}</p>
      <div className={styles.pair}>
        <DayField name="servedOn" label={t("special.servedOn")} notAfterToday />
        <Form.Item name="way" label={t("special.way")} rules={[{ required: true }]}>
          <Select options={Object.keys(SERVICE_WAYS).map((way) => ({ value: way, label: t(`codes:way.${way}`) }))} />
        </Form.Item>
        <DayField name="expectedEndOn" label={t("special.expectedEndOn")} />
      </div>
    </ActionForm>
  );
}

interface EndSpecial {
  readonly special: string;
  readonly endedOn: string;
  readonly conclusion: string;
}

/** The clocks run on from the day after. */
export function EndSpecialAction(props: ActionProps) {
  const { t } = useTranslation(["deskActions", "codes"]);
  const open = props.view.specials.filter((special) => special.to === null);
  return (
    <ActionForm<EndSpecial>
      {...props}
      type="end-special"
      initial={open.length === 1 ? { special: open[0]?.id ?? "" } : {}}
      toCommand={(values) => ({ ...values })}
    >
      <Form.Item
        name="special"
        label={t("special.which")}
        rules={[{ required: true, message: t("special.kindMissing") }]}
      >
        <Radio.Group
          options={open.map((special) => ({
            value: special.id,
            label: t("special.since", { kind: t(`codes:special.${special.procedure}`), from: special.from }),
          }))}
        />
      </Form.Item>
      <DayField name="endedOn" label={t("special.endedOn")} notAfterToday />
      <WordsField name="conclusion" label={t("special.conclusion")} />
    </ActionForm>
  );
}

interface Extend {
  readonly amount: number;
  readonly ground: string;
  readonly reason: string;
}

/** 延期, once, before the limit ends. @basis 行政许可法 §42 */
export function ExtendAction(props: ActionProps) {
  const { t } = useTranslation(["deskActions", "codes"]);
  const rule = props.view.extensionAllowed;
  return (
    <ActionForm<Extend> {...props} type="extend" toCommand={(values) => ({ ...values })}>
      {rule !== null && (
        <Alert
          type="info"
          className={styles.news}
          title={t("extend.rule", { limit: t(`codes:limit.${rule.unit}`, { amount: rule.maximum }) })}
        />
      )}
      <Form.Item
        name="amount"
        label={t("extend.amount")}
        rules={[
          {
            required: true,
            type: "integer",
            min: 1,
            max: rule?.maximum ?? 1000,
            message: t("extend.amountMissing", { maximum: rule?.maximum ?? 1000 }),
          },
        ]}
      >
        <InputNumber min={1} max={rule?.maximum ?? 1000} precision={0} />
      </Form.Item>
      <ReasonFields
        item={props.view.item.code}
        kind="extension"
        codeField="ground"
        textField="reason"
        textLabel={t("extend.reason")}
      />
    </ActionForm>
  );
}
