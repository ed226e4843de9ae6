/** Which lists the district keeps. */
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Empty } from "../../ui/Empty.tsx";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { PageHeading } from "../../ui/PageHeading.tsx";
import { Waiting } from "../../ui/Waiting.tsx";
import styles from "./Lists.module.css";
import { useLists } from "./lists.ts";

export function ListsPage() {
  const { t } = useTranslation("lists");
  const lists = useLists();
  return (
    <>
      <PageHeading title={t("title")} />
      <p>{t("lead")}</p>
      {lists.isError && <ErrorPanel error={lists.error} onRetry={() => void lists.refetch()} />}
      {lists.isPending && <Waiting />}
      {lists.data?.length === 0 && <Empty title={t("none")} />}
      <ul className={styles.lists}>
        {lists.data?.map(({ list, entries, establishedOn }) => (
          <li key={list}>
            <Link to="/lists/$list" params={{ list }} className={styles.list}>
              <b>{t(`list.${list}`)}</b>
              <span>{t(`about.${list}`)}</span>
              <span>{t("entries", { count: entries, on: establishedOn })}</span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
