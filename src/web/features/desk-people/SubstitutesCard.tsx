/** 代岗: who acts while somebody is absent, and whose posts this person acts in. */
import { Button, Card, Form, Input, Select, Table } from "antd";
import { useTranslation } from "react-i18next";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { useColleagues } from "../desk-case/colleagues.ts";
import styles from "./PeoplePage.module.css";
import { type Person, type Substitution, usePeopleChange } from "./people.ts";

interface Named {
  readonly substitute: string;
  readonly fromOn: string;
  readonly untilOn: string;
}

export function SubstitutesCard({ person }: { readonly person: Person }) {
  const { t } = useTranslation("deskPeople");
  const change = usePeopleChange();
  const path = `/api/people/${person.id}/substitutions`;
  return (
    <Card size="small" title={t("substitutes.title")}>
      {change.isError && <ErrorPanel error={change.error} />}
      <Table<Substitution>
        size="small"
        rowKey="id"
        pagination={false}
        dataSource={[...person.substitutions]}
        locale={{ emptyText: t("substitutes.none") }}
        columns={[
          { title: t("substitutes.absent"), dataIndex: "absentName", key: "absent" },
          { title: t("substitutes.substitute"), dataIndex: "substituteName", key: "substitute" },
          { title: t("from"), dataIndex: "fromOn", key: "from" },
          { title: t("until"), dataIndex: "untilOn", key: "until" },
          {
            title: <span className="visually-hidden">{t("posts.end")}</span>,
            key: "end",
            render: (_, one) => (
              <Button
                size="small"
                danger
                aria-label={t("substitutes.endOne", { name: one.substituteName })}
                onClick={() =>
                  change.mutate({ method: "DELETE", path: `/api/people/${one.absent}/substitutions/${one.id}` })
                }
              >
                {t("posts.end")}
              </Button>
            ),
          },
        ]}
      />
      <Form<Named>
        layout="vertical"
        className={styles.add}
        onFinish={(named) => change.mutate({ method: "POST", path, body: named })}
      >
        <NameFields person={person} />
        <Button htmlType="submit" loading={change.isPending}>
          {t("substitutes.name")}
        </Button>
      </Form>
    </Card>
  );
}

function NameFields({ person }: { readonly person: Person }) {
  const { t } = useTranslation("deskPeople");
  const colleagues = useColleagues({});
  const options = (colleagues.data ?? [])
    .filter((colleague) => colleague.account !== person.id)
    .map((colleague) => ({ value: colleague.account, label: colleague.name }));
  const day = (name: "fromOn" | "untilOn", label: string) => (
    <Form.Item name={name} label={label} rules={[{ required: true, message: t("dayMissing") }]}>
      <Input type="date" />
    </Form.Item>
  );
  return (
    <>
      <Form.Item
        name="substitute"
        label={t("substitutes.who", { name: person.name })}
        rules={[{ required: true, message: t("substitutes.missing") }]}
      >
        <Select options={options} loading={colleagues.isPending} showSearch={{ optionFilterProp: "label" }} />
      </Form.Item>
      <div className={styles.pair}>
        {day("fromOn", t("substitutes.from"))}
        {day("untilOn", t("substitutes.until"))}
      </div>
    </>
  );
}
