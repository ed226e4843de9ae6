import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/Button.tsx";
import { RadioGroup } from "../../ui/Choices.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { useToast } from "../../ui/Toast.tsx";
import { type CaseView, mayDo, useGiveCommand } from "./case.ts";

/** 撤回申请: before the decision, without having to say why; asked once more, since it cannot be undone. */
export function Withdrawal({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation("case");
  const tell = useToast();
  const give = useGiveCommand(view.id);
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const hasOpen = view.children.some((child) => child.outcome === null && !child.released);
  const [children, setChildren] = useState<"withdraw" | "release">();
  const withdrawing = useMutation({
    mutationFn: () => {
      const command = { type: "withdraw", reason: reason.trim() } as const;
      return give(children === undefined ? command : { ...command, children }, view.version);
    },
    onSuccess: () => {
      setOpen(false);
      tell(t("withdraw.done"), "good");
      window.scrollTo({ top: 0 });
    },
  });
  if (!mayDo(view, "withdraw")) return null;
  return (
    <>
      <Button wide onClick={() => setOpen(true)}>
        {t("withdraw.open")}
      </Button>
      <Dialog
        open={open}
        title={t("withdraw.title")}
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button onClick={() => setOpen(false)}>{t("withdraw.keep")}</Button>
            <Button
              look="danger"
              busy={withdrawing.isPending}
              disabled={hasOpen && children === undefined}
              onClick={() => withdrawing.mutate()}
            >
              {t("withdraw.confirm")}
            </Button>
          </>
        }
      >
        {withdrawing.isError && <ErrorPanel error={withdrawing.error} />}
        <p>{t("withdraw.text")}</p>
        {hasOpen && (
          <RadioGroup
            id="withdraw-children"
            label={t("withdraw.children")}
            required
            options={CHOICES.map((code) => ({ code, label: t(`withdraw.childrenOf.${code}`) }))}
            value={children}
            onChange={(code) => setChildren(CHOICES.find((choice) => choice === code))}
          />
        )}
        <TextField
          id="withdraw-reason"
          label={t("withdraw.reason")}
          required={false}
          rows={2}
          value={reason}
          onChange={setReason}
        />
      </Dialog>
    </>
  );
}

const CHOICES = ["withdraw", "release"] as const;
