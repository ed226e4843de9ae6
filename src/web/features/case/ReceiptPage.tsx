/** Right after sending: the number, the code, the receipt on paper, and what happens next. */
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Button, buttonClass } from "../../ui/Button.tsx";
import { Card } from "../../ui/Card.tsx";
import { momentText } from "../../ui/dates.ts";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import { Facts } from "../../ui/List.tsx";
import { PageHeading } from "../../ui/PageHeading.tsx";
import { useToast } from "../../ui/Toast.tsx";
import { Waiting } from "../../ui/Waiting.tsx";
import { SignedIn } from "../account/SignedIn.tsx";
import { useItem } from "../catalogue/catalogue.ts";
import { usePathText } from "../page-address/use-page-address.ts";
import { CaseOutcome } from "./CaseOutcome.tsx";
import { useCase, useCasePapers } from "./case.ts";
import { NextStep } from "./NextStep.tsx";
import { PaperLink } from "./PaperLink.tsx";
import styles from "./ReceiptPage.module.css";
import { findTrackingCode } from "./tracking-code.ts";

export function ReceiptPage() {
  const id = usePathText("id");
  return <SignedIn>{() => <Receipt id={id} />}</SignedIn>;
}

function Receipt({ id }: { readonly id: string }) {
  const { t, i18n } = useTranslation("case");
  const tell = useToast();
  const view = useCase(id);
  const papers = useCasePapers(id);
  const guide = useItem(view.data?.item.code ?? "").data?.guide ?? undefined;
  const code = findTrackingCode(id);
  if (view.isPending) return <Waiting />;
  if (view.isError)
    return (
      <>
        <PageHeading title={t("receipt.title")} />
        <ErrorPanel error={view.error} onRetry={() => void view.refetch()} />
        <Link to="/cases">{t("page.mine")}</Link>
      </>
    );
  const receipt = papers.data?.find((paper) => paper.kind === "receipt");
  const copy = (text: string) =>
    void writeClipboard(text).then(
      () => tell(t("receipt.copied"), "good"),
      () => tell(t("receipt.notCopied"), "bad"),
    );
  return (
    <div className={styles.page}>
      <div className={styles.done}>
        <svg viewBox="0 0 48 48" width="56" height="56" aria-hidden="true" fill="none">
          <circle cx="24" cy="24" r="22" fill="#17653a" />
          <path d="M14 25l7 7 13-15" stroke="#fff" strokeWidth="4" strokeLinecap="round" strokeLinejoin="round" />
        </svg>
        <PageHeading title={t("receipt.title")} />
        <p>{t("receipt.lead", { item: view.data.item.name, body: view.data.body.name })}</p>
      </div>
      <Card title={t("receipt.keep")}>
        <Facts
          facts={[
            {
              name: t("receipt.number"),
              value: <Copyable text={view.data.number ?? ""} label={t("receipt.number")} onCopy={copy} />,
            },
            {
              name: t("receipt.code"),
              value:
                code === null ? (
                  t("receipt.codeOnPaper")
                ) : (
                  <Copyable text={code} label={t("receipt.code")} onCopy={copy} />
                ),
            },
            { name: t("receipt.at"), value: momentText(view.data.submittedAt, i18n.language) },
          ]}
        />
        <p className={styles.help}>{t("receipt.codeHelp")}</p>
        {papers.isError && <ErrorPanel error={papers.error} onRetry={() => void papers.refetch()} />}
        {receipt !== undefined && <PaperLink caseId={id} paper={receipt} />}
      </Card>
      <NextStep view={view.data} guide={guide} />
      <CaseOutcome view={view.data} guide={guide} />
      <p className={styles.ways}>
        <Link to="/cases/$id" params={{ id }} className={buttonClass("primary")}>
          {t("receipt.follow")}
        </Link>
        <Link to="/" className={buttonClass("secondary")}>
          {t("receipt.home")}
        </Link>
      </p>
    </div>
  );
}

/** Browsers have a clipboard only on https and localhost. */
async function writeClipboard(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}

interface CopyableProps {
  readonly text: string;
  readonly label: string;
  readonly onCopy: (text: string) => void;
}

function Copyable({ text, label, onCopy }: CopyableProps) {
  const { t } = useTranslation("case");
  return (
    <span className={styles.copyable}>
      <b>{text}</b>
      <Button look="quiet" aria-label={t("receipt.copyThis", { label })} onClick={() => onCopy(text)}>
        {t("receipt.copy")}
      </Button>
    </span>
  );
}
