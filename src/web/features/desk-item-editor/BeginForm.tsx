/** What has to be known before an item can be written: what it is called, whose it is, and its code. */
import { useNavigate } from "@tanstack/react-router";
import { Button, Form, Input, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import {
  FIXED_FIELDS,
  HANDLING_KINDS,
  ITEM_TYPES,
  implementationCode,
  type NewItem,
} from "../../../core/catalog/index.ts";
import type { BodyId, ItemCode, OfficeId } from "../../../core/shared/index.ts";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { beginItem } from "./begin.ts";
import styles from "./ItemEditor.module.css";
import type { EditingRegister } from "./item.ts";
import { tableOf } from "./tabs/BasicsTab.tsx";

export interface BeginFormProps {
  readonly register: EditingRegister;
  /** What is known already. */
  readonly known?: Partial<Pick<NewItem, "code" | "name" | "type">>;
  readonly onBegun?: () => void;
}

export function BeginForm({ register, known = {}, onBegun }: BeginFormProps) {
  const { t } = useTranslation("deskItemEditor");
  const navigate = useNavigate();
  const [copyOf, setCopyOf] = useState<ItemCode>();
  const [name, setName] = useState(known.name ?? "");
  const [type, setType] = useState<NewItem["type"]>(known.type ?? "01");
  const [handling, setHandling] = useState<NewItem["handling"]>("new");
  const [body, setBody] = useState<BodyId>();
  const [office, setOffice] = useState<OfficeId>();
  const [basicCode, setBasicCode] = useState("");
  const [ownCode, setOwnCode] = useState<string | undefined>(known.code);
  const [failure, setFailure] = useState<unknown>();
  const [sending, setSending] = useState(false);
  const basic = register.basics.find((one) => one.basicCode === basicCode);
  const fixedName = basic?.fixed.name;
  const fixedType = basic?.fixed.type;
  const creditCode = register.bodies.find(({ id }) => id === body)?.creditCode;
  const proposed =
    creditCode === undefined || basicCode === "" ? "" : implementationCode({ creditCode, level: "4", basicCode });
  const code = (ownCode ?? proposed).trim();
  const called = (fixedName ?? name).trim();
  const lacks = [
    ...(called === "" ? ["name"] : []),
    ...(body === undefined ? ["body"] : []),
    ...(office === undefined ? ["office"] : []),
    ...(code === "" ? ["code"] : []),
  ];
  const begin = async () => {
    if (body === undefined || office === undefined) return;
    setSending(true);
    setFailure(undefined);
    try {
      const item = { code: code as ItemCode, basicCode, name: called, handling, body, office };
      await beginItem({ ...item, type: fixedType ?? type }, { copyOf, basic });
      onBegun?.();
      await navigate({ to: "/catalogue/$code/edit", params: { code } });
    } catch (refused) {
      setFailure(refused);
      setSending(false);
    }
  };
  return (
    <Form layout="vertical" className={styles.begin ?? ""} onFinish={() => void begin()}>
      {failure !== undefined && <ErrorPanel error={failure} />}
      <Form.Item label={t("begin.from")} htmlFor="begin-from" extra={t("begin.fromHelp")}>
        <Select
          id="begin-from"
          allowClear
          placeholder={t("begin.fromNothing")}
          value={copyOf ?? null}
          options={register.items.map((item) => ({ value: item.code, label: `${item.name} ${item.code}` }))}
          showSearch={{ optionFilterProp: "label" }}
          onChange={(next: string | undefined) => setCopyOf(next as ItemCode | undefined)}
        />
      </Form.Item>
      {register.basics.length > 0 && (
        <Form.Item label={t("begin.basic")} htmlFor="begin-basic-item" extra={t("begin.basicItemHelp")}>
          <Select
            id="begin-basic-item"
            allowClear
            placeholder={t("begin.noBasic")}
            value={basic?.basicCode ?? null}
            options={register.basics.map((one) => ({ value: one.basicCode, label: `${one.title} ${one.basicCode}` }))}
            showSearch={{ optionFilterProp: "label" }}
            onChange={(next: string | undefined) => {
              setBasicCode(next ?? "");
              const title = register.basics.find((one) => one.basicCode === next)?.title;
              if (title !== undefined && name.trim() === "") setName(title);
            }}
          />
          {basic !== undefined && (
            <p className={styles.lockedNote}>
              {t("begin.inherits", {
                by: basic.issuedBy,
                edition: basic.edition,
                fields: FIXED_FIELDS.filter((field) => field in basic.fixed)
                  .map((field) => t(`fixedField.${field}`))
                  .join(t("begin.between")),
              })}
            </p>
          )}
        </Form.Item>
      )}
      <Form.Item label={t("field.name.label")} htmlFor="begin-name" required>
        <Input
          id="begin-name"
          value={fixedName ?? name}
          disabled={fixedName !== undefined}
          maxLength={200}
          onChange={(event) => setName(event.target.value)}
        />
      </Form.Item>
      <Form.Item label={t("field.type.label")} htmlFor="begin-type">
        <Select
          id="begin-type"
          value={fixedType ?? type}
          disabled={fixedType !== undefined}
          options={[...tableOf(ITEM_TYPES)]}
          onChange={setType}
        />
      </Form.Item>
      <Form.Item label={t("field.handling.label")} htmlFor="begin-handling">
        <Select id="begin-handling" value={handling} options={[...tableOf(HANDLING_KINDS)]} onChange={setHandling} />
      </Form.Item>
      <Form.Item label={t("field.body.label")} htmlFor="begin-body" required>
        <Select
          id="begin-body"
          value={(body as string | undefined) ?? null}
          options={register.bodies.map(({ id, name: label }) => ({ value: id, label }))}
          showSearch={{ optionFilterProp: "label" }}
          onChange={(next: string) => {
            setBody(next as BodyId);
            setOffice(undefined);
          }}
        />
      </Form.Item>
      <Form.Item label={t("field.office.label")} htmlFor="begin-office" required>
        <Select
          id="begin-office"
          disabled={body === undefined}
          value={(office as string | undefined) ?? null}
          options={register.offices
            .filter((one) => one.body === body)
            .map(({ id, name: label }) => ({ value: id, label }))}
          showSearch={{ optionFilterProp: "label" }}
          onChange={(next: string) => setOffice(next as OfficeId)}
        />
      </Form.Item>
      <Form.Item label={t("field.basicCode.label")} htmlFor="begin-basic" extra={t("begin.basicHelp")}>
        <Input
          id="begin-basic"
          value={basicCode}
          maxLength={40}
          onChange={(event) => setBasicCode(event.target.value.trim())}
        />
      </Form.Item>
      <Form.Item label={t("field.code.label")} htmlFor="begin-code" required extra={t("begin.codeHelp")}>
        <Input
          id="begin-code"
          value={ownCode ?? proposed}
          disabled={known.code !== undefined}
          maxLength={120}
          onChange={(event) => setOwnCode(event.target.value)}
        />
      </Form.Item>
      <Button type="primary" htmlType="submit" disabled={lacks.length > 0} loading={sending}>
        {t("begin.begin")}
      </Button>
      {lacks.length > 0 && (
        <p role="status">
          {t("begin.lacks", { fields: lacks.map((field) => t(`field.${field}.label`)).join(t("begin.between")) })}
        </p>
      )}
    </Form>
  );
}
