/** 新建办件: the clerk enters the matter of the person who stands there. */
import { useNavigate } from "@tanstack/react-router";
import { Alert, Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { Waiting } from "../../ui/Waiting.tsx";
import { useDraft } from "../apply/draft.ts";
import { useItem } from "../catalogue/catalogue.ts";
import { ListHead } from "../desk-lists/ListHead.tsx";
import { usePageAddress } from "../page-address/use-page-address.ts";
import { CounterDrafts } from "./CounterDrafts.tsx";
import { CounterReceipt, type Receipt } from "./CounterReceipt.tsx";
import { CounterSheet } from "./CounterSheet.tsx";
import type { CounterDraft } from "./drafts.ts";
import { ItemPicker } from "./ItemPicker.tsx";

export function CounterPage() {
  const { t } = useTranslation(["deskCounter", "desk"]);
  const [{ item, draft }, change] = usePageAddress("item", "draft");
  const [receipt, setReceipt] = useState<Receipt>();
  const again = () => {
    setReceipt(undefined);
    change({ item: "", draft: "" });
  };
  if (receipt !== undefined) return <CounterReceipt receipt={receipt} onAgain={again} />;
  if (item === "")
    return (
      <>
        <ListHead title={t("desk:page.counter")} />
        <ItemPicker onChoose={(code) => change({ item: code }, { push: true })} />
        <CounterDrafts onOpen={(one) => change({ item: one.item, draft: one.id }, { push: true })} />
      </>
    );
  return <ChosenItem key={`${item} ${draft}`} {...{ item, draft }} onDone={setReceipt} onLeave={again} />;
}

interface ChosenItemProps {
  readonly item: string;
  /** Id of the draft taken up again; empty for a new one. */
  readonly draft: string;
  readonly onDone: (receipt: Receipt) => void;
  readonly onLeave: () => void;
}

function ChosenItem({ item, draft, onDone, onLeave }: ChosenItemProps) {
  const { t } = useTranslation("deskCounter");
  const navigate = useNavigate();
  const detail = useItem(item);
  const stored = useDraft(draft);
  if (detail.isPending || (draft !== "" && stored.isPending)) return <Waiting />;
  if (detail.isError) return <ErrorPanel error={detail.error} onRetry={() => void detail.refetch()} />;
  if (draft !== "" && stored.isError) return <ErrorPanel error={stored.error} onRetry={() => void stored.refetch()} />;
  const { guide, name } = detail.data;
  if (guide === null)
    return (
      <Alert
        type="warning"
        showIcon
        title={t("notOpen", { name })}
        description={t("notOpenNext")}
        action={<Button onClick={() => void navigate({ to: "/counter" })}>{t("chooseOther")}</Button>}
      />
    );
  // Drafts of this desk are written by this desk alone.
  const taken = draft === "" ? undefined : ((stored.data ?? undefined) as CounterDraft | undefined);
  return <CounterSheet code={item} name={name} guide={guide} draft={taken} onDone={onDone} onLeave={onLeave} />;
}
