/** Who applies: a person or a firm with its representative, and whoever stands at the counter for them. */
import { Checkbox, Form, type FormRule, Input, Radio, Select } from "antd";
import { useTranslation } from "react-i18next";
import { CERTIFICATE_KINDS } from "../../../core/party/index.ts";
import type { Refusal } from "../../../core/shared/index.ts";
import type { ApplicantEntered } from "./application.ts";
import { CHECKS } from "./application.ts";
import styles from "./CounterSheet.module.css";

export interface ApplicantFieldsProps {
  /** Kinds of applicants that the item serves. */
  readonly kinds: readonly ("person" | "firm")[];
}

export function ApplicantFields({ kinds }: ApplicantFieldsProps) {
  const { t } = useTranslation(["deskCounter", "codes"]);
  const form = Form.useFormInstance<ApplicantEntered>();
  const kind = Form.useWatch("kind", form) ?? kinds[0];
  const byProxy = Form.useWatch("byProxy", form) === true;
  return (
    <>
      <Form.Item name="kind" label={t("applicant.kind")} hidden={kinds.length < 2}>
        <Radio.Group options={kinds.map((each) => ({ value: each, label: t(`codes:party.${each}`) }))} />
      </Form.Item>
      {kind === "firm" ? <FirmFields /> : <PersonFields />}
      <Form.Item name="address" label={t("applicant.address")}>
        <Input maxLength={300} autoComplete="off" />
      </Form.Item>
      <Form.Item name="byProxy" valuePropName="checked">
        <Checkbox>{t("applicant.byProxy")}</Checkbox>
      </Form.Item>
      {byProxy && (
        <fieldset className={styles.part}>
          <legend>{t("applicant.proxy")}</legend>
          <NamedPerson path={["proxy"]} />
          <Form.Item
            name={["proxy", "letterSeen"]}
            valuePropName="checked"
            rules={[
              {
                validator: (_: unknown, seen: unknown) =>
                  seen === true ? Promise.resolve() : Promise.reject(new Error(t("applicant.letterMissing"))),
              },
            ]}
          >
            <Checkbox>{t("applicant.letterSeen")}</Checkbox>
          </Form.Item>
        </fieldset>
      )}
    </>
  );
}

function PersonFields() {
  const { t } = useTranslation(["deskCounter", "codes"]);
  const rules = useRules();
  const form = Form.useFormInstance<ApplicantEntered>();
  const idKind = Form.useWatch("idKind", form) ?? "111";
  return (
    <div className={styles.grid}>
      <Form.Item name="name" label={t("applicant.name")} rules={rules.personName}>
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      <Form.Item name="idKind" label={t("applicant.idKind")}>
        <Select options={CERTIFICATE_KINDS.map(({ code }) => ({ value: code, label: t(`codes:idKind.${code}`) }))} />
      </Form.Item>
      <Form.Item name="idNumber" label={t("applicant.idNumber")} rules={rules.idNumber(idKind)}>
        <Input maxLength={50} autoComplete="off" />
      </Form.Item>
      <Form.Item name="phone" label={t("applicant.phone")} rules={rules.phone}>
        <Input maxLength={30} inputMode="tel" autoComplete="off" />
      </Form.Item>
    </div>
  );
}

function FirmFields() {
  const { t } = useTranslation("deskCounter");
  const rules = useRules();
  return (
    <>
      <div className={styles.grid}>
        <Form.Item
          name="name"
          label={t("applicant.firmName")}
          rules={[{ required: true, whitespace: true, message: t("applicant.firmNameMissing") }]}
        >
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
        <Form.Item name="idNumber" label={t("applicant.creditCode")} rules={rules.creditCode}>
          <Input maxLength={18} autoComplete="off" />
        </Form.Item>
        <Form.Item name="phone" label={t("applicant.phone")} rules={rules.phone}>
          <Input maxLength={30} inputMode="tel" autoComplete="off" />
        </Form.Item>
      </div>
      <fieldset className={styles.part}>
        <legend>{t("applicant.representative")}</legend>
        <NamedPerson path={["representative"]} />
      </fieldset>
    </>
  );
}

function NamedPerson({ path }: { readonly path: readonly string[] }) {
  const { t } = useTranslation("deskCounter");
  const rules = useRules();
  return (
    <div className={styles.grid}>
      <Form.Item name={[...path, "name"]} label={t("applicant.name")} rules={rules.personName}>
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      <Form.Item name={[...path, "idNumber"]} label={t("applicant.residentId")} rules={rules.idNumber("111")}>
        <Input maxLength={50} autoComplete="off" />
      </Form.Item>
      <Form.Item name={[...path, "phone"]} label={t("applicant.phone")} rules={rules.phone}>
        <Input maxLength={30} inputMode="tel" autoComplete="off" />
      </Form.Item>
    </div>
  );
}

function useRules() {
  const { t } = useTranslation(["deskCounter", "refusals"]);
  const rule = (missing: string, check: (text: string) => Refusal | undefined): FormRule[] => [
    { required: true, whitespace: true, message: missing },
    {
      validator: (_: unknown, text: unknown) => {
        if (typeof text !== "string" || text.trim() === "") return Promise.resolve();
        const refusal = check(text);
        return refusal === undefined
          ? Promise.resolve()
          : Promise.reject(new Error(t(`refusals:${refusal.code}`, { ...refusal })));
      },
    },
  ];
  return {
    personName: rule(t("applicant.nameMissing"), CHECKS.personName),
    idNumber: (idKind: string) => rule(t("applicant.idNumberMissing"), (text) => CHECKS.idNumber(text, idKind)),
    creditCode: rule(t("applicant.creditCodeMissing"), CHECKS.creditCode),
    phone: rule(t("applicant.phoneMissing"), CHECKS.phone),
  };
}
