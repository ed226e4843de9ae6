/** Says that nothing is lost: when the draft was saved, or why it could not be and what to do. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Problem } from "../../api/problem.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { clockText } from "../../ui/dates.ts";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { SignInForm } from "../account/SignInForm.tsx";
import type { Draft, DraftContent } from "./draft.ts";
import type { DraftSaver, SaverState } from "./draft-saver.ts";
import styles from "./SavedNote.module.css";

export interface SavedNoteProps {
  readonly state: SaverState<DraftContent>;
  readonly saver: DraftSaver<DraftContent>;
  readonly reload: () => Promise<Draft | null>;
  /** What is on the screen was replaced by what the server has. */
  readonly onReplaced: () => void;
  /** When the draft was last saved before this visit. */
  readonly startedAt: string;
}

export function SavedNote({ state, saver, reload, onReplaced, startedAt }: SavedNoteProps) {
  const { t } = useTranslation("apply");
  const signedOut = state.error instanceof Problem && state.error.status === 401;
  return (
    <>
      <p className={styles.note} data-status={state.status} aria-live="polite">
        {noteText()}
      </p>
      {state.status === "failed" && !signedOut && <ErrorPanel error={state.error} onRetry={() => void saver.flush()} />}
      {signedOut && (
        <Dialog open title={t("save.signedOut")} onClose={() => void saver.flush()}>
          <p>{t("save.signedOutText")}</p>
          <SignInForm onSignedIn={() => void saver.flush()} />
        </Dialog>
      )}
      {state.status === "conflict" && <Conflict saver={saver} reload={reload} onReplaced={onReplaced} />}
    </>
  );

  function noteText(): string {
    switch (state.status) {
      case "saved":
        return state.savedAt === undefined
          ? t("save.before", { at: clockText(startedAt) })
          : t("save.saved", { at: clockOf(state.savedAt) });
      case "unsaved":
      case "saving":
        return t("save.saving");
      case "failed":
        return t("save.failed");
      case "conflict":
        return t("save.conflict");
    }
  }
}

function clockOf(date: Date): string {
  return `${String(date.getHours()).padStart(2, "0")}:${String(date.getMinutes()).padStart(2, "0")}`;
}

function Conflict({ saver, reload, onReplaced }: Pick<SavedNoteProps, "saver" | "reload" | "onReplaced">) {
  const { t } = useTranslation("apply");
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const settle = async (keepMine: boolean) => {
    setBusy(true);
    setError(undefined);
    try {
      const theirs = await reload();
      if (theirs === null) return;
      if (!keepMine) saver.change(() => theirs.content);
      await saver.overwrite(theirs.version);
      if (!keepMine) onReplaced();
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className={styles.conflict} role="alert">
      <p>
        <b>{t("save.conflictTitle")}</b>
      </p>
      <p>{t("save.conflictText")}</p>
      {error !== undefined && <ErrorPanel error={error} />}
      <div className={styles.choices}>
        <Button look="primary" busy={busy} onClick={() => void settle(false)}>
          {t("save.takeTheirs")}
        </Button>
        <Button busy={busy} onClick={() => void settle(true)}>
          {t("save.keepMine")}
        </Button>
      </div>
    </div>
  );
}
