/** Where the edited files stand: saved as a draft or not, whose draft it is, and what to do when two have edited. */
import { Alert, Button, Popconfirm, Space } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { momentText } from "../desk-lists/days.ts";
import styles from "./FlowEditor.module.css";
import type { FlowToEdit } from "./flow.ts";
import { discardDraft, isConflict, type KeptDraft } from "./use-draft.ts";

export interface DraftNoteProps {
  readonly flow: FlowToEdit;
  readonly draft: KeptDraft;
  /** Opens the page anew with what the server has. */
  readonly onReload: () => void;
  readonly onDownload: () => void;
}

export function DraftNote({ flow, draft, onReload, onDownload }: DraftNoteProps) {
  const { t } = useTranslation("deskFlowEditor");
  const { status, error } = draft.state;
  const [failure, setFailure] = useState<unknown>();
  const discard = async () => {
    try {
      await draft.saver.flush();
      await discardDraft(flow.code, draft.revision());
      onReload();
    } catch (refused) {
      setFailure(refused);
    }
  };
  const isOlder = flow.draft !== null && flow.draft.baseVersion !== flow.version;
  return (
    <>
      {status === "conflict" && isConflict(error) && (
        <Conflict error={error} draft={draft} onReload={onReload} onDownload={onDownload} />
      )}
      {status === "failed" && <ErrorPanel error={error} onRetry={() => void draft.saver.flush()} />}
      {failure !== undefined && <ErrorPanel error={failure} />}
      {isOlder && <Alert type="warning" showIcon title={t("draft.older")} className={styles.note ?? ""} />}
      {(draft.revision() > 0 || status !== "saved") && (
        <p className={styles.note}>
          {flow.draft !== null &&
            t("draft.opened", { name: flow.draft.savedByName ?? "", at: momentText(flow.draft.savedAt) })}{" "}
          {draft.revision() > 0 && (
            <Popconfirm
              title={t("draft.discardQuestion")}
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
      )}
    </>
  );
}

interface ConflictProps extends Pick<DraftNoteProps, "draft" | "onReload" | "onDownload"> {
  readonly error: Parameters<typeof isConflict>[0] & {
    readonly code: string;
    readonly facts: Readonly<Record<string, unknown>>;
  };
}

/** Nothing of either is lost: ours stays on the screen until somebody has chosen. */
function Conflict({ error, draft, onReload, onDownload }: ConflictProps) {
  const { t } = useTranslation("deskFlowEditor");
  const { revision, savedByName, savedAt } = error.facts;
  const isThere = error.code === "catalogue/draft-changed";
  const text = isThere
    ? t("draft.changed", { name: String(savedByName ?? ""), at: momentText(String(savedAt ?? "")) })
    : t("draft.discarded");
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      className={styles.note ?? ""}
      title={text}
      description={
        <Space wrap>
          <Button type="primary" onClick={onReload}>
            {isThere ? t("draft.openTheirs") : t("draft.openPublished")}
          </Button>
          <Button onClick={onDownload}>{t("draft.downloadMine")}</Button>
          <Button danger onClick={() => void draft.saver.overwrite(typeof revision === "number" ? revision : 0)}>
            {t("draft.keepMine")}
          </Button>
        </Space>
      }
    />
  );
}
