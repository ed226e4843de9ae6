/** 承诺: given at the counter, taken back, papers that were owed, and what the office found. */
import { Checkbox, Form, Radio, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { FileField } from "../../../ui/FileField.tsx";
import type { UploadedFile } from "../../../ui/uploads.ts";
import { sendFile } from "../../apply/use-form-services-of.ts";
import { type Told, UndertakingTold } from "../../undertaking/UndertakingTold.tsx";
import { useColleagues } from "../colleagues.ts";
import { fileHref } from "../MaterialViewer.tsx";
import styles from "./ActionForm.module.css";
import { ActionForm } from "./ActionForm.tsx";
import type { ActionProps } from "./action.ts";
import { WordsField } from "./ReasonFields.tsx";

/** What is read out to the person before they choose; the signature is theirs. */
export function GiveUndertakingAction(props: ActionProps) {
  const { t } = useTranslation("deskActions");
  const offers = props.view.undertakingsOffered;
  const [form] = Form.useForm<{ undertaking: string; signed?: boolean }>();
  const chosen = Form.useWatch("undertaking", form) ?? offers[0]?.id;
  const offer = offers.find(({ id }) => id === chosen);
  return (
    <ActionForm<{ undertaking: string; signed?: boolean }>
      {...props}
      type="give-undertaking"
      form={form}
      initial={{ undertaking: offers[0]?.id ?? "" }}
      toCommand={({ undertaking, signed }) => ({ undertaking, signed: signed === true })}
    >
      <p className={styles.lead}>{t("undertaking.giveLead")}</p>
      <Which list={offers} />
      {offer !== undefined && <UndertakingTold told={offer} />}
      <Form.Item
        name="signed"
        valuePropName="checked"
        rules={[{ required: true, type: "enum", enum: [true], message: t("undertaking.unsigned") }]}
      >
        <Checkbox>{t("undertaking.signed")}</Checkbox>
      </Form.Item>
    </ActionForm>
  );
}

export function WithdrawUndertakingAction(props: ActionProps) {
  const { t } = useTranslation("deskActions");
  const open = props.view.undertakings.filter((one) => one.mayWithdraw);
  return (
    <ActionForm<{ undertaking: string; reason?: string }>
      {...props}
      type="withdraw-undertaking"
      initial={{ undertaking: open[0]?.id ?? "" }}
      toCommand={({ undertaking, reason = "" }) => ({ undertaking, reason })}
    >
      <p className={styles.lead}>{t("undertaking.withdrawLead")}</p>
      <Which list={open} />
      <WordsField name="reason" label={t("withdraw.reason")} optional />
    </ActionForm>
  );
}

export function DeliverUndertakingAction(props: ActionProps) {
  const { view } = props;
  const { t } = useTranslation("deskActions");
  const open = view.undertakings.filter((one) => one.mayDeliver);
  const [form] = Form.useForm<{ undertaking: string }>();
  const chosen = Form.useWatch("undertaking", form) ?? open[0]?.id;
  const [files, setFiles] = useState<Readonly<Record<string, readonly UploadedFile[]>>>({});
  const owed = open.find(({ id }) => id === chosen)?.materials ?? [];
  return (
    <ActionForm<{ undertaking: string }>
      {...props}
      type="deliver-undertaking"
      form={form}
      initial={{ undertaking: open[0]?.id ?? "" }}
      toCommand={({ undertaking }) => ({
        undertaking,
        materials: Object.fromEntries(owed.map((id) => [id, (files[id] ?? []).map((file) => file.id)])),
      })}
    >
      <p className={styles.lead}>{t("undertaking.deliverLead")}</p>
      <Which list={open} />
      {owed.map((id) => (
        <FileField
          key={id}
          id={`owed-${id}`}
          label={view.materials.find((material) => material.id === id)?.name ?? id}
          files={files[id] ?? []}
          onChange={(next) => setFiles((now) => ({ ...now, [id]: next }))}
          upload={sendFile}
          hrefOf={(file) => fileHref(view.id, file.id)}
        />
      ))}
    </ActionForm>
  );
}

interface Check {
  readonly undertaking: string;
  readonly outcome: "kept" | "unmet";
  readonly findings: string;
  readonly officers?: readonly string[];
}

/** @basis 行政许可法 §34(3): two officers where conditions are verified */
export function CheckUndertakingAction(props: ActionProps) {
  const { t } = useTranslation("deskActions");
  const open = props.view.undertakings.filter((one) => one.mayCheck);
  const [form] = Form.useForm<Check>();
  const which = Form.useWatch("undertaking", form) ?? open[0]?.id;
  const chosen = open.find(({ id }) => id === which);
  const onSite = chosen?.kind === "condition" || chosen?.kind === "project";
  const colleagues = useColleagues(EVERYBODY);
  return (
    <ActionForm<Check>
      {...props}
      type="check-undertaking"
      form={form}
      initial={{ undertaking: open[0]?.id ?? "", outcome: "kept" }}
      toCommand={(values) => ({ ...values })}
    >
      <Which list={open} />
      {chosen !== undefined && <p className={styles.lead}>{t(`undertaking.check.${chosen.kind}`)}</p>}
      <Form.Item name="outcome" label={t("undertaking.outcome")} rules={[{ required: true }]}>
        <Radio.Group
          options={(["kept", "unmet"] as const).map((value) => ({ value, label: t(`undertaking.is.${value}`) }))}
        />
      </Form.Item>
      {onSite && (
        <Form.Item
          name="officers"
          label={t("visit.officers", { least: 2 })}
          extra={t("visit.officersHint")}
          rules={[{ required: true, type: "array", min: 2, message: t("visit.officersMissing", { least: 2 }) }]}
        >
          <Select
            mode="multiple"
            loading={colleagues.isPending}
            options={(colleagues.data ?? []).map(({ account, name }) => ({ value: account, label: name }))}
            showSearch={{ optionFilterProp: "label" }}
          />
        </Form.Item>
      )}
      <WordsField name="findings" label={t("undertaking.findings")} />
    </ActionForm>
  );
}

const EVERYBODY = {};

function Which({ list }: { readonly list: readonly Pick<Told, "id" | "name">[] }) {
  const { t } = useTranslation("deskActions");
  return (
    <Form.Item name="undertaking" label={t("undertaking.which")} rules={[{ required: true }]}>
      <Radio.Group options={list.map(({ id, name }) => ({ value: id, label: name }))} />
    </Form.Item>
  );
}
