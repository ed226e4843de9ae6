/** The end of a licence: what the issuing body decides, and what another body decided and is noted. */
import { Checkbox, Form, Input, Radio, Select } from "antd";
import { useTranslation } from "react-i18next";
import { ISSUER_ACTS, LICENCE_ACTS, SUPERVISOR_ACTS } from "../../../../core/case/index.ts";
import { SERVICE_WAYS } from "../../../../core/catalog/index.ts";
import styles from "./ActionForm.module.css";
import { ActionForm } from "./ActionForm.tsx";
import type { ActionProps } from "./action.ts";
import { DayField } from "./DayField.tsx";
import { ReasonFields, WordsField } from "./ReasonFields.tsx";

type IssuerAct = (typeof ISSUER_ACTS)[number];
type SupervisorAct = (typeof SUPERVISOR_ACTS)[number];

interface End {
  readonly act: IssuerAct;
  readonly ground: string;
  readonly reason: string;
  readonly deceit?: boolean;
  readonly heardOn?: string;
  readonly heard?: string;
  readonly servedOn?: string;
  readonly way: string;
  readonly on?: string;
}

/** Lists of the reason library. */
const GROUNDS = { revoke: "revocation", rescind: "rescission", deregister: "deregistration" } as const;

export function EndLicenceAction(props: ActionProps) {
  const { t } = useTranslation(["deskActions", "codes"]);
  const [form] = Form.useForm<End>();
  const acts = ISSUER_ACTS.filter((act) => isOpen(props, act) && (act !== "lapse" || lapsesOf(props).length > 0));
  const act = Form.useWatch("act", form) ?? acts[0];
  const heard = act !== undefined && LICENCE_ACTS[act].heard;
  return (
    <ActionForm<End>
      {...props}
      form={form}
      type="end-licence"
      danger
      initial={{ way: props.view.serviceWay, ...(acts[0] === undefined ? {} : { act: acts[0] }) }}
      toCommand={endOf}
    >
      <Form.Item name="act" label={t("licence.act")} rules={[{ required: true }]}>
        <Radio.Group
          options={acts.map((each) => ({ value: each, label: t(`codes:licenceAct.${each}`) }))}
          onChange={() => form.setFieldsValue({ ground: "", reason: "" })}
        />
      </Form.Item>
      {act !== undefined && <p className={styles.lead}>{t(`licence.lead.${act}`)}</p>}
      {act === "lapse" && (
        <>
          <Form.Item
            name="ground"
            label={t("licence.lapse")}
            rules={[{ required: true, message: t("reason.missing") }]}
          >
            <Select options={lapsesOf(props).map(({ code, label }) => ({ value: code, label }))} />
          </Form.Item>
          <WordsField name="reason" label={t("explanation")} />
          <DayField name="on" label={t("licence.on")} notAfterToday />
        </>
      )}
      {act !== undefined && act !== "lapse" && (
        <ReasonFields
          key={act}
          item={props.view.item.code}
          kind={GROUNDS[act]}
          codeField="ground"
          textField="reason"
          textLabel={t("explanation")}
        />
      )}
      {act === "revoke" && (
        <Form.Item name="deceit" valuePropName="checked">
          <Checkbox>{t("licence.deceit")}</Checkbox>
        </Form.Item>
      )}
      {heard && (
        <>
          <DayField name="heardOn" label={t("licence.heardOn")} notAfterToday />
          <WordsField name="heard" label={t("licence.heard")} />
          <div className={styles.pair}>
            <DayField name="servedOn" label={t("licence.servedOn")} notAfterToday />
            <Form.Item name="way" label={t("special.way")} rules={[{ required: true }]}>
              <Select
                options={Object.keys(SERVICE_WAYS).map((way) => ({ value: way, label: t(`codes:way.${way}`) }))}
              />
            </Form.Item>
          </div>
        </>
      )}
    </ActionForm>
  );
}

function endOf({ act, ground, reason, deceit, heardOn, heard, servedOn, way, on }: End) {
  return {
    ...{ act, ground, reason },
    ...(act === "revoke" && deceit === true ? { deceit } : {}),
    ...(heardOn === undefined || heard === undefined ? {} : { heard: { on: heardOn, words: heard } }),
    ...(servedOn === undefined ? {} : { served: { on: servedOn, way } }),
    ...(on === undefined ? {} : { on }),
  };
}

interface Penalty {
  readonly act: SupervisorAct;
  readonly authority: string;
  readonly document: string;
  readonly on: string;
  readonly until?: string;
}

export function NotePenaltyAction(props: ActionProps) {
  const { t } = useTranslation(["deskActions", "codes"]);
  const [form] = Form.useForm<Penalty>();
  const acts = SUPERVISOR_ACTS.filter((act) => isOpen(props, act));
  const act = Form.useWatch("act", form);
  const named = [{ required: true, whitespace: true, message: t("reason.missing") }];
  return (
    <ActionForm<Penalty>
      {...props}
      form={form}
      type="note-penalty"
      toCommand={({ until, ...rest }) => ({ ...rest, ...(until === undefined || until === "" ? {} : { until }) })}
    >
      <p className={styles.lead}>{t("licence.penaltyLead")}</p>
      <Form.Item name="act" label={t("licence.penalty")} rules={[{ required: true, message: t("reason.missing") }]}>
        <Radio.Group options={acts.map((each) => ({ value: each, label: t(`codes:licenceAct.${each}`) }))} />
      </Form.Item>
      <Form.Item name="authority" label={t("licence.authority")} rules={named}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="document" label={t("licence.document")} rules={named}>
        <Input maxLength={100} />
      </Form.Item>
      <DayField name="on" label={t("licence.penaltyOn")} notAfterToday />
      {act === "impound" && (
        <Form.Item name="until" label={t("licence.until")}>
          <Input type="date" />
        </Form.Item>
      )}
    </ActionForm>
  );
}

function isOpen({ view }: ActionProps, act: IssuerAct | SupervisorAct): boolean {
  return view.licence?.acts.includes(act) === true;
}

function lapsesOf({ view }: ActionProps) {
  return view.licence?.lapses ?? [];
}
