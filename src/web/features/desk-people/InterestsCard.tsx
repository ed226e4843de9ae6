/** 回避: relatives and interests that the person declared. Of the number only a keyed hash is kept. */
import { Button, Card, Form, Input } from "antd";
import { useTranslation } from "react-i18next";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import styles from "./PeoplePage.module.css";
import { type Person, usePeopleChange } from "./people.ts";

interface Declared {
  readonly relation: string;
  readonly idNumber: string;
}

export function InterestsCard({ person }: { readonly person: Person }) {
  const { t } = useTranslation("deskPeople");
  const [form] = Form.useForm<Declared>();
  const change = usePeopleChange();
  const path = `/api/people/${person.id}/interests`;
  const declare = ({ relation, idNumber }: Declared) =>
    change.mutate(
      { method: "POST", path, body: { relation: relation.trim(), idNumber: idNumber.trim().toUpperCase() } },
      { onSuccess: () => form.resetFields() },
    );
  return (
    <Card size="small" title={t("interests.title")}>
      <p>{t("interests.lead")}</p>
      {change.isError && <ErrorPanel error={change.error} />}
      {person.interests.length === 0 && <p>{t("interests.none")}</p>}
      <ul className={styles.interests}>
        {person.interests.map((interest) => (
          <li key={interest.id}>
            <span>{interest.relation}</span>
            <Button
              size="small"
              danger
              aria-label={t("interests.removeOne", { relation: interest.relation })}
              onClick={() => change.mutate({ method: "DELETE", path: `${path}/${encodeURIComponent(interest.id)}` })}
            >
              {t("interests.remove")}
            </Button>
          </li>
        ))}
      </ul>
      <Form<Declared> form={form} layout="vertical" className={styles.add} onFinish={declare}>
        <Form.Item
          name="relation"
          label={t("interests.relation")}
          rules={[{ required: true, whitespace: true, message: t("interests.relationMissing") }]}
        >
          <Input maxLength={100} autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="idNumber"
          label={t("interests.idNumber")}
          rules={[{ required: true, whitespace: true, message: t("interests.idNumberMissing") }]}
        >
          <Input maxLength={30} autoComplete="off" />
        </Form.Item>
        <Button htmlType="submit" loading={change.isPending}>
          {t("interests.declare")}
        </Button>
      </Form>
    </Card>
  );
}
