/** One account: who, which posts until when, who stands in, whose cases are not for them. */
import { Link, useParams } from "@tanstack/react-router";
import { Button, Card, Descriptions, Popconfirm, Space } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { Tag } from "../../ui/Tag.tsx";
import { Waiting } from "../../ui/Waiting.tsx";
import { momentText } from "../desk-lists/days.ts";
import { ListHead } from "../desk-lists/ListHead.tsx";
import { EditPerson } from "./EditPerson.tsx";
import { InterestsCard } from "./InterestsCard.tsx";
import { PeopleEventsCard } from "./PeopleEventsCard.tsx";
import styles from "./PeoplePage.module.css";
import { PostsCard } from "./PostsCard.tsx";
import { type Person, usePeopleChange, usePerson, type WithPassword } from "./people.ts";
import { SubstitutesCard } from "./SubstitutesCard.tsx";
import { TemporaryPassword } from "./TemporaryPassword.tsx";

export function PersonPage() {
  const { t } = useTranslation("deskPeople");
  const { id = "" } = useParams({ strict: false });
  const found = usePerson(id);
  if (found.isPending) return <Waiting />;
  if (found.isError)
    return (
      <>
        <ErrorPanel error={found.error} onRetry={() => void found.refetch()} />
        <Link to="/people">{t("back")}</Link>
      </>
    );
  const person = found.data;
  return (
    <div className={styles.page}>
      <ListHead title={person.name} aside={<AccountActions person={person} />}>
        <Link to="/people">{t("back")}</Link>
      </ListHead>
      <div className={styles.columns}>
        <div className={styles.column}>
          <FactsCard person={person} />
          {person.kind === "staff" && <InterestsCard person={person} />}
          <PeopleEventsCard account={person.id} />
        </div>
        {person.kind === "staff" && (
          <div className={styles.column}>
            <PostsCard person={person} />
            <SubstitutesCard person={person} />
          </div>
        )}
      </div>
    </div>
  );
}

function FactsCard({ person }: { readonly person: Person }) {
  const { t } = useTranslation("deskPeople");
  const [editing, setEditing] = useState(false);
  return (
    <Card
      size="small"
      title={t("person.facts")}
      extra={
        !editing && (
          <Button size="small" onClick={() => setEditing(true)}>
            {t("person.edit")}
          </Button>
        )
      }
    >
      {editing ? (
        <EditPerson person={person} onDone={() => setEditing(false)} />
      ) : (
        <Descriptions
          size="small"
          column={1}
          items={[
            { key: "login", label: t("column.login"), children: person.login },
            { key: "kind", label: t("column.kind"), children: t(`kind.${person.kind}`) },
            { key: "phone", label: t("column.phone"), children: person.phone ?? t("none") },
            {
              key: "id",
              label: t("person.idNumber"),
              children: (
                <>
                  {person.idNumber ?? t("none")}&nbsp;
                  {person.identityVerified && <Tag tone="good">{t("person.verified")}</Tag>}
                </>
              ),
            },
            ...(person.kind === "staff"
              ? [
                  {
                    key: "employment",
                    label: t("person.employment"),
                    children: person.employment === null ? t("none") : t(`employment.${person.employment}`),
                  },
                  {
                    key: "enforcement",
                    label: t("person.enforcementNumber"),
                    children: person.enforcementNumber ?? t("none"),
                  },
                ]
              : []),
            { key: "created", label: t("person.createdAt"), children: momentText(person.createdAt) },
            {
              key: "state",
              label: t("column.state"),
              children:
                person.disabledAt === null ? (
                  <Tag tone="good">{t("list.enabled")}</Tag>
                ) : (
                  <Tag tone="bad">{t("person.disabledSince", { at: momentText(person.disabledAt) })}</Tag>
                ),
            },
            ...(person.mustChangePassword
              ? [{ key: "must", label: t("person.password"), children: t("person.mustChange") }]
              : []),
          ]}
        />
      )}
    </Card>
  );
}

function AccountActions({ person }: { readonly person: Person }) {
  const { t } = useTranslation("deskPeople");
  const reset = usePeopleChange<WithPassword>();
  const toggle = usePeopleChange();
  const path = `/api/people/${person.id}`;
  return (
    <>
      {(reset.isError || toggle.isError) && <ErrorPanel error={reset.error ?? toggle.error} />}
      <Space wrap>
        <Popconfirm
          title={t("reset.sure")}
          okText={t("reset.do")}
          cancelText={t("cancel")}
          onConfirm={() => reset.mutate({ method: "POST", path: `${path}/password-reset` })}
        >
          <Button loading={reset.isPending}>{t("reset.do")}</Button>
        </Popconfirm>
        {person.disabledAt === null ? (
          <Popconfirm
            title={t("disable.sure")}
            okText={t("disable.do")}
            cancelText={t("cancel")}
            onConfirm={() => toggle.mutate({ method: "POST", path: `${path}/disable` })}
          >
            <Button danger loading={toggle.isPending}>
              {t("disable.do")}
            </Button>
          </Popconfirm>
        ) : (
          <Button loading={toggle.isPending} onClick={() => toggle.mutate({ method: "POST", path: `${path}/enable` })}>
            {t("enable")}
          </Button>
        )}
      </Space>
      {reset.data !== undefined && (
        <TemporaryPassword password={reset.data.temporaryPassword} onClose={() => reset.reset()} />
      )}
    </>
  );
}
