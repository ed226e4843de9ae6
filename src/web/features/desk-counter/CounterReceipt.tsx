import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Button, Descriptions, Result, Space } from "antd";
import { useTranslation } from "react-i18next";
import { useShortcuts } from "../../app/desk/shortcuts.ts";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { PageHeading } from "../../ui/PageHeading.tsx";
import { type PaperView, printPaper, usePapers } from "../desk-case/papers.ts";
import styles from "./CounterSheet.module.css";

export interface Receipt {
  readonly id: string;
  readonly number: string | null;
  readonly trackingCode?: string;
  readonly itemName: string;
  readonly applicantName: string;
  /** 即办件: goes on in one sitting. */
  readonly onTheSpot: boolean;
  /** Names of what the person promised; 容缺受理 too goes on in one sitting. */
  readonly undertakings: readonly string[];
}

export interface CounterReceiptProps {
  readonly receipt: Receipt;
  readonly onAgain: () => void;
}

/** 收件凭证: the number and the tracking code, to be printed, and what comes next. */
export function CounterReceipt({ receipt, onAgain }: CounterReceiptProps) {
  const { t } = useTranslation("deskCounter");
  const navigate = useNavigate();
  const papers = usePapers(receipt.id);
  const paper = papers.data?.find((each) => each.kind === "receipt");
  const print = useMutation({
    mutationFn: async (one: PaperView | undefined) => (one === undefined ? undefined : printPaper(receipt.id, one)),
  });
  const letters = papers.data?.filter((each) => each.kind === "undertaking-letter") ?? [];
  const inOneSitting = receipt.onTheSpot || receipt.undertakings.length > 0;
  const open = () => void navigate({ to: "/cases/$id", params: { id: receipt.id } });
  const sit = () => void navigate({ to: "/sitting/$id", params: { id: receipt.id } });
  useShortcuts([
    { keys: "p", label: t("receipt.print"), run: () => print.mutate(paper) },
    { keys: "n", label: t("receipt.again"), run: onAgain },
    { keys: "o", label: t("receipt.open"), run: inOneSitting ? sit : open },
  ]);
  return (
    <>
      <PageHeading title={t("receipt.title")} />
      <Result
        status="success"
        className={styles.receipt}
        title={<span className={styles.number}>{receipt.number}</span>}
        subTitle={`${receipt.itemName} · ${receipt.applicantName}`}
        extra={
          <Space wrap>
            <Button
              type="primary"
              disabled={paper === undefined}
              loading={print.isPending}
              onClick={() => print.mutate(paper)}
            >
              {t("receipt.print")} <kbd>p</kbd>
            </Button>
            {inOneSitting ? (
              <Button onClick={sit}>
                {receipt.onTheSpot ? t("receipt.sitting") : t("receipt.accept")} <kbd>o</kbd>
              </Button>
            ) : (
              <Button onClick={open}>
                {t("receipt.open")} <kbd>o</kbd>
              </Button>
            )}
            <Button onClick={onAgain}>
              {t("receipt.again")} <kbd>n</kbd>
            </Button>
          </Space>
        }
      >
        {print.isError && <ErrorPanel error={print.error} />}
        <Descriptions
          column={1}
          items={[
            {
              key: "code",
              label: t("receipt.trackingCode"),
              children: <b className={styles.number}>{receipt.trackingCode ?? t("receipt.onPaper")}</b>,
            },
            ...(receipt.undertakings.length === 0
              ? []
              : [{ key: "undertakings", label: t("receipt.undertakings"), children: receipt.undertakings.join("、") }]),
          ]}
        />
        {letters.map((letter) => (
          <p key={letter.seq}>
            <Button loading={print.isPending} onClick={() => print.mutate(letter)}>
              {t("receipt.printLetter", { title: letter.title })}
            </Button>
          </p>
        ))}
        <p>{t("receipt.trackingHint")}</p>
      </Result>
    </>
  );
}
