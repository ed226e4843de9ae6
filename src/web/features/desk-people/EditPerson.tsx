import { Button, Form, Input, Space } from "antd";
import { useTranslation } from "react-i18next";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { EmploymentFields } from "./NewPersonPage.tsx";
import { type Employment, type Person, usePeopleChange } from "./people.ts";

interface Edited {
  readonly name: string;
  /** Empty keeps the number that is stored: it is not shown in clear. */
  readonly phone?: string;
  readonly employment?: Employment;
  readonly enforcementNumber?: string;
}

export function EditPerson({ person, onDone }: { readonly person: Person; readonly onDone: () => void }) {
  const { t } = useTranslation("deskPeople");
  const change = usePeopleChange();
  const isStaff = person.kind === "staff";
  const save = ({ name, phone = "", employment, enforcementNumber = "" }: Edited) =>
    change.mutate(
      {
        method: "PATCH",
        path: `/api/people/${person.id}`,
        body: {
          name,
          ...(phone.trim() === "" ? {} : { phone: phone.trim() }),
          ...(isStaff && employment !== undefined ? { employment } : {}),
          ...(isStaff ? { enforcementNumber: enforcementNumber.trim() === "" ? null : enforcementNumber.trim() } : {}),
        },
      },
      { onSuccess: onDone },
    );
  return (
    <Form<Edited>
      layout="vertical"
      initialValues={{
        name: person.name,
        employment: person.employment ?? undefined,
        enforcementNumber: person.enforcementNumber ?? "",
      }}
      onFinish={save}
    >
      {change.isError && <ErrorPanel error={change.error} />}
      <Form.Item
        name="name"
        label={t("column.name")}
        rules={[{ required: true, whitespace: true, message: t("new.nameMissing") }]}
      >
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      <Form.Item name="phone" label={t("column.phone")} extra={t("person.phoneHint", { phone: person.phone ?? "" })}>
        <Input maxLength={30} inputMode="tel" autoComplete="off" />
      </Form.Item>
      {isStaff && <EmploymentFields />}
      <Space>
        <Button type="primary" htmlType="submit" loading={change.isPending}>
          {t("save")}
        </Button>
        <Button onClick={onDone}>{t("cancel")}</Button>
      </Space>
    </Form>
  );
}
