/** One list: searched, by department, page by page, to take away, and what was changed on it. */
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { LIST_KINDS, type ListKind } from "../../../core/catalog/index.ts";
import { Empty } from "../../ui/Empty.tsx";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { Fold } from "../../ui/Fold.tsx";
import { List } from "../../ui/List.tsx";
import { PageHeading } from "../../ui/PageHeading.tsx";
import { Pagination } from "../../ui/Pagination.tsx";
import { SearchBox } from "../../ui/SearchBox.tsx";
import { Select } from "../../ui/Select.tsx";
import { Waiting } from "../../ui/Waiting.tsx";
import { usePageAddress, usePathText } from "../page-address/use-page-address.ts";
import { ChangeList } from "./ChangeList.tsx";
import styles from "./Lists.module.css";
import { FORMATS, fileOf, type ListRow, useList, useRegistered } from "./lists.ts";

export function ListPage() {
  const { t } = useTranslation("lists");
  const asked = usePathText("list");
  const list = LIST_KINDS.find((kind) => kind === asked);
  if (list === undefined)
    return (
      <>
        <PageHeading title={t("title")} />
        <Empty title={t("noSuchList")} />
        <Link to="/lists">{t("all")}</Link>
      </>
    );
  return <Entries list={list} />;
}

function Entries({ list }: { readonly list: ListKind }) {
  const { t } = useTranslation("lists");
  const [{ q, body, page }, change] = usePageAddress("q", "body", "page");
  const pageNumber = Math.max(1, Math.trunc(Number(page)) || 1);
  const found = useList({ list, q, body, page: pageNumber });
  return (
    <>
      <Link to="/lists" className={styles.back}>
        {t("all")}
      </Link>
      <PageHeading title={t(`list.${list}`)} />
      <p>{t(`about.${list}`)}</p>
      <SearchBox
        key={list}
        label={t("search")}
        placeholder={t("placeholder")}
        initial={q}
        onSearch={(words) => change({ q: words, page: "" })}
      />
      <div className={styles.filter}>
        <Select
          id="list-body"
          label={t("body")}
          value={body}
          options={(found.data?.bodies ?? []).map(({ id, name }) => ({ code: id, label: name }))}
          onChange={(next) => change({ body: next, page: "" })}
        />
      </div>
      {found.isError && <ErrorPanel error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <Waiting />}
      {found.data !== undefined && (
        <>
          <p role="status" className={styles.count}>
            {t("found", { count: found.data.total })}
          </p>
          {found.data.total === 0 ? (
            <Empty title={t("nothing")} />
          ) : (
            <List label={t(`list.${list}`)} entries={found.data.rows.map((row) => entryOf(list, row))} />
          )}
          <Pagination
            page={pageNumber}
            pageCount={Math.ceil(found.data.total / found.data.pageSize)}
            onPage={(next) => change({ page: next === 1 ? "" : String(next) }, { push: true })}
          />
        </>
      )}
      <Downloads list={list} />
      <Registered list={list} />
    </>
  );
}

function entryOf(list: ListKind, row: ListRow) {
  return {
    key: row.code,
    title: row.name,
    to: "/lists/$list/$code",
    params: { list, code: row.code },
    text: [row.powerName ?? "", row.cells.type ?? row.cells.stage ?? "", row.bodyName, row.code]
      .filter((part) => part !== "")
      .join("　"),
  };
}

function Downloads({ list }: { readonly list: ListKind }) {
  const { t } = useTranslation("lists");
  return (
    <section aria-label={t("download")} className={styles.downloads} data-print="no">
      <span>{t("download")}</span>
      {FORMATS.map((format) => (
        <a key={format} href={fileOf(list, format)} download>
          {format.toUpperCase()}
        </a>
      ))}
    </section>
  );
}

function Registered({ list }: { readonly list: ListKind }) {
  const { t } = useTranslation("lists");
  const changes = useRegistered(list);
  if (changes.data === undefined) return null;
  return (
    <Fold title={t("changes", { count: changes.data.total })}>
      {changes.data.total === 0 ? <p>{t("noChanges")}</p> : <ChangeList changes={changes.data.rows} />}
    </Fold>
  );
}
