/** What was told to the person: the newest first, each leading to its case. Seen here, a notice is read. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { sendJson } from "../../api/json.ts";
import { momentText } from "../../ui/dates.ts";
import { Empty } from "../../ui/Empty.tsx";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { List } from "../../ui/List.tsx";
import { PageHeading } from "../../ui/PageHeading.tsx";
import { Tag } from "../../ui/Tag.tsx";
import { Waiting } from "../../ui/Waiting.tsx";
import { SignedIn } from "../account/SignedIn.tsx";
import { useNoticeText } from "./notice-text.ts";
import { useNotices } from "./notices.ts";

export function NoticesPage() {
  return <SignedIn>{() => <NoticeList />}</SignedIn>;
}

function NoticeList() {
  const { t, i18n } = useTranslation("notices");
  const notices = useNotices();
  const textOf = useNoticeText();
  const fresh = useReadOnSight(notices.data?.rows.filter((notice) => !notice.read).map((notice) => notice.id) ?? []);
  return (
    <>
      <PageHeading title={t("title")} />
      {notices.isPending && <Waiting />}
      {notices.isError && <ErrorPanel error={notices.error} onRetry={() => void notices.refetch()} />}
      {notices.data?.rows.length === 0 && (
        <Empty title={t("none")}>
          <p>{t("noneNext")}</p>
        </Empty>
      )}
      <List
        label={t("title")}
        entries={(notices.data?.rows ?? []).map((notice) => ({
          key: notice.id,
          title: textOf(notice),
          to: "/cases/$id",
          params: { id: notice.caseId },
          text: momentText(notice.at, i18n.language),
          ...(fresh.has(notice.id) ? { aside: <Tag tone="brand">{t("new")}</Tag> } : {}),
        }))}
      />
    </>
  );
}

/** Marks what is on the screen as read and says which of it was not when the person came. */
function useReadOnSight(unread: readonly string[]): ReadonlySet<string> {
  const queries = useQueryClient();
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  const { mutate } = useMutation({
    mutationFn: (ids: readonly string[]) => sendJson({ method: "POST", path: "/api/notices/read", body: { ids } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["notices"] }),
  });
  const ids = unread.join(" ");
  useEffect(() => {
    if (ids === "") return;
    const seen = ids.split(" ");
    setFresh((now) => new Set([...now, ...seen]));
    mutate(seen);
  }, [ids, mutate]);
  return fresh;
}
