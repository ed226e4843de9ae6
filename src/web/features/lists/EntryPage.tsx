/** One entry of a list: every field, the items that rest on it, what is owed for it, and how it changed. */
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { LIST_KINDS, type ListKind } from "../../../core/catalog/index.ts";
import { Card } from "../../ui/Card.tsx";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { Facts, List } from "../../ui/List.tsx";
import { PageHeading } from "../../ui/PageHeading.tsx";
import { Waiting } from "../../ui/Waiting.tsx";
import { usePathText } from "../page-address/use-page-address.ts";
import { ChangeList } from "./ChangeList.tsx";
import styles from "./Lists.module.css";
import { type EntryOfList, furtherFields, useEntry } from "./lists.ts";

export function EntryPage() {
  const { t } = useTranslation("lists");
  const asked = usePathText("list");
  const list = LIST_KINDS.find((kind) => kind === asked);
  const entry = useEntry(asked, usePathText("code"));
  return (
    <>
      <Link to="/lists/$list" params={{ list: asked }} className={styles.back}>
        {list === undefined ? t("title") : t(`list.${list}`)}
      </Link>
      {entry.isPending && <Waiting />}
      {entry.isError && (
        <>
          <PageHeading title={t("title")} />
          <ErrorPanel error={entry.error} onRetry={() => void entry.refetch()} />
        </>
      )}
      {entry.data !== undefined && list !== undefined && <Entry list={list} entry={entry.data} />}
    </>
  );
}

function Entry({ list, entry }: { readonly list: ListKind; readonly entry: EntryOfList }) {
  const { t } = useTranslation("lists");
  const heading = (field: string) => t(`heading.${list}.${field}`);
  const further = furtherFields(list).flatMap((field) => {
    const value = field === "basis" ? entry.laws : (entry.cells[field] ?? "");
    return value === "" || (field === "power" && entry.power !== null) ? [] : [{ name: heading(field), value }];
  });
  return (
    <>
      <PageHeading title={entry.name} />
      <Card>
        <Facts
          facts={[
            { name: heading("code"), value: entry.code },
            { name: heading("body"), value: entry.bodyName },
            ...(entry.power === null ? [] : [{ name: t("power"), value: <PowerLink power={entry.power} /> }]),
            ...further,
          ]}
        />
      </Card>
      {entry.items.length > 0 && (
        <Card title={t("items")}>
          <List
            label={t("items")}
            entries={entry.items.map(({ code, name }) => ({
              key: code,
              title: name,
              to: "/items/$code",
              params: { code },
            }))}
          />
        </Card>
      )}
      {list === "power" && entry.items.length === 0 && <p>{t("noItems")}</p>}
      {entry.duties.length > 0 && (
        <Card title={t("duties")}>
          <List
            label={t("duties")}
            entries={entry.duties.map(({ code, name, laws, cells }) => ({
              key: code,
              title: cells.stage ?? "",
              text: [name, laws].filter((part) => part !== "").join("　"),
            }))}
          />
        </Card>
      )}
      {entry.changes.length > 0 && (
        <Card title={t("history")}>
          <ChangeList changes={entry.changes} />
        </Card>
      )}
    </>
  );
}

function PowerLink({ power }: { readonly power: { readonly code: string; readonly name: string } }) {
  return (
    <Link to="/lists/$list/$code" params={{ list: "power", code: power.code }}>
      {power.name}
    </Link>
  );
}
