/** Items found: by words as they are typed, by theme, by department. */
import { Link } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Empty } from "../../ui/Empty.tsx";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { PageHeading } from "../../ui/PageHeading.tsx";
import { Pagination } from "../../ui/Pagination.tsx";
import { SearchBox } from "../../ui/SearchBox.tsx";
import { Waiting } from "../../ui/Waiting.tsx";
import { usePageAddress } from "../page-address/use-page-address.ts";
import { useItems, useThemes } from "./catalogue.ts";
import { ItemList } from "./ItemList.tsx";
import styles from "./ItemsPage.module.css";

export function ItemsPage() {
  const { t } = useTranslation("items");
  const [{ q, theme, body, page }, change] = usePageAddress("q", "theme", "body", "page");
  const pageNumber = Math.max(1, Math.trunc(Number(page)) || 1);
  const found = useItems({ q, theme, body, page: pageNumber });
  const themeName = useThemes().data?.find((each) => each.code === theme)?.name ?? theme;
  const search = (words: string) => change({ q: words, page: "" });
  const searchSoon = useSoon(search);
  const filter = theme === "" ? body : themeName;
  const countText = (stale: boolean, count: number) => {
    if (stale) return t("searching");
    return q === "" ? t("total", { count }) : t("found", { count, words: q });
  };
  return (
    <>
      <PageHeading title={filter === "" ? t("title") : filter} />
      <SearchBox
        key={filter}
        label={t("search")}
        placeholder={t("placeholder")}
        initial={q}
        onSearch={search}
        onType={searchSoon}
      />
      {filter !== "" && (
        <p className={styles.filter}>
          {t("within", { name: filter })}
          <button
            type="button"
            className={styles.clear}
            onClick={() => change({ theme: "", body: "", page: "" }, { push: true })}
          >
            {t("everywhere")}
          </button>
        </p>
      )}
      {found.isError && (
        <div className={styles.failed}>
          <ErrorPanel error={found.error} onRetry={() => void found.refetch()} />
        </div>
      )}
      {found.isPending && <Waiting />}
      {found.data !== undefined && (
        <>
          <p role="status" className={styles.count}>
            {countText(found.isPlaceholderData, found.data.total)}
          </p>
          {found.data.total === 0 ? (
            <NothingFound words={q} />
          ) : (
            <ItemList items={found.data.items} label={t("results")} />
          )}
          <Pagination
            page={pageNumber}
            pageCount={Math.ceil(found.data.total / found.data.pageSize)}
            onPage={(next) => change({ page: next === 1 ? "" : String(next) }, { push: true })}
          />
        </>
      )}
      <p className={styles.other}>
        <Link to="/departments">{t("byDepartment")}</Link>
      </p>
    </>
  );
}

function NothingFound({ words }: { readonly words: string }) {
  const { t } = useTranslation("items");
  return (
    <Empty title={words === "" ? t("none.here") : t("none.found", { words })}>
      <p>{t("none.next")}</p>
    </Empty>
  );
}

const PAUSE_MS = 300;

/** Calls after the typing has paused; the last call wins. */
function useSoon(call: (words: string) => void): (words: string) => void {
  const latest = useRef(call);
  latest.current = call;
  const timer = useRef<number>(undefined);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  return (words) => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => latest.current(words), PAUSE_MS);
  };
}
