/** 下一步: one sentence, and the button for it where it is the person's turn. */
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { buttonClass } from "../../ui/Button.tsx";
import { formatYuan } from "../../ui/money.ts";
import type { Guide } from "../catalogue/catalogue.ts";
import { PhoneLink } from "../guide/Contacts.tsx";
import { type CaseView, useCasePapers } from "./case.ts";
import { useDueText } from "./due-text.ts";
import styles from "./NextStep.module.css";
import { PaperLink } from "./PaperLink.tsx";

export interface NextStepProps {
  readonly view: CaseView;
  /** Undefined while it is on its way, or when the item has left the catalogue. */
  readonly guide: Guide | undefined;
}

export function NextStep({ view, guide }: NextStepProps) {
  const { t } = useTranslation("case");
  const yours = view.next?.code.startsWith("you-") === true && view.next.code !== "you-rate";
  const title = yours ? t("next.yours") : view.closedAt === null ? t("next.title") : t("next.closed");
  return (
    <section className={styles.next} data-yours={yours || undefined} aria-label={title}>
      <h2>{title}</h2>
      {view.next?.code !== "licence-ended" && <p>{t(`plain.${view.state}`)}</p>}
      <Turn view={view} guide={guide} />
    </section>
  );
}

function Turn({ view, guide }: NextStepProps): ReactNode {
  const { t } = useTranslation(["case", "codes"]);
  const dueText = useDueText();
  const papers = useCasePapers(view.id).data ?? [];
  const { next } = view;
  if (next === null) return null;
  const day = next.dueOn === null ? "" : dueText(next.dueOn);
  switch (next.code) {
    case "window-speaks":
      return (
        <p className={styles.who}>
          {day === "" ? t("next.windowSoon", { who: next.who }) : t("next.window", { who: next.who, day })}
        </p>
      );
    case "you-correct":
      return (
        <>
          <p className={styles.who}>{t("next.correct", { day })}</p>
          <Link to="/cases/$id/correct" params={{ id: view.id }} className={buttonClass("primary")}>
            {t("next.correctButton")}
          </Link>
        </>
      );
    case "office-reviews":
    case "office-decides":
      return (
        <p className={styles.who}>
          {t("next.office", { who: next.who === "" ? view.body.name : next.who })}
          {next.steps.length > 0 && t("next.steps", { steps: next.steps.join("、") })}
          {day !== "" && t("next.decideBy", { day })}
        </p>
      );
    case "parts-go-on":
      return (
        <p className={styles.who}>
          {t("next.parts", { steps: next.steps.join("、") })}
          {day !== "" && t("next.partsBy", { day })}
        </p>
      );
    case "special-procedure":
      return <p className={styles.who}>{t("next.special", { who: next.who, day })}</p>;
    case "you-deliver":
      return (
        <p className={styles.who}>
          {t("next.deliver", { steps: next.steps.join("、") })}
          {day !== "" && t("next.decideBy", { day })}
        </p>
      );
    case "you-pay": {
      const notice = papers.find((paper) => paper.kind === "fee-notice");
      return (
        <>
          <p className={styles.who}>{t("next.pay", { amount: formatYuan(view.feeFen ?? 0) })}</p>
          {notice !== undefined && <PaperLink caseId={view.id} paper={notice} look="primary" />}
        </>
      );
    }
    case "you-open": {
      const result = RESULT_KINDS.map((kind) => papers.find((paper) => paper.kind === kind)).find((paper) => paper);
      return (
        <>
          <p className={styles.who}>{t("next.open")}</p>
          {result !== undefined && <PaperLink caseId={view.id} paper={result} look="primary" />}
        </>
      );
    }
    case "licence-ended": {
      const standing = t(`codes:licenceStanding.${view.licence?.standing ?? "revoked"}`);
      return <p className={styles.who}>{t("next.licenceEnded", { standing })}</p>;
    }
    case "you-collect":
      return view.serviceWay === "post" ? (
        <p className={styles.who}>{t("next.post", { day })}</p>
      ) : (
        <>
          <p className={styles.who}>{t("next.collect", { place: guide?.place ?? view.body.name, day })}</p>
          {guide !== undefined && (
            <p className={styles.call}>
              {guide.hours} <PhoneLink phone={guide.consult.phone} />
            </p>
          )}
        </>
      );
    default:
      return null;
  }
}

/** The result itself, the certificate before the decision that grants it: opening it is its service. */
const RESULT_KINDS = ["certificate", "filing-receipt", "refusal-decision", "grant-decision"] as const;
