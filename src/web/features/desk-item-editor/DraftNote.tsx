/** Where the written stands: saved or not, whose draft it is, and what to do when two have edited. */
import { Alert, Button, Popconfirm } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { momentText } from "../desk-lists/days.ts";
import { Conflict } from "./Conflict.tsx";
import styles from "./ItemEditor.module.css";
import { type ItemToEdit, useDraftHeads } from "./item.ts";
import { Refused } from "./Refused.tsx";
import { isRefused } from "./refused.ts";
import { discardDraft, type EditedDraft, isConflict } from "./use-item-draft.ts";

export interface DraftNoteProps {
  readonly item: ItemToEdit;
  readonly draft: EditedDraft;
  /** Opens the page anew with what the server has. */
  readonly onReload: () => void;
}

export function DraftNote({ item, draft, onReload }: DraftNoteProps) {
  const { t } = useTranslation("deskItemEditor");
  const { status, error } = draft.state;
  const [failure, setFailure] = useState<unknown>();
  const discard = async () => {
    try {
      await draft.saver.flush();
      await discardDraft(item.code, draft.revision());
      draft.forget();
      onReload();
    } catch (refused) {
      setFailure(refused);
    }
  };
  const isOlder = item.published !== null && draft.baseVersion !== null && draft.baseVersion !== item.published.version;
  return (
    <>
      {status === "conflict" && isConflict(error) && (
        <Conflict key={String(error.facts.revision)} item={item} draft={draft} error={error} onReload={onReload} />
      )}
      {status === "failed" && isRefused(error) && <Refused error={error} />}
      {status === "failed" && !isRefused(error) && (
        <>
          <Alert type="warning" showIcon title={t("draft.kept")} className={styles.note ?? ""} />
          <ErrorPanel error={error} onRetry={() => void draft.saver.flush()} />
        </>
      )}
      {failure !== undefined && <ErrorPanel error={failure} />}
      <SavedByOthers code={item.code} draft={draft} onReload={onReload} />
      {draft.restoredFrom !== undefined && (
        <Alert
          type="info"
          showIcon
          closable
          title={t("draft.restored", { at: new Date(draft.restoredFrom).toLocaleString() })}
          className={styles.note ?? ""}
        />
      )}
      {isOlder && <Alert type="warning" showIcon title={t("draft.older")} className={styles.note ?? ""} />}
      <p className={styles.note}>
        {item.draft !== null &&
          t("draft.opened", { name: item.draft.savedByName ?? "", at: momentText(item.draft.savedAt) })}{" "}
        {draft.revision() > 0 && (
          <Popconfirm
            title={item.published === null ? t("draft.discardNewQuestion") : t("draft.discardQuestion")}
            okText={t("draft.discard")}
            cancelText={t("draft.keep")}
            onConfirm={() => void discard()}
          >
            <Button size="small" danger>
              {t("draft.discard")}
            </Button>
          </Popconfirm>
        )}
      </p>
    </>
  );
}

/** A colleague has saved since, and nothing of ours is unsaved: better to know before the next word. */
function SavedByOthers({
  code,
  draft,
  onReload,
}: Pick<DraftNoteProps, "draft" | "onReload"> & { readonly code: string }) {
  const { t } = useTranslation("deskItemEditor");
  const { rows } = useDraftHeads(SOON_MS).data ?? { rows: [] };
  const head = rows.find((row) => row.item === code);
  if (head === undefined || draft.state.status !== "saved" || head.revision <= draft.revision()) return null;
  return (
    <Alert
      type="info"
      showIcon
      role="status"
      className={styles.note ?? ""}
      title={t("draft.byOthers", { name: head.savedByName ?? "", at: momentText(head.savedAt) })}
      action={<Button onClick={onReload}>{t("draft.openTheirs")}</Button>}
    />
  );
}

/** So often the editor asks whether somebody else has saved. */
const SOON_MS = 15_000;
