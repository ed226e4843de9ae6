import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { type ButtonLook, buttonClass } from "../../ui/Button.tsx";
import { type Paper, paperHref } from "./case.ts";

export interface PaperLinkProps {
  readonly caseId: string;
  readonly paper: Paper;
  readonly look?: ButtonLook;
}

/** Opens a paper in a new window. Opening a result serves it, so the case is asked for anew when the person is back. */
export function PaperLink({ caseId, paper, look = "secondary" }: PaperLinkProps) {
  const { t } = useTranslation("case");
  const queries = useQueryClient();
  const askAnew = () => {
    const back = () => void queries.invalidateQueries({ queryKey: ["cases"] });
    window.addEventListener("focus", back, { once: true });
    window.setTimeout(back, 2500);
  };
  return (
    <a href={paperHref(caseId, paper)} target="_blank" rel="noreferrer" className={buttonClass(look)} onClick={askAnew}>
      {t("papers.open", { title: paper.title })}
      <span className="visually-hidden">{t("papers.newWindow")}</span>
    </a>
  );
}
