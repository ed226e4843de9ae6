/** What the window says to a case: received, accepted, not needed, not ours, withdrawn. */
import { Alert, AutoComplete, Checkbox, Form, Radio } from "antd";
import { useTranslation } from "react-i18next";
import { useDepartments } from "../../catalogue/catalogue.ts";
import { missingMaterials } from "../missing-materials.ts";
import styles from "./ActionForm.module.css";
import { ActionForm } from "./ActionForm.tsx";
import type { ActionProps } from "./action.ts";
import { ReasonFields, WordsField } from "./ReasonFields.tsx";

/** 收件, with the originals that the clerk has seen. */
export function ReceiveAction(props: ActionProps) {
  const { t } = useTranslation("deskActions");
  const options = props.view.materials.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <ActionForm<{ originalsSeen?: readonly string[] }>
      {...props}
      type="receive"
      toCommand={({ originalsSeen = [] }) => (originalsSeen.length === 0 ? {} : { originalsSeen })}
    >
      <p className={styles.lead}>{t("receive.lead")}</p>
      {options.length > 0 && (
        <Form.Item name="originalsSeen" label={t("receive.originals")}>
          <Checkbox.Group options={options} />
        </Form.Item>
      )}
    </ActionForm>
  );
}

/** 受理. The clock of the decision starts today. */
export function AcceptAction(props: ActionProps) {
  const { t } = useTranslation("deskActions");
  const missing = missingMaterials(props.view);
  const owed = props.view.undertakings.filter((one) => one.kind === "deferred-material" && one.standing === "open");
  return (
    <ActionForm {...props} type="accept" toCommand={() => ({})}>
      {missing.length > 0 ? (
        <Alert
          type="warning"
          showIcon
          className={styles.news}
          title={t("accept.missing", { names: missing.map((material) => material.name).join("、") })}
          description={t("accept.missingNext")}
        />
      ) : (
        owed.length === 0 && <p className={styles.lead}>{t("accept.lead")}</p>
      )}
      {owed.map((one) => (
        <Alert
          key={one.id}
          type="info"
          showIcon
          className={styles.news}
          title={t("accept.withGaps", { name: one.name })}
          description={[t("accept.withGapsNext", { papers: one.putsOff.join("、") }), ...one.told].join(" ")}
        />
      ))}
    </ActionForm>
  );
}

/** 不受理告知. @basis 行政许可法 §32(1) */
export function DeclareNotNeededAction(props: ActionProps) {
  const { t } = useTranslation("deskActions");
  return (
    <ActionForm<{ reason: string; explanation: string }>
      {...props}
      type="declare-not-needed"
      danger
      toCommand={(values) => ({ ...values })}
    >
      <p className={styles.lead}>{t("notNeeded.lead")}</p>
      <ReasonFields
        item={props.view.item.code}
        kind="not-needed"
        codeField="reason"
        textField="explanation"
        textLabel={t("explanation")}
      />
    </ActionForm>
  );
}

/** 不予受理决定, naming the right body. @basis 行政许可法 §32(2) */
export function DeclineJurisdictionAction(props: ActionProps) {
  const { t } = useTranslation("deskActions");
  const bodies = useDepartments();
  const options = (bodies.data ?? [])
    .filter(({ name }) => name !== props.view.body.name)
    .map(({ name }) => ({ value: name }));
  return (
    <ActionForm<{ reason: string; rightBody: string; explanation: string }>
      {...props}
      type="decline-jurisdiction"
      danger
      toCommand={(values) => ({ ...values })}
    >
      <p className={styles.lead}>{t("notOurs.lead")}</p>
      <Form.Item
        name="rightBody"
        label={t("notOurs.rightBody")}
        extra={t("notOurs.rightBodyHint")}
        rules={[{ required: true, whitespace: true, message: t("notOurs.rightBodyMissing") }]}
      >
        <AutoComplete options={options} showSearch={{ filterOption: containsText }} maxLength={200} />
      </Form.Item>
      <ReasonFields
        item={props.view.item.code}
        kind="not-ours"
        codeField="reason"
        textField="explanation"
        textLabel={t("explanation")}
      />
    </ActionForm>
  );
}

function containsText(typed: string, option: { readonly value: string } | undefined): boolean {
  return option?.value.includes(typed.trim()) === true;
}

/** 撤回申请, on the word of the person at the counter. */
export function WithdrawAction(props: ActionProps) {
  const { t } = useTranslation("deskActions");
  const hasOpen = props.view.children.some((child) => child.outcome === null && !child.released);
  return (
    <ActionForm<{ reason?: string; children?: string }>
      {...props}
      type="withdraw"
      danger
      toCommand={({ reason = "", children }) => (children === undefined ? { reason } : { reason, children })}
    >
      <p className={styles.lead}>{t("withdraw.lead")}</p>
      {hasOpen && (
        <Form.Item
          name="children"
          label={t("withdraw.children")}
          rules={[{ required: true, message: t("withdraw.childrenMissing") }]}
        >
          <Radio.Group
            options={["withdraw", "release"].map((value) => ({ value, label: t(`withdraw.childrenOf.${value}`) }))}
          />
        </Form.Item>
      )}
      <WordsField name="reason" label={t("withdraw.reason")} optional />
    </ActionForm>
  );
}
