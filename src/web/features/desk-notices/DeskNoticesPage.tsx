/** What was told to this person and their posts: alarms, deemed acceptances, returns, reminders, work handed over. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button, Segmented, Table } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { sendJson } from "../../api/json.ts";
import { Empty } from "../../ui/Empty.tsx";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { Tag } from "../../ui/Tag.tsx";
import { momentText } from "../desk-lists/days.ts";
import { Filters, ListHead } from "../desk-lists/ListHead.tsx";
import { pagedHere } from "../desk-lists/paging.ts";
import { useRowKeys } from "../desk-lists/row-keys.ts";
import styles from "../desk-people/PeoplePage.module.css";
import { type Notice, useNotices } from "../notices/notices.ts";
import { useDeskNoticeText } from "./desk-notice-text.ts";

export function DeskNoticesPage() {
  const { t } = useTranslation(["deskNotices", "desk"]);
  const notices = useNotices();
  const read = useMarkRead();
  const [which, setWhich] = useState<"unread" | "all">("unread");
  const list = useRowKeys();
  const rows = notices.data?.rows ?? [];
  const unread = rows.filter((notice) => !notice.read);
  return (
    <>
      <ListHead
        title={t("desk:page.notices")}
        aside={
          <Button
            disabled={unread.length === 0}
            loading={read.isPending}
            onClick={() => read.mutate(unread.map((notice) => notice.id))}
          >
            {t("readAll")}
          </Button>
        }
      />
      <Filters>
        <Segmented
          aria-label={t("which")}
          value={which}
          onChange={setWhich}
          options={[
            { value: "unread", label: t("unread", { count: unread.length }) },
            { value: "all", label: t("all", { count: rows.length }) },
          ]}
        />
      </Filters>
      {notices.isError && <ErrorPanel error={notices.error} onRetry={() => void notices.refetch()} />}
      {read.isError && <ErrorPanel error={read.error} />}
      <section ref={list} className={styles.list} aria-label={t("desk:page.notices")}>
        <NoticeTable
          rows={which === "unread" ? unread : rows}
          loading={notices.isPending}
          onOpen={(notice) => (notice.read ? undefined : read.mutate([notice.id]))}
        />
      </section>
    </>
  );
}

function useMarkRead() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (ids: readonly string[]) => sendJson({ method: "POST", path: "/api/notices/read", body: { ids } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["notices"] }),
  });
}

interface NoticeTableProps {
  readonly rows: readonly Notice[];
  readonly loading: boolean;
  readonly onOpen: (notice: Notice) => void;
}

function NoticeTable({ rows, loading, onOpen }: NoticeTableProps) {
  const { t } = useTranslation("deskNotices");
  const textOf = useDeskNoticeText();
  return (
    <Table<Notice>
      size="small"
      rowKey="id"
      loading={loading}
      dataSource={[...rows]}
      pagination={pagedHere(50)}
      locale={{ emptyText: <Empty title={t("none")} /> }}
      columns={[
        { title: t("column.at"), key: "at", width: 160, render: (_, notice) => momentText(notice.at) },
        {
          title: t("column.what"),
          key: "what",
          render: (_, notice) => (
            <>
              {!notice.read && <Tag tone="brand">{t("new")}</Tag>}
              <Link {...targetOf(notice)} data-row-link="" onClick={() => onOpen(notice)}>
                {textOf(notice)}
              </Link>
            </>
          ),
        },
      ]}
    />
  );
}

/** Whoever is invited to joint work need not have a part in its case; a change of an item is no case at all. */
function targetOf({ caseId, facts }: Notice) {
  const { joint, change } = facts;
  if (typeof change === "string") return { to: "/catalogue/changes/$id", params: { id: change } } as const;
  if (typeof joint === "string") return { to: "/joint/$id", params: { id: joint } } as const;
  return { to: "/cases/$id", params: { id: caseId } } as const;
}
