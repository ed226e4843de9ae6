import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button, buttonClass } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { momentText } from "../../ui/dates.ts";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { type Draft, removeDraft } from "../apply/draft.ts";
import styles from "./MyCasesPage.module.css";

/** Applications that were begun and not sent: go on, or throw away. */
export function DraftList({ drafts }: { readonly drafts: readonly Draft[] }) {
  const { t, i18n } = useTranslation("case");
  const [leaving, setLeaving] = useState<Draft>();
  if (drafts.length === 0) return null;
  return (
    <section>
      <h2>{t("mine.drafts")}</h2>
      <ul className={styles.drafts} aria-label={t("mine.drafts")}>
        {drafts.map((draft) => (
          <li key={draft.id} className={styles.draft}>
            <div>
              <p>
                <b>{draft.itemName}</b>
              </p>
              <p className={styles.when}>{t("mine.savedAt", { at: momentText(draft.updatedAt, i18n.language) })}</p>
            </div>
            <div className={styles.buttons}>
              <Button
                look="quiet"
                onClick={() => setLeaving(draft)}
                aria-label={t("mine.removeThis", { item: draft.itemName })}
              >
                {t("mine.remove")}
              </Button>
              <Link
                to="/drafts/$id"
                params={{ id: draft.id }}
                className={buttonClass("primary")}
                aria-label={t("mine.continueThis", { item: draft.itemName })}
              >
                {t("mine.continue")}
              </Link>
            </div>
          </li>
        ))}
      </ul>
      <RemoveDialog draft={leaving} onClose={() => setLeaving(undefined)} />
    </section>
  );
}

interface RemoveDialogProps {
  readonly draft: Draft | undefined;
  readonly onClose: () => void;
}

function RemoveDialog({ draft, onClose }: RemoveDialogProps) {
  const { t } = useTranslation("case");
  const queries = useQueryClient();
  const removing = useMutation({
    mutationFn: (id: string) => removeDraft(id),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ["drafts", "all"] });
      onClose();
    },
  });
  return (
    <Dialog
      open={draft !== undefined}
      title={t("mine.removeTitle")}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t("mine.keep")}</Button>
          <Button look="danger" busy={removing.isPending} onClick={() => draft && removing.mutate(draft.id)}>
            {t("mine.remove")}
          </Button>
        </>
      }
    >
      {removing.isError && <ErrorPanel error={removing.error} />}
      <p>{t("mine.removeText", { item: draft?.itemName ?? "" })}</p>
    </Dialog>
  );
}
