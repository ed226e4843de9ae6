import { Card, Table } from "antd";
import { useTranslation } from "react-i18next";
import { momentText } from "../desk-lists/days.ts";
import { pagedHere } from "../desk-lists/paging.ts";
import { type PeopleEvent, usePeopleEvents } from "./people.ts";

/** Who changed what about this account. */
export function PeopleEventsCard({ account }: { readonly account: string }) {
  const { t } = useTranslation("deskPeople");
  const events = usePeopleEvents(account);
  return (
    <Card size="small" title={t("events.title")}>
      <Table<PeopleEvent>
        size="small"
        rowKey="id"
        loading={events.isPending}
        pagination={pagedHere(10)}
        dataSource={[...(events.data ?? [])]}
        locale={{ emptyText: t("events.none") }}
        columns={[
          { title: t("events.at"), key: "at", render: (_, event) => momentText(event.at) },
          {
            title: t("events.what"),
            key: "what",
            render: (_, event) => t(`events.type.${event.type}`, { defaultValue: event.type }),
          },
          { title: t("events.by"), key: "by", render: (_, event) => event.byName ?? t("events.operator") },
        ]}
      />
    </Card>
  );
}
