/** An account for a new member of staff, with posts; the temporary password is shown once. */
import { useNavigate } from "@tanstack/react-router";
import { Button, Card, Form, Input, Radio, Select, Space } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { ListHead } from "../desk-lists/ListHead.tsx";
import styles from "./PeoplePage.module.css";
import { type Employment, usePeopleChange, usePosts, type WithPassword } from "./people.ts";
import { TemporaryPassword } from "./TemporaryPassword.tsx";

interface NewPerson {
  readonly login: string;
  readonly name: string;
  readonly phone?: string;
  readonly residentId?: string;
  readonly enforcementNumber?: string;
  readonly employment: Employment;
  readonly posts?: readonly string[];
}

export function NewPersonPage() {
  const { t } = useTranslation(["deskPeople", "desk"]);
  const navigate = useNavigate();
  const change = usePeopleChange<WithPassword>();
  const [made, setMade] = useState<WithPassword>();
  const save = ({ posts = [], ...person }: NewPerson) => {
    const given = Object.entries(person).filter(([, value]) => value !== undefined && value !== "");
    change.mutate(
      { method: "POST", path: "/api/people", body: { ...Object.fromEntries(given), posts } },
      { onSuccess: setMade },
    );
  };
  return (
    <>
      <ListHead title={t("desk:page.newPerson")} />
      <Card size="small" className={styles.narrow}>
        {change.isError && <ErrorPanel error={change.error} />}
        <Form<NewPerson> layout="vertical" onFinish={save} scrollToFirstError={{ focus: true }}>
          <NewPersonFields />
          <Space>
            <Button type="primary" htmlType="submit" loading={change.isPending}>
              {t("new.submit")}
            </Button>
            <Button onClick={() => void navigate({ to: "/people" })}>{t("cancel")}</Button>
          </Space>
        </Form>
      </Card>
      {made !== undefined && (
        <TemporaryPassword
          password={made.temporaryPassword}
          onClose={() => void navigate({ to: "/people/$id", params: { id: made.id } })}
        />
      )}
    </>
  );
}

function NewPersonFields() {
  const { t } = useTranslation("deskPeople");
  const posts = usePosts();
  const options = (posts.data ?? []).map((post) => ({ value: post.id, label: `${post.officeName} · ${post.name}` }));
  return (
    <>
      <Form.Item
        name="login"
        label={t("column.login")}
        extra={t("new.loginHint")}
        rules={[{ required: true, whitespace: true, message: t("new.loginMissing") }]}
      >
        <Input maxLength={64} autoComplete="off" autoFocus />
      </Form.Item>
      <Form.Item
        name="name"
        label={t("column.name")}
        rules={[{ required: true, whitespace: true, message: t("new.nameMissing") }]}
      >
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      <Form.Item name="phone" label={t("column.phone")}>
        <Input maxLength={30} inputMode="tel" autoComplete="off" />
      </Form.Item>
      <Form.Item name="residentId" label={t("person.idNumber")} extra={t("new.residentIdHint")}>
        <Input maxLength={30} autoComplete="off" />
      </Form.Item>
      <EmploymentFields />
      <Form.Item name="posts" label={t("column.posts")}>
        <Select
          mode="multiple"
          loading={posts.isPending}
          options={options}
          showSearch={{ optionFilterProp: "label" }}
        />
      </Form.Item>
    </>
  );
}

/** What a person is and may sign. */
export function EmploymentFields() {
  const { t } = useTranslation("deskPeople");
  return (
    <>
      <Form.Item
        name="employment"
        label={t("person.employment")}
        rules={[{ required: true, message: t("new.employmentMissing") }]}
      >
        <Radio.Group
          options={(["civil-servant", "contract"] as const).map((each) => ({
            value: each,
            label: t(`employment.${each}`),
          }))}
        />
      </Form.Item>
      <Form.Item name="enforcementNumber" label={t("person.enforcementNumber")} extra={t("new.enforcementHint")}>
        <Input maxLength={40} autoComplete="off" />
      </Form.Item>
    </>
  );
}
