import { useTranslation } from "react-i18next";
import { Card } from "../../ui/Card.tsx";
import { dayText } from "../../ui/dates.ts";
import { ErrorPanel } from "../../ui/ErrorPanel.tsx";
import styles from "./CasePapers.module.css";
import { type CaseView, paperHref, useCasePapers } from "./case.ts";
import { PaperLink } from "./PaperLink.tsx";

/** The papers of the case, the latest first: open or save. */
export function CasePapers({ view }: { readonly view: CaseView }) {
  const { t, i18n } = useTranslation("case");
  const papers = useCasePapers(view.id);
  return (
    <Card title={t("papers.title")}>
      {papers.isError && <ErrorPanel error={papers.error} onRetry={() => void papers.refetch()} />}
      {papers.data?.length === 0 && <p>{t("papers.none")}</p>}
      <ul className={styles.papers}>
        {[...(papers.data ?? [])].reverse().map((paper) => (
          <li key={`${paper.seq} ${paper.kind}`}>
            <div>
              <b>{paper.title}</b>
              <span className={styles.meta}>
                {paper.number} · {dayText(paper.issuedAt, i18n.language)}
              </span>
            </div>
            <div className={styles.ways}>
              <PaperLink caseId={view.id} paper={paper} look="quiet" />
              <a
                href={paperHref(view.id, paper, true)}
                download
                aria-label={t("papers.saveThis", { title: paper.title })}
              >
                {t("papers.save")}
              </a>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
