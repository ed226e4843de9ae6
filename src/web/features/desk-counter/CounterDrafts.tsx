import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button, Popconfirm, Table } from "antd";
import { useTranslation } from "react-i18next";
import { type Draft, useDrafts } from "../apply/draft.ts";
import { momentText } from "../desk-lists/days.ts";
import styles from "./CounterSheet.module.css";
import { removeDraft } from "./drafts.ts";

/** The clerk's own matters that were left half entered. */
export function CounterDrafts({ onOpen }: { readonly onOpen: (draft: Draft) => void }) {
  const { t } = useTranslation("deskCounter");
  const queries = useQueryClient();
  const drafts = useDrafts();
  const remove = useMutation({
    mutationFn: removeDraft,
    onSuccess: () => queries.invalidateQueries({ queryKey: ["drafts"] }),
  });
  const rows = drafts.data ?? [];
  if (rows.length === 0) return null;
  return (
    <section className={styles.drafts} aria-label={t("drafts.title")}>
      <h2>{t("drafts.title")}</h2>
      <Table<Draft>
        size="small"
        rowKey="id"
        pagination={false}
        dataSource={[...rows]}
        columns={[
          {
            title: t("drafts.item"),
            key: "item",
            render: (_, draft) => (
              <Button type="link" size="small" onClick={() => onOpen(draft)}>
                {draft.itemName}
              </Button>
            ),
          },
          { title: t("drafts.saved"), key: "saved", render: (_, draft) => momentText(draft.updatedAt) },
          {
            title: t("drafts.remove"),
            key: "remove",
            render: (_, draft) => (
              <Popconfirm
                title={t("drafts.removeSure")}
                okText={t("drafts.remove")}
                cancelText={t("cancel")}
                onConfirm={() => remove.mutate(draft.id)}
              >
                <Button size="small" danger aria-label={t("drafts.removeOne", { name: draft.itemName })}>
                  {t("drafts.remove")}
                </Button>
              </Popconfirm>
            ),
          },
        ]}
      />
    </section>
  );
}
