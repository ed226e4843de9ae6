/** After the decision: the fee, handing over with its proof, the file closed. */
import { Alert, Form, Input, Radio } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { SERVICE_WAYS } from "../../../../core/catalog/index.ts";
import { formatYuan } from "../../../ui/money.ts";
import styles from "./ActionForm.module.css";
import { ActionForm } from "./ActionForm.tsx";
import type { ActionProps } from "./action.ts";
import { SignaturePad } from "./SignaturePad.tsx";
import { uploadSignature } from "./upload-signature.ts";

/** 收费登记: the whole fee or nothing. @basis 行政许可法 §59 */
export function RecordPaymentAction(props: ActionProps) {
  const { t } = useTranslation("deskActions");
  const { view, guide } = props;
  const amountFen = view.feeFen ?? 0;
  return (
    <ActionForm<{ receiptNumber: string }>
      {...props}
      type="record-payment"
      toCommand={({ receiptNumber }) => ({ amountFen, receiptNumber })}
    >
      <p className={styles.lead}>
        {t("payment.lead", {
          name: guide?.fee?.name ?? "",
          amount: formatYuan(amountFen),
          payee: guide?.fee?.payee ?? "",
        })}
      </p>
      <Form.Item
        name="receiptNumber"
        label={t("payment.receiptNumber")}
        rules={[{ required: true, whitespace: true, message: t("payment.receiptMissing") }]}
      >
        <Input maxLength={100} />
      </Form.Item>
    </ActionForm>
  );
}

interface Serve {
  readonly way: string;
  readonly recipient: string;
  readonly proof?: string;
}

/** 送达, with way and proof: the time for going against it runs from here. @basis 行政许可法 §44 */
export function ServeAction(props: ActionProps) {
  const { t } = useTranslation(["deskActions", "codes"]);
  const { view } = props;
  const [drawn, setDrawn] = useState<() => Promise<Blob>>();
  const recipient = view.applicant?.proxy?.name ?? view.applicant?.representative ?? view.applicant?.name ?? "";
  return (
    <ActionForm<Serve>
      {...props}
      type="serve"
      initial={{ way: view.serviceWay, recipient }}
      toCommand={async ({ way, recipient: who, proof = "" }) => ({
        way,
        recipient: who,
        proof,
        ...(drawn === undefined ? {} : { signature: await uploadSignature(await drawn()) }),
      })}
    >
      {view.feeFen !== null && view.feeFen > 0 && !view.paid && (
        <Alert type="warning" showIcon className={styles.news} title={t("serve.unpaid")} />
      )}
      <Form.Item name="way" label={t("serve.way")} rules={[{ required: true, message: t("serve.wayMissing") }]}>
        <Radio.Group options={Object.keys(SERVICE_WAYS).map((way) => ({ value: way, label: t(`codes:way.${way}`) }))} />
      </Form.Item>
      <Form.Item
        name="recipient"
        label={t("serve.recipient")}
        extra={t("serve.recipientHint")}
        rules={[{ required: true, whitespace: true, message: t("serve.recipientMissing") }]}
      >
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="proof" label={t("serve.proof")} extra={t("serve.proofHint")}>
        <Input maxLength={500} />
      </Form.Item>
      <Form.Item label={t("serve.signature")}>
        <SignaturePad onDrawn={(picture) => setDrawn(() => picture)} />
      </Form.Item>
    </ActionForm>
  );
}

/** 归档. */
export function ArchiveAction(props: ActionProps) {
  const { t } = useTranslation("deskActions");
  return (
    <ActionForm {...props} type="archive" toCommand={() => ({})}>
      <p className={styles.lead}>{t("archive.lead")}</p>
    </ActionForm>
  );
}
